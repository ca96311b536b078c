"""Where one stands with an organisation: since when, why, what tells to move on, and what fits now."""

import streamlit as st

from coach.domain import names
from coach.domain.stage import StageChange, Subject
from coach.domain.target import Stage, Target
from coach.errors import ReasonNeeded
from coach.language.dates import short_date
from coach.services.coach import Coach
from coach.services.stages import StageOutcome, StageView
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.choice import choice
from coach.ui.components.notice import hint, small
from coach.ui.components.page import section
from coach.ui.components.timeline import Moment, timeline
from coach.ui.direction.subject import address_of
from coach.ui.navigation import go
from coach.ui.targets.fitting import fitting
from coach.ui.telling import telling
from coach.ui.words import because, day, plural, t


def stage_panel(coach: Coach, target: Target) -> None:
    """Draw the stage, what belongs to it, and the way to the ten questions."""
    view = coach.stages.of(Subject.of_target(target.id))
    section(t("target.stage"))
    with card("stage"):
        chosen = choice(
            t("target.stage"),
            tuple(Stage),
            lambda one: t(names.STAGE[one]),
            chosen=view.stage,
            key=_key(target, view),
            label_shown=False,
        )
        small(t(names.STAGE_MEANING[chosen]))
        if chosen is not view.stage:
            _by_hand(coach, target, view, chosen)
        else:
            _standing(view)
            _signals(view)
            with actions("stage"):
                label = t("stage.check_again") if view.answers else t("stage.check")
                if st.button(label, key="stage-check", icon=":material/checklist:"):
                    go("direction", check=address_of(view.subject))
        fitting(chosen)
        _history(view)


def _key(target: Target, view: StageView) -> str:
    """The choice begins anew when the stage moves elsewhere too, or when the user thinks better of it."""
    return f"stage-{target.id}-{view.stage}-{st.session_state.get(_again(target), 0)}"


def _again(target: Target) -> str:
    return f"stage-again-{target.id}"


def _by_hand(coach: Coach, target: Target, view: StageView, chosen: Stage) -> None:
    """Keep the stage at once; going further than the coach advises asks for one line first."""
    asked = f"stage-asked-{target.id}"
    reason = ""
    if st.session_state.get(asked) == chosen:
        hint(because(view.held_back) if view.held_back else t("stage.reason_hint"))
        reason = st.text_input(t("stage.reason_needed"), key=f"stage-why-{target.id}")
        with actions("stage-why"):
            keeps = st.button(t("stage.keep"), key="stage-keep", type="primary")
            if st.button(t("stage.leave"), key="stage-leave"):
                _forget(target, asked)
                st.rerun()
        if not keeps:
            return
    with telling():
        try:
            outcome = coach.stages.set(view.subject, chosen, reason)
        except ReasonNeeded:
            if st.session_state.get(asked) == chosen:
                raise
            st.session_state[asked] = chosen
            st.rerun()
        _forget(target, asked)
        _tell(outcome)
        st.rerun()


def _forget(target: Target, asked: str) -> None:
    st.session_state.pop(asked, None)
    st.session_state[_again(target)] = st.session_state.get(_again(target), 0) + 1


def _tell(outcome: StageOutcome) -> None:
    """Say whom one may speak from now on, and which preparations went along."""
    told = []
    if outcome.released:
        told.append(t("check_stage.released", names=", ".join(person.name for person in outcome.released)))
    if outcome.talks:
        told.append(plural("check_stage.talks", outcome.talks))
    if told:
        state.flash(" ".join(told))


def _standing(view: StageView) -> None:
    if view.since is None:
        small(t("stage.not_looked"))
    else:
        since = t("target.stage_since", day=day(view.since))
        small(f"{since} {t('stage.because', reason=view.reason)}" if view.reason else since)
    if view.held_back is not None:
        hint(because(view.held_back))
    if view.judgement is not None and view.judgement.advice is not None:
        small(because(view.judgement.advice))


def _signals(view: StageView) -> None:
    """What the coach notices; it moves nothing by itself."""
    told = [because(one) for one in view.signals.on]
    if told:
        hint(" ".join(told), t("stage.signals_on"))
    told = [because(one) for one in view.signals.back]
    if told:
        hint(" ".join(told), t("stage.signals_back"))
    if view.ask_again:
        hint(t("check_stage.ask_again"))


def _history(view: StageView) -> None:
    if not view.history:
        return
    with st.expander(t("check_stage.history")):
        timeline([_moment(change) for change in view.history], label=t("check_stage.history"))


def _moment(change: StageChange) -> Moment:
    text = t("stage.moved", stage=t(names.STAGE[change.stage]), cause=t(names.STAGE_CAUSE[change.cause]))
    return Moment(date=short_date(change.since, state.language()), text=text, note=change.reason)
