"""Bringing in files: first a plan that can be looked at, then, when the user says so, writing it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from coach.domain.candidate import NotedOrganisation
from coach.domain.found_people import FoundPeople
from coach.domain.imports import Extract, FoundPerson, ImportPlan, ImportRecord, ImportReport
from coach.domain.own_position import OwnPosition
from coach.domain.person import Person
from coach.domain.tie import ImportChange
from coach.domain.wording import Language
from coach.errors import NobodyKnown, NothingUsable
from coach.exporters.rejected import rejected_csv
from coach.importers import sources
from coach.importers.collecting import held_back_collection
from coach.importers.facts import own_jobs, profile_offer, spoken, worth_noting
from coach.importers.fields import Field
from coach.importers.marks import marks_of
from coach.importers.plan import merged, plan
from coach.importers.progress import Progress, between, silent
from coach.importers.spreadsheet.own_table import OwnTable
from coach.services.context import Context
from coach.services.previews import Change, Preview, is_new, preview_of
from coach.services.undoing import Undone, changed_facts, undo_import
from coach.store.store import Records

__all__ = ["Change", "Imports", "OwnTable", "Preview", "Progress", "Undone", "is_new"]

_READ = 0.7
"""The part of the time that reading takes before people are compared."""
_ID = 12
"""Signs of an id that those begin with whom one import adds: enough to tell imports apart, few to write."""
_COMPARED, _ADDED = 0.3, 0.8
"""The parts of writing that are done by then."""


class Imports:
    """Reads files and writes what they tell about people."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def preview_file(self, path: Path) -> ImportPlan:
        """Return what importing a file on disk would do. Raises FileError."""
        (planned,) = self.preview_files([path])
        return planned

    @held_back_collection()
    def preview_files(self, paths: Sequence[Path]) -> list[ImportPlan]:
        """Return what importing files on disk would do, one after another. Raises FileError about one.

        Of whom messages tell nobody may be known yet, as long as another of the files tells of people.
        """
        plans = [self._plan(sources.read_path(path)) for path in paths]
        if not any(planned.extract.found for planned in plans):
            plans = [_of_the_known(planned) for planned in plans]
        return plans

    @held_back_collection()
    def preview(self, name: str, content: bytes, progress: Progress = silent) -> ImportPlan:
        """Return what importing an uploaded file would do. Nothing is written. Raises FileError."""
        return _of_the_known(self._plan(sources.read(name, content, between(0, _READ, progress))))

    @staticmethod
    def own_table(name: str, content: bytes, progress: Progress = silent) -> OwnTable | None:
        """Return the table in a file of the user's own making, of which the columns can be chosen.

        Nothing for a file of which the maker is known: `preview` reads that. Raises FileError.
        """
        return sources.own_table(name, content, progress)

    def preview_table(
        self, table: OwnTable, columns: Mapping[Field, str], progress: Progress = silent
    ) -> ImportPlan:
        """Return what importing these columns of a table would do. Raises FileError."""
        return self._plan(table.extract(columns, between(0, _READ, progress)))

    def preview_address_book(self, planned: ImportPlan) -> ImportPlan | None:
        """Return what importing the address book that came along would do, or None when there was none."""
        book = planned.extract.address_book
        return self._plan(book) if book else None

    def look(self, planned: ImportPlan) -> Preview:
        """Return what a plan would do, in names."""
        with self._context.reading() as records:
            return preview_of(planned, records)

    def profile_offer(self, planned: ImportPlan) -> dict[str, str]:
        """Return what the file knows about the user and the profile does not: fields of it by name."""
        with self._context.reading() as records:
            return profile_offer(planned.extract.own, records.profile.get())

    @held_back_collection()
    def write(self, planned: ImportPlan, progress: Progress = silent) -> ImportReport:
        """Write a plan in one act and return its counts.

        The plan is made anew on what the store holds now, so importing twice changes nothing, also when
        something else was written since the preview.
        """
        progress(0)
        with self._context.writing() as records:
            planned, people = _planned(planned.extract, records, planned.marks)
            record = ImportRecord(
                id=self._context.new_id(), report=self.report(planned), imported_at=self._context.now()
            )
            records.imports.add(record)
            progress(_COMPARED)
            marks = planned.marks or marks_of(planned.extract.found, planned.extract.source)
            self._add(planned, records, record.id, marks)
            progress(_ADDED)
            _change(planned, records, record.id, marks, people)
            self._note(planned, records, record.id)
        progress(1)
        return record.report

    def history(self) -> list[ImportRecord]:
        """Return the imports that were not taken back, the oldest first."""
        with self._context.reading() as records:
            return records.imports.all()

    @held_back_collection()
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
            noted=len(planned.noted),
            own=len(planned.own),
            unread=tuple(extract.unread),
            rejected=tuple(extract.rejected),
        )

    @staticmethod
    def rejected_csv(report: ImportReport, say: Callable[..., str], language: Language) -> bytes:
        """Return the rows that were set aside as a csv file, each with its reason.

        A row of another file in an archive than the one with the people says which.
        """
        return rejected_csv(
            report.rejected,
            headings=(say("import.line"), say("import.reason"), say("import.raw")),
            sentence=lambda row: " ".join(filter(None, (row.file, say(row.reason, **row.values)))),
            language=language,
        )

    def _plan(self, extract: Extract) -> ImportPlan:
        if extract.is_empty:
            raise NothingUsable(file=extract.file, rows=extract.read)
        with self._context.reading() as records:
            return _planned(extract, records)[0]

    def _add(self, planned: ImportPlan, records: Records, import_id: str, marks: Sequence[str]) -> None:
        found = FoundPeople.of(planned.new)
        ids = records.people.add_found(found, planned.extract.source, self._context.new_id()[:_ID])
        own = {ids[place]: _own(found[place]) for place in found.telling(_OWN)}
        told = _marks_for(found, planned.extract, marks)
        records.import_changes.add_new(import_id, dict(zip(ids, told, strict=True)), own)

    def _note(self, planned: ImportPlan, records: Records, import_id: str) -> None:
        """Keep the organisations in which the user showed interest, and where the user works and worked."""
        records.interests.add_many(
            NotedOrganisation(
                id=self._context.new_id(),
                organisation=one.name,
                kind=one.why,
                title=one.position,
                noted_on=one.on,
                import_id=import_id,
            )
            for one in planned.noted
        )
        records.own_positions.add_many(
            OwnPosition(
                id=self._context.new_id(),
                organisation=one.organisation,
                title=one.title,
                started=one.started,
                finished=one.finished,
                import_id=import_id,
            )
            for one in planned.own
        )


