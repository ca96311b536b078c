"""Messages: choose what to write and to whom; with both, the message on the desk."""

from coach.domain import names
from coach.domain.message import MessageKind
from coach.domain.message_notes import WITHOUT_READER
from coach.services.coach import Coach
from coach.ui.components.page import page_header
from coach.ui.messages.desk import desk
from coach.ui.messages.kinds import choose_kind, choose_reader
from coach.ui.navigation import parameter
from coach.ui.words import t


def render(coach: Coach) -> None:
    """Draw the kinds, the choice of a reader, or the message that the address names."""
    kind = _kind()
    if kind is None:
        page_header(t("messages.title"), t("messages.lead"))
        choose_kind(coach)
        return
    person_id = parameter("id") or None
    if person_id is None and kind not in WITHOUT_READER:
        page_header(t(names.KIND[kind]), t("messages.to_whom"))
        choose_reader(coach, kind)
        return
    desk(coach, kind, person_id, _number())


def _kind() -> MessageKind | None:
    wanted = parameter("kind")
    return next((kind for kind in MessageKind if kind == wanted), None)


def _number() -> int:
    return 2 if parameter("number") == "2" else 1
