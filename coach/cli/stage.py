"""`coach stage`: exploring, the tipping point or sowing, for an organisation, a direction or a role."""

from typing import TYPE_CHECKING, Any

import typer

from coach.cli import options
from coach.cli.session import session, show, show_json
from coach.cli.targets import because
from coach.domain import names
from coach.errors import AnswersNotUsable
from coach.language.catalogue import Translator

if TYPE_CHECKING:  # so that asking for help need not load the database
    from coach.services.stages import StageOutcome, StageView


def stage(
    context: typer.Context,
    name: options.StageOf,
    answers: options.Answers = None,
    wanted: options.SetStage = None,
    reason: options.StageReason = "",
    *,
    as_json: options.AsJson = False,
) -> None:
    """Say where one stands and what tells to move on; answer the ten questions, or say it oneself."""
    if answers is not None and wanted is not None:
        raise typer.BadParameter(session(context).say("cli.stage_one_of_two"))
    given = _numbers(answers) if answers is not None else None
    with session(context).open() as coach:
        subject = coach.stages.named(name)
        if given is not None:
            outcome = coach.stages.answer(subject, given)
        elif wanted is not None:
            outcome = coach.stages.set(subject, wanted, reason)
        else:
            from coach.services.stages import StageOutcome

            outcome = StageOutcome(coach.stages.of(subject), changed=False)
    say = session(context).say
    if as_json:
        show_json(_outcome_json(outcome, say))
    else:
        _show(outcome, say)


def _numbers(answers: str) -> list[int]:
    """Return the answers, with or without commas between them. Raises AnswersNotUsable."""
    parts = answers.replace(",", " ").split()
    if len(parts) == 1:
        parts = list(parts[0])
    if not all(part.isascii() and part.isdigit() for part in parts):
        raise AnswersNotUsable
    return [int(part) for part in parts]


def _outcome_json(outcome: "StageOutcome", say: Translator) -> dict[str, Any]:
    view = outcome.view
    return {
        "name": view.name,
        "kind": view.subject.kind.value,
        "stage": view.stage.value,
        "wanted": view.wanted.value,
        "since": view.since.isoformat() if view.since else None,
        "reason": view.reason,
        "answers": list(view.answers),
        "advice": _advice(view, say),
        "signals": [because(one, say) for one in (*view.signals.on, *view.signals.back)],
        "changed": outcome.changed,
        "released": [person.name for person in outcome.released],
        "followed": [target.organisation for target in outcome.followed],
    }


def _show(outcome: "StageOutcome", say: Translator) -> None:
    from coach.language.dates import short_date

    view = outcome.view
    show(f"{view.name}: {say(names.STAGE[view.stage])}")
    show(say(names.STAGE_MEANING[view.stage]))
    if view.since:
        show(say("target.stage_since", day=short_date(view.since, say.language)))
    lines = [view.reason, *_advice(view, say)]
    lines += [because(one, say) for one in (*view.signals.on, *view.signals.back)]
    if outcome.released:
        lines.append(say("cli.stage_released", names=", ".join(person.name for person in outcome.released)))
    if outcome.followed:
        followed = ", ".join(target.organisation for target in outcome.followed)
        lines.append(say("cli.stage_followed", names=followed))
    for line in filter(None, lines):
        show(f"  {line}")


def _advice(view: "StageView", say: Translator) -> list[str]:
    told = [view.held_back, view.judgement.advice if view.judgement else None]
    return [because(one, say) for one in told if one is not None]
