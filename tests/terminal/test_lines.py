from __future__ import annotations

import os
import signal

import pytest
from terminal.plain_driver import ListLines

from sociocli.process.asking import Pause
from sociocli.terminal.dialog import choose_from, text
from sociocli.terminal.lines import Interrupted, TerminalLines


@pytest.fixture
def pipes() -> tuple[int, int, int, int]:
    """Two pipes: one to read from, one to write to."""
    reads, feeds = os.pipe()
    shown, writes = os.pipe()
    return reads, feeds, shown, writes


def test_lines_of_a_pipe_are_read_one_by_one(pipes: tuple[int, int, int, int]) -> None:
    """Lines come one by one, the last one also without its end, then the end is said."""
    reads, feeds, shown, writes = pipes
    os.write(feeds, "eins\r\nzwei\n李".encode())
    os.close(feeds)
    lines = TerminalLines(reads, writes)
    try:
        assert [lines.read("? "), lines.read("? "), lines.read("? ")] == ["eins", "zwei", "李"]
        with pytest.raises(EOFError):
            lines.read("? ")
    finally:
        lines.close()
    assert os.read(shown, 100) == b"? ? ? ? "


def test_a_pipe_is_not_drained(pipes: tuple[int, int, int, int]) -> None:
    """A pipe is no person typing ahead: its lines stay, and none are joined."""
    reads, feeds, _, writes = pipes
    os.write(feeds, b"one\ntwo\n")
    lines = TerminalLines(reads, writes)
    lines.drain()
    assert lines.read("") == "one"
    assert lines.pasted() == []
    assert lines.read("") == "two"
    lines.close()


def test_a_signal_between_questions_waits_for_the_next(pipes: tuple[int, int, int, int]) -> None:
    """While nothing is asked a signal is only remembered, so that saving is not disturbed."""
    reads, _, _, writes = pipes
    lines = TerminalLines(reads, writes)
    try:
        signal.raise_signal(signal.SIGTERM)
        with pytest.raises(Interrupted) as came:
            lines.read("")
        assert came.value.exit_code == 143
    finally:
        lines.close()


def test_dialogs_can_be_held_in_lines() -> None:
    """Without a full terminal a dialog is numbered, and refuses what is no number of it."""
    lines = ListLines(["9", "x", "2", "", "hello"])
    options = [("a", "First\x1b[31m"), ("b", "Second")]
    assert choose_from("Which?", options, lines=lines) == "b"
    assert choose_from("Which?", options, preset="a", lines=lines) == "a"
    assert text("Name?", lines=lines) == "hello"
    assert "\x1b" not in lines.text
    with pytest.raises(Pause):
        text("Name?", lines=lines)
