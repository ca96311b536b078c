"""All data of one owner, brought back from what `Records.everything` returned."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy.exc import DBAPIError

from coach.domain.tie import ImportChange
from coach.errors import InputError
from coach.store.records import Records
from coach.store.repository import Row

_Facts = list[Any]
"""Of one noun; which one, its repository tells."""


def restore(records: Records, tables: Mapping[str, Sequence[Row]]) -> dict[str, int]:
    """Write everything into a house that holds nothing of it yet; return the number of rows per table.

    Raises ValueError, whatever is wrong with the rows: the act has to be given up then.
    """
    if unknown := tables.keys() - _BACK.keys():
        raise ValueError(f"unknown tables: {sorted(unknown)}")
    try:
        for name, bring_back in _BACK.items():
            model = getattr(records, _NOUN.get(name, name)).model
            bring_back(records, [model.model_validate(row) for row in tables.get(name, ())])
    except (InputError, DBAPIError, OverflowError) as error:  # refers to nothing, or cannot be kept
        raise ValueError(str(error)) from error
    return {name: len(tables[name]) for name in sorted(tables)}


def _each(add: Callable[[Records, Any], None]) -> Callable[[Records, _Facts], None]:
    def bring_back(records: Records, facts: _Facts) -> None:
        for fact in facts:
            add(records, fact)

    return bring_back


def _import_changes(records: Records, changes: list[ImportChange]) -> None:
    """Whom an import only added, goes back to the blocks; see `ImportChangesRepository`."""
    marks: dict[str, dict[str, str]] = defaultdict(dict)
    for one in changes:
        if one.before is None and not one.written:
            marks[one.import_id][one.person_id] = one.row_mark
    for import_id, added in marks.items():
        records.import_changes.add_new(import_id, added, {})
    records.import_changes.add_many(one for one in changes if one.before is not None or one.written)


_NOUN = {"stage_changes": "stages", "mailboxes": "mailbox"}
"""Tables of which the repository has another name."""

_BACK: dict[str, Callable[[Records, _Facts], None]] = {
    "profile": _each(lambda records, fact: records.profile.save(fact)),
    "people": lambda records, facts: records.people.add_many(facts),
    "directions": _each(lambda records, fact: records.directions.add(fact)),
    "targets": _each(lambda records, fact: records.targets.add(fact)),
    "stage_changes": _each(lambda records, fact: records.stages.add(fact)),
    "research": _each(lambda records, fact: records.research.save(fact)),
    "candidates": _each(lambda records, fact: records.candidates.save(fact)),
    "conversations": _each(lambda records, fact: records.conversations.save(fact)),
    "talks": _each(lambda records, fact: records.talks.save(fact)),
    "debriefs": _each(lambda records, fact: records.debriefs.save(fact)),
    "answers": _each(lambda records, fact: records.answers.add(fact)),
    "promises": _each(lambda records, fact: records.promises.save(fact)),
    "message_drafts": _each(lambda records, fact: records.message_drafts.save(fact)),
    "outreach": _each(lambda records, fact: records.outreach.add(fact)),
    "own_templates": _each(lambda records, fact: records.own_templates.save(fact)),
    "mailboxes": _each(lambda records, fact: records.mailbox.save(fact)),
    "pitches": _each(lambda records, fact: records.pitches.save(fact)),
    "imports": _each(lambda records, fact: records.imports.add(fact)),
    "import_changes": _import_changes,
    "interests": lambda records, facts: records.interests.add_many(facts),
    "own_positions": lambda records, facts: records.own_positions.add_many(facts),
    "ties": _each(lambda records, fact: records.ties.add(fact)),
    "roles": lambda records, facts: records.roles.add_many(facts),
    "aliases": _each(lambda records, fact: records.aliases.add(fact)),
    "organisations_apart": _each(lambda records, fact: records.organisations_apart.add(fact)),
    "merges": _each(lambda records, fact: records.merges.add(fact)),
    "distinctions": _each(lambda records, fact: records.distinctions.add(fact)),
}
"""How each table comes back; what others refer to goes first."""
