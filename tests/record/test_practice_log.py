"""The log of what was practised."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sociocli.domain.practised import Practised, Sort
from sociocli.errors import BadRequest, RecordError
from sociocli.record import disk, private_lines, turn
from sociocli.record.practice_log import LOG_NAME, append, practice_home, read
from sociocli.record.turn import in_turn

ONE = Practised(
    day="2026-11-20",
    what="hidden-objection",
    title="A question that hides something",
    size=5,
    kinds=("decide",),
    minutes=14,
    method="sofa",
    noticed=(9, 22),
    praised=("thanked",),
    finished=True,
)
TWO = Practised(day="2026-11-21", what="objection-or-preference", sort=Sort.DRILL, minutes=4)


def test_what_is_added_is_read_again(tmp_path: Path) -> None:
    """Sessions come back as they were added, in their order."""
    append(ONE, tmp_path / "practice")
    append(TWO, tmp_path / "practice")
    assert read(tmp_path / "practice").sessions == (ONE, TWO)


def test_nothing_practised_yet(tmp_path: Path) -> None:
    """A log that is not there is an empty one, and looking makes nothing."""
    assert read(tmp_path / "practice").sessions == ()
    assert not (tmp_path / "practice").exists()


def test_the_log_lies_in_the_private_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a folder the log is in the state directory, for its owner only."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    append(ONE)
    path = practice_home() / LOG_NAME
    assert path == tmp_path / "sociocli" / "practice" / LOG_NAME
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert read().sessions == (ONE,)


def test_a_line_that_was_cut_off_is_passed_over_and_said(tmp_path: Path) -> None:
    """What a crash cut off is named with its line; what is added after it stands whole."""
    append(ONE, tmp_path)
    with (tmp_path / LOG_NAME).open("ab") as file:
        file.write(b'{"day": "2026-11-2')
    append(TWO, tmp_path)
    found = read(tmp_path)
    assert found.sessions == (ONE, TWO)
    assert len(found.troubles) == 1
    assert "Line 2" in found.troubles[0]


@pytest.mark.parametrize(
    "line",
    [
        b"[]",
        b"3",
        b"\xff\xfe",
        b"{}",
        b'{"day": "yesterday", "what": "x"}',
        b'{"day": "2026-11-20", "what": "x", "size": -1}',
        b'{"day": "2026-11-20", "what": ["x"]}',
        b"[" * 100_000,
    ],
)
def test_any_bad_line_costs_only_itself(tmp_path: Path, line: bytes) -> None:
    """Whatever stands in a line, the others are read."""
    append(ONE, tmp_path)
    with (tmp_path / LOG_NAME).open("ab") as file:
        file.write(line + b"\n")
    append(TWO, tmp_path)
    found = read(tmp_path)
    assert found.sessions == (ONE, TWO)
    assert len(found.troubles) == 1


def test_a_newer_program_may_have_written_more(tmp_path: Path) -> None:
    """A key that this edition does not know is passed over, and the line counts."""
    (tmp_path / LOG_NAME).write_text('{"day": "2026-11-21", "what": "x", "mood": "calm"}\n')
    assert read(tmp_path).sessions == (Practised(day="2026-11-21", what="x"),)


def test_text_of_all_kinds_survives(tmp_path: Path) -> None:
    """Line breaks, other scripts and lone surrogates never break the log."""
    append(Practised(day="2026-11-20", what="x", title="أمينة\n{}\x1b[31m"), tmp_path)
    append(Practised(day="2026-11-20", what="x", title="\ud800"), tmp_path)
    found = read(tmp_path)
    assert [one.title for one in found.sessions] == ["أمينة\n{}\x1b[31m", "?"]
    assert found.troubles == ()


@pytest.mark.parametrize("part", [0, 20])
def test_a_full_disk_leaves_the_log_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    """However much of a line the disk took, nothing of it stays, and it is said."""
    append(ONE, tmp_path)
    before = (tmp_path / LOG_NAME).read_bytes()

    def full(fd: int, data: bytes) -> None:
        os.write(fd, data[:part])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(private_lines, "write_all", full)
    with pytest.raises(RecordError, match=r"disk is full.*kept as it was"):
        append(TWO, tmp_path)
    assert (tmp_path / LOG_NAME).read_bytes() == before


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """Nothing is written to another place through a link."""
    (tmp_path / "other").write_text("precious\n")
    (tmp_path / LOG_NAME).symlink_to(tmp_path / "other")
    with pytest.raises(RecordError):
        append(ONE, tmp_path)
    assert (tmp_path / "other").read_text() == "precious\n"


def test_two_programs_may_add_at_once(tmp_path: Path) -> None:
    """Lines of programs that write at the same time stand whole, all of them."""
    script = (
        "import sys; from pathlib import Path\n"
        "from sociocli.domain.practised import Practised\n"
        "from sociocli.record.practice_log import append\n"
        "for n in range(20):\n"
        "    append(Practised('2026-11-20', sys.argv[2], title='x' * 5000), Path(sys.argv[1]))\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path), who]) for who in "ab"]
    assert [one.wait() for one in running] == [0, 0]
    found = read(tmp_path)
    assert found.troubles == ()
    assert sorted(one.what for one in found.sessions) == ["a"] * 20 + ["b"] * 20


def test_nobody_adds_while_another_program_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line waits for its turn; if that never comes, it is said and nothing is written."""
    append(ONE, tmp_path)
    monkeypatch.setattr(turn, "PATIENCE", 0.0)
    with in_turn(tmp_path), pytest.raises(RecordError, match="Another program is writing"):
        append(TWO, tmp_path)
    assert read(tmp_path).sessions == (ONE,)


def test_a_log_that_cannot_be_looked_for(tmp_path: Path) -> None:
    """Trouble with the disk is said; a file in place of the folder holds no log."""
    with pytest.raises(RecordError, match="too long"):
        read(tmp_path / ("x" * 300))
    (tmp_path / "file").write_text("")
    assert read(tmp_path / "file").sessions == ()


@pytest.mark.parametrize(
    "wrong", [{"day": "today"}, {"day": "2026-11-20", "minutes": -1}, {"day": ""}]
)
def test_a_session_is_checked_when_it_is_made(wrong: dict[str, object]) -> None:
    """No session has a day that is none, or less than no minutes."""
    with pytest.raises(BadRequest):
        Practised(**{"what": "x", **wrong})


def test_signals_are_held_while_a_line_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No Ctrl-C comes between the parts of a line."""
    import signal

    seen = []

    def spy(fd: int, data: bytes) -> None:
        seen.append(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))
        disk.write_all(fd, data)

    monkeypatch.setattr(private_lines, "write_all", spy)
    append(ONE, tmp_path)
    assert seen == [True]
