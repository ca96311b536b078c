"""The contract of the profile."""

from coach.domain.conversation import Channel, InformationGoal
from coach.domain.profile import Profile
from coach.domain.question import Purpose
from coach.domain.wording import Language
from coach.store.store import Store


def test_a_profile_that_was_never_saved_has_the_defaults(store: Store) -> None:
    with store.reading("ada") as records:
        assert records.profile.get() == Profile()


def test_a_saved_profile_comes_back_whole(store: Store) -> None:
    saved = Profile(
        name="Ada Voorbeeld",
        headline="projectleider in de zorg",
        contact_line="06 12345678",
        topic="werken in de energiesector",
        language=Language.EN,
        time_zone="Europe/Brussels",
        channel=Channel.TEAMS,
        link="https://example.org/kamer",
        linkedin_premium=True,
        example=True,
        video_fine=("light", "link"),
        next_goals=(InformationGoal(text="Of het past", purposes=(Purpose.FIT,)),),
    )
    with store.transaction("ada") as records:
        records.profile.save(saved)
    with store.reading("ada") as records:
        assert records.profile.get() == saved


def test_saving_again_replaces_the_profile(store: Store) -> None:
    with store.transaction("ada") as records:
        records.profile.save(Profile(name="Ada"))
        records.profile.save(Profile(name="Ada V."))
        assert records.profile.get().name == "Ada V."


def test_a_stranger_sees_and_changes_nothing_of_a_profile(store: Store) -> None:
    with store.transaction("ada") as records:
        records.profile.save(Profile(name="Ada"))
    with store.transaction("bob") as records:
        assert records.profile.get() == Profile()
        records.profile.save(Profile(name="Bob"))
    with store.reading("ada") as records:
        assert records.profile.get().name == "Ada"
