"""Saying it aloud: the own pace from the stopwatch, and recordings that stay on this computer."""

from functools import partial

import streamlit as st

from coach.coaching.pitch import USUAL_PACE, pace_from
from coach.coaching.rehearsal import Heard
from coach.domain.pitch import Pitch, Recording
from coach.language.dates import long_moment
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.icon_button import icon_button
from coach.ui.components.notice import done_note, hint, small
from coach.ui.components.page import section
from coach.ui.telling import telling
from coach.ui.words import plural, t

_REHEARSED = "kopje_rehearsed"


def pace(coach: Coach, pitch: Pitch, rehearsed: tuple[int, float] | None) -> None:
    """Tell what the stopwatch measured, and offer to count with that pace from now on."""
    if rehearsed is not None:
        st.session_state[_REHEARSED] = rehearsed
    words, seconds = st.session_state.get(_REHEARSED, (0, 0.0))
    if seconds:
        measured = pace_from(words, seconds)
        if measured is None:
            hint(t("pitch.too_little", seconds=round(seconds)))
        else:
            done_note(t("pitch.measured", seconds=round(seconds), pace=measured))
            if measured != pitch.words_per_minute and st.button(t("pitch.keep_pace"), key="keep-pace"):
                coach.pitch.calibrate(pitch.language, words, seconds)
                st.rerun()
    if pitch.words_per_minute is None:
        small(t("pitch.usual_pace", pace=USUAL_PACE[pitch.language]))
        return
    with actions("pace"):
        small(t("pitch.own_pace", pace=pitch.words_per_minute))
        if st.button(t("pitch.forget_pace"), key="forget-pace", type="tertiary"):
            coach.pitch.change(pitch.language, words_per_minute=None)
            st.rerun()


def recordings(coach: Coach, time_zone: str) -> None:
    """Draw the microphone and what was kept; nothing is drawn where no file of the user's own can be kept."""
    if not coach.recordings.are_possible:
        return
    section(t("recording.title"), t("recording.lead"))
    with card("recording"):
        number = st.session_state.setdefault("kopje_recording_number", 0)
        recorded = st.audio_input(t("recording.record"), key=f"recording-{number}")
        if recorded is not None:
            with telling():
                _just_recorded(coach, recorded.getvalue())
        for kept in coach.recordings.all():
            _kept(coach, kept, time_zone)


def _just_recorded(coach: Coach, sound: bytes) -> None:
    small(_told(coach.recordings.heard(sound)))
    with actions("recorded"):
        keep = st.button(t("recording.keep"), key="keep-recording", icon=":material/save:")
        drop = st.button(t("recording.drop"), key="drop-recording", type="tertiary")
    if keep:
        coach.recordings.keep(sound)
        state.flash(t("recording.kept"))
    if keep or drop:
        st.session_state["kopje_recording_number"] += 1  # an empty field instead of the recording
        st.rerun()


def _kept(coach: Coach, kept: Recording, time_zone: str) -> None:
    moment = long_moment(kept.recorded_at, time_zone, state.language())
    small(f"{moment} · {_told(kept)}")
    with st.container(horizontal=True, vertical_alignment="center", key=f"kj-recording-{kept.id}"):
        with telling():
            st.audio(coach.recordings.sound(kept.id), format="audio/wav")
        if icon_button(
            t("recording.remove", moment=moment), icon=":material/delete:", key=f"remove-{kept.id}"
        ):
            coach.recordings.remove(kept.id)
            st.rerun()


def _told(heard: Heard | Recording) -> str:
    """Say what was heard: how long, and how often there was a pause."""
    if not heard.seconds:
        return t("recording.silent")
    length = t("recording.length", seconds=round(heard.seconds))
    if not heard.pauses:
        return f"{length} {t('recording.no_pauses')}"
    longest = f"{heard.longest_pause:g}".replace(".", t("number.point"))
    pauses = plural("recording.pauses", heard.pauses, longest=longest)
    return f"{length} {pauses}"


def friend(coach: Coach, pitch: Pitch) -> None:
    """Offer a page for somebody who will listen and say honestly what stuck."""
    section(t("listen.offer"), t("listen.offer_hint"))
    with actions("listen"):
        for name, label, kind in (
            ("listen.pdf", t("listen.pdf"), "application/pdf"),
            (
                "listen.docx",
                t("listen.word"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ),
        ):
            st.download_button(
                label,
                data=partial(_page, coach, pitch, name),
                file_name=name,
                mime=kind,
                key=f"download-{name}",
                icon=":material/download:",
                on_click="ignore",
            )


def _page(coach: Coach, pitch: Pitch, name: str) -> bytes:
    return coach.pitch.listening_page(pitch)[name]
