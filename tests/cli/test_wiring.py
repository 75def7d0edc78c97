"""Holding a meeting: however it ends, it is said what is safe and how to go on."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable
from functools import partial

import pytest
from commanding import TINY, TINY_ANSWERS, Hand

from sociocli.cli import outcome, wiring
from sociocli.cli import wording as words
from sociocli.process.asking import Pause
from sociocli.record import journal_file
from sociocli.record.drafts import Draft

ID = "2026-11-22-meeting"
MIDDLE = "item-1/consent-1/kim"


def raising(trouble: BaseException) -> Callable[[], None]:
    """Return something that raises."""

    def happens() -> None:
        raise trouble

    return happens


def kill(number: int) -> Callable[[], None]:
    """Return something that sends this program a signal."""
    return lambda: signal.raise_signal(number)


def meets(hand: Hand, until: str, then: Callable[[], object]) -> int:
    """Hold the tiny meeting by keyboard; something happens at one of its questions."""
    hand.writes("agendas/tiny.yaml", TINY)
    hand.sits_answering(TINY_ANSWERS, until, then)
    return hand.types("meet", "tiny", "--date", "2026-11-22", "--began", "19:02")


@pytest.mark.parametrize(
    ("then", "code", "sentence"),
    [
        (raising(Pause(0)), 0, words.PAUSED),
        (raising(Pause(130)), 130, words.STOPPED),
        (raising(KeyboardInterrupt()), 130, words.STOPPED),
        (kill(signal.SIGINT), 130, words.STOPPED),
        (kill(signal.SIGTERM), 143, words.STOPPED),
        (kill(signal.SIGHUP), 129, words.STOPPED),
    ],
)
def test_however_it_stops_it_goes_on(
    then: Callable[[], object], code: int, sentence: str, hand: Hand
) -> None:
    """A pause or a signal has its exit code, says how to go on, and loses nothing."""
    assert meets(hand, MIDDLE, then) == code, hand.err
    assert hand.err == sentence.format(id=ID) + "\n"
    assert hand.files() == []
    heard = hand.sits_answering(TINY_ANSWERS)
    assert hand.types("resume") == 0
    assert MIDDLE in heard
    assert "gather/names" not in heard
    assert heard[0].startswith(f"Going on with {ID}, ")
    assert len(hand.files()) == 2


def test_signals_are_heard_as_before_afterwards(hand: Hand) -> None:
    """While a meeting is held signals pause it; afterwards they mean what they meant before."""
    codes = {signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGINT: 130}
    before = [signal.getsignal(number) for number in codes]
    for number, code in codes.items():
        assert wiring.stopping_in_order(partial(signalled, number)) == code
    assert [signal.getsignal(number) for number in codes] == before


def signalled(number: int) -> int:
    """Be sent a signal on the way to a meeting."""
    kill(number)()
    return 0


def test_nothing_said_leaves_nothing_behind(hand: Hand) -> None:
    """Who leaves at the first question has begun nothing, and it says so."""
    for then, code in ((raising(Pause(0)), 0), (kill(signal.SIGTERM), 143)):
        assert meets(hand, "gather/begin", then) == code
        assert hand.err == f"{words.NOT_BEGUN}\n"
        assert hand.open() == []


def test_a_half_typed_line_is_something_said(hand: Hand) -> None:
    """A draft is kept, even if nothing was answered yet."""

    def typing() -> None:
        folder = hand.state.listing()[0].folder
        Draft(folder / "draft").keep("meeting/circle", "Oper")
        raise Pause(0)

    assert meets(hand, "gather/begin", typing) == 0
    assert hand.open() == [ID]
    assert hand.err == words.PAUSED.format(id=ID) + "\n"


def test_the_window_may_be_gone(hand: Hand) -> None:
    """If nobody hears any more, the exit code is still that of the hang-up."""

    def gone() -> None:
        def write(_: str) -> int:
            raise OSError(errno.EIO, "Input/output error")

        hand.patch.setattr(sys.stderr, "write", write)
        raise Pause(129)

    assert meets(hand, MIDDLE, gone) == 129
    assert hand.open() == [ID]


def test_a_full_disk_stops_with_what_was_not_saved(hand: Hand) -> None:
    """A full disk ends with exit code 3, names what is safe, and shows the last answer."""

    def full() -> None:
        def write_all(_fd: int, _data: bytes) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        hand.patch.setattr(journal_file, "write_all", write_all)

    assert meets(hand, "gather/names", full) == 3
    assert "sociocli: The disk is full" in hand.err
    assert "the last answer is not saved" in hand.err
    assert hand.err.endswith("please copy it from here: Ana, Ben, Kim\n")
    assert hand.open() == [ID]


def test_a_mistake_of_ours_keeps_the_meeting(hand: Hand, tmp_path: object) -> None:
    """An error in the middle of a meeting is said with the way on, and loses nothing."""
    hand.patch.setattr("tempfile.tempdir", str(tmp_path))
    assert meets(hand, MIDDLE, raising(ZeroDivisionError())) == 3
    assert "sociocli resume" in hand.err
    hand.sits_answering(TINY_ANSWERS)
    assert hand.types("resume") == 0


def test_two_programs_on_one_meeting(hand: Hand) -> None:
    """The second one is refused and told who has it; the first one is not disturbed."""
    codes: list[int] = []

    def second() -> None:
        codes.extend(outcome._run(line.split(), None) for line in ("resume", f"abandon {ID} --yes"))

    assert meets(hand, MIDDLE, second) == 0
    assert codes == [3, 3]
    assert f"process {os.getpid()}" in hand.err
    assert len(hand.files()) == 2


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_simple_terminal_is_asked_line_by_line(term: str, hand: Hand) -> None:
    """Where nothing else can be, a meeting is held line by line, as with --plain."""
    hand.patch.setenv("TERM", term)
    assert wiring.line_by_line(plain=False)
    hand.patch.setenv("TERM", "xterm")
    assert wiring.line_by_line(plain=True)
    assert not wiring.line_by_line(plain=False)


def test_a_terminal_is_both_ends(hand: Hand) -> None:
    """Somebody sits there only if both input and output are a terminal."""
    yes, no = (lambda: True), (lambda: False)
    for one, other, both in ((yes, yes, True), (yes, no, False), (no, yes, False)):
        hand.patch.setattr(sys.stdin, "isatty", one)
        hand.patch.setattr(sys.stdout, "isatty", other)
        assert wiring.at_terminal() is both
    hand.patch.setattr(sys, "stdin", None)
    assert not wiring.at_terminal()


@pytest.mark.parametrize(
    ("interrupted", "code"), [(Pause(143), 143), (Pause(129), 129), (KeyboardInterrupt(), 130)]
)
def test_what_interrupts_an_import_is_no_mistake(
    interrupted: BaseException, code: int, hand: Hand
) -> None:
    """An import that a signal interrupts wraps it; it is a stop all the same."""

    def imports() -> int:
        message = "Error calling __set_name__"
        raise RuntimeError(message) from interrupted

    assert wiring.stopping_in_order(imports) == code


def test_a_mistake_that_is_no_signal_is_one(hand: Hand) -> None:
    """Anything else stays what it is."""

    def fails() -> int:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        wiring.stopping_in_order(fails)
