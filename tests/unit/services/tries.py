"""What a stranger tries with what he heard of somebody's house: what he would see, and what is his own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from coach.coaching.goals import GoalStanding
from coach.domain.candidate import Candidate, CandidateSource
from coach.domain.conversation import Conversation, InformationGoal
from coach.domain.debrief import Answer
from coach.domain.direction import Direction
from coach.domain.mailbox import Mailbox
from coach.domain.message import Message, MessageKind
from coach.domain.message_draft import MessageDraft
from coach.domain.own_position import OwnPosition
from coach.domain.own_template import OwnTemplate
from coach.domain.person import Circle, Person
from coach.domain.pitch import Pitch
from coach.domain.profile import Profile
from coach.domain.target import Stage, Target
from coach.domain.tie import Role
from coach.domain.wording import Language, Wording
from coach.services.coach import Coach
from coach.services.targets import ListForm
from tests.unit.services.house import CONNECTIONS, SOON, import_connections


@dataclass(frozen=True)
class Ada:
    """What Bob has heard of Ada's house."""

    person: Person
    target: Target
    talk: Conversation
    entry_id: str
    friend: Person
    """Who knows that person, and took in another record."""
    merge_id: str
    import_id: str
    role: Role
    direction: Direction
    candidate: Candidate
    promise_id: str
    draft: MessageDraft
    job: OwnPosition


Call = Callable[[Coach, Ada], Any]

MAILBOX = Mailbox(address="ada@example.org", imap_host="imap.example.org", smtp_host="smtp.example.org")
HELLO = Message(subject="Hoi", body="Hoi")
TEMPLATE = (MessageKind.RESULT, Wording.NL)
"""Of which both have their own."""

GOAL = "Hoe je hier binnenkomt"
"""What Ada wants to know, and heard."""


def heard_of(ada: Ada) -> list[GoalStanding]:
    """Return what Ada heard, as far as a stranger could make it up."""
    answer = Answer(
        id="stolen",
        person_id=ada.person.id,
        conversation_id=ada.talk.id,
        target_id=ada.target.id,
        goal=GOAL,
        heard="Via via",
        heard_on=SOON.date(),
    )
    return [GoalStanding(InformationGoal(text=GOAL), (answer,))]


def thanks(ada: Ada) -> MessageDraft:
    """Return a message of a stranger's to somebody of Ada's."""
    return ada.draft.model_copy(update={"kind": MessageKind.THANK_YOU})


