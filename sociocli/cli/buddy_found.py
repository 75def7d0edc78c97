"""Which practices and meetings can be shared, and how each is read.

Looks at private journals only: open ones, and those finished in the last 30 days.
Must not know what is made of them.

Source: product.md section 4, "Journals".
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sociocli.cli import buddy_wording as words
from sociocli.domain.plain import Plain, text_in
from sociocli.errors import BadRequest, RecordError
from sociocli.practice.buddy.sharing import Source
from sociocli.process.brought import Brought
from sociocli.record.circle_file import circle_ids, circle_path, read_circle, read_organisation
from sociocli.record.journal_past import read_journal
from sociocli.record.plain import from_plain
from sociocli.record.session_file import read_session
from sociocli.record.state import DAYS_KEPT, JOURNAL_NAME, State, state_home

__all__ = ["Found", "everything", "find", "source_of"]

_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Found:
    """A practice or meeting that can be shared.

    Args:
        id: Its identity.
        what: "practice" or "meeting".
        state: "open" or "finished".
        last: When somebody worked on it last. A meeting says so itself; the clock of a
            practice is played, so that of its file counts.
        journal: Its journal.
        title: What it was about.
        people: How many people its circle has.

    """

    id: str
    what: str
    state: str
    last: str
    journal: Path
    title: str = ""
    people: int = 0

    @property
    def folder(self) -> str:
        """The name of its folder, by which meetings of the same name are told apart."""
        return self.journal.parent.name

    @property
    def place(self) -> str:
        """The folder, and the one it lies in: one that is over may be called like an open one."""
        return f"{self.journal.parent.parent.name}/{self.folder}"

    @property
    def names(self) -> tuple[str, ...]:
        """What somebody may call it, the shortest first."""
        return (self.id, self.folder, self.place)

    def name_among(self, known: list[Found]) -> str:
        """Return the shortest name that nothing else has; what is open goes before what is over.

        Args:
            known: All that can be shared.

        """
        rivals = [one for one in known if one is not self and self.state in (one.state, "finished")]
        others = [name for one in rivals for name in one.names]
        return next((name for name in self.names if name not in others), self.place)


def everything() -> list[Found]:
    """Return all that can be shared, practices first, the latest first."""
    home = state_home()
    practices = _of(State(home / "practice"), "practice")
    return [*practices, *_of(State(home), "meeting")]


def _of(state: State, what: str) -> list[Found]:
    found = []
    oldest = time.time() - DAYS_KEPT * _DAY
    for place, name in ((state.meetings, "open"), (state.done, "finished")):
        for folder in sorted(place.iterdir()) if place.is_dir() else ():
            journal = folder / JOURNAL_NAME
            if name == "finished" and what == "meeting" and _is_older(folder, oldest):
                continue
            one = _looked_at(journal, what, name)
            if one is not None:
                found.append(one)
    return sorted(found, key=lambda one: one.last, reverse=True)


def _is_older(folder: Path, oldest: float) -> bool:
    try:
        return folder.lstat().st_mtime < oldest
    except OSError:
        return True


def _looked_at(journal: Path, what: str, state: str) -> Found | None:
    """Return what a journal is of; None if it cannot be read or holds nothing."""
    try:
        past = read_journal(journal)
    except (RecordError, BadRequest):
        return None
    walls = [entry.moment.wall for entry in past.entries if entry.moment.wall]
    if not walls:
        return None
    last = _worked_on(journal) if what == "practice" else walls[-1]
    brought = past.header.brought
    circle, agenda = _map(brought, "circle"), _map(brought, "agenda")
    title = text_in(agenda, "title") or text_in(circle, "name")
    members = circle.get("members")
    people = len(members) if isinstance(members, list) else 0
    return Found(past.header.id, what, state, last, journal, title, people)


def _map(plain: Plain, key: str) -> Mapping[str, Plain]:
    value = plain.get(key) if isinstance(plain, dict) else None
    return value if isinstance(value, dict) else {}


def _worked_on(journal: Path) -> str:
    """Return the local time of the last change of a file; "" if it is just put away."""
    try:
        seconds = journal.lstat().st_mtime
    except OSError:
        return ""
    moment = dt.datetime.fromtimestamp(seconds, dt.UTC).astimezone()
    return moment.isoformat(timespec="seconds")


def find(asked: str) -> Found:
    """Find what somebody means.

    Args:
        asked: The id of a practice or meeting, or the name of its folder; "" for the
            latest practice.

    Raises:
        BadRequest: If there is none, or several.

    """
    known = everything()
    if not known:
        raise BadRequest(words.NOTHING_TO_SHARE)
    if not asked:
        latest = next((one for one in known if one.what == "practice"), None)
        if latest is None:
            raise BadRequest(words.NO_PRACTICE)
        return latest
    found = [one for one in known if asked == one.name_among(known)]
    found = found or [one for one in known if asked in one.names]
    if not found:
        ids = ", ".join(dict.fromkeys(one.id for one in known))
        raise BadRequest(words.NO_SUCH.format(id=asked, known=ids))
    if len(found) > 1:
        names = ", ".join(one.name_among(known) for one in found)
        raise BadRequest(words.SEVERAL.format(known=names))
    return found[0]


def source_of(found: Found) -> Source:
    """Read a practice or meeting.

    Raises:
        RecordError: If its journal cannot be read.

    """
    past = read_journal(found.journal)
    brought = from_plain(Brought, past.header.brought, str(found.journal))
    if found.what == "practice":
        from sociocli.practice.buddy.said_again import said_in_practice
        from sociocli.practice.rehearsal.session import Session

        session = from_plain(Session, read_session(found.journal.parent), str(found.journal))
        return Source(brought, past.entries, practice=True, said=said_in_practice(session.cast))
    organisation, circles = _names(Path(past.header.record))
    return Source(brought, past.entries, organisation=organisation, circles=circles)


def _names(root: Path) -> tuple[str, tuple[str, ...]]:
    """Return the names of the organisation and its circles, as far as the record is there."""
    try:
        organisation = read_organisation(root, [])
    except (BadRequest, RecordError, OSError):
        return "", ()
    names = []
    for circle in circle_ids(root):
        try:
            names.append(read_circle(circle_path(root, circle), organisation, []).name)
        except (BadRequest, RecordError, OSError):
            continue  # its name may then stay; what stayed is listed
    return organisation.name, tuple(names)
