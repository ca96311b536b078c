"""From the first idea of a conversation to a full pack: what follows from what, and what is refused."""

from datetime import timedelta
from typing import Any

import pytest

from coach.content.library import library
from coach.domain.agenda import Fit
from coach.domain.conversation import (
    BlockKey,
    Channel,
    ChosenQuestion,
    Conversation,
    ConversationStatus,
    InformationGoal,
    Orientation,
)
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness
from coach.domain.question import Purpose, Slot
from coach.domain.stage import Subject
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language, Wording
from coach.errors import (
    InputError,
    MinutesOutOfRange,
    MomentInThePast,
    TooManyGoals,
    TooManyMoments,
    UnknownConversation,
    UnknownPerson,
    UnsafeLink,
)
from coach.services.coach import Coach
from tests.unit.services.house import MORNING, SOON, House

GOAL = InformationGoal(text="Hoe het werk er echt uitziet", purposes=(Purpose.ROLE,))
PLAIN: dict[str, Any] = {"minutes": 20, "starts_at": SOON}
REFUSED: list[tuple[dict[str, Any], type[InputError]]] = [
    ({"minutes": 0}, MinutesOutOfRange),
    ({"minutes": 9}, MinutesOutOfRange),
    ({"minutes": 91}, MinutesOutOfRange),
    ({"minutes": 500}, MinutesOutOfRange),
    ({"minutes": -20}, MinutesOutOfRange),
    ({"starts_at": MORNING - timedelta(minutes=1)}, MomentInThePast),
    ({"other_moments": (SOON, MORNING - timedelta(minutes=1))}, MomentInThePast),
    ({"other_moments": tuple(SOON + timedelta(days=one) for one in range(3))}, TooManyMoments),
    ({"link": "javascript:alert(1)"}, UnsafeLink),
    ({"link": "zoom.us/j/1"}, UnsafeLink),
    ({"goals": (GOAL,) * 4}, TooManyGoals),
    ({"goals": [GOAL] * 4}, TooManyGoals),
]


def core(questions: tuple[ChosenQuestion, ...]) -> list[ChosenQuestion]:
    return [one for one in questions if one.slot is Slot.CORE and not one.deepen]


def test_a_new_conversation_is_filled_with_what_is_known(coach: Coach) -> None:
    target = coach.targets.add("Stroomhuis")
    coach.stages.set(Subject.of_target(target.id), Stage.SOW, "Ik weet het zeker")
    vera = coach.people.add(
        "Vera Bos", organisation="Stroomhuis B.V.", closeness=Closeness.STRANGER, language=Language.EN
    )
    talk = coach.conversations.start(vera.id)
    assert (talk.stage, talk.minutes, talk.language, talk.address_form) == (
        Stage.SOW,
        15,
        Language.EN,
        AddressForm.U,
    )
    assert talk.target_id == coach.targets.named("Stroomhuis").id
    assert sum(block.minutes for block in talk.blocks) == 15
    assert talk.questions
    assert coach.conversations.get(talk.id) == talk


