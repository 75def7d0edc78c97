"""What was tried is kept privately, at once, and survives what may happen to the file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sociocli.domain.drill import Tried
from sociocli.errors import RecordError
from sociocli.record.drill_memory import NAME, DrillMemory, all_tries
from sociocli.record.practice_log import practice_home

HELD = Tried("a1", "2026-11-22", held=True, heard="concern", most="concern")
MISSED = Tried("a2", "2026-11-22", held=False)


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    """Each drill has its own tries, in the order of time."""
    sorting, other = DrillMemory("sorting", tmp_path), DrillMemory("other", tmp_path)
    sorting.keep(HELD)
    other.keep(MISSED)
    sorting.keep(MISSED)
    assert sorting.tries() == (HELD, MISSED)
    assert other.tries() == (MISSED,)
    assert DrillMemory("none", tmp_path).tries() == ()


def test_only_the_last_try_is_taken_back(tmp_path: Path) -> None:
    """Taking back removes the last try of that exercise, and nothing where there is none."""
    memory = DrillMemory("sorting", tmp_path)
    memory.take_back("a1")
    for tried in (HELD, MISSED, HELD):
        memory.keep(tried)
    memory.take_back("a1")
    memory.take_back("a9")
    assert memory.tries() == (HELD, MISSED)


def test_it_is_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder and the file are their owner's only, and outside of every record."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    before = os.umask(0)
    try:
        DrillMemory("sorting").keep(HELD)
    finally:
        os.umask(before)
    folder = practice_home()
    assert folder == tmp_path / "sociocli" / "practice"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / NAME).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "damage",
    ["{", "[1]", "null", '{"drill": 3}', '{"drill": "sorting", "exercise": "a", "day": "soon"}',
     '{"drill": "sorting", "exercise": "a", "day": 3}', "[" * 100_000, "\udcff"],
)  # fmt: skip
def test_a_damaged_line_says_nothing(tmp_path: Path, damage: str) -> None:
    """A line that was torn or changed by hand is passed over; the rest stands."""
    memory = DrillMemory("sorting", tmp_path)
    memory.keep(HELD)
    with memory.path.open("a", encoding="utf-8", errors="surrogateescape") as file:
        file.write(damage)
    memory.keep(MISSED)
    assert memory.tries() == (HELD, MISSED)


def test_odd_texts_stay_on_their_line(tmp_path: Path) -> None:
    """Whatever stands in a file of one's own, one try is one line."""
    odd = Tried("a1", "2026-11-22", held=False, heard="a\nb\u2028c\udcff", most="ك")
    memory = DrillMemory("own/x\ny", tmp_path)
    memory.keep(odd)
    memory.keep(HELD)
    assert [one.exercise for one in memory.tries()] == ["a1", "a1"]
    assert memory.tries()[0].most == "ك"


def test_no_file_and_no_right_to_read(tmp_path: Path) -> None:
    """Without a file nothing was tried; a folder in its place is said to be trouble."""
    assert all_tries(tmp_path / NAME) == {}
    (tmp_path / NAME).mkdir()
    with pytest.raises(RecordError):
        all_tries(tmp_path / NAME)
    with pytest.raises(RecordError):
        DrillMemory("sorting", tmp_path).keep(HELD)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """Nothing is ever written through a link to somewhere else."""
    other = tmp_path / "other"
    other.write_text("mine\n", encoding="utf-8")
    (tmp_path / NAME).symlink_to(other)
    with pytest.raises(RecordError):
        DrillMemory("sorting", tmp_path).keep(HELD)
    assert other.read_text(encoding="utf-8") == "mine\n"
