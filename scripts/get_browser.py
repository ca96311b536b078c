"""Find a Chromium for the tests, or get one: `python -m scripts.get_browser` prints where it stands.

Looked for in this order: COACH_TEST_BROWSER, the PATH, what Playwright downloaded before; then installed
by apt (as root, or with a sudo that asks nothing), then downloaded by Playwright.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NONE_TO_BE_HAD = (
    "The tests need a Chromium and none could be found or installed; "
    "install one, or name yours in COACH_TEST_BROWSER."
)


class NoBrowser(Exception):
    """No Chromium here and none to be had."""


def on_this_machine() -> Path | None:
    """Return a Chromium that is here already."""
    named = os.environ.get("COACH_TEST_BROWSER")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else _of_playwright()


def _of_playwright() -> Path | None:
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def _succeeds(*command: str) -> bool:
    """Run with the output on standard error, where it does not mix with the path that we print."""
    try:
        return subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0
    except OSError:
        return False


def install_with_apt() -> None:
    """Install Debian's Chromium if we may; no harm done when we may not."""
    if not shutil.which("apt-get"):
        return
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        apt = ["apt-get"]
    elif _succeeds("sudo", "--non-interactive", "true"):
        apt = ["sudo", "--non-interactive", "apt-get"]
    else:
        return
    if _succeeds(*apt, "update", "-qq"):
        # On Ubuntu this package only points to a snap, which may not start; then Playwright is next.
        _succeeds(*apt, "install", "-qq", "-y", "--no-install-recommends", "chromium")


def install_with_playwright() -> None:
    """Let Playwright download its own, with the system libraries when it may."""
    install = (sys.executable, "-m", "playwright", "install")
    if not _succeeds(*install, "--with-deps", "chromium"):
        _succeeds(*install, "chromium")


def browser() -> Path:
    """Return a Chromium, after installing one if need be. Raises NoBrowser when none is to be had."""
    found = on_this_machine()
    for install in (install_with_apt, install_with_playwright):
        if found is None:
            install()
            found = on_this_machine()
    if found is None:
        raise NoBrowser(NONE_TO_BE_HAD)
    return found


if __name__ == "__main__":
    try:
        print(browser())
    except NoBrowser as error:
        sys.exit(str(error))
