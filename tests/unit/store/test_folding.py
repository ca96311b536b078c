"""How texts are compared."""

from hypothesis import given, strategies as st

from coach.store.folding import asked_words, fold, fold_all, indexable, searchable, searchable_all, sort_name


def test_folding_makes_capitals_accents_quotes_and_spaces_equal() -> None:
    assert fold("  ÉCLUSE\t ’t Ŀ Đorđe Straße—Ærø ") == "ecluse 't l· dorde strasse-aero"
    assert fold("İstanbul ILGIN ıĳ") == "istanbul ilgin iij"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


WITH_ODD_SPACES = st.text(
    st.sampled_from("aÉ e\u0301\n\x1f\u00a0\u00a8ßΣς\0\ud800İ") | st.characters(), max_size=9
)


@given(st.lists(WITH_ODD_SPACES | st.text("a bZ", max_size=9)))
def test_many_texts_are_folded_as_each_of_them_is(texts: list[str]) -> None:
    assert fold_all(texts) == list(map(fold, texts))


@given(st.text(max_size=120))
def test_every_text_is_found_by_its_own_words(text: str) -> None:
    kept = searchable(fold(text)).split(" ")
    assert set(kept).issuperset(asked_words(text))


@given(st.lists(st.text("aé _.,&'😀²\u0301", max_size=9) | st.text(max_size=120)))
def test_many_texts_are_parted_in_words_as_each_of_them_is(texts: list[str]) -> None:
    folded = fold_all(texts)
    assert searchable_all(folded) == list(map(searchable, folded))


def test_texts_with_ever_other_signs_are_parted_in_words_too() -> None:
    folded = [f"a{chr(0x2600 + number)}b" for number in range(150)]
    assert searchable_all(folded) == list(map(searchable, folded))
    assert searchable_all(folded)[0] == " a ☀ b"


def test_a_full_stop_and_a_comma_only_keep_words_apart() -> None:
    assert searchable("jansen & co. b.v., water") == " jansen & co b v water"
    assert searchable("...") == ""
    assert asked_words("B.V.") == ["b", "v"]
    assert asked_words(".") == []


def test_words_are_asked_without_signs_unless_there_is_nothing_else() -> None:
    assert asked_words("O'Neill, 100%") == ["o", "neill", "100"]
    assert asked_words("%_") == ["%", "_"]
    assert asked_words(" ") == []


def test_only_so_much_is_asked() -> None:
    assert asked_words("x" * 10_000) == ["x" * 100]
    assert len(asked_words(" ".join(map(str, range(100))))) == 20


@given(st.text(min_size=150, max_size=250), st.text(max_size=3))
def test_what_is_indexed_is_short_and_still_tells_texts_apart(text: str, more: str) -> None:
    assert len(indexable(text)) <= 200
    assert indexable(indexable(text)) == indexable(text)
    assert (indexable(text) == indexable(text + more)) == (more == "")


def test_a_list_is_ordered_by_family_name_whatever_it_contains() -> None:
    names = [("b", "berg"), ("a", "berg a"), ("a", "Bergen"), ("", "zz"), ("a", "")]
    assert sorted(names, key=lambda name: sort_name(name[0], name[1], "")) == names


def test_a_dutch_prefix_comes_behind_the_name_and_one_with_a_capital_before_it() -> None:
    names = [
        ("Piet", "Adams"), ("Anna", "Berg"), ("Jan", "van der Berg"), ("Kees", "van den Berg"),
        ("Zoë", "Berg"), ("Bas", "van der berg-Bos"), ("Tom", "De Coninck"), ("Kees", "'t Hart"),
        ("Ed", "vd Hoek"), ("Öz", "Özgür"), ("Dirk", "Van den Broeck"), ("Cas", "Zwart"), ("Madonna", ""),
    ]  # fmt: skip
    assert sorted(set(names), key=lambda name: sort_name(name[0], name[1], "")) == names
