"""What the page of the introduction is made of: writing it, saying it aloud, and letting a friend listen."""
