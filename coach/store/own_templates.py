"""The user's own templates, at most one per kind of message and wording."""

from coach.domain.message import MessageKind
from coach.domain.own_template import OwnTemplate
from coach.domain.wording import Wording
from coach.store import tables
from coach.store.repository import Repository

_OWN = tables.own_templates.c


class OwnTemplatesRepository(Repository[OwnTemplate]):
    """The own templates of one owner."""

    table = tables.own_templates
    model = OwnTemplate

    def find(self, kind: MessageKind, wording: Wording) -> OwnTemplate | None:
        """Return the user's own template; None where the coach's is used."""
        found = self._read(self._facts().where(_OWN.kind == kind, _OWN.wording == wording))
        return found[0] if found else None

    def all(self) -> list[OwnTemplate]:
        """Return all of them, by kind and wording."""
        return self._read(self._facts().order_by(_OWN.kind, _OWN.wording))

    def save(self, template: OwnTemplate) -> None:
        """Keep a template in the place of an earlier one."""
        self._upsert(self._row(template))

    def remove(self, kind: MessageKind, wording: Wording) -> bool:
        """Go back to the coach's template; return whether there was one of the user's own."""
        return self._delete(self.table, _OWN.kind == kind, _OWN.wording == wording) > 0
