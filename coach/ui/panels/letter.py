"""The text of a message to write on, with what the check says about it, mendable in one press."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from coach.coaching.checking.check import shown
from coach.domain.message import Finding, Message, Severity
from coach.domain.wording import Language
from coach.services.checks import told
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.notice import done_note, small
from coach.ui.components.page import section, subsection
from coach.ui.components.writing import Marked, writing
from coach.ui.navigation import draw_again
from coach.ui.telling import telling
from coach.ui.words import t


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that is being written, wherever it is kept."""

    key: str
    """What tells it from all others."""
    message: Message
    language: Language
    is_own: bool
    """Whether the user changed the text."""
    overruled: tuple[str, ...]
    keep: Callable[..., None]
    """Keeps what is named of `subject`, `body` and `overruled`. Empty texts bring back the coach's."""


def letter(one: Letter) -> None:
    """Draw subject and body, within a fragment. What the user changes is kept a moment after each pause."""
    section(t("messages.text"))
    subject = _subject(one)
    findings = shown(one.message.findings, one.overruled)
    body = writing(
        one.message.body,
        version=f"{one.key}-{state.turn(one.key)}",
        marked=[Marked(finding.start, finding.end, finding.severity) for finding in findings],
        label=t("messages.body"),
        language=one.language,
        key=f"body-{one.key}",
        lines=10,
    )
    if body != one.message.body or subject != one.message.subject:
        _keep(one, body=body, subject=subject)
    if one.is_own and st.button(
        t("messages.template_again"), key="template-again", type="tertiary", icon=":material/restart_alt:"
    ):
        state.next_turn(one.key)
        _keep(one, body="", subject="")
    _findings(one, findings)


def _keep(one: Letter, **changes: object) -> None:
    with telling():
        one.keep(**changes)
        draw_again()


def _subject(one: Letter) -> str:
    if not one.message.subject:
        return ""
    return st.text_input(
        t("message.subject"),
        value=one.message.subject,
        key=f"subject-{one.key}-{state.turn(one.key)}",
    )


def _findings(one: Letter, findings: tuple[Finding, ...]) -> None:
    if findings:
        with card("findings"):
            for finding in findings:
                _finding(one, finding)
    else:
        done_note(t("messages.reads_well"))
    if one.message.praise:
        small(t("messages.praise", what=" ".join(t(key) for key in one.message.praise)))
    if one.overruled and st.button(t("messages.look_again"), key="look-again", type="tertiary"):
        _keep(one, overruled=())


def _finding(one: Letter, finding: Finding) -> None:
    says = told(finding, state.language())
    subsection(says.reason)
    small(says.tip)
    if says.better:
        small(t("messages.better", text=says.better))
    with actions(f"finding-{says.rule}"):
        can_mend = bool(finding.better) and finding.end > finding.start
        if can_mend and st.button(t("messages.mend"), key=f"mend-{says.rule}", icon=":material/edit:"):
            state.next_turn(one.key)
            body = one.message.body
            _keep(one, body=body[: finding.start] + finding.better + body[finding.end :])
        label = t("messages.leave_it") if says.severity is Severity.ERROR else t("messages.fine_here")
        if st.button(label, key=f"overrule-{says.rule}", type="tertiary"):
            _keep(one, overruled=(*one.overruled, says.rule))
