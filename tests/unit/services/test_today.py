"""One good thing to do now: a finite list, open loops first."""

from datetime import date, timedelta

import pytest

from coach.domain.conversation import ConversationStatus
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness
from coach.errors import UnreadableMoment
from coach.language.catalogue import LANGUAGES, translator
from coach.services.coach import Coach
from coach.services.debriefs import Told
from tests.unit.services.house import MORNING, SOON, House


def told(coach: Coach) -> list[tuple[str, str]]:
    return [(item.kind, item.person.name) for item in coach.today.items()]


def test_an_empty_house_has_nothing_to_do(coach: Coach) -> None:
    assert coach.today.items() == []
    assert coach.today.next_conversation() is None


def test_open_loops_come_first_in_the_order_of_what_cannot_wait(coach: Coach) -> None:
    coach.targets.add("Stroomhuis")
    new = coach.people.add("Nina Bos", organisation="Stroomhuis")
    happened = {
        "Rob Bos": (OutreachEvent.THANKED, date(2026, 10, 1)),
        "Stil Bos": (OutreachEvent.SENT, date(2026, 11, 1)),
        "Later Bos": (OutreachEvent.REPLIED_LATER, date(2026, 9, 1)),
        "Ja Bos": (OutreachEvent.REPLIED_YES, date(2026, 11, 20)),
        "Held Bos": (OutreachEvent.HELD, date(2026, 11, 22)),
    }
    for name, (event, on) in happened.items():
        coach.outreach.record(coach.people.add(name).id, event, on=on)
    coach.conversations.start(coach.people.add("Begonnen Bos").id)
    assert told(coach) == [
        ("thank", "Held Bos"),
        ("propose-moment", "Ja Bos"),
        ("remind", "Stil Bos"),
        ("ask-again", "Later Bos"),
        ("share-result", "Rob Bos"),
        ("prepare", "Begonnen Bos"),
        ("ask", new.name),
    ]


