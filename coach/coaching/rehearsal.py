"""Listens to a recording: how long somebody spoke, and where they paused. It knows loudness, and no words."""

import io
import sys
import wave
from array import array
from dataclasses import dataclass
from itertools import groupby

from coach.errors import RecordingNotReadable

PAUSE_SECONDS = 0.5
"""A silence this long is heard as a pause."""
MOST_SECONDS = 15 * 60

_WINDOW_SECONDS = 0.02
_SAMPLE_BYTES = 2
_NOISE_SHARE, _LOUD_SHARE = 0.1, 0.95
_ABOVE_NOISE, _OF_LOUD = 2.5, 0.08
_LEAST_LEVEL = 30
"""Of 32767: a microphone that is off is not wholly silent."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What can be heard in a recording, in seconds."""

    seconds: float
    """From the first sound to the last; 0 when nothing was said."""
    pauses: int
    longest_pause: float


def listen(recording: bytes) -> Heard:
    """Return what is heard in a WAV of 16 bits. Raises RecordingNotReadable for anything else."""
    levels, step = _levels(recording)
    heard = _is_speech(levels)
    if True not in heard:
        return Heard(0, 0, 0)
    first, last = heard.index(True), len(heard) - heard[::-1].index(True)
    spoken = heard[first:last]
    silences = [sum(1 for _ in group) * step for is_speech, group in groupby(spoken) if not is_speech]
    pauses = [length for length in silences if length >= PAUSE_SECONDS]
    return Heard(round(len(spoken) * step, 1), len(pauses), round(max(pauses, default=0), 1))


def _levels(recording: bytes) -> tuple[list[float], float]:
    """Return the loudness of each short stretch, and how long a stretch is."""
    try:
        with wave.open(io.BytesIO(recording)) as sound:
            rate, channels, width = sound.getframerate(), sound.getnchannels(), sound.getsampwidth()
            if width != _SAMPLE_BYTES or not rate or sound.getnframes() > rate * MOST_SECONDS:
                raise RecordingNotReadable
            samples = array("h", sound.readframes(sound.getnframes()))
    except (wave.Error, EOFError, ValueError) as error:
        raise RecordingNotReadable(detail=str(error)) from error
    if sys.byteorder == "big":
        samples.byteswap()
    size = max(1, int(rate * _WINDOW_SECONDS)) * channels
    stretches = (samples[start : start + size] for start in range(0, len(samples) - size + 1, size))
    return [sum(map(abs, one)) / size for one in stretches], size / channels / rate


def _is_speech(levels: list[float]) -> list[bool]:
    """Tell speech from silence by what is usual in this recording: its quiet and its loud stretches."""
    if not levels:
        return []
    ordered = sorted(levels)
    noise, loud = (ordered[int((len(ordered) - 1) * share)] for share in (_NOISE_SHARE, _LOUD_SHARE))
    threshold = max(_LEAST_LEVEL, loud * _OF_LOUD, min(noise * _ABOVE_NOISE, loud * 0.5))
    return [level > threshold for level in levels]
