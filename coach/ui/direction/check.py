"""The ten questions about one direction, role or organisation, and what they say."""

import streamlit as st

from coach.content.stage_check import stage_check
from coach.domain import names
from coach.domain.stage import HIGHEST_ANSWER, CheckItem, Dimension, Subject
from coach.domain.target import Stage
from coach.domain.wording import Language
from coach.language.dates import short_date
from coach.services.coach import Coach
from coach.services.stages import StageOutcome, StageView
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.choice import choice
from coach.ui.components.notice import hint, small
from coach.ui.components.page import page_header, section, subsection
from coach.ui.components.timeline import Moment, timeline
from coach.ui.direction.fits import fits_panel
from coach.ui.direction.subject import address_of
from coach.ui.navigation import go
from coach.ui.telling import telling
from coach.ui.words import because, day, plural, t


def check_page(coach: Coach, subject: Subject) -> None:
    """Draw where the user stands with a subject, the ten questions, and a way around them."""
    view = coach.stages.of(subject)
    if st.button(t("check_stage.back"), key="back", icon=":material/arrow_back:", type="tertiary"):
        _go_back(subject)
    page_header(view.name, t("check_stage.lead"))
    _now(view)
    _questions(coach, view)
    _by_hand(coach, view)
    fits_panel(view.stage)
    _history(view)


def _go_back(subject: Subject) -> None:
    if subject.target_id is not None:
        go("target", id=subject.target_id)
    go("direction", id=subject.direction_id or "", view="stage")


def _now(view: StageView) -> None:
    with card("now"):
        subsection(t(names.STAGE[view.stage]), t(names.STAGE_MEANING[view.stage]))
        if view.since is not None:
            small(t("target.stage_since", day=day(view.since)))
        if view.reason:
            small(view.reason)
        if view.held_back is not None:
            hint(because(view.held_back))
        if view.ask_again:
            hint(t("check_stage.ask_again"))
        for signal in (*view.signals.on, *view.signals.back):
            small(because(signal))


def _questions(coach: Coach, view: StageView) -> None:
    section(t("check_stage.questions"), t("check_stage.questions_hint"))
    answers: list[int | None] = []
    items = stage_check()
    with card("check"):
        for dimension in Dimension:
            subsection(t(names.DIMENSION[dimension]))
            asked = [(number, item) for number, item in enumerate(items) if item.dimension is dimension]
            answers += [_answer(view, item, number) for number, item in asked]
    given = [answer for answer in answers if answer is not None]
    if len(given) < len(items):
        small(t("check_stage.still_open", given=len(given), total=len(items)))
        return
    judgement = coach.stages.judge(given)
    told = t("check_stage.says", stage=t(names.STAGE[judgement.stage]))
    hint(because(judgement.advice) if judgement.advice else t(names.STAGE_MEANING[judgement.stage]), told)
    with actions("check"):
        if st.button(t("check_stage.keep"), key="check-keep", type="primary"):
            with telling():
                _done(coach.stages.answer(view.subject, given))


def _answer(view: StageView, item: CheckItem, number: int) -> int | None:
    labels = names.ANSWER_COUNT if item.counts else names.ANSWER
    return st.segmented_control(
        item.texts[Language(state.language())],
        list(range(HIGHEST_ANSWER + 1)),
        format_func=lambda one: t(labels[one]),
        default=view.answers[number] if view.answers else None,
        key=f"answer-{address_of(view.subject)}-{item.id}",
    )


def _by_hand(coach: Coach, view: StageView) -> None:
    section(t("check_stage.by_hand"), t("check_stage.by_hand_hint"))
    with card("by-hand"):
        stage = choice(
            t("target.stage"),
            tuple(Stage),
            lambda one: t(names.STAGE[one]),
            chosen=view.stage,
            key=f"hand-{address_of(view.subject)}-{view.stage}",
            label_shown=False,
        )
        reason = st.text_input(t("target.stage_reason"), key=f"hand-why-{address_of(view.subject)}")
        if st.button(t("check_stage.set"), key="hand-set", disabled=stage is view.stage):
            with telling():
                _done(coach.stages.set(view.subject, stage, reason.strip()))


def _done(outcome: StageOutcome) -> None:
    """Say what changed with the stage: who may be spoken now, and which drafts were brought in line."""
    told = [t("check_stage.kept", stage=t(names.STAGE[outcome.view.stage]))]
    if outcome.released:
        told.append(t("check_stage.released", names=", ".join(one.name for one in outcome.released)))
    if outcome.talks:
        told.append(plural("check_stage.talks", outcome.talks))
    state.flash(" ".join(told))
    st.rerun()


def _history(view: StageView) -> None:
    if not view.history:
        return
    section(t("check_stage.history"))
    timeline(
        [
            Moment(
                date=short_date(change.since, state.language()),
                text=f"{t(names.STAGE[change.stage])} · {t(names.STAGE_CAUSE[change.cause])}",
                note=change.reason,
            )
            for change in view.history
        ],
        label=t("check_stage.history"),
    )
