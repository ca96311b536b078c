"""`coach targets` with `add`, `suggest` and `export`, and `coach routes`."""

from typing import TYPE_CHECKING, Any

import typer

from coach.cli import options
from coach.cli.session import session, show, show_json
from coach.domain import names
from coach.domain.organisation import organisation_key
from coach.domain.target import RankedTarget
from coach.domain.wording import Language
from coach.errors import EmptyName
from coach.language.catalogue import Translator

if TYPE_CHECKING:  # so that asking for help need not load what they are made with
    from coach.coaching.because import Because
    from coach.coaching.candidates import Proposal
    from coach.coaching.routes import Route

SUGGESTIONS = 12
REASONS = 2


def targets(context: typer.Context, *, as_json: options.AsJson = False) -> None:
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


def add(
    context: typer.Context,
    name: options.Organisation,
    motivation: options.Motivation = 0,
    openings: options.Openings = 1,
    reason: options.Reason = "",
    *,
    as_json: options.AsJson = False,
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


def suggest(context: typer.Context, *, as_json: options.AsJson = False) -> None:
    """Propose organisations from everywhere the user met them, each with the reason."""
    with session(context).open() as coach:
        found = coach.candidates.all(SUGGESTIONS)
    say = session(context).say
    if as_json:
        show_json(
            [
                {"organisation": one.organisation, "people": one.people, "reason": _why(one, say)}
                for one in found
            ]
        )
        return
    for one in found:
        show(f"{one.organisation}  ({_why(one, say)})")
    if not found:
        show(say("cli.no_suggestions"))


def export(
    context: typer.Context,
    file: options.ListFile,
    *,
    as_json: options.AsJson = False,
) -> None:
    """Write the list to a table, a text or a page to print."""
    with session(context).open() as coach:
        number = coach.targets.export(file, Language(session(context).say.language))
    if as_json:
        show_json({"file": str(file), "organisations": number})
        return
    show(session(context).say("cli.list_exported", file=str(file)))


def routes(
    context: typer.Context, organisation: options.Organisation, *, as_json: options.AsJson = False
) -> None:
    """Say who can help one get a conversation at an organisation."""
    if not organisation_key(organisation):
        raise EmptyName
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


def because(reason: "Because", say: Translator) -> str:
    """Return why the coach says something, as one sentence."""
    if reason.number is None:
        return say(reason.key, **reason.values)
    return say.plural(reason.key, reason.number, **reason.values)


def _why(one: "Proposal", say: Translator) -> str:
    """Return all that speaks for an organisation, with what the user noted, in one line."""
    return "; ".join([*(because(reason, say) for reason in one.reasons), *one.notes])


def _reason(route: "Route", say: Translator) -> str:
    """Return why this is a way in: as much of it as the page of the organisation tells."""
    return " ".join(because(reason, say) for reason in route.reasons[:REASONS])


def _sentences(one: RankedTarget, say: Translator) -> list[str]:
    from coach.coaching.ranking import why_here

    told = [one.target.reason] if one.target.reason else []
    return told + [because(reason, say) for reason in why_here(one)]
