"""Every component on one page, with invented people: `python -m streamlit run scripts/gallery.py`."""

import streamlit as st

from coach.domain.conversation import BlockKey
from coach.ui.components.agenda_bar import BarBlock, agenda_bar
from coach.ui.components.card import actions, card, fact_line, facts
from coach.ui.components.choice import choice
from coach.ui.components.copy_text import copy_text
from coach.ui.components.dots import Measure
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.icon_button import icon_button
from coach.ui.components.lines import line
from coach.ui.components.look import PAGE_ICON, apply_look, show_logo
from coach.ui.components.notice import done_note, hint, problem, small, why_line
from coach.ui.components.open_row import row_list
from coach.ui.components.order_list import OrderRow, order_list
from coach.ui.components.page import page_header, section, subsection
from coach.ui.components.person_chip import person_chip, person_row
from coach.ui.components.place_list import PlaceRow, place_list
from coach.ui.components.quiet_clock import quiet_clock
from coach.ui.components.step_line import Step, step_line
from coach.ui.components.timeline import Moment, timeline

HOSTILE = '<img src=x onerror="window.hacked=1">![x](http://127.0.0.1:9/x.png) :material/home: **vet**'
STEPS = [
    Step("goal", "Doel"),
    Step("person", "Persoon"),
    Step("time", "Tijd"),
    Step("questions", "Vragen"),
    Step("agenda", "Agenda"),
    Step("ask", "Uitnodiging"),
    Step("invites", "Afspraak"),
]
BLOCKS = [
    BarBlock(BlockKey.WELCOME, "Welkom", 1.5, "1½ min", "10:00"),
    BarBlock(BlockKey.FRAME, "Waarom dit gesprek", 1, "1 min", "10:01"),
    BarBlock(BlockKey.MY_INTRO, "Wie ik ben", 1.5, "1½ min", "10:02"),
    BarBlock(
        BlockKey.QUESTIONS, "Mijn vragen", 9, "9 min", "10:04", "Drie vragen, met ruimte om door te vragen"
    ),
    BarBlock(BlockKey.TURN, "Jouw kant", 1.5, "1½ min", "10:13"),
    BarBlock(BlockKey.REFERRAL, "Wie nog meer", 2, "2 min", "10:14"),
    BarBlock(BlockKey.WRAP, "Afronden", 1.5, "1½ min", "10:16"),
    BarBlock(
        BlockKey.RESERVE,
        "Wat je teruggeeft",
        2,
        "2 min",
        "10:18",
        "Blijft ongenoemd: je bent iets eerder klaar",
    ),
]
MESSAGE = """Dag Sanne,

Op de opening van het Deltalab vertelde je over de dijkversterking bij Everdingen. Ik onderzoek \
of werken bij een waterschap iets voor mij is en loop daarbij tegen één vraag aan: hoe ziet een gewone \
week van een omgevingsmanager eruit?

Heb je ergens in de komende twee weken twintig minuten om te bellen? Ik houd de tijd in de gaten.

Hartelijke groet,
Noor de Wit"""


ORDER_LABELS = {
    "list": "De lijst",
    "bench": "Op de bank",
    "fixed": "Vaste plek",
    "up": "{organisation} omhoog",
    "down": "{organisation} omlaag",
    "release": "{organisation} losmaken",
    "to_bench": "{organisation} naar de bank",
    "to_list": "{organisation} op de lijst",
}
CLOCK_LABELS = {
    "name": "Tijd",
    "start": "Start de klok",
    "pause": "Pauze",
    "go_on": "Verder",
    "again": "Opnieuw",
    "over": "De tijd is om.",
}


def measure(name: str, value: int) -> Measure:
    """Return a measure with its Dutch phrase."""
    return Measure(name, value, f"{name.lower()} {value} van 3")


def place(  # noqa: PLR0917 - a row of sample data reads as a row
    number: int | None,
    name: str,
    motivation: int,
    openings: int,
    people: str,
    stage: str,
    reason: str = "",
    step: str = "",
) -> PlaceRow:
    """Return a row of the sample board."""
    return PlaceRow(
        id=f"t-{name[:6].lower().replace(' ', '')}",
        organisation=name,
        motivation=measure("Motivatie", motivation),
        openings=measure("Kansen", openings),
        people=people,
        stage=stage,
        open_label=f"{name} openen",
        place=number,
        reason=reason,
        next_step=step,
    )


