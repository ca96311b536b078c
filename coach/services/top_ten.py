"""The list of organisations in words, ready to be taken along."""

from datetime import date

from coach.domain import names
from coach.domain.target import RankedTarget
from coach.domain.wording import Language
from coach.exporters.top_ten import ListLine, TopTen
from coach.language.catalogue import Translator, translator
from coach.language.dates import short_date
from coach.services.ranking import ranked_targets
from coach.services.standing import leading
from coach.store.store import Records


def top_ten(records: Records, today: date, language: Language) -> TopTen:
    """Return the list in a language; it is a study list or a target list, as the leading stage tells."""
    say = translator(language)
    ranked = ranked_targets(records)
    return TopTen(
        title=say(names.TARGET_LIST[leading(records)]),
        subtitle=say("list.as_of", day=short_date(today, language)),
        headings=(
            say("list.place"),
            say("person.organisation"),
            say("target.motivation"),
            say("target.openings"),
            say("list.people"),
            say("list.stage"),
            say("list.reason"),
        ),
        lines=[_line(one, say) for one in ranked if one.place is not None],
        bench_title=say("targets.bench"),
        bench=[_line(one, say) for one in ranked if one.place is None],
    )


def _line(one: RankedTarget, say: Translator) -> ListLine:
    return ListLine(
        place=str(one.place or ""),
        organisation=one.target.organisation,
        motivation=say(names.MOTIVATION[one.target.motivation]),
        openings=say(names.OPENINGS[one.target.openings]),
        people=str(one.people),
        stage=say(names.STAGE[one.target.stage]),
        reason=one.target.reason,
    )
