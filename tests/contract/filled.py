"""One of everything, for the tests that look at a whole house."""

from datetime import UTC, date, datetime

from coach.domain.candidate import Candidate, CandidateSource, NotedOrganisation
from coach.domain.debrief import Answer, Debrief, Energy, Promise, PromisedBy
from coach.domain.direction import ContactStyle, Direction, Tempo
from coach.domain.imports import ImportRecord, ImportReport, Why
from coach.domain.mailbox import Mailbox, Security
from coach.domain.message import MessageKind
from coach.domain.message_draft import MessageDraft
from coach.domain.message_notes import MessageNotes
from coach.domain.model import Model
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.own_position import OwnPosition
from coach.domain.own_template import OwnTemplate
from coach.domain.person import Circle, Interest
from coach.domain.pitch import Manner, Pitch
from coach.domain.profile import Profile
from coach.domain.research import ResearchNote, ResearchTheme
from coach.domain.stage import StageCause, StageChange
from coach.domain.talk import TalkRecord
from coach.domain.target import Stage
from coach.domain.tie import Alias, Apart, Distinction, ImportChange, Merge, Role, Tie
from coach.domain.wording import Language, Wording
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
        approach_reason="Zij belde mij",
        do_not_approach=True,
        former_client=True,
        shortage=True,
        via_id="person-1",
        archived=True,
    ),
)
DIRECTION = Direction(
    id="direction-1",
    name="Water",
    order=-1,
    roles=("Projectleider",),
    sectors=("Water", "Energie"),
    regions=("Rivierenland",),
    kinds=("Waterschap",),
    must_haves=("buiten",),
    nice_to_haves=("met de fiets",),
    tempo=Tempo.NOW,
    contact_styles=(ContactStyle.WRITING,),
    notes="Nog eens over nadenken",
    added_at=NOW,
)
TARGET = target(direction_id="direction-1", role="Projectleider", pin=3)
STAGE_CHANGES = (
    StageChange(
        id="change-1",
        direction_id="direction-1",
        role="Projectleider",
        stage=Stage.HINGE,
        wanted=Stage.HINGE,
        since=date(2026, 11, 1),
        cause=StageCause.CHECK,
        answers=(3, 2, 2, 2, 2, 1, 2, 1, 1, 1),
        recorded_at=NOW,
    ),
    StageChange(
        id="change-2",
        target_id="target-1",
        stage=Stage.SOW,
        wanted=Stage.SOW,
        since=date(2026, 11, 2),
        cause=StageCause.HAND,
        overruled=True,
        reason="Ze belden mij",
        recorded_at=NOW,
    ),
)
RESEARCH = ResearchNote(target_id="target-1", theme=ResearchTheme.SIZE, text="400 mensen", changed_at=NOW)
CANDIDATE = Candidate(
    id="candidate-1",
    organisation="Stroomhuis B.V.",
    source=CandidateSource.DREAM,
    note="mooie projecten",
    added_at=NOW,
)
CONVERSATIONS = (
    conversation(target_id="target-1", other_moments=(datetime(2026, 12, 3, 14, 0, tzinfo=UTC),)),
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
DEBRIEF = Debrief(
    conversation_id="conversation-1",
    pleasant=True,
    energy=Energy.GAVE,
    learned="Eerst meelopen met een peilbeheerder.",
    between_the_lines="Ze zuchtte bij het woord reorganisatie.",
    minutes_over=1,
    curious=True,
    debriefed_at=NOW,
)
ANSWER = Answer(
    id="answer-1",
    person_id="person-1",
    conversation_id="conversation-1",
    target_id="target-1",
    goal="Hoe mensen hier binnenkomen",
    heard="Via een traineeship",
    differs=True,
    heard_on=date(2026, 11, 19),
)
PROMISE = Promise(
    id="promise-1",
    person_id="person-1",
    conversation_id="conversation-1",
    text="Het artikel sturen",
    by=PromisedBy.ME,
    due=date(2026, 11, 23),
    kept_on=date(2026, 11, 20),
)
TALK = TalkRecord(
    conversation_id="conversation-1",
    started_at=NOW,
    ended_at=NOW,
    ticks={"own-1": True, "role-01": False},
    notes={"own-1": "Eerst meelopen — ook zij 🌱"},
    free_note="Regel een\nregel twee",
    minutes_over=2,
    changed_at=NOW,
)
MESSAGE_DRAFT = MessageDraft(
    id="draft-1",
    kind=MessageKind.REMINDER,
    person_id="person-2",
    number=2,
    notes=MessageNotes(new_information="De vacature is verlengd."),
    body="Hoi Éva,",
    overruled=("no-thanks",),
    changed_at=NOW,
)
PITCH = Pitch(
    language=Language.NL,
    facts=("Twaalf jaar projectleider", "Een spoedpost geopend — binnen een jaar 🌱"),
    text="Ik ben Ada.\nEn ik …",
    words_per_minute=128,
    manner=Manner.MODEST,
)
MAILBOX = Mailbox(
    address="ada@example.org",
    user_name="ada",
    imap_host="imap.example.org",
    imap_port=143,
    imap_security=Security.STARTTLS,
    drafts_folder="Entwürfe",
    smtp_host="smtp.example.org",
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
NOTED = NotedOrganisation(
    id="noted-1",
    organisation="Waterschap Voorbeeld",
    kind=Why.SAVED_JOB,
    title="Adviseur",
    noted_on=date(2026, 6, 26),
    import_id="import-1",
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
APART = Apart.between("waterschap elders", "waterschap voorbeeld")
DISTINCTION = Distinction.between("person-1", "person-2")
OWN_TEMPLATE = OwnTemplate(
    kind=MessageKind.THANK_YOU, wording=Wording.NL_U, subject="Dank u", body="Beste {{ person_name }},"
)
OWN_POSITION = OwnPosition(
    id="own-1",
    organisation="Waterschap Voorbeeld",
    title="Projectleider — werken",
    started="2011-02",
    finished="2015",
    import_id="import-1",
)
MERGE = Merge(id="merge-1", kept_before=PEOPLE[0], merged=person(id="person-0"), merged_at=NOW)


EVERYTHING: dict[str, tuple[Model, ...]] = {
    "people": PEOPLE,
    "directions": (DIRECTION,),
    "targets": (TARGET,),
    "stage_changes": STAGE_CHANGES,
    "research": (RESEARCH,),
    "candidates": (CANDIDATE,),
    "conversations": CONVERSATIONS,
    "talks": (TALK,),
    "outreach": ENTRIES,
    "debriefs": (DEBRIEF,),
    "answers": (ANSWER,),
    "promises": (PROMISE,),
    "message_drafts": (MESSAGE_DRAFT,),
    "own_positions": (OWN_POSITION,),
    "own_templates": (OWN_TEMPLATE,),
    "profile": (PROFILE,),
    "mailboxes": (MAILBOX,),
    "pitches": (PITCH,),
    "imports": (IMPORT,),
    "import_changes": CHANGES,
    "interests": (NOTED,),
    "ties": (TIE,),
    "roles": (ROLE,),
    "aliases": (ALIAS,),
    "organisations_apart": (APART,),
    "distinctions": (DISTINCTION,),
    "merges": (MERGE,),
}
"""What `fill` writes, by the name of its table."""


def fill(records: Records) -> None:
    """Write one of everything."""
    records.people.add_many(PEOPLE)
    records.directions.add(DIRECTION)
    records.targets.add(TARGET)
    for change in STAGE_CHANGES:
        records.stages.add(change)
    records.research.save(RESEARCH)
    records.candidates.save(CANDIDATE)
    for conversation_ in CONVERSATIONS:
        records.conversations.save(conversation_)
    for entry in ENTRIES:
        records.outreach.add(entry)
    records.debriefs.save(DEBRIEF)
    records.answers.add(ANSWER)
    records.promises.save(PROMISE)
    records.message_drafts.save(MESSAGE_DRAFT)
    records.talks.save(TALK)
    records.profile.save(PROFILE)
    records.mailbox.save(MAILBOX)
    records.pitches.save(PITCH)
    records.own_templates.save(OWN_TEMPLATE)
    records.imports.add(IMPORT)
    records.import_changes.add_many(CHANGES)
    records.interests.add_many([NOTED])
    records.own_positions.add_many([OWN_POSITION])
    records.ties.add(TIE)
    records.roles.add_many([ROLE])
    records.aliases.add(ALIAS)
    records.organisations_apart.add(APART)
    records.merges.add(MERGE)
    records.distinctions.add(DISTINCTION)
