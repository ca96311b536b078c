"""The user's own jobs: from a file or by hand, and what is done with them."""

import pytest

from coach.errors import EmptyName, EndsBeforeItBegins
from coach.services.coach import Coach
from coach.services.undoing import Undone
from tests.unit.services.house import SOON, House, import_connections

HEAD = "Company Name,Title,Description,Location,Started On,Finished On\n"
POSITIONS = HEAD + "Zorg B.V.,Hoofd,,,Jan 2024,\nStroomhuis,Monteur,,,2015,2020\n,Zelfstandige,,,2021,2023\n"
LATER = POSITIONS.replace("Jan 2024,", "Jan 2024,May 2026")


def write(coach: Coach, text: str = POSITIONS) -> int:
    return coach.imports.write(coach.imports.preview("Positions.csv", text.encode())).own


def told(coach: Coach) -> list[tuple[str, str, str, str]]:
    return [(one.organisation, one.title, one.started, one.finished) for one in coach.own_positions.all()]


def test_jobs_with_an_employer_are_kept_once(ada: Coach) -> None:
    assert (write(ada), write(ada)) == (2, 0)
    assert told(ada) == [("Zorg B.V.", "Hoofd", "2024-01", ""), ("Stroomhuis", "Monteur", "2015", "2020")]


def test_a_later_file_tells_when_a_job_ended_and_takes_that_along_when_it_is_taken_back(ada: Coach) -> None:
    write(ada)
    assert write(ada, LATER) == 1
    assert told(ada)[0] == ("Zorg B.V.", "Hoofd", "2024-01", "2026-05")
    assert write(ada) == 0
    first, later, _ = ada.imports.history()
    assert ada.imports.undo(later.id) == Undone(0, 0, 0, own=1)
    assert told(ada)[0] == ("Zorg B.V.", "Hoofd", "2024-01", "")
    assert ada.imports.undo(first.id) == Undone(0, 0, 0, own=2)
    assert told(ada) == []


def test_a_job_that_one_file_names_twice_is_kept_once(ada: Coach) -> None:
    assert write(ada, HEAD + "Zorg,Hoofd,a,,2024,\nZorg B.V.,hoofd,b,,2024,\n") == 1


def test_what_was_written_down_stays_when_an_import_goes(ada: Coach) -> None:
    mine = ada.own_positions.add("  Beek   B.V. ", started="2001", finished="2003-04")
    write(ada)
    ada.imports.undo(ada.imports.history()[0].id)
    assert ada.own_positions.all() == [mine]
    assert mine.organisation == "Beek B.V."


def test_a_job_goes_as_a_whole_and_comes_back_as_it_was(ada: Coach) -> None:
    write(ada)
    write(ada, LATER)
    before = told(ada)
    gone = ada.own_positions.remove(ada.own_positions.all()[0].id)
    assert (len(gone), told(ada)) == (2, before[1:])
    for _ in range(2):
        ada.own_positions.restore(gone)
    assert told(ada) == before
    assert ada.own_positions.remove("nothing") == ()


def test_a_job_comes_back_also_when_its_import_was_taken_back_since(ada: Coach) -> None:
    write(ada)
    gone = ada.own_positions.remove(ada.own_positions.all()[0].id)
    ada.imports.undo(ada.imports.history()[0].id)
    ada.own_positions.restore(gone)
    assert told(ada) == [("Zorg B.V.", "Hoofd", "2024-01", "")]


def test_a_job_needs_a_name_and_ends_after_it_began(ada: Coach) -> None:
    with pytest.raises(EmptyName):
        ada.own_positions.add(" ")
    with pytest.raises(EndsBeforeItBegins):
        ada.own_positions.add("Beek", started="2003", finished="2001-04")
    ada.own_positions.add("Beek", started="2003-05", finished="2003")
    assert told(ada) == [("Beek", "", "2003-05", "2003")]


def test_where_both_worked_is_something_to_begin_about_and_a_reason_to_write(ada: Coach) -> None:
    import_connections(ada)
    piet = ada.people.named("Piet Bakker")
    talk = ada.conversations.prepare(piet.id, minutes=20, starts_at=SOON, goals=[])
    assert ada.conversations.hooks(talk.id) == ()
    write(ada)
    assert (
        ada.conversations.openers(talk.id)[0]
        == "Ik werkte zelf ook bij Stroomhuis B.V. Hoe bevalt het jou er?"
    )
    (hook,) = ada.conversations.hooks(talk.id)
    ada.conversations.change(talk.id, hook=hook)
    message = ada.messages.ask(talk.id)
    assert "Ik heb ook bij Stroomhuis B.V. gewerkt." in message.body
    assert "no-hook" not in {finding.rule for finding in message.findings}


def test_under_another_name_that_the_user_told_it_is_the_same_past(ada: Coach) -> None:
    import_connections(ada)
    ada.own_positions.add("WV", finished="2020")
    ada.organisations.join("Waterschap Voorbeeld", "WV")
    jan = ada.people.named("Jan van der Berg")
    talk = ada.conversations.prepare(jan.id, minutes=20, starts_at=SOON, goals=[])
    assert ada.conversations.hooks(talk.id) == ("Ik heb ook bij Waterschap Voorbeeld gewerkt",)


def test_own_jobs_are_gone_when_everything_is(house: House) -> None:
    coach = house.coach()
    write(coach)
    assert coach.data.erase_everything()["own_positions"] == 2
    assert house.everything()["own_positions"] == []
