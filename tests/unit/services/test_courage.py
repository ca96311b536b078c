"""A few warm words at the threshold: once for each person, and never for who does not want them."""

from coach.domain.outreach import OutreachEvent
from coach.domain.wording import Language
from coach.services.coach import Coach


def test_the_words_are_seen_once_for_each_person_and_not_always_the_same(coach: Coach) -> None:
    jan, eva = coach.people.add("Jan Jansen"), coach.people.add("Eva Weg")
    first = coach.courage.before_asking(jan.id, Language.NL)
    assert first is not None
    assert first.text
    coach.courage.seen(jan.id)
    coach.courage.seen(jan.id)
    assert coach.courage.before_asking(jan.id, Language.NL) is None
    second = coach.courage.before_asking(eva.id, Language.NL)
    assert second is not None
    assert second.text != first.text


def test_who_was_in_touch_already_is_over_the_threshold(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    coach.outreach.record(jan.id, OutreachEvent.SENT)
    assert coach.courage.before_asking(jan.id, Language.EN) is None


def test_the_words_can_be_switched_off_and_on(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    coach.courage.switch(on=False)
    assert coach.courage.before_asking(jan.id, Language.EN) is None
    coach.courage.switch(on=True)
    assert coach.courage.before_asking(jan.id, Language.EN) is not None
