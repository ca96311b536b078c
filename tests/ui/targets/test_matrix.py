"""Organisation by people."""

from collections.abc import Callable

from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]


def test_without_a_list_there_is_nobody_to_show(show: Show, say: Translator) -> None:
    screen = show("targets", view="matrix")
    assert say("matrix.empty") in screen.text
    assert screen.press("matrix-rounds").address["view"] == "rounds"


def test_everybody_stands_in_their_own_column(show: Show, say: Translator, coach: Coach) -> None:
    target = coach.targets.add("Waterschap Zonnedal")
    doing = coach.people.add("Anna Zonnehoek", organisation="Waterschap Zonnedal", position="Adviseur")
    deciding = coach.people.add("Bart Wolkenveld", organisation="Waterschap Zonnedal", position="Hoofd HR")
    between = coach.people.add("Cees Beekdal", organisation="Elders")
    coach.ties.add(between.id, doing.id)
    screen = show("targets", view="matrix")
    assert screen.keys >= {
        f"advise-{target.id}-{doing.id}",
        f"introduce-{target.id}-{between.id}",
        f"decide-{target.id}-{deciding.id}",
    }
    assert say("matrix.knows", name="Anna Zonnehoek") in screen.text
    assert say("matrix.later") in screen.text
    assert screen.press(f"advise-{target.id}-{doing.id}").address == {"id": doing.id}


def test_nobody_yet_gives_the_search_in_the_second_degree(show: Show, say: Translator, coach: Coach) -> None:
    target = coach.targets.add("Waterschap Zonnedal")
    screen = show("targets", view="matrix")
    assert say("matrix.nobody_here") in screen.text
    assert [one.proto.url for one in screen.app.get("link_button")] == [
        coach.targets.search_link("Waterschap Zonnedal")
    ]
    assert screen.press(f"matrix-{target.id}").address == {"id": target.id}


def test_a_full_cell_names_a_few(show: Show, say: Translator, coach: Coach) -> None:
    target = coach.targets.add("Waterschap Zonnedal")
    for number in range(5):
        coach.people.add(f"Anna Zonnehoek {number}", organisation="Waterschap Zonnedal")
    screen = show("targets", view="matrix")
    assert sum(key.startswith(f"advise-{target.id}") for key in screen.keys) == 3
    assert say.plural("matrix.more", 2) in screen.text
