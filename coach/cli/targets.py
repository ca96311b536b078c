"""`coach targets`, `coach targets add`, `coach targets suggest`, and `coach routes`."""

from typing import Annotated, Any

import typer

from coach.cli.session import AsJson, session, show, show_json
from coach.coaching.ranking import reasons
from coach.coaching.routes import Route
from coach.domain import names
from coach.domain.target import RankedTarget
from coach.language.catalogue import Translator

app = typer.Typer(rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def targets(context: typer.Context, *, as_json: AsJson = False) -> None:
    """List the top 10, the bench after it."""
    if context.invoked_subcommand is not None:
        return
    with session(context).open() as coach:
        ranked = coach.targets.ranked()
    say = session(context).say
    if as_json:
        show_json([target_json(one, say) for one in ranked])
        return
    for one in ranked:
        place = str(one.place) if one.place else "–"
        show(f"{place:>2}  {one.target.organisation}  ({say(names.STAGE[one.target.stage])})")
        for sentence in _sentences(one, say):
            show(f"      {sentence}")
    if not ranked:
        show(say("cli.no_targets"))


@app.command("add")
def add(
    context: typer.Context,
    name: str,
    motivation: Annotated[int, typer.Option(metavar="0-3")] = 0,
    openings: Annotated[int, typer.Option(metavar="1-3")] = 1,
    reason: Annotated[str, typer.Option(metavar="TEXT")] = "",
    *,
    as_json: AsJson = False,
) -> None:
    """Put an organisation on the list."""
    with session(context).open() as coach:
        added = coach.targets.add(name, motivation=motivation, openings=openings, reason=reason)
        ranked = next(one for one in coach.targets.ranked() if one.target.id == added.id)
    say = session(context).say
    if as_json:
        show_json(target_json(ranked, say))
    elif ranked.place:
        show(say("cli.target_added", organisation=added.organisation, place=ranked.place))
    else:
        show(say("cli.target_on_bench", organisation=added.organisation))


@app.command("suggest")
def suggest(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Propose organisations where people one knows work."""
    with session(context).open() as coach:
        employers = coach.targets.suggestions()
    say = session(context).say
    if as_json:
        show_json(
            [
                {
                    "organisation": one.name,
                    "people": one.people,
                    "reason": say.plural("target.people_known", one.people),
                }
                for one in employers
            ]
        )
        return
    for one in employers:
        show(f"{one.name}  ({say.plural('target.people_known', one.people)})")
    if not employers:
        show(say("cli.no_suggestions"))


def routes(context: typer.Context, organisation: str, *, as_json: AsJson = False) -> None:
    """Say who can help one get a conversation at an organisation."""
    with session(context).open() as coach:
        found = coach.targets.routes(organisation)
    say = session(context).say
    if as_json:
        show_json(
            [
                {
                    "steps": [person.name for person in route.people],
                    "reason": _reason(route, say),
                    "hold": route.hold,
                }
                for route in found
            ]
        )
        return
    for route in found:
        show(f"{' → '.join(person.name for person in route.people)}: {_reason(route, say)}")
    if not found:
        show(say("target.nobody_yet_long", organisation=organisation))


def target_json(one: RankedTarget, say: Translator) -> dict[str, Any]:
    """Return a place of the list as the command line shows it; place is null on the bench."""
    return {
        "place": one.place,
        "organisation": one.target.organisation,
        "motivation": one.target.motivation,
        "openings": one.target.openings,
        "people": one.people,
        "stage": str(one.target.stage),
        "reasons": _sentences(one, say),
    }


def _reason(route: Route, say: Translator) -> str:
    """Return the most telling reason of a route, as one sentence."""
    reason = route.reasons[0]
    if reason.number is None:
        return say(reason.key, **reason.values)
    return say.plural(reason.key, reason.number, **reason.values)


def _sentences(one: RankedTarget, say: Translator) -> list[str]:
    told = [one.target.reason] if one.target.reason else []
    return told + [say(key) if number is None else say.plural(key, number) for key, number in reasons(one)]
