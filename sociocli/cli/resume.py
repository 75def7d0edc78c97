"""`sociocli resume`, `abandon` and `forget`: meetings that are not finished."""

from __future__ import annotations

import sys
from pathlib import Path

from sociocli.cli import wording as words
from sociocli.cli.clock import LiveClock
from sociocli.cli.saying import err, out
from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.process.journal import Entry
from sociocli.record.folder import RecordFolder, find_root
from sociocli.record.journal_file import JournalFile, open_for_resume
from sociocli.record.journal_past import PastMeeting, read_journal
from sociocli.record.lock import lock
from sociocli.record.state import JOURNAL_NAME, OpenMeeting, State

__all__ = ["abandon", "forget", "list_open", "resume", "show"]


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
    from sociocli.cli.wiring import at_terminal

    if not answers and not at_terminal():
        raise NeedsAnswer(words.NO_TERMINAL)
    state = State()
    found = _find(state, meeting)
    with lock(found.folder):
        return _go_on(found, folder, answers=answers, plain=plain)


def _go_on(found: OpenMeeting, folder: str, *, answers: str, plain: bool) -> int:
    from sociocli.cli.finishing import complete, say_written
    from sociocli.record.plan import has_plan

    journal = open_for_resume(found.journal)
    record = _record(journal, folder)
    if has_plan(found.folder):
        journal.close()
        say_written(complete(found.folder, record), record)
        return 0
    from sociocli.cli.wiring import Held, hold
    from sociocli.process.room import Brought
    from sociocli.record.plain import from_plain

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


def _find(state: State, meeting: str) -> OpenMeeting:
    """Return an open meeting; one that was put aside is revived if it is named."""
    put_aside = state.listing(abandoned=True)
    still_open = state.listing()
    named = [one for one in put_aside if meeting and meeting in (one.id, one.folder.name)]
    if named and not any(meeting in (one.id, one.folder.name) for one in still_open):
        found = state.find(meeting, abandoned=True)
        state.revive(found.folder)
        return state.find(found.id)
    return state.find(meeting, str(find_root("", Path.cwd())))


def _record(journal: JournalFile, folder: str) -> RecordFolder:
    if folder:
        record = RecordFolder(find_root(folder, Path.cwd()))
        if str(record.root) != journal.header.record:
            journal.moved_to(record.root)
        return record
    root = Path(journal.header.record)
    if not root.is_dir():
        raise BadRequest(words.FOLDER_GONE.format(path=root, id=journal.header.id))
    return RecordFolder(root)


def list_open(*, json: bool) -> None:
    """List the meetings that can be resumed."""
    state = State()
    rows = [(one, "open") for one in state.listing()]
    rows += [(one, "put aside") for one in state.listing(abandoned=True)]
    if json:
        import json as json_of

        listed = [
            {
                "id": one.id, "circle": one.circle, "record": one.record, "begun": one.begun,
                "last": one.last, "running": one.running, "state": kind,
            }
            for one, kind in rows
        ]  # fmt: skip
        out(json_of.dumps(listed, indent=2, ensure_ascii=False))
        return
    if not rows:
        out(words.NONE_OPEN)
    for one, kind in rows:
        state_now = words.RUNNING_NOW if one.running else kind
        out(f"{one.id:<34} {one.last[:16].replace('T', ' '):<17} {state_now}")
        out(f"    {one.trouble or one.record}")


def show(meeting: str) -> None:
    """Print what a journal holds, whatever edition wrote it; sealed slips stay sealed."""
    past = read_journal(_journal_of(meeting))
    out(words.SHOWN.format(id=past.header.id, record=past.header.record))
    if past.warning:
        err(past.warning)
    for line in _lines(past):
        out(line)


def _journal_of(meeting: str) -> Path:
    state = State()
    if "/" in meeting and Path(meeting).is_file():
        return Path(meeting)
    for abandoned in (False, True):
        for one in state.listing(abandoned=abandoned):
            if meeting in (one.id, one.folder.name):
                return one.journal
    done = sorted(state.done.glob("*")) if state.done.is_dir() else []
    for folder in reversed(done):
        if meeting == folder.name or folder.name.startswith(f"{meeting}."):
            return folder / JOURNAL_NAME
    raise BadRequest(words.NO_JOURNAL.format(id=meeting))


def _lines(past: PastMeeting) -> list[str]:
    revealed = [e.key.rsplit("/", 1)[0] for e in past.entries if e.key.endswith("/reveal")]
    lines = []
    for entry in past.entries:
        if not entry.human and entry.answer is None:
            continue
        lines.append(f"{entry.moment.wall[11:19]} {entry.key}: {_answer(entry, revealed)}")
    return lines


def _answer(entry: Entry, revealed: list[str]) -> str:
    if entry.aside is not None:
        values = "; ".join(f"{name}: {value}" for name, value in entry.aside.values)
        return f"({entry.aside.way}{': ' + values if values else ''})"
    if "/slips/" in entry.key and not entry.key.endswith("/how"):
        item = entry.key.split("/", 1)[0]
        if not any(key.split("/", 1)[0] == item for key in revealed):
            return words.SEALED
    if isinstance(entry.answer, dict):
        return "; ".join(str(value) for value in entry.answer.values())
    if isinstance(entry.answer, list):
        return ", ".join(str(value) for value in entry.answer)
    return str(entry.answer) if entry.answer not in (None, "") else words.NOTHING_GIVEN


def abandon(meeting: str, *, yes: bool) -> None:
    """Put an open meeting aside, after asking; its journal is kept."""
    state = State()
    found = state.find(meeting)
    if not _sure(words.SURE_ABANDON.format(id=found.id), yes=yes):
        out(words.LEFT_ALONE)
        return
    with lock(found.folder):
        state.abandon(found.folder)
    out(words.ABANDONED.format(id=found.id))


def forget(meeting: str, *, yes: bool) -> None:
    """Remove the journal of a meeting for good, after asking."""
    state = State()
    put_aside = [one.id for one in state.listing(abandoned=True)]
    found = state.find(meeting, abandoned=meeting in put_aside)
    if not _sure(words.SURE_FORGET.format(id=found.id), yes=yes):
        out(words.LEFT_ALONE)
        return
    state.forget(found.folder)
    out(words.FORGOTTEN.format(id=found.id))


def _sure(asking: str, *, yes: bool) -> bool:
    if yes:
        return True
    try:
        if not sys.stdin.isatty():
            raise NeedsAnswer(words.SAY_YES)
        sys.stderr.write(asking)
        sys.stderr.flush()
        return sys.stdin.readline().strip() == "yes"
    except (AttributeError, OSError):
        raise NeedsAnswer(words.SAY_YES) from None
