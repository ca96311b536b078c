"""The ask check: looks a message over before it is handed over (domain rule 5). Never a score."""
