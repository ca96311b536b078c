"""The stranger's test: with Ada's ids in hand, Bob neither sees nor changes anything of hers."""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import getmembers, isfunction
from pathlib import Path
from typing import Any

import pytest

from coach.domain.conversation import Conversation
from coach.domain.message import MessageKind
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Circle, Person
from coach.domain.profile import Profile
from coach.domain.target import Target
from coach.errors import InputError, UnknownConversation, UnknownPerson, UnknownTarget
from coach.services.coach import Coach
from tests.unit.services.house import CONNECTIONS, SOON, House, import_connections


@dataclass(frozen=True)
class Ada:
    """What Bob has heard of Ada's house."""

    person: Person
    target: Target
    talk: Conversation
    entry_id: str
    friend: Person
    """Who knows that person, and took in another record."""
    merge_id: str
    import_id: str


Call = Callable[[Coach, Ada], Any]

SEES: dict[str, tuple[Call, Any]] = {
    "profile.get": (lambda bob, ada: bob.profile.get(), Profile()),
    "people.count": (lambda bob, ada: bob.people.count("jan"), 0),
    "people.search": (lambda bob, ada: bob.people.search(), []),
    "people.at": (lambda bob, ada: bob.people.at(ada.person.organisation), []),
    "people.vcards": (lambda bob, ada: bob.people.vcards(), b""),
    "ties.remove": (lambda bob, ada: bob.ties.remove(ada.person.id, ada.friend.id), None),
    "duplicates.pairs": (lambda bob, ada: bob.duplicates.pairs(), []),
    "duplicates.count": (lambda bob, ada: bob.duplicates.count(), 0),
    "duplicates.undo": (lambda bob, ada: bob.duplicates.undo(ada.merge_id), None),
    "network.scan": (lambda bob, ada: bob.network.scan().people, 0),
    "network.map": (lambda bob, ada: [node.id for node in bob.network.map().nodes], ["me"]),
    "inventory.round": (lambda bob, ada: sum(step.people for step in bob.inventory.round().steps), 0),
    "organisations.spellings": (
        lambda bob, ada: bob.organisations.spellings(ada.person.organisation),
        [],
    ),
    "organisations.part": (lambda bob, ada: bob.organisations.part(ada.person.organisation), None),
    "people.must_wait": (lambda bob, ada: bob.people.must_wait(ada.person), False),
    "targets.ranked": (lambda bob, ada: bob.targets.ranked(), []),
    "targets.board": (lambda bob, ada: bob.targets.board(), []),
    "targets.suggestions": (lambda bob, ada: bob.targets.suggestions(), []),
    "targets.routes": (lambda bob, ada: bob.targets.routes(ada.target.organisation), []),
    "targets.best_routes": (lambda bob, ada: bob.targets.best_routes(9), []),
    "targets.history": (lambda bob, ada: bob.targets.history(ada.target.id), []),
    "outreach.history": (lambda bob, ada: bob.outreach.history(ada.person.id), []),
    "outreach.undo": (lambda bob, ada: bob.outreach.undo(ada.entry_id), None),
    "conversations.all": (lambda bob, ada: bob.conversations.all(), []),
    "imports.preview": (
        lambda bob, ada: len(bob.imports.preview("Connections.csv", CONNECTIONS.encode()).new),
        3,
    ),
    "imports.history": (lambda bob, ada: bob.imports.history(), []),
    "imports.undo": (lambda bob, ada: bob.imports.undo(ada.import_id).removed, 0),
    "today.items": (lambda bob, ada: bob.today.items(), []),
    "today.next_conversation": (lambda bob, ada: bob.today.next_conversation(), None),
    "data.is_empty": (lambda bob, ada: bob.data.is_empty(), True),
    "data.erase_everything": (lambda bob, ada: sum(bob.data.erase_everything().values()), 0),
}
"""What Bob gets to see: that there is nothing."""

