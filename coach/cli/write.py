"""`coach write`: a message from the templates."""

from collections.abc import Sequence

import typer

from coach.cli import options
from coach.cli.session import say, session, show, show_json
from coach.domain.message import Message
from coach.domain.message_notes import WITHOUT_READER, MessageNotes


def write(
    context: typer.Context,
    kind: options.KindToWrite,
    person: options.MaybePerson = None,
    language: options.InLanguage = None,
    address_form: options.Address = None,
    noted: options.Noted = None,
    number: options.Step = 1,
    learned: options.Learned = "",
    draft: options.Draft = None,
    *,
    as_json: options.AsJson = False,
) -> None:
    """Write a message to someone. It is printed, never sent."""
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
    _tell(message, session(context).say.language, as_json=as_json)


def _tell(message: Message, screen: str, *, as_json: bool) -> None:
    """Print a message, and what the check says about it in the language of the screen."""
    from coach.services import checks

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
