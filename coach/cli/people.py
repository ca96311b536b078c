"""`coach people`."""

from typing import Any

import typer

from coach.cli import options
from coach.cli.session import session, show, show_json
from coach.domain.person import Person

_FIELDS = (
    "id",
    "name",
    "given_name",
    "family_name",
    "emails",
    "phones",
    "urls",
    "organisation",
    "position",
    "connected_on",
    "birthday",
    "notes",
    "closeness",
    "sources",
)


def people(
    context: typer.Context,
    search: options.Search = "",
    *,
    as_json: options.AsJson = False,
) -> None:
    """List the people one knows, or those that a search finds."""
    with session(context).open() as coach:
        found = coach.people.search(search, limit=max(1, coach.people.count(search)))
    if as_json:
        show_json([person_json(person) for person in found])
        return
    for person in found:
        work = " · ".join(part for part in (person.position, person.organisation) if part)
        show(f"{person.name}  {work}".rstrip())
    say = session(context).say
    show(say.plural("cli.people_found", len(found)) if found or search.strip() else say("cli.no_people"))


def person_json(person: Person) -> dict[str, Any]:
    """Return the fields of a person that the command line shows; dates ISO."""
    facts = person.model_dump(mode="json")
    return {field: facts[field] for field in _FIELDS}
