"""The top 10: the list itself; with `?view=` another way to look."""

from collections.abc import Callable

from coach.domain import names
from coach.errors import mark
from coach.services.coach import Coach
from coach.ui.components.choice import choice
from coach.ui.components.page import page_header
from coach.ui.navigation import go, parameter
from coach.ui.targets.board import board
from coach.ui.targets.candidates import candidates
from coach.ui.targets.matrix import people_matrix
from coach.ui.targets.rounds import rounds
from coach.ui.words import t

_LIST = "list"
_VIEWS: dict[str, tuple[str, str, Callable[[Coach], None]]] = {
    _LIST: (mark("targets.view_list"), "", board),
    "candidates": (mark("targets.view_candidates"), mark("candidates.lead"), candidates),
    "rounds": (mark("targets.view_rounds"), mark("rounds.lead"), rounds),
    "matrix": (mark("targets.view_matrix"), mark("matrix.lead"), people_matrix),
}


def render(coach: Coach) -> None:
    """Draw the list, in the view that was chosen."""
    view = parameter("view") or _LIST
    view = view if view in _VIEWS else _LIST
    _, lead, draw = _VIEWS[view]
    leading = coach.stages.leading()
    page_header(t(names.TARGET_LIST[leading]), t(lead or names.TARGET_LIST_LEAD[leading]))
    chosen = choice(
        t("targets.view"),
        tuple(_VIEWS),
        lambda one: t(_VIEWS[one][0]),
        chosen=view,
        key=f"targets-view-{view}",
        label_shown=False,
    )
    if chosen != view:
        go("targets", view=chosen)
    draw(coach)
