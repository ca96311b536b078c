"""`coach check`: the ask check on a text of the user's own."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from coach.cli.session import AsJson, session, show, show_json
from coach.domain.message import MessageKind
from coach.domain.person import Closeness
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language


def check(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE|-")],
    kind: Annotated[MessageKind, typer.Option("--kind")] = MessageKind.FIRST_ASK,
    closeness: Annotated[Closeness, typer.Option("--closeness")] = Closeness.STRANGER,
    language: Annotated[Language | None, typer.Option("--language")] = None,
    sender: Annotated[str | None, typer.Option("--sender", metavar="NAME")] = None,
    stage: Annotated[Stage | None, typer.Option("--stage")] = None,
    subject: Annotated[str | None, typer.Option("--subject", metavar="TEXT")] = None,
    person: Annotated[str, typer.Option("--person", metavar="NAME")] = "",
    address_form: Annotated[AddressForm | None, typer.Option("--address")] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Look a message over. What is found stops nothing: the exit status is 0."""
    from coach.coaching.checking.check import is_ready
    from coach.services import checks

    text = checks.read_message(None if str(file) == "-" else file, sys.stdin.buffer)
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
    say = session(context).say
    if as_json:
        found = [checks.as_json(one, say.language) for one in findings]
        show_json({"ready": is_ready(findings), "findings": found})
        return
    show(say("cli.check.ready") if is_ready(findings) else say("cli.check.not_ready"))
    for finding in findings:
        one = checks.told(finding, say.language)
        show(f"— {one.reason} {one.tip}")
        if one.better:
            show(f"  ‘{one.better}’")
