"""What fits a stage: what to do, whom to speak, what to show, and what is better kept for later."""

from coach.coaching.fits import signs, what_fits
from coach.domain import names
from coach.domain.target import Stage
from coach.ui.components.card import card
from coach.ui.components.page import section
from coach.ui.components.points import points
from coach.ui.words import t


def fits_panel(stage: Stage) -> None:
    """Draw what is fitting in a stage, and by what one recognises that it is time for another."""
    fits, seen = what_fits(stage), signs(stage)
    section(t("fits.title", stage=t(names.STAGE[stage])))
    with card("fits"):
        points(t("fits.do"), [t(key) for key in fits.do])
        points(t("fits.people"), [t(key) for key in fits.people])
        points(t("fits.show"), [t(key) for key in fits.show])
        points(t("fits.better_later"), [t(key) for key in fits.better_later])
        points(t("fits.time_to_go_on"), [t(key) for key in seen.on])
        points(t("fits.time_to_go_back"), [t(key) for key in seen.back])