def draw_heads() -> None:
    """The head of a page, steps and facts."""
    page_header("Een gesprek voorbereiden", "Twintig minuten met één mens, en jij weet waar het over gaat.")
    current = st.session_state.setdefault("current", "time")
    number = [step.key for step in STEPS].index(current)
    chosen = step_line(
        STEPS,
        current,
        key="steps",
        label="Stappen",
        compact=f"Stap {number + 1} van 7 · {STEPS[number].name}",
        done_word="klaar",
    )
    if chosen:
        st.session_state.current = chosen
        st.rerun()
    with card("who"):
        person_chip("Sanne van der Velde", "Omgevingsmanager · Waterschap Rijnland", "Bekende")
        facts(
            [
                ("Wanneer", "dinsdag 1 december, 10:00 – 10:20"),
                ("Waar", "Zoom"),
                ("Doel", "Weten hoe een gewone week eruitziet"),
            ]
        )
        with actions("who"):
            st.button("Verder naar vragen", type="primary", key="next")
            st.button("Ander moment kiezen", key="other")
            st.button("Later", type="tertiary", key="later")


def draw_agenda() -> None:
    """The agenda with and without clock times."""
    section("Agenda", "Zo verdeel je de twintig minuten. Wat overblijft, geef je terug.")
    with card("agenda"):
        agenda_bar(BLOCKS, label="Agenda in minuten", starts_at="10:00", ends_at="10:20")
        why_line(
            "Hier staat in één zin waarom de coach dit zo voorstelt.",
            "En waar dat vandaan komt, in klein.",
        )


def draw_message() -> None:
    """A message with its notes."""
    section("Bericht", "Lees het nog één keer hardop. Versturen doe je zelf.")
    copy_text(
        MESSAGE,
        copy_label="Tekst kopiëren",
        copied_label="Gekopieerd",
        key="ask",
        title="Twintig minuten over jouw werk?",
    )
    hint("Noem iets wat alleen jij kunt weten: dan leest je bericht niet als een rondschrijven.")
    problem("De datum op regel 12 is niet te lezen. De rest staat klaar.")
    done_note("Bewaard. Je kunt hier later verder.")
    small("Laatst gewijzigd om 14:20.")


def draw_lines() -> None:
    """Texts on lines of their own, with small buttons."""
    section("Vragen")
    with card("lines"):
        for number, text in enumerate(("Hoe ziet een gewone dag eruit?", "Wat viel je tegen?")):
            with line(
                text, key=f"line-{number}", label="Om te beginnen", notes=["Zoek eerst op."], first=not number
            ):
                icon_button("Weghalen", icon=":material/close:", key=f"away-{number}")
        choice("Hoe lang", (15, 20, 30), str, chosen=20, key="choice")


def draw_people() -> None:
    """People in a list, and what happened."""
    section("Mensen")
    with row_list("people"):
        opened = person_row(
            "Jan van der Berg",
            "Projectleider · Gemeente Leiden",
            key="p-1",
            note="Gesproken in maart",
            closeness_label="Goede bekende",
            open_label="Jan van der Berg openen",
        )
        person_row(
            "Fatima el Amrani",
            "Adviseur duurzaamheid · Provincie Zuid-Holland",
            key="p-2",
            note="Twee jaar niet gesproken",
            open_label="Fatima el Amrani openen",
        )
        person_row(HOSTILE, HOSTILE, key="p-3", note=HOSTILE, closeness_label="Onbekende", open_label=HOSTILE)
        person_row("IJsbrand Kok", "", key="p-4")
    if opened:
        done_note("Jan van der Berg geopend")
    section("Wat er gebeurde")
    timeline(
        [
            Moment("12 nov", "Bericht gestuurd", "Over werken bij een waterschap"),
            Moment("15 nov", "Jan wil graag, na de kerst"),
            Moment("20 nov", "Bedankje gestuurd"),
        ],
        label="Wat er gebeurde met Jan",
    )


def draw_places() -> None:
    """The board."""
    section("Top 10", "De organisaties waar je meer over wilt weten, in jouw volgorde.")
    opened = place_list(
        [
            place(
                1,
                "Waterschap Rijnland",
                3,
                2,
                "3 mensen",
                "Kantelpunt",
                "Werk aan water dat je ziet, dicht bij huis",
                "Sanne vragen om twintig minuten",
            ),
            place(2, "Stichting De Groene Kade", 3, 1, "1 mens", "Onderzoeken", "Klein team, veel buiten"),
            place(
                3, "Provincie Zuid-Holland", 2, 3, "5 mensen", "Zaaien", "", "Donderdag: gesprek met Fatima"
            ),
            place(4, HOSTILE, 1, 3, "", "Onderzoeken", HOSTILE, HOSTILE),
        ],
        key="place",
        bench=[place(None, "Energiecoöperatie Meewind", 2, 1, "", "Onderzoeken", "Nog niemand gesproken")],
        bench_title="Op de bank",
        bench_hint="Telt nu even niet mee. Schuift door als er een plek vrijkomt.",
    )
    if opened:
        done_note(f"Geopend: {opened}")


