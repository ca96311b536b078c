"""What a change did to the order of the list: told quietly, and taken back with one press."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from coach.coaching.because import Because
from coach.domain.target import Target
from coach.services.coach import Coach
from coach.services.targets import Revision
from coach.ui import state
from coach.ui.components.icon_button import icon_button
from coach.ui.components.markup import draw
from coach.ui.telling import telling
from coach.ui.words import because, t


@dataclass(frozen=True, slots=True)
class ListChange:
    """A change with what it did, and what stood there before."""

    lines: tuple[Because, ...]
    before: tuple[Target, ...]
    """Every target as it was, since moving one can shift the fixed places of others."""


def revising(coach: Coach, act: Callable[[], Revision]) -> None:
    """Do something to the list and keep what it did, to be shown in the next run.

    Raises what the act raises; nothing is kept then.
    """
    before = coach.targets.ranked()
    revision = act()
    lines = tuple(_lines(revision))
    targets = tuple(one.target for one in before)
    state.keep_list_change(ListChange(lines, targets) if lines else None)


def _lines(revision: Revision) -> Iterable[Because]:
    own = [change for change in revision.moved if change.target.id == revision.target.id]
    for change in own:
        yield change.what
        if change.why is not None:
            yield change.why
    if revision.others is not None:
        yield revision.others


def change_note(coach: Coach, *, otherwise: str = "") -> None:
    """Draw what the last change did, with the way back.

    When there is nothing to tell, nothing is drawn; or `otherwise`, in the same place, so that what stands
    below does not jump away under the pointer.
    """
    change: ListChange | None = state.list_change()
    if change is None and not otherwise:
        return
    with st.container(
        key="kj-change-steady" if otherwise else "kj-change",
        horizontal=True,
        vertical_alignment="center",
        gap="small",
    ):
        told = " ".join(because(line) for line in change.lines) if change else otherwise
        draw(Markup('<p class="kj-change-text" role="status">{}</p>'), told)
        if change is not None:
            _acts(coach, change)


def _acts(coach: Coach, change: ListChange) -> None:
    with st.container(key="kj-change-acts", horizontal=True, width="content", gap=None):
        if st.button(t("list.undo"), key="list-undo", icon=":material/undo:", type="tertiary"):
            with telling():
                coach.targets.put_back(change.before)
                state.keep_list_change(None)
                state.count_list_put_back()
                st.rerun()
        if icon_button(t("list.seen"), icon=":material/close:", key="list-seen"):
            state.keep_list_change(None)
            st.rerun()