def _of_the_known(planned: ImportPlan) -> ImportPlan:
    """Return the plan. Raises NobodyKnown when it is of messages with nobody whom we know."""
    if planned.extract.last_contacts and not planned.extract.found:
        raise NobodyKnown(file=planned.extract.file)
    return planned


def _planned(
    extract: Extract, records: Records, marks: Sequence[str] = ()
) -> tuple[ImportPlan, dict[str, Person]]:
    """Return the plan, and by id the people whom it was made on.

    A row that told the same before has nothing to add, whatever the user made of that person since; only
    when there are others is anybody looked up.
    """
    if extract.last_contacts:  # by profile: who that is, only the people we know tell
        extract = replace(extract, found=tuple(spoken(records.people.all(), extract.last_contacts)))
        marks = ()
    seen = records.import_changes.marks()
    if seen and not marks:
        marks = marks_of(extract.found, extract.source)
    rest = extract.found
    if seen:
        rest = FoundPeople.of(rest).at([place for place, mark in enumerate(marks) if mark not in seen])
    people = records.people.all() if rest else []
    made = plan(replace(extract, found=rest), people)
    unchanged = made.unchanged + len(extract.found) - len(rest)
    noted = tuple(worth_noting(extract.organisations, records.interests.all()))
    own = tuple(own_jobs(extract.own, records.own_positions.all()))
    made = replace(made, extract=extract, unchanged=unchanged, marks=marks, noted=noted, own=own)
    return made, {person.id: person for person in people}


def _marks_for(some: Sequence[FoundPerson], extract: Extract, marks: Sequence[str]) -> Sequence[str]:
    """Return the marks of some of those who were found, in their order."""
    if len(some) == len(extract.found):
        return marks
    by_line = dict(zip(FoundPeople.of(extract.found).column("line"), marks, strict=True))
    return [by_line[one.line] for one in some]


def _change(
    planned: ImportPlan,
    records: Records,
    import_id: str,
    marks: Sequence[str],
    people: Mapping[str, Person],
) -> None:
    after: dict[str, Person] = {}
    told: dict[str, str] = {}
    marks = _marks_for([found for _, found in planned.changed], planned.extract, marks)
    for (person_id, found), mark in zip(planned.changed, marks, strict=True):
        after[person_id] = merged(after.get(person_id, people[person_id]), found, planned.extract.source)
        told[person_id] = mark
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


_OWN = "notes", "birthday", "last_contact"


def _own(found: FoundPerson) -> dict[str, object]:
    """Return what a file told that users write themselves too, as plain JSON values."""
    day = found.last_contact and found.last_contact.isoformat()
    told = {"notes": found.notes, "birthday": found.birthday, "last_contact": day}
    return {name: value for name, value in told.items() if value}
