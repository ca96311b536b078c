"""The base of every domain model: frozen, and strict about unknown fields."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A fact. It is never changed; `model_copy(update=...)` gives its successor."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
