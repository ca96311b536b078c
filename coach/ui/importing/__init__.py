"""Bringing in a file: choosing columns, looking first, writing, and taking a whole import back."""
