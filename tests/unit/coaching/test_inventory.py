"""The round along the parts of life (R000-44)."""

from coach.coaching.inventory import inventory_round
from coach.domain.inventory import InventoryPart, InventoryQuestion
from coach.domain.person import Circle
from coach.domain.wording import Language

TEXTS = {Language.NL: "Wie?", Language.EN: "Who?"}


def part(circle: Circle, minutes: float) -> InventoryPart:
    questions = tuple(InventoryQuestion(id=f"{circle}-{n}", texts=TEXTS) for n in range(4))
    return InventoryPart(circle=circle, minutes=minutes, titles=TEXTS, leads=TEXTS, questions=questions)


PARTS = (part(Circle.WORK, 2), part(Circle.SPORT, 1))


def test_a_new_round_begins_at_the_first_part_and_takes_all_its_minutes() -> None:
    fresh = inventory_round(PARTS, {}, ())
    assert fresh.next_step is fresh.steps[0]
    assert fresh.minutes_left == 3


def test_a_round_goes_on_where_one_left_it() -> None:
    half = inventory_round(PARTS, {Circle.WORK: 5}, {"work-0", "work-1", "gone-for-good"})
    assert half.next_step is not None
    assert [question.id for question in half.next_step.open_questions] == ["work-2", "work-3"]
    assert half.minutes_left == 2
    assert half.steps[0].people == 5


def test_a_part_without_anybody_is_done_when_its_questions_were_seen() -> None:
    seen = {f"work-{n}" for n in range(4)}
    going = inventory_round(PARTS, {}, seen)
    assert going.steps[0].is_done
    assert going.next_step is going.steps[1]


def test_a_round_ends() -> None:
    done = inventory_round(PARTS, {}, {question.id for one in PARTS for question in one.questions})
    assert done.next_step is None
    assert done.minutes_left == 0