REFUSED: dict[str, tuple[Call, type[InputError]]] = {
    "people.get": (lambda bob, ada: bob.people.get(ada.person.id), UnknownPerson),
    "people.named": (lambda bob, ada: bob.people.named(ada.person.name), UnknownPerson),
    "people.change": (lambda bob, ada: bob.people.change(ada.person.id, notes="Bob"), UnknownPerson),
    "people.restore": (lambda bob, ada: bob.people.restore(ada.person.id), UnknownPerson),
    "ties.known_by": (lambda bob, ada: bob.ties.known_by(ada.person.id), UnknownPerson),
    "ties.add": (lambda bob, ada: bob.ties.add(ada.person.id, ada.friend.id), UnknownPerson),
    "duplicates.merge": (
        lambda bob, ada: bob.duplicates.merge(ada.person.id, ada.friend.id),
        UnknownPerson,
    ),
    "duplicates.not_the_same": (
        lambda bob, ada: bob.duplicates.not_the_same(ada.person.id, ada.friend.id),
        UnknownPerson,
    ),
    "targets.get": (lambda bob, ada: bob.targets.get(ada.target.id), UnknownTarget),
    "targets.named": (lambda bob, ada: bob.targets.named(ada.target.organisation), UnknownTarget),
    "targets.change": (lambda bob, ada: bob.targets.change(ada.target.id, reason="Bob"), UnknownTarget),
    "targets.restore": (lambda bob, ada: bob.targets.restore(ada.target.id), UnknownTarget),
    "outreach.record": (
        lambda bob, ada: bob.outreach.record(ada.person.id, OutreachEvent.HELD),
        UnknownPerson,
    ),
    "outreach.advice": (lambda bob, ada: bob.outreach.advice(ada.person.id), UnknownPerson),
    "conversations.get": (lambda bob, ada: bob.conversations.get(ada.talk.id), UnknownConversation),
    "conversations.start": (lambda bob, ada: bob.conversations.start(ada.person.id), UnknownPerson),
    "conversations.open_or_start": (
        lambda bob, ada: bob.conversations.open_or_start(ada.person.id),
        UnknownPerson,
    ),
    "conversations.prepare": (
        lambda bob, ada: bob.conversations.prepare(ada.person.id, minutes=20, starts_at=SOON),
        UnknownPerson,
    ),
    "conversations.change": (
        lambda bob, ada: bob.conversations.change(ada.talk.id, topic="Bob"),
        UnknownConversation,
    ),
    "conversations.finish": (lambda bob, ada: bob.conversations.finish(ada.talk.id), UnknownConversation),
    "conversations.choose": (lambda bob, ada: bob.conversations.choose(ada.talk.id, ()), UnknownConversation),
    "conversations.choose_anew": (
        lambda bob, ada: bob.conversations.choose_anew(ada.talk.id),
        UnknownConversation,
    ),
    "conversations.add_question": (
        lambda bob, ada: bob.conversations.add_question(ada.talk.id, None, "Bob?"),
        UnknownConversation,
    ),
    "conversations.remove": (lambda bob, ada: bob.conversations.remove(ada.talk.id), UnknownConversation),
    "conversations.restore": (lambda bob, ada: bob.conversations.restore(ada.talk), UnknownPerson),
    "messages.write": (
        lambda bob, ada: bob.messages.write(MessageKind.FIRST_ASK, ada.person.id),
        UnknownPerson,
    ),
    "messages.is_fitting": (
        lambda bob, ada: bob.messages.is_fitting(MessageKind.CONFIRM, ada.person.id),
        UnknownPerson,
    ),
    "messages.ask": (lambda bob, ada: bob.messages.ask(ada.talk.id), UnknownConversation),
    "messages.keep_ask": (lambda bob, ada: bob.messages.keep_ask(ada.talk.id, "Bob"), UnknownConversation),
    "messages.usual_topic": (lambda bob, ada: bob.messages.usual_topic(ada.talk.id), UnknownConversation),
    "packs.documents": (lambda bob, ada: bob.packs.documents(ada.talk.id), UnknownConversation),
    "packs.calendars": (lambda bob, ada: bob.packs.calendars(ada.talk.id), UnknownConversation),
    "packs.write": (lambda bob, ada: bob.packs.write(ada.talk.id, Path("/nowhere")), UnknownConversation),
}
"""What Bob cannot do, since for him it is not there."""

