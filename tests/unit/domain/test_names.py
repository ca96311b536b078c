"""Every fixed value has a name on the screen, in both languages."""

from dataclasses import fields
from enum import StrEnum

import pytest

from coach.coaching.outreach import NextStep, OutreachState
from coach.domain import names
from coach.domain.agenda import Fit
from coach.domain.conversation import BlockKey, Channel, ConversationStatus, Orientation
from coach.domain.imports import FoundPerson
from coach.domain.message import MessageKind
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness
from coach.domain.question import Purpose, Slot
from coach.domain.target import Stage
from coach.importers.fields import ROOMS
from coach.importers.linkedin.others import CONTACTS
from coach.importers.sources import IMPORTERS
from coach.language.catalogue import LANGUAGES, translator

COMPLETE: list[tuple[dict[str, str], type[StrEnum]]] = [
    (names.STAGE, Stage),
    (names.STAGE_MEANING, Stage),
    (names.CLOSENESS, Closeness),
    (names.CHANNEL, Channel),
    (names.ORIENTATION, Orientation),
    (names.BLOCK, BlockKey),
    (names.SLOT, Slot),
    (names.EVENT, OutreachEvent),
    (names.STATE, OutreachState),
    (names.STATUS, ConversationStatus),
    (names.FIT, Fit),
    (names.KIND, MessageKind),
    (names.KIND_MEANING, MessageKind),
]


@pytest.mark.parametrize(("keys", "values"), COMPLETE, ids=lambda one: getattr(one, "__name__", "keys"))
def test_each_member_has_a_key_and_no_key_is_left_over(keys: dict[str, str], values: type[StrEnum]) -> None:
    assert list(keys) == [str(value) for value in values]


def test_every_next_step_has_a_name_and_so_have_the_two_steps_of_a_conversation() -> None:
    others = ["prepare", "debrief", "released", "keep-promise", "confirm", "thank-introducer"]
    assert set(names.STEP) == {*(str(step) for step in NextStep), *others}


def test_the_themes_that_a_guest_sees_are_purposes_of_main_questions() -> None:
    assert set(names.THEME) < {str(purpose) for purpose in Purpose}


def test_all_that_a_file_can_tell_about_somebody_has_a_name() -> None:
    assert list(names.FIELD) == [str(kind) for kind in ROOMS]
    told = {**facts_of(FoundPerson), "name": "", "sources": ""}
    assert set(names.FACT) == set(told) - {"line", "given_name", "family_name", "full_name"}


def facts_of(found: type[FoundPerson]) -> dict[str, str]:
    return {field.name: "" for field in fields(found)}


def test_every_source_of_people_has_a_name() -> None:
    assert set(names.SOURCE) == {importer.NAME for importer in IMPORTERS} | {CONTACTS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_in_the_catalogue(language: str) -> None:
    say = translator(language)
    tables = [keys for keys, _ in COMPLETE] + [names.STEP, names.THEME]
    tables += [names.FIELD, names.FACT, names.SOURCE]
    assert all(say(key).strip() for keys in tables for key in keys.values())
