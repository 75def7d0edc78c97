"""A conversation of one person with the program, kept privately: the wiring.

It is run like a meeting: each answer is on disk before the next question, Ctrl-C
opens the ways out, undo works, what is half typed is kept, and the same command
goes on where it stopped. Nothing of it is in a record.

Must not know what is asked.

Source: product.md rules 3, 4 and 6.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from sociocli.cli import reflect_wording as words
from sociocli.cli import wording
from sociocli.cli.clock import LiveClock, local_now
from sociocli.cli.saying import say_aside
from sociocli.cli.unused_answers import refuse_unused
from sociocli.cli.wiring import at_terminal, line_by_line, stopping_in_order
from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest, NeedsAnswer, RecordError
from sociocli.practice.answers.script import Script
from sociocli.process.asking import Answerer, Moment, Pause, Steps, Tell
from sociocli.process.journal import EDITION, JournalMismatch
from sociocli.process.message import say
from sociocli.process.running import Timepiece, run
from sociocli.process.scripted import Answers
from sociocli.record.answers_file import read_answers
from sociocli.record.disk import PRIVATE_FOLDER
from sociocli.record.drafts import Draft
from sociocli.record.journal_file import BALLAST_NAME, JournalFile, NotSaved, open_for_resume
from sociocli.record.journal_lines import Header
from sociocli.record.lock import lock
from sociocli.record.save import make_folder
from sociocli.record.state import DRAFT_NAME, JOURNAL_NAME
from sociocli.terminal import first_screen
from sociocli.terminal.keys import LOOKING_BACK
from sociocli.terminal.outfit import Outfit

__all__ = ["Alone", "begun", "converse"]

R = TypeVar("R")
_INTERRUPTED = 130
_RESUME = "sociocli resume"


@dataclass(frozen=True, slots=True)
class Alone(Generic[R]):
    """A conversation to be held, or to go on with.

    Args:
        folder: Where its journal lies while it is not finished.
        name: Under which name its result is kept; that of an open one stays.
        process: Makes the generator, from what the conversation was begun with.
        keep: Keeps the result under a name, and returns where; None if it is nothing.
        again: The command that goes on with it.
        brought: What it is begun with.
        answers: A file of answers, or "".
        plain: Whether it is held line by line.

    """

    folder: Path
    name: str
    process: Callable[[Plain], Steps[R]]
    keep: Callable[[str, R], Path | None]
    again: str
    brought: Plain = None
    answers: str = ""
    plain: bool = False


def begun(folder: Path) -> bool:
    """Tell whether a conversation was begun and not finished."""
    return (folder / JOURNAL_NAME).exists()


def converse(alone: Alone[R], *, anew: bool = False) -> int:
    """Hold a conversation to its end, or until it is paused.

    Args:
        alone: The conversation.
        anew: Whether one that is open is kept as it stands, and a new one begun.

    Returns:
        The exit code.

    Raises:
        BadRequest: If the file of answers is not there, or holds too much.
        NeedsAnswer: If nobody sits at a terminal.
        RecordError: If something cannot be written, or gone on with.

    """
    if alone.answers and not Path(alone.answers).is_file():
        raise BadRequest(wording.NO_ANSWERS.format(path=alone.answers))
    if not (alone.answers or at_terminal()):
        raise NeedsAnswer(words.NO_TERMINAL)
    return stopping_in_order(partial(_converse, alone, anew=anew))


def _converse(alone: Alone[R], *, anew: bool) -> int:
    make_folder(alone.folder, mode=PRIVATE_FOLDER)
    with lock(alone.folder):
        if anew and begun(alone.folder):
            _put_away(alone)
        went_on = begun(alone.folder)
        with _journal(alone) as journal:
            return _hold(alone, journal, went_on=went_on)


def _put_away(alone: Alone[R]) -> None:
    """Keep an open conversation as it stands; the questions left are passed over."""
    with _journal(alone) as journal:
        since = journal.entries[-1].moment if journal.entries else _now()
        script = Script(Answers(()), since)
        process = partial(alone.process, journal.header.brought)
        path = alone.keep(journal.header.id, run(process, script, journal, script))
    for name in (JOURNAL_NAME, DRAFT_NAME, BALLAST_NAME):  # the lock stays ours
        (alone.folder / name).unlink(missing_ok=True)
    if path:
        say_aside(words.PUT_AWAY.format(path=path))


def _now() -> Moment:
    return Moment(0, local_now().isoformat())


@contextmanager
def _journal(alone: Alone[R]) -> Iterator[JournalFile]:
    path = alone.folder / JOURNAL_NAME
    try:
        if path.exists():
            journal = open_for_resume(path)
        else:
            head = Header(alone.name, "", "", EDITION, brought=alone.brought)
            journal = JournalFile.begin(path, head)
    except RecordError as trouble:
        if path.exists():
            raise RecordError(words.CANNOT_GO_ON.format(path=path)) from trouble
        raise
    try:
        yield journal
    except JournalMismatch as trouble:
        raise RecordError(words.CANNOT_GO_ON.format(path=path)) from trouble
    finally:
        journal.close()


def _hold(alone: Alone[R], journal: JournalFile, *, went_on: bool) -> int:
    greeting = words.WENT_ON.format(count=_given(journal)) if went_on else ""
    try:
        result = _run(alone, journal, greeting)
    except Pause as pause:
        return _paused(alone, journal, pause.exit_code)
    except KeyboardInterrupt:
        return _paused(alone, journal, _INTERRUPTED)
    except NotSaved as trouble:
        first_screen.restore()
        unsaved = wording.NOT_SAVED.format(text=trouble.unsaved) if trouble.unsaved else ""
        sentence = trouble.sentence.replace(_RESUME, alone.again)
        say_aside(f"sociocli: {sentence}\n{unsaved}".rstrip("\n"))
        return trouble.exit_code
    except BadRequest:
        if not went_on:  # the file of answers has it all
            journal.close()
            _forget(alone.folder)
        raise
    journal.close()
    try:
        path = alone.keep(journal.header.id, result)
    except RecordError as trouble:
        again = words.GO_ON_WITH.format(command=alone.again)
        raise RecordError(f"{trouble.sentence} {again}") from trouble
    _forget(alone.folder)
    first_screen.restore()
    say_aside(words.KEPT.format(path=path) if path else words.NOTHING_TO_KEEP)
    return 0


def _run(alone: Alone[R], journal: JournalFile, greeting: str) -> R:
    def play(answerer: Answerer, clock: Timepiece) -> R:
        if greeting:
            answerer.tell(Tell(key="greeting", words=say("{sentence}", sentence=greeting)))
        return run(partial(alone.process, journal.header.brought), answerer, journal, clock)

    if alone.answers:
        return _scripted(alone, journal, play)
    draft = Draft(alone.folder / DRAFT_NAME)
    outfit = Outfit(
        ways_out=LOOKING_BACK, keep_draft=draft.keep, draft=draft.read(), folder=alone.folder
    )
    entries = journal.entries
    clock = LiveClock(entries[-1].moment.elapsed if entries else 0)
    if line_by_line(plain=alone.plain):
        from sociocli.terminal.plain import PlainRoom

        with PlainRoom(clock, outfit) as plain:
            return play(plain, clock)
    from sociocli.terminal.live import LiveRoom

    with LiveRoom(clock, outfit) as room:
        return play(room, clock)


def _scripted(alone: Alone[R], journal: JournalFile, play: Callable[[Answerer, Timepiece], R]) -> R:
    since = journal.entries[-1].moment if journal.entries else _now()
    script = Script(read_answers(Path(alone.answers)), since)
    script.pass_over(journal.entries)
    result = play(script, script)
    refuse_unused(alone.answers, script)
    return result


def _given(journal: JournalFile) -> int:
    return sum(entry.human for entry in journal.entries)


def _paused(alone: Alone[R], journal: JournalFile, code: int) -> int:
    """Say how to go on; if nothing was said yet, nothing is left behind."""
    first_screen.restore()
    if _given(journal) or any(Draft(alone.folder / DRAFT_NAME).read()):
        say_aside(words.PAUSED.format(command=alone.again))
        return code
    journal.close()
    _forget(alone.folder)
    say_aside(wording.NOT_BEGUN)
    return code


def _forget(folder: Path) -> None:
    """Remove what was only there to go on with."""
    shutil.rmtree(folder, ignore_errors=True)
