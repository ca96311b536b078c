"""What stands in which column of a list of one's own: a guess that can be put right."""

from collections.abc import Mapping

import streamlit as st

from coach.domain import names
from coach.importers.fields import ROOMS, Field
from coach.importers.spreadsheet.own_table import Column, OwnTable, has_a_name, mapping_of
from coach.ui.components.markup import plain
from coach.ui.components.notice import hint, small
from coach.ui.words import plural, t

_KINDS: tuple[Field | None, ...] = (None, *ROOMS)
_MOST_COLUMNS = 60
"""Columns that can be chosen; the others keep what was guessed."""


def column_chooser(file_id: str, table: OwnTable) -> Mapping[Field, str] | None:
    """Draw the columns, each with what seems to stand in it. Returns None as long as there is no name."""
    columns = table.columns
    kinds: dict[str, Field | None] = {column.name: column.kind for column in columns}
    recognised = dict.fromkeys(_name(kind) for kind in kinds.values() if kind)
    is_sure = has_a_name(table.guess)
    title = t("columns.right", kinds=", ".join(recognised)) if is_sure else t("columns.title")
    with st.expander(plain(title), expanded=not is_sure, icon=":material/view_column:"):
        small(t("columns.hint"))
        for number, column in enumerate(columns[:_MOST_COLUMNS]):
            kinds[column.name] = _column(column, key=f"column-{file_id}-{number}")
        mapping, crowded = mapping_of(kinds)
        for kind in crowded:
            hint(t("columns.crowded", kind=_name(kind)))
        if len(columns) > _MOST_COLUMNS:
            small(plural("columns.more", len(columns) - _MOST_COLUMNS))
    if has_a_name(mapping):
        return mapping
    hint(t("columns.choose_name"))
    return None


def _column(column: Column, *, key: str) -> Field | None:
    chosen: Field | None = st.selectbox(
        plain(column.name), _KINDS, index=_KINDS.index(column.kind), format_func=_name, key=key
    )
    small(t("columns.sample", sample=column.sample) if column.sample else t("columns.empty"))
    return chosen


def _name(kind: Field | None) -> str:
    return t("columns.keep") if kind is None else t(names.FIELD[kind])
