"""Statements past the work that SQLAlchemy does for each row and each value: for many rows, or very often."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from typing import Any

import pydantic_core
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

Values = tuple[Any, ...]
"""Plain values: texts, whole numbers, bytes and None; a date or JSON as text."""


def ask(connection: Connection, statement: str, values: Values) -> Sequence[Any]:
    """Return the rows that a statement finds; each `?` in it is one of the values."""
    with _explained(connection, statement), closing(connection.connection.cursor()) as cursor:
        cursor.execute(_dialect(connection, statement), values)
        return cursor.fetchall()


def asking(connection: Connection, statement: str, values: Values) -> Iterator[Any]:
    """Yield the rows that a statement finds; those that nobody waits for are not looked for either."""
    with _explained(connection, statement), closing(connection.connection.cursor()) as cursor:
        cursor.execute(_dialect(connection, statement), values)
        while row := cursor.fetchone():
            yield row


@contextmanager
def _explained(connection: Connection, statement: str) -> Iterator[None]:
    """Turn what the driver refuses into what SQLAlchemy makes of it, without the values."""
    dialect = connection.dialect
    errors = dialect.loaded_dbapi.Error
    try:
        yield
    except errors as error:
        refusal = DBAPIError.instance(statement, None, error, errors, hide_parameters=True, dialect=dialect)
        raise refusal from error


def do_often(connection: Connection, statement: str, values: Iterable[Values]) -> None:
    """Run a statement once for each of the values."""
    if all_values := list(values):
        connection.exec_driver_sql(_dialect(connection, statement), all_values)


def insert_rows(
    connection: Connection,
    table: str,
    columns: Sequence[str],
    rows: Iterable[Values],
) -> None:
    """Insert rows of plain values."""
    by_column = list(zip(*rows, strict=True))
    if by_column:
        insert_columns(connection, table, dict(zip(columns, by_column, strict=True)))


def insert_columns(
    connection: Connection,
    table: str,
    columns: Mapping[str, Sequence[Any]],
    rest: Mapping[str, str] | None = None,
) -> None:
    """Insert rows of plain values, given by column.

    `rest` are columns with the same SQL expression in every row, of which the driver then knows nothing: it
    spends much of its time on handing over values.
    """
    rest, values, width = rest or {}, list(columns.values()), len(columns)
    number, several = len(values[0]), max(1, _MOST_VALUES // width)
    row = f"({', '.join([*('?' * width), *rest.values()])})"
    statement = f"INSERT INTO {table} ({', '.join([*columns, *rest])}) VALUES "  # noqa: S608 - our own names
    whole = number - number % several
    together = [_row_by_row(values, start, several) for start in range(0, whole, several)]
    do_often(connection, statement + ", ".join([row] * several), together)
    do_often(connection, statement + row, zip(*(column[whole:] for column in values), strict=True))


def _row_by_row(columns: Sequence[Sequence[Any]], start: int, several: int) -> Values:
    """Return the values of some rows behind each other."""
    values: list[Any] = [None] * (several * len(columns))
    for place, column in enumerate(columns):
        values[place :: len(columns)] = column[start : start + several]
    return tuple(values)


_MOST_VALUES = 3000
"""Values in one statement. To begin and end one for each row takes a quarter of the time."""


def marks(values: Sequence[object]) -> str:
    """Return a `?` for each of the values, with commas between them."""
    return ", ".join("?" * len(values))


def literal(text: str) -> str:
    """Return a text as SQL. Raises ValueError for signs that need thought; it is for texts of our own."""
    if not _HARMLESS.fullmatch(text):
        raise ValueError("Not a text of our own.")
    return f"'{text}'"


_HARMLESS = re.compile(r'[\w \[\]",.-]*')


def from_json(value: Any) -> Any:
    """Return what a column of JSON holds, which one driver hands over as text and the other read already."""
    return pydantic_core.from_json(value) if isinstance(value, str) else value


def _dialect(connection: Connection, statement: str) -> str:
    return statement.replace("?", "%s") if connection.dialect.name == "postgresql" else statement
