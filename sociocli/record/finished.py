"""The meetings that were finished here lately, and which files each of them wrote.

For thirty days the plan of a finished meeting is kept, outside of the record.
A meeting belongs to a record if its journal lay beside that of this folder, or,
if the folder was moved since, if its minutes lie there byte for byte.

Must not know what the files mean.
Source: product.md section 4, "Journals".
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sociocli.errors import RecordError
from sociocli.record.plan import Change, has_plan, hash_on_disk, read_plan
from sociocli.record.state import State

__all__ = ["FinishedMeeting", "finished_meetings"]


@dataclass(frozen=True, slots=True)
class FinishedMeeting:
    """A meeting that was finished, and what it changed in the record.

    Args:
        id: The name of its minutes.
        minutes: Where they lie, below the record.
        changes: The files it wrote and removed.

    """

    id: str
    minutes: str
    changes: tuple[Change, ...]


def finished_meetings(root: Path, state: State | None = None) -> tuple[FinishedMeeting, ...]:
    """Return the meetings of a record that were finished lately, the oldest first.

    Args:
        root: The record folder.
        state: Where they are kept; that of `State` if None.

    """
    known = state or State()
    mark = known.folder("", root).name  # a dot and the mark of the record folder
    found = []
    for folder in _folders(known.done):
        meeting = _meeting(folder)
        if meeting is not None and (_is_marked(folder, mark) or _lies_in(root, meeting)):
            found.append(meeting)
    return tuple(found)


def _folders(done: Path) -> list[Path]:
    try:
        return sorted(done.iterdir(), key=lambda one: (one.lstat().st_mtime_ns, one.name))
    except OSError:
        return []


def _meeting(folder: Path) -> FinishedMeeting | None:
    try:
        changes = read_plan(folder) if has_plan(folder) else ()
    except RecordError:
        return None  # it is of no use any more, and the record is whole without it
    for change in changes:
        path = PurePosixPath(change.path)
        if path.parts[0] == "minutes" and path.suffix == ".yaml":
            if change.before:
                continue  # those of an earlier meeting, which were accepted
            return FinishedMeeting(path.stem, change.path, changes)
    return None


def _is_marked(folder: Path, mark: str) -> bool:
    return f".{folder.name.rpartition('.')[2].partition('-')[0]}" == mark


def _lies_in(root: Path, meeting: FinishedMeeting) -> bool:
    written = next(change for change in meeting.changes if change.path == meeting.minutes)
    try:
        return hash_on_disk(root / meeting.minutes) == written.after
    except RecordError:
        return False
