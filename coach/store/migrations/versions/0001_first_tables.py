"""The first tables: people and what ties them, targets, conversations, the log, the profile and the imports.

A migration is history: it names plain types and never the program's own, which may change later.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables, those that others refer to first."""
    _people()
    _ties()
    _roles()
    _aliases()
    _targets()
    _conversations()
    _outreach()
    _profile()
    _imports()
    _import_changes()
    _merges()
    _distinctions()


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


def _people() -> None:
    op.create_table(
        "people",
        *_words("owner", "id", "name", "given_name", "family_name"),
        *_parts("emails", "phones", "urls"),
        *_words("organisation", "position"),
        sa.Column("connected_on", sa.Date()),
        sa.Column("last_contact", sa.Date()),
        *_words("birthday", "notes", "closeness"),
        sa.Column("language", sa.Text()),
        sa.Column("address_form", sa.Text()),
        *_parts("sources", "extra", "circles"),
        *_words("sector"),
        *_parts("facts"),
        sa.Column("interest", sa.Text()),
        sa.Column("key_position", sa.Boolean()),
        sa.Column("do_not_approach", sa.Boolean(), nullable=False),
        sa.Column("via_id", sa.Text()),
        sa.Column("archived", sa.Boolean(), nullable=False),
        *_words("organisation_key", "search_text", "folded_name"),
        sa.Column("sort_name", _SORTED, nullable=False),
        _primary_key("people", "owner", "id"),
        _reference("people", "via_id", "people", deferrable=True, initially="DEFERRED"),
    )
    _index("people", "owner", "archived", "sort_name", "id")
    _index("people", "owner", "organisation_key")
    _index("people", "owner", "folded_name")
    _index("people", "owner", "via_id", where="via_id IS NOT NULL")


def _ties() -> None:
    op.create_table(
        "ties",
        *_words("owner", "person_id", "other_id", "note"),
        _primary_key("ties", "owner", "person_id", "other_id"),
        _reference("ties", "person_id", "people"),
        _reference("ties", "other_id", "people"),
    )
    _index("ties", "owner", "other_id")


def _roles() -> None:
    op.create_table(
        "roles",
        *_words("owner", "id", "person_id", "organisation", "position"),
        sa.Column("started_on", sa.Date()),
        sa.Column("ended_on", sa.Date()),
        *_words("source", "organisation_key"),
        _primary_key("roles", "owner", "id"),
        _reference("roles", "person_id", "people"),
    )
    _index("roles", "owner", "person_id")
    _index("roles", "owner", "organisation_key")


def _aliases() -> None:
    op.create_table("aliases", *_words("owner", "key", "same_as"), _primary_key("aliases", "owner", "key"))


def _targets() -> None:
    op.create_table(
        "targets",
        *_words("owner", "id", "organisation"),
        sa.Column("motivation", sa.Integer(), nullable=False),
        sa.Column("openings", sa.Integer(), nullable=False),
        *_words("reason", "stage"),
        sa.Column("stage_since", sa.Date(), nullable=False),
        *_words("stage_reason"),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        *_words("organisation_key"),
        _primary_key("targets", "owner", "id"),
    )
    _index("targets", "owner", "organisation_key")


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
        *_words("time_zone", "channel", "link", "language", "address_form"),
        *_parts("questions"),
        sa.Column("own_selection", sa.Boolean(), nullable=False),
        *_parts("blocks"),
        *_words("ask_subject", "ask_body"),
        sa.Column("calendar_sequence", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        _primary_key("conversations", "owner", "id"),
        _reference("conversations", "person_id", "people"),
        _reference("conversations", "target_id", "targets"),
    )
    _index("conversations", "owner", "person_id")
    _index("conversations", "owner", "target_id")
    _index("conversations", "owner", "starts_at")


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


def _profile() -> None:
    op.create_table(
        "profile",
        *_words("owner", "name", "headline", "contact_line", "topic"),
        sa.Column("language", sa.Text()),
        *_words("time_zone", "channel", "link"),
        sa.Column("example", sa.Boolean(), nullable=False),
        *_parts("inventory_seen"),
        _primary_key("profile", "owner"),
    )


def _imports() -> None:
    op.create_table(
        "imports",
        *_words("owner", "id"),
        *_parts("report"),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        _primary_key("imports", "owner", "id"),
    )


def _import_changes() -> None:
    op.create_table(
        "import_changes",
        *_words("owner", "import_id", "person_id"),
        sa.Column("before", sa.JSON()),
        *_parts("written"),
        *_words("row_mark"),
        _primary_key("import_changes", "owner", "person_id", "import_id"),
        _reference("import_changes", "import_id", "imports"),
        sqlite_with_rowid=False,
    )


def _merges() -> None:
    op.create_table(
        "merges",
        *_words("owner", "id"),
        *_parts("kept_before", "merged"),
        sa.Column("merged_at", sa.DateTime(timezone=True), nullable=False),
        *_parts("moved"),
        *_words("kept_id", "merged_id"),
        _primary_key("merges", "owner", "id"),
    )


def _distinctions() -> None:
    op.create_table(
        "distinctions",
        *_words("owner", "person_id", "other_id"),
        _primary_key("distinctions", "owner", "person_id", "other_id"),
    )
    _index("distinctions", "owner", "other_id")
