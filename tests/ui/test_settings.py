"""Settings: who I am, my usual way of talking, and my data."""

from collections.abc import Callable

from coach.domain.conversation import Channel
from coach.domain.wording import Language
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]


def test_every_change_is_kept_at_once(show: Show, say: Translator, coach: Coach) -> None:
    screen = show("settings")
    screen.app.text_input("name").set_value("  Robin Vermeer ").run()
    screen.app.segmented_control("channel").set_value(Channel.TEAMS).run()
    assert not screen.app.exception
    kept = coach.profile.get()
    assert (kept.name, kept.channel) == ("Robin Vermeer", Channel.TEAMS)
    assert show("settings").app.text_input("name").value == "Robin Vermeer"


def test_a_link_that_is_no_link_gives_a_sentence_and_is_not_kept(
    show: Show, say: Translator, coach: Coach
) -> None:
    screen = show("settings")
    screen.app.text_input("link").set_value("javascript:alert(1)").run()
    assert say("error.unsafe_link", link="javascript:alert(1)") in Screen(screen.app).text
    assert coach.profile.get().link == ""


def test_erasing_needs_a_yes_and_leaves_the_language(show: Show, say: Translator, coach: Coach) -> None:
    coach.people.add("Anna Zonnehoek")
    screen = show("settings")
    screen.app.text_input("name").set_value("Robin Vermeer").run()
    assert screen.app.button("erase").disabled
    screen.app.checkbox("erase-sure").check().run()
    screen.app.session_state["kopje_import"] = "Anna"
    screen = screen.press("erase")
    assert "kopje_import" not in screen.app.session_state
    assert screen.app.text_input("name").value == coach.profile.get().name == ""
    assert say("settings.erased") in screen.text
    assert coach.data.is_empty()
    assert coach.profile.get().language is Language(say.language)


def _with_copy(screen: Screen, content: bytes) -> Screen:
    screen.app.file_uploader("restore-file").set_value([("kopje.zip", content, "application/zip")]).run()
    return Screen(screen.app)


def test_a_copy_is_put_back_where_there_is_nothing_yet(show: Show, say: Translator, coach: Coach) -> None:
    coach.people.add("Anna Zonnehoek")
    coach.profile.change(name="Robin Vermeer")
    kept = coach.data.export_bytes()
    screen = show("settings")
    assert say("settings.restore_later") in screen.text
    assert "restore" not in screen.keys
    coach.data.erase_everything()
    screen = show("settings")
    assert say("settings.restore_hint") in screen.text
    _with_copy(screen, kept).press("restore")
    assert coach.people.named("Anna Zonnehoek").name == "Anna Zonnehoek"
    assert coach.profile.get().name == "Robin Vermeer"


def test_another_file_than_a_copy_gives_a_sentence(show: Show, say: Translator, coach: Coach) -> None:
    screen = _with_copy(show("settings"), b"PK no copy at all").press("restore")
    assert say("error.no_backup", file="kopje.zip") in screen.text
    assert coach.data.is_empty()


def test_the_example_is_left_in_one_press(show: Show, say: Translator, example: Coach) -> None:
    screen = show("settings")
    assert say("settings.leave_example_hint") in screen.text
    screen.press("erase")
    assert example.data.is_empty()
    assert not example.profile.get().example


def test_the_language_switch_is_kept_and_the_next_screen_speaks_it(
    show: Show, say: Translator, coach: Coach
) -> None:
    other = Language.EN if say.language == "nl" else Language.NL
    screen = show("settings")
    screen.app.segmented_control("language_switch").set_value(other).run()
    assert coach.profile.get().language is other
    assert say("settings.lead") not in Screen(screen.app).text


def test_an_own_job_is_added_taken_away_and_brought_back(show: Show, say: Translator, coach: Coach) -> None:
    screen = show("settings")
    assert say("own_positions.none") in screen.text
    screen.app.text_input("own-organisation-0").set_value("Zonnedijk")
    screen.app.text_input("own-title-0").set_value("Arts")
    screen.app.selectbox("own-started-0").set_value("2011")
    screen.app.selectbox("own-finished-0").set_value("2015")
    screen = screen.press("own-keep")
    (job,) = coach.own_positions.all()
    assert "Arts · Zonnedijk" in screen.text
    assert say("roles.from_until", began="2011", ended="2015") in screen.text
    screen = screen.press(f"own-remove-{job.id}")
    assert coach.own_positions.all() == []
    screen.press("undo")
    assert coach.own_positions.all() == [job]
