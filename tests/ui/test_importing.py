"""Bringing in files: choosing columns, looking first, writing, and taking it back."""

from collections.abc import Callable

from coach.importers.fields import Field
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.journeys.three_address_books import BRAM, HEADLINE, PHONE, books, linkedin
from tests.ui.screen import Screen

Show = Callable[..., Screen]
SHOPPING = b"wat,hoeveel\nmelk,2\nbrood,1\n"
FOLLOWS = b"Organization,Followed On\nDroom,Fri Jun 26 16:11:27 UTC 2026\n"


def upload(screen: Screen, name: str, content: bytes) -> Screen:
    screen.app.file_uploader("import-file").set_value([(name, content, "application/octet-stream")])
    screen.app.run()
    return Screen(screen.app)


def choose(screen: Screen, column: str, kind: Field | None) -> Screen:
    box = next(one for one in screen.app.selectbox if one.label == column)
    if kind is None:
        box.select_index(0).run()  # the first one; AppTest takes None for nothing chosen at all
    else:
        box.set_value(kind).run()
    return Screen(screen.app)


def brought_in(coach: Coach, name: str, content: bytes) -> None:
    coach.imports.write(coach.imports.preview(name, content))


def test_the_columns_of_an_own_list_are_shown_with_a_sample_and_can_be_changed(
    show: Show, say: Translator, coach: Coach
) -> None:
    content = b"Naam;Bedrijf;Ploeg\nJan Jansen;Zonnedal;Blauw\n"
    screen = upload(show("people", import_="1"), "lijst.csv", content)
    kinds = ", ".join((say("field.full_name"), say("person.organisation")))
    assert screen.app.expander[0].label == say("columns.right", kinds=kinds)
    assert say("columns.sample", sample="Blauw") in screen.text
    screen = choose(screen, "Bedrijf", None)
    screen = choose(screen, "Ploeg", Field.ORGANISATION)
    screen.press("import-write")
    person = coach.people.named("Jan Jansen")
    assert (person.organisation, person.extra) == ("Blauw", (("Bedrijf", "Zonnedal"),))


def test_a_list_without_known_columns_says_so_and_waits_for_a_name(
    show: Show, say: Translator, coach: Coach
) -> None:
    screen = upload(show("people", import_="1"), "boodschappen.csv", SHOPPING)
    told = say("error.columns_not_found", file="boodschappen.csv", columns="wat, hoeveel")
    assert told in screen.text
    assert say("columns.choose_name") in screen.text
    assert "import-write" not in screen.keys
    screen = choose(screen, "wat", Field.FULL_NAME)
    assert say("columns.choose_name") not in screen.text
    screen.press("import-write")
    assert coach.people.count() == 2


def test_two_columns_for_what_there_is_one_of_are_told(show: Show, say: Translator) -> None:
    content = b"Naam;Bedrijf;Ploeg\nJan Jansen;Zonnedal;Blauw\n"
    screen = upload(show("people", import_="1"), "lijst.csv", content)
    screen = choose(screen, "Ploeg", Field.ORGANISATION)
    assert say("columns.crowded", kind=say("person.organisation")) in screen.text


def test_the_preview_names_who_changes_who_is_alike_and_what_was_set_aside(
    show: Show, say: Translator, coach: Coach
) -> None:
    brought_in(coach, "export.zip", linkedin())
    screen = upload(show("people", import_="1"), "telefoon.vcf", PHONE)
    assert say.plural("import.photos", 1) in screen.text
    assert f"Anna Bakker\n{say('person.phone')}, {say('field.birthday')}" in screen.text
    called = f"{BRAM.name} ({BRAM.company})"
    assert say("import.alike_pair", new=called, known=called) in screen.text
    assert say("duplicate.name_and_organisation", organisation=BRAM.company) in screen.text
    assert say("import.row", line=23, reason=say("import.no_name")) in screen.text
    screen = screen.press("import-write")
    assert say.plural("import.alike_found", 1) in screen.text
    assert "import-to-duplicates" in screen.keys


def test_a_row_that_was_set_aside_names_its_file_in_the_archive(show: Show, say: Translator) -> None:
    import io
    import zipfile

    packed = io.BytesIO(linkedin())
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr(
            "Jobs/Job Applications.csv", "Application Date,Company Name,Job Title\nooit,Droom,X\n"
        )
    screen = upload(show("people", import_="1"), "export.zip", packed.getvalue())
    reason = say("import.unreadable_date", value="ooit")
    assert say("import.row_in_file", file="Job Applications.csv", line=2, reason=reason) in screen.text


def test_followed_organisations_alone_are_no_people_and_are_written(
    show: Show, say: Translator, coach: Coach
) -> None:
    screen = upload(show("people", import_="1"), "Company Follows.csv", FOLLOWS)
    screen = screen.press("import-write")
    assert say.plural("import.noted_done", 1) in screen.text
    assert say.plural("import.done", 0) not in screen.text
    assert coach.imports.history()[0].report.noted == 1


