"""The stranger's test: with Ada's ids in hand, Bob neither sees nor changes anything of hers."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from inspect import getmembers, isfunction
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from coach.domain.candidate import CandidateSource
from coach.domain.conversation import InformationGoal
from coach.domain.message import MessageKind
from coach.domain.outreach import OutreachEvent
from coach.domain.research import ResearchTheme
from coach.services.coach import Coach
from coach.services.debriefs import HeardNow, Told
from coach.settings import DATABASE_FILE, Settings
from coach.store.store import Store
from tests.unit.services.house import SOON, House, import_connections
from tests.unit.services.tries import GOAL, MAILBOX, OF_NOBODY, OWN, SEES, TEMPLATE, Ada
from tests.unit.services.tries_refused import REFUSED

Kept = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Known:
    """A database with Ada's house in it, to copy: making one takes longer than any test here."""

    file: Path
    ada: Ada
    everything: Kept
    next_id: int


@pytest.fixture(scope="module")
def known(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Known:
    folder = tmp_path_factory.mktemp("ada")
    shutil.copy(empty_file, folder)
    store = Store.open(Settings(folder=folder))
    house = House(store)
    ada = moved_in(house.coach("ada"))
    everything = house.everything("ada")
    store.close()
    return Known(folder / DATABASE_FILE, ada, everything, next(house.ids))


@pytest.fixture
def house(known: Known, settings: Settings) -> Iterator[House]:
    """A house where Ada lives already."""
    settings.folder.mkdir()
    shutil.copy(known.file, settings.folder)
    store = Store.open(settings)
    yield House(store, ids=count(known.next_id))
    store.close()


@pytest.fixture
def ada(known: Known) -> Ada:
    return known.ada


@pytest.fixture
def before(known: Known) -> Kept:
    """All that Ada has, before a stranger comes by."""
    assert known.everything["people"]
    return known.everything


def moved_in(coach: Coach) -> Ada:
    coach.profile.change(name="Ada")
    import_connections(coach)
    person = coach.people.named("Jan van der Berg")
    direction = coach.directions.add("Water")
    target = coach.targets.add(person.organisation)
    coach.research.keep(target.id, ResearchTheme.SIZE, "400 mensen")
    candidate = coach.candidates.add("Stroomhuis", CandidateSource.DREAM)
    goals = [InformationGoal(text=GOAL)]
    talk = coach.conversations.prepare(person.id, minutes=20, starts_at=SOON, goals=goals)
    coach.debriefs.keep(talk.id, Told(heard=[HeardNow(GOAL, "Via via")], my_promises=["Het artikel sturen"]))
    ((promise, _),) = coach.debriefs.promises()
    draft = coach.writing.keep(coach.writing.sheet(MessageKind.RECONNECT, person.id).draft, body="Van Ada")
    entry = coach.outreach.record(person.id, OutreachEvent.REPLIED_YES)
    friend, record = coach.people.add("Els Bos", organisation="WV"), coach.people.add("E. Bos")
    coach.ties.add(person.id, friend.id, "buren")
    coach.organisations.join(person.organisation, "WV")
    merge = coach.duplicates.merge(friend.id, record.id)
    (imported,) = coach.imports.history()
    coach.templates.keep(*TEMPLATE, "Van Ada", "Hoi {{ greeting_name }}")
    coach.mailbox.keep(MAILBOX)
    role = coach.roles.add(person.id, "Oude Baas")
    return Ada(
        person,
        target,
        talk,
        entry.id,
        friend,
        merge.id,
        imported.id,
        role,
        direction,
        candidate,
        promise.id,
        draft,
        coach.own_positions.add(person.organisation),
    )


def test_every_use_case_has_a_strangers_test(coach: Coach) -> None:
    services = {
        name: getattr(coach, name)
        for name, _ in getmembers(Coach, lambda member: isinstance(member, cached_property))
    }
    calls = {
        f"{name}.{call}"
        for name, service in services.items()
        for call, _ in getmembers(type(service), isfunction)
        if not call.startswith("_")
    }
    assert calls == {*SEES, *REFUSED, *OWN, *OF_NOBODY}


@pytest.mark.parametrize("name", SEES)
def test_a_stranger_sees_nothing(house: House, ada: Ada, before: Kept, name: str) -> None:
    call, nothing = SEES[name]
    assert call(house.coach("bob"), ada) == nothing
    assert house.everything("ada") == before


@pytest.mark.parametrize("name", REFUSED)
def test_a_stranger_changes_nothing(house: House, ada: Ada, before: Kept, name: str) -> None:
    call, error = REFUSED[name]
    with pytest.raises(error):
        call(house.coach("bob"), ada)
    assert house.everything("ada") == before
    assert not any(house.everything("bob").values())


@pytest.mark.parametrize("name", OWN)
def test_what_a_stranger_does_at_home_leaves_no_trace_elsewhere(
    house: House, ada: Ada, before: Kept, name: str
) -> None:
    OWN[name](house.coach("bob"), ada)
    assert house.everything("ada") == before
    assert any(house.everything("bob").values())


def test_a_strangers_export_holds_nothing_of_another(house: House, ada: Ada, tmp_path: Path) -> None:
    counts = house.coach("bob").data.export(tmp_path / "bob.zip")
    assert not any(counts.values())
    assert b"Jan" not in (tmp_path / "bob.zip").read_bytes()
    assert house.coach("bob").data.export_bytes() == (tmp_path / "bob.zip").read_bytes()


def test_who_puts_back_a_file_of_another_does_so_at_home(
    house: House, ada: Ada, before: Kept, tmp_path: Path
) -> None:
    house.coach("ada").data.export(tmp_path / "ada.zip")
    bob = house.coach("bob")
    bob.data.restore_file(tmp_path / "ada.zip")
    assert house.everything("bob") == before
    bob.data.erase_person(ada.person.id)
    bob.data.erase_everything()
    assert house.everything("ada") == before
