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
    _organisations_apart()
    _directions()
    _targets()
    _stage_changes()
    _research()
    _candidates()
    _profile()
    _message_drafts()
    _own_templates()
    _mailboxes()
    _pitches()
    _imports()
    _interests()
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
        sa.Column("emails", sa.JSON()),
        sa.Column("phones", sa.JSON()),
        *_parts("urls"),
        *_words("organisation", "position"),
        sa.Column("connected_on", sa.Date()),
        sa.Column("last_contact", sa.Date()),
        *(sa.Column(name, sa.Text()) for name in ("birthday", "notes")),
        *_words("closeness"),
        *(sa.Column(name, sa.Text()) for name in ("language", "address_form")),
        *_parts("sources"),
        *(sa.Column(name, sa.JSON()) for name in ("extra", "circles")),
        sa.Column("sector", sa.Text()),
        sa.Column("facts", sa.JSON()),
        sa.Column("interest", sa.Text()),
        sa.Column("key_position", sa.Boolean()),
        sa.Column("approach_reason", sa.Text()),
        sa.Column("do_not_approach", sa.Boolean(), nullable=False),
        *(sa.Column(name, sa.Boolean()) for name in ("former_client", "shortage")),
        sa.Column("via_id", sa.Text()),
        sa.Column("archived", sa.Boolean(), nullable=False),
        *_words("organisation_key"),
        sa.Column("organisation_number", sa.Integer(), nullable=False),
        sa.Column("sort_name", _SORTED, nullable=False),
        _primary_key("people", "owner", "id"),
        _reference("people", "via_id", "people", deferrable=True, initially="DEFERRED"),
    )
    _index("people", "owner", "organisation_number")
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


def _directions() -> None:
    op.create_table(
        "directions",
        *_words("owner", "id", "name"),
        sa.Column("order", sa.Integer(), nullable=False),
        *_parts("roles", "sectors", "regions", "kinds", "must_haves", "nice_to_haves"),
        sa.Column("tempo", sa.Text()),
        *_parts("contact_styles"),
        *_words("notes"),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        _primary_key("directions", "owner", "id"),
    )


def _organisations_apart() -> None:
    op.create_table(
        "organisations_apart",
        *_words("owner", "key", "other_key"),
        _primary_key("organisations_apart", "owner", "key", "other_key"),
    )


def _targets() -> None:
    op.create_table(
        "targets",
        *_words("owner", "id", "organisation"),
        sa.Column("motivation", sa.Integer(), nullable=False),
        sa.Column("openings", sa.Integer(), nullable=False),
        *_words("reason"),
        sa.Column("direction_id", sa.Text()),
        *_words("role"),
        sa.Column("pin", sa.Integer()),
        sa.Column("benched", sa.Boolean(), nullable=False),
        *_words("stage"),
        sa.Column("stage_since", sa.Date(), nullable=False),
        *_words("stage_reason"),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        *_words("organisation_key"),
        _primary_key("targets", "owner", "id"),
        _reference("targets", "direction_id", "directions"),
    )
    _index("targets", "owner", "organisation_key")


def _stage_changes() -> None:
    op.create_table(
        "stage_changes",
        *_words("owner", "id"),
        sa.Column("direction_id", sa.Text()),
        *_words("role"),
        sa.Column("target_id", sa.Text()),
        *_words("stage", "wanted"),
        sa.Column("since", sa.Date(), nullable=False),
        *_words("cause"),
        sa.Column("overruled", sa.Boolean(), nullable=False),
        *_words("reason"),
        *_parts("answers"),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        _primary_key("stage_changes", "owner", "id"),
        _reference("stage_changes", "direction_id", "directions"),
        _reference("stage_changes", "target_id", "targets"),
    )
    _index("stage_changes", "owner", "direction_id")
    _index("stage_changes", "owner", "target_id")


def _research() -> None:
    op.create_table(
        "research",
        *_words("owner", "target_id", "theme", "text"),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        _primary_key("research", "owner", "target_id", "theme"),
        _reference("research", "target_id", "targets"),
    )


def _candidates() -> None:
    op.create_table(
        "candidates",
        *_words("owner", "id", "organisation", "source", "note"),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        *_words("organisation_key"),
        _primary_key("candidates", "owner", "id"),
    )
    _index("candidates", "owner", "organisation_key")


def _profile() -> None:
    op.create_table(
        "profile",
        *_words("owner", "name", "headline", "contact_line", "topic"),
        sa.Column("language", sa.Text()),
        *_words("time_zone", "channel", "link"),
        sa.Column("linkedin_premium", sa.Boolean(), nullable=False),
        sa.Column("example", sa.Boolean(), nullable=False),
        sa.Column("encourage", sa.Boolean(), nullable=False),
        *_parts("encouraged"),
        *_parts("inventory_seen", "video_fine", "next_goals"),
        _primary_key("profile", "owner"),
    )


def _message_drafts() -> None:
    op.create_table(
        "message_drafts",
        *_words("owner", "id", "kind"),
        sa.Column("person_id", sa.Text()),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text()),
        sa.Column("address_form", sa.Text()),
        *_parts("notes"),
        *_words("subject", "body"),
        *_parts("overruled"),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        _primary_key("message_drafts", "owner", "id"),
        _reference("message_drafts", "person_id", "people"),
    )
    _index("message_drafts", "owner", "person_id")


def _own_templates() -> None:
    op.create_table(
        "own_templates",
        *_words("owner", "kind", "wording", "subject", "body"),
        _primary_key("own_templates", "owner", "kind", "wording"),
    )


def _mailboxes() -> None:
    op.create_table(
        "mailboxes",
        *_words("owner", "address", "user_name", "imap_host"),
        sa.Column("imap_port", sa.Integer(), nullable=False),
        *_words("imap_security", "drafts_folder", "smtp_host"),
        sa.Column("smtp_port", sa.Integer(), nullable=False),
        *_words("smtp_security"),
        _primary_key("mailboxes", "owner"),
    )


def _pitches() -> None:
    op.create_table(
        "pitches",
        *_words("owner", "language"),
        *_parts("facts"),
        *_words("text"),
        sa.Column("words_per_minute", sa.Integer()),
        sa.Column("manner", sa.Text()),
        _primary_key("pitches", "owner", "language"),
    )


def _imports() -> None:
    op.create_table(
        "imports",
        *_words("owner", "id"),
        *_parts("report"),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        _primary_key("imports", "owner", "id"),
    )


def _interests() -> None:
    op.create_table(
        "interests",
        *_words("owner", "id", "organisation", "kind", "title"),
        sa.Column("noted_on", sa.Date()),
        *_words("import_id", "organisation_key"),
        _primary_key("interests", "owner", "id"),
        _reference("interests", "import_id", "imports"),
    )
    _index("interests", "owner", "import_id")


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