def test_the_line_under_ones_name_is_offered_and_kept_as_it_was_changed(
    show: Show, say: Translator, coach: Coach
) -> None:
    screen = upload(show("people", import_="1"), "export.zip", linkedin()).press("import-write")
    field = screen.app.text_input("import-introduction")
    assert field.value == HEADLINE
    field.set_value("denker").run()
    screen = Screen(screen.app).press("import-introduction-keep")
    assert (coach.profile.get().headline, coach.profile.get().name) == ("denker", "Robin Verzonnen")
    assert say("import.introduction_kept") in screen.text
    assert "import-introduction-keep" not in screen.keys


def test_the_address_book_that_came_along_is_looked_at_by_itself(
    show: Show, say: Translator, coach: Coach
) -> None:
    screen = upload(show("people", import_="1"), "export.zip", linkedin()).press("import-write")
    screen = screen.press("import-address-book")
    assert say("import.address_book_title") in screen.text
    assert coach.people.count("Toos") == 0
    screen = screen.press("import-write")
    assert coach.people.named("Tante Toos").sources == ("linkedin-contacts",)
    assert "import-address-book" not in screen.keys


def test_the_history_names_every_import_and_takes_any_of_them_back(
    show: Show, say: Translator, coach: Coach
) -> None:
    for name, content in books().items():
        brought_in(coach, name, content)
    screen = show("people", import_="1")
    for name in books():
        assert name in screen.text
    assert say("source.google") in screen.text
    oldest = coach.imports.history()[0]
    screen = screen.press(f"take-back-{oldest.id}")
    assert say("import.taken_back", file=oldest.report.file) in screen.text
    # Anna was changed by the others since, but nothing was done with her: she goes with who added her.
    assert say.plural("import.undone_noted", 3) in screen.text
    assert oldest.report.file not in [one.report.file for one in coach.imports.history()]


def test_taking_back_says_who_stays_because_they_went_into_somebody_else(
    show: Show, say: Translator, coach: Coach
) -> None:
    bram = coach.people.add(BRAM.name, organisation=BRAM.company)
    brought_in(coach, "telefoon.vcf", PHONE.replace(b"ORG:", b"EMAIL:bram@voorbeeld.example\nORG:"))
    other = next(one for one in coach.people.search(BRAM.name) if one.id != bram.id)
    coach.duplicates.merge(bram.id, other.id)
    record = coach.imports.history()[0]
    screen = show("people", import_="1").press(f"take-back-{record.id}")
    assert say.plural("import.undone_removed", 2) in screen.text
    assert say.plural("import.undone_merged", 1) in screen.text
    assert [one.id for one in coach.people.search()] == [bram.id]


def test_messages_of_strangers_say_what_to_do_first(show: Show, say: Translator, coach: Coach) -> None:
    content = b"From,To,Date,Subject,Content,Direction,Folder,Sender Profile Url\nZ,I,2026-06-01 14:03:22 UTC,,Hoi,INCOMING,INBOX,https://www.linkedin.com/in/z\n"
    screen = upload(show("people", import_="1"), "messages.csv", content)
    assert say("error.nobody_known", file="messages.csv") in screen.text
    assert "import-write" not in screen.keys


def test_own_jobs_alone_are_written_told_and_taken_back(show: Show, say: Translator, coach: Coach) -> None:
    positions = b"Company Name,Title,Description,Location,Started On,Finished On\nZorg,Hoofd,,,Jan 2024,\n"
    screen = upload(show("people", import_="1"), "Positions.csv", positions)
    screen = screen.press("import-write")
    assert say.plural("import.own_done", 1) in screen.text
    assert [one.organisation for one in coach.own_positions.all()] == ["Zorg"]
    screen = screen.press("import-undo")
    assert say.plural("import.undone_own", 1) in screen.text
    assert coach.own_positions.all() == []


def test_the_preview_names_the_first_who_are_new_as_the_file_has_them(
    show: Show, say: Translator, coach: Coach
) -> None:
    content = b"Naam;Bedrijf;Telefoon\nJan Jansen;Zonnedal;010\nEls Bos;;\nPim Pas;;\nMia Mol;;\n"
    screen = upload(show("people", import_="1"), "lijst.csv", content)
    assert "Jan Jansen\nZonnedal \u00b7 010" in screen.text
    assert "Mia Mol" not in screen.text
    assert say.plural("import.more_new", 1) in screen.text


def test_the_history_tells_only_what_happened(show: Show, say: Translator, coach: Coach) -> None:
    brought_in(coach, "export.zip", linkedin())
    text = show("people", import_="1").text
    added = coach.imports.history()[0].report.added
    assert say.plural("import.history_new", added) in text.split("\n")
