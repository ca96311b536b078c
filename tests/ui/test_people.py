"""People: the list, bringing in a file, and the page of one person."""

from collections.abc import Callable

from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness
from coach.domain.wording import Language
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from coach.services.people import PAGE_SIZE
from tests.journeys.linkedin_export import HIDDEN, WITHOUT_A_DAY, Connection, connections_csv
from tests.ui.screen import Screen

Show = Callable[..., Screen]
ANNA = Connection("Anna", "Zonnehoek", "Waterschap Zonnedal", "Adviseur")


def upload(screen: Screen, *rows: Connection) -> Screen:
    screen.app.file_uploader("import-file").set_value(
        [("Connections.csv", connections_csv(rows), "text/csv")]
    )
    screen.app.run()
    return Screen(screen.app)


def test_nobody_yet_says_how_to_begin(show: Show, say: Translator) -> None:
    screen = show("people")
    assert say("people.empty") in screen.text
    assert screen.keys >= {"empty-import", "empty-add", "empty-example"}


def test_everybody_stands_in_the_list_and_is_found(show: Show, say: Translator, example: Coach) -> None:
    screen = show("people")
    assert say.plural("people.found", example.people.count()) in screen.text
    screen.app.text_input("people-search").set_value("stroomhuis").run()
    found = Screen(screen.app).text
    assert say.plural("people.found", 3) in found
    assert "Karin Postma" in found
    assert "Sven Hoogland" not in found


def test_a_file_is_previewed_and_then_written(show: Show, say: Translator, coach: Coach) -> None:
    screen = upload(show("people", import_="1"), ANNA, HIDDEN, WITHOUT_A_DAY)
    assert say.plural("import.hidden", 1) in screen.text
    assert say("import.set_aside") in screen.text
    assert coach.people.count() == 0
    screen = screen.press("import-write")
    assert say.plural("import.done", 1) in screen.text
    assert [person.name for person in coach.people.search()] == ["Anna Zonnehoek"]


def test_the_same_file_again_has_nothing_new(show: Show, say: Translator, coach: Coach) -> None:
    coach.imports.write(coach.imports.preview("Connections.csv", connections_csv([ANNA])))
    screen = upload(show("people", import_="1"), ANNA)
    assert say("import.nothing_new") in screen.text
    assert "import-write" not in screen.keys


def test_a_person_shows_what_is_known_and_keeps_a_change(show: Show, say: Translator, coach: Coach) -> None:
    person = coach.people.add("Anna Zonnehoek", emails=("anna@voorbeeld.example",), position="Adviseur")
    screen = show("person", id=person.id)
    assert "anna@voorbeeld.example" in screen.text
    screen.app.segmented_control(f"closeness-{person.id}").set_value(Closeness.CLOSE).run()
    screen.app.text_area(f"notes-{person.id}").set_value("Houdt van zeilen").run()
    assert not screen.app.exception
    kept = coach.people.get(person.id)
    assert (kept.closeness, kept.notes) == (Closeness.CLOSE, "Houdt van zeilen")


def test_what_happened_is_recorded_and_can_be_taken_back(show: Show, say: Translator, coach: Coach) -> None:
    person = coach.people.add("Anna Zonnehoek")
    screen = show("person", id=person.id).press("log-sent")
    assert say("state.sent") in screen.text
    assert [entry.event for entry in coach.outreach.history(person.id)] == [OutreachEvent.SENT]
    screen = screen.press("undo")
    assert say("state.not_asked") in screen.text
    assert coach.outreach.history(person.id) == []


def test_no_is_told_without_reproach_and_something_can_follow(
    show: Show, say: Translator, coach: Coach
) -> None:
    person = coach.people.add("Anna Zonnehoek")
    coach.outreach.record(person.id, OutreachEvent.REPLIED_NO)
    screen = show("person", id=person.id)
    assert say("state.no") in screen.text
    assert "log-replied-yes" in screen.keys


def test_somebody_who_is_put_away_can_be_brought_back(show: Show, say: Translator, coach: Coach) -> None:
    person = coach.people.add("Anna Zonnehoek")
    screen = show("person", id=person.id).press("archive")
    assert coach.people.search() == []
    screen.press("undo")
    assert [one.id for one in coach.people.search()] == [person.id]


def test_a_person_who_is_not_there_gives_a_sentence(show: Show, say: Translator) -> None:
    assert say("error.unknown_person", person="nonsense") in show("person", id="nonsense").text


def test_the_name_and_the_work_of_a_person_can_be_put_right(
    show: Show, say: Translator, coach: Coach
) -> None:
    person = coach.people.add("Ana Zonnehoek", phones=("010", "020"))
    screen = show("person", id=person.id)
    screen.app.text_input(f"name-{person.id}").set_value("Anna Zonnehoek").run()
    screen.app.text_input(f"organisation-{person.id}").set_value("Waterschap Zonnedal").run()
    screen.app.text_input(f"phone-{person.id}").set_value("030").run()
    assert "Waterschap Zonnedal" in Screen(screen.app).text
    kept = coach.people.get(person.id)
    assert (kept.name, kept.organisation, kept.phones) == (
        "Anna Zonnehoek",
        "Waterschap Zonnedal",
        ("030", "020"),
    )


def test_somebody_who_was_put_away_is_brought_back_from_their_own_page(show: Show, coach: Coach) -> None:
    person = coach.people.add("Anna Zonnehoek")
    coach.people.change(person.id, archived=True)
    screen = show("person", id=person.id)
    assert "archive" not in screen.keys
    screen = screen.press("bring-back")
    assert not coach.people.get(person.id).archived
    assert "archive" in screen.keys


