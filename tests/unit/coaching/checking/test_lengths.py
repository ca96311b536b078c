"""Every length in minutes that a text names."""

import pytest

from coach.coaching.checking.lengths import named_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("20 minuten", {20}),
        ("een gesprek van 20 minuten", {20}),
        ("een 20-minuten gesprek", {20}),
        ("a 20-minute conversation", {20}),
        ("in 15 min.", {15}),
        ("30 mins", {30}),
        ("15 à 20 minuten", {20}),
        ("twintig minuten", {20}),
        ("Twintig minuutjes", {20}),
        ("forty-five minutes", {45}),
        ("vijfenveertig minuten", {45}),
        ("in een minuut of vijftien", {15}),
        ("een minuutje of 20", {20}),
        ("een half uur", {30}),
        ("een halfuurtje", {30}),
        ("half an hour", {30}),
        ("a half-hour call", {30}),
        ("een kwartier", {15}),
        ("kwartiertje", {15}),
        ("drie kwartier", {45}),
        ("a quarter of an hour", {15}),
        ("three quarters of an hour", {45}),
        ("anderhalf uur", {90}),
        ("an hour and a half", {90}),
        ("een uur", {60}),
        ("een uurtje", {60}),
        ("an hour", {60}),
        ("20 minuten, of een half uur", {20, 30}),
        ("om 14.00 uur", set()),
        ("om een uur of twee", set()),
        ("om 1 uur", set()),
        ("op 20 november 2026", set()),
        ("in uur en minuten", set()),
        ("20 ministers", set()),
        ("", set()),
    ],
)
def test_the_minutes_that_a_text_names(text: str, minutes: set[int]) -> None:
    assert named_minutes(text) == minutes
