"""What must be true of every message, for everyone, in every stage, with all facts and with hardly any."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jinja2 import meta

from coach.content.fields import MessageFields
from coach.content.templates import (
    channel_phrase,
    environment,
    render_message,
    templates_folder,
)
from coach.domain.conversation import Channel, Orientation
from coach.domain.message import NOTE_LENGTH, MessageKind, note_length
from coach.domain.message_notes import notes_for, steps
from coach.domain.person import Closeness, Relation
from coach.domain.target import Stage
from coach.domain.wording import Wording
from coach.errors import MissingNote
from tests.unit.content.dutch import says_je, says_u
from tests.unit.content.facts import known, least

_LENGTHS = {
    (MessageKind.FIRST_ASK, Relation.STRANGER): (70, 120),
    (MessageKind.FIRST_ASK, Relation.ACQUAINTANCE): (60, 110),
    (MessageKind.FIRST_ASK, Relation.DORMANT): (50, 100),
    (MessageKind.FIRST_ASK, Relation.CLOSE): (25, 70),
}
_LENGTH = {
    MessageKind.RECONNECT: (50, 100),
    MessageKind.INTRO_REQUEST: (50, 90),
    MessageKind.INTRO_BLURB: (40, 80),
    MessageKind.SCHEDULE_REPLY: (40, 75),
    MessageKind.REPLY_TO_NO: (25, 45),
    MessageKind.CONFIRM: (25, 45),
    MessageKind.THANK_YOU: (50, 100),
    MessageKind.RESULT: (40, 80),
    MessageKind.KEEP_WARM: (30, 60),
    MessageKind.CONGRATULATION: (15, 40),
    MessageKind.CONNECTION_NOTE: (12, 35),
    MessageKind.EVENT_MESSAGE: (25, 45),
    MessageKind.AVAILABLE_POST: (120, 220),
    MessageKind.OUT_OF_OFFICE: (40, 70),
    MessageKind.GOODBYE: (50, 100),
    MessageKind.LANDING: (40, 80),
}
_LENGTH_OF_A_STEP = {
    (MessageKind.REMINDER, 1): (30, 50),
    (MessageKind.REMINDER, 2): (25, 52),  # what is new is the user's own sentence
    (MessageKind.DOUBLE_OPT_IN, 1): (30, 50),
    (MessageKind.DOUBLE_OPT_IN, 2): (45, 80),
}
"""Words in the body without greeting, closing and the line with the address (domain 6.1 to 6.17)."""

NO_GREETING = {MessageKind.INTRO_BLURB, MessageKind.AVAILABLE_POST, MessageKind.OUT_OF_OFFICE}
NOT_A_LETTER = {*NO_GREETING, MessageKind.CONNECTION_NOTE, MessageKind.EVENT_MESSAGE}
"""A note, a chat, a post or an automatic reply: greeted and closed in a way of their own."""
SAYS_NOBODY = {MessageKind.INTRO_BLURB, MessageKind.CONFIRM}
"""These can do without a word for the reader."""

_JOB_WORDS = re.compile(
    r"\b(?:banen|baan|vacatures?|sollicit\w*|cv|aannemen|in dienst|functie\w*"
    r"|jobs?|vacanc\w+|openings?|hir(?:e|ing)|apply|applications?|resume|employ\w*)\b",
    re.IGNORECASE,
)
_HUMBLE = re.compile(
    r"\bsorry\b|lastigval|\bik ben maar\b|domme vraag|vast (?:heel )?druk|bother you|i know you.re busy"
    r"|\bjust an?\b|silly question|nog (?:niets|geen antwoord)|niet gereageerd|haven.t heard",
    re.IGNORECASE,
)
_WAY_OUT = re.compile(
    r"komt het (?:nu )?niet (?:goed )?uit|past het nu niet|if it does not suit|if not|if now is not",
    re.IGNORECASE,
)
_THANKS = re.compile(r"\bdank\b|\bbedankt\b|\bthank", re.IGNORECASE)

each_wording = pytest.mark.parametrize("wording", Wording)
each_kind = pytest.mark.parametrize("kind", MessageKind)
each_relation = pytest.mark.parametrize("relation", Relation)


def numbers(kind: MessageKind) -> range:
    return range(1, max(1, len(steps(kind))) + 1)


def variants(kind: MessageKind, wording: Wording, relation: Relation) -> Iterator[MessageFields]:
    """Every step, stage and orientation, with everything known, with parts of it and with only the name."""
    hook: dict[str, Any] = {} if kind is MessageKind.CONNECTION_NOTE else {"hook": ""}
    moments: dict[str, Any] = {} if kind is MessageKind.SCHEDULE_REPLY else {"moments": ()}
    for number in numbers(kind):
        for stage in Stage:
            for orientation in Orientation:
                yield known(wording, relation, stage, kind, number=number, orientation=orientation)
                yield known(
                    wording, relation, stage, kind, number=number, orientation=orientation, **hook, **moments
                )
                yield least(wording, relation, stage, kind, number=number, orientation=orientation)
            yield least(wording, relation, stage, kind, number=number, organisation="Gemeente Rijndam")
            yield least(
                wording, relation, stage, kind, number=number, position="adviseur", is_connection=True
            )
            yield least(
                wording, relation, stage, kind, number=number, is_connection=True, my_name="Daan Visser"
            )
            yield least(wording, relation, stage, kind, number=number, minutes=15, topic="werken in de zorg")
            yield known(wording, relation, stage, kind, number=number, position="", when="", **moments)


@cache
def written(kind: MessageKind, wording: Wording, relation: Relation) -> list[tuple[MessageFields, str, str]]:
    """Return all variants of a message with their fields."""
    return [(fields, *render_message(kind, wording, fields)) for fields in variants(kind, wording, relation)]


def main_text(body: str, kind: MessageKind = MessageKind.FIRST_ASK) -> str:
    """Return the body without greeting, closing, what is to be forwarded and the line with the address."""
    body = re.sub(r"(?s)\n---\n.*?\n---\n", "\n", body)
    if kind is MessageKind.CONNECTION_NOTE:
        return "\n".join(body.split("\n")[1:2])
    paragraphs = body.split("\n\n")
    first = 0 if kind in NO_GREETING else 1
    last = len(paragraphs) if kind is MessageKind.INTRO_BLURB else -1
    return "\n\n".join(
        paragraph for paragraph in paragraphs[first:last] if not re.match(r".{0,30}https://", paragraph)
    )


def length(kind: MessageKind, relation: Relation, number: int) -> tuple[int, int]:
    return _LENGTHS.get((kind, relation)) or _LENGTH_OF_A_STEP.get((kind, number)) or _LENGTH[kind]


@each_kind
@each_wording
@each_relation
def test_a_message_leaves_nothing_blank(kind: MessageKind, wording: Wording, relation: Relation) -> None:
    for _, subject, body in written(kind, wording, relation):
        assert subject
        assert "\n" not in subject
        for text in (subject, body):
            assert not re.search(
                r"[\[\]{}]|None|  | [,.;?!]|[,;]\.|\.\.|\?\.|\(\)|: *$|\n{3,}|[ \t]\n", text
            ), text


@each_kind
@each_wording
@each_relation
def test_a_message_keeps_to_its_length(kind: MessageKind, wording: Wording, relation: Relation) -> None:
    for fields, _, body in written(kind, wording, relation):
        shortest, longest = length(kind, relation, fields.number)
        words = main_text(body, kind).split()
        assert shortest <= len(words) <= longest, f"{len(words)}: {' '.join(words)}"


@each_kind
@each_relation
def test_a_dutch_message_keeps_to_one_form_of_address(kind: MessageKind, relation: Relation) -> None:
    for wording, wrong, right in ((Wording.NL, says_u, says_je), (Wording.NL_U, says_je, says_u)):
        for _, subject, body in written(kind, wording, relation):
            text = f"{subject}\n{body}"
            assert not wrong(text), text
            assert right(text) or kind in SAYS_NOBODY, text


@each_kind
@each_wording
@each_relation
def test_every_sentence_begins_with_a_capital(
    kind: MessageKind, wording: Wording, relation: Relation
) -> None:
    """Also the first after a greeting that ends in a comma (domain rule L-03)."""
    for _, _, body in written(kind, wording, relation):
        for sentence in re.split(r"(?<=[.?!])\s+|\n\n", main_text(body, kind)):
            assert sentence[0].isupper() or sentence[0].isdigit() or sentence.startswith("- "), sentence


@each_kind
@each_wording
@each_relation
def test_nobody_is_asked_for_work_or_approached_on_bended_knee(
    kind: MessageKind, wording: Wording, relation: Relation
) -> None:
    """R001-10, R001-12, R001-41."""
    for _, subject, body in written(kind, wording, relation):
        text = f"{subject}\n{body}"
        assert not _JOB_WORDS.search(text), text
        assert not _HUMBLE.search(text), text


@each_wording
@each_relation
def test_a_first_ask_is_a_bounded_question_with_a_way_out_and_thanks(
    wording: Wording, relation: Relation
) -> None:
    """R001-27, R001-28."""
    for fields, _, text in written(MessageKind.FIRST_ASK, wording, relation):
        body = main_text(text)
        minutes = f"{fields.minutes} minut"
        asking = [line for line in re.split(r"(?<=[.?!])\s+", body) if minutes in line]
        assert [line[-1] for line in asking] == ["?"], body
        assert 1 <= body.count("?") <= 3
        assert fields.channel_phrase in asking[0]
        assert _WAY_OUT.search(body)
        assert _THANKS.search(body)


@each_wording
@each_relation
def test_a_first_ask_offers_the_moments_or_a_window(wording: Wording, relation: Relation) -> None:
    for fields, _, body in written(MessageKind.FIRST_ASK, wording, relation):
        offered = fields.moments or ((fields.when,) if fields.when else ())
        assert [moment for moment in offered if moment not in body] == []
        assert bool(offered) != bool(re.search(r"(?:drie )?weken|three weeks", body))


@each_wording
def test_a_stranger_is_told_why_and_never_shouted_at(wording: Wording) -> None:
    """Domain table 6: no exclamation marks for a stranger."""
    for kind in MessageKind:
        for _, subject, body in written(kind, wording, Relation.STRANGER):
            assert "!" not in subject + body, body
    hook = known(wording, Relation.STRANGER, Stage.EXPLORE).hook
    body = render_message(MessageKind.FIRST_ASK, wording, known(wording, Relation.STRANGER, Stage.SOW))[1]
    assert hook + "." in body


def test_sowing_says_openly_which_organisation_it_is_about() -> None:
    """R001-09; the honesty rule of domain 2b."""
    for wording in Wording:
        exploring, sowing = (
            render_message(MessageKind.FIRST_ASK, wording, known(wording, Relation.STRANGER, stage))[1]
            for stage in (Stage.EXPLORE, Stage.SOW)
        )
        assert re.search(r"hoog op mijn lijst|[Hh]igh on my list", sowing)
        assert not re.search(r"hoog op mijn lijst|[Hh]igh on my list", exploring)


@pytest.mark.parametrize(
    ("wording", "relation", "greeting", "closing"),
    [
        (Wording.NL_U, Relation.STRANGER, "Beste Anna van der Berg,", "Met vriendelijke groet,"),
        (Wording.NL_U, Relation.ACQUAINTANCE, "Beste Anna van der Berg,", "Hartelijke groet,"),
        (Wording.NL_U, Relation.CLOSE, "Beste Anna,", "Hartelijke groet,"),
        (Wording.NL, Relation.STRANGER, "Beste Anna,", "Hartelijke groet,"),
        (Wording.NL, Relation.DORMANT, "Beste Anna,", "Hartelijke groet,"),
        (Wording.NL, Relation.CLOSE, "Hoi Anna,", "Groet,"),
        (Wording.EN, Relation.STRANGER, "Dear Anna van der Berg,", "Kind regards,"),
        (Wording.EN, Relation.ACQUAINTANCE, "Hi Anna,", "Best wishes,"),
        (Wording.EN, Relation.DORMANT, "Hi Anna,", "Warm regards,"),
        (Wording.EN, Relation.CLOSE, "Hi Anna,", "Best,"),
    ],
)
def test_greeting_and_closing_fit_the_relation(
    wording: Wording, relation: Relation, greeting: str, closing: str
) -> None:
    """Domain rules L-02, L-03 and L-15."""
    for kind in set(MessageKind) - NOT_A_LETTER:
        fields = known(wording, relation, Stage.EXPLORE, kind)
        paragraphs = render_message(kind, wording, fields)[1].split("\n\n")
        assert paragraphs[0] == greeting
        assert paragraphs[-1].split("\n") == [closing, "Daan Visser", "06 12345678"]


def test_without_a_given_name_the_whole_name_greets() -> None:
    fields = MessageFields(
        person_name="Anna van der Berg", relation=Relation.CLOSE, closeness=Closeness.CLOSE
    )
    assert render_message(MessageKind.FIRST_ASK, Wording.NL, fields)[1].startswith("Hoi Anna van der Berg,\n")


@each_wording
def test_a_subject_stays_short(wording: Wording) -> None:
    long = "de overstap van projectleider in de zorg naar omgevingsmanager bij een waterschap in het oosten"
    names = dict.fromkeys(("organisation", "my_name", "third_person", "event", "my_organisation"), long)
    for kind in MessageKind:
        for relation in Relation:
            for number in numbers(kind):
                facts = {**names, "topic": long, "ask_subject": "", "number": number}
                fields = known(wording, relation, Stage.EXPLORE, kind, **facts)
                assert 5 <= len(render_message(kind, wording, fields)[0]) <= 60


@each_wording
def test_a_reminder_stays_in_the_thread_and_asks_for_less(wording: Wording) -> None:
    """Domain rule 6.7."""
    fields = known(wording, Relation.STRANGER, Stage.EXPLORE)
    subject, body = render_message(MessageKind.REMINDER, wording, fields)
    assert subject == f"Re: {fields.ask_subject}"
    assert re.search(r"15 minut|kwartier", body)
    again = fields.model_copy(update={"ask_subject": subject, "minutes": 15})
    subject_again, shorter = render_message(MessageKind.REMINDER, wording, again)
    assert subject_again == subject
    assert not re.search(r"kwartier|Zou 15|Would 15", shorter)


@each_wording
def test_a_confirmation_tells_when_where_about_what_and_when_it_ends(wording: Wording) -> None:
    """Domain rule 6.9."""
    fields = known(wording, Relation.STRANGER, Stage.EXPLORE)
    body = render_message(MessageKind.CONFIRM, wording, fields)[1]
    parts = [fields.when, fields.channel_phrase, fields.ends_early, *fields.themes]
    assert [part for part in parts if part not in body] == []
    assert f" {fields.link}\n" in body


@each_wording
def test_a_thank_you_names_one_thing_and_asks_for_nothing(wording: Wording) -> None:
    """R001-57."""
    for relation in Relation:
        fields = known(wording, relation, Stage.EXPLORE, MessageKind.THANK_YOU)
        body = render_message(MessageKind.THANK_YOU, wording, fields)[1]
        assert re.search(r": (?:(?:je|uw) tip|your tip)[^.]+\.", body)
        assert fields.appreciated in body
        assert fields.promised in body
        assert "bel je me dan?" in body or "?" not in body


@each_kind
@each_wording
def test_a_message_is_not_made_without_what_it_needs(kind: MessageKind, wording: Wording) -> None:
    for number in numbers(kind):
        full = known(wording, Relation.STRANGER, Stage.SOW, kind, number=number)
        for note in notes_for(kind, number, is_stranger=True):
            without = full.model_copy(update={note.name: () if note.name == "moments" else ""})
            if note.is_needed:
                with pytest.raises(MissingNote) as refused:
                    render_message(kind, wording, without)
                assert refused.value.values["note"] == note.name
            else:
                assert render_message(kind, wording, without)


@each_kind
@each_wording
@each_relation
def test_every_note_ends_up_in_the_text(kind: MessageKind, wording: Wording, relation: Relation) -> None:
    bodies = "\n".join(body for _, _, body in written(kind, wording, relation))
    for number in numbers(kind):
        full = known(wording, relation, Stage.EXPLORE, kind, number=number)
        names = {note.name for note in notes_for(kind, number)} & _SAID_AS_IT_IS
        assert [name for name in names if getattr(full, name).rstrip(" .")[1:] not in bodies] == []


_SAID_AS_IT_IS = set(MessageFields.model_fields) - {"moments", "topic", "hook", "question", "my_headline"}


def test_the_organisation_is_not_named_twice_when_the_title_holds_it() -> None:
    fields = least(
        Wording.NL,
        Relation.STRANGER,
        Stage.EXPLORE,
        position="Adviseur Waterschap Rijnland",
        organisation="Waterschap Rijnland",
    )
    body = render_message(MessageKind.FIRST_ASK, Wording.NL, fields)[1]
    assert body.count("Waterschap Rijnland") == 1


def test_every_channel_has_a_phrase_in_every_wording() -> None:
    for channel in Channel:
        assert all(channel_phrase(channel, wording) for wording in Wording)


def fields_used(wording: Wording, names: list[str]) -> set[str]:
    """Return the fields that templates use, their parts included."""
    sandbox = environment(templates_folder())
    used: set[str] = set()
    waiting = list(names)
    while waiting:
        source = (templates_folder() / waiting.pop()).read_text(encoding="utf-8")
        tree = sandbox.parse(source)
        used |= meta.find_undeclared_variables(tree)
        waiting += [str(part) for part in meta.find_referenced_templates(tree)]
    return used


@each_kind
def test_every_wording_of_a_kind_uses_the_same_fields(kind: MessageKind) -> None:
    used = [
        fields_used(wording, [f"{wording}/{kind}.subject.txt.jinja", f"{wording}/{kind}.body.txt.jinja"])
        for wording in Wording
    ]
    assert used[0] == used[1] == used[2]


def test_every_field_is_used_and_no_other() -> None:
    names = [f"nl/{kind}.{part}.txt.jinja" for kind in MessageKind for part in ("subject", "body")]
    assert fields_used(Wording.NL, names) == set(MessageFields.model_fields)


@each_kind
def test_a_kind_uses_the_notes_that_it_asks_for(kind: MessageKind) -> None:
    used = fields_used(Wording.NL, [f"nl/{kind}.{part}.txt.jinja" for part in ("subject", "body")])
    assert {note.name for number in numbers(kind) for note in notes_for(kind, number)} <= used


def test_every_wording_has_the_same_files() -> None:
    files = [
        {
            path.relative_to(templates_folder() / wording)
            for path in (templates_folder() / wording).rglob("*.*")
        }
        for wording in Wording
    ]
    assert files[0] == files[1] == files[2]


@each_wording
@each_relation
def test_an_organisation_in_the_topic_is_not_repeated(wording: Wording, relation: Relation) -> None:
    topic = "working at Gemeente Rijndam" if wording is Wording.EN else "werken bij Gemeente Rijndam"
    for stage in Stage:
        fields = known(wording, relation, stage, topic=topic, organisation="Gemeente Rijndam", position="")
        body = render_message(MessageKind.FIRST_ASK, wording, fields)[1]
        assert body.count("Gemeente Rijndam") == 1, body


@each_wording
def test_an_organisation_in_the_reason_is_not_repeated_while_exploring(wording: Wording) -> None:
    topic = "working at Gemeente Rijndam" if wording is Wording.EN else "werken bij Gemeente Rijndam"
    for relation in (Relation.STRANGER, Relation.ACQUAINTANCE):
        fields = least(wording, relation, Stage.EXPLORE, topic=topic, organisation="Gemeente Rijndam")
        body = render_message(MessageKind.FIRST_ASK, wording, fields)[1]
        assert body.count("Gemeente Rijndam") == 1, body


def test_a_time_zone_stays_out_of_the_subject() -> None:
    when = "Tuesday 3 March at 14:00 (Central European Standard Time)"
    fields = known(Wording.EN, Relation.STRANGER, Stage.EXPLORE, when=when)
    subject, body = render_message(MessageKind.CONFIRM, Wording.EN, fields)
    assert subject == "See you Tuesday 3 March at 14:00"
    assert when in body


@each_wording
@each_relation
def test_an_invitation_fits_its_box_whatever_the_direction(wording: Wording, relation: Relation) -> None:
    """Domain rule 6.14: a hook and a reason, and no request for time."""
    for topic in (
        "",
        "werken bij een waterschap",
        "de overstap van de zorg naar een waterschap in het oosten",
    ):
        for stage in Stage:
            fields = known(wording, relation, stage, MessageKind.CONNECTION_NOTE, topic=topic)
            body = render_message(MessageKind.CONNECTION_NOTE, wording, fields)[1]
            assert note_length(body) <= NOTE_LENGTH, body
            assert fields.hook.rstrip(".") in body
            assert not re.search(r"minu|bellen|gesprek|\bcall\b|talk for", body)


@each_wording
@each_relation
def test_an_introduction_comes_with_lines_to_forward(wording: Wording, relation: Relation) -> None:
    """Domain rule 6.4: self-contained, in the third person, and nothing of the go-between."""
    for fields, _, body in written(MessageKind.INTRO_REQUEST, wording, relation):
        _, lines, _ = body.split("\n---\n")
        blurb = render_message(MessageKind.INTRO_BLURB, wording, fields)[1]
        assert lines == blurb
        assert fields.third_person in lines
        assert fields.person_name not in lines
        assert f"{fields.minutes} minut" in lines
        assert fields.my_contact_line in lines
        assert not says_je(lines)
        assert not says_u(lines)
        assert 40 <= len(lines.split()) <= 80, lines


@each_wording
def test_two_people_are_only_brought_together_after_a_yes(wording: Wording) -> None:
    """E-52: first one is asked, privately and freely; then both read who takes the next step."""
    kind = MessageKind.DOUBLE_OPT_IN
    first, both = (
        render_message(kind, wording, known(wording, Relation.ACQUAINTANCE, Stage.SOW, kind, number=number))[
            1
        ]
        for number in (1, 2)
    )
    assert "?" in first
    assert re.search(r"liever niet|rather not", first)
    assert "Karim" not in first.split("\n")[0]
    assert re.search(r"Karim(?: Aziz)?,$", both.split("\n")[0])
    assert re.search(r"initiatief|first step", both)


@each_wording
@each_relation
def test_the_last_reminder_says_that_it_is_the_last(wording: Wording, relation: Relation) -> None:
    """Domain rule 6.7, E-25."""
    for fields, _, body in written(MessageKind.REMINDER, wording, relation):
        is_last = bool(re.search(r"laat ik het rusten|let it rest", body))
        assert is_last is (fields.number == 2), body


@each_wording
def test_nobody_who_leaves_gives_a_reason_or_looks_for_something(wording: Wording) -> None:
    """Domain rule 6.16: no reasons, no search, and an account that is not the user's own."""
    for kind in (MessageKind.OUT_OF_OFFICE, MessageKind.GOODBYE):
        for fields, _, body in written(kind, wording, Relation.ACQUAINTANCE):
            assert not re.search(r"oriënt|explor|verken|overweeg|looking for|waterschap", body)
            assert fields.last_day in body
            assert "LinkedIn" in body


@each_wording
def test_a_goodbye_can_be_to_many(wording: Wording) -> None:
    kind = MessageKind.GOODBYE
    facts = {"person_name": "", "greeting_name": ""}
    fields = known(wording, Relation.ACQUAINTANCE, Stage.EXPLORE, kind, **facts)
    body = render_message(kind, wording, fields)[1]
    assert body.split("\n")[0] in {
        "Beste collega's en relaties,",
        "Geachte collega's en relaties,",
        "Dear colleagues and friends,",
    }
    assert wording is not Wording.NL or not re.search(r"\bje\b", body)


@each_wording
def test_what_goes_to_anybody_carries_its_news_at_the_top(wording: Wording) -> None:
    """E-34: about 200 characters of a post are seen."""
    kind = MessageKind.AVAILABLE_POST
    fields = known(wording, Relation.ACQUAINTANCE, Stage.EXPLORE, kind)
    body = render_message(kind, wording, fields)[1]
    assert fields.topic in body[:200]
    assert note_length(body) <= 3_000
    assert body.rstrip().endswith(fields.my_name)
