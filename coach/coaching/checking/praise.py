"""What is right about a message: the check says that too (domain rule 5)."""

from coach.coaching.checking.case import Case
from coach.coaching.checking.lengths import named_minutes
from coach.domain.message import MessageKind
from coach.errors import mark

_BOUNDED = 30
_REQUESTS = frozenset({
    MessageKind.FIRST_ASK, MessageKind.RECONNECT, MessageKind.INTRO_REQUEST, MessageKind.SCHEDULE_REPLY,
    MessageKind.REMINDER,
})  # fmt: skip


def praised(case: Case) -> tuple[str, ...]:
    """Return what is right, as message keys."""
    questions = sum(one.is_question for one in case.letter.sentences)
    minutes = named_minutes(case.letter.own)
    is_request = case.situation.kind in _REQUESTS
    right = {
        mark("check.praise.bounded_time"): is_request and bool(minutes) and max(minutes) <= _BOUNDED,
        mark("check.praise.hook"): bool(case.situation.has_hook) or case.has("hook"),
        mark("check.praise.concrete"): case.situation.kind is MessageKind.THANK_YOU and case.has("concrete"),
        mark("check.praise.way_out"): is_request and case.has("way_out"),
        mark("check.praise.one_question"): is_request and questions == 1,
        mark("check.praise.thanks"): case.has_in_all("thanks"),
    }
    return tuple(key for key, holds in right.items() if holds)
