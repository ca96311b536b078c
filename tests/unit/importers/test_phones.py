import pytest

from coach.importers.phones import is_phone_number, phone_key


@pytest.mark.parametrize(
    "text",
    ["06-12345678", "0612345678", "+31 6 1234 5678", "0031612345678", "+31 (0)6 12345678", "612345678"],
)
def test_every_spelling_of_a_number_has_one_key(text: str) -> None:
    assert phone_key(text) == "+31612345678"


def test_a_number_without_a_country_is_one_in_the_region() -> None:
    assert phone_key("0171 5550101", "DE") == "+491715550101"


def test_what_is_no_number_is_compared_by_its_digits() -> None:
    assert phone_key("1") == "1"
    assert phone_key("?") == ""
    assert phone_key("") == ""


def test_an_extension_is_another_number() -> None:
    assert phone_key("020 555 0101 ext. 12") != phone_key("020 555 0101")


@pytest.mark.parametrize("text", ["06 12345678", "+31 (20) 555-0101", "020.5550101", "0612345678 ext 12"])
def test_a_number_is_recognised(text: str) -> None:
    assert is_phone_number(text)


@pytest.mark.parametrize(
    "text", ["", "12", "1234 AB", "jan@example.org", "29-2", "1" * 40, "Kade 12-1234567"]
)
def test_other_values_are_not_taken_for_numbers(text: str) -> None:
    assert not is_phone_number(text)
