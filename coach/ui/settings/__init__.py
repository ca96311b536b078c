"""The parts of the page about settings."""
