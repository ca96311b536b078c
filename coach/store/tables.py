"""The tables. Every row belongs to an owner, and every reference stays within that owner.

The primary keys are (owner, id), so a row of one owner cannot point at a row of another, and an id that was
guessed leads nowhere. A change here needs a migration: `coach/store/migrations/versions`.
"""

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


def _reference(column: str, table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["owner", column], [f"{table}.owner", f"{table}.id"])


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
    Column("archived", Boolean, nullable=False),
    # Made from the facts above by coach.store.people, to find and to order by. When the way they are made
    # changes, a migration makes them anew.
    _words("organisation_key"),
    _words("search_text"),
    _words("folded_name"),
    Column("sort_name", SORT_KEY, nullable=False),
    PrimaryKeyConstraint("owner", "id"),
    Index(None, "owner", "archived", "sort_name", "id"),
    Index(None, "owner", "organisation_key"),
    Index(None, "owner", "folded_name"),
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
