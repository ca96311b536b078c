"""Why the coach says something: a message key with what the sentence needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Because:
    """A reason. The face makes a sentence of it: `t(key, **values)`, `t.plural` when there is a number."""

    key: str
    """A message key."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What stands between {braces} in the sentence."""
    number: int | None = None
    """For a sentence with a plural: `t.plural(key, number, **values)`."""