OWN: dict[str, Call] = {
    "profile.change": lambda bob, ada: bob.profile.change(name="Bob"),
    "people.add": lambda bob, ada: bob.people.add(ada.person.name),
    "people.remember": lambda bob, ada: bob.people.remember(ada.person.name, Circle.SCHOOL),
    "inventory.answered": lambda bob, ada: bob.inventory.answered("school-1"),
    "inventory.restart": lambda bob, ada: bob.inventory.restart(),
    "organisations.join": lambda bob, ada: bob.organisations.join(ada.person.organisation, "Elders"),
    "targets.add": lambda bob, ada: bob.targets.add(ada.target.organisation),
    "imports.write": lambda bob, ada: import_connections(bob),
    "data.fill_example": lambda bob, ada: bob.data.fill_example(),
}
"""What Bob can do in his own house, without a trace in hers."""

OF_NOBODY = {
    "people.has_a_say",
    "targets.search_link",
    "conversations.minutes_advice",
    "conversations.fit",
    "conversations.suggested_goals",
    "conversations.why",
    "conversations.bank",
    "messages.agrees",
    "messages.mailto",
    "messages.as_text",
    "packs.check_folder",
    "imports.preview_file",  # as `preview`
    "imports.report",
    "imports.rejected_csv",
    "today.day",
    "today.usual_day",
    "today.seconds_until",
    "data.export",  # see the last test
    "data.export_bytes",
}
"""Calls that look at what they are handed, at the calendar, or have a test of their own."""


@pytest.fixture
def ada(house: House) -> Ada:
    coach = house.coach("ada")
    coach.profile.change(name="Ada")
    import_connections(coach)
    person = coach.people.named("Jan van der Berg")
    target = coach.targets.add(person.organisation)
    talk = coach.conversations.prepare(person.id, minutes=20, starts_at=SOON)
    entry = coach.outreach.record(person.id, OutreachEvent.REPLIED_YES)
    friend, record = coach.people.add("Els Bos", organisation="WV"), coach.people.add("E. Bos")
    coach.ties.add(person.id, friend.id, "buren")
    coach.organisations.join(person.organisation, "WV")
    merge = coach.duplicates.merge(friend.id, record.id)
    (imported,) = coach.imports.history()
    return Ada(person, target, talk, entry.id, friend, merge.id, imported.id)


def test_every_use_case_has_a_strangers_test(coach: Coach) -> None:
    services = {name: service for name, service in vars(coach).items() if not name.startswith("_")}
    calls = {
        f"{name}.{call}"
        for name, service in services.items()
        for call, _ in getmembers(type(service), isfunction)
        if not call.startswith("_")
    }
    assert calls == {*SEES, *REFUSED, *OWN, *OF_NOBODY}


@pytest.mark.parametrize("name", SEES)
def test_a_stranger_sees_nothing(house: House, ada: Ada, name: str) -> None:
    before = house.everything("ada")
    call, nothing = SEES[name]
    assert call(house.coach("bob"), ada) == nothing
    assert house.everything("ada") == before


@pytest.mark.parametrize("name", REFUSED)
def test_a_stranger_changes_nothing(house: House, ada: Ada, name: str) -> None:
    before = house.everything("ada")
    call, error = REFUSED[name]
    with pytest.raises(error):
        call(house.coach("bob"), ada)
    assert house.everything("ada") == before
    assert not any(house.everything("bob").values())


@pytest.mark.parametrize("name", OWN)
def test_what_a_stranger_does_at_home_leaves_no_trace_elsewhere(house: House, ada: Ada, name: str) -> None:
    before = house.everything("ada")
    OWN[name](house.coach("bob"), ada)
    assert house.everything("ada") == before
    assert any(house.everything("bob").values())


def test_a_strangers_export_holds_nothing_of_another(house: House, ada: Ada, tmp_path: Path) -> None:
    counts = house.coach("bob").data.export(tmp_path / "bob.zip")
    assert not any(counts.values())
    assert b"Jan" not in (tmp_path / "bob.zip").read_bytes()
    assert house.coach("bob").data.export_bytes() == (tmp_path / "bob.zip").read_bytes()
