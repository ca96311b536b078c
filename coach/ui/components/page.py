"""The head of a page and of its parts. One h1 per page, then h2 per section, h3 inside."""

from markupsafe import Markup

from coach.ui.components.markup import draw


def page_header(title: str, lead: str = "") -> None:
    """Open a page: its name, and in a sentence what it is for."""
    tail = Markup('<p class="kj-lead">{}</p>').format(lead) if lead else Markup("")
    draw(Markup('<header class="kj-page"><h1>{}</h1>{}</header>'), title, tail)


def section(title: str, hint: str = "") -> None:
    """Open a part of a page."""
    tail = Markup('<p class="kj-hint">{}</p>').format(hint) if hint else Markup("")
    draw(Markup('<div class="kj-section"><h2>{}</h2>{}</div>'), title, tail)


def first_card(title: str, hint: str = "") -> None:
    """Name a card that comes right after the head of the page, before any section."""
    tail = Markup('<p class="kj-hint">{}</p>').format(hint) if hint else Markup("")
    draw(Markup('<div class="kj-subsection"><h2>{}</h2>{}</div>'), title, tail)


def subsection(title: str, hint: str = "") -> None:
    """Open a part of a section, or name a card."""
    tail = Markup('<p class="kj-hint">{}</p>').format(hint) if hint else Markup("")
    draw(Markup('<div class="kj-subsection"><h3>{}</h3>{}</div>'), title, tail)
