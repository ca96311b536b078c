"""`coach import`, `export`, `restore` and `demo`: data in and out."""

from pathlib import Path
from typing import Annotated

import typer

from coach.cli.session import AsJson, environment_language, session, show, show_json
from coach.domain.imports import ImportPlan, ImportReport
from coach.domain.wording import Language
from coach.language.catalogue import Translator


def import_files(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...")],
    *,
    as_json: AsJson = False,
) -> None:
    """Bring in address books: exports of LinkedIn, cards, Google, Outlook, or any list of people."""
    with session(context).open() as coach:
        plans = coach.imports.preview_files(files)
        reports = [coach.imports.write(plan) for plan in plans]
    say = session(context).say
    if as_json:
        show_json([report_json(report, say) for report in reports])
        return
    for report, plan in zip(reports, plans, strict=True):
        show(
            say("cli.imported", **report.model_dump(include={"file", "read", "added", "merged", "unchanged"}))
        )
        if report.hidden:
            show("  " + say.plural("import.hidden", report.hidden))
        for row in report.rejected:
            reason = say(row.reason, **row.values)
            show("  " + say("cli.rejected_row", line=row.line, reason=reason))
        _beside_people(report, plan, say)


def _beside_people(report: ImportReport, plan: ImportPlan, say: Translator) -> None:
    """Say what else is in a file, and what nobody could read."""
    if report.noted:
        show("  " + say.plural("import.noted_done", report.noted))
    if report.own:
        show("  " + say.plural("import.own_done", report.own))
    if report.photos:
        show("  " + say.plural("import.photos", report.photos))
    if report.unread:
        show("  " + say("cli.unread", files=", ".join(report.unread)))
    if plan.extract.address_book and plan.extract.address_book.found:
        show("  " + say.plural("cli.address_book", len(plan.extract.address_book.found)))


def report_json(report: ImportReport, say: Translator) -> dict[str, object]:
    """Return the counts of an import, with the reasons as sentences."""
    rejected = [{"line": row.line, "reason": say(row.reason, **row.values)} for row in report.rejected]
    unsaid = {"rejected", "photos", "noted", "own", "unread"}
    return report.model_dump(mode="json", exclude=unsaid) | {"rejected": rejected}


def export(context: typer.Context, file: Path, *, as_json: AsJson = False) -> None:
    """Put all data in one zip file."""
    with session(context).open() as coach:
        counts = coach.data.export(file)
    if as_json:
        show_json(counts)
        return
    say = session(context).say
    show(say("cli.exported", file=str(file), records=sum(counts.values())))


def restore(context: typer.Context, file: Path, *, as_json: AsJson = False) -> None:
    """Put all data of a zip file back into an empty folder."""
    with session(context).open() as coach:
        counts = coach.data.restore_file(file)
    if as_json:
        show_json(counts)
        return
    say = session(context).say
    show(say("cli.restored", file=str(file), records=sum(counts.values())))


def demo(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Fill an empty data folder with an invented example."""
    with session(context).open() as coach:
        counts = coach.data.fill_example(Language(environment_language()))
    if as_json:
        show_json(counts)
        return
    show(session(context).say("cli.demo_filled", **counts))
