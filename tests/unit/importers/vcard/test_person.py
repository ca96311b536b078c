import pytest

from tests.unit.importers.vcard.samples import NAME, kept, read


@pytest.mark.parametrize(
    ("line", "given", "family"),
    [
        ("N:Jansen;Jan;;;", "Jan", "Jansen"),
        ("N:van der Berg;Jan", "Jan", "van der Berg"),
        ("N:Berg;Jan;van der;;", "Jan", "van der Berg"),
        ("N:Berg;Jan;Van 't;;", "Jan", "Van 't Berg"),
        ("N:Jansen;Jan;Maria;;", "Jan", "Jansen"),
        (r"N:Jansen\, MBA;Jan;;;", "Jan", "Jansen, MBA"),
        (r"N:Jansen\;B;Jan;;;", "Jan", "Jansen;B"),
        ("N;ENCODING=QUOTED-PRINTABLE:Jans=C3=ABn;Jan", "Jan", "Jansën"),
    ],
)
def test_a_name_is_parted(line: str, given: str, family: str) -> None:
    found = read(line)
    assert (found.given_name, found.family_name, found.full_name) == (given, family, "")


def test_a_name_that_the_card_does_not_part_stays_whole() -> None:
    assert read("FN:Jan van der Berg", "N:;;;;").full_name == "Jan van der Berg"
    assert read("NICKNAME:Opa Bot").name == "Opa Bot"


def test_middle_names_and_titles_are_kept() -> None:
    assert kept("N:x")[-1] == ("N", "x")
    assert read("N:Jansen;Jan;Maria;Dr.;MBA", "FN:Dr. Jan Jansen").extra == (
        ("N", ";;Maria;Dr.;MBA"),
        ("FN", "Dr. Jan Jansen"),
    )


def test_the_preferred_address_comes_first() -> None:
    emails = ("EMAIL:b@example.org", "EMAIL;PREF=2:c@example.org", "EMAIL;TYPE=INTERNET,pref:A@example.org")
    assert read(NAME, *emails).emails == ("a@example.org", "c@example.org", "b@example.org")


@pytest.mark.parametrize(
    ("value", "phone"),
    [
        ("06 123 45 678", "06 123 45 678"),
        ("tel:+31-20-555;ext=12", "+31-20-555 ext. 12"),
        ("TEL:%2B31205550101", "+31205550101"),
        ("tel:5550101;phone-context=+3120", "+31205550101"),
        ("tel:7042;phone-context=example.com", "7042"),
    ],
)
def test_a_number_is_kept_as_it_is_written(value: str, phone: str) -> None:
    assert read(NAME, f"TEL:{value}").phones == (phone,)


def test_what_a_number_is_for_is_kept_with_it() -> None:
    assert kept("TEL;CELL;VOICE;PREF:06", version="2.1") == (("TEL;TYPE=cell", "06"),)
    assert kept('TEL;VALUE=uri;TYPE="work,voice":tel:+31') == (("TEL;TYPE=work", "+31"),)
    assert kept("item1.TEL:06", "item1.X-ABLabel:Bij oma") == (("TEL;X-ABLABEL=Bij oma", "06"),)
    assert kept("TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=C3=A9):06") == (
        ("TEL;X-ABLABEL=é", "06"),
    )
    assert kept("TEL:06", "EMAIL;TYPE=INTERNET:a@example.org") == ()


def test_an_address_that_is_none_is_kept_as_it_is() -> None:
    lines = ("EMAIL:/o=X/cn=jan", "TEL:geen", "URL:javascript:alert(1)")
    assert read(NAME, *lines).emails == read(NAME, *lines).phones == read(NAME, *lines).urls == ()
    assert kept(*lines) == (("EMAIL", "/o=X/cn=jan"), ("TEL", "geen"), ("URL", "javascript:alert(1)"))


@pytest.mark.parametrize(
    "line",
    [
        "URL:https://www.linkedin.com/in/jan",
        r"URL:https\://www.linkedin.com/in/jan",
        "X-SOCIALPROFILE;type=linkedin;x-user=jan:https://www.linkedin.com/in/jan",
        "X-SOCIALPROFILE;type=linkedin:x-apple:jan",
        "X-SOCIALPROFILE;TYPE=LinkedIn:jan",
        "SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/jan",
        "X-LINKEDIN:jan",
    ],
)
def test_a_linkedin_profile_is_found(line: str) -> None:
    found = read(NAME, line)
    assert (found.urls, found.extra) == (("https://www.linkedin.com/in/jan",), ())


def test_another_profile_is_kept() -> None:
    assert kept("X-SOCIALPROFILE;type=twitter:jan") == (("X-SOCIALPROFILE;TYPE=twitter", "jan"),)
    assert kept("X-SOCIALPROFILE;type=linkedin:wie weet") == (("X-SOCIALPROFILE;TYPE=linkedin", "wie weet"),)


def test_an_organisation_comes_without_its_units_and_these_are_kept() -> None:
    found = read(NAME, r"ORG:Kopje\, zo heet het;Zaal 2;")
    assert found.organisation == "Kopje, zo heet het"
    assert found.extra == (("ORG", r"Kopje\, zo heet het;Zaal 2;"),)
    assert read(NAME, "ORG:Kopje;").extra == ()


def test_a_title_goes_before_a_role_and_the_other_is_kept() -> None:
    found = read(NAME, "ROLE:Zetter", "TITLE:Chef")
    assert (found.position, found.extra) == ("Chef", (("ROLE", "Zetter"),))
    assert read(NAME, "ROLE:Zetter", "TITLE:").position == "Zetter"


def test_notes_keep_their_lines_and_come_together() -> None:
    assert read(NAME, r"NOTE:een\n twee", "NOTE:drie", "NOTE:drie").notes == "een\ntwee\n\ndrie"


def test_a_backslash_in_quoted_printable_means_itself() -> None:
    assert (
        read(NAME, r"NOTE;QUOTED-PRINTABLE:C:\Nieuw=0D=0Aen\; dan", version="2.1").notes
        == "C:\\Nieuw\nen; dan"
    )


def test_a_birthday_that_cannot_be_read_is_kept() -> None:
    found = read(NAME, "BDAY:1985-04", "BDAY:19850415", "BDAY:--0101")
    assert (found.birthday, found.extra) == ("1985-04-15", (("BDAY", "1985-04"), ("BDAY", "--0101")))


def test_what_nobody_understands_is_kept_with_its_parameters() -> None:
    assert kept(
        "ADR;HOME;LABEL=\"a^nb, ^'c^'\":;;Straat 1;;;;",
        "CATEGORIES:Koor,Werk",
        "item1.X-ABDATE:2015-05-05",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "REV:20240101",
        "PRODID:x",
    ) == (
        ("ADR;TYPE=home;LABEL=\"a^nb, ^'c^'\"", ";;Straat 1;;;;"),
        ("CATEGORIES", "Koor,Werk"),
        ("X-ABDATE;X-ABLABEL=_$!<Anniversary>!$_", "2015-05-05"),
    )


def test_a_value_in_base_64_is_read_when_it_is_text() -> None:
    assert read("N;ENCODING=B:SmFuc2VuO0phbg==").given_name == "Jan"
    assert kept("KEY;ENCODING=b:AAEC/w==") == (("KEY", "data:application/octet-stream;base64,AAEC/w=="),)


def test_hostile_text_stays_text() -> None:
    found = read("N:\u202eJan\x07;\0Jan", "X-A:\u202e\x1b[31mrood")
    assert (found.family_name, found.given_name, found.extra) == ("Jan", "Jan", (("X-A", "[31mrood"),))
