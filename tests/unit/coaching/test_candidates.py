"""Candidates: each organisation once, with all that speaks for it, the surest sign first."""

from datetime import timedelta

from coach.coaching.candidates import Proposal, Workplace, proposals
from coach.domain.candidate import Candidate, CandidateSource, NotedOrganisation
from coach.domain.imports import Why
from coach.domain.organisation import organisation_key
from coach.language.catalogue import LANGUAGES, translator
from tests.people import NOW

DREAM, HIRING, LIST = CandidateSource.DREAM, CandidateSource.HIRING, CandidateSource.LIST


def noted(organisation: str, source: CandidateSource = DREAM, note: str = "", **facts: object) -> Candidate:
    told = {"id": f"{organisation}-{source}", "added_at": NOW, **facts}
    return Candidate(organisation=organisation, source=source, note=note, **told)  # type: ignore[arg-type]


def interest(organisation: str, kind: Why = Why.FOLLOWED, title: str = "") -> NotedOrganisation:
    return NotedOrganisation(
        id=f"{organisation}-{kind}", organisation=organisation, kind=kind, title=title, import_id="import-1"
    )


def work(name: str, now: int = 0, before: int = 0) -> dict[str, Workplace]:
    return {organisation_key(name): Workplace(name, now, before)}


def found(
    *candidates: Candidate,
    interests: tuple[NotedOrganisation, ...] = (),
    workplaces: dict[str, Workplace] | None = None,
    taken: frozenset[str] = frozenset(),
) -> list[Proposal]:
    return proposals(
        workplaces=workplaces or {},
        interests=interests,
        candidates=candidates,
        taken=taken,
        key_of=organisation_key,
    )


def test_all_sources_of_one_organisation_come_together() -> None:
    (one,) = found(
        noted("Stroomhuis B.V.", note="mooie projecten"),
        noted("stroomhuis", HIRING),
        interests=(interest("Stroomhuis"), interest("Stroomhuis BV", Why.SAVED_JOB, "Projectleider")),
        workplaces=work("Stroomhuis", now=2, before=1),
    )
    assert (one.organisation, one.people, one.notes) == ("Stroomhuis B.V.", 2, ("mooie projecten",))
    assert one.sources == ("saved-job", "dream", "hiring", "followed", "network")
    assert [reason.key for reason in one.reasons] == [
        "candidate.saved_job_as",
        "candidate.dream",
        "candidate.hiring",
        "candidate.followed",
        "target.people_known",
        "candidate.people_before",
    ]


def test_the_surest_sign_of_interest_comes_first_whatever_the_number_of_people() -> None:
    ranked = found(
        noted("Droom"),
        noted("Lijst", LIST),
        interests=(interest("Volg"), interest("Baan", Why.SAVED_JOB), interest("Sollicitatie", Why.APPLIED)),
        workplaces=work("Druk", now=99) | work("Volg", now=1),
    )
    assert [one.organisation for one in ranked] == ["Sollicitatie", "Baan", "Droom", "Volg", "Lijst", "Druk"]


def test_people_there_now_decide_then_people_who_left_then_the_name() -> None:
    workplaces = work("D", 1, 0) | work("C", 1, 2) | work("B", 2) | work("A", 1, 0)
    assert [one.organisation for one in found(workplaces=workplaces)] == ["B", "C", "A", "D"]


def test_what_stands_on_the_list_is_not_proposed() -> None:
    assert found(noted("Aap"), workplaces=work("Aap", 3), taken=frozenset({"aap"})) == []


def test_what_was_dropped_stays_away_from_every_source() -> None:
    dropped = noted("Aap", archived=True)
    assert found(dropped, interests=(interest("Aap B.V."),), workplaces=work("Aap", 3)) == []


def test_what_is_written_down_anew_after_dropping_comes_back_with_that_reason_only() -> None:
    anew = noted("Aap", HIRING, added_at=NOW + timedelta(days=1))
    (one,) = found(noted("Aap", archived=True), anew)
    assert one.sources == ("hiring",)


def test_a_name_without_a_word_is_no_organisation() -> None:
    assert found(noted("---"), interests=(interest("…"),)) == []


def test_every_reason_is_a_sentence_in_every_language() -> None:
    ranked = found(
        *(noted("Aap", source) for source in CandidateSource if source is not CandidateSource.PROPOSED),
        interests=tuple(
            interest("Aap", kind, title) for kind in (Why.APPLIED, Why.FOLLOWED) for title in ("", "X")
        ),
        workplaces=work("Aap", 1, 1),
    )
    for say in map(translator, LANGUAGES):
        for reason in ranked[0].reasons:
            told = (
                say(reason.key, **reason.values)
                if reason.number is None
                else say.plural(reason.key, reason.number, **reason.values)
            )
            assert told != reason.key
            assert "{" not in told
