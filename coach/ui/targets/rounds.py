"""Four short rounds to come to a list: nothing is judged while one writes, and all of it is kept at once."""

import streamlit as st
from markupsafe import Markup

from coach.content.rounds import candidate_rounds
from coach.domain.candidate import Candidate, CandidateSource
from coach.domain.organisation import organisation_key
from coach.domain.round import CandidateRound
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.markup import draw, joined, plain
from coach.ui.components.notice import small
from coach.ui.components.page import first_card
from coach.ui.components.quiet_clock import quiet_clock
from coach.ui.components.step_line import Step, step_line
from coach.ui.navigation import go, parameter
from coach.ui.telling import telling
from coach.ui.words import plural, t

_DONE = "done"


def rounds(coach: Coach) -> None:
    """Draw the round that the address names; without one, the first that has nothing yet."""
    all_rounds = candidate_rounds()
    noted = {one.source: coach.candidates.noted(one.source) for one in all_rounds}
    asked = parameter("round")
    if asked == _DONE:
        _finished(sum(len(names) for names in noted.values()))
        return
    current = next((one for one in all_rounds if one.source == asked), None)
    if current is None:
        current = next((one for one in all_rounds if not noted[one.source]), all_rounds[0])
        st.query_params["round"] = current.source  # else the first name would lead to the next round
    _steps(current, all_rounds, [one.source.value for one in all_rounds if noted[one.source]])
    _round(coach, current)
    _onward(current, all_rounds)


def _steps(current: CandidateRound, all_rounds: tuple[CandidateRound, ...], done: list[str]) -> None:
    language = Language(state.language())
    number = all_rounds.index(current) + 1
    chosen = step_line(
        [Step(one.source.value, one.titles[language]) for one in all_rounds],
        current.source.value,
        key="round-steps",
        label=t("rounds.steps"),
        compact=t("rounds.step", number=number, name=current.titles[language]),
        done=done,
        done_word=t("rounds.has_names"),
    )
    if chosen and chosen != current.source:
        go("targets", view="rounds", round=chosen)


def _round(coach: Coach, one: CandidateRound) -> None:
    language = Language(state.language())
    with card(f"round-{one.source}"):
        first_card(one.titles[language], one.leads[language])
        quiet_clock(one.minutes, _clock_labels(), key=f"clock-{one.source}")
        prompts = [Markup("<li>{}</li>").format(prompt.texts[language]) for prompt in one.prompts]
        draw(Markup('<ul class="kj-prompts">{}</ul>'), joined(prompts))
        area = f"round-names-{one.source}"
        with telling():
            _take(coach, one.source, area)
            st.text_area(
                t("rounds.names"),
                key=area,
                placeholder=t("rounds.names_example"),
                height=120,
                help=t("rounds.names_help"),
            )
            st.button(t("rounds.keep"), key="round-keep")  # what was typed arrives with any press
        _noted(coach, coach.candidates.noted(one.source))


def _take(coach: Coach, source: CandidateSource, area: str) -> None:
    """Note what was typed, before the field is drawn anew and empty."""
    names = [name for name in str(st.session_state.get(area, "")).splitlines() if organisation_key(name)]
    for name in names:
        coach.candidates.add(name, source)
    if names:
        st.session_state[area] = ""


def _noted(coach: Coach, noted: list[Candidate]) -> None:
    if not noted:
        return
    small(plural("rounds.noted", len(noted)))
    with st.container(key="kj-chips", horizontal=True, gap="small"):
        for one in reversed(noted):
            with st.container(key=f"kj-chip-{one.id}", width="content"):
                if st.button(plain(one.organisation), key=f"unnote-{one.id}", icon=":material/close:"):
                    coach.candidates.remove(one.id)
                    st.rerun()


def _onward(current: CandidateRound, all_rounds: tuple[CandidateRound, ...]) -> None:
    number = all_rounds.index(current) + 1
    with actions("round"):
        if number == len(all_rounds):
            if st.button(t("rounds.finish"), key="round-finish", type="primary"):
                go("targets", view="rounds", round=_DONE)
        elif st.button(t("rounds.next"), key="round-next", type="primary"):
            go("targets", view="rounds", round=all_rounds[number].source.value)


def _finished(number: int) -> None:
    text = plural("rounds.done_text", number) if number else t("rounds.done_nothing")
    with empty_state(Picture.CUP, t("rounds.done"), text, key="rounds"):
        if number and st.button(t("rounds.choose"), key="rounds-choose", type="primary"):
            go("targets", view="candidates")
        if st.button(t("rounds.again"), key="rounds-again"):
            go("targets", view="rounds", round=CandidateSource.DREAM.value)


def _clock_labels() -> dict[str, str]:
    return {
        "name": t("clock.name"),
        "start": t("clock.start"),
        "pause": t("clock.pause"),
        "go_on": t("clock.go_on"),
        "again": t("clock.again"),
        "over": t("clock.over"),
    }
