"""`coach log` and `coach today`."""

import typer

from coach.cli import options
from coach.cli.session import session, show, show_json
from coach.domain import names


def log(
    context: typer.Context,
    person: options.PersonName,
    event: options.Event,
    on: options.Day = None,
    *,
    as_json: options.AsJson = False,
) -> None:
    """Write down what really happened."""
    from coach.services.moments import read_day

    day = read_day(on) if on is not None else None
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
        from coach.language.dates import long_date

        step = say(names.STEP[advice.next_step])
        show(say("cli.next_step", step=step, date=long_date(advice.due, say.language)))


def today(context: typer.Context, *, as_json: options.AsJson = False) -> None:
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
