"""What all tables are made of: one register of them, and how a table refers to another."""

from typing import Any

from sqlalchemy import Column, ForeignKeyConstraint, MetaData

from coach.store.columns import Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def words(name: str) -> Column[str]:
    """Return a column of texts that is always filled, be it with an empty one."""
    return Column(name, Words, nullable=False)


def reference(column: str, table: str, **options: Any) -> ForeignKeyConstraint:
    """Return a reference to a row of the same owner."""
    return ForeignKeyConstraint(["owner", column], [f"{table}.owner", f"{table}.id"], **options)
