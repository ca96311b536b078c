"""A short way to check a text."""

from datetime import date
from typing import Any

from coach.coaching.checking.check import check_message
from coach.content.ask_rules import ask_rules
from coach.domain.message import Finding, MessageKind
from coach.domain.person import Closeness

TODAY = date(2026, 2, 16)


def findings(
    body: str,
    kind: MessageKind = MessageKind.THANK_YOU,
    closeness: Closeness = Closeness.ACQUAINTANCE,
    **known: Any,
) -> tuple[Finding, ...]:
    facts: dict[str, Any] = {"sender": "Robin Vermeer", "today": TODAY} | known
    return check_message(body, kind, closeness, rules=ask_rules(), **facts)


def of_rule(rule: str, body: str, *known: Any, **named: Any) -> list[Finding]:
    return [one for one in findings(body, *known, **named) if one.rule == rule]


def places(rule: str, body: str, *known: Any, **named: Any) -> list[str]:
    """Return the pieces of text that a rule points at."""
    return [body[one.start : one.end] for one in of_rule(rule, body, *known, **named)]
