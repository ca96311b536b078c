"""The user's own templates: looked at, kept, used in messages, and dropped again."""

import pytest

from coach.content.message_examples import message_examples
from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes
from coach.domain.person import Closeness, Relation
from coach.domain.wording import AddressForm, Language, Wording
from coach.errors import TemplateProblem
from coach.language.catalogue import LANGUAGES, translator
from coach.services.coach import Coach
from tests.unit.services.house import House

KIND = MessageKind.THANK_YOU
BODY = "Ha {{ greeting_name }},\n\nJe zei: {{ learned|continued }}. Dank je wel.\n\n{{ my_name }}"


def test_every_field_has_a_meaning_in_both_languages(coach: Coach) -> None:
    for kind in MessageKind:
        for field in coach.templates.fields(kind):
            assert all(translator(language)(field.meaning) for language in LANGUAGES)


def test_a_preview_is_filled_with_invented_facts_and_checked(coach: Coach) -> None:
    message = coach.templates.preview(KIND, Wording.NL, "Dank, {{ greeting_name }}", BODY)
    reader = message_examples(Wording.NL).readers[Relation.ACQUAINTANCE]
    assert message.subject == f"Dank, {reader.given_name}"
    assert message.body.startswith(f"Ha {reader.given_name},\n\nJe zei: ")
    assert message.is_ready, message.findings
    nameless = coach.templates.preview(KIND, Wording.NL, "Dank", "Ha {{ greeting_name }}, dank je wel.")
    assert "missing-name" in {one.rule for one in nameless.findings}


def test_an_own_template_is_used_for_its_kind_and_wording_only(coach: Coach) -> None:
    coach.profile.change(name="Robin Vermeer")
    jan = coach.people.add("Jan Jansen", given_name="Jan")
    notes = MessageNotes(learned="Je tip over dijken")
    before = coach.messages.write(KIND, jan.id, notes=notes)
    coach.templates.keep(KIND, Wording.NL, "Voor {{ greeting_name }}", BODY)
    message = coach.messages.write(KIND, jan.id, notes=notes)
    assert message.subject == "Voor Jan"
    assert message.body == "Ha Jan,\n\nJe zei: je tip over dijken. Dank je wel.\n\nRobin Vermeer"
    formal = coach.messages.write(KIND, jan.id, notes=notes, address_form=AddressForm.U)
    english = coach.messages.write(KIND, jan.id, notes=notes, language=Language.EN)
    assert formal.body.startswith("Beste ")
    assert english.body.startswith("Hi Jan")
    assert coach.messages.example(KIND, Wording.NL).subject == "Dank voor ons gesprek"
    dropped = coach.templates.drop(KIND, Wording.NL)
    assert coach.messages.write(KIND, jan.id, notes=notes) == before
    assert dropped is not None
    coach.templates.restore(dropped)
    assert coach.messages.write(KIND, jan.id, notes=notes) == message


def test_the_ask_of_a_conversation_uses_the_own_template_too(coach: Coach) -> None:
    body = "Beste {{ greeting_name }}, heb je {{ minutes }} minuten?"
    coach.templates.keep(MessageKind.FIRST_ASK, Wording.NL, "Vraag", body)
    talk = coach.conversations.start(coach.people.add("Jan Jansen", given_name="Jan").id)
    assert coach.messages.ask(talk.id).body == "Beste Jan, heb je 20 minuten?"


@pytest.mark.parametrize(
    "body", ["{{ voornaam }}", "{% for i in range(9) %}{% endfor %}", "{{ minutes|sentence }}"]
)
def test_what_cannot_be_filled_is_not_kept(house: House, body: str) -> None:
    coach = house.coach()
    coach.templates.keep(KIND, Wording.NL, "Dank", BODY)
    before = house.everything()
    for act in (coach.templates.preview, coach.templates.keep):
        with pytest.raises(TemplateProblem) as refused:
            act(KIND, Wording.NL, "Dank", body)
        assert refused.value.values["line"] == 1
    assert house.everything() == before


def test_keeping_again_replaces_and_all_are_listed(coach: Coach) -> None:
    assert coach.templates.get(KIND, Wording.NL) is None
    assert coach.templates.drop(KIND, Wording.NL) is None
    coach.templates.keep(KIND, Wording.NL, "Een", BODY)
    coach.templates.keep(KIND, Wording.NL, " Twee ", f"\n{BODY}\n")
    coach.templates.keep(KIND, Wording.EN, "Three", BODY)
    kept = coach.templates.get(KIND, Wording.NL)
    assert kept is not None
    assert (kept.subject, kept.body) == ("Twee", BODY)
    assert [(one.wording, one.subject) for one in coach.templates.all()] == [("en", "Three"), ("nl", "Twee")]


@pytest.mark.parametrize("relation", Relation)
def test_a_preview_can_be_to_anybody(coach: Coach, relation: Relation) -> None:
    text = "{{ closeness }} {{ relation }}"
    message = coach.templates.preview(KIND, Wording.EN, "S", text, relation=relation)
    closeness = Closeness.ACQUAINTANCE if relation is Relation.DORMANT else Closeness(relation.value)
    assert message.body == f"{closeness} {relation}"
