"""Brings the tables of a database up to date, once, however many processes start at the same moment."""

from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, inspect, select

from coach.store.engine import reading, writing

HEAD = "0003"
"""The newest migration. Known here, so that a start with an up-to-date database need not load Alembic."""

_VERSION = Table("alembic_version", MetaData(), Column("version_num", String(32)))


def bring_up_to_date(engine: Engine) -> None:
    """Make or change the tables where needed. Raises DatabaseError when a newer program made them."""
    with reading(engine) as connection:
        if _version(connection) == HEAD:
            return
    with writing(engine) as connection:
        if _version(connection) == HEAD:  # another process was first
            return
        from coach.store.upgrade import upgrade  # loaded only by who needs it

        upgrade(connection)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table(_VERSION.name):
        return None
    return connection.execute(select(_VERSION.c.version_num)).scalar()
