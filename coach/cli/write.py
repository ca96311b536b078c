"""`coach write`: a message from the templates."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from coach.cli.session import AsJson, say, session, show, show_json
from coach.domain.message import MessageKind
from coach.domain.message_notes import LAST_STEP, WITHOUT_READER, MessageNotes
from coach.domain.wording import AddressForm, Language


def write(
    context: typer.Context,
    kind: MessageKind,
    person: Annotated[str | None, typer.Argument()] = None,
    language: Annotated[Language | None, typer.Option("--language")] = None,
    address_form: Annotated[AddressForm | None, typer.Option("--address")] = None,
    noted: Annotated[
        list[str] | None, typer.Option("--set", metavar="FIELD=TEXT", help=say("cli.option.set"))
    ] = None,
    number: Annotated[int, typer.Option("--number", min=1, max=LAST_STEP, help=say("cli.option.number"))] = 1,
    learned: Annotated[str, typer.Option("--learned", metavar="TEXT", help="--set learned=TEXT")] = "",
    draft: Annotated[Path | None, typer.Option("--eml", metavar="FILE", help=say("cli.option.eml"))] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Write a message to someone. It is printed, never sent."""
    from coach.services import checks

    if person is None and kind not in WITHOUT_READER:
        raise typer.BadParameter(say("error.no_reader"), param_hint="PERSON")
    notes = _notes([*(noted or []), *([f"learned={learned}"] if learned else [])])
    with session(context).open() as coach:
        known = coach.people.named(person) if person is not None else None
        message = coach.messages.write(
            kind,
            known.id if known else None,
            language=language,
            address_form=address_form,
            notes=notes,
            number=number,
        )
        if draft is not None:
            coach.messages.write_draft(draft, known, message)
    screen = session(context).say.language
    if as_json:
        findings = [checks.as_json(one, screen) for one in message.findings]
        show_json({"subject": message.subject, "body": message.body, "findings": findings})
        return
    show(message.subject)
    show()
    show(message.body)
    for finding in message.findings:
        one = checks.told(finding, screen)
        show(f"— {one.reason} {one.tip}")


def _notes(pairs: Sequence[str]) -> MessageNotes:
    """Read "learned=je tip"; a field that comes twice gets a line for each.

    Wrong usage stops with exit status 2.
    """
    texts: dict[str, str] = {}
    for pair in pairs:
        name, between, text = pair.partition("=")
        name = name.strip().replace("-", "_")
        if not between or name not in MessageNotes.model_fields:
            known = ", ".join(MessageNotes.model_fields)
            raise typer.BadParameter(say("cli.set_unknown", value=pair, fields=known), param_hint="--set")
        texts[name] = f"{texts[name]}\n{text}" if name in texts else text
    return MessageNotes(**texts)
