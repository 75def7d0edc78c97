"""The only file that knows all concrete classes: builds who answers, and runs.

A meeting is held the same way whoever answers: the journal is opened and
locked, the process runs, the minutes are planned and written. However it ends,
it is said what is safe and how to go on.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from sociocli.cli import wording as words
from sociocli.cli.clock import LiveClock
from sociocli.cli.finishing import complete, plan_to_write
from sociocli.cli.saying import say_aside
from sociocli.cli.unused_answers import refuse_unused
from sociocli.domain.minutes import Minutes
from sociocli.errors import NeedsAnswer, RecordError
from sociocli.process.asking import Answerer, Moment, Pause, Tell
from sociocli.process.brought import Brought
from sociocli.process.meeting import meeting
from sociocli.process.message import say
from sociocli.process.running import Timepiece, run
from sociocli.record.drafts import Draft
from sociocli.record.folder import RecordFolder
from sociocli.record.journal_file import JournalFile, NotSaved
from sociocli.record.state import DRAFT_NAME, State
from sociocli.terminal import first_screen
from sociocli.terminal.outfit import Outfit

__all__ = ["Held", "at_terminal", "hold", "line_by_line", "stopping_in_order"]

_INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that is about to be held or to go on.

    Args:
        id: Its identity, by which it is resumed.
        record: The record.
        folder: The private folder of its journal.
        journal: Its journal.
        brought: What it was begun with.
        answers: The path of a file of answers, or "".
        plain: Whether it is held line by line.
        clock: Reads the clock.
        greeting: What is said first, after a resume.

    """

    id: str
    record: RecordFolder
    folder: Path
    journal: JournalFile
    brought: Brought
    clock: LiveClock
    answers: str = ""
    plain: bool = False
    greeting: tuple[str, ...] = ()


def at_terminal() -> bool:
    """Tell whether somebody sits at a terminal."""
    try:
        return sys.stdin.isatty() and sys.stdout.isatty()
    except (AttributeError, ValueError):
        return False


def line_by_line(*, plain: bool) -> bool:
    """Tell whether a meeting is held line by line: if it is wanted, or nothing else can be."""
    return plain or os.environ.get("TERM", "") in ("dumb", "")


def stopping_in_order(do: Callable[[], int]) -> int:
    """Do what leads to a meeting; if a signal ends it on the way, that is said.

    Args:
        do: Returns an exit code.

    Returns:
        The exit code.

    """
    try:
        with _signals():
            return do()
    except Pause as pause:
        code = pause.exit_code
    except KeyboardInterrupt:
        code = _INTERRUPTED
    except RuntimeError as trouble:  # so an import may wrap what has interrupted it
        if not isinstance(trouble.__cause__, Pause | KeyboardInterrupt):
            raise
        code = getattr(trouble.__cause__, "exit_code", _INTERRUPTED)
    _say_at_last(words.INTERRUPTED)
    return code


def hold(held: Held) -> int:
    """Hold a meeting to its end, or until it is paused.

    Args:
        held: The meeting; its lock must be held.

    Returns:
        The exit code.

    """
    gc.enable()
    try:
        minutes = _run(held)
        held.journal.close()
        return _finish(held, minutes)
    except Pause as pause:
        return _paused(held, pause.exit_code)
    except KeyboardInterrupt:
        return _paused(held, _INTERRUPTED)
    except NeedsAnswer as missing:
        _say_at_last(f"sociocli: {missing}\n{words.GO_ON_WITH.format(id=held.id)}")
        return missing.exit_code
    except NotSaved as trouble:
        unsaved = words.NOT_SAVED.format(text=trouble.unsaved) if trouble.unsaved else ""
        _say_at_last(f"sociocli: {trouble}\n{unsaved}".rstrip("\n"))
        return trouble.exit_code
    finally:
        held.journal.close()


def _finish(held: Held, minutes: Minutes) -> int:
    """Write the minutes; every answer is in the journal already."""
    try:
        plan_to_write(minutes, held.record, held.folder)
    except RecordError as trouble:
        go_on = words.GO_ON_WITH.format(id=held.id)
        raise RecordError(f"{trouble.sentence} {go_on}") from trouble
    complete(held.folder, held.record)
    return 0


def _run(held: Held) -> Minutes:
    if held.answers:
        return _run_script(held)
    draft = Draft(held.folder / DRAFT_NAME)
    outfit = Outfit(
        vocabulary=dict(held.brought.circle.vocabulary),
        keep_draft=draft.keep,
        draft=draft.read(),
        folder=held.folder,
    )
    if line_by_line(plain=held.plain):
        from sociocli.terminal.plain import PlainRoom

        with PlainRoom(held.clock, outfit) as plain:
            return _play(held, plain, held.clock)
    from sociocli.terminal.live import LiveRoom

    with LiveRoom(held.clock, outfit) as room:
        return _play(held, room, held.clock)


def _play(held: Held, answerer: Answerer, clock: Timepiece) -> Minutes:
    for sentence in held.greeting:
        answerer.tell(Tell(key="greeting", words=say("{sentence}", sentence=sentence)))
    return run(lambda: meeting(held.brought), answerer, held.journal, clock)


def _run_script(held: Held) -> Minutes:
    from sociocli.practice.answers.script import Script
    from sociocli.record.answers_file import read_answers

    entries = held.journal.entries
    since = entries[-1].moment if entries else Moment(0, held.clock.read().wall)
    script = Script(read_answers(Path(held.answers)), since)
    script.pass_over(entries)
    for sentence in held.greeting:
        say_aside(sentence)
    minutes = _play(held, script, script)
    refuse_unused(held.answers, script)
    return minutes


def _paused(held: Held, code: int) -> int:
    """Say how to go on; a meeting in which nothing was said yet leaves nothing behind."""
    sentence = words.STOPPED if code else words.PAUSED
    given = any(entry.human for entry in held.journal.entries)
    if not given and not any(Draft(held.folder / DRAFT_NAME).read()):
        State().discard(held.folder)
        sentence = words.NOT_BEGUN
    _say_at_last(sentence.format(id=held.id))
    return code


def _say_at_last(sentence: str) -> None:
    """Say something when the room is closed: not on the first screen, which goes away."""
    first_screen.restore()
    with suppress(OSError):  # the window may be gone
        say_aside(sentence)


@contextmanager
def _signals() -> Iterator[None]:
    """Pause on the signals that end a program; the rooms hear them while a question waits."""
    codes = {signal.SIGTERM: 143, signal.SIGHUP: 129}

    def stop(number: int, frame: FrameType | None) -> None:
        del frame
        raise Pause(codes[signal.Signals(number)])

    before: dict[signal.Signals, Callable[..., object] | int | None] = {}
    for number in codes:
        before[number] = signal.signal(number, stop)
    before[signal.SIGINT] = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