def test_who_brought_the_two_together_hears_of_the_talk_until_they_were_thanked(coach: Coach) -> None:
    karim = coach.people.add("Karim Haddad")
    yasmin = coach.people.add("Yasmin Aydin", via_id=karim.id)
    coach.outreach.record(yasmin.id, OutreachEvent.HELD, on=date(2026, 11, 22))
    assert told(coach) == [("thank", "Yasmin Aydin"), ("thank-introducer", "Karim Haddad")]
    coach.outreach.record(karim.id, OutreachEvent.INTRODUCTION_THANKED)
    assert told(coach) == [("thank", "Yasmin Aydin")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_has_a_reason_in_a_sentence(coach: Coach, language: str) -> None:
    coach.data.fill_example()
    say = translator(language)
    assert all(say(item.reason, organisation=item.organisation) for item in coach.today.items())


def test_what_is_not_due_yet_waits(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")
    coach.outreach.record(jan.id, OutreachEvent.SENT)
    assert told(coach) == []
    house.now = MORNING + timedelta(days=7)
    assert told(coach) == [("remind", "Jan Jansen")]


def test_who_was_put_away_is_not_suggested(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    coach.outreach.record(jan.id, OutreachEvent.REPLIED_YES)
    assert told(coach) == [("propose-moment", "Jan Jansen")]
    coach.people.change(jan.id, archived=True)
    assert told(coach) == []


def test_a_talk_goes_from_prepare_to_talk_to_debrief(house: House) -> None:
    coach = house.coach()
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    assert told(coach) == [("prepare", "Jan Jansen")]
    coach.conversations.change(talk.id, starts_at=SOON, minutes=20)
    coach.conversations.finish(talk.id)
    assert [(item.kind, item.due) for item in coach.today.items()] == [("talk", date(2026, 12, 1))]
    house.now = SOON + timedelta(minutes=10)
    assert told(coach) == [("talk", "Jan Jansen")]
    house.now = SOON + timedelta(minutes=21)
    assert told(coach) == [("debrief", "Jan Jansen")]
    coach.conversations.change(talk.id, status=ConversationStatus.HELD)
    assert told(coach) == []


def test_at_most_two_new_people_a_day_from_the_top_of_the_list_and_the_warmest_there(coach: Coach) -> None:
    for place, name in enumerate(("Een", "Twee", "Drie")):
        coach.targets.add(name, motivation=3 - place)
        coach.people.add(f"Aad {name}", organisation=name, closeness=Closeness.STRANGER)
        coach.people.add(f"Zus {name}", organisation=name, closeness=Closeness.CLOSE)
        coach.people.add(f"Baas {name}", organisation=name, closeness=Closeness.CLOSE, position="Directeur")
    assert told(coach) == [("ask", "Zus Een"), ("ask", "Zus Twee")]


def test_with_five_asks_waiting_no_new_ones_are_proposed(coach: Coach) -> None:
    coach.targets.add("Stroomhuis")
    coach.people.add("Nina Bos", organisation="Stroomhuis")
    asked = [coach.people.add(f"Asked {number}").id for number in range(5)]
    for number, person_id in enumerate(asked, start=1):
        coach.outreach.record(person_id, OutreachEvent.SENT)
        assert (("ask", "Nina Bos") in told(coach)) is (number < 5)
    coach.outreach.record(asked[0], OutreachEvent.REMINDED)
    assert told(coach) == []
    coach.outreach.record(asked[0], OutreachEvent.REPLIED_NO)
    assert told(coach) == [("ask", "Nina Bos")]


def test_the_day_is_that_of_the_users_zone_and_the_usual_day_lies_a_working_week_ahead(house: House) -> None:
    coach = house.coach()
    house.now = MORNING.replace(hour=23, minute=30)
    assert coach.today.day() == date(2026, 11, 24)
    coach.profile.change(time_zone="America/New_York")
    assert coach.today.day() == date(2026, 11, 23)
    assert coach.today.usual_day() == date(2026, 11, 30)
    house.now = MORNING.replace(month=12, day=18)
    assert coach.today.usual_day() == date(2027, 1, 5)


def test_the_next_conversation_is_the_first_prepared_one_that_is_not_over(house: House) -> None:
    coach = house.coach()
    jan, eva = coach.people.add("Jan Jansen"), coach.people.add("Eva")
    later = coach.conversations.prepare(eva.id, minutes=20, starts_at=SOON + timedelta(days=1))
    first = coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    draft = coach.conversations.start(jan.id)
    assert coach.today.next_conversation() == (first, jan)
    assert coach.today.seconds_until(first) == (SOON - MORNING).total_seconds()
    house.now = SOON + timedelta(minutes=19)
    assert coach.today.next_conversation() == (first, jan)
    assert coach.today.seconds_until(first) == -19 * 60
    house.now = SOON + timedelta(minutes=20)
    assert coach.today.next_conversation() == (later, eva)
    with pytest.raises(UnreadableMoment):
        coach.today.seconds_until(draft)


def test_a_promise_stands_there_from_the_day_before_it_is_due_until_it_is_kept(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")
    talk = coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    coach.debriefs.keep(talk.id, Told(my_promises=["Het artikel sturen"], their_promises=["Bellen"]))
    coach.outreach.record(jan.id, OutreachEvent.THANKED)
    assert coach.today.items() == []
    house.now = MORNING + timedelta(days=1)
    (item,) = coach.today.items()
    assert (item.kind, item.text, item.due) == ("keep-promise", "Het artikel sturen", date(2026, 11, 25))
    coach.debriefs.keep_promise(coach.debriefs.promises()[0][0].id)
    assert "keep-promise" not in {one.kind for one in coach.today.items()}


def test_a_talk_is_confirmed_one_working_day_ahead_but_not_with_friends(house: House) -> None:
    coach = house.coach()
    jan, eva = coach.people.add("Jan Jansen"), coach.people.add("Eva Weg", closeness=Closeness.CLOSE)
    monday = MORNING + timedelta(days=7)
    for person in (jan, eva):
        coach.conversations.prepare(person.id, minutes=20, starts_at=monday)
    assert "confirm" not in {one.kind for one in coach.today.items()}
    house.now = MORNING + timedelta(days=4)
    assert [one.person for one in coach.today.items() if one.kind == "confirm"] == [jan]
    house.now = MORNING + timedelta(days=6)
    assert "confirm" not in {one.kind for one in coach.today.items()}