def test_a_file_is_brought_in_on_a_screen_of_its_own(show: Show, say: Translator, example: Coach) -> None:
    screen = show("people", import_="1")
    assert say("import.lead") in screen.text
    assert "Karin Postma" not in screen.text
    assert not [field for field in screen.app.text_input if field.key == "people-search"]


def test_a_search_that_finds_nobody_says_what_to_try(show: Show, say: Translator, example: Coach) -> None:
    screen = show("people")
    screen.app.text_input("people-search").set_value("xqzw").run()
    assert say("people.nobody_found") in Screen(screen.app).text


def test_what_the_list_is_narrowed_down_to_stands_above_it(
    show: Show, say: Translator, example: Coach
) -> None:
    screen = show("people")
    screen.app.button_group("filter-closeness").set_value(Closeness.CLOSE).run()
    close = [one for one in example.people.search(limit=100) if one.closeness is Closeness.CLOSE]
    told = f"{say.plural('people.found', len(close))} · {say('closeness.close')}"
    assert told in Screen(screen.app).text


def test_a_search_is_still_there_after_looking_at_somebody(show: Show, example: Coach) -> None:
    karin = example.people.named("Karin Postma")
    screen = show("people")
    screen.app.text_input("people-search").set_value("postma").run()
    screen.app.button_group("filter-closeness").set_value(karin.closeness).run()
    screen = Screen(screen.app).press(f"person-{karin.id}").press("back")
    assert screen.app.text_input("people-search").value == "postma"
    assert screen.app.button_group("filter-closeness").value == karin.closeness


def test_what_is_looked_for_anew_is_shown_from_its_beginning(
    show: Show, say: Translator, coach: Coach
) -> None:
    for number in range(2 * PAGE_SIZE):
        coach.people.add(f"Anna Zonnehoek{number:02}", organisation="Zonnedal")
    coach.people.add("Bram Veldman", organisation="Zonnedal")
    screen = show("people")
    screen.app.session_state["people-page-0"] = 3
    screen.app.run()
    assert "Anna Zonnehoek01" not in Screen(screen.app).text
    screen.app.text_input("people-search").set_value("zonnedal").run()
    assert "Anna Zonnehoek01" in Screen(screen.app).text


def test_a_list_that_was_narrowed_down_leads_back_to_everyone(
    show: Show, say: Translator, example: Coach
) -> None:
    screen = show("people")
    assert "show-all" not in screen.keys
    screen.app.button_group("filter-closeness").set_value(Closeness.CLOSE).run()
    screen = Screen(screen.app).press("show-all")
    assert say.plural("people.found", example.people.count()) in screen.text


def test_a_person_shows_what_a_file_told_as_far_as_it_can_be_read(
    show: Show, say: Translator, coach: Coach
) -> None:
    person = coach.people.add(
        "Anna Zonnehoek",
        birthday="--02-29",
        sources=("linkedin", "manual"),
        extra=(
            ("KLEUR", "groen"),
            ("ADR;TYPE=home", ";;Bloemstraat 12;Utrecht;;3500 AA;"),
            ("TEL;TYPE=cell", "06-1"),
            ("X-IRMC-CALL", "20240101"),
            ("Phone 1 - Type", "Mobile"),
        ),
    )
    text = show("person", id=person.id).text
    assert {"nl": "29 februari", "en": "29 February"}[say.language] in text
    assert f"{say('source.linkedin')}, {say('person.by_hand')}" in text
    assert f"{say('person.address')}\nBloemstraat 12, Utrecht, 3500 AA" in text
    assert "KLEUR\ngroen" in text
    assert "06-1" not in text
    assert "20240101" not in text
    assert "Mobile" not in text


def test_whom_somebody_knows_is_noted_taken_away_and_put_back(
    show: Show, say: Translator, coach: Coach
) -> None:
    anna, bram = coach.people.add("Anna Zonnehoek"), coach.people.add("Bram Veldman")
    screen = show("person", id=anna.id).press("tie-keep")
    assert say("ties.choose") in screen.text
    assert coach.ties.known_by(anna.id) == []
    screen.app.selectbox(f"tie-who-{anna.id}-0").set_value(bram).run()
    screen.app.text_input(f"tie-how-{anna.id}-0").set_value("zeilen").run()
    screen = Screen(screen.app).press("tie-keep")
    assert [(one.id, note) for one, note in coach.ties.known_by(anna.id)] == [(bram.id, "zeilen")]
    assert screen.app.text_input(f"tie-how-{anna.id}-1").value == ""
    screen = screen.press(f"untie-{bram.id}")
    assert coach.ties.known_by(anna.id) == []
    screen.press("undo")
    assert [note for _, note in coach.ties.known_by(anna.id)] == ["zeilen"]


def test_two_people_who_stay_two_can_be_proposed_again(show: Show, say: Translator, coach: Coach) -> None:
    for phone in ("010", "020"):
        coach.people.add("Anna Zonnehoek", phones=(phone,))
    (pair,) = coach.duplicates.pairs()
    screen = show("people", view="duplicates").press(f"different-{pair.keep.id}-{pair.other.id}")
    assert say("duplicates.none") in screen.text
    assert say("duplicates.none") not in screen.press("undo").text


def test_a_question_of_the_round_can_be_gone_back_to(show: Show, say: Translator, coach: Coach) -> None:
    first = coach.inventory.round().steps[0]
    question = first.open_questions[0]
    screen = show("people", view="inventory")
    assert "inventory-back" not in screen.keys
    screen.app.text_area(f"names-{question.id}").set_value("Anna Zonnehoek\nBram Veldman")
    screen = screen.press("inventory-keep")
    part = first.part.titles[Language(say.language)]
    assert say.plural("inventory.part", 2, part=part) in screen.text
    screen.press("inventory-back")
    assert coach.inventory.round().steps[0].open_questions[0] == question
    assert coach.people.count() == 2
