"""What a stranger tries with what he heard of somebody's house, and cannot do."""

from pathlib import Path

from coach.content.library import library
from coach.domain.conversation import BlockKey
from coach.domain.message import MessageKind
from coach.domain.outreach import OutreachEvent
from coach.domain.question import Always
from coach.domain.research import ResearchTheme
from coach.domain.stage import Subject
from coach.domain.talk import TalkRecord
from coach.domain.target import Stage
from coach.domain.wording import Language
from coach.errors import (
    InputError,
    NoMailServer,
    PasswordNeeded,
    UnknownConversation,
    UnknownDirection,
    UnknownPerson,
    UnknownRole,
    UnknownSubject,
    UnknownTarget,
)
from coach.services.conversations import Removed
from coach.services.debriefs import Told
from tests.unit.services.house import SOON
from tests.unit.services.tries import HELLO, MAILBOX, Call, thanks

REFUSED: dict[str, tuple[Call, type[InputError]]] = {
    "people.get": (lambda bob, ada: bob.people.get(ada.person.id), UnknownPerson),
    "people.named": (lambda bob, ada: bob.people.named(ada.person.name), UnknownPerson),
    "people.change": (lambda bob, ada: bob.people.change(ada.person.id, notes="Bob"), UnknownPerson),
    "people.restore": (lambda bob, ada: bob.people.restore(ada.person.id), UnknownPerson),
    "ties.known_by": (lambda bob, ada: bob.ties.known_by(ada.person.id), UnknownPerson),
    "ties.add": (lambda bob, ada: bob.ties.add(ada.person.id, ada.friend.id), UnknownPerson),
    "roles.of": (lambda bob, ada: bob.roles.of(ada.person.id), UnknownPerson),
    "roles.add": (lambda bob, ada: bob.roles.add(ada.person.id, "Bob"), UnknownPerson),
    "roles.end": (lambda bob, ada: bob.roles.end(ada.role.id, None), UnknownRole),
    "roles.remove": (lambda bob, ada: bob.roles.remove(ada.role.id), UnknownRole),
    "roles.restore": (lambda bob, ada: bob.roles.restore(ada.role), UnknownPerson),
    "duplicates.merge": (
        lambda bob, ada: bob.duplicates.merge(ada.person.id, ada.friend.id),
        UnknownPerson,
    ),
    "duplicates.not_the_same": (
        lambda bob, ada: bob.duplicates.not_the_same(ada.person.id, ada.friend.id),
        UnknownPerson,
    ),
    "directions.get": (lambda bob, ada: bob.directions.get(ada.direction.id), UnknownDirection),
    "directions.change": (
        lambda bob, ada: bob.directions.change(ada.direction.id, name="Bob"),
        UnknownDirection,
    ),
    "directions.make_current": (
        lambda bob, ada: bob.directions.make_current(ada.direction.id),
        UnknownDirection,
    ),
    "directions.archive": (lambda bob, ada: bob.directions.archive(ada.direction.id), UnknownDirection),
    "directions.restore": (lambda bob, ada: bob.directions.restore(ada.direction.id), UnknownDirection),
    "stages.of": (lambda bob, ada: bob.stages.of(Subject.of_target(ada.target.id)), UnknownTarget),
    "stages.named": (lambda bob, ada: bob.stages.named(ada.target.organisation), UnknownSubject),
    "stages.answer": (
        lambda bob, ada: bob.stages.answer(Subject.of_direction(ada.direction.id), [3] * 10),
        UnknownDirection,
    ),
    "stages.set": (
        lambda bob, ada: bob.stages.set(Subject.of_target(ada.target.id), Stage.SOW, "Bob"),
        UnknownTarget,
    ),
    "stages.hold": (lambda bob, ada: bob.stages.hold(ada.person.id), UnknownPerson),
    "stages.overrule": (lambda bob, ada: bob.stages.overrule(ada.person.id, "Bob"), UnknownPerson),
    "stages.hold_again": (lambda bob, ada: bob.stages.hold_again(ada.person.id), UnknownPerson),
    "research.keep": (
        lambda bob, ada: bob.research.keep(ada.target.id, ResearchTheme.SIZE, "Bob"),
        UnknownTarget,
    ),
    "targets.revise": (lambda bob, ada: bob.targets.revise(ada.target.id, reason="Bob"), UnknownTarget),
    "targets.move": (lambda bob, ada: bob.targets.move(ada.target.id, 1), UnknownTarget),
    "targets.put_back": (lambda bob, ada: bob.targets.put_back([ada.target]), UnknownTarget),
    "targets.unpin": (lambda bob, ada: bob.targets.unpin(ada.target.id), UnknownTarget),
    "targets.get": (lambda bob, ada: bob.targets.get(ada.target.id), UnknownTarget),
    "targets.named": (lambda bob, ada: bob.targets.named(ada.target.organisation), UnknownTarget),
    "targets.change": (lambda bob, ada: bob.targets.change(ada.target.id, reason="Bob"), UnknownTarget),
    "targets.restore": (lambda bob, ada: bob.targets.restore(ada.target.id), UnknownTarget),
    "outreach.record": (
        lambda bob, ada: bob.outreach.record(ada.person.id, OutreachEvent.HELD),
        UnknownPerson,
    ),
    "outreach.advice": (lambda bob, ada: bob.outreach.advice(ada.person.id), UnknownPerson),
    "conversations.get": (lambda bob, ada: bob.conversations.get(ada.talk.id), UnknownConversation),
    "conversations.start": (lambda bob, ada: bob.conversations.start(ada.person.id), UnknownPerson),
    "conversations.open_or_start": (
        lambda bob, ada: bob.conversations.open_or_start(ada.person.id),
        UnknownPerson,
    ),
    "conversations.prepare": (
        lambda bob, ada: bob.conversations.prepare(ada.person.id, minutes=20, starts_at=SOON),
        UnknownPerson,
    ),
    "conversations.change": (
        lambda bob, ada: bob.conversations.change(ada.talk.id, topic="Bob"),
        UnknownConversation,
    ),
    "conversations.finish": (lambda bob, ada: bob.conversations.finish(ada.talk.id), UnknownConversation),
    "conversations.choose": (lambda bob, ada: bob.conversations.choose(ada.talk.id, ()), UnknownConversation),
    "conversations.choose_anew": (
        lambda bob, ada: bob.conversations.choose_anew(ada.talk.id),
        UnknownConversation,
    ),
    "conversations.add_question": (
        lambda bob, ada: bob.conversations.add_question(ada.talk.id, None, "Bob?"),
        UnknownConversation,
    ),
    "conversations.adjust": (
        lambda bob, ada: bob.conversations.adjust(ada.talk.id, BlockKey.TURN, 0.5),
        UnknownConversation,
    ),
    "conversations.divide_anew": (
        lambda bob, ada: bob.conversations.divide_anew(ada.talk.id),
        UnknownConversation,
    ),
    "conversations.begin": (lambda bob, ada: bob.conversations.begin(ada.person.id), UnknownPerson),
    "data.erase_person": (lambda bob, ada: bob.data.erase_person(ada.person.id), UnknownPerson),
    "conversations.hooks": (lambda bob, ada: bob.conversations.hooks(ada.talk.id), UnknownConversation),
    "conversations.openers": (lambda bob, ada: bob.conversations.openers(ada.talk.id), UnknownConversation),
    "questions.offers": (lambda bob, ada: bob.questions.offers(ada.talk.id), UnknownConversation),
    "questions.known": (lambda bob, ada: bob.questions.known(ada.talk.id), UnknownConversation),
    "questions.add": (
        lambda bob, ada: bob.questions.add(ada.talk.id, library().question("role-01")),
        UnknownConversation,
    ),
    "questions.remove": (lambda bob, ada: bob.questions.remove(ada.talk.id, "role-01"), UnknownConversation),
    "questions.swap": (
        lambda bob, ada: bob.questions.swap(ada.talk.id, "role-01", "role-02"),
        UnknownConversation,
    ),
    "questions.mark": (
        lambda bob, ada: bob.questions.mark(ada.talk.id, "role-01", must=False),
        UnknownConversation,
    ),
    "questions.drop": (lambda bob, ada: bob.questions.drop(ada.talk.id), UnknownConversation),
    "questions.bring_back": (
        lambda bob, ada: bob.questions.bring_back(ada.talk.id, Always.WHO_ELSE),
        UnknownConversation,
    ),
    "conversations.remove": (lambda bob, ada: bob.conversations.remove(ada.talk.id), UnknownConversation),
    "conversations.restore": (
        lambda bob, ada: bob.conversations.restore(Removed(ada.talk, None, None, {})),
        UnknownPerson,
    ),
    "messages.write": (
        lambda bob, ada: bob.messages.write(MessageKind.FIRST_ASK, ada.person.id),
        UnknownPerson,
    ),
    "messages.is_fitting": (
        lambda bob, ada: bob.messages.is_fitting(MessageKind.CONFIRM, ada.person.id),
        UnknownPerson,
    ),
    "messages.manner": (
        lambda bob, ada: bob.messages.manner(MessageKind.FIRST_ASK, ada.person.id),
        UnknownPerson,
    ),
    "messages.look_over": (
        lambda bob, ada: bob.messages.look_over(MessageKind.FIRST_ASK, ada.person.id, subject="", body="Hoi"),
        UnknownPerson,
    ),
    "messages.ask": (lambda bob, ada: bob.messages.ask(ada.talk.id), UnknownConversation),
    "messages.keep_ask": (lambda bob, ada: bob.messages.keep_ask(ada.talk.id, "Bob"), UnknownConversation),
    "messages.usual_topic": (lambda bob, ada: bob.messages.usual_topic(ada.talk.id), UnknownConversation),
    "mailbox.save_draft": (lambda bob, ada: bob.mailbox.save_draft(HELLO, ada.person, "x"), NoMailServer),
    "mailbox.send": (lambda bob, ada: bob.mailbox.send(HELLO, ada.person, "x"), NoMailServer),
    "mailbox.try_out": (lambda bob, ada: bob.mailbox.try_out(MAILBOX), PasswordNeeded),
    "courage.before_asking": (
        lambda bob, ada: bob.courage.before_asking(ada.person.id, Language.NL),
        UnknownPerson,
    ),
    "courage.seen": (lambda bob, ada: bob.courage.seen(ada.person.id), UnknownPerson),
    "debriefs.get": (lambda bob, ada: bob.debriefs.get(ada.talk.id), UnknownConversation),
    "debriefs.keep": (lambda bob, ada: bob.debriefs.keep(ada.talk.id, Told()), UnknownConversation),
    "debriefs.add_name": (lambda bob, ada: bob.debriefs.add_name(ada.talk.id, "Bob"), UnknownConversation),
    "goals.of_target": (lambda bob, ada: bob.goals.of_target(ada.target.id), UnknownTarget),
    "goals.invites_sowing": (lambda bob, ada: bob.goals.invites_sowing(ada.target.id), UnknownTarget),
    "writing.sheet": (
        lambda bob, ada: bob.writing.sheet(MessageKind.RECONNECT, ada.person.id),
        UnknownPerson,
    ),
    "writing.keep": (lambda bob, ada: bob.writing.keep(thanks(ada), body="Bob"), UnknownPerson),
    "writing.sent": (lambda bob, ada: bob.writing.sent(thanks(ada)), UnknownPerson),
    "talks.get": (lambda bob, ada: bob.talks.get(ada.talk.id), UnknownConversation),
    "talks.keep": (
        lambda bob, ada: bob.talks.keep(TalkRecord(conversation_id=ada.talk.id, changed_at=SOON)),
        UnknownConversation,
    ),
    "talks.finish": (lambda bob, ada: bob.talks.finish(ada.talk.id), UnknownConversation),
    "packs.documents": (lambda bob, ada: bob.packs.documents(ada.talk.id), UnknownConversation),
    "packs.printed": (lambda bob, ada: bob.packs.printed(ada.talk.id), UnknownConversation),
    "packs.calendars": (lambda bob, ada: bob.packs.calendars(ada.talk.id), UnknownConversation),
    "packs.write": (lambda bob, ada: bob.packs.write(ada.talk.id, Path("/nowhere")), UnknownConversation),
}
"""What Bob cannot do, since for him it is not there."""
