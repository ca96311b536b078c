"""The user's own templates: which fields there are, how one comes out, and keeping it."""

from dataclasses import dataclass

from coach.content.own_templates import fields_of, render_own
from coach.domain import message_names as names
from coach.domain.message import Message, MessageKind
from coach.domain.own_template import OwnTemplate
from coach.domain.person import Relation
from coach.domain.wording import Wording
from coach.services.checks import check_about
from coach.services.context import Context
from coach.services.message_examples import example_facts


@dataclass(frozen=True, slots=True)
class TemplateField:
    """Something that the coach fills in: `{{ name }}`."""

    name: str
    meaning: str
    """A message key."""


class Templates:
    """Texts of the user's own, per kind of message and wording; the coach's own where there is none."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    @staticmethod
    def fields(kind: MessageKind) -> tuple[TemplateField, ...]:
        """Return what a template of this kind can be filled with."""
        return tuple(
            TemplateField(name=name, meaning=names.NOTE.get(name) or names.TEMPLATE_FIELD[name])
            for name in fields_of(kind)
        )

    def get(self, kind: MessageKind, wording: Wording) -> OwnTemplate | None:
        """Return the user's own template; None where the coach's is used."""
        with self._context.reading() as records:
            return records.own_templates.find(kind, wording)

    def all(self) -> list[OwnTemplate]:
        """Return all templates of the user's own."""
        with self._context.reading() as records:
            return records.own_templates.all()

    def preview(
        self,
        kind: MessageKind,
        wording: Wording,
        subject: str,
        body: str,
        *,
        relation: Relation = Relation.ACQUAINTANCE,
        number: int = 1,
    ) -> Message:
        """Return how a template comes out with invented facts, and what the check says.

        Raises TemplateProblem.
        """
        template = OwnTemplate(kind=kind, wording=wording, subject=subject, body=body)
        now = self._context.now()
        with self._context.reading() as records:
            time_zone = records.profile.get().time_zone
        case = example_facts(kind, wording, relation, now=now, time_zone=time_zone, number=number)
        written_subject, written = render_own(template, case.fields)
        findings = check_about(
            case.conversation,
            case.person,
            written,
            kind,
            profile=case.profile,
            today=self._context.today(time_zone),
            subject=written_subject,
        )
        return Message(subject=written_subject, body=written, findings=findings)

    def keep(self, kind: MessageKind, wording: Wording, subject: str, body: str) -> OwnTemplate:
        """Use this text from now on. Raises TemplateProblem, and then keeps nothing."""
        self.preview(kind, wording, subject, body)
        template = OwnTemplate(kind=kind, wording=wording, subject=subject.strip(), body=body.strip())
        with self._context.writing() as records:
            records.own_templates.save(template)
        return template

    def drop(self, kind: MessageKind, wording: Wording) -> OwnTemplate | None:
        """Go back to the coach's template. Returns what was dropped, for `restore`."""
        with self._context.writing() as records:
            dropped = records.own_templates.find(kind, wording)
            records.own_templates.remove(kind, wording)
        return dropped

    def restore(self, template: OwnTemplate) -> None:
        """Bring back a template that was just dropped."""
        with self._context.writing() as records:
            records.own_templates.save(template)
