from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from terminal.pty_driver import Terminal

HERE = Path(__file__).parent
TOY = [sys.executable, str(HERE / "toy_meeting.py")]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


def test_a_meeting_from_beginning_to_end() -> None:
    """A whole toy meeting by keys; afterwards the terminal is as before and holds no slip."""
    with Terminal(TOY) as terminal:
        terminal.wait("We take ninety minutes")
        assert not terminal.echoes()
        terminal.send("\r")
        terminal.wait("Who has to leave early?")
        terminal.send("cleo\r")
        terminal.wait("What is proposed?")
        terminal.send("Quiet from 22:00.\r")
        for name in ("ANA LOPEZ", "BEN", "CLEO"):
            terminal.wait(f"▶ {name}")
            terminal.send("\r")
        terminal.wait("do you see an objection?")
        terminal.send("o\r")
        terminal.wait("✓ Ben: objection")
        terminal.send("e\r")
        terminal.wait("this answers for 3 people")
        terminal.send("y\r")
        terminal.wait("looks away")
        terminal.send("\r")
        terminal.wait("Nothing that you type is shown")
        terminal.send("angs\r")
        terminal.wait("A minute of silence")
        terminal.send("\r")
        assert terminal.ended() == 0
        assert "ENDED" in terminal.text()
        assert terminal.echoes()
        assert b"angs" not in terminal.raw
        assert terminal.raw.index(b"?1049h") < terminal.raw.index(b"?1049l")


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, None)],
)
def test_signals_leave_a_usable_terminal(number: signal.Signals, code: int | None) -> None:
    """A signal pauses with its exit code and the echo comes back; one Ctrl-C only asks."""
    with Terminal(TOY) as terminal:
        terminal.wait("We take ninety minutes")
        terminal.process.send_signal(number)
        if code is None:
            terminal.wait("Everything is saved.")
            terminal.process.send_signal(number)
        assert terminal.ended() == (code or 130)
        assert f"PAUSED {code or 130}" in terminal.text()
        assert terminal.echoes()
        assert terminal.raw.rstrip().rfind(b"?2004l") > terminal.raw.rfind(b"?2004h")


@pytest.mark.parametrize("by_key", [True, False])
def test_suspending_and_coming_back(*, by_key: bool) -> None:
    """Ctrl-Z, or the signal from outside, goes back to the shell; fg returns to the same text."""
    with Terminal(["bash", "--norc", "--noprofile", "-i"], PS1="$ ") as terminal:
        terminal.wait("$")
        terminal.send(f"{' '.join(TOY)}\r")
        terminal.wait("We take ninety minutes")
        terminal.send("\r")
        terminal.wait("Who has to leave early?")
        terminal.send("cle")
        terminal.wait("> cle")
        if by_key:
            terminal.send("\x1a")
        else:
            job = subprocess.check_output(["pgrep", "-P", str(terminal.process.pid)])
            os.kill(int(job), signal.SIGTSTP)
        terminal.wait("Stopped")
        terminal.send("echo still $((40+2))\r")
        terminal.wait("still 42")
        assert terminal.raw.count(b"?1049l") == terminal.raw.count(b"?1049h") == 1
        terminal.send("fg\r")
        terminal.wait("> cle")
        terminal.send("\r")
        terminal.wait("What is proposed?")
        terminal.send("\x04")
        terminal.wait("PAUSED 0")
        terminal.send("exit\r")
        terminal.ended()


def test_another_size_while_a_question_waits() -> None:
    """When the window changes its size the whole screen follows, and the text is kept."""
    with Terminal(TOY) as terminal:
        terminal.wait("We take ninety minutes")
        terminal.send("\r")
        terminal.wait("Who has to leave early?")
        terminal.send("cle")
        terminal.wait("> cle")
        terminal.resize(20, 40)
        terminal.wait("\n > cle")
        terminal.wait("─" * 40 + "\n")
        assert all(len(line) <= 40 for line in terminal.text().split("\n"))
        terminal.resize(24, 80)
        terminal.wait("─" * 80)
        assert "> cle" in terminal.text()
        terminal.send("\x04")
        assert terminal.ended() == 0


def test_plain_mode_in_a_terminal() -> None:
    """Plain mode drops what was typed ahead of a decision and hides slips."""
    with Terminal([*TOY, "plain"], rows=60) as terminal:
        terminal.wait("Enter: Nobody objects")
        terminal.send("\n\n")
        terminal.wait("What is proposed?")
        terminal.send("Quiet from 22:00.\n")
        for name in ("Ana Lopez", "Ben", "Cleo"):
            terminal.wait(f"Now: {name}.")
            terminal.send("\n" if name != "Cleo" else "\nc\n")
        terminal.wait("do you see an objection?")
        terminal.send("o\n")
        terminal.wait("How do we ask?")
        terminal.send("r\n")
        terminal.wait("looks away")
        terminal.send("\n")
        terminal.wait("(unseen)")
        terminal.send("angs\n")
        terminal.wait("A minute of silence")
        terminal.send("\x03")
        terminal.wait("/q  pause and leave")
        terminal.send("\x03")
        assert terminal.ended() == 130
        assert b"angs" not in terminal.raw
        assert b"\x1b" not in terminal.raw


def test_no_colour_is_respected() -> None:
    """With NO_COLOR bold and reverse stay and no colour is sent."""
    with Terminal(TOY, NO_COLOR="1") as terminal:
        terminal.wait("We take ninety minutes")
        terminal.send("x\r")
        terminal.wait("That is no answer here")
        terminal.send("\x04")
        terminal.ended()
        for colour in range(30, 38):
            assert f";{colour}m".encode() not in terminal.raw
            assert f";{colour};".encode() not in terminal.raw


def test_the_first_screen_is_painted_and_put_back(tmp_path: Path) -> None:
    """The first screen stands there at once, without echo; afterwards all is as before."""
    program = tmp_path / "paint.py"
    program.write_text(
        "import sys\n"
        "from sociocli.terminal import first_screen\n"
        "heavy = {'prompt_toolkit', 'rich', 'typer', 'yaml', 'asyncio'} & set(sys.modules)\n"
        "painted = first_screen.paint(['Operations', ' > '], (2, 4))\n"
        "line = sys.stdin.read(1)\n"
        "first_screen.restore()\n"
        "first_screen.restore()\n"
        "print('painted', painted, repr(line), sorted(heavy))\n"
    )
    with Terminal([sys.executable, str(program)]) as terminal:
        terminal.wait("Operations")
        assert not terminal.echoes()
        assert (terminal.screen.cursor.y, terminal.screen.cursor.x) == (1, 3)
        terminal.send("k")
        assert terminal.ended() == 0
        assert "painted True 'k' []" in terminal.text()
        assert terminal.echoes()
