"""Looks a message over: which rules have something to say, and where."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import islice

from coach.coaching.checking.address import address_form as form_used
from coach.coaching.checking.case import Case, Mark, Meeting, Situation
from coach.coaching.checking.measures import MEASURES
from coach.coaching.checking.praise import praised
from coach.coaching.checking.text import read
from coach.domain.ask_rule import AskRule, AskRules
from coach.domain.ask_sense import AskSense
from coach.domain.message import NOTE_LIMIT, Finding, MessageKind, Severity
from coach.domain.person import Closeness
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language, Wording, wording

MOST_SHOWN = 3
"""More at once discourages (domain rule 5)."""
_MOST_PER_RULE = 20
_WEIGHT = {Severity.ERROR: 0, Severity.WARN: 1, Severity.INFO: 2}


def check_message(
    body: str,
    kind: MessageKind,
    closeness: Closeness,
    *,
    rules: AskRules,
    sender: str,
    subject: str | None = None,
    language: Language = Language.NL,
    stage: Stage | None = None,
    address_form: AddressForm | None = None,
    has_hook: bool | None = None,
    person_name: str = "",
    today: date | None = None,
    meeting: Meeting | None = None,
    key_person: bool = False,
    note_limit: int = NOTE_LIMIT,
    former_client: bool = False,
    position: str = "",
    shortage: bool = False,
) -> tuple[Finding, ...]:
    """Return what is to be said about a message: errors first, then in the order of the rules.

    `sender` is the name that should stand below; "" when it is not known. `subject` None: there is none to
    look at. `has_hook` None: judged from the text. `stage` None: still exploring, as far as words go. Without
    `today` only a date with its year is compared with its weekday. `note_limit` is in UTF-16 code units.
    """
    situation = Situation(
        kind, closeness, sender, subject, language, stage, address_form, has_hook, person_name, today,
        meeting, key_person, note_limit, former_client, position, shortage,
    )  # fmt: skip
    return look(body, situation, rules)


def look(body: str, situation: Situation, rules: AskRules) -> tuple[Finding, ...]:
    """Return what is to be said about a message of which the situation is already put together."""
    case = _case(body, situation, rules)
    said_in = wording(situation.language, form_used(case))
    found = [one for rule in rules.rules for one in _findings(rule, case, said_in)]
    return tuple(sorted(found, key=lambda one: _WEIGHT[one.severity]))


def praise(body: str, situation: Situation, rules: AskRules) -> tuple[str, ...]:
    """Return what is right about a message, as message keys: a bounded time, a hook, a way out."""
    return praised(_case(body, situation, rules))


def shown(findings: Sequence[Finding], overruled: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return the few findings to show at once: the heaviest, one of a rule, none that was overruled."""
    first: dict[str, Finding] = {}
    for one in findings:
        if one.rule not in overruled:
            first.setdefault(one.rule, one)
    return tuple(islice(sorted(first.values(), key=lambda one: _WEIGHT[one.severity]), MOST_SHOWN))


def is_ready(findings: Sequence[Finding], overruled: Collection[str] = ()) -> bool:
    """Return whether no error is left that the user did not overrule (R001-02)."""
    return not any(one.severity is Severity.ERROR and one.rule not in overruled for one in findings)


def _case(body: str, situation: Situation, rules: AskRules) -> Case:
    language = situation.language
    return Case(read(body), situation, rules.words[language], rules.senses.get(language, AskSense()))


def _findings(rule: AskRule, case: Case, said_in: Wording) -> Iterator[Finding]:
    if not rule.applies_to(case.situation.kind, case.situation.closeness):
        return
    for mark in islice(_marks(rule, case), _MOST_PER_RULE):
        yield Finding(
            rule=rule.id,
            severity=mark.severity or rule.severity,
            start=mark.start,
            end=mark.end,
            wording=said_in,
            better=mark.better,
            values=mark.values,
        )


def _marks(rule: AskRule, case: Case) -> Iterator[Mark]:
    measure = MEASURES.get(rule.id)
    return measure(case) if measure else case.says(rule.id)
