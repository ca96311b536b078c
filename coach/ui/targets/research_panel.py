"""What one knows about an organisation already, so that nobody is asked for it (R001-51)."""

import streamlit as st

from coach.domain import names
from coach.domain.research import ResearchNote, ResearchTheme
from coach.domain.target import Target
from coach.errors import mark
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card, facts
from coach.ui.components.notice import small
from coach.ui.components.page import section
from coach.ui.telling import telling
from coach.ui.words import plural, t

_EXAMPLES = {
    ResearchTheme.WORK: mark("research.work.example"),
    ResearchTheme.SIZE: mark("research.size.example"),
    ResearchTheme.NEWS: mark("research.news.example"),
    ResearchTheme.PEOPLE: mark("research.people.example"),
    ResearchTheme.PAY: mark("research.pay.example"),
    ResearchTheme.HIRING: mark("research.hiring.example"),
}


def research_panel(coach: Coach, target: Target) -> None:
    """Draw what is known by theme, and a place to write down more. Every change is kept at once."""
    section(t("research.title"), t("research.lead"))
    notes = coach.research.of(target.id)
    with card("research"):
        known = st.container()
        theme = st.pills(
            t("research.add") if notes else t("research.begin"),
            list(ResearchTheme),
            format_func=lambda one: t(names.RESEARCH_THEME[one]),
            key=f"research-theme-{target.id}",
        )
        shown = [one for one in ResearchTheme if one in notes and one is not theme]
        with known:
            facts([(t(names.RESEARCH_THEME[one]), notes[one].text) for one in shown])
        if theme is not None:
            _write(coach, target, theme, notes.get(theme))
        if answered := len(coach.research.superfluous(target.id)):
            small(plural("research.answers", answered))


def _write(coach: Coach, target: Target, theme: ResearchTheme, note: ResearchNote | None) -> None:
    form = f"research-{target.id}-{theme}"
    text = st.text_area(
        t(names.RESEARCH_THEME[theme]),
        value=note.text if note else "",
        placeholder=t(_EXAMPLES[theme]),
        key=form,
        height=110,
    )
    told: dict[str, object] = {"text": text.strip()}
    with telling(), state.edits(form, told) as changed:
        if changed:
            coach.research.keep(target.id, theme, text.strip())
            st.rerun()
