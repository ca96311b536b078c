"""The top 10 and the page of one organisation."""

from collections.abc import Callable

from coach.domain.outreach import OutreachEvent
from coach.domain.target import Stage
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]


def test_an_empty_list_asks_where_one_would_like_to_work(show: Show, say: Translator) -> None:
    screen = show("targets")
    assert say("targets.empty") in screen.text
    assert screen.keys >= {"open-add", "empty-import"}


def test_the_board_stands_in_order_with_its_reasons(show: Show, say: Translator, coach: Coach) -> None:
    coach.targets.add("Gemeente Molenkamp", motivation=1, reason="Dichtbij")
    coach.targets.add("Waterschap Zonnedal", motivation=3)
    text = show("targets").text
    assert text.index("Waterschap Zonnedal") < text.index("Gemeente Molenkamp") < text.index("Dichtbij")
    assert say("target.nobody_yet") in text


def test_the_eleventh_organisation_waits_on_the_bench(show: Show, say: Translator, coach: Coach) -> None:
    for number in range(11):
        coach.targets.add(f"Organisatie {number}")
    assert say("targets.bench") in show("targets").text


def test_a_suggestion_says_how_many_people_one_knows_there(show: Show, say: Translator, coach: Coach) -> None:
    for name in ("Anna Zonnehoek", "Bart Wolkenveld"):
        coach.people.add(name, organisation="Waterschap Zonnedal")
    screen = show("targets")
    (label,) = [one.label for one in screen.app.button if (one.key or "").startswith("suggest-")]
    assert "Waterschap Zonnedal" in label
    assert "2" in label


def test_an_organisation_shows_who_is_known_there(show: Show, say: Translator, coach: Coach) -> None:
    person = coach.people.add("Anna Zonnehoek", organisation="Waterschap Zonnedal", position="Adviseur")
    target = coach.targets.add("Waterschap Zonnedal", reason="Werken aan water")
    screen = show("targets", id=target.id)
    assert say.plural("target.people_known", 1) in screen.text
    assert "Werken aan water" in screen.text
    assert screen.press(f"person-{person.id}").address == {"id": person.id}


def test_an_organisation_without_people_says_what_then(show: Show, say: Translator, coach: Coach) -> None:
    target = coach.targets.add("Waterschap Zonnedal")
    assert say("target.nobody_yet_long", organisation="Waterschap Zonnedal") in show(
        "targets", id=target.id
    ).text  # fmt: skip


def test_another_stage_is_kept_at_once(show: Show, say: Translator, coach: Coach) -> None:
    target = coach.targets.add("Waterschap Zonnedal")
    screen = show("targets", id=target.id)
    screen.app.segmented_control(f"stage-{target.id}").set_value(Stage.SOW).run()
    assert coach.targets.get(target.id).stage is Stage.SOW
    assert say("stage.sow.meaning") in Screen(screen.app).text


def test_what_happened_with_somebody_there_stands_on_both_pages(
    show: Show, say: Translator, coach: Coach
) -> None:
    person = coach.people.add("Anna Zonnehoek", organisation="Waterschap Zonnedal")
    target = coach.targets.add("Waterschap Zonnedal")
    coach.outreach.record(person.id, OutreachEvent.SENT)
    assert f"{say('event.sent')}: Anna Zonnehoek" in show("targets").text
    assert f"{say('event.sent')} · Anna Zonnehoek" in show("targets", id=target.id).text


def test_taking_one_off_the_list_can_be_taken_back(show: Show, say: Translator, coach: Coach) -> None:
    target = coach.targets.add("Waterschap Zonnedal")
    screen = show("targets", id=target.id).press("remove")
    assert coach.targets.board() == []
    screen.press("undo")
    assert [place.ranked.target.id for place in coach.targets.board()] == [target.id]


def test_an_organisation_that_is_not_there_gives_a_sentence(show: Show, say: Translator) -> None:
    assert say("error.unknown_target", target="nonsense") in show("targets", id="nonsense").text
