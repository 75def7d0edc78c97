"""Never two programs on one meeting, shown with real second programs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sociocli.errors import RecordError
from sociocli.record import lock as lock_module
from sociocli.record.lock import LOCK_NAME, is_locked, lock

HOLDER = """
import sys
from pathlib import Path
from sociocli.record.lock import lock
held = lock(Path(sys.argv[1]))
print("locked", flush=True)
sys.stdin.read()
"""
RACER = """
import sys
from pathlib import Path
from sociocli.errors import RecordError
from sociocli.record.lock import lock
sys.stdin.readline()
try:
    held = lock(Path(sys.argv[1]))
except RecordError as error:
    print("lost: " + error.sentence, flush=True)
else:
    print("won", flush=True)
sys.stdin.read()
"""


def started(code: str, folder: Path) -> subprocess.Popen[str]:
    """Start a second program."""
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Return a second program that holds the lock."""
    process = started(HOLDER, tmp_path)
    assert process.stdout is not None
    assert process.stdout.readline() == "locked\n"
    yield process
    process.kill()
    process.communicate()


def test_the_second_one_is_told_who_where_and_since_when(
    holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    """The sentence names host, process and time, and nothing is changed."""
    before = (tmp_path / LOCK_NAME).read_bytes()
    with pytest.raises(RecordError) as caught:
        lock(tmp_path)
    assert f"process {holder.pid}" in caught.value.sentence
    assert os.uname().nodename in caught.value.sentence
    assert "since 2" in caught.value.sentence
    assert caught.value.exit_code == 3
    assert (tmp_path / LOCK_NAME).read_bytes() == before
    assert is_locked(tmp_path)


def test_the_lock_of_a_killed_program_is_free(
    holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    """No lock is ever stale."""
    holder.kill()
    holder.wait()
    assert not is_locked(tmp_path)
    with lock(tmp_path):
        assert is_locked(tmp_path)
    assert not is_locked(tmp_path)


def test_of_many_one_wins(tmp_path: Path) -> None:
    """Programs that start at the same moment: exactly one gets the meeting."""
    racers = [started(RACER, tmp_path) for _ in range(4)]
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    said = [racer.stdout.readline() for racer in racers if racer.stdout]
    for racer in racers:
        racer.kill()
        racer.communicate()
    assert sorted(line[:4] for line in said) == ["lost", "lost", "lost", "won\n"]
    assert all("open already" in line for line in said if line.startswith("lost"))


def test_a_lock_is_private_and_can_be_let_go_twice(tmp_path: Path) -> None:
    """The file says who we are, to its owner only."""
    held = lock(tmp_path)
    assert (tmp_path / LOCK_NAME).stat().st_mode & 0o777 == 0o600
    held.release()
    held.release()
    lock(tmp_path).release()


def test_somebody_who_only_looks_does_not_keep_others_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The moment in which a listing looks at the lock is waited for."""
    import fcntl

    lock(tmp_path).release()
    looking = os.open(tmp_path / LOCK_NAME, os.O_RDONLY)
    fcntl.flock(looking, fcntl.LOCK_SH)
    monkeypatch.setattr(lock_module.time, "sleep", lambda _: os.close(looking))
    with lock(tmp_path):
        assert is_locked(tmp_path)


def test_a_lock_without_words_is_still_a_lock(
    holder: subprocess.Popen[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the other one has not written who it is, it is refused all the same."""
    (tmp_path / LOCK_NAME).write_bytes(b"")
    monkeypatch.setattr(lock_module.time, "sleep", lambda _: None)
    with pytest.raises(RecordError, match="in another program"):
        lock(tmp_path)


def test_a_terminal_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is in another window can find it."""
    monkeypatch.setattr(os, "ttyname", lambda _: "/dev/pts/7")
    with lock(tmp_path), pytest.raises(RecordError, match="terminal /dev/pts/7 on"):
        lock(tmp_path)


def test_a_meeting_that_was_put_aside_meanwhile_is_not_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that moves away between opening and locking is noticed."""
    monkeypatch.setattr(lock_module, "_take", lambda _: (tmp_path / LOCK_NAME).unlink())
    with pytest.raises(RecordError, match="not there"):
        lock(tmp_path)


def test_a_disk_without_locks_locks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network disks refuse: then nobody is said to be running, and taking it is refused."""
    import fcntl

    def refuses(*_: object) -> None:
        raise OSError(37, "No locks available")

    lock(tmp_path).release()
    monkeypatch.setattr(fcntl, "flock", refuses)
    assert not is_locked(tmp_path)
    with pytest.raises(RecordError, match="makes trouble"):
        lock(tmp_path)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """Without a folder there is no meeting, and nobody runs it."""
    assert not is_locked(tmp_path / "no")
    with pytest.raises(RecordError, match="not there"):
        lock(tmp_path / "no")
