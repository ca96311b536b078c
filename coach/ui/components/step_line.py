"""The steps of preparing a conversation, in order: done, current, to come."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Step:
    """A step with its name on screen."""

    key: str
    name: str


_step_line = st.components.v2.component(
    "kopje_step_line",
    html='<nav hidden><p class="compact" aria-hidden="true"></p><ol role="list"></ol></nav>',
    css=(_HERE / "step_line.css").read_text("utf-8"),
    js=(_HERE / "step_line.js").read_text("utf-8"),
)


def step_line(
    steps: Sequence[Step],
    current: str,
    *,
    key: str,
    label: str,
    compact: str,
    done: Collection[str] | None = None,
    done_word: str = "",
) -> str | None:
    """Draw the steps. Return the key of a done step that was just chosen, else None.

    `label` names the whole ("Stappen"), `compact` stands above it on a phone ("Stap 3 van 7 · Tijd").
    `done` are the steps that can be gone to; when not given, all before the current one. `done_word` is what
    a screen reader hears behind the name of such a step.
    """
    keys = [step.key for step in steps]
    reachable = keys[: keys.index(current)] if done is None else done
    result = _step_line(
        key=key,
        data={
            "steps": [{"key": step.key, "name": step.name, "done": step.key in reachable} for step in steps],
            "current": current,
            "label": label,
            "compact": compact,
            "done_word": done_word,
        },
        on_step_change=_nothing_else,
    )
    chosen = result.get("step")
    return chosen if chosen in reachable else None


def _nothing_else() -> None:
    """Choosing a step needs no callback: the run that follows reads it."""
