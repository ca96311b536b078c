"""A file is written whole or not at all, and nothing but a file ever makes room for it."""

import os
from pathlib import Path

import pytest

from coach.errors import FileNotWritable
from coach.exporters.files import write_whole


def test_a_file_that_is_there_already_makes_room(tmp_path: Path) -> None:
    path = tmp_path / "draft.eml"
    path.write_bytes(b"old and longer")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_pipe_stays_a_pipe_as_a_device_stays_a_device(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FileNotWritable):
        write_whole(pipe, b"new")
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_link_to_a_pipe_is_no_way_around_that(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    with pytest.raises(FileNotWritable):
        write_whole(link, b"new")
    assert link.is_symlink()


@pytest.mark.parametrize("name", ["nowhere/draft.eml", "folder", "x" * 300])
def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileNotWritable):
        write_whole(tmp_path / name, b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]
