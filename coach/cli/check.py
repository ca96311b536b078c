"""`coach check`: the ask check on a text of the user's own."""

import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import typer

from coach.cli import options
from coach.cli.session import session, show, show_json
from coach.domain.message import Finding, MessageKind
from coach.domain.person import Closeness
from coach.errors import FileError, InputNotReadable
from coach.language.catalogue import Translator

PIPED = "-"
"""Instead of a file: what is piped in."""


def check(
    context: typer.Context,
    file: options.TextFile,
    kind: options.KindToCheck = MessageKind.FIRST_ASK,
    closeness: options.HowClose = Closeness.STRANGER,
    language: options.OwnLanguage = None,
    sender: options.Sender = None,
    stage: options.AtStage = None,
    subject: options.Subject = None,
    person: options.Reader = "",
    address_form: options.Address = None,
    *,
    as_json: options.AsJson = False,
) -> None:
    """Look a message over. What is found stops nothing: the exit status is 0."""
    text = _text(file)
    with session(context).open() as coach:
        findings = coach.checks.text(
            text,
            kind,
            closeness,
            language=language,
            sender=sender,
            stage=stage,
            subject=subject,
            person_name=person,
            address_form=address_form,
        )
    _tell(findings, session(context).say, as_json=as_json)


def _text(file: Path) -> str:
    """Return what to look over. Raises FileError about a file, InputNotReadable about what is piped in."""
    from coach.services.checks import read_message

    if str(file) != PIPED:
        return read_message(file, BytesIO())
    piped: BinaryIO | None = getattr(sys.stdin, "buffer", None)
    if piped is None:  # whoever started this closed it
        raise InputNotReadable
    try:
        return read_message(None, piped)
    except FileError as error:
        raise InputNotReadable(detail=str(error)) from error


def _tell(findings: Sequence[Finding], say: Translator, *, as_json: bool) -> None:
    """Print what was found, in the language of the user."""
    from coach.coaching.checking.check import is_ready
    from coach.services import checks

    is_good = is_ready(findings)
    if as_json:
        found = [checks.as_json(one, say.language) for one in findings]
        show_json({"ready": is_good, "findings": found})
        return
    show(say("cli.check.ready") if is_good else say("cli.check.not_ready"))
    for finding in findings:
        one = checks.told(finding, say.language)
        show(f"— {one.reason} {one.tip}")
        if one.better:
            better = one.better.replace("\n", "\n   ")
            show(f"  ‘{better}’")
