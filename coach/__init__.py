"""Kopje: a coach for people who look for work through conversations."""
