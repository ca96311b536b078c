"""The tables of the people, of how they are found, and of what imports did to them.

Part of `coach.store.tables`, which tells what holds for all tables.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    text,
)

from coach.store.columns import SORT_KEY, Words
from coach.store.schema import metadata, reference, words

_VIA = text("via_id IS NOT NULL")
"""Few people were introduced by somebody, so the index is of those alone."""

_TOLD = JSON(none_as_null=True)

# What may be empty is empty as long as nobody tells it: of most people most is not told.
people = Table(
    "people",
    metadata,
    words("owner"),
    words("id"),
    words("name"),
    words("given_name"),
    words("family_name"),
    Column("emails", _TOLD),
    Column("phones", _TOLD),
    Column("urls", JSON, nullable=False),
    words("organisation"),
    words("position"),
    Column("connected_on", Date),
    Column("last_contact", Date),
    Column("birthday", Words),
    Column("notes", Words),
    words("closeness"),
    Column("language", Words),
    Column("address_form", Words),
    Column("sources", JSON, nullable=False),
    Column("extra", _TOLD),
    Column("circles", _TOLD),
    Column("sector", Words),
    Column("facts", _TOLD),
    Column("interest", Words),
    Column("key_position", Boolean),
    Column("approach_reason", Words),
    Column("do_not_approach", Boolean, nullable=False),
    Column("former_client", Boolean),
    Column("shortage", Boolean),
    Column("via_id", Words),
    Column("archived", Boolean, nullable=False),
    # Made from the facts above by coach.store.people, to find and to order by. When the way they are made
    # changes, a migration makes them anew.
    words("organisation_key"),
    Column("organisation_number", Integer, nullable=False),
    Column("sort_name", SORT_KEY, nullable=False),
    PrimaryKeyConstraint("owner", "id"),
    # Looked at when an act ends, so that people may be added in any order.
    reference("via_id", "people", deferrable=True, initially="DEFERRED"),
    Index(None, "owner", "organisation_number"),  # a number takes half the time to write of a text
    Index(None, "owner", "via_id", sqlite_where=_VIA, postgresql_where=_VIA),
)

# By which words people are found: see coach.store.catalogue. Made from the facts of the people, like above.

search_drawers = Table(
    "search_drawers",
    metadata,
    words("owner"),
    Column("archived", Boolean, nullable=False),
    Column("first_name", SORT_KEY, nullable=False),
    Column("first_id", SORT_KEY, nullable=False),
    Column("number", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("cards", LargeBinary, nullable=False),  # UTF-8: most of it is passed over and never read as text
    PrimaryKeyConstraint("owner", "archived", "number"),
    Index(None, "owner", "archived", "number", "size"),  # to count opens no drawer
)

search_labels = Table(
    "search_labels",
    metadata,
    words("owner"),
    Column("archived", Boolean, nullable=False),
    Column("letters", SORT_KEY, nullable=False),
    words("labels"),
    PrimaryKeyConstraint("owner", "archived", "letters"),
)

import_changes = Table(
    "import_changes",
    metadata,
    words("owner"),
    words("import_id"),
    words("person_id"),  # no reference: a record that went into another can come back
    Column("before", JSON(none_as_null=True)),
    Column("written", JSON, nullable=False),
    words("row_mark"),
    PrimaryKeyConstraint("owner", "person_id", "import_id"),
    reference("import_id", "imports"),
    sqlite_with_rowid=False,  # the key is nearly all there is
)

# Whom an import added, hundreds to a row: of each person the id, and the mark of the row that told of them.
import_additions = Table(
    "import_additions",
    metadata,
    words("owner"),
    words("import_id"),
    Column("block", Integer, nullable=False),
    Column("ids", JSON, nullable=False),
    Column("marks", JSON, nullable=False),
    PrimaryKeyConstraint("owner", "import_id", "block"),
    reference("import_id", "imports"),
)
