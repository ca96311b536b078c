"""Templates of the user's own: fields and conditions come out, everything else is refused before it runs."""

import time

import pytest
from hypothesis import given, settings, strategies as st

from coach.content.fields import MessageFields, one_line
from coach.content.own_templates import (
    FILTERS,
    MOST_CHARACTERS,
    check_own,
    fields_of,
    render_own,
)
from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes
from coach.domain.own_template import OwnTemplate
from coach.domain.wording import Wording
from coach.errors import MissingNote, TemplateProblem
from coach.language.catalogue import LANGUAGES, translator

FIELDS = MessageFields(
    person_name="Anna van der Berg",
    greeting_name="Anna",
    my_name="Daan Visser",
    learned="Je tip over de dijk.",
    themes=("de dijk", "het team", "wie er past"),
    minutes=20,
)


def own(body: str, subject: str = "Dank", kind: MessageKind = MessageKind.THANK_YOU) -> OwnTemplate:
    return OwnTemplate(kind=kind, wording=Wording.NL, subject=subject, body=body)


def filled(body: str, fields: MessageFields = FIELDS) -> str:
    return render_own(own(body), fields)[1]


def problem(body: str, subject: str = "Dank") -> dict[str, object]:
    with pytest.raises(TemplateProblem) as refused:
        render_own(own(body, subject), FIELDS)
    for language in LANGUAGES:
        assert translator(language).sentence(refused.value)
    return refused.value.values


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Hoi {{ greeting_name }},\n\nDank!", "Hoi Anna,\n\nDank!"),
        ("{{ learned|continued }}", "je tip over de dijk"),
        ("{{ learned|sentence }}", "Je tip over de dijk."),
        ('{{ themes|listed("en") }}', "de dijk, het team en wie er past"),
        ("{% if topic %}over {{ topic }}{% elif learned %}geleerd{% else %}niets{% endif %}", "geleerd"),
        ("{{ 'kort' if minutes <= 20 and not topic else 'lang' }}", "kort"),
        ("{% if closeness == 'acquaintance' or minutes > 30 %}ja{% endif %}", "ja"),
        ("{# voor mij #}ja", "ja"),
        ("{% raw %}{{ zo }}{% endraw %}", "{{ zo }}"),
        ("- een\n- twee\n\n\n\n  drie", "- een\n- twee\n\n  drie"),
        ("{{ person_name }}: 100 % zeker", "Anna van der Berg: 100 % zeker"),
    ],
)
def test_fields_and_conditions_come_out(body: str, text: str) -> None:
    assert filled(body) == text


@pytest.mark.parametrize(
    ("body", "line", "reason", "found"),
    [
        ("Hoi {{ voornaam }}", 1, "template.unknown_field", "voornaam"),
        ("Hoi\n\n{{ landed }}", 3, "template.unknown_field", "landed"),
        ("{{ self }}", 1, "template.unknown_field", "self"),
        ("{{ themes }}", 1, "template.list", "themes|listed"),
        ("a\n{{ my_name|upper }}", 2, "template.unknown_filter", "upper"),
        ("{{ my_name|attr('x') }}", 1, "template.unknown_filter", "attr"),
        ("{{ themes|listed(my_name) }}", 1, "template.filter_words", "listed"),
        ("{{ themes|listed }}", 1, "template.filter_words", "listed"),
        ('{{ my_name|listed("en") }}', 1, "template.no_list", "listed"),
        ('{{ "abc"|listed("en") }}', 1, "template.no_list", "listed"),
        ("{{ themes|sentence }}", 1, "template.list", "themes|listed"),
        ("{{ minutes > 1 }}", 1, "template.not_allowed", "compare"),
        ("{{ not my_name }}", 1, "template.not_allowed", "not"),
        ("{{ my_name|sentence('x') }}", 1, "template.filter_words", "sentence"),
        ("{% if topic %}\nHoi", 2, "template.syntax", "Hoi"),
        ("{{ my_name", 1, "template.syntax", "{{ my_name"),
        ("\n{{ minutes|sentence }}", 2, "template.cannot_be_filled", "{{ minutes|sentence }}"),
        ("{% if minutes > my_name %}x{% endif %}", 1, "template.cannot_be_filled",
         "{% if minutes > my_name %}x{% endif %}"),
        ("{{ my_name.__class__ }}", 1, "template.not_allowed", "getattr"),
        ("{{ my_name['x'] }}", 1, "template.not_allowed", "getitem"),
        ("{{ range(3) }}", 1, "template.not_allowed", "call"),
        ("{{ my_name.upper() }}", 1, "template.not_allowed", "call"),
        ("{{ my_name ~ my_name }}", 1, "template.not_allowed", "concat"),
        ("{{ minutes + 1 }}", 1, "template.not_allowed", "add"),
        ("{{ [my_name] }}", 1, "template.not_allowed", "list"),
        ("{% set x = 1 %}", 1, "template.not_allowed", "assign"),
        ("{% set x %}x{% endset %}", 1, "template.not_allowed", "assignblock"),
        ("{% for x in themes %}{{ x }}{% endfor %}", 1, "template.not_allowed", "for"),
        ("{% include 'nl/parts/closing.txt.jinja' %}", 1, "template.not_allowed", "include"),
        ("{% extends 'nl/parts/closing.txt.jinja' %}", 1, "template.not_allowed", "extends"),
        ("{% import 'x' as x %}", 1, "template.not_allowed", "import"),
        ("{% macro x() %}{% endmacro %}", 1, "template.not_allowed", "macro"),
        ("{% block x %}{% endblock %}", 1, "template.not_allowed", "block"),
        ("{% filter sentence %}x{% endfilter %}", 1, "template.not_allowed", "filterblock"),
        ("{% with %}{% endwith %}", 1, "template.not_allowed", "with"),
        ("{% if my_name is defined %}x{% endif %}", 1, "template.not_allowed", "test"),
        ("{% if my_name in themes %}x{% endif %}", 1, "template.not_allowed", "compare"),
        ("{# alleen voor mij #}", 1, "template.empty", "…"),
        (" \n ", 1, "template.empty", "…"),
    ],
)  # fmt: skip
def test_what_cannot_stand_in_a_template_is_told_with_its_line(
    body: str, line: int, reason: str, found: str
) -> None:
    told = problem(body)
    assert (told["line"], told["reason"], told["found"]) == (line, reason, found)
    assert told["where"] == "template.body"


