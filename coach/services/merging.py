"""Makes one person of two records with all that hangs on them, and two again, within one act."""

from collections.abc import Iterable
from datetime import datetime

from coach.coaching.merging import merged_people, moved_ties, taken_apart
from coach.domain.person import Person
from coach.domain.tie import Merge, Moved, Tie
from coach.errors import MergedAgain
from coach.store.store import Records


def join(records: Records, merge_id: str, keep_id: str, other_id: str, now: datetime) -> Merge:
    """Let one record go into another, with its conversations, log, roles and ties. Raises UnknownPerson."""
    keep, other = records.people.get(keep_id), records.people.get(other_id)
    moved = _belongings(records, keep_id, other_id)
    merge = Merge(id=merge_id, kept_before=keep, merged=other, merged_at=now, moved=moved)
    _replace_ties(records, moved.ties, moved_ties(moved.ties, keep_id, other_id))
    _hand_over(records, moved, keep_id)
    records.people.update_many([merged_people(keep, other)])
    _introduce(records, moved.introduced, other_id, keep_id)
    records.people.erase_person(other_id)
    records.merges.add(merge)
    return merge


def take_apart(records: Records, merge: Merge) -> None:
    """Bring back both people as they were. What was added since stays with the one who stayed.

    Raises MergedAgain when that one went into another record since.
    """
    into = went_into(records)
    keep_id, other_id = merge.kept_before.id, merge.merged.id
    if keep_id in into:
        raise MergedAgain(name=merge.kept_before.name)
    keep, other = taken_apart(merge, records.people.get(keep_id))
    records.people.add_many([_with_present_introducer(records, other, into)])
    records.people.update_many([keep])
    _hand_over(records, merge.moved, other_id)
    _introduce(records, merge.moved.introduced, keep_id, other_id)
    _bring_back_ties(records, merge)
    records.merges.delete(merge.id)


def went_into(records: Records) -> dict[str, str]:
    """Return by id which record went into which."""
    return {merge.merged.id: merge.kept_before.id for merge in records.merges.all()}


def present_id(person_id: str, into: dict[str, str]) -> str:
    """Return the id of the person that a record is part of today."""
    while person_id in into:
        person_id = into[person_id]
    return person_id


def _belongings(records: Records, keep_id: str, other_id: str) -> Moved:
    ties = (*records.ties.of(keep_id), *records.ties.of(other_id))
    return Moved(
        conversations=tuple(one.id for one in records.conversations.for_person(other_id)),
        outreach=tuple(one.id for one in records.outreach.for_person(other_id)),
        answers=tuple(one.id for one in records.answers.for_person(other_id)),
        promises=tuple(one.id for one in records.promises.for_person(other_id)),
        message_drafts=tuple(one.id for one in records.message_drafts.for_person(other_id)),
        roles=tuple(one.id for one in records.roles.of(other_id)),
        introduced=tuple(one.id for one in records.people.introduced_by(other_id) if one.id != keep_id),
        ties=tuple({_ends(tie): tie for tie in ties}.values()),
    )


def _hand_over(records: Records, moved: Moved, person_id: str) -> None:
    records.conversations.hand_over(moved.conversations, person_id)
    records.outreach.hand_over(moved.outreach, person_id)
    records.answers.hand_over(moved.answers, person_id)
    records.promises.hand_over(moved.promises, person_id)
    records.message_drafts.hand_over(moved.message_drafts, person_id)
    records.roles.hand_over(moved.roles, person_id)


def _introduce(records: Records, introduced: Iterable[str], before: str, after: str) -> None:
    """Let people be introduced by another, unless the user said otherwise since."""
    people = (one for one in records.people.get_many(introduced) if one.via_id == before)
    records.people.update_many([one.model_copy(update={"via_id": after}) for one in people])


def _with_present_introducer(records: Records, person: Person, into: dict[str, str]) -> Person:
    """Return a person who comes back with an introducer who is still there, or with none."""
    via_id = present_id(person.via_id, into) if person.via_id else None
    if not via_id or not records.people.get_many([via_id]):
        via_id = None
    return person.model_copy(update={"via_id": via_id})


def _bring_back_ties(records: Records, merge: Merge) -> None:
    """Put the ties of both back, but leave to the one who stayed what the user changed since."""
    before, keep_id, other_id = merge.moved.ties, merge.kept_before.id, merge.merged.id
    now = {_ends(tie): tie for tie in records.ties.of(keep_id)}
    joined = [tie for tie in moved_ties(before, keep_id, other_id) if now.get(_ends(tie)) == tie]
    unchanged = {_ends(tie) for tie in joined}
    there = {one.id for one in records.people.get_many(end for tie in before for end in _ends(tie))}
    wanted = (tie for tie in before if other_id in _ends(tie) or _ends(tie) in unchanged)
    _replace_ties(records, joined, (tie for tie in wanted if there.issuperset(_ends(tie))))


def _replace_ties(records: Records, before: Iterable[Tie], after: Iterable[Tie]) -> None:
    for tie in before:
        records.ties.remove(*_ends(tie))
    for tie in after:
        records.ties.add(tie)


def _ends(tie: Tie) -> tuple[str, str]:
    return tie.person_id, tie.other_id
