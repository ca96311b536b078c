"""What ships with the coach: questions, agendas, lines, evidence, and the templates of its texts."""
