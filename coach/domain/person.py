"""A person: anyone from any part of life."""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from coach.domain.model import Model
from coach.domain.organisation import organisation_key
from coach.domain.wording import AddressForm, Language


class Closeness(StrEnum):
    """How well the user knows someone."""

    STRANGER = "stranger"
    ACQUAINTANCE = "acquaintance"
    CLOSE = "close"


class Relation(StrEnum):
    """Closeness as it matters for a talk: who was out of touch for long is met differently."""

    STRANGER = "stranger"
    ACQUAINTANCE = "acquaintance"
    CLOSE = "close"
    DORMANT = "dormant"


class Circle(StrEnum):
    """The part of life in which two people know each other (R000-44)."""

    SCHOOL = "school"
    FORMER_WORK = "former-work"
    WORK = "work"
    BUSINESS = "business"
    FAMILY = "family"
    FRIENDS = "friends"
    STREET = "street"
    SPORT = "sport"
    OTHER = "other"


class Interest(StrEnum):
    """What is in a conversation for the other (R001-32)."""

    CURIOUS = "curious"
    """A former colleague who likes to hear how I am."""
    CREDIT = "credit"
    """I did something for this person before."""
    GRATITUDE = "gratitude"
    """It is good to be thanked well."""
    CLIENT = "client"
    """I may become a client or a partner later."""
    CAREER = "career"
    """I may be of use to their own career."""
    OTHER = "other"


DORMANT_AFTER = timedelta(days=2 * 365)
"""Out of touch for this long makes a tie dormant (R004-12)."""


class Person(Model):
    """Somebody the user knows, or could come to know."""

    id: str
    """Ours, and never shown."""
    name: str
    """The name as it is written out: "Jan van der Berg"."""
    given_name: str = ""
    """The name used in a greeting; empty when not known."""
    family_name: str = ""
    """With its prefix: "van der Berg"."""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    """Pages about this person, a LinkedIn profile for example."""
    organisation: str = ""
    """Where the person works now, spelled as in the source."""
    position: str = ""
    """The job title, spelled as in the source."""
    connected_on: date | None = None
    """The day of the LinkedIn connection."""
    last_contact: date | None = None
    """The last day the two spoke, as far as known. A message alone does not end a silence."""
    birthday: str = ""
    """ISO date, or --MM-DD when the year is not known."""
    notes: str = ""
    """The user's own notes. They never leave the computer in a message or a guest's file."""
    closeness: Closeness = Closeness.ACQUAINTANCE
    language: Language | None = None
    """The language to write in; None follows the user's own."""
    address_form: AddressForm | None = None
    """je or u; None follows the closeness."""
    sources: tuple[str, ...] = ()
    """Where the coach heard of this person: "linkedin", "manual"."""
    extra: tuple[tuple[str, str], ...] = ()
    """What a file told that the coach does not understand. It is kept and comes out again."""
    circles: tuple[Circle, ...] = ()
    """The parts of life in which the two know each other."""
    sector: str = ""
    """In which field this person works, as the user would say it."""
    facts: tuple[str, ...] = ()
    """Small things worth remembering: "speelt gitaar" (R003-07)."""
    interest: Interest | None = None
    """What is in it for them; None while the user has not thought about it."""
    key_position: bool | None = None
    """Has a say in hiring; None: as the job title tells."""
    approach_reason: str = ""
    """Why the user speaks this key person all the same, in one line; empty: as the stage tells (R001-08)."""
    do_not_approach: bool = False
    """Known, and left in peace (R000-09)."""
    former_client: bool = False
    """A client of a former employer: a clause may forbid doing business together for a while (L-10, E-50)."""
    shortage: bool = False
    """Works in a field that cries out for people, where one may well speak of jobs (R001-11)."""
    via_id: str | None = None
    """The person who introduced the two."""
    archived: bool = False
    """Kept, but not shown or suggested (R000-08)."""

    @property
    def organisation_key(self) -> str:
        """What this person's organisation shares with every other spelling of it."""
        return organisation_key(self.organisation)

    @property
    def greeting_name(self) -> str:
        """The name to greet with: the given name when known, else the whole name."""
        return self.given_name or self.name

    @property
    def addressed_as(self) -> AddressForm:
        """Je or u: as set, else u for a stranger and je for everyone else (RX-02)."""
        if self.address_form is not None:
            return self.address_form
        return AddressForm.U if self.closeness is Closeness.STRANGER else AddressForm.JE

    def relation(self, today: date) -> Relation:
        """Return the closeness, or dormant when an acquaintance was out of touch for two years."""
        silent = self.last_contact is not None and today - self.last_contact > DORMANT_AFTER
        if silent and self.closeness is Closeness.ACQUAINTANCE:
            return Relation.DORMANT
        return Relation(self.closeness.value)


class ListedPerson(NamedTuple):
    """What a list of people shows of one of them: every text in one line, whatever white space it had."""

    id: str
    name: str
    organisation: str
    position: str
    closeness: Closeness
    circles: tuple[Circle, ...]
