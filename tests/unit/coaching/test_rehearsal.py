"""What is heard in a recording: how long somebody spoke, and where they paused."""

import io
import math
import random
import struct
import wave

import pytest

from coach.coaching.rehearsal import Heard, listen
from coach.errors import RecordingNotReadable

RATE = 16_000


def sound(*parts: tuple[float, int], rate: int = RATE, channels: int = 1, width: int = 2) -> bytes:
    """Return a recording of (seconds, loudness), with the noise of a room under it."""
    noise = random.Random(5)
    samples = [
        max(-32768, min(32767, round(loudness * math.sin(number / 7)) + noise.randint(-40, 40)))
        for seconds, loudness in parts
        for number in range(round(seconds * rate))
    ]
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        packed = [struct.pack("<h", one)[-width:] for one in samples for _ in range(channels)]
        file.writeframes(b"".join(packed))
    return out.getvalue()


def test_silence_before_and_after_does_not_count() -> None:
    heard = listen(sound((1, 0), (3, 9000), (2, 0)))
    assert heard.seconds == pytest.approx(3, abs=0.1)
    assert heard.pauses == 0


def test_a_silence_of_half_a_second_is_a_pause_and_a_breath_is_not() -> None:
    heard = listen(sound((2, 9000), (0.3, 0), (2, 9000), (0.8, 0), (2, 9000), (1.5, 0), (1, 9000)))
    assert heard.pauses == 2
    assert heard.longest_pause == pytest.approx(1.5, abs=0.1)
    assert heard.seconds == pytest.approx(9.6, abs=0.1)


@pytest.mark.parametrize("loudness", [300, 3000, 30000])
def test_a_soft_voice_is_heard_as_well_as_a_loud_one(loudness: int) -> None:
    heard = listen(sound((2, loudness), (1, 0), (2, loudness)))
    assert heard.pauses == 1
    assert heard.seconds == pytest.approx(5, abs=0.1)


@pytest.mark.parametrize("recording", [sound((3, 0)), sound((0.001, 9000)), sound()])
def test_where_nothing_was_said_nothing_is_heard(recording: bytes) -> None:
    assert listen(recording) == Heard(0, 0, 0)


def test_two_channels_and_another_rate_are_heard_the_same() -> None:
    heard = listen(sound((2, 9000), (1, 0), (1, 9000), rate=44_100, channels=2))
    assert heard.seconds == pytest.approx(4, abs=0.1)
    assert heard.pauses == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"RIFF", b"not a recording at all", sound((1, 9000))[:30], sound((1, 9000), width=1)],
    ids=["empty", "head", "text", "cut", "8-bit"],
)
def test_what_is_no_recording_is_told(content: bytes) -> None:
    with pytest.raises(RecordingNotReadable):
        listen(content)


def test_a_recording_that_was_cut_off_is_heard_as_far_as_it_goes() -> None:
    assert listen(sound((3, 9000))[:-RATE]).seconds == pytest.approx(2.5, abs=0.1)


def test_a_recording_of_hours_is_not_listened_to() -> None:
    with pytest.raises(RecordingNotReadable):
        listen(sound((16 * 60, 0), rate=100))
