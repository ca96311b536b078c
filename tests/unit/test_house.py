"""The measures of the house: sizes, doors that stay shut, and nothing of the machine it was made on."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project_files import ROOT, project_files, text_files

LONGEST_FILE = 400
LONG_FUNCTION = 40
LONGEST_FUNCTION = 60
SHARE_OF_SHORT_FUNCTIONS = 0.95

MODULES = [file for file in project_files(ROOT / "coach") if file.suffix == ".py"]
WAYS_OUT = re.compile(
    r"aiohttp|ftplib|http\.client|httpx|imaplib|poplib|requests|smtplib|socket|telnetlib|urllib\.request|urllib3"
)
WEIGHTS = ("streamlit", "pandas", "pyarrow", "numpy", "altair")
OF_THIS_MACHINE = re.compile(
    rf"{re.escape(str(ROOT))}|(?<![\w/.)>-])/(?:home|Users|root|work|farm|opt|mnt|private)/[\w.]"
)
PACKAGE_INDEX = re.compile(
    r"pypi[.]org|pythonhosted[.]org|registry[.]npmjs|(?<![\w-])--(?:extra-)?index-url|--find-links[ =]"
)


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def functions() -> Iterator[tuple[str, int]]:
    """Yield every function of the product with its length in lines, its decorators not counted."""
    for file in MODULES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name(file)}: {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_file_is_longer_than_a_person_reads_at_once() -> None:
    lengths = {name(file): len(file.read_text(encoding="utf-8").splitlines()) for file in MODULES}
    assert {file: lines for file, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    assert {function: lines for function, lines in functions() if lines > LONGEST_FUNCTION} == {}


def test_nearly_all_functions_are_short() -> None:
    lengths = dict(functions())
    long = {function: lines for function, lines in lengths.items() if lines > LONG_FUNCTION}
    assert len(long) <= (1 - SHARE_OF_SHORT_FUNCTIONS) * len(lengths), long


def test_the_page_entry_is_a_few_lines() -> None:
    assert len((ROOT / "coach_app.py").read_text(encoding="utf-8").splitlines()) <= 30


@pytest.mark.parametrize("statement", ["import coach.cli", "import coach.services.coach"])
def test_the_command_line_starts_without_the_weight_of_the_pages(statement: str) -> None:
    code = f"import sys; {statement}; print(*(name for name in {WEIGHTS} if name in sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.split() == []


def test_nothing_in_the_product_can_call_out() -> None:
    found = {
        name(file): ways
        for file in MODULES
        if (ways := sorted(module for module in imported(file) if WAYS_OUT.fullmatch(module)))
    }
    # The server listens, on this computer only. The mail account is the user's own, and off until they ask.
    assert found == {
        "coach/exporters/imap.py": ["imaplib"],
        "coach/exporters/smtp.py": ["smtplib"],
        "coach/server.py": ["socket"],
    }


@pytest.mark.parametrize("pattern", [OF_THIS_MACHINE, PACKAGE_INDEX], ids=["machine", "index"])
def test_no_file_names_the_machine_it_was_made_on(pattern: re.Pattern[str]) -> None:
    found = {file: match[0] for file, text in text_files().items() if (match := pattern.search(text))}
    assert found == {}


def test_every_file_ends_its_lines_as_git_keeps_them() -> None:
    # Samples under tests/golden keep the line ends of the program that wrote them.
    odd = [
        file for file, text in text_files().items() if "\r" in text and not file.startswith("tests/golden/")
    ]
    assert odd == []
