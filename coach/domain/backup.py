"""The file with all data: what it is called inside, so that writing and reading it mean the same."""

FORMAT_NAME = "kopje"
FORMAT_VERSION = 1
"""Grows when an older coach could no longer read the file."""
DOCUMENT = "kopje.json"
