"""The ways to look at the top 10, and the parts of the page of one organisation."""
