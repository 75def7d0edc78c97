"""Programs that write to the same record at the same time."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sociocli.errors import RecordError
from sociocli.record import turn
from sociocli.record.turn import in_turn

_ADD = "from sociocli.cli.entry import main; main()"
_CIRCLE = "format: sociocli/circle/1\nname: Operations\nmembers:\n- id: ana\n  name: Ana\n"


def _at_once(record: Path, tmp_path: Path, *commands: tuple[str, ...]) -> list[int]:
    """Run commands at the same time and return their exit codes."""
    surroundings = os.environ | {
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _ADD, "-C", str(record), *command],
            env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for command in commands
    ]  # fmt: skip
    for one in running:
        one.communicate(timeout=60)
    return [one.returncode for one in running]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Return a record with one circle."""
    root = tmp_path / "record"
    (root / "circles").mkdir(parents=True)
    (root / "sociocli.yaml").write_text("format: sociocli/organisation/1\nname: House\n")
    (root / "circles/operations.yaml").write_text(_CIRCLE)
    return root


def test_whoever_was_told_that_it_is_done_finds_it_done(record: Path, tmp_path: Path) -> None:
    """Of members that are added at once none is lost; who comes too late is told so."""
    names = [f"Zed {letter}" for letter in "abcdef"]
    codes = _at_once(record, tmp_path, *(("circle", "member", "add", name) for name in names))
    text = (record / "circles/operations.yaml").read_text()
    assert set(codes) <= {0, 3}
    for name, code in zip(names, codes, strict=True):
        assert (f"name: {name}\n" in text) == (code == 0), (name, code, text)


def test_two_new_things_of_one_name_get_two_files(record: Path, tmp_path: Path) -> None:
    """Actions of the same title for several days, added at once, each have a file."""
    days = [f"2026-12-0{n}" for n in range(1, 7)]
    told = (("actions", "add", "Sweep", "--who", "ana", "--by", day) for day in days)
    assert _at_once(record, tmp_path, *told) == [0] * 6
    assert len(list((record / "actions/operations").glob("*sweep*.yaml"))) == 6


def test_the_same_thing_told_at_once_is_one(record: Path, tmp_path: Path) -> None:
    """The very same action, added several times at once, is written once."""
    told = ("actions", "add", "Sweep", "--who", "ana")
    assert _at_once(record, tmp_path, *([told] * 6)) == [0] * 6
    assert len(list((record / "actions/operations").glob("*sweep*.yaml"))) == 1


def test_one_comes_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever does not get its turn writes nothing and says so; afterwards the turn is free."""
    monkeypatch.setattr(turn, "PATIENCE", 0.0)
    busy = pytest.raises(RecordError, match="Another program is writing")
    with in_turn(tmp_path), busy, in_turn(tmp_path):
        pytest.fail("two at once")
    with in_turn(tmp_path):
        pass


def test_a_disk_without_locks_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the operating system has no locks, the work goes on."""

    def refuse(fd: int, operation: int) -> None:
        raise OSError(95, os.strerror(95))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with in_turn(tmp_path):
        (tmp_path / "written").write_text("yes")
    assert (tmp_path / "written").exists()


def test_a_record_that_is_gone_is_no_trouble_of_the_lock(tmp_path: Path) -> None:
    """What is wrong with the folder is said by whoever writes to it."""
    with in_turn(tmp_path / "gone"):
        pass
