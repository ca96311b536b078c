"""Two records that are one person, and two again."""

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given, strategies as st

from coach.coaching.merging import merged_people, moved_ties, taken_apart
from coach.domain.person import Circle, Closeness, Person
from coach.domain.tie import Merge, Tie
from tests.people import person

TELEPHONE = Person(
    id="person-2",
    name="Jan v.d. Berg",
    emails=("JAN@example.org", "jan.thuis@example.org"),
    phones=("06-12345678", "0201234567"),
    notes="Kent de dijk",
    birthday="--03-07",
    last_contact=date(2025, 5, 1),
    connected_on=date(2018, 1, 1),
    closeness=Closeness.CLOSE,
    sources=("vcard",),
    extra=(("X-RING", "bel"),),
    circles=(Circle.SPORT,),
    organisation="Roeiclub",
    do_not_approach=True,
)

WORDS = st.sampled_from(["", "a", "b", "c"])
PEOPLE = st.builds(
    Person,
    id=st.sampled_from(["1", "2"]),
    name=st.sampled_from(["Jan", "Anna"]),
    emails=st.lists(st.sampled_from(["a@b.nl", "A@b.nl", "c@d.nl"]), max_size=3, unique=True).map(tuple),
    phones=st.lists(st.sampled_from(["0612345678", "+31612345678", "020"]), max_size=3, unique=True).map(
        tuple
    ),
    urls=st.lists(st.sampled_from(["https://a.nl", "https://a.nl/"]), max_size=2, unique=True).map(tuple),
    organisation=WORDS,
    position=WORDS,
    notes=WORDS,
    birthday=WORDS,
    via_id=st.sampled_from([None, "1", "2", "3"]),
    last_contact=st.none() | st.dates(),
    connected_on=st.none() | st.dates(),
    extra=st.lists(st.tuples(WORDS, WORDS), max_size=2, unique=True).map(tuple),
)


def merge(keep: Person, other: Person) -> Merge:
    return Merge(id="m", kept_before=keep, merged=other, merged_at=datetime(2026, 1, 1, tzinfo=UTC))


def test_what_both_records_know_is_joined() -> None:
    together = merged_people(person(notes="Fijne collega"), TELEPHONE)
    assert together.emails == ("jan@example.org", "jan.thuis@example.org")
    assert together.phones == ("+31 6 12345678", "0201234567")
    assert together.notes == "Fijne collega\n\nKent de dijk"
    assert together.sources == ("linkedin", "vcard")
    assert together.circles == (Circle.SPORT,)
    assert together.birthday == "--03-07"


def test_the_first_connection_the_last_contact_and_the_warmest_tie_count() -> None:
    together = merged_people(person(last_contact=date(2024, 1, 1)), TELEPHONE)
    assert together.connected_on == date(2018, 1, 1)
    assert together.last_contact == date(2025, 5, 1)
    assert together.closeness is Closeness.CLOSE


def test_what_can_be_said_once_stays_and_the_rest_is_kept_as_extra() -> None:
    together = merged_people(person(), TELEPHONE)
    assert (together.name, together.organisation) == ("Jan van der Berg", "Waterschap Voorbeeld")
    assert together.extra == (("X-RING", "bel"), ("name", "Jan v.d. Berg"), ("organisation", "Roeiclub"))


def test_the_name_with_which_one_can_greet_is_shown() -> None:
    card = Person(id="1", name="J. Smit", family_name="Smit")
    found = Person(id="2", name="Jan Smit", given_name="Jan", family_name="Smit")
    together = merged_people(card, found)
    assert (together.name, together.given_name, together.family_name) == ("Jan Smit", "Jan", "Smit")
    assert together.extra == (("name", "J. Smit"),)
    assert taken_apart(merge(card, found), together) == (card, found)
    assert merged_people(found, card).name == "Jan Smit"
    other = found.model_copy(update={"name": "Jan Bos", "family_name": "Bos"})
    assert merged_people(card, other).name == "J. Smit"


def test_who_is_left_in_peace_stays_so() -> None:
    assert merged_people(person(), TELEPHONE).do_not_approach


def test_what_asks_for_care_is_not_forgotten() -> None:
    together = merged_people(person(shortage=True), TELEPHONE.model_copy(update={"former_client": True}))
    assert (together.former_client, together.shortage) == (True, True)


def test_nobody_introduces_themselves() -> None:
    assert merged_people(person(via_id="person-2"), TELEPHONE).via_id is None
    by_another = TELEPHONE.model_copy(update={"via_id": "person-3"})
    assert merged_people(person(via_id="person-2"), by_another).via_id == "person-3"


@given(PEOPLE, PEOPLE)
def test_nothing_is_lost(keep: Person, other: Person) -> None:
    together = merged_people(keep, other)
    assert together.id == keep.id
    for one in (keep, other):
        said = str((together.organisation, together.position, together.birthday, together.extra))
        assert all(value in said for value in (one.organisation, one.position, one.birthday))
        assert one.notes in together.notes
        assert set(one.extra) <= set(together.extra)
        known = {address.casefold() for address in together.emails}
        assert {address.casefold() for address in one.emails} <= known


@given(PEOPLE, PEOPLE)
def test_a_merge_can_be_taken_back(keep: Person, other: Person) -> None:
    assert taken_apart(merge(keep, other), merged_people(keep, other)) == (keep, other)


@given(PEOPLE)
def test_merging_somebody_with_themselves_changes_nothing(one: Person) -> None:
    together = merged_people(one, one)
    assert together.model_copy(update={"via_id": one.via_id}) == one


def test_what_the_user_changed_since_stays_when_a_merge_is_taken_back() -> None:
    keep = person()
    changes: dict[str, Any] = {"notes": "Nieuw", "position": "Manager"}
    now = merged_people(keep, TELEPHONE).model_copy(update=changes)
    now = now.model_copy(update={"emails": (*now.emails, "nieuw@example.org")})
    apart, other = taken_apart(merge(keep, TELEPHONE), now)
    assert (apart.notes, apart.position) == ("Nieuw", "Manager")
    assert apart.emails == ("jan@example.org", "nieuw@example.org")
    assert (apart.circles, apart.closeness) == ((), keep.closeness)
    assert other == TELEPHONE


def test_what_was_written_below_the_notes_of_both_stays_without_those_of_the_other() -> None:
    keep = person(notes="Fijne collega")
    together = merged_people(keep, TELEPHONE)
    now = together.model_copy(update={"notes": f"{together.notes}\n\nBelt liever"})
    assert taken_apart(merge(keep, TELEPHONE), now)[0].notes == "Fijne collega\n\nBelt liever"
    alone = person(notes="")
    now = merged_people(alone, TELEPHONE).model_copy(update={"notes": "Kent de dijk\n\nBelt liever"})
    assert taken_apart(merge(alone, TELEPHONE), now)[0].notes == "Belt liever"


def test_ties_move_to_the_one_who_stays() -> None:
    ties = [
        Tie.between("keep", "other", "zelfde mens"),
        Tie.between("other", "anna", "studie"),
        Tie.between("anna", "keep", "koor"),
        Tie.between("other", "bob"),
        Tie.between("x", "y"),
    ]
    assert moved_ties(ties, "keep", "other") == [
        Tie.between("anna", "keep", "studie\n\nkoor"),
        Tie.between("bob", "keep"),
        Tie.between("x", "y"),
    ]
