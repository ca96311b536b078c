"""Arguments and options of the commands, each with what the help says about it."""

from pathlib import Path
from typing import Annotated

import typer

from coach.cli.session import say
from coach.domain.conversation import Channel
from coach.domain.message import MessageKind
from coach.domain.message_notes import LAST_STEP
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language

AsJson = Annotated[bool, typer.Option("--json", help=say("cli.option.json"))]

# Files: whether one can be read or written turns out when it is opened, and is told in one sentence then.
AddressBooks = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help=say("cli.argument.files"), readable=False)
]
TextFile = Annotated[Path, typer.Argument(metavar="FILE|-", help=say("cli.argument.text"), readable=False)]
ZipFile = Annotated[Path, typer.Argument(metavar="FILE.zip", help=say("cli.argument.zip"), readable=False)]
ListFile = Annotated[
    Path, typer.Argument(metavar="FILE.(csv|md|html)", help=say("cli.argument.list"), readable=False)
]
Draft = Annotated[
    Path | None, typer.Option("--eml", metavar="FILE", help=say("cli.option.eml"), readable=False)
]
Folder = Annotated[str, typer.Option("--out", metavar="DIR", help=say("cli.option.out"))]

# Who and where.
PersonName = Annotated[str, typer.Argument(metavar="PERSON", help=say("cli.argument.person"))]
MaybePerson = Annotated[str | None, typer.Argument(metavar="PERSON", help=say("cli.argument.person"))]
Search = Annotated[str, typer.Option("--search", metavar="TEXT", help=say("cli.option.search"))]
Organisation = Annotated[str, typer.Argument(metavar="ORGANISATION", help=say("cli.argument.organisation"))]
Motivation = Annotated[int, typer.Option("--motivation", metavar="0-3", help=say("cli.option.motivation"))]
Openings = Annotated[int, typer.Option("--openings", metavar="1-3", help=say("cli.option.openings"))]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help=say("cli.option.reason"))]
StageOf = Annotated[str, typer.Argument(metavar="NAME", help=say("cli.argument.stage"))]
Answers = Annotated[str | None, typer.Option("--answers", metavar="0,1,2,…", help=say("cli.option.answers"))]
SetStage = Annotated[Stage | None, typer.Option("--set", help=say("cli.option.set_stage"))]
StageReason = Annotated[str, typer.Option("--reason", metavar="TEXT", help=say("cli.option.stage_reason"))]
Event = Annotated[OutreachEvent, typer.Argument(metavar="EVENT", help=say("cli.argument.event"))]
Day = Annotated[str | None, typer.Option("--on", metavar="YYYY-MM-DD", help=say("cli.option.on"))]

# A conversation.
Minutes = Annotated[int, typer.Option("--minutes", metavar="N", help=say("cli.option.minutes"))]
Moments = Annotated[list[str], typer.Option("--at", metavar="YYYY-MM-DDTHH:MM", help=say("cli.option.at"))]
Via = Annotated[Channel | None, typer.Option("--via", help=say("cli.option.via"))]
Link = Annotated[str | None, typer.Option("--link", metavar="URL", help=say("cli.option.link"))]
Goals = Annotated[list[str] | None, typer.Option("--goal", metavar="TEXT", help=say("cli.option.goal"))]
Hook = Annotated[str, typer.Option("--hook", metavar="TEXT", help=say("cli.option.hook"))]
Topic = Annotated[str, typer.Option("--topic", metavar="TEXT", help=say("cli.option.topic"))]

# A message.
KindToWrite = Annotated[MessageKind, typer.Argument(metavar="KIND", help=say("cli.option.kind"))]
KindToCheck = Annotated[MessageKind, typer.Option("--kind", help=say("cli.option.kind"))]
InLanguage = Annotated[Language | None, typer.Option("--language", help=say("cli.option.language"))]
OwnLanguage = Annotated[Language | None, typer.Option("--language", help=say("cli.option.own_language"))]
Address = Annotated[AddressForm | None, typer.Option("--address", help=say("cli.option.address"))]
Noted = Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=TEXT", help=say("cli.option.set"))]
Step = Annotated[int, typer.Option("--number", min=1, max=LAST_STEP, help=say("cli.option.number"))]
Learned = Annotated[str, typer.Option("--learned", metavar="TEXT", help=say("cli.option.learned"))]
HowClose = Annotated[Closeness, typer.Option("--closeness", help=say("cli.option.closeness"))]
Sender = Annotated[str | None, typer.Option("--sender", metavar="NAME", help=say("cli.option.sender"))]
AtStage = Annotated[Stage | None, typer.Option("--stage", help=say("cli.option.stage"))]
Subject = Annotated[str | None, typer.Option("--subject", metavar="TEXT", help=say("cli.option.subject"))]
Reader = Annotated[str, typer.Option("--person", metavar="NAME", help=say("cli.option.reader"))]

# What is final, and the pages.
Everything = Annotated[bool, typer.Option("--everything", help=say("cli.option.everything"))]
Yes = Annotated[bool, typer.Option("--yes", help=say("cli.option.yes"))]
Port = Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help=say("cli.option.port"))]
Headless = Annotated[bool, typer.Option("--headless", help=say("cli.option.headless"))]


def folder_named(text: str, option: str) -> Path:
    """Return the folder that an option names. An empty name is wrong usage: a script meant another."""
    if not text.strip():
        raise typer.BadParameter(say("cli.folder_needed"), param_hint=option)
    return Path(text)
