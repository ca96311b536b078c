"""Find a Dovecot for the tests, or get one: `python -m scripts.get_imap_server` prints where it stands.

Looked for in this order: COACH_TEST_IMAP_SERVER, the PATH and Debian's place for it; then installed by apt
(as root, or with a sudo that asks nothing). Not where systemd runs: there the package would start a mail
server for the whole machine. Without one nothing is printed, and the tests that need it are skipped.
"""

import os
import shutil
import sys
from pathlib import Path

from scripts.get_browser import _succeeds

NAME = "dovecot"
IN_DEBIAN = "/usr/sbin"
"""Not on the PATH of ordinary users."""
SYSTEMD = Path("/run/systemd/system")
NONE_TO_BE_HAD = (
    "No Dovecot here: the tests that put a draft into a real mailbox are skipped. "
    "Install dovecot-imapd, or name yours in COACH_TEST_IMAP_SERVER."
)


def on_this_machine() -> Path | None:
    """Return a Dovecot that is here already."""
    named = os.environ.get("COACH_TEST_IMAP_SERVER")
    path = os.pathsep.join((os.environ.get("PATH", ""), IN_DEBIAN))
    found = shutil.which(named or NAME, path=path)
    return Path(found) if found else None


def install_with_apt() -> None:
    """Install Debian's Dovecot if we may, without starting it; no harm done when we may not."""
    if not shutil.which("apt-get") or SYSTEMD.exists():
        return
    # A run level of one is how Debian's scripts are told to start nothing.
    apt = ["env", "RUNLEVEL=1", "apt-get"]
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        if not _succeeds("sudo", "--non-interactive", "true"):
            return
        apt = ["sudo", "--non-interactive", *apt]
    if _succeeds(*apt, "update", "-qq"):
        _succeeds(*apt, "install", "-qq", "-y", "--no-install-recommends", "dovecot-imapd")


def imap_server() -> Path | None:
    """Return a Dovecot, after installing one if need be; None when none is to be had."""
    found = on_this_machine()
    if found is None:
        install_with_apt()
        found = on_this_machine()
    return found


if __name__ == "__main__":
    server = imap_server()
    print(server or NONE_TO_BE_HAD, file=sys.stdout if server else sys.stderr)
