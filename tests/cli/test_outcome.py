"""How the program ends: exit codes, and sentences instead of tracebacks."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from commanding import Hand

from sociocli.cli import journals, outcome
from sociocli.errors import BadRequest, Bug, NeedsAnswer, RecordError
from sociocli.terminal import first_screen

SOCIOCLI = [sys.executable, "-m", "sociocli"]


def fails_with(hand: Hand, trouble: BaseException) -> int:
    """Run a command that meets some trouble."""

    def meets(*_: object, **__: object) -> None:
        raise trouble

    hand.patch.setattr(journals, "list_open", meets)
    return hand.types("resume", "--list")


@pytest.mark.parametrize(
    ("trouble", "code", "sentence"),
    [
        (BadRequest("That is no day.", "a.yaml", 3), 2, "a.yaml:3: That is no day."),
        (RecordError("The disk is full."), 3, "The disk is full."),
        (NeedsAnswer("Nobody is here."), 4, "Nobody is here."),
        (Bug("This cannot be."), 3, "This cannot be."),
        (KeyboardInterrupt(), 130, "Stopped. What was saved before is safe."),
        (
            OSError(errno.ENOSPC, "No space left on device", "x/y"),
            3,
            "x/y: No space left on device. Nothing that was saved before is lost.",
        ),
        (
            OSError(errno.EIO, "Input/output error"),
            3,
            "Input/output error. Nothing that was saved before is lost.",
        ),
    ],
)
def test_every_trouble_is_a_sentence(
    trouble: BaseException, code: int, sentence: str, hand: Hand
) -> None:
    """Each kind of trouble has its exit code, and one sentence on standard error."""
    assert fails_with(hand, trouble) == code
    assert (hand.out, hand.err) == ("", f"sociocli: {sentence}\n")


def test_a_reader_who_has_gone_is_no_trouble(hand: Hand) -> None:
    """A broken pipe is silent, and nothing has failed."""
    assert fails_with(hand, BrokenPipeError()) == 0
    assert (hand.out, hand.err) == ("", "")


def test_a_mistake_of_ours_is_no_traceback(hand: Hand, tmp_path: Path) -> None:
    """An error of ours is said, its details lie in a private file, and the exit code is 3."""
    hand.patch.setattr("tempfile.tempdir", str(tmp_path))
    assert fails_with(hand, ZeroDivisionError("secret detail")) == 3
    assert "a mistake of ours" in hand.err
    assert "Traceback" not in hand.err
    assert "secret detail" not in hand.err
    kept = Path(hand.err.rstrip().rsplit(" ", 1)[1])
    assert "ZeroDivisionError: secret detail" in kept.read_text(encoding="utf-8")
    assert kept.stat().st_mode & 0o077 == 0


def test_a_mistake_of_ours_without_any_disk(hand: Hand) -> None:
    """Where not even the details can be kept, the sentence still comes."""

    def full(**_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    hand.patch.setattr("tempfile.mkstemp", full)
    assert fails_with(hand, ZeroDivisionError()) == 3
    assert "no file, since none could be written" in hand.err


def test_details_are_shown_on_request(hand: Hand) -> None:
    """With SOCIOCLI_DEBUG the traceback is printed for those who look for the mistake."""
    hand.patch.setenv("SOCIOCLI_DEBUG", "1")
    assert fails_with(hand, BadRequest("Wrong.")) == 2
    assert "Traceback" in hand.err
    assert hand.err.endswith("sociocli: Wrong.\n")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("nonsense", "No such command 'nonsense'."),
        ("meet --nonsense", "No such option: --nonsense"),
        ("answer", "Missing argument 'ID'. See: sociocli answer --help"),
        ("-C", "Option '-C' requires an argument."),
        ("agenda nonsense", "See: sociocli agenda --help"),
        ("minutes show a b", "See: sociocli minutes show --help"),
    ],
)
def test_a_wrong_command_line_is_one_sentence(line: str, sentence: str, hand: Hand) -> None:
    """What is wrong with the arguments is said in a sentence with the place of the help."""
    assert hand.types(*line.split()) == 2
    assert hand.out == ""
    assert hand.err.startswith("sociocli: ")
    assert sentence in hand.err
    assert hand.err.count("\n") == 1


@pytest.mark.parametrize("group", ["agenda", "minutes", "-C ."])
def test_a_group_alone_is_help(group: str, hand: Hand) -> None:
    """Groups of commands without a command print their help, and that is no mistake."""
    assert hand.types(*group.split()) == 0
    assert hand.out.startswith("Usage: sociocli")
    assert hand.err == ""


def test_words_from_the_command_line_act_on_nothing(hand: Hand) -> None:
    """An escape sequence in an argument is shown as text."""
    for line in (["\x1b[2J"], ["meet", "--\x1b[2J"], ["minutes", "show", "\x1b[2J"]):
        assert hand.types(*line) == 2
        assert "\x1b" not in hand.out + hand.err


def test_the_first_screen_is_put_away_before_the_sentence(hand: Hand) -> None:
    """A sentence would vanish with the alternate screen, so that is left before."""
    happened: list[str] = []
    hand.patch.setattr(first_screen, "restore", lambda: happened.append("restored"))
    hand.patch.setattr(sys.stderr, "write", happened.append)
    with pytest.raises(SystemExit):
        outcome.leave(["nonsense"])
    assert happened[0] == "restored"
    assert happened[1].startswith("sociocli: No such command")


def test_a_folder_that_has_gone_is_said(hand: Hand) -> None:
    """Somebody whose current folder was removed is told so."""
    hand.folder.rmdir()
    assert hand.types("agenda", "list") == 3
    assert "The folder you are in is not there any more." in hand.err


def test_any_encoding_will_do(hand: Hand) -> None:
    """Where the output cannot hold a letter, another one stands for it."""
    hand.writes("agendas/x.yaml", "format: sociocli/agenda/1\ntitle: Żółć\nminutes: 10\n")
    done = subprocess.run(
        [*SOCIOCLI, "agenda", "show", "x"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert done.stdout.startswith(b"????\n10 minutes\n")


@pytest.mark.parametrize("line", ["--help", "agenda list", "agenda show", "nonsense"])
def test_closed_and_broken_streams_are_silent(line: str, hand: Hand) -> None:
    """A closed or broken output makes no traceback, and Python does not complain at its end."""
    whole = f"'{sys.executable}' -m sociocli {line}"
    script = (
        f"{whole} >&- 2>>err; echo $?; {whole} 2>&- >/dev/null; echo $?; "
        f"{whole} 2>>err | true; echo ${{PIPESTATUS[0]}}; {whole} <&- >&- 2>&-; echo $?"
    )
    done = subprocess.run(
        ["/bin/bash", "-c", script], capture_output=True, text=True, check=False, timeout=60
    )
    expected = "2" if line == "nonsense" else "0"
    assert done.stdout.split() == [expected] * 4
    assert "Traceback" not in (hand.folder / "err").read_text() + done.stderr
    assert "Exception ignored" not in (hand.folder / "err").read_text() + done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_the_output_is_trouble(hand: Hand) -> None:
    """What could not be printed is not done: exit code 3 and a sentence."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*SOCIOCLI, "agenda", "list"], stdout=full, stderr=subprocess.PIPE, text=True,
            check=False,
        )  # fmt: skip
    assert done.returncode == 3
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
