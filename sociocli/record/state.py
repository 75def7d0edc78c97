"""Open meetings: private to the person at the laptop, outside of every record.

    $XDG_STATE_HOME/sociocli/meetings/ID.HASH/    journal, draft, lock, plan
    $XDG_STATE_HOME/sociocli/done/ID.HASH/        finished ones, for 30 days
    $XDG_STATE_HOME/sociocli/abandoned/ID.HASH/   put aside; can be revived

HASH tells meetings of the same name in different records apart.

Must not know what a meeting is about beyond the header of its journal.

Source: product.md section 4, "Journals"; reliability.md 4.3 and 6 (26).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from sociocli.errors import BadRequest, RecordError
from sociocli.record import wording
from sociocli.record.disk import OTHERS, PRIVATE_FOLDER, sync_folder, trouble
from sociocli.record.journal_past import read_journal
from sociocli.record.lock import is_locked
from sociocli.record.save import make_folder

__all__ = ["DRAFT_NAME", "JOURNAL_NAME", "OpenMeeting", "State", "state_home"]

JOURNAL_NAME = "journal"
DRAFT_NAME = "draft"
DAYS_KEPT = 30


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """A meeting that can be gone on with, or that was put aside.

    Args:
        id: Its identity.
        circle: The id of its circle.
        record: The absolute path of its record folder.
        begun: The wall time of its first entry, or "".
        last: The wall time of its last entry, or "".
        running: Whether a program is running it now.
        folder: Where its journal lies.
        trouble: Why its journal cannot be read, or "".
        answers: How many answers people have given.

    """

    id: str
    circle: str
    record: str
    begun: str
    last: str
    running: bool
    folder: Path
    trouble: str = ""
    answers: int = 0

    @property
    def journal(self) -> Path:
        """Its journal."""
        return self.folder / JOURNAL_NAME


def state_home() -> Path:
    """Return the folder for what is private, following XDG.

    Raises:
        RecordError: If there is no home.

    """
    named = os.environ.get("XDG_STATE_HOME", "")
    if named and Path(named).is_absolute():
        return Path(named) / "sociocli"
    if sys.platform == "darwin":
        import platformdirs

        return Path(platformdirs.user_state_path("sociocli"))
    try:
        return Path.home() / ".local" / "state" / "sociocli"
    except RuntimeError:
        raise RecordError(wording.NO_HOME) from None


class State:
    """All meetings of one person on one computer.

    Args:
        home: The private folder; that of `state_home` if None.

    """

    def __init__(self, home: Path | None = None) -> None:
        self.home = home or state_home()
        self.meetings = self.home / "meetings"
        self.done = self.home / "done"
        self.abandoned = self.home / "abandoned"

    def folder(self, meeting: str, record: Path) -> Path:
        """Return where a meeting of a record has its journal.

        Args:
            meeting: Its identity.
            record: The record folder.

        """
        whole = os.fsencode(record.absolute())
        return self.meetings / f"{meeting}.{hashlib.blake2b(whole, digest_size=4).hexdigest()}"

    def begin(self, meeting: str, record: Path) -> Path:
        """Make the private folder of a meeting.

        Args:
            meeting: Its identity.
            record: The record folder.

        Raises:
            RecordError: If it cannot be made.

        """
        folder = self.folder(meeting, record)
        make_folder(folder, mode=PRIVATE_FOLDER)
        return folder

    def warning(self, folder: Path) -> str:
        """Return a sentence if the disk does not keep a folder private, else ""."""
        try:
            open_to_others = folder.stat().st_mode & OTHERS
        except OSError as error:
            raise trouble(error, folder, wording.NOTHING_CHANGED) from error
        return wording.NOT_PRIVATE.format(path=folder) if open_to_others else ""

    def listing(self, *, abandoned: bool = False) -> tuple[OpenMeeting, ...]:
        """Return the open meetings, the one worked on last first.

        Args:
            abandoned: Return those that were put aside instead.

        """
        place = self.abandoned if abandoned else self.meetings
        try:
            folders = [folder for folder in place.iterdir() if (folder / JOURNAL_NAME).exists()]
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise trouble(error, place, wording.NOTHING_CHANGED) from error
        found = [_looked_at(folder) for folder in sorted(folders)]
        return tuple(sorted(found, key=lambda meeting: meeting.last, reverse=True))

    def find(self, meeting: str = "", record: str = "", *, abandoned: bool = False) -> OpenMeeting:
        """Find the meeting that somebody means.

        Args:
            meeting: Its identity; "" if there is only one.
            record: The record folder it must belong to, or "".
            abandoned: Look among those that were put aside.

        Raises:
            BadRequest: If there is none, or several.

        """
        known = self.listing(abandoned=abandoned)
        if not known:
            sentence = wording.NO_SUCH_MEETING.format(id=meeting)
            raise BadRequest(sentence if meeting else wording.NO_OPEN_MEETING)
        named = [one for one in known if meeting in {"", one.id, one.folder.name}]
        found = [one for one in named if one.record == record] or named
        if len(found) == 1:
            return found[0]
        if not found:
            listed = ", ".join(one.id for one in known)
            raise BadRequest(wording.NO_SUCH_MEETING_BUT.format(id=meeting, open=listed))
        if not meeting and len({one.id for one in found}) == len(found):
            raise BadRequest(wording.WHICH_MEETING.format(open=", ".join(o.id for o in found)))
        listed = ", ".join(
            wording.SAME_MEETING_ONE.format(id=one.folder.name, record=one.record) for one in found
        )
        raise BadRequest(wording.SAME_MEETING.format(id=found[0].id, open=listed))

    def finish(self, folder: Path) -> Path:
        """Put a finished meeting where it is kept for 30 days; return its new folder."""
        self._prune()
        moved = _move(folder, self.done)
        os.utime(moved)
        return moved

    def abandon(self, folder: Path) -> Path:
        """Put an open meeting aside; return its new folder."""
        return _move(folder, self.abandoned)

    def revive(self, folder: Path) -> Path:
        """Bring a meeting back that was put aside; return its new folder."""
        return _move(folder, self.meetings)

    def forget(self, folder: Path) -> None:
        """Remove a meeting's journal and all that belongs to it, for good.

        Args:
            folder: Its folder, open or put aside.

        Raises:
            RecordError: If a program is running it, or the disk makes trouble.

        """
        if is_locked(folder):
            raise RecordError(wording.RUNNING_UNKNOWN)
        try:
            shutil.rmtree(folder)
            sync_folder(folder.parent)
        except OSError as error:
            raise trouble(error, folder, wording.STILL_THERE) from error

    def discard(self, folder: Path) -> None:
        """Remove a meeting that this program runs itself, and in which nothing was said."""
        shutil.rmtree(folder, ignore_errors=True)

    def _prune(self) -> None:
        """Remove what was finished more than 30 days ago."""
        oldest = time.time() - DAYS_KEPT * 24 * 60 * 60
        try:
            old = [one for one in self.done.iterdir() if one.lstat().st_mtime < oldest]
        except OSError:
            return
        for folder in old:
            if folder.is_dir() and not folder.is_symlink():
                shutil.rmtree(folder, ignore_errors=True)


def _looked_at(folder: Path) -> OpenMeeting:
    running = is_locked(folder)
    try:
        past = read_journal(folder / JOURNAL_NAME)
    except (RecordError, BadRequest) as error:
        name = folder.name.rsplit(".", 1)[0]
        return OpenMeeting(name, "", "", "", "", running, folder, error.sentence)
    walls = [entry.moment.wall for entry in past.entries if entry.moment.wall]
    return OpenMeeting(
        past.header.id,
        past.header.circle,
        past.header.record,
        walls[0] if walls else "",
        walls[-1] if walls else "",
        running,
        folder,
        answers=sum(entry.human for entry in past.entries),
    )


def _move(folder: Path, place: Path) -> Path:
    """Move a meeting's folder; one of the same name that is there already stays."""
    make_folder(place, mode=PRIVATE_FOLDER)
    target, number = place / folder.name, 1
    while target.exists():
        number += 1
        target = place / f"{folder.name}-{number}"
    try:
        folder.rename(target)
        sync_folder(place)
        sync_folder(folder.parent)
    except OSError as error:
        raise trouble(error, folder, wording.STILL_THERE) from error
    return target
