"""Measure speed as ratios: `python -m scripts.bench [--people 30000]`.

Seconds differ from machine to machine and from minute to minute; how often something bare fits in the same
time differs much less. So every figure stands beside a baseline of the same run, and their ratio is what to
compare. Each is the median of a few turns.
"""

import argparse
import csv
import gc
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from coach.services.coach import Coach
from coach.settings import DATABASE_FILE, Settings

HEADINGS = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
GIVEN = ("Noor", "Daan", "Anna", "Bram", "Fatima", "Joris", "Lotte", "Mehmet", "Sanne", "Tijn")
FAMILY = (
    "de Vries",
    "Bakker",
    "van den Berg",
    "Yılmaz",
    "Jansen",
    "Visser",
    "El Amrani",
    "Smit",
    "Mulder",
    "Bos",
)
COMPANIES = 3000
TURNS = 5
IMPORT_TURNS = 3
SEARCHES = 100
SOUGHT = {"a family name": "bakker", "a later one": "visser", "two words": "noor visser", "nobody": "qqq"}
TODAY = "2026-11-21"


@dataclass(frozen=True, slots=True)
class Figure:
    """What something costs beside its baseline, both in seconds."""

    name: str
    seconds: float
    baseline: str
    baseline_seconds: float

    def __str__(self) -> str:
        """Return a line of the table, times in milliseconds."""
        return (
            f"{self.name:<34} {self.seconds * 1000:>10.1f} ms   {self.baseline:<38}"
            f" {self.baseline_seconds * 1000:>8.1f} ms   x {self.seconds / self.baseline_seconds:.1f}"
        )


def timed(act: Callable[[], object], turns: int = TURNS) -> float:
    """Return the median seconds of some turns."""
    return statistics.median(_seconds(act) for _ in range(turns))


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _cpu(act: Callable[[], object]) -> float:
    """Return the seconds that this process computed, however busy the machine is with others."""
    start = time.process_time()
    act()
    return time.process_time() - start


def python(*arguments: str) -> Callable[[], object]:
    """Return an act that runs a Python of its own."""
    command = [sys.executable, *arguments]
    return lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def starts(folder: Path) -> Iterator[Figure]:
    """Measure the command line from a cold start."""
    bare = timed(python("-c", "pass"))
    typer = timed(python("-c", "import typer"))
    coach = ("-c", "from coach.cli import main; main()", "--data", str(folder), "--today", TODAY)
    started = timed(python(*coach, "--help"))
    yield Figure("coach --help", started, "python -c pass", bare)
    yield Figure("coach --help", started, "python -c 'import typer'", typer)
    yield Figure("coach today", timed(python(*coach, "today")), "python -c 'import typer'", typer)


def write_connections(file: Path, people: int) -> None:
    """Write a made-up export in LinkedIn's form. Always the same one."""
    chance = random.Random(20)  # noqa: S311 - made-up people need no secrecy
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(HEADINGS)
        for number in range(people):
            given, family = chance.choice(GIVEN), chance.choice(FAMILY)
            company = f"Bedrijf {chance.randrange(COMPANIES)} B.V."
            day = f"{chance.randint(1, 28):02} Mar {chance.randint(2010, 2025)}"
            url = f"https://www.linkedin.com/in/persoon-{number}"
            writer.writerow((given, f"{family} {number}", url, "", company, "Adviseur", day))


def imports(connections: Path, folder: Path, people: int) -> Iterator[Figure]:
    """Measure taking in a large network, taking in the same file once more, and taking it all back.

    Every turn has a new data folder, and the baseline in between, so that both meet the same weather.
    """
    turns = [_import_turn(connections, folder / str(turn)) for turn in range(IMPORT_TURNS)]
    bare, first, again, back = map(statistics.median, zip(*turns, strict=True))
    baseline = "csv.reader and executemany, CPU"
    yield Figure(f"import of {people} people, CPU", first, baseline, bare)
    yield Figure("the same file again, CPU", again, baseline, bare)
    yield Figure("taking the import back, CPU", back, baseline, bare)


def _import_turn(connections: Path, folder: Path) -> tuple[float, float, float, float]:
    folder.mkdir()
    with closing(Coach.open(Settings(folder=folder, today=TODAY))) as coach:
        take_in = partial(_take_in, coach, connections)
        before = _cpu(lambda: bare_import(connections, folder))
        first, again = _cpu(take_in), _cpu(take_in)
        after = _cpu(lambda: bare_import(connections, folder))
        back = _cpu(lambda: coach.imports.undo(coach.imports.history()[0].id))
    return (before + after) / 2, first, again, back


def _take_in(coach: Coach, connections: Path) -> None:
    coach.imports.write(coach.imports.preview_file(connections))


def bare_import(connections: Path, folder: Path) -> None:
    """Read the rows and write them down as they are."""
    database = folder / "bare.sqlite3"
    database.unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(database)) as connection,
        connections.open(encoding="utf-8", newline="") as file,
    ):
        connection.execute("CREATE TABLE people (a, b, c PRIMARY KEY, d, e, f, g)")
        connection.executemany("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?)", csv.reader(file))
        connection.commit()


def searches(coach: Coach, folder: Path) -> Iterator[Figure]:
    """Measure finding people in a large network, as the page does with every letter that is typed."""
    copy_people(folder)
    for name, text in SOUGHT.items():
        search = partial(coach.people.listed, text)
        # The two take turns, so that both meet the same weather.
        turns = [(_cpu(lambda: bare_searches(folder)), _cpu(partial(_often, search))) for _ in range(TURNS)]
        bare, cost = map(statistics.median, zip(*turns, strict=True))
        baseline = f"{SEARCHES} plain indexed queries, CPU"
        yield Figure(f"{SEARCHES} searches: {name}, CPU", cost, baseline, bare)


def _often(search: Callable[[], object]) -> None:
    for _ in range(SEARCHES):
        search()


def copy_people(folder: Path) -> None:
    """Give the baseline the same people in a table of its own, with an index for the list."""
    with closing(sqlite3.connect(folder / DATABASE_FILE)) as connection:
        connection.execute("CREATE TABLE bare AS SELECT * FROM people")
        connection.execute("CREATE INDEX bare_listed ON bare (owner, archived, sort_name, id)")
        connection.commit()


def bare_searches(folder: Path) -> None:
    """Ask for one page of people by an index, without SQLAlchemy or models."""
    with closing(sqlite3.connect(folder / DATABASE_FILE)) as connection:
        query = "SELECT * FROM bare WHERE owner = 'me' AND archived = 0 ORDER BY sort_name, id LIMIT 25"
        for _ in range(SEARCHES):
            connection.execute(query).fetchall()


def everything(people: int) -> Iterator[Figure]:
    """Yield all figures, in a folder that is thrown away."""
    gc.collect()
    gc.freeze()  # as the server does when it starts, see coach.server
    with tempfile.TemporaryDirectory(prefix="kopje-bench-") as name:
        folder = Path(name)
        connections = folder / "Connections.csv"
        write_connections(connections, people)
        yield from imports(connections, folder, people)
        with closing(Coach.open(Settings(folder=folder, today=TODAY))) as coach:
            _take_in(coach, connections)
            yield from searches(coach, folder)
        yield from starts(folder)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=30_000)
    for figure in everything(parser.parse_args().people):
        print(figure, flush=True)
