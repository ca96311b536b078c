"""The talker's own papers, and what goes into the two calendars."""

import re

import pytest
from jinja2 import meta

from coach.content.library import library
from coach.content.templates import (
    DocumentBlock,
    DocumentFields,
    DocumentName,
    DocumentQuestion,
    environment,
    render_document,
    templates_folder,
)
from coach.domain.conversation import BlockKey, Orientation
from coach.domain.person import Relation
from coach.domain.target import Stage
from coach.domain.wording import Wording
from tests.unit.content.dutch import says_je, says_u

each_wording = pytest.mark.parametrize("wording", Wording)
each_document = pytest.mark.parametrize("name", DocumentName)

_PRIVATE = ("wat het verdient", "what it pays", "niet laten merken", "keep to myself")


def full(wording: Wording) -> DocumentFields:
    content = library()
    question = content.question("route-01")
    dutch = wording is not Wording.EN
    shape = content.shape(20, Stage.EXPLORE, Relation.STRANGER)
    blocks = [
        DocumentBlock(
            name=key.replace("_", " "),
            line=content.block_lines[key][wording],
            starts=f"14.{index:02d}",
            ends=f"14.{index + 1:02d}",
            minutes=f"{minutes:g}",
        )
        for index, (key, minutes) in enumerate(shape.blocks.items())
    ]
    return DocumentFields(
        person="Anna van der Berg",
        organisation="Waterschap Rijnland",
        my_name="Daan Visser",
        topic="werken bij een waterschap" if dutch else "working for a water authority",
        when="dinsdag 3 maart om 14.00 uur" if dutch else "Tuesday 3 March at 14:00",
        ends_early="14.18 uur" if dutch else "14:18",
        channel_phrase="via Teams" if dutch else "on Teams",
        link="https://teams.example/a_b?x=1&y=2",
        goals=("Weten wat het verdient", "Dit niet laten merken")
        if dutch
        else ("What it pays", "Keep to myself"),
        themes=("samenwerken met gemeenten", "de overstap") if dutch else ("municipalities", "the move"),
        blocks=tuple(blocks),
        questions=(
            DocumentQuestion(
                text=question.texts[wording],
                minutes="4",
                hint=next(iter(question.check_first.values())),
            ),
            DocumentQuestion(text=content.question("role-01").texts[wording], minutes="4"),
        ),
        deepening=(content.question("deep-01").texts[wording],),
        closing_line=content.closing_line[wording],
        more_time_line=content.more_time_line[wording],
    )


@each_document
@each_wording
def test_a_document_leaves_nothing_blank(name: DocumentName, wording: Wording) -> None:
    for fields in (full(wording), DocumentFields(person="Anna")):
        text = render_document(name, wording, fields)
        assert text.endswith("\n")
        assert not re.search(r"[{}]|None|[^ ]  [^ ]| [,.;?!]|\(\)|\n{3,}|[ \t]\n", text), text
        assert not re.search(r"\[(?! \])", text), text


@each_wording
def test_the_agenda_shows_times_lines_and_the_closing_sentence(wording: Wording) -> None:
    fields = full(wording)
    text = render_document(DocumentName.AGENDA, wording, fields)
    assert text.startswith("# ")
    for block in fields.blocks:
        assert f"| {block.starts}–{block.ends} | **{block.name}**" in text
    welcome = library().block_lines[BlockKey.WELCOME][wording]
    assert welcome in text
    assert fields.closing_line in text
    assert fields.more_time_line in text
    assert f"<{fields.link}>" in text


@each_wording
def test_the_questions_have_room_for_notes_a_hint_and_cards(wording: Wording) -> None:
    fields = full(wording)
    text = render_document(DocumentName.QUESTIONS, wording, fields)
    for question in fields.questions:
        assert f". **{question.text}** ({question.minutes} min)\n" in text
    assert text.count("- [ ] ") == len(fields.goals) + 1
    assert text.count("\n   ……") == len(fields.questions)
    assert f"- {fields.deepening[0]}\n" in text


@each_wording
def test_a_paper_fits_on_one_page(wording: Wording) -> None:
    fields = full(wording)
    many = fields.model_copy(update={"questions": fields.questions * 4})
    assert len(render_document(DocumentName.AGENDA, wording, fields).splitlines()) <= 55
    assert len(render_document(DocumentName.QUESTIONS, wording, many).splitlines()) <= 70


@each_wording
def test_the_guest_reads_nothing_private(wording: Wording) -> None:
    text = render_document(DocumentName.GUEST, wording, full(wording)).casefold()
    assert [words for words in _PRIVATE if words in text] == []


@each_wording
def test_the_guests_text_uses_no_private_field(wording: Wording) -> None:
    source = (templates_folder() / wording / "documents" / "guest.txt.jinja").read_text(encoding="utf-8")
    used = meta.find_undeclared_variables(environment(templates_folder()).parse(source))
    assert used.isdisjoint({"goals", "questions", "deepening", "blocks", "closing_line", "more_time_line"})


@each_wording
def test_the_guest_knows_how_long_where_about_what_and_when_it_ends(wording: Wording) -> None:
    fields = full(wording)
    text = render_document(DocumentName.GUEST, wording, fields)
    parts = [f"{fields.minutes} minut", fields.topic, fields.channel_phrase, fields.link, fields.my_name]
    assert [part for part in (*parts, *fields.themes, fields.ends_early) if part not in text] == []


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("orientation", Orientation)
def test_the_guest_is_addressed_in_one_form(stage: Stage, orientation: Orientation) -> None:
    for themes in ((), ("de overstap",)):
        fields = DocumentFields(person="Anna", stage=stage, orientation=orientation, themes=themes)
        je = render_document(DocumentName.GUEST, Wording.NL, fields)
        u = render_document(DocumentName.GUEST, Wording.NL_U, fields)
        assert (says_je(je), says_u(je)) == (True, False)
        assert (says_je(u), says_u(u)) == (False, True)


@each_wording
def test_my_own_entry_holds_goals_times_and_the_first_questions(wording: Wording) -> None:
    fields = full(wording)
    text = render_document(DocumentName.OWN, wording, fields)
    for goal in fields.goals:
        assert f"- {goal}\n" in text
    for block in fields.blocks:
        assert f"{block.starts}–{block.ends} {block.name}\n" in text
    assert f"- {fields.questions[0].text}\n" in text


@each_document
def test_every_wording_of_a_document_uses_the_same_fields(name: DocumentName) -> None:
    sandbox = environment(templates_folder())
    used = []
    for wording in Wording:
        source = (templates_folder() / wording / "documents" / f"{name}.jinja").read_text(encoding="utf-8")
        tree = sandbox.parse(source)
        for part in meta.find_referenced_templates(tree):
            included = sandbox.parse((templates_folder() / str(part)).read_text(encoding="utf-8"))
            used.append(meta.find_undeclared_variables(included))
            break
        else:
            used.append(meta.find_undeclared_variables(tree))
    assert used[0] == used[1] == used[2]
    assert used[0] <= set(DocumentFields.model_fields)
