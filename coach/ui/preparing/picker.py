"""Adding questions: in one's own words, or from the whole bank with a search and filters."""

import streamlit as st
from markupsafe import Markup

from coach.coaching.picking import Filter, Offer, blanks, shown
from coach.coaching.questions import wanted_purposes
from coach.domain import names
from coach.domain.conversation import Conversation
from coach.domain.question import Purpose, Searchable, Slot
from coach.services.coach import Coach
from coach.ui.components.dots import tag
from coach.ui.components.icon_button import icon_button
from coach.ui.components.markup import draw, joined, plain
from coach.ui.components.notice import small
from coach.ui.navigation import draw_again
from coach.ui.preparing.question_row import Remarks
from coach.ui.words import because, plural, t

_PAGE = 6
_OFFER = Markup(
    '<div class="kj-offer{quiet}"><p class="kj-offer-text">{text}</p>'
    '<p class="kj-offer-tags">{tags}</p>{notes}</div>'
)


def picker(coach: Coach, conversation: Conversation) -> None:
    """Draw both ways to add a question."""
    with st.expander(t("questions.add"), icon=":material/add:"):
        _own(coach, conversation)
        _bank(coach, conversation)


@st.fragment
def _own(coach: Coach, conversation: Conversation) -> None:
    own = st.text_input(
        t("questions.own"),
        key=f"own-{conversation.id}-{len(conversation.questions)}",
        live="250ms",
        placeholder=t("questions.own_example"),
    )
    if own.strip():
        for remark in coach.questions.judge(own, conversation.language):
            small(because(remark))
    if st.button(t("questions.add_now"), key="add-question") and own.strip():
        coach.conversations.add_question(conversation.id, None, own)
        st.rerun()


@st.fragment
def _bank(coach: Coach, conversation: Conversation) -> None:
    wanted = _wanted(conversation)
    found = shown(
        coach.questions.offers(conversation.id),
        conversation.wording,
        wanted,
        taken={one.id for one in conversation.questions},
        serves=wanted_purposes(conversation.goals, conversation.orientation),
    )
    small(plural("questions.found", len(found)))
    remarks = Remarks(coach, conversation)
    most = f"kopje_offers_{conversation.id}"
    number = st.session_state.get(most, _PAGE)
    for offer in found[:number]:
        _offer(remarks, offer)
    if len(found) > number and st.button(t("questions.more"), key="more-offers", type="tertiary"):
        st.session_state[most] = number + _PAGE
        draw_again()


def _wanted(conversation: Conversation) -> Filter:
    search = st.text_input(
        t("questions.from_bank"),
        key=f"bank-{conversation.id}",
        live="250ms",
        type="search",
        placeholder=t("questions.from_bank_example"),
    )
    left, right = st.columns(2)
    purpose = left.selectbox(
        t("questions.about"),
        list(Purpose),
        index=None,
        format_func=lambda one: t(names.PURPOSE[one]),
        placeholder=t("questions.anything"),
        key=f"purpose-{conversation.id}",
    )
    slot = right.selectbox(
        t("questions.where"),
        list(Slot),
        index=None,
        format_func=lambda one: t(names.SLOT[one]),
        placeholder=t("questions.anywhere"),
        key=f"slot-{conversation.id}",
    )
    waiting = st.toggle(t("questions.also_waiting"), key=f"waiting-{conversation.id}")
    return Filter(purpose=purpose, slot=slot, search=search, also_waiting=waiting)


def _offer(remarks: Remarks, offer: Offer) -> None:
    question, conversation = offer.question, remarks.conversation
    text = question.texts[conversation.wording]
    notes = [because(offer.waits)] if offer.waits else []
    notes += remarks.on_bank(question)
    with st.container(
        key=f"kj-offer-{question.id}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        draw(
            _OFFER,
            quiet=" kj-offer-quiet" if offer.known or offer.waits else "",
            text=text,
            tags=joined([tag(one) for one in _tags(offer)]),
            notes=joined([Markup('<p class="kj-line-note">{}</p>').format(note) for note in notes]),
        )
        values = [
            st.text_input(plain(t("questions.fill_in", what=blank)), key=f"blank-{question.id}-{number}")
            for number, blank in enumerate(blanks(text))
        ]
        if icon_button(
            t("questions.add_this", question=text), icon=":material/add:", key=f"add-{question.id}"
        ) and all(value.strip() for value in values):
            remarks.coach.questions.add(conversation.id, question, values)
            st.rerun()


def _tags(offer: Offer) -> list[str]:
    question = offer.question
    tags = [t(names.PURPOSE[question.purpose]), t("agenda.length", minutes=f"{question.minutes:g}")]
    tags.append(t("questions.open") if question.open else t("questions.closed"))
    if question.searchable is not Searchable.LOW:
        tags.append(t("questions.partly_searchable"))
    return tags
