import sys

import pytest

from scripts import check
from scripts.check_content import trace_left_in


def steps(monkeypatch: pytest.MonkeyPatch, **codes: str) -> None:
    monkeypatch.setattr(check, "STEPS", {name: (sys.executable, "-c", code) for name, code in codes.items()})


def test_each_step_takes_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps(monkeypatch, types="print('fine')", lint="")
    assert check.main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["ok", "types"], ["ok", "lint"]]


def test_a_step_that_finds_something_tells_it_and_the_others_still_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps(monkeypatch, types="import sys; print('é is wrong'); sys.exit(1)", lint="")
    assert check.main() == 1
    out = capsys.readouterr().out
    assert out.startswith("FAIL types")
    assert "é is wrong" in out
    assert "ok   lint" in out


@pytest.mark.parametrize(
    "text",
    ["Hoi {name},", "Hoi None,", "Hoi  Noor", "Hoi , Noor", "Graag ().", "Tot dan..", "Stage.EXPLORE", ""],
)
def test_what_a_missing_field_leaves_behind_is_seen(text: str) -> None:
    assert trace_left_in(text)


@pytest.mark.parametrize(
    "text", ["Hoi Noor,", "Dat vroeg ik me af... Jij ook?", "- een\n  twee", "Noor (zus)"]
)
def test_an_ordinary_text_passes(text: str) -> None:
    assert trace_left_in(text) == ""
