"""What leaves the coach, by the user's own hand: calendar entries, mail, cards, papers, lists, all data."""
