"""Small files, written by the tests themselves. Everybody in them is invented."""

import io
import zipfile

from coach.domain.imports import Extract

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
JAN = "Jan,Jansen,https://www.linkedin.com/in/jan-jansen,,Verzonnen BV,Chef,01 Jan 2024"


def connections(*rows: str, header: str = HEADER) -> bytes:
    return "\n".join((header, *rows)).encode()


def archive(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as opened:
        for name, content in files:
            opened.writestr(name, content)
    return buffer.getvalue()


def adds_up(extract: Extract) -> bool:
    """Whether every row that was read is in exactly one of the piles, and the lines tell them apart."""
    lines = [("", person.line) for person in extract.found]
    lines += [(row.file, row.line) for row in extract.rejected]
    counted = len(lines) + extract.hidden + extract.repeated
    return extract.read == counted and len(set(lines)) == len(lines)