SEES: dict[str, tuple[Call, Any]] = {
    "pitch.get": (lambda bob, ada: bob.pitch.get(Language.NL), Pitch(language=Language.NL)),
    "recordings.all": (lambda bob, ada: bob.recordings.all(), []),
    "recordings.erase": (lambda bob, ada: bob.recordings.erase(), 0),
    "recordings.remove": (lambda bob, ada: bob.recordings.remove("20260101T000000"), None),
    "profile.get": (lambda bob, ada: bob.profile.get(), Profile()),
    "own_positions.all": (lambda bob, ada: bob.own_positions.all(), []),
    "own_positions.remove": (lambda bob, ada: bob.own_positions.remove(ada.job.id), ()),
    "people.count": (lambda bob, ada: bob.people.count("jan"), 0),
    "people.search": (lambda bob, ada: bob.people.search(), []),
    "people.listed": (lambda bob, ada: bob.people.listed(), []),
    "people.at": (lambda bob, ada: bob.people.at(ada.person.organisation), []),
    "people.vcards": (lambda bob, ada: bob.people.vcards(), b""),
    "ties.remove": (lambda bob, ada: bob.ties.remove(ada.person.id, ada.friend.id), None),
    "duplicates.pairs": (lambda bob, ada: bob.duplicates.pairs(), []),
    "duplicates.count": (lambda bob, ada: bob.duplicates.count(), 0),
    "duplicates.undo": (lambda bob, ada: bob.duplicates.undo(ada.merge_id), None),
    "duplicates.propose_again": (
        lambda bob, ada: bob.duplicates.propose_again(ada.person.id, ada.friend.id),
        None,
    ),
    "network.scan": (lambda bob, ada: bob.network.scan().people, 0),
    "network.map": (lambda bob, ada: [node.id for node in bob.network.map().nodes], ["me"]),
    "inventory.round": (lambda bob, ada: sum(step.people for step in bob.inventory.round().steps), 0),
    "organisations.spellings": (
        lambda bob, ada: bob.organisations.spellings(ada.person.organisation),
        [],
    ),
    "organisations.search": (lambda bob, ada: bob.organisations.search(), []),
    "organisations.several": (lambda bob, ada: bob.organisations.several(), ([], 0)),
    "organisations.near": (lambda bob, ada: bob.organisations.near(), ([], 0)),
    "organisations.propose_again": (lambda bob, ada: bob.organisations.propose_again("WV", "Elders"), None),
    "duplicates.merges": (lambda bob, ada: bob.duplicates.merges(), []),
    "organisations.part": (lambda bob, ada: bob.organisations.part(ada.person.organisation), None),
    "people.must_wait": (lambda bob, ada: bob.people.must_wait(ada.person), False),
    "directions.all": (lambda bob, ada: bob.directions.all(), []),
    "directions.archived": (lambda bob, ada: bob.directions.archived(), []),
    "directions.current": (lambda bob, ada: bob.directions.current(), None),
    "stages.views": (lambda bob, ada: bob.stages.views(), []),
    "stages.leading": (lambda bob, ada: bob.stages.leading(), Stage.EXPLORE),
    "stages.holds": (lambda bob, ada: bob.stages.holds(), []),
    "stages.released_today": (lambda bob, ada: bob.stages.released_today(), []),
    "candidates.all": (lambda bob, ada: bob.candidates.all(), []),
    "candidates.noted": (lambda bob, ada: bob.candidates.noted(CandidateSource.DREAM), []),
    "candidates.remove": (lambda bob, ada: bob.candidates.remove(ada.candidate.id), None),
    "candidates.restore": (lambda bob, ada: bob.candidates.restore(ada.candidate.organisation), None),
    "candidates.read_list": (
        lambda bob, ada: bob.candidates.read_list("x.csv", ada.target.organisation.encode()).known,
        (),
    ),
    "research.of": (lambda bob, ada: bob.research.of(ada.target.id), {}),
    "goals.to_begin_with": (lambda bob, ada: len(bob.goals.to_begin_with(Language.NL)), 6),
    "research.superfluous": (lambda bob, ada: bob.research.superfluous(ada.target.id), {}),
    "targets.ranked": (lambda bob, ada: bob.targets.ranked(), []),
    "targets.motion": (lambda bob, ada: bob.targets.motion().number, 0),
    "targets.matrix": (lambda bob, ada: bob.targets.matrix(), []),
    "targets.document": (
        lambda bob, ada: ada.target.organisation.encode() in bob.targets.document(ListForm.CSV),
        False,
    ),
    "targets.board": (lambda bob, ada: bob.targets.board(), []),
    "targets.routes": (lambda bob, ada: bob.targets.routes(ada.target.organisation), []),
    "targets.best_routes": (lambda bob, ada: bob.targets.best_routes(9), []),
    "targets.history": (lambda bob, ada: bob.targets.history(ada.target.id), []),
    "outreach.history": (lambda bob, ada: bob.outreach.history(ada.person.id), []),
    "outreach.undo": (lambda bob, ada: bob.outreach.undo(ada.entry_id), None),
    "conversations.all": (lambda bob, ada: bob.conversations.all(), []),
    "imports.preview": (
        lambda bob, ada: len(bob.imports.preview("Connections.csv", CONNECTIONS.encode()).new),
        3,
    ),
    "imports.history": (lambda bob, ada: bob.imports.history(), []),
    "imports.undo": (lambda bob, ada: bob.imports.undo(ada.import_id).removed, 0),
    "debriefs.promises": (lambda bob, ada: bob.debriefs.promises(), []),
    "debriefs.promises_with": (lambda bob, ada: bob.debriefs.promises_with(ada.person.id), []),
    "debriefs.keep_promise": (lambda bob, ada: bob.debriefs.keep_promise(ada.promise_id), None),
    "goals.for_conversation": (
        lambda bob, ada: GOAL in {one.text for one in bob.goals.for_conversation(ada.talk, Language.NL)},
        False,
    ),
    "goals.heard_before": (lambda bob, ada: bob.goals.heard_before(ada.talk), []),
    "goals.names": (lambda bob, ada: bob.goals.names(heard_of(ada)), {}),
    "outreach.lately": (lambda bob, ada: bob.outreach.lately(), []),
    "writing.drafts": (lambda bob, ada: bob.writing.drafts(), []),
    "writing.throw_away": (lambda bob, ada: bob.writing.throw_away(ada.draft), None),
    "today.items": (lambda bob, ada: bob.today.items(), []),
    "today.next_conversation": (lambda bob, ada: bob.today.next_conversation(), None),
    "data.is_empty": (lambda bob, ada: bob.data.is_empty(), True),
    "data.erase_everything": (lambda bob, ada: sum(bob.data.erase_everything().values()), 0),
    "mailbox.get": (lambda bob, ada: bob.mailbox.get(), None),
    "mailbox.is_on": (lambda bob, ada: bob.mailbox.is_on(), False),
    "mailbox.forget": (lambda bob, ada: bob.mailbox.forget(), None),
    "templates.get": (lambda bob, ada: bob.templates.get(*TEMPLATE), None),
    "templates.all": (lambda bob, ada: bob.templates.all(), []),
    "templates.drop": (lambda bob, ada: bob.templates.drop(*TEMPLATE), None),
}
"""What Bob gets to see: that there is nothing."""


