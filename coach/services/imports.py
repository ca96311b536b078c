"""Bringing in files: first a plan that can be looked at, then, when the user says so, writing it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from coach.domain.imports import Extract, FoundPerson, ImportPlan, ImportRecord, ImportReport
from coach.domain.person import Person
from coach.domain.tie import ImportChange
from coach.domain.wording import Language
from coach.errors import NothingUsable
from coach.exporters.rejected import rejected_csv
from coach.importers import sources
from coach.importers.marks import marks_of
from coach.importers.plan import merged, plan
from coach.services.context import Context
from coach.services.undoing import Undone, changed_facts, undo_import
from coach.store.store import Records


class Imports:
    """Reads files and writes what they tell about people."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def preview_file(self, path: Path) -> ImportPlan:
        """Return what importing a file on disk would do. Raises FileError."""
        return self._plan(sources.read_path(path))

    def preview(self, name: str, content: bytes) -> ImportPlan:
        """Return what importing an uploaded file would do. Nothing is written. Raises FileError."""
        return self._plan(sources.read(name, content))

    def write(self, planned: ImportPlan) -> ImportReport:
        """Write a plan in one act and return its counts.

        The plan is made anew on what the store holds now, so importing twice changes nothing, also when
        something else was written since the preview.
        """
        with self._context.writing() as records:
            planned, people = _planned(planned.extract, records, planned.marks)
            record = ImportRecord(
                id=self._context.new_id(), report=self.report(planned), imported_at=self._context.now()
            )
            records.imports.add(record)
            marks = _marks_by_line(planned)
            self._add(planned, records, record.id, marks)
            _change(planned, records, record.id, marks, people)
        return record.report

    def history(self) -> list[ImportRecord]:
        """Return the imports that were not taken back, the oldest first."""
        with self._context.reading() as records:
            return records.imports.all()

    def undo(self, import_id: str) -> Undone:
        """Take back a whole import in one act, and return what came of it.

        Whom it added goes, unless something happened with them since. Whom it changed gets back what it
        changed, but for what was changed again since. Nothing happens when it was taken back before.
        """
        with self._context.writing() as records:
            return undo_import(import_id, records)

    @staticmethod
    def report(planned: ImportPlan) -> ImportReport:
        """Return the counts of a plan: every row that was read is counted once."""
        extract = planned.extract
        return ImportReport(
            file=extract.file,
            source=extract.source,
            read=extract.read,
            added=len(planned.new),
            merged=len(planned.changed),
            unchanged=planned.unchanged + extract.repeated,
            hidden=extract.hidden,
            photos=extract.photos,
            rejected=tuple(extract.rejected),
        )

    @staticmethod
    def rejected_csv(report: ImportReport, say: Callable[..., str], language: Language) -> bytes:
        """Return the rows that were set aside as a csv file, each with its reason."""
        return rejected_csv(
            report.rejected,
            headings=(say("import.line"), say("import.reason"), say("import.raw")),
            sentence=lambda row: say(row.reason, **row.values),
            language=language,
        )

    def _plan(self, extract: Extract) -> ImportPlan:
        if not extract.found:
            raise NothingUsable(file=extract.file, rows=extract.read)
        with self._context.reading() as records:
            return _planned(extract, records)[0]

    def _add(self, planned: ImportPlan, records: Records, import_id: str, marks: Mapping[int, str]) -> None:
        found = planned.new
        ids = records.people.add_found(found, planned.extract.source, self._context.new_id())
        own = {person_id: _own(one) for person_id, one in zip(ids, found, strict=True) if _tells_own(one)}
        by_id = {person_id: marks[one.line] for person_id, one in zip(ids, found, strict=True)}
        records.import_changes.add_new(import_id, by_id, own)


def _planned(
    extract: Extract, records: Records, marks: Sequence[str] = ()
) -> tuple[ImportPlan, dict[str, Person]]:
    """Return the plan, and by id the people whom it was made on.

    A row that told the same before has nothing to add, whatever the user made of that person since; only
    when there are others is anybody looked up.
    """
    seen = records.import_changes.marks()
    if seen and not marks:
        marks = marks_of(extract.found, extract.source)
    rest = extract.found
    if seen:
        rest = [one for one, mark in zip(extract.found, marks, strict=True) if mark not in seen]
    people = records.people.all() if rest else []
    made = plan(replace(extract, found=rest), people)
    unchanged = made.unchanged + len(extract.found) - len(rest)
    made = replace(made, extract=extract, unchanged=unchanged, marks=marks)
    return made, {person.id: person for person in people}


def _marks_by_line(planned: ImportPlan) -> dict[int, str]:
    extract = planned.extract
    marks = planned.marks or marks_of(extract.found, extract.source)
    return {one.line: mark for one, mark in zip(extract.found, marks, strict=True)}


def _change(
    planned: ImportPlan,
    records: Records,
    import_id: str,
    marks: Mapping[int, str],
    people: Mapping[str, Person],
) -> None:
    after: dict[str, Person] = {}
    told: dict[str, str] = {}
    for person_id, found in planned.changed:
        after[person_id] = merged(after.get(person_id, people[person_id]), found, planned.extract.source)
        told[person_id] = marks[found.line]
    records.people.update_many(after.values())
    records.import_changes.forget_marks(after)
    records.import_changes.add_many(
        ImportChange(
            import_id=import_id,
            person_id=person_id,
            before=people[person_id],
            written=changed_facts(people[person_id], person),
            row_mark=told[person_id],
        )
        for person_id, person in after.items()
    )


def _tells_own(found: FoundPerson) -> bool:
    return bool(found.notes or found.birthday or found.last_contact)


def _own(found: FoundPerson) -> dict[str, object]:
    """Return what a file told that users write themselves too, as plain JSON values."""
    day = found.last_contact and found.last_contact.isoformat()
    told = {"notes": found.notes, "birthday": found.birthday, "last_contact": day}
    return {name: value for name, value in told.items() if value}
