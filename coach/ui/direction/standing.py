"""Where the user stands: the direction, its roles and the organisations on the list, each with a stage."""

from markupsafe import Markup

from coach.domain import names
from coach.domain.direction import Direction
from coach.domain.stage import SubjectKind
from coach.services.coach import Coach
from coach.services.stages import StageView
from coach.ui.components.dots import tag
from coach.ui.components.notice import small
from coach.ui.components.open_row import open_row, row_list
from coach.ui.components.page import section
from coach.ui.direction.subject import address_of
from coach.ui.navigation import go
from coach.ui.words import day, t

_ROW = Markup(
    '<div class="kj-person-row"><div class="kj-person-text"><p class="kj-person-name">{name}{stage}</p>'
    '<p class="kj-person-detail">{detail}</p></div></div>'
)


def standing(coach: Coach, direction: Direction) -> None:
    """Draw every subject of a direction, and the organisations; each leads to its ten questions."""
    views = coach.stages.views()
    mine = [one for one in views if one.subject.direction_id == direction.id]
    places = [one for one in views if one.subject.kind is SubjectKind.ORGANISATION]
    section(t("standing.direction"), t("standing.direction_hint"))
    _rows(mine, "mine")
    section(t("standing.organisations"), t("standing.organisations_hint"))
    if places:
        _rows(places, "places")
    else:
        small(t("standing.no_organisations"))


def _rows(views: list[StageView], key: str) -> None:
    with row_list(key):
        for one in views:
            content = _ROW.format(name=one.name, detail=_detail(one), stage=tag(t(names.STAGE[one.stage])))
            address = address_of(one.subject)
            if open_row(content, key=f"stage-{address}", open_label=t("standing.open", name=one.name)):
                go("direction", check=address)


def _detail(view: StageView) -> str:
    kind = t(names.SUBJECT[view.subject.kind])
    if view.since is None:
        return t("standing.never_looked", kind=kind)
    return t("standing.since", kind=kind, day=day(view.since))
