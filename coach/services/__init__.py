"""What a user can do, one module per noun. The clock, the ids and the owner are passed in."""
