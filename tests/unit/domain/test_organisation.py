"""One organisation, many spellings; two organisations, never one key (R000-14)."""

import pytest
from hypothesis import given, strategies as st

from coach.domain.organisation import organisation_key


@pytest.mark.parametrize(
    "spelling",
    [
        "Zonnedijk",
        "zonnedijk",
        "  ZONNEDIJK  ",
        "Zonnedijk B.V.",
        "Zonnedijk BV",
        "Zonnedijk bv.",
        "Zonnedijk, B.V.",
        "Zonnedijk (B.V.)",
        "Zonnedijk N.V.",
        "Zonnedijk Holding B.V.",
        "Zonnedijk Nederland",
        "Zonnedijk GmbH",
        "Zonnedijk Group plc",
        "Zonnedijk U.A.",
        "Zonnedijk LLP",
        "Zonnedijk B.V.B.A.",
        "Zonnedijk S.A./N.V.",
        "Zonnedijk GmbH & Co. KG",
        "Zonnedijk Groep Nederland B.V.",
        "B.V. Zonnedijk",
        "Zónnedìjk",
        "Zonne\u0301dijk",
        "Zonnedijk!",
    ],
)
def test_legal_forms_dots_accents_and_capitals_make_no_difference(spelling: str) -> None:
    assert organisation_key(spelling) == "zonnedijk"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Plan A", "plan a"),
        ("A.S.R.", "asr"),
        ("ASR Nederland N.V.", "asr"),
        ("I.B.M", "ibm"),
        ("Jansen & Zonen", "jansen zonen"),
        ("Jansen and Zonen", "jansen zonen"),
        ("L'Oréal", "loreal"),
        ("Booking.com B.V.", "booking com"),
        ("Groep Zuid B.V.", "groep zuid"),
        ("Nederland Schoon", "nederland schoon"),
        ("CV Centrum", "cv centrum"),
        ("Co-Med", "co med"),
        ("N.S.", "ns"),
        ("De Groep", "de groep"),
        ("Coöperatieve Zonnedijk U.A.", "cooperatieve zonnedijk"),
        ("Gemeente Utrecht (Ruimte)", "gemeente utrecht ruimte"),
        ("ING Bank N.V.", "ing bank"),
        ("CO2 Advies", "co2 advies"),
        ("Bvlgari", "bvlgari"),
        ("Ingroep", "ingroep"),
        ("Straße 7", "strasse 7"),
        ("Øresund", "øresund"),
        ("株式会社", "株式会社"),
    ],
)
def test_a_name_keeps_its_own_words(name: str, key: str) -> None:
    assert organisation_key(name) == key


@pytest.mark.parametrize(("name", "key"), [("Holding B.V.", "holding bv"), ("Nederland", "nederland")])
def test_a_name_of_nothing_but_legal_forms_keeps_them(name: str, key: str) -> None:
    assert organisation_key(name) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ING", "ING Bank"), ("Groep Zuid", "Zuid"), ("Nederland Schoon", "Schoon"),
        ("De Groep", "De Holding"), ("AG Advies", "SE Advies"),
        ("Gemeente Utrecht", "Gemeente Utrecht (Ruimte)"),
        ("ING", "Springest"), ("Plan", "Plan A"), ("Rabo", "Rabobank"),
        ("Gemeente Zeist", "Gemeente Zeister"),
    ],
)  # fmt: skip
def test_part_of_a_name_is_another_organisation(one: str, other: str) -> None:
    assert organisation_key(one) != organisation_key(other)


@pytest.mark.parametrize("name", ["", "   ", "—", "&", "…!?", "🚀"])
def test_a_name_without_words_has_nothing_to_compare(name: str) -> None:
    assert organisation_key(name) == ""


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert organisation_key(organisation_key(name)) == organisation_key(name)


@given(st.text(), st.sampled_from([" B.V.", " BV", ", N.V.", " GmbH", " Holding", " (Nederland)"]))
def test_a_legal_form_behind_a_telling_name_changes_nothing(start: str, form: str) -> None:
    name = f"{start} Zonnedijk"
    assert organisation_key(name + form) == organisation_key(name)
