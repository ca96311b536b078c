"""Called by Alembic: runs the migrations on the connection it is handed, inside that one's transaction."""

from alembic import context

from coach.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,  # true of SQLite too, now that its driver leaves transactions to us
)
with context.begin_transaction():
    context.run_migrations()