OWN: dict[str, Call] = {
    "pitch.change": lambda bob, ada: bob.pitch.change(Language.NL, text="Bob"),
    "pitch.calibrate": lambda bob, ada: bob.pitch.calibrate(Language.NL, 100, 60),
    "courage.switch": lambda bob, ada: bob.courage.switch(on=False),
    "profile.change": lambda bob, ada: bob.profile.change(name="Bob"),
    "people.add": lambda bob, ada: bob.people.add(ada.person.name),
    "people.remember": lambda bob, ada: bob.people.remember(ada.person.name, Circle.SCHOOL),
    "inventory.answered": lambda bob, ada: bob.inventory.answered("school-1"),
    "own_positions.add": lambda bob, ada: bob.own_positions.add(ada.job.organisation),
    "own_positions.restore": lambda bob, ada: bob.own_positions.restore([ada.job]),
    "inventory.restart": lambda bob, ada: bob.inventory.restart(),
    "inventory.back": lambda bob, ada: bob.inventory.back(),
    "organisations.not_the_same": lambda bob, ada: bob.organisations.not_the_same("WV", "Elders"),
    "organisations.join": lambda bob, ada: bob.organisations.join(ada.person.organisation, "Elders"),
    "directions.add": lambda bob, ada: bob.directions.add(ada.direction.name),
    "candidates.add": lambda bob, ada: bob.candidates.add(ada.candidate.organisation),
    "candidates.drop": lambda bob, ada: bob.candidates.drop(ada.candidate.organisation),
    "candidates.put_on_list": lambda bob, ada: bob.candidates.put_on_list(ada.candidate.organisation),
    "candidates.add_list": lambda bob, ada: bob.candidates.add_list([ada.candidate.organisation]),
    "targets.add": lambda bob, ada: bob.targets.add(ada.target.organisation),
    "imports.write": lambda bob, ada: import_connections(bob),
    "mailbox.keep": lambda bob, ada: bob.mailbox.keep(MAILBOX),
    "templates.keep": lambda bob, ada: bob.templates.keep(*TEMPLATE, "Bob", "Hoi"),
    "templates.restore": lambda bob, ada: bob.templates.restore(
        OwnTemplate(kind=MessageKind.RESULT, wording=Wording.NL, subject="Bob", body="Hoi")
    ),
    "data.fill_example": lambda bob, ada: bob.data.fill_example(),
}
"""What Bob can do in his own house, without a trace in hers."""

OF_NOBODY = {
    "checks.text",
    "people.has_a_say",
    "stages.judge",
    "targets.export",  # as `document`
    "targets.search_link",
    "conversations.minutes_advice",
    "conversations.fit",
    "questions.too_many",
    "questions.missing",
    "questions.always",
    "questions.judge",
    "conversations.why",
    "conversations.evidence",
    "conversations.bank",
    "pitch.check",
    "pitch.listening_page",
    "recordings.heard",
    "recordings.keep",  # in a folder of one's own: see test_recordings
    "recordings.sound",
    "talks.sentences",
    "talks.lines",
    "messages.agrees",
    "messages.another_moment",
    "messages.example",
    "messages.write_draft",
    "templates.fields",
    "templates.preview",
    "mailbox.reader_of",
    "messages.mailto",
    "messages.eml",
    "messages.as_text",
    "packs.check_folder",
    "imports.preview_file",  # as `preview`
    "imports.preview_files",
    "imports.own_table",
    "imports.preview_table",
    "imports.preview_address_book",
    "imports.look",
    "imports.profile_offer",
    "imports.report",
    "imports.rejected_csv",
    "today.day",
    "today.usual_day",
    "today.seconds_until",
    "data.export",  # see the last test
    "data.export_bytes",
    "data.restore",  # see the last test
    "data.restore_file",
}
"""Calls that look at what they are handed, at the calendar, or have a test of their own."""
