"""The tables of conversations, of what was noted, heard and promised in them, and of the user's own jobs."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables, those that others refer to first."""
    _conversations()
    _talks()
    _debriefs()
    _answers()
    _promises()
    _outreach()
    _own_positions()


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _parts(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.JSON(), nullable=False) for name in names]


def _primary_key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _reference(table: str, column: str, to: str, **options: Any) -> sa.ForeignKeyConstraint:
    own, theirs = ["owner", column], [f"{to}.owner", f"{to}.id"]
    return sa.ForeignKeyConstraint(own, theirs, name=f"fk_{table}_owner_{column}", **options)


def _index(table: str, *columns: str, where: str | None = None) -> None:
    condition = None if where is None else sa.text(where)
    name = "_".join(["ix", table, *columns])
    op.create_index(name, table, list(columns), sqlite_where=condition, postgresql_where=condition)


def _conversations() -> None:
    op.create_table(
        "conversations",
        *_words("owner", "id", "person_id"),
        sa.Column("target_id", sa.Text()),
        *_words("status", "orientation", "topic", "hook"),
        *_parts("goals"),
        *_words("stage"),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True)),
        *_parts("other_moments"),
        *_words("time_zone", "channel", "link", "language", "address_form"),
        *_parts("questions"),
        sa.Column("own_selection", sa.Boolean(), nullable=False),
        *_parts("blocks", "adjustments"),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.Column("invited", sa.Boolean(), nullable=False),
        *_words("ask_subject", "ask_body"),
        *_parts("ask_overruled"),
        sa.Column("calendar_sequence", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        _primary_key("conversations", "owner", "id"),
        _reference("conversations", "person_id", "people"),
        _reference("conversations", "target_id", "targets"),
    )
    _index("conversations", "owner", "person_id")
    _index("conversations", "owner", "target_id")
    _index("conversations", "owner", "starts_at")


def _talks() -> None:
    op.create_table(
        "talks",
        *_words("owner", "conversation_id"),
        sa.Column("started_at", sa.DateTime(timezone=True)),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        *_parts("ticks", "notes"),
        *_words("free_note"),
        sa.Column("minutes_over", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        _primary_key("talks", "owner", "conversation_id"),
        _reference("talks", "conversation_id", "conversations"),
    )


def _debriefs() -> None:
    op.create_table(
        "debriefs",
        *_words("owner", "conversation_id"),
        sa.Column("pleasant", sa.Boolean()),
        sa.Column("energy", sa.Text()),
        *_words("learned", "between_the_lines"),
        sa.Column("minutes_over", sa.Integer(), nullable=False),
        sa.Column("curious", sa.Boolean(), nullable=False),
        sa.Column("debriefed_at", sa.DateTime(timezone=True), nullable=False),
        _primary_key("debriefs", "owner", "conversation_id"),
        _reference("debriefs", "conversation_id", "conversations"),
    )


def _answers() -> None:
    op.create_table(
        "answers",
        *_words("owner", "id", "person_id"),
        sa.Column("conversation_id", sa.Text()),
        sa.Column("target_id", sa.Text()),
        *_words("goal", "heard"),
        sa.Column("differs", sa.Boolean(), nullable=False),
        sa.Column("heard_on", sa.Date(), nullable=False),
        _primary_key("answers", "owner", "id"),
        _reference("answers", "person_id", "people"),
        _reference("answers", "conversation_id", "conversations"),
        _reference("answers", "target_id", "targets"),
    )
    _index("answers", "owner", "person_id")
    _index("answers", "owner", "conversation_id")
    _index("answers", "owner", "target_id")


def _promises() -> None:
    op.create_table(
        "promises",
        *_words("owner", "id", "person_id"),
        sa.Column("conversation_id", sa.Text()),
        *_words("text", "by"),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("kept_on", sa.Date()),
        _primary_key("promises", "owner", "id"),
        _reference("promises", "person_id", "people"),
        _reference("promises", "conversation_id", "conversations"),
    )
    _index("promises", "owner", "person_id")
    _index("promises", "owner", "conversation_id")


def _outreach() -> None:
    op.create_table(
        "outreach",
        *_words("owner", "id", "person_id"),
        sa.Column("target_id", sa.Text()),
        sa.Column("conversation_id", sa.Text()),
        *_words("event"),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        _primary_key("outreach", "owner", "id"),
        _reference("outreach", "person_id", "people"),
        _reference("outreach", "target_id", "targets"),
        _reference("outreach", "conversation_id", "conversations"),
    )
    _index("outreach", "owner", "person_id")
    _index("outreach", "owner", "target_id")
    _index("outreach", "owner", "conversation_id")


def _own_positions() -> None:
    op.create_table(
        "own_positions",
        *_words("owner", "id", "organisation", "title", "started", "finished"),
        sa.Column("import_id", sa.Text()),
        _primary_key("own_positions", "owner", "id"),
        _reference("own_positions", "import_id", "imports"),
    )
    _index("own_positions", "owner", "import_id")
