"""Loading the content, and what happens when a file that ships is wrong."""

import shutil
import time
from pathlib import Path

import pytest

from coach.content.library import DATA, library, load
from coach.content.reading import ContentError, read_content


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(DATA, tmp_path / "data")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_library_is_read_once() -> None:
    assert library() is library()


def test_loading_is_quick_enough_for_every_start() -> None:
    load(DATA)
    before = time.process_time()
    load(DATA)
    assert time.process_time() - before < 0.25


def test_an_unknown_question_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        library().question("branch-99")


@pytest.mark.parametrize(
    ("file", "old", "new", "names"),
    [
        ("questions.yaml", "minutes: 4", "minutes: four", ["questions.yaml", "branch-01", "minutes"]),
        ("questions.yaml", "purpose: branch", "purpose: tree", ["questions.yaml", "branch-01", "purpose"]),
        ("questions.yaml", "    slot: core\n", "", ["questions.yaml", "branch-01", "slot"]),
        ("questions.yaml", "- id: branch-02", "- id: branch-01", ["branch-01 stands twice"]),
        ("questions.yaml", "sources: [S1.10]", "sources: [S9.99]", ["branch-01", "S9.99"]),
        ("questions.yaml", "instead: org-10", "instead: org-99", ["avoid-01", "org-99"]),
        ("questions.yaml", "placeholders: [nieuws, news item]", "placeholders: [nieuws]", ["org-10"]),
        (
            "questions.yaml",
            '      en: "Read a public outlook',
            '      fr: "Lis',
            ["questions.yaml", "branch-03"],
        ),
        ("agendas.yaml", "welcome: 1,", "welcome: 2,", ["shape 15, explore, stranger"]),
        ("agendas.yaml", "fit: best", "fit: perfect", ["agendas.yaml", "fit"]),
        ("evidence.yaml", "evidence: [E-11]", "evidence: [E-99]", ["helper", "E-99"]),
        ("evidence.yaml", "  - id: E-11\n", "  - id: E-11\n    id: E-12\n", ["evidence.yaml", "twice"]),
        ("lines.yaml", "  welcome:", "  hello:", ["lines.yaml", "hello"]),
        ("video_check.yaml", "fix:", "mend:", ["video_check.yaml", "link"]),
    ],
)
def test_wrong_content_names_the_file_or_the_entry(
    folder: Path, file: str, old: str, new: str, names: list[str]
) -> None:
    change(folder / file, old, new)
    with pytest.raises(ContentError) as failure:
        load(folder)
    assert [name for name in names if name not in str(failure.value)] == []


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "lines.yaml").unlink()
    with pytest.raises(ContentError, match=r"lines\.yaml"):
        load(folder)


@pytest.mark.parametrize(
    "text", ["- a\n- b\n", "a: [1\n", "a: 1\na: 2\n", "a: &x 1\nb: *x\n", "? [a]\n: b\n", ""]
)
def test_only_plain_mappings_are_read(tmp_path: Path, text: str) -> None:
    file = tmp_path / "odd.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=r"odd\.yaml"):
        read_content(file)


def test_texts_stay_texts(tmp_path: Path) -> None:
    file = tmp_path / "plain.yaml"
    file.write_text('a: yes\nb: 1.0\nc: [no, "x"]\nd: {e: 2026-01-01}\n', encoding="utf-8")
    assert read_content(file) == {"a": "yes", "b": "1.0", "c": ["no", "x"], "d": {"e": "2026-01-01"}}
