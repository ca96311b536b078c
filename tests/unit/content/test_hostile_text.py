"""Names, titles and notes come from imported files: whatever stands in them, it comes out as mere text."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from coach.content.fields import DocumentFields, MessageFields, one_line
from coach.content.templates import (
    DocumentBlock,
    DocumentName,
    DocumentQuestion,
    render_document,
    render_message,
)
from coach.domain.message import MessageKind
from coach.domain.message_notes import notes_for
from coach.domain.wording import Wording
from coach.errors import MissingNote

_NASTY = [
    "![x](http://evil/p.png)",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "[link](javascript:alert(1))",
    "<http://evil.example>",
    "http://evil.example/?q=1",
    "www.evil.example",
    "Anna\r\nBcc: everyone@example.com",
    "Anna\nBEGIN:VALARM\n\n# Kop",
    "Anna\u2028Bcc: x\x00\x07\x1b[31m",
    "\u202egnp.exe",
    "\ud800",
    "# kop",
    "1. een",
    "- twee",
    "---",
    "===",
    "> aanhaling",
    "    code",
    "```",
    "~~~",
    "| a | b |",
    "$x^2$",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "*vet* _schuin_ ~~weg~~ `code`",
    "\\",
    "a\\",
    ":red[rood]",
    "=HYPERLINK(1)",
]
_TEXT = st.one_of(
    st.sampled_from(_NASTY),
    st.text(max_size=60),
    st.lists(st.sampled_from(_NASTY), max_size=3).map(" ".join),
)
_NAME = _TEXT.filter(one_line)
_LINES = st.lists(_TEXT, max_size=3).map(tuple)
_MARKDOWN = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(["table", "strikethrough"])

_MESSAGE_TEXTS = {
    name: _LINES if name in {"moments", "themes"} else _TEXT
    for name, field in MessageFields.model_fields.items()
    if field.annotation in {str, tuple[str, ...]} and name != "person_name"
} | {"moments": _LINES, "themes": _LINES}

NEEDED: dict[str, Any] = {
    note.name: "x" for kind in MessageKind for note in notes_for(kind) if note.is_needed
}
NEEDED["moments"] = ("x",)
"""What one kind of message or another is not made without."""

patiently = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


def document(texts: list[str]) -> dict[str, Any]:
    """Return the fields of a document with hostile text in every place."""
    one = (texts * 30)[:30]
    needed = [text if one_line(text) else "x" for text in one]
    return {
        "organisation": one[0],
        "my_name": one[1],
        "topic": one[2],
        "when": one[3],
        "ends_early": one[4],
        "channel_phrase": one[5],
        "link": one[6],
        "goals": tuple(one[7:9]),
        "themes": tuple(one[9:11]),
        "blocks": (
            DocumentBlock(
                name=needed[11], line=one[12], starts=needed[13], ends=needed[14], minutes=needed[15]
            ),
            DocumentBlock(
                name=needed[16], line=one[17], starts=needed[18], ends=needed[19], minutes=needed[20]
            ),
        ),
        "questions": (DocumentQuestion(text=needed[21], minutes=one[22], hint=one[23]),),
        "deepening": tuple(one[24:26]),
        "closing_line": one[26],
        "more_time_line": one[27],
    }


def all_tokens(markdown: str) -> Iterator[Token]:
    for token in _MARKDOWN.parse(markdown):
        yield token
        yield from token.children or []


@given(
    name=_NAME,
    texts=st.fixed_dictionaries({}, optional=_MESSAGE_TEXTS),
    kind=st.sampled_from(MessageKind),
    wording=st.sampled_from(Wording),
)
@patiently
def test_a_message_holds_no_control_characters_and_no_lines_of_others(
    name: str, texts: dict[str, Any], kind: MessageKind, wording: Wording
) -> None:
    fields = MessageFields(person_name=name, **{**NEEDED, **texts})
    try:
        subject, body = render_message(kind, wording, fields)
    except MissingNote:  # nothing was left of a text once it was cleaned
        return
    assert subject == one_line(subject)
    assert body.isprintable() or body.replace("\n", "") == one_line(body.replace("\n", ""))
    assert "\n\n\n" not in body
    starts = [line.split(":")[0] for line in (subject, *body.split("\n")) if ":" in line]
    assert not {"Bcc", "BEGIN"} & set(starts)
    body.encode()


@pytest.mark.parametrize("wording", Wording)
@pytest.mark.parametrize("kind", MessageKind)
def test_a_value_is_never_read_as_a_template(kind: MessageKind, wording: Wording) -> None:
    texts = {**NEEDED, "learned": "{% raw %}", "third_person": "{{ 7*7 }}", "hook": "x"}
    fields = MessageFields(person_name="{{ 7*7 }}", my_name="{{ minutes }}", **texts)
    body = render_message(kind, wording, fields)[1]
    if kind not in {MessageKind.INTRO_BLURB, MessageKind.AVAILABLE_POST, MessageKind.OUT_OF_OFFICE}:
        assert body.split("\n")[0].endswith("{{ 7*7 }},")
    assert "{{" in body
    assert "49" not in body


@given(name=_NAME, texts=st.lists(_TEXT, min_size=1, max_size=12), wording=st.sampled_from(Wording))
@patiently
def test_a_paper_shows_hostile_text_and_obeys_none_of_it(
    name: str, texts: list[str], wording: Wording
) -> None:
    fields = DocumentFields(person=name, **document(texts))
    for paper in (DocumentName.AGENDA, DocumentName.QUESTIONS):
        markdown = render_document(paper, wording, fields)
        tokens = list(all_tokens(markdown))
        kinds = {token.type for token in tokens}
        forbidden = {"html_block", "html_inline", "image", "fence", "code_block", "code_inline", "hr"}
        assert kinds.isdisjoint(forbidden | {"blockquote_open", "em_open", "s_open"}), markdown
        links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
        assert all(str(link).startswith(("http://", "https://")) for link in links)
        assert len(links) <= 1


@given(name=_NAME, texts=st.lists(_TEXT, min_size=1, max_size=12), wording=st.sampled_from(Wording))
@patiently
def test_hostile_text_adds_no_rows_headings_or_items(name: str, texts: list[str], wording: Wording) -> None:
    fields = DocumentFields(person=name, **document(texts))
    tokens = list(all_tokens(render_document(DocumentName.AGENDA, wording, fields)))
    opened = [token.type for token in tokens]
    assert opened.count("tr_open") == 1 + len(fields.blocks)
    assert opened.count("td_open") == 3 * len(fields.blocks)
    assert opened.count("heading_open") == 2 + bool(fields.goals)
    assert opened.count("list_item_open") == len(fields.goals)


@given(name=_NAME, texts=st.lists(_TEXT, min_size=1, max_size=12), wording=st.sampled_from(Wording))
@patiently
def test_a_calendar_text_holds_no_control_characters(name: str, texts: list[str], wording: Wording) -> None:
    fields = DocumentFields(person=name, **document(texts))
    for entry in (DocumentName.GUEST, DocumentName.OWN):
        for line in render_document(entry, wording, fields).split("\n"):
            assert line == line.rstrip()
            assert one_line(line) == " ".join(line.split())


@pytest.mark.parametrize("nasty", _NASTY)
def test_a_name_reads_the_same_after_markdown(nasty: str) -> None:
    """Escaping shows what stood there, no more and no less."""
    name = one_line(nasty)
    if not name:
        return
    tokens = _MARKDOWN.parse(render_document(DocumentName.QUESTIONS, Wording.EN, DocumentFields(person=name)))
    heading = tokens[1]
    shown = "".join(child.content for child in heading.children or [])
    assert shown.replace("\u200b", "") == f"Questions for {name}"


def test_a_web_address_becomes_a_link_to_itself_and_anything_else_stays_text() -> None:
    def links(address: str) -> list[object]:
        fields = DocumentFields(person="Anna", link=address)
        tokens = all_tokens(render_document(DocumentName.AGENDA, Wording.EN, fields))
        return [token.attrs["href"] for token in tokens if token.type == "link_open"]

    assert links("https://teams.example/a_b?x=1&y=(2)") == ["https://teams.example/a_b?x=1&y=(2)"]
    assert links("javascript:alert(1)") == []
    assert links("https://a.example/><script>") == []
    assert links("06 12345678") == []
