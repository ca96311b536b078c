"""Makes one person of two records, so that nothing is lost and it can be taken back."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from coach.domain.identity import folded_name, linkedin_key
from coach.domain.organisation import organisation_key
from coach.domain.person import Closeness, Person
from coach.domain.tie import Merge, Tie

_WARMTH = (Closeness.STRANGER, Closeness.ACQUAINTANCE, Closeness.CLOSE)
_LISTS = ("emails", "phones", "urls", "sources", "extra", "circles", "facts")


def merged_people(keep: Person, other: Person) -> Person:
    """Return the person who stays, with everything that the other record knows.

    What can be said only once stays as `keep` says it; if `other` says otherwise, that goes to `extra`. Of
    "J. Smit" and "Jan Smit" the one with which one can greet is shown. The first day of connecting and the
    last day of speaking count, and who is left in peace stays so (R000-09).
    """
    facts: dict[str, object] = {
        "emails": _joined(keep.emails, other.emails, str.casefold),
        "phones": _joined(keep.phones, other.phones, _digits),
        "urls": _joined(keep.urls, other.urls, _page),
        "sources": _joined(keep.sources, other.sources, str),
        "facts": _joined(keep.facts, other.facts, str.casefold),
        "circles": tuple(dict.fromkeys((*keep.circles, *other.circles))),
        "notes": _both(keep.notes, other.notes),
        "connected_on": _of_two(min, keep.connected_on, other.connected_on),
        "last_contact": _of_two(max, keep.last_contact, other.last_contact),
        "closeness": max(keep.closeness, other.closeness, key=_WARMTH.index),
        "key_position": other.key_position if keep.key_position is None else keep.key_position,
        "approach_reason": keep.approach_reason or other.approach_reason,
        "do_not_approach": keep.do_not_approach or other.do_not_approach,
        "former_client": keep.former_client or other.former_client,
        "shortage": keep.shortage or other.shortage,
        "archived": keep.archived and other.archived,
        "via_id": _introducer(keep, other),
        "extra": tuple(dict.fromkeys((*keep.extra, *other.extra, *_said_otherwise(keep, other)))),
    }
    for name in ("organisation", "position", "birthday", "sector", "language", "address_form", "interest"):
        facts[name] = getattr(keep, name) or getattr(other, name)
    if not (keep.given_name and keep.family_name) and folded_name(keep.name) == folded_name(other.name):
        facts["given_name"] = keep.given_name or other.given_name
        facts["family_name"] = keep.family_name or other.family_name
    if _names_more(other, keep):
        facts |= {"name": other.name, "given_name": other.given_name, "family_name": other.family_name}
    return keep.model_copy(update=facts)


def taken_apart(merge: Merge, now: Person) -> tuple[Person, Person]:
    """Return the two people of a merge again: who stayed, and who went into it.

    `now` is the person who stayed, as they are today. What the user changed since the merge stays with them;
    everything else is as it was before.
    """
    before, together = merge.kept_before, merged_people(merge.kept_before, merge.merged)
    facts: dict[str, object] = {}
    for name in Person.model_fields:
        if getattr(now, name) == getattr(together, name):
            facts[name] = getattr(before, name)
        elif name in _LISTS:
            brought = set(getattr(together, name)) - set(getattr(before, name))
            facts[name] = tuple(value for value in getattr(now, name) if value not in brought)
        elif name == "notes":  # what was written below them stays, without the notes of the other
            facts[name] = now.notes.replace(together.notes, before.notes, 1).strip()
    return now.model_copy(update=facts), merge.merged


def moved_ties(ties: Iterable[Tie], keep_id: str, other_id: str) -> list[Tie]:
    """Return the ties of both as ties of the one who stays. A tie between the two of them is gone."""
    joined: dict[tuple[str, str], Tie] = {}
    for tie in ties:
        one, two = (keep_id if end == other_id else end for end in (tie.person_id, tie.other_id))
        if one == two:
            continue
        moved = Tie.between(one, two, tie.note)
        known = joined.get((moved.person_id, moved.other_id))
        note = _both(known.note, moved.note) if known else moved.note
        joined[moved.person_id, moved.other_id] = moved.model_copy(update={"note": note})
    return list(joined.values())


def _joined(kept: Sequence[str], added: Sequence[str], key: Callable[[str], str]) -> tuple[str, ...]:
    values: dict[str, str] = {}
    for value in kept:  # two spellings within one record are left as they are
        values[f"{key(value)}\n{value}"] = value
    known = {key(value) for value in kept}
    for value in added:
        if key(value) not in known or not key(value):
            values.setdefault(f"{key(value)}\n{value}", value)
    return tuple(values.values())


def _both(kept: str, added: str) -> str:
    if added in kept:
        return kept
    return added if kept in added else f"{kept}\n\n{added}"


def _of_two(choose: Callable[..., date], one: date | None, other: date | None) -> date | None:
    known = [day for day in (one, other) if day is not None]
    return choose(known) if known else None


def _introducer(keep: Person, other: Person) -> str | None:
    """Return who introduced them; nobody introduces themselves."""
    return next((via for via in (keep.via_id, other.via_id) if via and via not in {keep.id, other.id}), None)


def _names_more(other: Person, keep: Person) -> bool:
    """Whether the other record alone knows the first name that goes with the family name."""
    families = {folded_name(one.family_name) for one in (keep, other)}
    return bool(other.given_name and keep.family_name) and not keep.given_name and len(families) == 1


def _said_otherwise(keep: Person, other: Person) -> list[tuple[str, str]]:
    """Return what the other record says of facts that can be told only once."""
    keys: dict[str, Callable[[str], str]] = {
        "name": str, "given_name": str, "family_name": str, "organisation": organisation_key,
        "position": str.casefold, "birthday": str, "sector": str.casefold,
    }  # fmt: skip
    told = [
        (name, said)
        for name, key in keys.items()
        if (said := getattr(other, name)) and (known := getattr(keep, name)) and key(said) != key(known)
    ]
    return [("name", keep.name) if one[0] == "name" and _names_more(other, keep) else one for one in told]


def _digits(phone: str) -> str:
    digits = "".join(filter(str.isdigit, phone))
    return digits.removeprefix("0031").removeprefix("31").removeprefix("0")


def _page(url: str) -> str:
    return linkedin_key(url) or url.rstrip("/").casefold()
