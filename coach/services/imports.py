"""Bringing in files: first a plan that can be looked at, then, when the user says so, writing it."""

from collections.abc import Callable
from pathlib import Path

from coach.domain.imports import Extract, FoundPerson, ImportPlan, ImportRecord, ImportReport
from coach.domain.person import Person
from coach.domain.wording import Language
from coach.errors import NothingUsable
from coach.exporters.rejected import rejected_csv
from coach.importers import sources
from coach.importers.plan import merged, plan
from coach.services.context import Context


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
        extract = planned.extract
        with self._context.writing() as records:
            people = records.people.all()
            planned = plan(extract, people)
            records.people.add_many(self._person(found, extract.source) for found in planned.new)
            known = {person.id: person for person in people}
            for person_id, found in planned.changed:
                known[person_id] = merged(known[person_id], found, extract.source)
            changed_ids = dict.fromkeys(person_id for person_id, _ in planned.changed)
            records.people.update_many([known[person_id] for person_id in changed_ids])
            report = self.report(planned)
            records.imports.add(
                ImportRecord(id=self._context.new_id(), report=report, imported_at=self._context.now())
            )
        return report

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
            people = records.people.all()
        return plan(extract, people)

    def _person(self, found: FoundPerson, source: str) -> Person:
        return Person(
            id=self._context.new_id(),
            name=found.name,
            given_name=found.given_name,
            family_name=found.family_name,
            emails=found.emails,
            phones=found.phones,
            urls=found.urls,
            organisation=found.organisation,
            position=found.position,
            connected_on=found.connected_on,
            sources=(source,),
        )