def test_a_problem_in_the_subject_is_told_as_such() -> None:
    assert problem("Hoi", subject="{{ voornaam }}")["where"] == "template.subject"
    assert problem("Hoi", subject=" ")["reason"] == "template.empty"
    assert problem("Hoi", subject="x" * 301)["reason"] == "template.too_long"


@pytest.mark.parametrize(
    "bomb",
    [
        "{% for i in range(10**9) %}x{% endfor %}",
        "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}",
        '{{ "a" * 10**9 }}',
        "{{ 9**9**9**9 }}",
        "{{ 10**10**10 > 1 }}",
        '{{ "%1000000000d"|format(1) }}',
        "{{ " + "(" * 3_000 + "1" + ")" * 3_000 + " }}",
        "{{ " + "not " * 1_900 + "my_name }}",
        "{{ " + "9" * 7_000 + " }}",
        "{{ " + "my_name and " * 600 + "my_name }}",
        "{% if my_name %}" * 250 + "{% endif %}" * 250,
        "{% if my_name %}a" + "{% elif topic %}b" * 400 + "{% endif %}",
        "{{ " + "-" * 5_000 + "1 }}",
        "{{ my_name" + "|sentence" * 700 + " }}",
        "{{ [" * 1_000 + "] }}" * 1_000,
        "{{ 'a' if my_name else " * 300 + "'b'" + " }}",
        "x" * (MOST_CHARACTERS + 1),
        "{#" * 4_000,
        "{%" * 4_000,
    ],
    ids=lambda text: str(text)[:24],
)
def test_a_template_bomb_is_answered_at_once(bomb: str) -> None:
    started = time.process_time()
    try:
        check_own(own(bomb))
        render_own(own(bomb), FIELDS)
    except TemplateProblem:
        pass
    else:
        assert bomb.startswith("{% if my_name %}a")  # many branches are no harm
    assert time.process_time() - started < 10  # a bomb that went off would take minutes


def test_what_comes_out_stays_short_however_long_the_fields_are() -> None:
    long = FIELDS.model_copy(update={"my_name": "x" * 5_000})
    assert len(filled("{{ my_name }}", long)) == 5_000
    with pytest.raises(TemplateProblem):
        filled("{{ my_name }}" * 600, long)


def test_a_value_is_not_read_as_a_template_and_nothing_breaks_out_of_a_subject() -> None:
    nasty = MessageFields(person_name="{{ 7*7 }}", greeting_name="A\r\nBcc: x", learned="{% raw %}")
    subject, body = render_own(
        own("{{ person_name }} {{ learned }}", "{{ greeting_name }}\x07\r\nBcc: y"), nasty
    )
    assert body == "{{ 7*7 }} {% raw %}"
    assert subject == one_line(subject)
    assert "\n" not in subject


def test_a_needed_note_is_only_needed_where_it_is_used() -> None:
    nothing = FIELDS.model_copy(update={"learned": ""})
    assert filled("Dank voor je tip over de dijk.", nothing) == "Dank voor je tip over de dijk."
    with pytest.raises(MissingNote):
        filled("Dank: {{ learned }}", nothing)


@pytest.mark.parametrize("kind", MessageKind)
def test_a_kind_offers_its_own_notes_and_what_the_coach_knows(kind: MessageKind) -> None:
    fields = fields_of(kind)
    assert {"person_name", "greeting_name", "my_name", "minutes"} <= set(fields)
    assert set(fields) <= set(MessageFields.model_fields)
    assert ("learned" in fields) is (kind is MessageKind.THANK_YOU)
    every = {name for one in MessageKind for name in fields_of(one)}
    assert every == set(MessageFields.model_fields)
    assert set(MessageNotes.model_fields) <= every


_PIECES = [
    "{{",
    "}}",
    "{%",
    "%}",
    "if",
    "endif",
    "for",
    "x",
    "my_name",
    "|",
    "(",
    ")",
    "'",
    "themes",
    " ",
    "\n",
]


@given(
    st.lists(st.sampled_from([*_PIECES, *(one.__name__ for one in FILTERS)]) | st.text(max_size=5)).map(
        "".join
    )
)
@settings(max_examples=300, deadline=None)
def test_any_text_is_either_filled_or_refused_with_a_line(body: str) -> None:
    try:
        text = filled(body)
    except TemplateProblem as refused:
        line = refused.values["line"]
        assert isinstance(line, int)
        assert 1 <= line <= len(body.splitlines()) + 2  # a carriage return ends a line too
    else:
        assert text == text.strip()
        assert all(line.strip() == one_line(line) for line in text.split("\n"))
