"""Where everything is kept: SQLite in a file for one person, PostgreSQL for an office."""
