"""The user's own jobs, and what they share with somebody (R004-12)."""

from datetime import date

from coach.coaching.own_positions import NOTHING_SHARED, SharedPast, jobs, shared_past
from coach.domain.own_position import OwnPosition
from coach.domain.tie import Role
from tests.people import person


def job(
    organisation: str, started: str = "", finished: str = "", title: str = "", name: str = ""
) -> OwnPosition:
    return OwnPosition(
        id=name or organisation, organisation=organisation, title=title, started=started, finished=finished
    )


def role(organisation: str, ended: date | None = None) -> Role:
    return Role(id=organisation, person_id="person-1", organisation=organisation, ended_on=ended)


def test_jobs_stand_with_the_latest_first_and_those_without_a_beginning_last() -> None:
    early, late, unknown = job("Aarde", "2010", "2015"), job("Beek", "2015-03"), job("Cirkel")
    assert jobs([unknown, early, late]) == [late, early, unknown]


def test_one_job_of_two_files_stands_once_with_its_end() -> None:
    going_on = job("Zorg B.V.", "2024-01", title="Hoofd", name="1")
    ended = job("zorg", "2024-01", "2026-05", title="hoofd", name="2")
    another = job("Zorg B.V.", "2024-01", title="Arts", name="3")
    for order in ([going_on, ended, another], [another, ended, going_on]):
        assert {one.id for one in jobs(order)} == {"2", "3"}


def test_both_worked_where_neither_is_any_more() -> None:
    past = shared_past(
        person(organisation="Elders"), [role("Stroomhuis B.V.", date(2020, 1, 1))], [job("stroomhuis")]
    )
    assert past == SharedPast(together=("Stroomhuis B.V.",))


def test_who_works_where_the_user_once_did_is_there_still() -> None:
    own = [job("Waterschap Voorbeeld", "2010", "2015")]
    known = person(organisation="Waterschap  voorbeeld")
    roles = [role("Waterschap Voorbeeld", date(2012, 1, 1)), role("Waterschap Voorbeeld")]
    assert shared_past(known, roles, own) == SharedPast(there_still=("Waterschap  voorbeeld",))
    assert shared_past(person(organisation="Elders"), [role("Waterschap Voorbeeld")], own) == SharedPast(
        there_still=("Waterschap Voorbeeld",)
    )


def test_colleagues_of_today_share_no_past_yet_and_former_ones_do() -> None:
    own = [job("Stroomhuis", "2010", "2015"), job("Stroomhuis", "2020", title="Hoofd")]
    assert shared_past(person(organisation="Stroomhuis"), [], own) == NOTHING_SHARED
    left = shared_past(person(organisation="Elders"), [role("Stroomhuis", date(2021, 1, 1))], own)
    assert left == SharedPast(together=("Stroomhuis",))


def test_a_job_without_any_year_is_past() -> None:
    assert shared_past(person(organisation="Stroomhuis"), [], [job("Stroomhuis")]).there_still


def test_what_has_no_letters_and_what_only_looks_alike_is_shared_with_nobody() -> None:
    assert shared_past(person(organisation=""), [role("---", date(2020, 1, 1))], [job("…")]) == NOTHING_SHARED
    assert (
        shared_past(person(organisation="Stroomhuis Noord"), [], [job("Stroomhuis", "2010", "2012")])
        == NOTHING_SHARED
    )


def test_other_names_of_an_organisation_count_when_the_user_says_so() -> None:
    past = shared_past(
        person(organisation="WV"),
        [],
        [job("Waterschap Voorbeeld", "2010", "2015")],
        lambda name: "wv" if name in {"WV", "Waterschap Voorbeeld"} else name,
    )
    assert past == SharedPast(there_still=("WV",))
