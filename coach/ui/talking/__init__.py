"""What the page of a talk is made of: the clock, and what follows when it stops."""
