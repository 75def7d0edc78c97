"""`sociocli resume --list` and `--show`, `abandon` and `forget`: journals on the shelf.

Nothing is run here and nothing of a meeting is loaded: only files are read,
moved and removed. Sealed slips stay sealed.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sociocli.cli import wording as words
from sociocli.cli.saying import say, say_aside
from sociocli.cli.sure import sure
from sociocli.errors import BadRequest
from sociocli.process.journal import Entry
from sociocli.record.journal_past import PastMeeting, read_journal
from sociocli.record.lock import lock
from sociocli.record.state import JOURNAL_NAME, OpenMeeting, State

__all__ = ["abandon", "forget", "list_open", "show"]

# The last part of the key at which the room sees all slips (process/nominations.py).
_REVEALED = "revealed"


def list_open(*, json: bool) -> None:
    """List the meetings that can be resumed."""
    state = State()
    rows = [(one, "open") for one in state.listing()]
    rows += [(one, "put aside") for one in state.listing(abandoned=True)]
    if json:
        from sociocli.cli.listing import print_json

        print_json([_described(one, kind) for one, kind in rows])
        return
    if not rows:
        say(words.NONE_OPEN)
    for one, kind in rows:
        state_now = words.RUNNING_NOW if one.running else kind
        say(f"{one.id:<34} {one.last[:16].replace('T', ' '):<17} {state_now}")
        say(f"    {one.trouble or one.record}")


def _described(one: OpenMeeting, kind: str) -> dict[str, object]:
    return {
        "id": one.id, "circle": one.circle, "record": one.record, "begun": one.begun,
        "last": one.last, "answers": one.answers, "running": one.running, "state": kind,
        "trouble": one.trouble,
    }  # fmt: skip


def show(meeting: str) -> None:
    """Print what a journal holds, whatever edition wrote it; sealed slips stay sealed."""
    past = read_journal(_journal_of(meeting))
    say(words.SHOWN.format(id=past.header.id, record=past.header.record))
    if past.warning:
        say_aside(past.warning)
    for line in _lines(past):
        say(line)


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
    return [
        f"{entry.moment.wall[11:19]} {entry.key}: {_answer(entry, past.entries[n:])}"
        for n, entry in enumerate(past.entries)
        if entry.human or entry.answer is not None
    ]


def _is_sealed(entry: Entry, following: Sequence[Entry]) -> bool:
    """Tell whether an entry is a slip that the room has not seen yet."""
    if "/slips/" not in entry.key or entry.key.endswith("/how"):
        return False
    item = entry.key.split("/", 1)[0]
    return not any(
        later.aside is None
        and later.key.split("/", 1)[0] == item
        and later.key.split("~")[0].endswith(f"/{_REVEALED}")
        for later in following
    )


def _answer(entry: Entry, following: Sequence[Entry]) -> str:
    if entry.aside is not None:
        values = "; ".join(f"{name}: {value}" for name, value in entry.aside.values)
        return f"({entry.aside.way}{': ' + values if values else ''})"
    if _is_sealed(entry, following):
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
    if not sure(words.SURE_ABANDON.format(id=found.id), yes=yes):
        say(words.LEFT_ALONE)
        return
    with lock(found.folder):
        state.abandon(found.folder)
    say(words.ABANDONED.format(id=found.id))


def forget(meeting: str, *, yes: bool) -> None:
    """Remove the journal of a meeting for good, after asking."""
    state = State()
    put_aside = [one.id for one in state.listing(abandoned=True)]
    found = state.find(meeting, abandoned=meeting in put_aside)
    if not sure(words.SURE_FORGET.format(id=found.id), yes=yes):
        say(words.LEFT_ALONE)
        return
    state.forget(found.folder)
    say(words.FORGOTTEN.format(id=found.id))
