"""A message is ready when no finding forbids handing it over."""

import pytest

from coach.domain.message import Finding, Message, Severity


def finding(severity: Severity) -> Finding:
    return Finding(rule="no-hook", severity=severity, start=0, end=0)


@pytest.mark.parametrize("severity", Severity)
def test_only_an_error_keeps_a_message_back(severity: Severity) -> None:
    message = Message(subject="Vraag", body="Hoi", findings=(finding(severity),))
    assert message.is_ready is (severity is not Severity.ERROR)


def test_a_message_without_findings_is_ready() -> None:
    assert Message(subject="Vraag", body="Hoi").is_ready
