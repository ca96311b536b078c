"""Ideas for the list: where they come from, what becomes of them, and the four rounds."""

from collections.abc import Callable

from coach.content.rounds import candidate_rounds
from coach.domain.candidate import CandidateSource
from coach.domain.wording import Language
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]


def test_no_ideas_yet_leads_to_the_rounds(show: Show, say: Translator) -> None:
    screen = show("targets", view="candidates")
    assert say("candidates.none") in screen.text
    assert screen.press("candidates-rounds").address["view"] == "rounds"


def test_an_idea_says_where_it_came_from(show: Show, say: Translator, coach: Coach) -> None:
    coach.people.add("Anna Zonnehoek", organisation="Waterschap Zonnedal")
    coach.candidates.add("Waterschap Zonnedal", CandidateSource.DREAM)
    coach.candidates.add("Gemeente Molenkamp", CandidateSource.TREND, "Bouwt een nieuwe wijk")
    text = show("targets", view="candidates").text
    assert f"{say('candidate.dream')} · {say.plural('target.people_known', 1)}" in text
    assert "Bouwt een nieuwe wijk" in text


def test_a_dropped_idea_can_come_back(show: Show, say: Translator, coach: Coach) -> None:
    coach.candidates.add("Waterschap Zonnedal")
    (one,) = coach.candidates.all()
    screen = show("targets", view="candidates").press(f"drop-{one.key}")
    assert coach.candidates.all() == []
    screen.press("undo")
    assert [proposal.key for proposal in coach.candidates.all()] == [one.key]


def test_a_large_network_is_shown_in_parts(show: Show, say: Translator, coach: Coach) -> None:
    for number in range(20):
        coach.candidates.add(f"Organisatie {number:02}")
    screen = show("targets", view="candidates")
    assert say.plural("candidates.found", 20) in screen.text
    assert "Organisatie 19" not in screen.text
    screen = screen.press("candidates-more")
    assert "Organisatie 19" in screen.text
    assert "candidates-more" not in screen.keys


def test_news_is_written_down_with_what_one_saw(show: Show, say: Translator, coach: Coach) -> None:
    app = show("targets", view="candidates").app
    app.button("note-news").click().run()
    app.button("note-news").click()
    app.text_input("note-organisation").set_value("Waterschap Zonnedal")
    app.text_input("note-what").set_value("Bouwt een dijk")
    app.button("note-keep").click().run()
    assert say("candidates.noted", organisation="Waterschap Zonnedal") in Screen(app).text
    (noted,) = coach.candidates.noted(CandidateSource.TREND)
    assert (noted.organisation, noted.note) == ("Waterschap Zonnedal", "Bouwt een dijk")


def test_a_list_is_looked_at_before_it_is_kept(show: Show, say: Translator, coach: Coach) -> None:
    coach.targets.add("Stroomhuis")
    app = show("targets", view="candidates").app
    app.button("bring-list").click().run()
    table = "Naam;Plaats\nWerkplaats Roest;Ede\nStroomhuis B.V.;Ede\nBakkerij Korst;Ede\n"
    app.button("bring-list").click()
    app.file_uploader("bring-file").set_value([("leden.csv", table.encode(), "text/csv")]).run()
    text = Screen(app).text
    assert "Werkplaats Roest, Bakkerij Korst" in text
    assert say.plural("bring.known", 1) in text
    assert coach.candidates.all() == []
    app.button("bring-list").click()
    app.button("bring-keep").click().run()
    assert say.plural("bring.kept", 2) in Screen(app).text
    assert {one.organisation for one in coach.candidates.all()} == {"Werkplaats Roest", "Bakkerij Korst"}


def test_a_list_that_cannot_be_read_gives_a_sentence(show: Show, say: Translator, coach: Coach) -> None:
    app = show("targets", view="candidates").app
    app.button("bring-list").click().run()
    app.button("bring-list").click()
    app.file_uploader("bring-file").set_value([("leden.csv", b"", "text/csv")]).run()
    assert not app.exception
    assert "bring-keep" not in Screen(app).keys


def test_names_typed_in_a_round_are_kept_at_once(show: Show, say: Translator, coach: Coach) -> None:
    screen = show("targets", view="rounds")
    first = candidate_rounds()[0]
    assert first.prompts[0].texts[Language(say.language)] in screen.text
    screen.app.text_area("round-names-dream").set_value("Waterschap Zonnedal\n\n —\nGemeente Molenkamp").run()
    names = [one.organisation for one in coach.candidates.noted(CandidateSource.DREAM)]
    assert names == ["Waterschap Zonnedal", "Gemeente Molenkamp"]
    assert screen.app.text_area("round-names-dream").value == ""
    assert say.plural("rounds.noted", 2) in Screen(screen.app).text


def test_a_name_is_taken_away_again(show: Show, say: Translator, coach: Coach) -> None:
    noted = coach.candidates.add("Waterschap Zonnedal", CandidateSource.DREAM)
    show("targets", view="rounds", round="dream").press(f"unnote-{noted.id}")
    assert coach.candidates.noted(CandidateSource.DREAM) == []


def test_the_rounds_go_on_where_one_was(show: Show, say: Translator, coach: Coach) -> None:
    coach.candidates.add("Waterschap Zonnedal", CandidateSource.DREAM)
    screen = show("targets", view="rounds")
    assert candidate_rounds()[1].leads[Language(say.language)] in screen.text
    assert screen.address["round"] == "people"


def test_after_the_last_round_one_chooses(show: Show, say: Translator, coach: Coach) -> None:
    coach.candidates.add("Waterschap Zonnedal", CandidateSource.DREAM)
    screen = show("targets", view="rounds", round="dream")
    for _ in range(3):
        screen = screen.press("round-next")
    screen = screen.press("round-finish")
    assert say.plural("rounds.done_text", 1) in screen.text
    assert screen.press("rounds-choose").address == {"view": "candidates"}


def test_rounds_that_brought_nothing_are_fine(show: Show, say: Translator) -> None:
    screen = show("targets", view="rounds", round="done")
    assert say("rounds.done_nothing") in screen.text
    assert screen.press("rounds-again").address == {"view": "rounds", "round": "dream"}
