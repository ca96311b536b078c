"""A talk to begin with, and hostile texts to fill it with."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from coach.domain.wording import Language
from coach.exporters.calendar import CalendarTalk, EntryText

PLAIN = CalendarTalk(
    uid="7d1f@kopje",
    sequence=2,
    starts_at=datetime(2026, 12, 1, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam")),
    minutes=20,
    summary="Gesprek met Noor de Wit, 20 minuten",
    description="Fijn dat je tijd maakt.\nIk heb drie vragen.",
    link="https://meet.example/kamer?a=1&b=2",
    now=datetime(2026, 11, 21, 8, 30, 15, tzinfo=UTC),
    language=Language.NL,
)
PREPARATION = EntryText("Voorbereiden", "Test de link. Wees vijf minuten eerder in de kamer.")
DEBRIEF = EntryText("Terugblik", "Schrijf op wat je hoorde en bedank vandaag nog.")

TRICKS = (
    "BEGIN:VEVENT\r\nATTENDEE:mailto:x@evil.example",
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:injected",
    "\nBEGIN:VALARM\nACTION:PROCEDURE",
    "\rMETHOD:REQUEST",
    "\u2028ORGANIZER:mailto:x@evil.example",
    "\x85X-INJECTED:1",
    "\x07\x00\x1b[31m",
    "\\n\\N\\;\\,\\\\",
    "C:\\New\\notes",
    '";LANGUAGE=xx:',
    "=?UTF-8?Q?=0ABcc:x@evil.example?=",
    "=HYPERLINK(1)",
    "%0D%0ABcc:x@evil.example&bcc=x",
    "é" * 40,
    "\U0001f469\u200d\U0001f467" * 20,
    "\ud83d",
    "\ufeff",
    "\t",
    "^n^'",
)
any_sign = st.characters(codec=None)
hostile = st.lists(st.sampled_from(TRICKS) | st.text(any_sign, max_size=30), max_size=6).map("".join)
"""Any text at all, with attacks more often than chance would bring them."""
hostile_link = hostile | hostile.map("https://meet.example/{}".format) | hostile.map("https://{}".format)


def a_talk(**changes: Any) -> CalendarTalk:
    return replace(PLAIN, **changes)
