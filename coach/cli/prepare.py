"""`coach prepare`: the main job without a screen."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from coach.cli.session import AsJson, say, session, show, show_json
from coach.domain import names
from coach.domain.conversation import Channel, Conversation, InformationGoal
from coach.domain.person import Person
from coach.domain.wording import Language
from coach.errors import FileNotWritable
from coach.language.catalogue import Translator
from coach.language.dates import long_moment


def prepare(
    context: typer.Context,
    person: str,
    minutes: Annotated[int, typer.Option(metavar="N")],
    at: Annotated[list[str], typer.Option("--at", metavar="YYYY-MM-DDTHH:MM", help=say("cli.option.at"))],
    out: Annotated[Path, typer.Option("--out", metavar="DIR")],
    via: Annotated[Channel | None, typer.Option("--via")] = None,
    link: Annotated[str | None, typer.Option("--link", metavar="URL")] = None,
    language: Annotated[Language | None, typer.Option("--language")] = None,
    goal: Annotated[list[str] | None, typer.Option("--goal", metavar="TEXT")] = None,
    hook: Annotated[str, typer.Option("--hook", metavar="TEXT")] = "",
    topic: Annotated[str, typer.Option("--topic", metavar="TEXT")] = "",
    *,
    as_json: AsJson = False,
) -> None:
    """Make a whole conversation pack: agenda, questions, ask and two calendar files."""
    from coach.services.moments import read_moment

    facts: dict[str, object] = {"hook": hook, "topic": topic}
    facts |= {name: value for name, value in (("channel", via), ("link", link)) if value is not None}
    with session(context).open() as coach:
        coach.packs.check_folder(out)
        known = coach.people.named(person)
        zone = coach.profile.get().time_zone
        starts_at, *others = [read_moment(one, zone) for one in at]
        conversation = coach.conversations.prepare(
            known.id,
            minutes=minutes,
            starts_at=starts_at,
            other_moments=tuple(others),
            goals=[InformationGoal(text=text) for text in goal or () if text.strip()],
            language=language,
            **facts,
        )
        try:
            files = coach.packs.write(conversation.id, out)
        except FileNotWritable:
            coach.conversations.remove(conversation.id)  # without its pack it was not prepared
            raise
    if as_json:
        show_json(_pack_json(conversation, files))
    else:
        _show_pack(conversation, known, files, session(context).say)


def _pack_json(conversation: Conversation, files: Sequence[Path]) -> dict[str, object]:
    questions = [{"id": one.id, "text": one.text, "minutes": one.minutes} for one in conversation.questions]
    return {
        "minutes": conversation.minutes,
        "stage": str(conversation.stage),
        "blocks": [block.model_dump(mode="json") for block in conversation.blocks],
        "questions": questions,
        "files": [str(file) for file in files],
    }


def _show_pack(conversation: Conversation, person: Person, files: Sequence[Path], say: Translator) -> None:
    if conversation.starts_at is not None:
        moment = long_moment(conversation.starts_at, conversation.time_zone, say.language)
        show(say("cli.prepared", person=person.name, moment=moment, minutes=conversation.minutes))
    for block in conversation.blocks:
        show(f"  {block.start:>4g}  {say(names.BLOCK[block.key])} ({block.minutes:g})")
    for file in files:
        show(str(file))
