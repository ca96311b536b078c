"""`coach erase`: a person or everything gone, for good."""

import typer

from coach.cli import options
from coach.cli.session import session, show, show_json
from coach.errors import YesNeededForAll, YesNeededForPerson


def erase(
    context: typer.Context,
    person: options.MaybePerson = None,
    *,
    everything: options.Everything = False,
    yes: options.Yes = False,
    as_json: options.AsJson = False,
) -> None:
    """Erase a person or everything, once that is said with a yes."""
    if everything is (person is not None):
        raise typer.BadParameter(session(context).say("cli.erase_one_of_two"))
    with session(context).open() as coach:
        if person is not None:
            known = coach.people.named(person)
            if not yes:
                raise YesNeededForPerson(person=known.name)
            counts = coach.data.erase_person(known.id)
        elif yes:
            counts = coach.data.erase_everything()
        else:
            raise YesNeededForAll
    if as_json:
        show_json(counts)
        return
    show(session(context).say("cli.erased", records=sum(counts.values())))
