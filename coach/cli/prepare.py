"""`coach prepare`: the main job without a screen."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from coach.cli import options
from coach.cli.session import session, show, show_json
from coach.domain import names
from coach.domain.conversation import Conversation, InformationGoal
from coach.domain.person import Person
from coach.language.catalogue import Translator

if TYPE_CHECKING:  # so that asking for help need not load the database
    from coach.services.coach import Coach


def prepare(
    context: typer.Context,
    person: options.PersonName,
    minutes: options.Minutes,
    at: options.Moments,
    out: options.Folder,
    via: options.Via = None,
    link: options.Link = None,
    language: options.InLanguage = None,
    goal: options.Goals = None,
    hook: options.Hook = "",
    topic: options.Topic = "",
    *,
    as_json: options.AsJson = False,
) -> None:
    """Make a whole conversation pack: agenda, questions, ask and two calendar files."""
    folder = options.folder_named(out, "--out")
    facts: dict[str, object] = {"language": language, "hook": hook, "topic": topic}
    facts |= {name: value for name, value in (("channel", via), ("link", link)) if value is not None}
    with session(context).open() as coach:
        coach.packs.check_folder(folder)
        known = coach.people.named(person)
        conversation = _planned(coach, known, minutes, at, goal or (), facts)
        try:
            files = coach.packs.write(conversation.id, folder)
        except BaseException:
            coach.conversations.remove(conversation.id)  # without its pack it was not prepared
            raise
    if as_json:
        show_json(_pack_json(conversation, files))
    else:
        _show_pack(conversation, known, files, session(context).say)


def _planned(
    coach: "Coach",
    person: Person,
    minutes: int,
    moments: Sequence[str],
    goals: Sequence[str],
    facts: Mapping[str, Any],
) -> Conversation:
    """Plan a conversation at the first of the moments; the others are proposed too."""
    from coach.services.moments import read_moment

    zone = coach.profile.get().time_zone
    starts_at, *others = [read_moment(one, zone) for one in moments]
    return coach.conversations.prepare(
        person.id,
        minutes=minutes,
        starts_at=starts_at,
        other_moments=tuple(others),
        goals=[InformationGoal(text=text) for text in goals if text.strip()],
        **facts,
    )


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
    from coach.language.dates import long_moment

    if conversation.starts_at is not None:
        moment = long_moment(conversation.starts_at, conversation.time_zone, say.language)
        show(say("cli.prepared", person=person.name, moment=moment, minutes=conversation.minutes))
    for block in conversation.blocks:
        show(f"  {block.start:>4g}  {say(names.BLOCK[block.key])} ({block.minutes:g})")
    for file in files:
        show(str(file))
