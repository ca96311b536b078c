from contextlib import closing
from pathlib import Path

from coach.services.coach import Coach
from coach.settings import Settings
from scripts.bench import Figure, imports, searches, write_connections


def test_every_figure_stands_beside_a_baseline(tmp_path: Path) -> None:
    connections = tmp_path / "Connections.csv"
    write_connections(connections, people=30)
    with closing(Coach.open(Settings(folder=tmp_path))) as coach:
        coach.imports.write(coach.imports.preview_file(connections))
        figures = [*imports(connections, tmp_path, 30), *searches(coach, tmp_path)]
    assert len(figures) == 7
    assert all(figure.seconds > 0 and figure.baseline_seconds > 0 for figure in figures)


def test_the_made_up_network_is_the_same_every_time(tmp_path: Path) -> None:
    for name in ("one.csv", "two.csv"):
        write_connections(tmp_path / name, people=50)
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def test_a_line_of_the_table_ends_in_the_ratio() -> None:
    assert str(Figure("search", 0.2, "bare", 0.1)).endswith("x 2.0")
