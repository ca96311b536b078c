"""The papers of a conversation as files to print (PDF) and to change (Word), read from their Markdown."""

from coach.exporters.documents.paper import Bar, Paper
from coach.exporters.documents.pdf import pdf_bytes
from coach.exporters.documents.reading import read_paper
from coach.exporters.documents.word import word_bytes

__all__ = ["Bar", "Paper", "pdf_bytes", "read_paper", "word_bytes"]
