"""Every length in minutes that a text names."""

import re

_NUMBERS = {
    "vijf": 5, "tien": 10, "vijftien": 15, "twintig": 20, "vijfentwintig": 25, "dertig": 30, "veertig": 40,
    "vijfenveertig": 45, "vijftig": 50, "zestig": 60, "negentig": 90,
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40,
    "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
_NUMBER = rf"\d{{1,3}}|{'|'.join(_NUMBERS)}"
_COUNTED = re.compile(
    rf"\b(?:(?P<before>{_NUMBER})[\s-]*(?:minuten|minuutjes|minuut|minutes?|mins?\b)"
    rf"|minuut(?:je)? of (?P<after>{_NUMBER})\b)",
    re.IGNORECASE,
)
"""Of "een minuut of vijftien" the number comes after."""
_SPOKEN = {
    90: r"anderhalf uur|(?:an )?hour and a half|one and a half hours",
    45: r"drie kwartier|three[ -]quarters of an hour",
    30: r"half ?uur(?:tje)?|half an hour|half[ -]hour",
    15: r"kwartier(?:tje)?|quarter of an hour",
    60: r"uurtje|(?<!om )(?:een|één|1) uur|(?:an|one|1) hour|hour-long",
}
_SPOKEN_MINUTES = re.compile(
    "|".join(rf"\b(?P<m{minutes}>{words})\b" for minutes, words in _SPOKEN.items()), re.IGNORECASE
)
"""The longer phrase first: "drie kwartier" is no "kwartier"."""


def named_minutes(text: str) -> frozenset[int]:
    """Return every length in minutes that a text names: "20 minuten", "een kwartier", "half an hour"."""
    counted = ((found["before"] or found["after"]).casefold() for found in _COUNTED.finditer(text))
    spoken = (found.lastgroup or "" for found in _SPOKEN_MINUTES.finditer(text))
    return frozenset(
        [*(_NUMBERS.get(number) or int(number) for number in counted), *(int(name[1:]) for name in spoken)]
    )
