"""Names as LinkedIn and telephones have them (L-05, L-06)."""

import pytest
from hypothesis import given, strategies as st

from coach.coaching.names import formal_name, initials, parsed_name, sort_key

PIECES = """
    Jan JAN jan van Van VAN der de De DE 't 'T ’t in op den Den Berg BERG Vries-van Dijk d'Ancona
    D'ANCONA El al O'Brien IJsbrand ijmuiden J. J.P. Th. JP drs. Dr. mevrouw Dhr. MSc MA ma jr.
    (Jan) (she/her) "Kees" [LION] LION 🌱 ✔ | - , / #opentowork @jan 王小明 Ωμέγα محمد é ß 3 & • ` ´ Mc
    McDonald MCDONALD Ter da Da à
"""
WORDS = st.sampled_from(sorted(set(PIECES.split())))
ANY_NAME = st.one_of(st.text(max_size=30), st.lists(WORDS, max_size=7).map(" ".join))


@pytest.mark.parametrize(
    ("text", "forenames", "prefix", "family"),
    [
        ("Jan van der Berg", "Jan", "van der", "Berg"),
        ("Jan de Vries", "Jan", "de", "Vries"),
        ("Anna de Vries-van Dijk", "Anna", "de", "Vries-van Dijk"),
        ("Anna de Vries - van Dijk", "Anna", "de", "Vries-van Dijk"),
        ("Kees 't Hart", "Kees", "'t", "Hart"),
        ("Kees ’t Hart", "Kees", "’t", "Hart"),
        ("Kees `t Hart", "Kees", "'t", "Hart"),
        ("Roel in 't Veld", "Roel", "in 't", "Veld"),
        ("Piet op den Akker", "Piet", "op den", "Akker"),
        ("Hedy d'Ancona", "Hedy", "", "d'Ancona"),
        ("Tom De Coninck", "Tom", "De", "Coninck"),
        ("Els Op de Beeck", "Els", "Op de", "Beeck"),
        ("Tariq El Amrani", "Tariq", "", "El Amrani"),
        ("Maria da Silva", "Maria", "da", "Silva"),
        ("Jan Peter Jansen", "Jan Peter", "", "Jansen"),
        ("Jan P. de Vries", "Jan P.", "de", "Vries"),
        ("Berg, Jan van der", "Jan", "van der", "Berg"),
        ("van Dijk, Anna", "Anna", "van", "Dijk"),
        ("Van der Berg", "", "van der", "Berg"),
        ("mevrouw Bakker", "", "", "Bakker"),
        ("de heer De Wit", "", "de", "Wit"),
        ("Anna Jansen-de Boer", "Anna", "", "Jansen-de Boer"),
        ("Jansen-de Boer, Anna", "Anna", "", "Jansen-de Boer"),
        ("Ed v.d. Berg", "Ed", "v.d.", "Berg"),
        ("Madonna", "Madonna", "", ""),
        ("王小明", "", "", "王小明"),
        ("王 小明", "", "", "王 小明"),
        ("Xiaoming Wang 王小明", "Xiaoming", "", "Wang"),
    ],
)
def test_a_name_is_taken_apart(text: str, forenames: str, prefix: str, family: str) -> None:
    name = parsed_name(text)
    assert (name.forenames, name.prefix, name.family) == (forenames, prefix, family)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("drs. Jan de Wit", "Jan de Wit"),
        ("prof. dr. ir. A.J. de Wit", "A.J. de Wit"),
        ("mr. Piet Bos", "Piet Bos"),
        ("Jan Bos MSc", "Jan Bos"),
        ("Jan Bos, MSc, RA", "Jan Bos"),
        ("Jan Bos M.Sc. MBA", "Jan Bos"),
        ("Jan Smith, MBA, PMP®", "Jan Smith"),
        ("Jan Bos, CSPO II", "Jan Bos"),
        ("Jan Bos 🌱", "Jan Bos"),
        ("✔ Jan Bos ✔", "Jan Bos"),
        ("Jan 👩‍💻 Bos", "Jan Bos"),
        ("Jan Bos | hiring!", "Jan Bos"),
        ("Jan Bos - coach en trainer", "Jan Bos"),
        ("Jan Bos (she/her)", "Jan Bos"),
        ("Jan Bos (hij/hem)", "Jan Bos"),
        ("Jan Bos she/her", "Jan Bos"),
        ("Jan Bos LION", "Jan Bos"),
        ("Jan Bos [LION]", "Jan Bos"),
        ("Jan Bos #opentowork", "Jan Bos"),
        ("Johannes (Jan) Bos", "Johannes Bos"),
        ("Jan Bos, coach", "Jan Bos"),
        ("Yo-Yo Ma", "Yo-Yo Ma"),
        ("LI MA", "LI Ma"),
    ],
)
def test_what_is_no_name_is_put_aside(text: str, full: str) -> None:
    assert parsed_name(text).full == full


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("JAN VAN DER BERG", "Jan van der Berg"),
        ("jan van der berg", "Jan van der Berg"),
        ("J.P. DE VRIES", "J.P. de Vries"),
        ("j.p. de vries", "J.P. de Vries"),
        ("JP DE VRIES", "JP de Vries"),
        ("ANNE-MARIE DE VRIES-VAN DIJK", "Anne-Marie de Vries-van Dijk"),
        ("IJSBRAND IJZERMAN", "IJsbrand IJzerman"),
        ("ijsbrand bos", "IJsbrand Bos"),
        ("KEES 'T HART", "Kees 't Hart"),
        ("HEDY D'ANCONA", "Hedy d'Ancona"),
        ("SEAN O'BRIEN", "Sean O'Brien"),
        ("RONALD MCDONALD", "Ronald McDonald"),
        ("TARIQ EL AMRANI", "Tariq El Amrani"),
        ("madonna", "Madonna"),
        ("IBM", "IBM"),
        ("Jan DE VRIES", "Jan DE VRIES"),
    ],
)
def test_loud_and_whispered_names_are_written_as_usual(text: str, full: str) -> None:
    assert parsed_name(text).full == full