def draw_order() -> None:
    """The board to put in order, and the clock of a round."""
    section("Volgorde")
    names = st.session_state.setdefault("names", ["Waterschap Rijnland", "De Groene Kade", HOSTILE])
    bench = st.session_state.setdefault("bench", ["Energiecoöperatie Meewind"])
    rows = [OrderRow(name, name, place, fixed=place == 1) for place, name in enumerate(names, start=1)]
    rows += [OrderRow(name, name, None) for name in bench]
    act = order_list(rows, ORDER_LABELS, most=10, key="order")
    if act:
        listed, waiting = ([name for name in some if name != act.id] for some in (names, bench))
        if act.place is None:
            waiting.append(act.id)
        else:
            listed.insert(act.place - 1, act.id)
        st.session_state.names, st.session_state.bench = listed, waiting
        st.rerun()
    quiet_clock(4, CLOCK_LABELS, key="clock")


def draw_empty() -> None:
    """The pictures."""
    section("Nog niets")
    for picture in Picture:
        with empty_state(
            picture,
            "Nog geen mensen",
            "Begin met wie je al kent: familie, oud-collega's, de buurvrouw.",
            key=picture.value,
        ):
            st.button("Mensen toevoegen", type="primary", key=f"e-{picture}")
            st.button("Het voorbeeld bekijken", key=f"x-{picture}")


def draw_widgets() -> None:
    """What Streamlit brings itself, to see how the theme fits it."""
    section("Velden")
    with card("fields"):
        subsection("Over dit gesprek")
        st.text_input("Naam", value="Noor de Wit", key="w-name")
        st.text_input("Onderwerp", placeholder="werken bij een waterschap", key="w-topic")
        st.text_area("Aanleiding", key="w-hook", height=110)
        left, right = st.columns(2)
        left.date_input("Dag", key="w-day")
        right.time_input("Tijd", key="w-time")
        st.segmented_control("Lengte", ["15", "20", "30", "45", "60"], default="20", key="w-minutes")
        st.pills("Waarover", ["Organisatie", "Rol", "Sector"], default="Rol", key="w-about")
        st.selectbox("Kanaal", ["Zoom", "Teams", "Telefoon"], key="w-channel")
        st.radio("Aanspreken met", ["je", "u"], horizontal=True, key="w-form")
        st.checkbox("Met video", value=True, key="w-video")
        st.toggle("Herinnering", value=True, key="w-remind")
        st.slider("Minuten", 10, 60, 20, key="w-slider")
        st.number_input("Aantal", 1, 3, 1, key="w-number")
        st.file_uploader("Bestand", key="w-file")
        with st.expander("Meer mogelijkheden"):
            st.write("Gewone tekst.")
        fact_line("Kanaal", "Zoom")
    first, second = st.tabs(["Voor jezelf", "Voor de ander"])
    first.write("Gewone tekst in een tab, met een [link](#velden).")
    second.write("Andere tekst.")
    with actions("more"):
        st.download_button("Agendabestand bewaren", b"x", "afspraak.ics", key="w-download", on_click="ignore")
        st.link_button("Open in mailprogramma", "mailto:sanne@example.nl")
        if st.button("Venster", key="w-dialog"):
            draw_dialog()
        with st.popover("Meer"):
            hint("Een kleine uitleg.")


@st.dialog("Iemand toevoegen")
def draw_dialog() -> None:
    """A small form in a dialog."""
    st.text_input("Naam", key="d-name")
    hint("Alleen een naam is genoeg.")
    st.button("Bewaren", type="primary", key="d-save")


def draw() -> None:
    """Everything."""
    draw_heads()
    draw_agenda()
    draw_message()
    draw_lines()
    draw_people()
    draw_places()
    draw_order()
    draw_empty()
    draw_widgets()


st.set_page_config(page_title="Kopje", page_icon=str(PAGE_ICON), layout="centered")
apply_look(choose_file="Bestand kiezen")
show_logo()
pages = ["Vandaag", "Richting", "Top 10", "Mensen", "Gesprekken", "Berichten", "Voortgang", "Instellingen"]
icons = ["wb_sunny", "explore", "format_list_numbered", "group", "forum", "mail", "show_chart", "settings"]
st.navigation(
    [
        st.Page(draw, title=title, icon=f":material/{icon}:", url_path=f"p{index}", default=index == 0)
        for index, (title, icon) in enumerate(zip(pages, icons, strict=True))
    ]
).run()
