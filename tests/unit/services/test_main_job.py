"""The whole main job without a screen: from an export to a talk, the thanks, and the next step."""

from datetime import date, timedelta
from pathlib import Path

from coach.coaching.outreach import OutreachState
from coach.domain.conversation import InformationGoal
from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness
from coach.domain.question import Purpose
from tests.unit.services.house import MORNING, SOON, House, import_connections


def test_from_a_linkedin_export_to_a_talk_and_the_next_step(house: House, tmp_path: Path) -> None:
    coach = house.coach()
    coach.profile.change(name="Robin Vermeer", topic="werken aan water")
    import_connections(coach)

    suggested = coach.candidates.all()[0]
    assert (suggested.organisation, suggested.people) == ("Waterschap Voorbeeld", 2)
    coach.targets.add(suggested.organisation, motivation=3, openings=2, reason="Werken aan wat blijft")
    anna, jan = coach.people.named("Anna de Wit"), coach.people.named("Jan van der Berg")
    assert [(route.people[0], route.hold) for route in coach.targets.routes("waterschap voorbeeld")] == [
        (jan, False),
        (anna, True),
    ]
    coach.people.change(jan.id, closeness=Closeness.ACQUAINTANCE)
    assert [(item.kind, item.person.name) for item in coach.today.items()] == [("ask", jan.name)]

    talk = coach.conversations.open_or_start(jan.id)
    goal = InformationGoal(text="Hoe het werk er op een gewone dag uitziet", purposes=(Purpose.ROLE,))
    talk = coach.conversations.change(
        talk.id,
        goals=(goal,),
        minutes=20,
        hook="we zaten samen in de klankbordgroep",
        link="https://example.org/r",
    )
    ask = coach.messages.ask(talk.id)
    assert ask.is_ready
    assert "20 minuten" in ask.body
    assert "werken aan water" in ask.body
    coach.outreach.record(jan.id, OutreachEvent.SENT, conversation_id=talk.id)

    house.now = MORNING + timedelta(days=1)
    coach.outreach.record(jan.id, OutreachEvent.REPLIED_YES)
    coach.conversations.change(talk.id, starts_at=SOON)
    coach.conversations.finish(talk.id)
    coach.outreach.record(jan.id, OutreachEvent.PLANNED, conversation_id=talk.id)
    assert len(coach.packs.write(talk.id, tmp_path / "out")) == 7
    assert coach.messages.is_fitting(MessageKind.CONFIRM, jan.id)
    assert [item.kind for item in coach.today.items()] == ["talk"]

    house.now = SOON + timedelta(minutes=25)
    assert [item.kind for item in coach.today.items()] == ["debrief"]
    coach.outreach.record(jan.id, OutreachEvent.HELD)
    assert [item.kind for item in coach.today.items()] == ["thank"]
    thanks = coach.messages.write(
        MessageKind.THANK_YOU, jan.id, notes=MessageNotes(learned="dat je begon als vrijwilliger")
    )
    assert thanks.is_ready
    coach.outreach.record(jan.id, OutreachEvent.THANKED)

    advice = coach.outreach.advice(jan.id)
    assert (advice.state, advice.due) == (OutreachState.THANKED, date(2026, 12, 15))
    assert coach.today.items() == []
