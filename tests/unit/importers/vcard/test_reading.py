import tracemalloc

import pytest

from coach.errors import FileTooFull, FileTooLarge
from coach.importers import sources, vcard
from coach.importers.vcard import reading
from tests.unit.importers.linkedin.samples import JAN, archive, connections
from tests.unit.importers.vcard.samples import NAME, adds_up, card

GROUP = ("FN:Koor", "KIND:group")


def reasons(content: bytes) -> list[str]:
    return [row.reason for row in vcard.extract("a.vcf", content).rejected]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("TEL:06",), "import.no_name"),
        ((), "import.no_name"),
        ((NAME, "KIND:org"), "import.not_a_person"),
        (("FN:Bank", "ORG:Bank"), "import.not_a_person"),
        (("ORG:Bank",), "import.not_a_person"),
        (("FN:De bank", "ORG:Bank;", "X-ABShowAs:COMPANY"), "import.not_a_person"),
        (GROUP, "import.group_without_people"),
        ((*GROUP, "MEMBER:urn:uuid:onbekend"), "import.group_without_people"),
        ((NAME, "NOTE:" + "a" * 200_000), "import.line_too_long"),
        ((NAME, *["NOTE:" + "a" * 60_000] * 2), "import.card_too_long"),
        ((NAME, *["X-A:b"] * 3_000), "import.card_too_long"),
    ],
)
def test_a_card_that_cannot_be_used_says_why(lines: tuple[str, ...], reason: str) -> None:
    extract = vcard.extract("a.vcf", card(*lines) + card(NAME))
    assert [row.reason for row in extract.rejected] == [reason]
    assert len(extract.rejected[0].raw) <= 500
    assert len(extract.found) == 1
    assert adds_up(extract)


def test_somebody_with_a_name_is_a_person_whatever_the_employer_is_called() -> None:
    assert not reasons(card("N:Bank;;;;", "ORG:Bank"))


def test_a_file_that_stops_halfway_has_lost_the_rest_of_one_card() -> None:
    extract = vcard.extract("a.vcf", card(NAME) + b"BEGIN:VCARD\r\nFN:An")
    assert [(row.line, row.reason, row.raw) for row in extract.rejected] == [
        (5, "import.unfinished_card", "FN:An")
    ]


def test_a_card_without_its_end_stops_where_the_next_one_begins() -> None:
    extract = vcard.extract("a.vcf", b"BEGIN:VCARD\r\nFN:An\r\n" + card(NAME))
    assert [found.name for found in extract.found] == ["An", "Jan Jansen"]


def test_a_group_becomes_a_category_of_its_members() -> None:
    extract = vcard.extract("a.vcf", card(*GROUP, "MEMBER:urn:uuid:1") + card(NAME, "UID:1"))
    assert extract.found[0].extra == (("UID", "1"), ("CATEGORIES", "Koor"))
    assert (extract.hidden, extract.rejected, extract.read) == (1, (), 2)


def test_pictures_are_counted_and_left() -> None:
    extract = vcard.extract("a.vcf", card(NAME, "PHOTO:data:image/png;base64,AA", "PHOTO:", "LOGO:http://x/"))
    assert extract.photos == 1
    assert extract.found[0].extra == ()


def test_the_same_person_twice_is_one_and_nothing_is_lost() -> None:
    one = card(NAME, "EMAIL:j@example.org", "ORG:A", "TEL:06-12345678", "NOTE:x")
    two = card(NAME, "EMAIL:j@example.org", "ORG:B", "TEL:+31612345678", "BDAY:--0101", "NOTE:y")
    extract = vcard.extract("a.vcf", one + two)
    (found,) = extract.found
    assert (found.organisation, found.phones, found.birthday) == ("A", ("06-12345678",), "--01-01")
    assert (found.notes, found.extra, extract.repeated) == ("x\n\ny", (("ORG", "B"),), 1)


def test_two_at_one_mailbox_stay_two() -> None:
    content = card(NAME, "EMAIL:thuis@example.org") + card("N:Jansen;Els", "EMAIL:thuis@example.org")
    assert [found.name for found in vcard.extract("a.vcf", content).found] == ["Jan Jansen", "Els Jansen"]


def test_two_called_jan_with_other_numbers_stay_two() -> None:
    assert (
        len(vcard.extract("a.vcf", card("FN:Jan", "TEL:0612345678") + card("FN:Jan", "TEL:0687654321")).found)
        == 2
    )


def test_cards_are_recognised_by_their_first_line_and_others_are_not() -> None:
    assert vcard.identify("download", b"\xef\xbb\xbf\r\n begin:vcard\r\n")
    assert vcard.identify("a.vcf", b"ergens vandaan:\nBEGIN:VCARD\n")
    assert not vcard.identify("a.csv", b"x,y\nBEGIN:VCARD\n")
    assert not vcard.identify("a.vcf", b"BEGIN:VCALENDAR\n")
    assert not vcard.identify("a.zip", archive(("Connections.csv", connections(JAN))))
    assert not vcard.identify("a.zip", b"PK\x03\x04kapot")


def test_an_archive_with_cards_is_read_whole() -> None:
    content = archive(("a/een.vcf", card(NAME)), ("b/twee.VCF", card("FN:Els")), ("foto.jpg", b"x"))
    extract = sources.read("adressen.zip", content)
    assert (extract.source, [(one.line, one.name) for one in extract.found]) == (
        "vcard",
        [(1, "Jan Jansen"), (6, "Els")],
    )


def test_too_many_cards_or_too_much_in_an_archive_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vcard, "_MOST_CARDS", 1)
    with pytest.raises(FileTooFull):
        vcard.extract("a.vcf", card(NAME) * 2)
    monkeypatch.setattr(vcard, "_LARGEST_TOTAL", 0)
    with pytest.raises(FileTooLarge):
        vcard.extract("a.zip", archive(("a.vcf", card(NAME))))


def test_a_field_of_twenty_megabytes_costs_hardly_any_memory() -> None:
    content = card(NAME, "X-GROOT:" + "a" * 20_000_000) + card(
        "FN:Els", "PHOTO;BASE64:\r\n" + " AAAA\r\n" * 300_000
    )
    tracemalloc.start()
    extract = vcard.extract("a.vcf", content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [found.name for found in extract.found] == ["Els"]
    assert most < 3_000_000


def test_thousands_of_cards_of_one_person_go_on_with_a_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_LONGEST_NOTES", 12)
    cards = b"".join(card(NAME, "EMAIL:jan@example.org", f"NOTE:kaart {number}") for number in range(6))
    found = vcard.extract("a.vcf", cards).found
    assert [one.notes for one in found] == [
        "kaart 0\n\nkaart 1",
        "kaart 2\n\nkaart 3",
        "kaart 4\n\nkaart 5",
    ]
