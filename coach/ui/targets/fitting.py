"""What fits a stage: what to do, whom to speak, what to show, and what had better wait."""

import streamlit as st

from coach.coaching.fits import what_fits
from coach.domain import names
from coach.domain.target import Stage
from coach.ui.components.points import points
from coach.ui.words import t


def fitting(stage: Stage) -> None:
    """Draw it, folded until one wants to know."""
    fits = what_fits(stage)
    with st.expander(t("fits.title", stage=t(names.STAGE[stage])), icon=":material/lightbulb:"):
        points(t("fits.do"), [t(key) for key in fits.do])
        points(t("fits.people"), [t(key) for key in fits.people])
        points(t("fits.show"), [t(key) for key in fits.show])
        points(t("fits.better_later"), [t(key) for key in fits.better_later])
