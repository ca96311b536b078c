"""People and facts for the message tests: everything known, and nothing but a name."""

from typing import Any

from coach.content.templates import MessageFields
from coach.domain.message import MessageKind
from coach.domain.message_notes import LAST_STEP, notes_for
from coach.domain.person import Closeness, Relation
from coach.domain.target import Stage
from coach.domain.wording import Wording

_HOOKS = {
    Wording.NL: {
        Relation.STRANGER: "Femke Bakker noemde je naam toen ik naar het waterschap vroeg",
        Relation.ACQUAINTANCE: "Je verhaal over je overstap is me bijgebleven",
        Relation.DORMANT: "Ik denk nog weleens aan ons project in Zwolle",
        Relation.CLOSE: "",
    },
    Wording.NL_U: {
        Relation.STRANGER: "Femke Bakker noemde uw naam toen ik naar het waterschap vroeg",
        Relation.ACQUAINTANCE: "Uw verhaal over uw overstap is me bijgebleven",
        Relation.DORMANT: "Ik denk nog weleens aan ons project in Zwolle",
        Relation.CLOSE: "",
    },
    Wording.EN: {
        Relation.STRANGER: "Femke Bakker suggested I write to you about the water authority",
        Relation.ACQUAINTANCE: "Your story about your move has stayed with me",
        Relation.DORMANT: "I still think of our project in Zwolle",
        Relation.CLOSE: "",
    },
}

_DUTCH: dict[str, Any] = {
    "position": "projectleider",
    "topic": "werken bij een waterschap",
    "channel_phrase": "via Teams",
    "moments": ("dinsdag 3 maart om 14.00 uur", "donderdag 5 maart om 15.30 uur"),
    "when": "dinsdag 3 maart om 14.00 uur",
    "ends_early": "14.18 uur",
    "themes": ("samenwerken met gemeenten", "de overstap", "wie er past"),
    "ask_subject": "20 minuten over werken bij een waterschap?",
    "my_headline": "projectleider, twaalf jaar in de zorg",
}

_ENGLISH: dict[str, Any] = {
    "position": "project manager",
    "topic": "working for a water authority",
    "channel_phrase": "on Teams",
    "moments": ("Tuesday 3 March at 14:00", "Thursday 5 March at 15:30"),
    "when": "Tuesday 3 March at 14:00",
    "ends_early": "14:18",
    "themes": ("working with municipalities", "your move", "who fits in"),
    "ask_subject": "20 minutes on working for a water authority?",
    "my_headline": "project manager, twelve years in health care",
}

_NEEDED: dict[Wording, dict[str, Any]] = {
    Wording.NL: {
        "memory": "We werkten samen aan dat ene project in Zwolle.",
        "third_person": "Karim Aziz",
        "third_about": "projectleider warmtenetten",
        "curious_about": "hoe Karim de overstap naar energie maakte",
        "their_topic": "de overstap van zorg naar water",
        "learned": "je tip om eerst met twee omgevingsmanagers te praten.",
        "advice": "eerst met twee omgevingsmanagers praten",
        "done": "Ik sprak er drie.",
        "outcome": "Het bleek precies wat ik zocht.",
        "article": "https://lezen.example/dijken",
        "line": "een dijk begint bij de bewoners",
        "occasion": "je benoeming tot teamleider",
        "event": "de dijkdag",
        "shared_point": "dat bewoners meer weten dan men denkt",
        "question": "wie ken jij die van de zorg naar het water overstapte",
        "offer": "meedenken over planningen en lastige overleggen",
        "my_organisation": "Zorggroep Linde",
        "last_day": "vrijdag 27 februari",
        "successor": "Lotte Schouten",
        "landed": "Vanaf april werk ik als omgevingsmanager bij Waterschap Rijnland.",
        "helped": "je tip om eerst met twee omgevingsmanagers te praten",
    },
    Wording.NL_U: {
        "memory": "Wij werkten samen aan dat ene project in Zwolle.",
        "third_person": "Karim Aziz",
        "third_about": "projectleider warmtenetten",
        "curious_about": "hoe Karim Aziz de overstap naar energie maakte",
        "their_topic": "de overstap van zorg naar water",
        "learned": "uw tip om eerst met twee omgevingsmanagers te praten.",
        "advice": "eerst met twee omgevingsmanagers praten",
        "done": "Ik sprak er drie.",
        "outcome": "Het bleek precies wat ik zocht.",
        "article": "https://lezen.example/dijken",
        "line": "een dijk begint bij de bewoners",
        "occasion": "uw benoeming tot teamleider",
        "event": "de dijkdag",
        "shared_point": "dat bewoners meer weten dan men denkt",
        "question": "wie kent u die van de zorg naar het water overstapte",
        "offer": "meedenken over planningen en lastige overleggen",
        "my_organisation": "Zorggroep Linde",
        "last_day": "vrijdag 27 februari",
        "successor": "Lotte Schouten",
        "landed": "Vanaf april werk ik als omgevingsmanager bij Waterschap Rijnland.",
        "helped": "uw tip om eerst met twee omgevingsmanagers te praten",
    },
    Wording.EN: {
        "memory": "We worked together on that one project in Zwolle.",
        "third_person": "Karim Aziz",
        "third_about": "project manager for heat networks",
        "curious_about": "how Karim Aziz moved into energy",
        "their_topic": "moving from health care to water",
        "learned": "Your tip to talk to two stakeholder managers first.",
        "advice": "talk to two stakeholder managers first",
        "done": "I spoke to three of them.",
        "outcome": "It turned out to be exactly what I was after.",
        "article": "https://reading.example/dikes",
        "line": "a dike begins with the people behind it",
        "occasion": "becoming a team lead",
        "event": "the dike day",
        "shared_point": "that residents know more than people think",
        "question": "who do you know that moved from health care to water",
        "offer": "thinking along about planning and difficult meetings",
        "my_organisation": "Linde Care",
        "last_day": "Friday 27 February",
        "successor": "Lotte Schouten",
        "landed": "From April I will be a stakeholder manager at Waterschap Rijnland.",
        "helped": "your tip to talk to two stakeholder managers first",
    },
}

