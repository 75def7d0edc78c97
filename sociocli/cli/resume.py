"""`sociocli resume`: a meeting goes on at the same question.

What only looks at journals or removes them is in `journals.py`.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from sociocli.cli import wording as words
from sociocli.cli.clock import LiveClock
from sociocli.cli.wiring import Held, at_terminal, hold, stopping_in_order
from sociocli.errors import BadRequest, NeedsAnswer, RecordError
from sociocli.process.brought import Brought
from sociocli.record.folder import RecordFolder, find_root
from sociocli.record.journal_file import JournalFile, open_for_resume
from sociocli.record.lock import lock
from sociocli.record.plain import from_plain
from sociocli.record.plan import has_plan
from sociocli.record.state import OpenMeeting, State

__all__ = ["resume"]


def resume(folder: str, meeting: str, *, answers: str = "", plain: bool = False) -> int:
    """Go on with a meeting at the same question.

    Args:
        folder: The record folder, if it was moved; else "".
        meeting: Its identity, or "" if only one is open.
        answers: A file of answers, or "".
        plain: Whether it is held line by line.

    Returns:
        The exit code.

    """
    if answers and not Path(answers).is_file():
        raise BadRequest(words.NO_ANSWERS.format(path=answers))
    return stopping_in_order(partial(_resume, folder, meeting, answers, plain=plain))


def _resume(folder: str, meeting: str, answers: str, *, plain: bool) -> int:
    found = _find(State(), meeting, folder)
    with lock(found.folder):
        return _go_on(found, folder, answers=answers, plain=plain)


def _go_on(found: OpenMeeting, folder: str, *, answers: str, plain: bool) -> int:
    planned = has_plan(found.folder)
    if not (planned or answers or at_terminal()):
        raise NeedsAnswer(words.NO_TERMINAL)
    journal = open_for_resume(found.journal)
    try:
        record = _record(journal, folder)
        if planned:  # only its writing was interrupted; nobody is asked any more
            from sociocli.cli.finishing import complete

            complete(found.folder, record)
            return 0
        return _hold(found, journal, record, answers=answers, plain=plain)
    finally:
        journal.close()


def _hold(
    found: OpenMeeting, journal: JournalFile, record: RecordFolder, *, answers: str, plain: bool
) -> int:
    brought = from_plain(Brought, journal.header.brought, str(found.journal))
    entries = journal.entries
    elapsed = entries[-1].moment.elapsed if entries else 0
    went_on = words.WENT_ON.format(
        id=found.id, count=sum(entry.human for entry in entries), minutes=elapsed // 60
    )
    greeting = tuple(sentence for sentence in (journal.torn, went_on) if sentence)
    clock = LiveClock(elapsed)
    return hold(
        Held(
            found.id, record, found.folder, journal, brought, clock, answers, plain=plain,
            greeting=greeting,
        )
    )  # fmt: skip


def _find(state: State, meeting: str, folder: str) -> OpenMeeting:
    """Return an open meeting; one that was put aside is revived if it is named."""
    put_aside = state.listing(abandoned=True)
    still_open = state.listing()
    named = [one for one in put_aside if meeting and meeting in (one.id, one.folder.name)]
    if named and not any(meeting in (one.id, one.folder.name) for one in still_open):
        found = state.find(meeting, abandoned=True)
        state.revive(found.folder)
        return state.find(found.id)
    return state.find(meeting, str(find_root(folder, Path.cwd())))


def _record(journal: JournalFile, folder: str) -> RecordFolder:
    """Return the record of a meeting; `folder` says where it is now, if it was moved."""
    root, meeting = Path(journal.header.record), journal.header.id
    if not folder:
        if not root.is_dir():
            raise RecordError(words.FOLDER_GONE.format(path=root, id=meeting))
        return RecordFolder(root)
    record = RecordFolder(find_root(folder, Path.cwd()))
    if root.is_dir():
        if not root.samefile(record.root):
            raise BadRequest(words.NOT_MOVED.format(path=root, id=meeting))
        return RecordFolder(root)
    journal.moved_to(record.root)
    return record
