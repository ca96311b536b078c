"""`coach import`, `export`, `restore` and `demo`: data in and out."""

import typer

from coach.cli import options
from coach.cli.session import environment_language, session, show, show_json
from coach.domain.imports import ImportPlan, ImportReport, RejectedRow
from coach.domain.wording import Language
from coach.language.catalogue import Translator


def import_files(
    context: typer.Context,
    files: options.AddressBooks,
    *,
    as_json: options.AsJson = False,
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
        if report.rejected:
            show("  " + say.plural("import.set_aside_rows", len(report.rejected)))
        for row in report.rejected:
            show("    " + _told(row, say))
        _beside_people(report, plan, say)


def _told(row: RejectedRow, say: Translator) -> str:
    """Return where a row stands that was set aside, and why."""
    reason = say(row.reason, **row.values)
    if row.file:
        return say("import.row_in_file", file=row.file, line=row.line, reason=reason)
    return say("import.row", line=row.line, reason=reason)


def _beside_people(report: ImportReport, plan: ImportPlan, say: Translator) -> None:
    """Say what else is in a file, and what nobody could read."""
    if report.noted:
        show("  " + say.plural("import.noted_done", report.noted))
    if report.own:
        show("  " + say.plural("import.own_done", report.own))
    if report.photos:
        show("  " + say.plural("import.photos", report.photos))
    if report.unread:
        show("  " + say("import.unread", files=", ".join(report.unread)))
    if plan.extract.address_book and plan.extract.address_book.found:
        show("  " + say.plural("cli.address_book", len(plan.extract.address_book.found)))


def report_json(report: ImportReport, say: Translator) -> dict[str, object]:
    """Return the counts of an import, with the reasons as sentences.

    A row of another file in an archive than the one with the people says which.
    """
    rejected = [
        {"line": row.line, "reason": " ".join(filter(None, (row.file, say(row.reason, **row.values))))}
        for row in report.rejected
    ]
    unsaid = {"rejected", "photos", "noted", "own", "unread"}
    return report.model_dump(mode="json", exclude=unsaid) | {"rejected": rejected}


def export(context: typer.Context, file: options.ZipFile, *, as_json: options.AsJson = False) -> None:
    """Put all data in one zip file."""
    with session(context).open() as coach:
        counts = coach.data.export(file)
    if as_json:
        show_json(counts)
        return
    say = session(context).say
    show(say("cli.exported", file=str(file), records=sum(counts.values())))


def restore(context: typer.Context, file: options.ZipFile, *, as_json: options.AsJson = False) -> None:
    """Put all data of a zip file back into an empty folder."""
    with session(context).open() as coach:
        counts = coach.data.restore_file(file)
    if as_json:
        show_json(counts)
        return
    say = session(context).say
    show(say("cli.restored", file=str(file), records=sum(counts.values())))


def demo(context: typer.Context, *, as_json: options.AsJson = False) -> None:
    """Fill an empty data folder with an invented example."""
    with session(context).open() as coach:
        counts = coach.data.fill_example(Language(environment_language()))
    if as_json:
        show_json(counts)
        return
    show(session(context).say("cli.demo_filled", **counts))
