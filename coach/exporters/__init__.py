"""What leaves the coach, by the user's own hand: calendar entries, a mail, all data in one file."""
