"""`sociocli practice step`: somebody goes through a meeting that was shared with them.

Wires the steps to whoever answers: the live room, the plain room, or a file of
answers. What is written is kept in the file itself, each answer at once.

Source: README, "A buddy".
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from sociocli.cli import buddy_wording as words
from sociocli.cli.clock import LiveClock
from sociocli.cli.paragraphs import say_paragraph_aside
from sociocli.cli.unused_answers import say_unused
from sociocli.cli.wiring import at_terminal, line_by_line, stopping_in_order
from sociocli.cli.wording import NO_ANSWERS
from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.practice.answers.script import Script
from sociocli.practice.buddy.stepping import given_before, step_through
from sociocli.process.asking import Answerer, Moment, Pause
from sociocli.process.running import Timepiece, run
from sociocli.record.answers_file import read_answers
from sociocli.record.buddy_file import BuddyJournal
from sociocli.terminal import first_screen
from sociocli.terminal.keys import ALONE
from sociocli.terminal.outfit import Outfit

__all__ = ["step"]

_INTERRUPTED = 130


def step(path: str, *, plain: bool = False, answers: str = "") -> int:
    """Go through a file.

    Args:
        path: The file.
        plain: Whether it is done line by line.
        answers: A file of answers, or "".

    Returns:
        The exit code.

    Raises:
        BadRequest: If there is no such file, or something in it is wrong.
        NeedsAnswer: If nobody sits at a terminal.

    """
    file = Path(path).expanduser()
    if not file.is_file():
        raise BadRequest(words.NOT_A_FILE.format(path=file))
    if answers and not Path(answers).is_file():
        raise BadRequest(NO_ANSWERS.format(path=answers))
    journal = BuddyJournal(file)
    if not answers and not at_terminal():
        raise NeedsAnswer(words.NO_TERMINAL)
    return stopping_in_order(partial(_go, file, journal, answers, plain=plain))


def _go(path: Path, journal: BuddyJournal, answers: str, *, plain: bool) -> int:
    for entry in given_before(journal.file):
        journal.append(entry)
    code = 0
    try:
        _run(journal, answers, plain=plain)
    except Pause as pause:
        code = pause.exit_code
    except KeyboardInterrupt:
        code = _INTERRUPTED
    else:
        first_screen.restore()
        say_paragraph_aside(words.FINISHED.format(path=path))
        return 0
    journal.sync()
    first_screen.restore()
    say_paragraph_aside(words.PAUSED.format(
        path=path, done=journal.gone_through, of=len(journal.file.steps),
        command=words.STEP_AT.format(path=path),
    ))  # fmt: skip
    return code


def _run(journal: BuddyJournal, answers: str, *, plain: bool) -> None:
    clock = LiveClock()

    def play(answerer: Answerer, timepiece: Timepiece) -> None:
        run(lambda: step_through(journal.file), answerer, journal, timepiece)

    if answers:
        script = Script(replace(read_answers(Path(answers)), begins=""), _now(clock))
        play(script, script)
        say_unused(answers, script)
        return
    outfit = Outfit(practice=True, ways_out=ALONE)
    if line_by_line(plain=plain):
        from sociocli.terminal.plain import PlainRoom

        with PlainRoom(clock, outfit) as room:
            play(room, clock)
        return
    from sociocli.terminal.live import LiveRoom

    with LiveRoom(clock, outfit) as live:
        play(live, clock)


def _now(clock: LiveClock) -> Moment:
    return Moment(0, clock.read().wall)
