"""The preparation of one conversation, step by step."""

from coach.services.coach import Coach
from coach.ui.navigation import parameter
from coach.ui.preparing.flow import prepare


def render(coach: Coach) -> None:
    """Draw the conversation that the address names."""
    prepare(coach, parameter("id") or "")