_MORE: dict[Wording, dict[str, Any]] = {
    Wording.NL: {
        "news": "Na twaalf jaar zorg verken ik een overstap.",
        "their_tie": "Je vertelde dat je Karim Aziz kent van het energieproject.",
        "reader_about": "omgevingsmanager bij Waterschap Rijnland",
        "new_information": "Inmiddels liep ik een dag mee op een gemaal.",
        "appreciated": "hoe open je was over wat er tegenviel",
        "next_step": "twee mensen bellen die deze overstap maakten",
        "promised": "het artikel over wijkteams",
        "wish": "Ik wens je mooie dagen.",
        "handover": "vragen over de nieuwbouw",
        "successor_contact": "lotte@linde.example",
    },
    Wording.NL_U: {
        "news": "Na twaalf jaar zorg verken ik een overstap.",
        "their_tie": "U vertelde dat u Karim Aziz kent van het energieproject.",
        "reader_about": "omgevingsmanager bij Waterschap Rijnland",
        "new_information": "Inmiddels liep ik een dag mee op een gemaal.",
        "appreciated": "hoe open u was over wat er tegenviel",
        "next_step": "twee mensen bellen die deze overstap maakten",
        "promised": "het artikel over wijkteams",
        "wish": "Ik wens u mooie dagen.",
        "handover": "vragen over de nieuwbouw",
        "successor_contact": "lotte@linde.example",
    },
    Wording.EN: {
        "news": "After twelve years in care I am exploring a move.",
        "their_tie": "You told me that you know Karim Aziz from the energy project.",
        "reader_about": "stakeholder manager at Waterschap Rijnland",
        "new_information": "Since then I spent a day at a pumping station.",
        "appreciated": "how frank you were about what was hard",
        "next_step": "call two people who made this move",
        "promised": "the article on community teams",
        "wish": "I wish you good days.",
        "handover": "questions about the new building",
        "successor_contact": "lotte@linde.example",
    },
}

_POST = {
    Wording.NL: {"my_headline": "projectleider in de zorg", "topic": "werken bij een waterschap"},
    Wording.NL_U: {"my_headline": "projectleider in de zorg", "topic": "werken bij een waterschap"},
    Wording.EN: {"my_headline": "project manager in health care", "topic": "working for a water authority"},
}
"""Without a direction there is nothing to post."""

_SHARED: dict[str, Any] = {
    "greeting_name": "Anna",
    "organisation": "Waterschap Rijnland",
    "minutes": 20,
    "link": "https://teams.example/rijnland",
    "my_name": "Daan Visser",
    "my_contact_line": "06 12345678",
    "is_connection": True,
}


def least(
    wording: Wording, relation: Relation, stage: Stage, kind: MessageKind | None = None, **more: Any
) -> MessageFields:
    """Return the fields when hardly more than the name is known, and what a kind of message needs."""
    facts = {
        "person_name": "Anna van der Berg",
        "greeting_name": "Anna",
        **_needed(wording, relation, kind, more),
    }
    return MessageFields(**{**facts, **more}, relation=relation, closeness=_closeness(relation), stage=stage)


def known(
    wording: Wording, relation: Relation, stage: Stage, kind: MessageKind | None = None, **more: Any
) -> MessageFields:
    """Return the fields when everything is known. Notes are there when the kind can have them."""
    facts = _ENGLISH if wording is Wording.EN else _DUTCH
    number = more.get("number", 1)
    can_have = {note.name for note in notes_for(kind, number)} if kind else set()
    notes = {name: text for name, text in _texts(wording, kind, number).items() if name in can_have}
    own = {"hook": _HOOKS[wording][relation]} if kind in {None, MessageKind.FIRST_ASK} else {}
    return least(wording, relation, stage, kind, **{**_SHARED, **facts, **notes, **own, **more})


_HEARD = {
    Wording.NL: "wie hier begint, loopt eerst een half jaar buiten mee",
    Wording.NL_U: "wie hier begint, loopt eerst een half jaar buiten mee",
    Wording.EN: "newcomers spend their first months outdoors",
}
"""What a go-between hears: not their own tip."""


def _texts(wording: Wording, kind: MessageKind | None, number: int) -> dict[str, Any]:
    told = {"learned": _HEARD[wording]} if kind is MessageKind.THANK_YOU and number == LAST_STEP else {}
    return _NEEDED[wording] | _MORE[wording] | told


def _needed(
    wording: Wording, relation: Relation, kind: MessageKind | None, more: dict[str, Any]
) -> dict[str, Any]:
    if kind is None:
        return {}
    number = more.get("number", 1)
    texts = _texts(wording, kind, number) | _POST[wording] | {"hook": _HOOKS[wording][Relation.DORMANT]}
    texts["moments"] = (_ENGLISH if wording is Wording.EN else _DUTCH)["moments"]
    notes = notes_for(kind, number, is_stranger=relation is Relation.STRANGER)
    return {note.name: texts[note.name] for note in notes if note.is_needed}


def _closeness(relation: Relation) -> Closeness:
    return Closeness.ACQUAINTANCE if relation is Relation.DORMANT else Closeness(relation.value)
