"""The tables. Every row belongs to an owner, and every reference stays within that owner.

The primary keys are (owner, id), so a row of one owner cannot point at a row of another, and an id that was
guessed leads nowhere. A change here needs a migration: `coach/store/migrations/versions`.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
)

from coach.store.columns import Moment, Words
from coach.store.people_tables import (
    import_additions,
    import_changes,
    people,
    search_drawers,
    search_labels,
)
from coach.store.schema import metadata, reference as _reference, words as _words
from coach.store.talk_tables import (
    answers,
    conversations,
    debriefs,
    outreach,
    promises,
    talks,
)

__all__ = [
    "aliases",
    "answers",
    "candidates",
    "conversations",
    "debriefs",
    "directions",
    "distinctions",
    "import_additions",
    "import_changes",
    "imports",
    "interests",
    "mailboxes",
    "merges",
    "message_drafts",
    "metadata",
    "organisations_apart",
    "outreach",
    "own_positions",
    "own_templates",
    "people",
    "pitches",
    "profile",
    "promises",
    "research",
    "roles",
    "search_drawers",
    "search_labels",
    "stage_changes",
    "talks",
    "targets",
    "ties",
]

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

directions = Table(
    "directions",
    metadata,
    _words("owner"),
    _words("id"),
    _words("name"),
    Column("order", Integer, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("sectors", JSON, nullable=False),
    Column("regions", JSON, nullable=False),
    Column("kinds", JSON, nullable=False),
    Column("must_haves", JSON, nullable=False),
    Column("nice_to_haves", JSON, nullable=False),
    Column("tempo", Words),
    Column("contact_styles", JSON, nullable=False),
    _words("notes"),
    Column("added_at", Moment, nullable=False),
    Column("archived", Boolean, nullable=False),
    PrimaryKeyConstraint("owner", "id"),
)

organisations_apart = Table(
    "organisations_apart",
    metadata,
    _words("owner"),
    _words("key"),
    _words("other_key"),
    PrimaryKeyConstraint("owner", "key", "other_key"),
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
    Column("direction_id", Words),
    _words("role"),
    Column("pin", Integer),
    Column("benched", Boolean, nullable=False),
    _words("stage"),
    Column("stage_since", Date, nullable=False),
    _words("stage_reason"),
    Column("added_at", Moment, nullable=False),
    Column("archived", Boolean, nullable=False),
    _words("organisation_key"),
    PrimaryKeyConstraint("owner", "id"),
    _reference("direction_id", "directions"),
    Index(None, "owner", "organisation_key"),
)

stage_changes = Table(
    "stage_changes",
    metadata,
    _words("owner"),
    _words("id"),
    Column("direction_id", Words),
    _words("role"),
    Column("target_id", Words),
    _words("stage"),
    _words("wanted"),
    Column("since", Date, nullable=False),
    _words("cause"),
    Column("overruled", Boolean, nullable=False),
    _words("reason"),
    Column("answers", JSON, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    PrimaryKeyConstraint("owner", "id"),
    _reference("direction_id", "directions"),
    _reference("target_id", "targets"),
    Index(None, "owner", "direction_id"),
    Index(None, "owner", "target_id"),
)

research = Table(
    "research",
    metadata,
    _words("owner"),
    _words("target_id"),
    _words("theme"),
    _words("text"),
    Column("changed_at", Moment, nullable=False),
    PrimaryKeyConstraint("owner", "target_id", "theme"),
    _reference("target_id", "targets"),
)

candidates = Table(
    "candidates",
    metadata,
    _words("owner"),
    _words("id"),
    _words("organisation"),
    _words("source"),
    _words("note"),
    Column("added_at", Moment, nullable=False),
    Column("archived", Boolean, nullable=False),
    _words("organisation_key"),
    PrimaryKeyConstraint("owner", "id"),
    Index(None, "owner", "organisation_key"),
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
    Column("linkedin_premium", Boolean, nullable=False),
    Column("example", Boolean, nullable=False),
    Column("encourage", Boolean, nullable=False),
    Column("encouraged", JSON, nullable=False),
    Column("inventory_seen", JSON, nullable=False),
    Column("video_fine", JSON, nullable=False),
    Column("next_goals", JSON, nullable=False),
    PrimaryKeyConstraint("owner"),
)

message_drafts = Table(
    "message_drafts",
    metadata,
    _words("owner"),
    _words("id"),
    _words("kind"),
    Column("person_id", Words),
    Column("number", Integer, nullable=False),
    Column("language", Words),
    Column("address_form", Words),
    Column("notes", JSON, nullable=False),
    _words("subject"),
    _words("body"),
    Column("overruled", JSON, nullable=False),
    Column("changed_at", Moment, nullable=False),
    PrimaryKeyConstraint("owner", "id"),
    _reference("person_id", "people"),
    Index(None, "owner", "person_id"),
)

own_templates = Table(
    "own_templates",
    metadata,
    _words("owner"),
    _words("kind"),
    _words("wording"),
    _words("subject"),
    _words("body"),
    PrimaryKeyConstraint("owner", "kind", "wording"),
)

mailboxes = Table(
    "mailboxes",
    metadata,
    _words("owner"),
    _words("address"),
    _words("user_name"),
    _words("imap_host"),
    Column("imap_port", Integer, nullable=False),
    _words("imap_security"),
    _words("drafts_folder"),
    _words("smtp_host"),
    Column("smtp_port", Integer, nullable=False),
    _words("smtp_security"),
    PrimaryKeyConstraint("owner"),
)

pitches = Table(
    "pitches",
    metadata,
    _words("owner"),
    _words("language"),
    Column("facts", JSON, nullable=False),
    _words("text"),
    Column("words_per_minute", Integer),
    Column("manner", Words),
    PrimaryKeyConstraint("owner", "language"),
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

interests = Table(
    "interests",
    metadata,
    _words("owner"),
    _words("id"),
    _words("organisation"),
    _words("kind"),
    _words("title"),
    Column("noted_on", Date),
    _words("import_id"),
    _words("organisation_key"),
    PrimaryKeyConstraint("owner", "id"),
    _reference("import_id", "imports"),
    Index(None, "owner", "import_id"),
)

own_positions = Table(
    "own_positions",
    metadata,
    _words("owner"),
    _words("id"),
    _words("organisation"),
    _words("title"),
    _words("started"),
    _words("finished"),
    Column("import_id", Words),
    PrimaryKeyConstraint("owner", "id"),
    _reference("import_id", "imports"),
    Index(None, "owner", "import_id"),
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
