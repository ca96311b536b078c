"""Organisations that could come on the list, from everywhere the user met them (R000-13)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coach.coaching.acquaintance import employer_keys
from coach.coaching.candidates import Proposal, Workplace, proposals
from coach.domain.candidate import Candidate, CandidateSource
from coach.domain.organisation import organisation_key
from coach.domain.target import Target
from coach.errors import EmptyName
from coach.importers.organisations import organisation_names
from coach.services.context import Context
from coach.services.listing import put_on_list
from coach.store.store import Records

__all__ = ["Candidates", "ListPreview", "Proposal"]

MOST_NAMES = 1_000
"""Of one list. Nobody chooses from more."""


@dataclass(frozen=True, slots=True)
class ListPreview:
    """The organisations on a list, before anything is written."""

    names: tuple[str, ...]
    """New ones, each once."""
    known: tuple[str, ...]
    """On the list of the user or written down already."""
    left_out: int = 0
    """Too many to choose from."""


class Candidates:
    """Gathers, notes and drops."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def all(self, limit: int | None = None) -> list[Proposal]:
        """Return what could come on the list and is not there yet, the surest sign of interest first."""
        with self._context.reading() as records:
            today = self._context.today(records.profile.get().time_zone)
            key_of = employer_keys(records.aliases.all())
            found = proposals(
                workplaces=_workplaces(records, today),
                interests=records.interests.all(),
                candidates=records.candidates.all(),
                taken={key_of(target.organisation) for target in records.targets.all()},
                key_of=key_of,
            )
        return found[:limit]

    def noted(self, source: CandidateSource) -> list[Candidate]:
        """Return what one round, or one list, brought so far."""
        with self._context.reading() as records:
            return [one for one in records.candidates.all() if one.source is source and not one.archived]

    def add(
        self, organisation: str, source: CandidateSource = CandidateSource.TYPED, note: str = ""
    ) -> Candidate:
        """Write down an organisation. Again in the same round, it is still one, with the newest note.

        Raises EmptyName when there is no word in the name.
        """
        with self._context.writing() as records:
            return self._add(records, organisation, source, note)

    def remove(self, candidate_id: str) -> None:
        """Take away what was written down; nothing happens when it is not there."""
        with self._context.writing() as records:
            records.candidates.delete(candidate_id)

    def drop(self, organisation: str) -> None:
        """Propose an organisation no more. Raises EmptyName."""
        key = _key(organisation)
        with self._context.writing() as records:
            found = records.candidates.with_key(key)
            if not found:
                found = [self._candidate(organisation, CandidateSource.PROPOSED, "")]
            for one in found:
                records.candidates.save(one.model_copy(update={"archived": True}))

    def restore(self, organisation: str) -> None:
        """Propose an organisation again that was dropped."""
        with self._context.writing() as records:
            for one in records.candidates.with_key(organisation_key(organisation)):
                if one.source is CandidateSource.PROPOSED:
                    records.candidates.delete(one.id)
                else:
                    records.candidates.save(one.model_copy(update={"archived": False}))

    def put_on_list(
        self, organisation: str, *, motivation: int = 0, openings: int = 1, reason: str = ""
    ) -> Target:
        """Give an organisation a place on the list. Raises EmptyName, OutOfRange or TargetExists."""
        with self._context.writing() as records:
            return put_on_list(
                self._context, records, organisation, motivation=motivation, openings=openings, reason=reason
            )

    def read_list(self, file_name: str, content: bytes) -> ListPreview:
        """Return the organisations on any list, csv or workbook; nothing is written. Raises FileError."""
        found: dict[str, str] = {}
        for name in organisation_names(file_name, content):
            if key := organisation_key(name):
                found.setdefault(key, name)
        with self._context.reading() as records:
            known = [name for key, name in found.items() if _is_known(records, key)]
        new = [name for name in found.values() if name not in set(known)]
        return ListPreview(tuple(new[:MOST_NAMES]), tuple(known), max(0, len(new) - MOST_NAMES))

    def add_list(self, names: Iterable[str]) -> int:
        """Write down organisations of a list; return how many were new. A name without a word is none."""
        with self._context.writing() as records:
            wanted = {key: name for name in names if (key := organisation_key(name))}
            new = [name for key, name in wanted.items() if not _is_known(records, key)]
            for name in new:
                self._add(records, name, CandidateSource.LIST, "")
        return len(new)

    def _add(self, records: Records, organisation: str, source: CandidateSource, note: str) -> Candidate:
        same = [one for one in records.candidates.with_key(_key(organisation)) if one.source is source]
        fresh = self._candidate(organisation, source, note)
        candidate = fresh
        if same:
            facts = {"note": fresh.note or same[0].note, "archived": False}
            candidate = same[0].model_copy(update=facts)
        records.candidates.save(candidate)
        return candidate

    def _candidate(self, organisation: str, source: CandidateSource, note: str) -> Candidate:
        return Candidate(
            id=self._context.new_id(),
            organisation=" ".join(organisation.split()),
            source=source,
            note=" ".join(note.split()),
            added_at=self._context.now(),
        )


def _key(organisation: str) -> str:
    key = organisation_key(organisation)
    if not key:
        raise EmptyName
    return key


def _is_known(records: Records, key: str) -> bool:
    live = (not one.archived for one in records.candidates.with_key(key))
    return records.targets.with_key(key) is not None or any(live)


def _workplaces(records: Records, today: date) -> dict[str, Workplace]:
    """Return where the people work and worked, by the key of the organisation."""
    key_of = employer_keys(records.aliases.all())
    now = {key_of(one.name): one for one in records.people.employers(records.people.count())}
    names, before = dict[str, str](), Counter[str]()
    for name, _ in records.roles.left(today):
        key = key_of(name)
        names.setdefault(key, name)
        before[key] += 1
    return {
        key: Workplace(
            name=now[key].name if key in now else names[key],
            now=now[key].people if key in now else 0,
            before=before[key],
        )
        for key in {**now, **names}
    }
