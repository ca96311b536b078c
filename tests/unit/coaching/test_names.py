"""Names as LinkedIn and telephones have them (L-05, L-06)."""

import pytest
from hypothesis import given, strategies as st

from coach.coaching.names import formal_name, greeting, initials, parsed_name

PIECES = """
    Jan JAN jan van Van VAN der de De DE 't 'T ’t in op den Den Berg BERG Vries-van Dijk d'Ancona
    D'ANCONA El al O'Brien IJsbrand ijmuiden J. J.P. Th. JP drs. Dr. mevrouw Dhr. MSc MA ma jr.
    (Jan) (she/her) "Kees" [LION] LION 🌱 ✔ | - , / #opentowork @jan 王小明 Ωμέγα محمد é ß 3 & • ` ´ Mc
    McDonald MCDONALD Ter da Da à Fam. Tante Groot Von Vd v.d. v d mr.dr. ing. 🔜 HR
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
        ("Van der Berg, Jan", "Jan", "van der", "Berg"),
        ("Van den Broeck Dirk", "", "van den", "Broeck Dirk"),
        ("Vanden Berghe, Els", "Els", "Vanden", "Berghe"),
        ("Berg, van der, Jan", "Jan", "van der", "Berg"),
        ("Vries, de J.", "J.", "de", "Vries"),
        ("DE VRIES, JAN", "Jan", "de", "Vries"),
        ("BERG, J.P. VAN DER", "J.P.", "van der", "Berg"),
        ("JANSEN, ANNA", "Anna", "", "Jansen"),
        ("Bakker, J.P.", "J.P.", "", "Bakker"),
        ("Bakker, drs. R.A.", "R.A.", "", "Bakker"),
        ("J.P.Bakker", "J.P.", "", "Bakker"),
        ("mevrouw Bakker", "", "", "Bakker"),
        ("de heer Bakker", "", "", "Bakker"),
        ("Prof. Bakker", "", "", "Bakker"),
        ("de heer De Wit", "", "de", "Wit"),
        ("Anna Jansen-de Boer", "Anna", "", "Jansen-de Boer"),
        ("Jansen-de Boer, Anna", "Anna", "", "Jansen-de Boer"),
        ("Ed v.d. Berg", "Ed", "v.d.", "Berg"),
        ("Ed v. d. Berg", "Ed", "v.d.", "Berg"),
        ("Ed v d Berg", "Ed", "v.d.", "Berg"),
        ("Ed vd Berg", "Ed", "vd", "Berg"),
        ("Ed Vd Berg", "Ed", "Vd", "Berg"),
        ("Ed v. Dijk", "Ed", "v.", "Dijk"),
        ("Anna van 's-Gravesande", "Anna", "van", "'s-Gravesande"),
        ("Ursula Von der Leyen", "Ursula", "", "Von der Leyen"),
        ("Fatima Ben Haddou", "Fatima", "", "Ben Haddou"),
        ("Jan Groot Koerkamp", "Jan", "", "Groot Koerkamp"),
        ("Bas Te Riele", "Bas", "", "Te Riele"),
        ("Jan Klein", "Jan", "", "Klein"),
        ("Jan & Anna de Wit", "Jan & Anna", "de", "Wit"),
        ("Jan & Anna", "Jan & Anna", "", ""),
        ("Tante Riet", "Tante Riet", "", ""),
        ("Familie de Wit", "Familie", "de", "Wit"),
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
        ("mr.drs. Piet Bos", "Piet Bos"),
        ("prof.dr.ir. P. Bos", "P. Bos"),
        ("Piet Bos ing.", "Piet Bos"),
        ("Piet Bos, ir.", "Piet Bos"),
        ("Piet Bos RA RFP®", "Piet Bos"),
        ("Piet Bos CEO", "Piet Bos"),
        ("Piet Bos open to work", "Piet Bos"),
        ("Piet Bos | #OpenToWork", "Piet Bos"),
        ("Piet Bos ✅ Interim manager", "Piet Bos"),
        ("Piet van 🌷 Dam", "Piet van Dam"),
        ("drs. Piet 🌷 Bos", "Piet Bos"),
        ("Anne Marie 🌷 de Wit", "Anne Marie de Wit"),
        ("Piet Bos 🔜 MBA", "Piet Bos"),
        ("𝐏𝐢𝐞𝐭 𝐁𝐨𝐬", "Piet Bos"),
        ("Anna Bos & partners", "Anna Bos"),
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


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("J.P. de Boer (Jan)", "Jan"),
        ("J.P. (Sanne) de Boer", "Sanne"),
        ("Mohammed El Amrani (Mo)", "Mo"),
        ("Johannes Bakker (Hans)", "Hans"),
        ("Jan de Vries (Recruiter)", "Jan"),
        ("J.P. de Boer (Rabobank)", ""),
        ("Anna Smit (Bakker)", "Anna"),
        ("Anna Smit BSc (Hons)", "Anna"),
        ("Familie de Vries", ""),
        ("de heer Jansen", ""),
    ],
)
def test_what_stands_last_between_brackets_is_a_nickname_only_when_it_can_be_one(
    text: str, given: str
) -> None:
    assert parsed_name(text).given == given


@pytest.mark.parametrize(
    ("given_name", "called"),
    [
        ("Anna 🌱", "Anna"),
        ("🚀 Anna Marie 🚀", "Anna Marie"),
        ("drs. Jan", "Jan"),
        ("Prof. dr. Kees", "Kees"),
        ("Dr.", ""),
        ("J.P.", ""),
        ("J.P. (Jan)", "Jan"),
        ("Jan P.", "Jan"),
        ("Jan | coach", "Jan"),
        ("Jan (Recruiter)", "Jan"),
        ("Anne-Marie", "Anne-Marie"),
        ("ijsbrand", "IJsbrand"),
        ("JAN", "JAN"),
        ("Tante Riet", "Tante Riet"),
        ("🌱", ""),
        ("", ""),
    ],
)
def test_one_greets_with_what_of_a_first_name_is_a_name(given_name: str, called: str) -> None:
    assert greeting(given_name) == called


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


@given(
    st.from_regex(
        r"[A-Z][a-z]{2,5} (?:(?:van|de|der|den)(?: (?:der|den|de))? )?[A-Z][a-z]{2,6}", fullmatch=True
    )
)
def test_the_quick_way_reads_a_plain_name_as_the_long_way_does(text: str) -> None:
    quick, long = parsed_name(text), parsed_name(f"{text} ")
    assert (quick.forenames, quick.prefix, quick.family) == (long.forenames, long.prefix, long.family)