@pytest.mark.parametrize(
    ("text", "formal"),
    [
        ("Anna van der Berg", "Van der Berg"),
        ("Anna de Vries-van Dijk", "De Vries-van Dijk"),
        ("Kees 't Hart", "'t Hart"),
        ("Roel in 't Veld", "In 't Veld"),
        ("Hedy d'Ancona", "d'Ancona"),
        ("Tom De Coninck", "De Coninck"),
        ("Jan Bos", "Bos"),
        ("Madonna", "Madonna"),
    ],
)
def test_a_prefix_gets_a_capital_when_nothing_precedes_it(text: str, formal: str) -> None:
    assert formal_name(parsed_name(text)) == formal


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Anna van der Berg", "berg, anna van der"),
        ("Kees 't Hart", "hart, kees 't"),
        ("Hedy d'Ancona", "ancona, hedy"),
        ("Tom De Coninck", "de coninck, tom"),
        ("Zoë Brontë", "bronte, zoe"),
        ("Madonna", "madonna"),
    ],
)
def test_dutch_names_are_sorted_without_their_prefix(text: str, key: str) -> None:
    assert sort_key(parsed_name(text)) == key


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Jan Peter Bos", "J.P."),
        ("Anne-Marie Bos", "A.M."),
        ("J.P. Bos", "J.P."),
        ("JP Bos", "J.P."),
        ("Th. Bos", "Th."),
        ("IJsbrand Bos", "IJ."),
        ("王小明", ""),
    ],
)
def test_initials_are_those_of_dutch_letters(text: str, letters: str) -> None:
    assert initials(parsed_name(text)) == letters


def test_everything_that_was_cut_away_is_kept_beside_the_name() -> None:
    name = parsed_name("drs. Johannes (Jan) de Vries MSc 🌱 (he/him) | hiring!")
    assert (name.titles, name.suffixes, name.nickname) == (("drs.",), ("MSc",), "Jan")
    assert name.extras == ("🌱", "he/him", "hiring!")
    assert name.given == "Jan"


def test_initials_are_no_name_to_greet_with() -> None:
    assert parsed_name("J.P. de Vries").given == ""
    assert parsed_name("Jan P. de Vries").given == "Jan"


def test_a_field_without_any_name_stays_as_it_is() -> None:
    assert parsed_name("🌱 ✔").full == "🌱 ✔"
    assert parsed_name("").full == ""


@given(ANY_NAME)
def test_the_text_it_came_from_is_never_lost(text: str) -> None:
    name = parsed_name(text)
    assert name.original == text
    assert bool(name.full) == bool(text.split())


@given(ANY_NAME)
def test_a_cleaned_name_stays_as_it_is(text: str) -> None:
    once = parsed_name(text)
    again = parsed_name(once.full)
    assert again.full == once.full
    assert formal_name(again) == formal_name(once)
    assert sort_key(again) == sort_key(once)


@given(
    st.from_regex(
        r"[A-Z][a-z]{2,5} (?:(?:van|de|der|den)(?: (?:der|den|de))? )?[A-Z][a-z]{2,6}", fullmatch=True
    )
)
def test_the_quick_way_reads_a_plain_name_as_the_long_way_does(text: str) -> None:
    quick, long = parsed_name(text), parsed_name(f"{text} ")
    assert (quick.forenames, quick.prefix, quick.family) == (long.forenames, long.prefix, long.family)
