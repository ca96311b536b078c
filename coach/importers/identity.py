"""By what two descriptions are recognised as one person."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from coach.domain.identity import folded_name, linkedin_key
from coach.domain.organisation import organisation_key
from coach.importers.phones import phone_key


class Described(Protocol):
    """What a found person and a known one have in common."""

    @property
    def name(self) -> str: ...
    @property
    def emails(self) -> tuple[str, ...]: ...
    @property
    def phones(self) -> tuple[str, ...]: ...
    @property
    def urls(self) -> tuple[str, ...]: ...
    @property
    def organisation(self) -> str: ...
    @property
    def connected_on(self) -> date | None: ...


def identity_keys(found: Described) -> tuple[str, ...]:
    """Return the keys under which a person is found again, the surest first.

    `linkedin:<slug>`, `email:<address>`; only without any of these `name:<name>|<organisation>`. The last one
    is a possibility: two people may share it. See `are_different`.
    """
    if len(found.urls) == 1 and not found.emails and (slug := linkedin_key(found.urls[0])):
        return ("linkedin:" + slug,)  # as in nearly all rows of LinkedIn
    keys = ["linkedin:" + slug for slug in _slugs(found)]
    if found.emails:
        keys += ["email:" + address.lower() for address in found.emails]
    if keys:
        return tuple(dict.fromkeys(keys))
    name = folded_name(found.name)
    return (f"name:{name}|{organisation_key(found.organisation)}",) if name else ()


def usual_keys_of(urls: Sequence[str]) -> list[str]:
    """Return the identity key of each of these people without e-mail, by the only page that each has.

    Only when LinkedIn wrote all pages, as it nearly always does; else none.
    """
    together = "\n".join([*urls, ""])
    if together.count("\n") > len(urls) or not _USUAL.fullmatch(together):
        return []
    return together.replace(_PROFILE, "linkedin:").split("\n")[:-1]


_PROFILE = "https://www.linkedin.com/in/"
_USUAL = re.compile(rf"(?:{re.escape(_PROFILE)}[a-z0-9-]+\n)*")


def are_different(one: Described, other: Described) -> bool:
    """Whether two people who share a key are nevertheless two.

    Two LinkedIn profiles are two people, also behind one shared mailbox. Two days of connecting are two
    people, unless name and mailbox are both the same. Two who share nothing but a name, and have different
    telephone numbers, are two people: many address books hold more than one "Jan".
    """
    slugs, other_slugs = set(_slugs(one)), set(_slugs(other))
    if slugs and other_slugs:
        return slugs.isdisjoint(other_slugs)
    one_mailbox = not {*map(str.lower, one.emails)}.isdisjoint(map(str.lower, other.emails))
    if not one_mailbox and one.phones and other.phones:
        numbers = set(map(phone_key, one.phones))
        if numbers.isdisjoint(map(phone_key, other.phones)):
            return True
    if one.connected_on is None or other.connected_on is None or one.connected_on == other.connected_on:
        return False
    return not one_mailbox or folded_name(one.name) != folded_name(other.name)


def _slugs(found: Described) -> list[str]:
    return [slug for url in found.urls if (slug := linkedin_key(url))]
