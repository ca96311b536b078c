"""One page for an honest friend: what to listen for, and three questions afterwards (R001-37)."""

from collections.abc import Sequence

from coach.exporters.documents.paper import Element, Heading, Mark, Paper, Run, Text
from coach.exporters.text import one_line


def listening_paper(
    title: str,
    *,
    lead: str,
    facts_title: str,
    facts: Sequence[str],
    questions_title: str,
    questions: Sequence[str],
) -> Paper:
    """Return the page, its texts in one language.

    It does not hold what is going to be said: who reads along does not listen.
    """
    elements: list[Element] = [Heading(1, title), _paragraph(lead)]
    if facts:
        elements.append(Heading(2, facts_title))
        elements += [Text((Run(one_line(fact)),), Mark.BOX) for fact in facts]
    elements.append(Heading(2, questions_title))
    for number, question in enumerate(questions, 1):
        elements += [Text((Run(question, bold=True),), f"{number}."), *[Text((), depth=1, room=True)] * 2]
    return Paper(tuple(elements))


def _paragraph(text: str) -> Text:
    return Text((Run(text),))
