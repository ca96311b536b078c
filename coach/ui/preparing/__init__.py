"""The steps of preparing a conversation. Every change is kept at once, so a reload loses nothing."""
