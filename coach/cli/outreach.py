"""`coach log` and `coach today`."""

from datetime import date
from typing import Annotated

import typer

from coach.cli.session import AsJson, session, show, show_json
from coach.domain import names
from coach.domain.outreach import OutreachEvent
from coach.errors import UnreadableMoment
from coach.language.dates import long_date


def log(
    context: typer.Context,
    person: str,
    event: OutreachEvent,
    on: Annotated[str | None, typer.Option("--on", metavar="YYYY-MM-DD")] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Write down what really happened."""
    day = _day(on)
    with session(context).open() as coach:
        known = coach.people.named(person)
        coach.outreach.record(known.id, event, on=day)
        advice = coach.outreach.advice(known.id)
    say = session(context).say
    if as_json:
        show_json(
            {
                "person": known.name,
                "state": str(advice.state),
                "next": str(advice.next_step) if advice.next_step else None,
                "due": advice.due.isoformat() if advice.due else None,
            }
        )
        return
    show(f"{known.name}: {say(names.STATE[advice.state])}")
    if advice.next_step and advice.due:
        step = say(names.STEP[advice.next_step])
        show(say("cli.next_step", step=step, date=long_date(advice.due, say.language)))


def today(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Say what is ready to pick up."""
    with session(context).open() as coach:
        items = coach.today.items()
    say = session(context).say
    if as_json:
        show_json(
            [
                {
                    "kind": item.kind,
                    "person": item.person.name,
                    "reason": say(item.reason, organisation=item.organisation, text=item.text),
                    "due": item.due.isoformat() if item.due else None,
                }
                for item in items
            ]
        )
        return
    for item in items:
        show(f"{say(names.STEP[item.kind])}: {item.person.name}")
        show(f"    {say(item.reason, organisation=item.organisation, text=item.text)}")
    if not items:
        show(say("today.done"))


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UnreadableMoment(value=text) from error
