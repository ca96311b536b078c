"""People and facts for the message tests: everything known, and nothing but a name."""

from typing import Any

from coach.content.templates import MessageFields
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
    "next_step": "twee mensen bellen die deze overstap maakten",
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
    "next_step": "call two people who made this move",
    "ask_subject": "20 minutes on working for a water authority?",
    "my_headline": "project manager, twelve years in health care",
}

LEARNED = {
    Wording.NL: "je tip om eerst met twee omgevingsmanagers te praten.",
    Wording.NL_U: "uw tip om eerst met twee omgevingsmanagers te praten.",
    Wording.EN: "Your tip to talk to two stakeholder managers first.",
}

_SHARED: dict[str, Any] = {
    "greeting_name": "Anna",
    "organisation": "Waterschap Rijnland",
    "minutes": 20,
    "link": "https://teams.example/rijnland",
    "my_name": "Daan Visser",
    "my_contact_line": "06 12345678",
    "is_connection": True,
}


def least(wording: Wording, relation: Relation, stage: Stage, **more: Any) -> MessageFields:
    """Return the fields when hardly more than the name is known."""
    facts = {"person_name": "Anna van der Berg", "greeting_name": "Anna", "learned": LEARNED[wording]}
    return MessageFields(**{**facts, **more}, relation=relation, closeness=_closeness(relation), stage=stage)


def known(wording: Wording, relation: Relation, stage: Stage, **more: Any) -> MessageFields:
    """Return the fields when everything is known."""
    facts = _ENGLISH if wording is Wording.EN else _DUTCH
    return least(wording, relation, stage, **{**_SHARED, **facts, "hook": _HOOKS[wording][relation], **more})


def _closeness(relation: Relation) -> Closeness:
    return Closeness.ACQUAINTANCE if relation is Relation.DORMANT else Closeness(relation.value)
