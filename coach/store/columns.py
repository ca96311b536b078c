"""The types of our columns: the same values go in and come out on SQLite and on PostgreSQL."""

from datetime import UTC, datetime
from typing import Any

import pydantic_core
from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator


def clean(text: str) -> str:
    """Return the text without what a database cannot keep: U+0000 and halves of surrogate pairs."""
    if "\0" in text:
        text = text.replace("\0", "")
    return text if text.isascii() else text.encode(errors="ignore").decode()


def to_json(value: Any) -> str:
    """Return lists and nested facts as JSON, every text in them cleaned."""
    written = pydantic_core.to_json(value).decode()
    return pydantic_core.to_json(_clean_deeply(value)).decode() if "\\u0000" in written else written


def _clean_deeply(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): _clean_deeply(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_clean_deeply(part) for part in value]
    return value


class Words(TypeDecorator[str]):
    """Text of any length."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else clean(value)


SORT_KEY = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that sorts by code point, whatever the language of the database server is."""


class Moment(TypeDecorator[datetime]):
    """An instant: kept in UTC, and aware of that when it comes back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment without a time zone is not an instant.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
