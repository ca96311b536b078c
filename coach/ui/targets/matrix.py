"""Organisation by people: who could advise, who could introduce, and who had better wait (R000-14)."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from coach.coaching.matrix import Decider, Introducer, MatrixRow
from coach.domain.person import Person
from coach.services.coach import Coach
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.markup import draw, plain
from coach.ui.components.notice import small
from coach.ui.navigation import go
from coach.ui.words import plural, t

_SHOWN = 3
"""So many people are named in a cell; the page of the organisation has them all."""
_Cell = Sequence[tuple[Person, str]]
"""People, each with what is to be said of them here."""


def people_matrix(coach: Coach) -> None:
    """Draw a row for each organisation on the list."""
    rows = coach.targets.matrix()
    if not rows:
        with empty_state(Picture.PEOPLE, t("matrix.empty"), t("matrix.empty_text"), key="matrix"):
            if st.button(t("targets.begin_rounds"), key="matrix-rounds", type="primary"):
                go("targets", view="rounds")
        return
    with st.container(key="kj-matrix", gap=None):
        _head()
        for row in rows:
            _row(coach, row)


def _head() -> None:
    """Name the columns; on a phone every cell names itself."""
    names = (t("matrix.organisation"), t("matrix.advise"), t("matrix.introduce"), t("matrix.decide"))
    cells = Markup("").join(Markup("<span>{}</span>").format(name) for name in names)
    draw(Markup('<div class="kj-matrix-head" aria-hidden="true">{}</div>'), cells)


def _row(coach: Coach, row: MatrixRow) -> None:
    target = row.target
    with st.container(key=f"kj-matrix-row-{target.id}", horizontal=True, gap="small"):
        with st.container(key=f"kj-matrix-name-{target.id}", horizontal=True, gap="small"):
            draw(Markup('<span class="kj-matrix-place">{}</span>'), row.place or Markup("&ndash;"))
            if st.button(plain(target.organisation), key=f"matrix-{target.id}", type="tertiary"):
                go("target", id=target.id)
        if row.nobody:
            _nobody(coach, row)
            return
        _cell(t("matrix.advise"), [(one, one.position) for one in row.advise], f"advise-{target.id}")
        _cell(t("matrix.introduce"), [_introduced(one) for one in row.introduce], f"introduce-{target.id}")
        _cell(t("matrix.decide"), [_deciding(one) for one in row.deciders], f"decide-{target.id}")


def _introduced(one: Introducer) -> tuple[Person, str]:
    return one.person, t("matrix.knows", name=one.to.name)


def _deciding(one: Decider) -> tuple[Person, str]:
    return one.person, t("matrix.later") if one.hold else one.person.position


def _cell(title: str, people: _Cell, key: str) -> None:
    with st.container(key=f"kj-cell-{key}", gap=None):
        draw(Markup('<p class="kj-cell-title">{}</p>'), title)
        if not people:
            draw(Markup('<p class="kj-cell-empty" aria-label="{}">&ndash;</p>'), t("matrix.nobody"))
        for person, note in people[:_SHOWN]:
            if st.button(plain(person.name), key=f"{key}-{person.id}", type="tertiary"):
                go("person", id=person.id)
            if note:
                small(note)
        if len(people) > _SHOWN:
            small(plural("matrix.more", len(people) - _SHOWN))


def _nobody(coach: Coach, row: MatrixRow) -> None:
    with st.container(key=f"kj-cell-nobody-{row.target.id}", gap="small"):
        small(t("matrix.nobody_here"))
        st.link_button(
            t("target.second_degree"),
            coach.targets.search_link(row.target.organisation),
            icon=":material/open_in_new:",
        )
