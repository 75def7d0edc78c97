"""The door on a real terminal: the first screen, and what happens before the room is open."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest
from terminal.pty_driver import Terminal

MEET = (sys.executable, "-m", "sociocli")


def meet(folder: Path) -> Terminal:
    """Begin a meeting in an empty folder."""
    return Terminal([*MEET, "-C", str(folder), "meet"], XDG_STATE_HOME=str(folder / "state"))


def test_what_is_typed_at_once_stands_in_the_next_question(tmp_path: Path) -> None:
    """Enter on the first screen begins; the letters after it are kept, and decide nothing."""
    with meet(tmp_path) as terminal:
        terminal.wait("Welcome")
        terminal.send("\rMill Court")
        terminal.wait("What is your circle or group called?")
        assert "> Mill Court" in terminal.wait("ways out")
        terminal.send("\x04")
        assert terminal.ended() == 0


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_on_the_first_screen_gives_the_terminal_back(
    number: signal.Signals, code: int, tmp_path: Path
) -> None:
    """Whoever ends it at once has their terminal back, and sees no word of Python."""
    with meet(tmp_path) as terminal:
        terminal.wait("Welcome")
        terminal.process.send_signal(number)

        assert terminal.ended() == code
        assert terminal.echoes()
        assert terminal.raw.rfind(b"?1049l") > terminal.raw.rfind(b"?1049h")
        assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("term", ["", "dumb"])
def test_a_simple_terminal_has_no_first_screen(term: str, tmp_path: Path) -> None:
    """A terminal that knows no sequences of ours is sent none."""
    state = {"XDG_STATE_HOME": str(tmp_path / "state")}
    with Terminal([*MEET, "-C", str(tmp_path), "meet"], TERM=term, **state) as terminal:
        terminal.wait("Welcome")
        terminal.send("\x04")
        assert terminal.ended() == 0
        assert b"\x1b[" not in terminal.raw
