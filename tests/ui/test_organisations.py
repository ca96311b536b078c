"""Organisations under several names, jobs with dates, and who was put together before."""

from collections.abc import Callable
from datetime import date

from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]
LONG, SHORT = "Hogeschool van Voorbeeld", "HVV"


def people_at(coach: Coach, *organisations: str) -> None:
    for number, organisation in enumerate(organisations):
        coach.people.add(f"Mens {number}", organisation=organisation)


def test_without_organisations_there_is_a_sentence(show: Show, say: Translator) -> None:
    assert say("organisations.none") in show("people", view="organisations").text


def test_a_near_pair_is_joined_and_taken_apart_again(show: Show, say: Translator, coach: Coach) -> None:
    people_at(coach, LONG, LONG, SHORT)
    screen = show("people", view="organisations")
    assert say("near.initials") in screen.text
    screen = screen.press("same-hogeschool van voorbeeld-hvv")
    assert [one.people for one in coach.organisations.search()] == [3]
    assert say("organisations.joined_with", name=LONG) in screen.text
    screen = screen.press("part-hvv")
    assert len(coach.organisations.search()) == 2
    screen.press("undo")
    assert len(coach.organisations.search()) == 1


def test_what_is_said_to_be_two_is_not_proposed_again_until_that_is_undone(
    show: Show, say: Translator, coach: Coach
) -> None:
    people_at(coach, LONG, SHORT)
    screen = show("people", view="organisations").press("different-hogeschool van voorbeeld-hvv")
    assert say("near.initials") not in screen.text
    assert say("near.initials") in screen.press("undo").text


def test_any_two_are_joined_by_hand(show: Show, say: Translator, coach: Coach) -> None:
    people_at(coach, "Aarde", "Beek")
    screen = show("people", view="organisations")
    screen.app.selectbox("join-first").set_value("Aarde").run()
    screen.app.selectbox("join-second").set_value("Beek").run()
    screen = Screen(screen.app).press("join")
    assert say("organisations.joined", name="Aarde", other="Beek") == screen.app.button("undo").label
    assert coach.organisations.spellings("Beek") == ["Aarde", "Beek"]


def test_two_on_the_list_stay_two_with_a_sentence(show: Show, say: Translator, coach: Coach) -> None:
    for name in (LONG, SHORT):
        coach.targets.add(name)
    screen = show("people", view="organisations").press("same-hogeschool van voorbeeld-hvv")
    assert say("error.both_on_the_list", organisation=LONG, other=SHORT) in screen.text


def test_other_spellings_are_named(show: Show, say: Translator, coach: Coach) -> None:
    people_at(coach, "Aarde B.V.", "Aarde B.V.", "aarde")
    text = show("people", view="organisations").text
    assert say("organisations.also", spellings="aarde") in text


def test_a_job_is_added_with_dates_ended_and_taken_away(show: Show, say: Translator, coach: Coach) -> None:
    person = coach.people.add("Anna Zonnehoek")
    screen = show("person", id=person.id)
    assert say("roles.none") in screen.text
    key = f"{person.id}-0"
    screen.app.text_input(f"role-organisation-{key}").set_value("Waterschap Zonnedal")
    screen.app.date_input(f"role-began-{key}").set_value(date(2015, 3, 1))
    screen = Screen(screen.app.run()).press("role-keep")
    (role,) = coach.roles.of(person.id)
    assert (role.organisation, role.started_on, role.ended_on) == (
        "Waterschap Zonnedal",
        date(2015, 3, 1),
        None,
    )
    month = {"nl": "maart 2015", "en": "March 2015"}[say.language]
    assert say("roles.since", began=month) in screen.text
    coach.roles.end(role.id, date(2019, 3, 1))
    screen = show("person", id=person.id)
    assert say("roles.from_until", began=month, ended=month.replace("2015", "2019")) in screen.text
    screen = screen.press(f"role-remove-{role.id}")
    assert coach.roles.of(person.id) == []
    screen.press("undo")
    assert len(coach.roles.of(person.id)) == 1


def test_a_job_without_an_organisation_is_told(show: Show, say: Translator, coach: Coach) -> None:
    person = coach.people.add("Anna Zonnehoek")
    assert say("error.empty_name") in show("person", id=person.id).press("role-keep").text


def test_who_was_put_together_is_taken_apart_again(show: Show, say: Translator, coach: Coach) -> None:
    anna, other = coach.people.add("Anna Zonnehoek"), coach.people.add("A. Zonnehoek")
    merge = coach.duplicates.merge(anna.id, other.id)
    screen = show("people", view="duplicates")
    assert say("duplicates.was", name="A. Zonnehoek") in screen.text
    screen = screen.press(f"take-apart-{merge.id}")
    assert coach.people.count() == 2
    assert say("duplicates.taken_apart", name="Anna Zonnehoek", other="A. Zonnehoek") in screen.text


def test_an_organisation_is_found_by_any_of_its_names_and_leads_to_who_is_there(
    show: Show, say: Translator, coach: Coach
) -> None:
    people_at(coach, LONG, SHORT, "Aarde")
    coach.organisations.join(LONG, SHORT)
    screen = show("people", view="organisations")
    screen.app.text_input("organisations-search").set_value("xqz").run()
    assert say("organisations.nothing_found") in Screen(screen.app).text
    screen.app.text_input("organisations-search").set_value(SHORT).run()
    screen = Screen(screen.app).press("organisation-hogeschool van voorbeeld")
    assert f"{say.plural('people.found', 2)} · {say('people.at', organisation=LONG)}" in screen.text
    assert "Mens 2" not in screen.text


def test_spellings_alone_are_nothing_to_take_apart(show: Show, say: Translator, coach: Coach) -> None:
    people_at(coach, "Aarde B.V.", "aarde", LONG, SHORT)
    assert say("organisations.several") not in show("people", view="organisations").text
    coach.organisations.join(LONG, SHORT)
    assert say.plural("organisations.joined_found", 1) in show("people", view="organisations").text
