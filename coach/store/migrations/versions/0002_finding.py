"""By which words people are found, and whom an import added.

A migration is history: it names plain types and never the program's own, which may change later.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables. There are no people yet."""
    op.create_table(
        "search_drawers",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("first_name", _SORTED, nullable=False),
        sa.Column("first_id", _SORTED, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("cards", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "archived", "number", name="pk_search_drawers"),
    )
    columns = ["owner", "archived", "number", "size"]
    op.create_index("ix_search_drawers_owner_archived_number_size", "search_drawers", columns)
    op.create_table(
        "search_labels",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("letters", _SORTED, nullable=False),
        sa.Column("labels", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "archived", "letters", name="pk_search_labels"),
    )
    op.create_table(
        "import_additions",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("import_id", sa.Text(), nullable=False),
        sa.Column("block", sa.Integer(), nullable=False),
        sa.Column("ids", sa.JSON(), nullable=False),
        sa.Column("marks", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "import_id", "block", name="pk_import_additions"),
        sa.ForeignKeyConstraint(
            ["owner", "import_id"],
            ["imports.owner", "imports.id"],
            name="fk_import_additions_owner_import_id",
        ),
    )
