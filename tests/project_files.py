"""The files of the project itself, for the tests that read them. Needs no git, only its list."""

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOT_OURS = [
    ".git",
    *(line.rstrip("/") for line in (ROOT / ".gitignore").read_text("utf-8").split("\n") if line),
]


def project_files(folder: Path = ROOT) -> Iterator[Path]:
    """Yield every file that git would keep."""
    for entry in sorted(folder.iterdir()):
        if any(fnmatch(entry.name, pattern) for pattern in NOT_OURS):
            continue
        if entry.is_dir():
            yield from project_files(entry)
        else:
            yield entry


def text_files() -> dict[str, str]:
    """Return the text of every file that is text, by its name from the root."""
    texts = {}
    for file in project_files():
        content = file.read_bytes()
        if b"\0" not in content:
            texts[file.relative_to(ROOT).as_posix()] = content.decode("utf-8", errors="replace")
    return texts
