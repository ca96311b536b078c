"""Files that nobody should be able to do harm with: one clear sentence on the screen, and nothing written."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.journeys.linkedin_export import Connection, connections_csv
from tests.ui.screen import Screen
from tests.ui.test_importing import upload

Show = Callable[..., Screen]
HEADER = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
MEGABYTES = 100
NAMELESS = b"BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nTEL:0800 1234\nEND:VCARD\n"


def packed(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def bomb() -> bytes:
    """Return less than a megabyte that unpacks to a hundred."""
    return packed(("Connections.csv", HEADER + b"x" * MEGABYTES * 1024 * 1024))


def long_field() -> bytes:
    return HEADER + b'Jan,Jansen,,,"' + b"x" * MEGABYTES * 1024 * 1024 + b'",,01 Jan 2024\n'


BAD: dict[str, tuple[Callable[[], bytes], str, dict[str, object]]] = {
    "bom.zip": (bomb, "error.file_too_large", {"limit": 64}),
    "lang.csv": (long_field, "error.file_too_large", {"limit": 64}),
    "nul.csv": (lambda: HEADER + b"Jan\0,Jansen,,,,,01 Jan 2024\n", "error.unreadable_encoding", {}),
    "naamloos.vcf": (lambda: NAMELESS, "error.nothing_usable", {"rows": 1}),
    "stuk.zip": (lambda: packed(("Connections.csv", HEADER))[:60], "error.broken_archive", {}),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_used_gives_one_sentence(
    show: Show, say: Translator, coach: Coach, name: str
) -> None:
    content, key, values = BAD[name]
    coach.people.add("Anna Zonnehoek")
    screen = upload(show("people", import_="1"), name, content())
    problems = [one for one in screen.app.get("html") if 'class="kj-note kj-note-problem"' in one.proto.body]
    assert len(problems) == 1
    assert say(key, file=name, **values) in screen.text
    assert "import-write" not in screen.keys
    assert coach.people.count() == 1


def test_a_name_that_leads_out_of_an_archive_leads_nowhere(
    show: Show, say: Translator, coach: Coach, tmp_path: Path
) -> None:
    row = connections_csv([Connection("Jan", "Jansen")])
    content = packed(("../../../../Connections.csv", row), (str(tmp_path / "kwaad.csv"), b"x"))
    screen = upload(show("people", import_="1"), "export.zip", content).press("import-write")
    assert say.plural("import.done", 1) in screen.text
    assert {path.name for path in tmp_path.iterdir()} == {"data"}
    assert not (tmp_path.parent / "Connections.csv").exists()


def test_a_formula_is_a_name_like_any_other(show: Show, say: Translator, coach: Coach) -> None:
    formula = '=HYPERLINK("http://evil.example","klik")'
    content = connections_csv([Connection(formula, "+1-2", company="@SUM(A1)")])
    screen = upload(show("people", import_="1"), "Connections.csv", content).press("import-write")
    assert f"{formula} +1-2" in screen.text
    (person,) = coach.people.search()
    assert (person.given_name, person.organisation) == (formula, "@SUM(A1)")


def test_a_hundred_megabytes_in_one_field_of_a_card_cost_that_field_and_nobody_else(coach: Coach) -> None:
    huge = b"NOTE:" + b"x" * MEGABYTES * 1024 * 1024
    cards = (b"FN:Jan Jansen\n" + huge, b"FN:Els Jansen")
    content = b"".join(b"BEGIN:VCARD\nVERSION:3.0\n" + card + b"\nEND:VCARD\n" for card in cards)
    plan = coach.imports.preview("kaartjes.vcf", content)
    assert [one.name for one in plan.new] == ["Els Jansen"]
    assert [row.reason for row in plan.extract.rejected] == ["import.line_too_long"]
