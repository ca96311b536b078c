"""The `coach` command: the same acts without a screen. It never imports Streamlit."""

from coach.cli.main import main

__all__ = ["main"]