def test_without_an_organisation_one_asks_about_the_role(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    assert (talk.orientation, talk.target_id, talk.stage) == (Orientation.ROLE, None, Stage.EXPLORE)


def test_the_language_named_goes_before_the_persons_and_the_users_own(coach: Coach) -> None:
    coach.profile.change(language=Language.EN)
    jan = coach.people.add("Jan Jansen")
    assert coach.conversations.start(jan.id).language is Language.EN
    coach.people.change(jan.id, language=Language.NL)
    assert coach.conversations.start(jan.id).language is Language.NL
    assert coach.conversations.start(jan.id, language=Language.EN).language is Language.EN


def test_an_open_conversation_is_taken_up_again_until_it_is_held(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    first = coach.conversations.open_or_start(jan.id)
    assert coach.conversations.open_or_start(jan.id) == first
    coach.conversations.change(first.id, status=ConversationStatus.HELD)
    assert coach.conversations.open_or_start(jan.id).id != first.id


@pytest.mark.parametrize("call", ["start", "open_or_start"])
def test_a_conversation_is_with_somebody(house: House, call: str) -> None:
    with pytest.raises(UnknownPerson):
        getattr(house.coach().conversations, call)("id-99")
    assert not any(house.everything().values())


@pytest.mark.parametrize(
    "call", ["get", "change", "finish", "choose_anew", "divide_anew", "openers", "remove"]
)
def test_a_conversation_that_is_not_there_cannot_be_used(coach: Coach, call: str) -> None:
    with pytest.raises(UnknownConversation):
        getattr(coach.conversations, call)("id-99")


@pytest.mark.parametrize(("facts", "error"), REFUSED)
def test_preparing_what_cannot_be_keeps_nothing(
    house: House, facts: dict[str, Any], error: type[InputError]
) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")
    before = house.everything()
    with pytest.raises(error):
        coach.conversations.prepare(jan.id, **(PLAIN | facts))
    assert house.everything() == before


@pytest.mark.parametrize(("facts", "error"), REFUSED)
def test_a_change_that_cannot_be_keeps_what_was(
    house: House, facts: dict[str, Any], error: type[InputError]
) -> None:
    coach = house.coach()
    talk = coach.conversations.prepare(coach.people.add("Jan Jansen").id, minutes=20, starts_at=SOON)
    before = house.everything()
    with pytest.raises(error):
        coach.conversations.change(talk.id, topic="iets anders", **facts)
    assert house.everything() == before


def test_preparing_with_nobody_keeps_nothing(house: House) -> None:
    with pytest.raises(UnknownPerson):
        house.coach().conversations.prepare("id-99", minutes=20, starts_at=SOON)
    assert not any(house.everything().values())


def test_a_moment_beside_the_planned_one_does_not_move_the_calendar(coach: Coach) -> None:
    talk = coach.conversations.prepare(coach.people.add("Jan Jansen").id, minutes=20, starts_at=SOON)
    changed = coach.conversations.change(talk.id, other_moments=(SOON + timedelta(days=2),))
    assert (changed.calendar_sequence, changed.starts_at) == (talk.calendar_sequence, SOON)


@pytest.mark.parametrize("minutes", [10, 20, 37, 90])
def test_agenda_and_questions_follow_the_minutes(coach: Coach, minutes: int) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    changed = coach.conversations.change(talk.id, minutes=minutes)
    assert sum(block.minutes for block in changed.blocks) == minutes
    room = next(block.minutes for block in changed.blocks if block.key is BlockKey.QUESTIONS)
    assert sum(one.minutes for one in core(changed.questions)) <= room


def test_an_own_choice_of_questions_stays_when_minutes_goals_or_stage_change(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    kept = coach.conversations.choose(talk.id, core(talk.questions)[:1])
    changed = coach.conversations.change(talk.id, minutes=60, goals=(GOAL,), stage=Stage.SOW)
    assert [one.id for one in changed.questions] == [one.id for one in kept.questions]
    assert changed.own_selection
    assert changed.questions[0].minutes > kept.questions[0].minutes
    anew = coach.conversations.choose_anew(talk.id)
    assert len(anew.questions) > 1
    assert not anew.own_selection


def test_an_own_choice_follows_the_language_of_the_talk(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    coach.conversations.add_question(talk.id, None, "Wat raad je me aan?")
    changed = coach.conversations.change(talk.id, language=Language.EN)
    texts = {one.id: one.text for one in changed.questions}
    assert texts.pop("own-1") == "Wat raad je me aan?"
    assert texts == {key: library().question(key).texts[Wording.EN] for key in texts}


def test_a_question_of_ones_own_gets_a_number_that_is_free(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    for text in ("Een?", "Twee?"):
        talk = coach.conversations.add_question(talk.id, None, text)
    coach.conversations.choose(talk.id, [one for one in talk.questions if one.id != "own-1"])
    for text in ("Drie?", "Vier?"):
        talk = coach.conversations.add_question(talk.id, None, text)
    own = [(one.id, one.text) for one in talk.questions if one.id.startswith("own-")]
    assert own == [("own-2", "Twee?"), ("own-1", "Drie?"), ("own-3", "Vier?")]


def test_a_question_of_the_bank_is_added_once_and_a_card_stays_a_card(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    talk = coach.conversations.start(jan.id)
    taken = {one.id for one in talk.questions}
    bank = coach.conversations.bank(talk, jan)
    card = next(one for one in bank if one.purpose is Purpose.DEEPEN and one.id not in taken)
    for _ in range(2):
        talk = coach.conversations.add_question(talk.id, card)
    assert [one.deepen for one in talk.questions if one.id == card.id] == [True]


def test_an_empty_question_of_ones_own_adds_nothing(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    assert coach.conversations.add_question(talk.id, None, "   ").questions == talk.questions


MOVES: list[dict[str, Any]] = [
    {"starts_at": SOON + timedelta(hours=1)},
    {"minutes": 30},
    {"channel": Channel.PHONE},
    {"link": "https://example.org/other"},
]


@pytest.mark.parametrize("change", MOVES)
def test_the_calendar_sequence_grows_when_a_prepared_talk_moves(coach: Coach, change: dict[str, Any]) -> None:
    talk = coach.conversations.prepare(coach.people.add("Jan Jansen").id, minutes=20, starts_at=SOON)
    assert talk.calendar_sequence == 0
    assert coach.conversations.change(talk.id, **change).calendar_sequence == 1
    assert coach.conversations.change(talk.id, **change).calendar_sequence == 1


@pytest.mark.parametrize(
    "change",
    [
        {"topic": "werken aan water"},
        {"hook": "je lezing"},
        {"goals": (GOAL,)},
        {"stage": Stage.SOW},
        {"language": Language.EN},
        {"minutes": 20, "link": "  "},
        {"starts_at": SOON},
    ],
)
def test_the_calendar_sequence_stays_when_nothing_moves(coach: Coach, change: dict[str, Any]) -> None:
    talk = coach.conversations.prepare(coach.people.add("Jan Jansen").id, minutes=20, starts_at=SOON)
    assert coach.conversations.change(talk.id, **change).calendar_sequence == 0


@pytest.mark.parametrize("change", MOVES)
def test_a_draft_moves_without_a_new_sequence(coach: Coach, change: dict[str, Any]) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    assert coach.conversations.change(talk.id, **change).calendar_sequence == 0


def test_what_lies_in_the_past_can_still_be_changed_but_not_moved_there(house: House) -> None:
    coach = house.coach()
    talk = coach.conversations.prepare(coach.people.add("Jan Jansen").id, minutes=20, starts_at=SOON)
    house.now = SOON + timedelta(days=1)
    assert coach.conversations.change(talk.id, topic="achteraf").starts_at == SOON


def test_a_removed_conversation_comes_back_as_it_was(house: House) -> None:
    coach = house.coach()
    talk = coach.conversations.prepare(coach.people.add("Jan Jansen").id, minutes=20, starts_at=SOON)
    before = house.everything()
    removed = coach.conversations.remove(talk.id)
    assert coach.conversations.all() == []
    coach.conversations.restore(removed)
    assert house.everything() == before


def test_conversations_without_a_moment_come_first_then_what_is_near_then_what_is_past(house: House) -> None:
    coach = house.coach()
    jan, eva, mo, pia = (coach.people.add(name) for name in ("Jan", "Eva", "Mo", "Pia"))
    past = coach.conversations.prepare(jan.id, minutes=20, starts_at=MORNING + timedelta(hours=1))
    far = coach.conversations.prepare(eva.id, minutes=20, starts_at=SOON + timedelta(days=5))
    near = coach.conversations.prepare(mo.id, minutes=20, starts_at=SOON)
    draft = coach.conversations.start(pia.id)
    house.now = MORNING + timedelta(hours=2)
    assert [(one.id, person) for one, person in coach.conversations.all()] == [
        (draft.id, pia),
        (near.id, mo),
        (far.id, eva),
        (past.id, jan),
    ]


def test_preparing_again_replaces_the_entry_in_the_calendar(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")
    first = coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    same = coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    moved = coach.conversations.prepare(jan.id, minutes=30, starts_at=SOON)
    assert first.id == same.id == moved.id
    assert [first.calendar_sequence, same.calendar_sequence, moved.calendar_sequence] == [0, 0, 1]


def test_advice_fit_and_reasons_go_with_the_person(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    talk = coach.conversations.start(jan.id)
    assert coach.conversations.minutes_advice(talk, jan).minutes == 20
    assert coach.conversations.fit(talk, jan) is Fit.BEST
    for language in Language:
        assert all(coach.conversations.why("ask", language))


def test_only_questions_of_the_users_own_choice_ask_for_more_minutes(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    talk = coach.conversations.start(jan.id)
    for number in range(3):
        talk = coach.conversations.add_question(talk.id, None, f"Hoe {number}?")
    assert coach.conversations.minutes_advice(talk, jan).minutes == 30
    anew = coach.conversations.choose_anew(talk.id)
    assert coach.conversations.minutes_advice(anew, jan).minutes == 20


def test_who_offers_more_time_is_asked_for_more(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    talk = coach.conversations.change(coach.conversations.start(jan.id).id, invited=True)
    assert coach.conversations.minutes_advice(talk, jan).minutes == 45


def lengths(talk: Conversation) -> dict[BlockKey, float]:
    return {block.key: block.minutes for block in talk.blocks}


def test_a_block_made_longer_stays_longer_when_the_minutes_change(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    longer = coach.conversations.adjust(talk.id, BlockKey.TURN, 0.5)
    assert lengths(longer)[BlockKey.TURN] == lengths(talk)[BlockKey.TURN] + 0.5
    assert longer.adjustments == {BlockKey.TURN: 0.5}
    assert coach.conversations.get(talk.id) == longer
    usual = coach.conversations.start(coach.people.add("Els Bos").id)
    thirty = lengths(coach.conversations.change(talk.id, minutes=30))
    assert (
        thirty[BlockKey.TURN]
        == lengths(coach.conversations.change(usual.id, minutes=30))[BlockKey.TURN] + 0.5
    )
    assert sum(thirty.values()) == 30
    coach.conversations.change(talk.id, minutes=20)
    assert coach.conversations.divide_anew(talk.id).blocks == talk.blocks


def test_a_block_that_cannot_be_shorter_stays(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    assert coach.conversations.adjust(talk.id, BlockKey.FRAME, -0.5) == talk


def test_a_second_talk_begins_with_what_was_done_with_the_advice(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    first = coach.conversations.start(jan.id)
    assert not first.again
    coach.outreach.record(jan.id, OutreachEvent.HELD, conversation_id=first.id)
    assert not coach.conversations.change(first.id, topic="water").again
    second = coach.conversations.start(jan.id)
    assert second.again
    assert lengths(second)[BlockKey.MY_INTRO] == 0.5
    agenda = coach.packs.documents(second.id)["agenda.md"].decode()
    assert "wat ik met je advies heb gedaan" in agenda
    assert "Wat ik met je advies deed" in agenda


def test_a_talk_that_was_not_held_after_all_makes_the_next_one_the_first(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    entry = coach.outreach.record(jan.id, OutreachEvent.HELD)
    talk = coach.conversations.start(jan.id)
    assert talk.again
    coach.outreach.undo(entry.id)
    assert not coach.conversations.change(talk.id, topic="water").again


def test_goals_chosen_before_anybody_go_into_the_conversation_once(coach: Coach) -> None:
    coach.profile.change(next_goals=(GOAL,))
    jan, els = coach.people.add("Jan Jansen"), coach.people.add("Els Bos")
    assert coach.conversations.begin(jan.id).goals == (GOAL,)
    assert coach.profile.get().next_goals == ()
    assert coach.conversations.begin(els.id).goals == ()


def test_goals_that_a_conversation_has_already_stay(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    mine = InformationGoal(text="Iets anders")
    coach.conversations.change(coach.conversations.start(jan.id).id, goals=(mine,))
    coach.profile.change(next_goals=(GOAL,))
    assert coach.conversations.begin(jan.id).goals == (mine,)


def test_goals_that_a_conversation_has_no_place_for_wait_for_the_next_one(coach: Coach) -> None:
    jan, els = coach.people.add("Jan Jansen"), coach.people.add("Els Bos")
    mine = InformationGoal(text="Iets anders")
    coach.conversations.change(coach.conversations.start(jan.id).id, goals=(mine,))
    coach.profile.change(next_goals=(mine, GOAL))
    coach.conversations.begin(jan.id)
    assert coach.profile.get().next_goals == (GOAL,)
    assert coach.conversations.begin(els.id).goals == (GOAL,)


def test_a_few_lines_to_begin_with_of_different_kinds_in_the_wording_of_the_talk(coach: Coach) -> None:
    els = coach.people.add("Els Bos")
    jan = coach.people.add(
        "Jan Jansen", facts=("speelt gitaar", "net verhuisd"), position="Monteur", via_id=els.id
    )
    coach.ties.add(jan.id, els.id)
    talk = coach.conversations.start(jan.id)
    lines = coach.conversations.openers(talk.id)
    assert len(lines) == 3
    assert "speelt gitaar" in lines[0]
    assert "Els Bos" in lines[1]
    assert "Monteur" in lines[2]
    formal = coach.conversations.change(talk.id, address_form=AddressForm.U)
    assert "U vertelde" in coach.conversations.openers(formal.id)[0]
    assert "speelt gitaar" in coach.packs.documents(talk.id)["agenda.md"].decode()
    assert all(
        "gitaar" not in one for one in coach.packs.documents(talk.id)["questions.md"].decode().splitlines()
    )


def test_every_study_behind_a_reason_says_what_it_does_not_show(ada: Coach) -> None:
    _, told = ada.conversations.why("weak", Language.NL)
    studies = ada.conversations.evidence("weak", Language.NL)
    assert "; ".join(reference for reference, _ in studies) == told
    assert all(limit for _, limit in studies)
    assert studies != ada.conversations.evidence("weak", Language.EN)
