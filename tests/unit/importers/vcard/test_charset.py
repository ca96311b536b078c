import pytest

from coach.importers.vcard.charset import decode, guess


@pytest.mark.parametrize(
    ("value", "charset", "text"),
    [
        ("Zoë".encode(), "", "Zoë"),
        ("Zoë".encode(), "blabla", "Zoë"),
        ("Zoë".encode(), "ISO-8859-1", "Zoë"),
        ("Zoë".encode("cp1252"), "", "Zoë"),
        ("Zoë".encode("cp1252"), "UTF-8", "Zoë"),
        ("Zoë".encode("mac-roman"), "macintosh", "Zoë"),
        ("€".encode("cp1252"), "windows-1252", "€"),
        ("山田".encode("shift_jis"), "SHIFT_JIS", "山田"),
        ("山田".encode("iso2022_jp"), "ISO-2022-JP", "山田"),
        (b"a\\u0041", "unicode_escape", "a\\u0041"),
        (b"a\0b", "a\0b", "a\0b"),
        (b"\x81", "x" * 1000, "�"),
    ],
)
def test_a_value_is_read_whatever_it_says_about_itself(value: bytes, charset: str, text: str) -> None:
    assert decode(value, charset, "windows-1252") == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Müller René Ünlü", "windows-1252"),
        ("Выдуманный Иван", "windows-1251"),
        ("Γιώργος Φανταστικός", "windows-1253"),
        ("משה בדיוני", "windows-1255"),
    ],
)
def test_the_encoding_of_a_card_that_names_none_is_told_by_its_letters(text: str, encoding: str) -> None:
    assert guess(text.encode(encoding)) == encoding
