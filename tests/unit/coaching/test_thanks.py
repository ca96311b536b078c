from datetime import UTC, date, datetime

from coach.coaching.calendar import add_business_days
from coach.coaching.outreach import OutreachState, advise
from coach.coaching.thanks import FITTING_FOR, introducers, owed_thanks
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.person import Person, Relation

TALK = date(2026, 11, 23)
FEMKE = Person(id="femke", name="Femke Bakker")
KARIM = Person(id="karim", name="Karim Haddad", via_id="femke")
YASMIN = Person(id="yasmin", name="Yasmin Aydin", via_id="karim")
PEOPLE = {one.id: one for one in (FEMKE, KARIM, YASMIN)}


def entry(person: Person, event: OutreachEvent, on: date = TALK) -> OutreachEntry:
    return OutreachEntry(
        id=f"{person.id}-{event}",
        person_id=person.id,
        event=event,
        happened_on=on,
        recorded_at=datetime(2026, 11, 23, tzinfo=UTC),
    )


def test_everybody_in_the_chain_hears_whom_the_user_spoke() -> None:
    owed = owed_thanks([entry(YASMIN, OutreachEvent.HELD)], PEOPLE, TALK)
    assert [(one.introducer, one.spoken, one.on) for one in owed] == [
        (KARIM, YASMIN, TALK),
        (FEMKE, YASMIN, TALK),
    ]


def test_who_was_thanked_since_the_talk_is_not_named_again() -> None:
    thanked = entry(KARIM, OutreachEvent.INTRODUCTION_THANKED)
    owed = owed_thanks([entry(YASMIN, OutreachEvent.HELD), thanked], PEOPLE, TALK)
    assert [one.introducer for one in owed] == [FEMKE]


def test_a_later_talk_deserves_thanks_of_its_own() -> None:
    later = add_business_days(TALK, 3)
    entries = [
        entry(YASMIN, OutreachEvent.HELD),
        entry(KARIM, OutreachEvent.INTRODUCTION_THANKED),
        entry(YASMIN, OutreachEvent.HELD, later),
    ]
    assert [one.on for one in owed_thanks(entries, PEOPLE, later) if one.introducer == KARIM] == [later]


def test_an_ask_alone_is_nothing_to_give_thanks_for() -> None:
    assert owed_thanks([entry(YASMIN, OutreachEvent.SENT)], PEOPLE, TALK) == []


def test_after_four_weeks_it_rests() -> None:
    held = [entry(YASMIN, OutreachEvent.HELD)]
    assert owed_thanks(held, PEOPLE, add_business_days(TALK, FITTING_FOR))
    assert owed_thanks(held, PEOPLE, add_business_days(TALK, FITTING_FOR + 1)) == []


def test_who_is_left_in_peace_is_not_named() -> None:
    people = PEOPLE | {"karim": KARIM.model_copy(update={"do_not_approach": True})}
    owed = owed_thanks([entry(YASMIN, OutreachEvent.HELD)], people, TALK)
    assert [one.introducer for one in owed] == [FEMKE]


def test_a_circle_of_introductions_ends() -> None:
    people = PEOPLE | {"femke": FEMKE.model_copy(update={"via_id": "yasmin"})}
    assert [one.id for one in introducers(people["yasmin"], people)] == ["karim", "femke"]


def test_thanks_for_an_introduction_change_nothing_about_where_one_stands() -> None:
    entries = [entry(KARIM, OutreachEvent.SENT), entry(KARIM, OutreachEvent.INTRODUCTION_THANKED)]
    assert advise(entries, Relation.ACQUAINTANCE, TALK).state is OutreachState.SENT
    only = [entry(FEMKE, OutreachEvent.INTRODUCTION_THANKED)]
    assert advise(only, Relation.ACQUAINTANCE, TALK).state is OutreachState.NOT_ASKED
