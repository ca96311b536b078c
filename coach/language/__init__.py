"""Texts, plurals and dates in Dutch and in English."""
