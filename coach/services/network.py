"""A look at the whole network: what it is like, and a map of it."""

from coach.coaching import network, network_map
from coach.coaching.network import NetworkScan
from coach.coaching.network_map import NetworkMap
from coach.coaching.positions import has_a_say
from coach.content.library import library
from coach.services.context import Context
from coach.services.ranking import ranked_targets
from coach.services.ways import kept_for_later


class Network:
    """Looks at everybody at once."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def scan(self) -> NetworkScan:
        """Return what the network looks like today (R000-38, R000-39, R004-16)."""
        key_positions = library().key_positions
        with self._context.reading() as records:
            aliases = records.aliases.all()
            return network.scan(
                records.people.all(),
                records.ties.all(),
                [one.target for one in ranked_targets(records)],
                self._context.today(records.profile.get().time_zone),
                roles=records.roles.all(),
                aliases=aliases,
                has_a_say=lambda person: has_a_say(person, key_positions),
                is_kept=kept_for_later(records, aliases),
            )

    def map(self, group: str | None = None) -> NetworkMap:
        """Return the map of all groups, or the people of one of them, named by the id of its dot."""
        with self._context.reading() as records:
            return network_map.map_of(
                records.people.all(),
                records.ties.all(),
                [one.target for one in ranked_targets(records)],
                group=group,
                aliases=records.aliases.all(),
            )
