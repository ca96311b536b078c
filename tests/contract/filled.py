"""One of everything, for the tests that look at a whole house."""

from datetime import date

from coach.domain.imports import ImportRecord, ImportReport
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.person import Circle, Interest
from coach.domain.profile import Profile
from coach.domain.tie import Alias, Distinction, ImportChange, Merge, Role, Tie
from coach.store.records import Records
from tests.people import NOW, conversation, person, target

PEOPLE = (
    person(),
    person(
        id="person-2",
        name="Éva Weg",
        given_name="Éva",
        family_name="Weg",
        extra=(("X-Kleur", "groen"),),
        circles=(Circle.FORMER_WORK, Circle.SPORT),
        sector="water",
        facts=("speelt gitaar",),
        interest=Interest.GRATITUDE,
        key_position=True,
        do_not_approach=True,
        via_id="person-1",
        archived=True,
    ),
)
TARGET = target()
CONVERSATIONS = (
    conversation(target_id="target-1"),
    conversation(id="conversation-2", person_id="person-2", starts_at=None),
)
ENTRIES = (
    OutreachEntry(
        id="entry-1",
        person_id="person-1",
        target_id="target-1",
        conversation_id="conversation-1",
        event=OutreachEvent.HELD,
        happened_on=date(2026, 11, 19),
        recorded_at=NOW,
    ),
    OutreachEntry(
        id="entry-2",
        person_id="person-2",
        conversation_id="conversation-1",
        event=OutreachEvent.SENT,
        happened_on=date(2026, 11, 20),
        recorded_at=NOW,
    ),
)
PROFILE = Profile(name="Ada Voorbeeld", headline="projectleider", topic="water")
IMPORT = ImportRecord(
    id="import-1",
    report=ImportReport(file="a.csv", source="linkedin", read=2, added=2, merged=0, unchanged=0, hidden=0),
    imported_at=NOW,
)
CHANGES = (
    ImportChange(import_id="import-1", person_id="person-1", row_mark="a1"),
    ImportChange(
        import_id="import-1", person_id="person-2", before=PEOPLE[0], written={"position": "Projectleider"}
    ),
)
TIE = Tie.between("person-2", "person-1", "van het roeien")
ROLE = Role(
    id="role-1",
    person_id="person-1",
    organisation="Waterschap Voorbeeld",
    position="Stagiair",
    started_on=date(2001, 2, 1),
    ended_on=date(2002, 1, 31),
    source="linkedin",
)
ALIAS = Alias(key="ws voorbeeld", same_as="waterschap voorbeeld")
DISTINCTION = Distinction.between("person-1", "person-2")
MERGE = Merge(id="merge-1", kept_before=PEOPLE[0], merged=person(id="person-0"), merged_at=NOW)


def fill(records: Records) -> None:
    """Write one of everything."""
    records.people.add_many(PEOPLE)
    records.targets.add(TARGET)
    for conversation_ in CONVERSATIONS:
        records.conversations.save(conversation_)
    for entry in ENTRIES:
        records.outreach.add(entry)
    records.profile.save(PROFILE)
    records.imports.add(IMPORT)
    records.import_changes.add_many(CHANGES)
    records.ties.add(TIE)
    records.roles.add_many([ROLE])
    records.aliases.add(ALIAS)
    records.merges.add(MERGE)
    records.distinctions.add(DISTINCTION)
