"""Agenda shapes: how the minutes of a talk are usually divided."""

from enum import StrEnum

from coach.domain.conversation import BlockKey
from coach.domain.model import Model
from coach.domain.person import Relation
from coach.domain.target import Stage


class Fit(StrEnum):
    """How well a length fits a relation (S1.05)."""

    BEST = "best"
    OK = "ok"
    RARELY_NEEDED = "rarely_needed"
    ONLY_AFTER_A_CLEAR_YES = "only_after_a_clear_yes"
    ONLY_IF_INVITED = "only_if_invited"
    AVOID = "avoid"


class AgendaShape(Model):
    """The blocks of one length, stage and relation. They sum exactly to `minutes`."""

    minutes: int
    stage: Stage
    """EXPLORE or SOW; the tipping point takes the mean of both."""
    relation: Relation
    fit: Fit
    blocks: dict[BlockKey, float]
    """Minutes per block, in halves."""
