"""`coach write`: a message from the templates."""

from typing import Annotated

import typer

from coach.cli.session import AsJson, session, show, show_json
from coach.domain.message import Message, MessageKind
from coach.domain.wording import Language
from coach.language.catalogue import Translator


def write(
    context: typer.Context,
    kind: MessageKind,
    person: str,
    language: Annotated[Language | None, typer.Option("--language")] = None,
    learned: Annotated[str, typer.Option("--learned", metavar="TEXT")] = "",
    *,
    as_json: AsJson = False,
) -> None:
    """Write a message to someone. It is printed, never sent."""
    with session(context).open() as coach:
        known = coach.people.named(person)
        message = coach.messages.write(kind, known.id, language=language, learned=learned)
    say = session(context).say
    if as_json:
        show_json(_told(message, say).model_dump(mode="json"))
        return
    show(message.subject)
    show()
    show(message.body)
    for finding in _told(message, say).findings:
        show(f"— {finding.message} {finding.suggestion}".rstrip())


def _told(message: Message, say: Translator) -> Message:
    """Return the message with its findings in sentences."""
    findings = tuple(
        one.model_copy(update={"message": say(one.message), "suggestion": say(one.suggestion)})
        for one in message.findings
    )
    return message.model_copy(update={"findings": findings})
