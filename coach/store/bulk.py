"""Many rows at once, past the work that SQLAlchemy does for each row and each value."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection


def insert_rows(
    connection: Connection,
    table: str,
    columns: Sequence[str],
    rows: Sequence[tuple[Any, ...]],
    rest: Mapping[str, str],
) -> None:
    """Insert rows of plain values: texts, whole numbers and None; a date or JSON as text.

    `rest` are columns with the same SQL expression in every row, of which the driver then knows nothing: it
    spends more time on a None than on a text.
    """
    if not rows:
        return
    place = "%s" if connection.dialect.name == "postgresql" else "?"
    names = ", ".join([*columns, *rest])
    values = ", ".join([*([place] * len(columns)), *rest.values()])
    statement = f"INSERT INTO {table} ({names}) VALUES ({values})"  # noqa: S608 - only names of our own
    connection.exec_driver_sql(statement, list(rows))
