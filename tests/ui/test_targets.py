"""The top 10: the board, and the pages behind it."""

from collections.abc import Callable

import pytest

from coach.domain.candidate import CandidateSource
from coach.domain.outreach import OutreachEvent
from coach.domain.stage import Subject
from coach.domain.target import Stage
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]


def test_an_empty_list_asks_where_one_would_like_to_work(show: Show, say: Translator) -> None:
    screen = show("targets")
    assert say("targets.empty") in screen.text
    assert screen.keys >= {"open-add", "empty-rounds", "empty-import"}


def test_the_board_stands_in_order_and_says_why(show: Show, say: Translator, coach: Coach) -> None:
    coach.targets.add("Gemeente Molenkamp", motivation=1, reason="Dichtbij")
    coach.targets.add("Waterschap Zonnedal", motivation=3)
    text = show("targets").text
    assert text.index("Waterschap Zonnedal") < text.index("Gemeente Molenkamp") < text.index("Dichtbij")
    why = " · ".join(say(key) for key in ("target.motivation_3", "target.openings_1", "target.nobody_yet"))
    assert why in text


def test_the_list_is_called_after_the_leading_stage(show: Show, say: Translator, coach: Coach) -> None:
    target = coach.targets.add("Waterschap Zonnedal")
    assert say("list.study") in show("targets").text
    coach.stages.set(Subject.of_target(target.id), Stage.SOW, "Ik wil hier werken")
    text = show("targets").text
    assert say("list.target") in text
    assert say("list.target.lead") in text


def test_the_eleventh_organisation_waits_on_the_bench(show: Show, say: Translator, coach: Coach) -> None:
    for number in range(11):
        coach.targets.add(f"Organisatie {number}")
    assert say("targets.bench") in show("targets").text


def test_what_the_user_put_somewhere_says_so(show: Show, say: Translator, coach: Coach) -> None:
    coach.targets.add("Gemeente Molenkamp", motivation=3)
    coach.targets.move(coach.targets.add("Waterschap Zonnedal").id, 1)
    assert say("target.pinned") in show("targets").text


def test_more_than_five_in_motion_is_told(show: Show, say: Translator, coach: Coach) -> None:
    for number in range(6):
        coach.targets.add(f"Organisatie {number}")
        person = coach.people.add(f"Anna Zonnehoek {number}", organisation=f"Organisatie {number}")
        coach.outreach.record(person.id, OutreachEvent.SENT)
    assert say.plural("motion.too_many", 6, most="5") in show("targets").text


def test_what_happened_with_somebody_there_stands_on_the_board(
    show: Show, say: Translator, coach: Coach
) -> None:
    person = coach.people.add("Anna Zonnehoek", organisation="Waterschap Zonnedal")
    coach.targets.add("Waterschap Zonnedal")
    coach.outreach.record(person.id, OutreachEvent.SENT)
    assert f"{say('event.sent')}: Anna Zonnehoek" in show("targets").text


def test_a_short_list_names_a_few_ideas(show: Show, say: Translator, coach: Coach) -> None:
    for name in ("Anna Zonnehoek", "Bart Wolkenveld"):
        coach.people.add(name, organisation="Waterschap Zonnedal")
    screen = show("targets")
    (label,) = [one.label for one in screen.app.button if (one.key or "").startswith("suggest-")]
    assert "Waterschap Zonnedal" in label
    assert "2" in label
    assert screen.press("all-ideas").address == {"view": "candidates"}


def test_one_is_added_with_what_one_thinks_of_it(show: Show, say: Translator, coach: Coach) -> None:
    coach.candidates.add("Waterschap Zonnedal", CandidateSource.TREND, "Bouwt een nieuwe dijk")
    (key,) = [one.key or "" for one in coach.candidates.all()]
    screen = show("targets", view="candidates")
    app = screen.app
    app.button(f"suggest-{key}").click().run()
    assert app.text_input("add-reason").value == "Bouwt een nieuwe dijk"
    app.button(f"suggest-{key}").click()
    app.button("add-now").click().run()
    assert say("targets.added", organisation="Waterschap Zonnedal") in Screen(app).text
    (added,) = coach.targets.ranked()
    assert (added.target.motivation, added.target.reason) == (2, "Bouwt een nieuwe dijk")


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        ("list", "Stroomhuis"),
        ("candidates", "Zorggroep Linde & Meer"),
        ("rounds", ""),
        ("matrix", "Projectleider warmtenetten"),
        ("nonsense", "Stroomhuis"),
    ],
)
def test_every_view_opens_with_the_example(
    show: Show, example: Coach, say: Translator, view: str, shown: str
) -> None:
    assert shown in show("targets", view=view).text
