"""The tables. Every row belongs to an owner, and every reference stays within that owner.

The primary keys are (owner, id), so a row of one owner cannot point at a row of another, and an id that was
guessed leads nowhere. A change here needs a migration: `coach/store/migrations/versions`.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    text,
)

from coach.store.columns import SORT_KEY, Moment, Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _words(name: str) -> Column[str]:
    return Column(name, Words, nullable=False)


def _reference(column: str, table: str, **options: Any) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["owner", column], [f"{table}.owner", f"{table}.id"], **options)


_VIA = text("via_id IS NOT NULL")
"""Few people were introduced by somebody, so the index is of those alone."""


people = Table(
    "people",
    metadata,
    _words("owner"),
    _words("id"),
    _words("name"),
    _words("given_name"),
    _words("family_name"),
    Column("emails", JSON, nullable=False),
    Column("phones", JSON, nullable=False),
    Column("urls", JSON, nullable=False),
    _words("organisation"),
    _words("position"),
    Column("connected_on", Date),
    Column("last_contact", Date),
    _words("birthday"),
    _words("notes"),
    _words("closeness"),
    Column("language", Words),
    Column("address_form", Words),
    Column("sources", JSON, nullable=False),
    Column("extra", JSON, nullable=False),
    Column("circles", JSON, nullable=False),
    _words("sector"),
    Column("facts", JSON, nullable=False),
    Column("interest", Words),
    Column("key_position", Boolean),
    Column("do_not_approach", Boolean, nullable=False),
    Column("via_id", Words),
    Column("archived", Boolean, nullable=False),
    # Made from the facts above by coach.store.people, to find and to order by. When the way they are made
    # changes, a migration makes them anew.
    _words("organisation_key"),
    _words("search_text"),
    _words("folded_name"),
    Column("sort_name", SORT_KEY, nullable=False),
    PrimaryKeyConstraint("owner", "id"),
    # Looked at when an act ends, so that people may be added in any order.
    _reference("via_id", "people", deferrable=True, initially="DEFERRED"),
    Index(None, "owner", "archived", "sort_name", "id"),
    Index(None, "owner", "organisation_key"),
    Index(None, "owner", "folded_name"),
    Index(None, "owner", "via_id", sqlite_where=_VIA, postgresql_where=_VIA),
)

ties = Table(
    "ties",
    metadata,
    _words("owner"),
    _words("person_id"),
    _words("other_id"),
    _words("note"),
    PrimaryKeyConstraint("owner", "person_id", "other_id"),
    _reference("person_id", "people"),
    _reference("other_id", "people"),
    Index(None, "owner", "other_id"),
)

roles = Table(
    "roles",
    metadata,
    _words("owner"),
    _words("id"),
    _words("person_id"),
    _words("organisation"),
    _words("position"),
    Column("started_on", Date),
    Column("ended_on", Date),
    _words("source"),
    _words("organisation_key"),
    PrimaryKeyConstraint("owner", "id"),
    _reference("person_id", "people"),
    Index(None, "owner", "person_id"),
    Index(None, "owner", "organisation_key"),
)

aliases = Table(
    "aliases",
    metadata,
    _words("owner"),
    _words("key"),
    _words("same_as"),
    PrimaryKeyConstraint("owner", "key"),
)

targets = Table(
    "targets",
    metadata,
    _words("owner"),
    _words("id"),
    _words("organisation"),
    Column("motivation", Integer, nullable=False),
    Column("openings", Integer, nullable=False),
    _words("reason"),
    _words("stage"),
    Column("stage_since", Date, nullable=False),
    _words("stage_reason"),
    Column("added_at", Moment, nullable=False),
    Column("archived", Boolean, nullable=False),
    _words("organisation_key"),
    PrimaryKeyConstraint("owner", "id"),
    Index(None, "owner", "organisation_key"),
)

conversations = Table(
    "conversations",
    metadata,
    _words("owner"),
    _words("id"),
    _words("person_id"),
    Column("target_id", Words),
    _words("status"),
    _words("orientation"),
    _words("topic"),
    _words("hook"),
    Column("goals", JSON, nullable=False),
    _words("stage"),
    Column("minutes", Integer, nullable=False),
    Column("starts_at", Moment),
    _words("time_zone"),
    _words("channel"),
    _words("link"),
    _words("language"),
    _words("address_form"),
    Column("questions", JSON, nullable=False),
    Column("own_selection", Boolean, nullable=False),
    Column("blocks", JSON, nullable=False),
    _words("ask_subject"),
    _words("ask_body"),
    Column("calendar_sequence", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    PrimaryKeyConstraint("owner", "id"),
    _reference("person_id", "people"),
    _reference("target_id", "targets"),
    Index(None, "owner", "person_id"),
    Index(None, "owner", "target_id"),
    Index(None, "owner", "starts_at"),
)

outreach = Table(
    "outreach",
    metadata,
    _words("owner"),
    _words("id"),
    _words("person_id"),
    Column("target_id", Words),
    Column("conversation_id", Words),
    _words("event"),
    Column("happened_on", Date, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    PrimaryKeyConstraint("owner", "id"),
    _reference("person_id", "people"),
    _reference("target_id", "targets"),
    _reference("conversation_id", "conversations"),
    Index(None, "owner", "person_id"),
    Index(None, "owner", "target_id"),
    Index(None, "owner", "conversation_id"),
)

profile = Table(
    "profile",
    metadata,
    _words("owner"),
    _words("name"),
    _words("headline"),
    _words("contact_line"),
    _words("topic"),
    Column("language", Words),
    _words("time_zone"),
    _words("channel"),
    _words("link"),
    Column("example", Boolean, nullable=False),
    Column("inventory_seen", JSON, nullable=False),
    PrimaryKeyConstraint("owner"),
)

imports = Table(
    "imports",
    metadata,
    _words("owner"),
    _words("id"),
    Column("report", JSON, nullable=False),
    Column("imported_at", Moment, nullable=False),
    PrimaryKeyConstraint("owner", "id"),
)

import_changes = Table(
    "import_changes",
    metadata,
    _words("owner"),
    _words("import_id"),
    _words("person_id"),  # no reference: a record that went into another can come back
    Column("before", JSON(none_as_null=True)),
    Column("written", JSON, nullable=False),
    _words("row_mark"),
    PrimaryKeyConstraint("owner", "person_id", "import_id"),
    _reference("import_id", "imports"),
    sqlite_with_rowid=False,  # the key is nearly all there is, and there are as many as people
)

merges = Table(
    "merges",
    metadata,
    _words("owner"),
    _words("id"),
    Column("kept_before", JSON, nullable=False),
    Column("merged", JSON, nullable=False),
    Column("merged_at", Moment, nullable=False),
    Column("moved", JSON, nullable=False),
    _words("kept_id"),  # no references, for the same reason
    _words("merged_id"),
    PrimaryKeyConstraint("owner", "id"),
)

distinctions = Table(
    "distinctions",
    metadata,
    _words("owner"),
    _words("person_id"),  # no references, for the same reason
    _words("other_id"),
    PrimaryKeyConstraint("owner", "person_id", "other_id"),
    Index(None, "owner", "other_id"),
)
