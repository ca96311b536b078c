"""The agenda as a bar in which a minute is a minute everywhere, and as the list that says it in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coach.domain.conversation import BlockKey
from coach.ui.components.markup import draw, joined

_TONES = {
    BlockKey.WELCOME: "sand",
    BlockKey.FRAME: "sand-deep",
    BlockKey.MY_INTRO: "mint",
    BlockKey.QUESTIONS: "deep",
    BlockKey.TURN: "sage",
    BlockKey.GIVE: "mint",
    BlockKey.REFERRAL: "green",
    BlockKey.WRAP: "sand",
    BlockKey.RESERVE: "reserve",
}
"""Neighbours differ in lightness too, so the bar can be read without colour."""

_PART = Markup(
    '<span class="kj-part kj-tone-{tone}" style="flex-grow:{minutes}" data-tip="{tip}">'
    '<span class="kj-part-name">{name}</span><span class="kj-part-length">{length}</span></span>'
)
_LINE = Markup(
    '<li style="--share:{share}"><span class="kj-swatch kj-tone-{tone}" aria-hidden="true"></span>'
    '<span class="kj-agenda-clock">{starts}</span><span class="kj-agenda-name">{name}{note}</span>'
    '<span class="kj-agenda-length">{length}</span></li>'
)
_AGENDA = Markup(
    '<div class="kj-agenda"><div class="kj-agenda-picture" aria-hidden="true">'
    '<div class="kj-bar">{parts}</div>{axis}</div>'
    '<ol class="kj-agenda-list{clocked}" role="list" aria-label="{label}">{lines}</ol></div>'
)
_AXIS = Markup('<div class="kj-axis"><span>{}</span><span>{}</span></div>')


@dataclass(frozen=True, slots=True)
class BarBlock:
    """A part of the agenda, in words and minutes."""

    key: BlockKey
    name: str
    minutes: float
    length: str
    """The minutes as they are shown: "2½ min"."""
    starts: str = ""
    """The clock time it begins: "10:02"."""
    note: str = ""
    """What it is for, in small."""


def _part(block: BarBlock) -> Markup:
    tip = " · ".join(part for part in (block.starts, block.name, block.length) if part)
    return _PART.format(
        tone=_TONES[block.key], minutes=f"{block.minutes:g}", tip=tip, name=block.name, length=block.length
    )


def _line(block: BarBlock, total: float) -> Markup:
    return _LINE.format(
        tone=_TONES[block.key],
        share=f"{block.minutes / total:.3f}",
        starts=block.starts,
        name=block.name,
        note=Markup('<span class="kj-agenda-note">{}</span>').format(block.note) if block.note else "",
        length=block.length,
    )


def agenda_bar(blocks: Sequence[BarBlock], *, label: str, starts_at: str = "", ends_at: str = "") -> None:
    """Draw the agenda. `label` names the list; `starts_at` and `ends_at` stand below the ends of the bar.

    The bar is a picture only: everything in it is in the list too. Blocks without minutes are left out.
    """
    shown = [block for block in blocks if block.minutes > 0]
    total = sum(block.minutes for block in shown)
    if not shown:
        return
    draw(
        _AGENDA,
        parts=joined([_part(block) for block in shown]),
        axis=_AXIS.format(starts_at, ends_at) if starts_at or ends_at else "",
        clocked=" clocked" if any(block.starts for block in shown) else "",
        label=label,
        lines=joined([_line(block, total) for block in shown]),
    )
