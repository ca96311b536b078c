"""What every journey needs: a browser."""

from tests.browser import chromium

__all__ = ["chromium"]
