"""The user's own facts and settings."""

import pytest

from coach.domain.conversation import Channel
from coach.domain.profile import Profile
from coach.errors import InputError, UnknownTimeZone, UnsafeLink
from coach.services.coach import Coach


def test_without_settings_there_are_defaults(coach: Coach) -> None:
    assert coach.profile.get() == Profile()


def test_what_is_changed_is_kept_and_the_rest_stays(coach: Coach) -> None:
    coach.profile.change(name="Robin", channel=Channel.PHONE)
    coach.profile.change(link=" https://example.org/robin ")
    assert coach.profile.get() == Profile(
        name="Robin", channel=Channel.PHONE, link="https://example.org/robin"
    )


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [("time_zone", "Mars/Olympus", UnknownTimeZone), ("link", "javascript:alert(1)", UnsafeLink)],
)
def test_what_cannot_be_used_is_refused_and_nothing_is_kept(
    coach: Coach, field: str, value: str, error: type[InputError]
) -> None:
    with pytest.raises(error):
        coach.profile.change(name="Robin", **{field: value})
    assert coach.profile.get() == Profile()


def test_a_new_conversation_takes_over_zone_channel_and_link(coach: Coach) -> None:
    coach.profile.change(time_zone="Asia/Kolkata", channel=Channel.TEAMS, link="https://example.org/r")
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    assert (talk.time_zone, talk.channel, talk.link) == (
        "Asia/Kolkata",
        Channel.TEAMS,
        "https://example.org/r",
    )
