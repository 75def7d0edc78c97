"""`sociocli minutes accept` and `minutes correct`.

Accepted minutes are frozen; corrections are addenda that name the meeting that
accepted them (process.md M5).
"""

from __future__ import annotations

from pathlib import Path

from sociocli.cli import accepting_wording as words
from sociocli.cli import files_wording as files
from sociocli.cli import wording as general
from sociocli.cli.saying import say, say_aside
from sociocli.domain.day import day
from sociocli.domain.minutes import Correction, Minutes, Status
from sociocli.domain.people import matching
from sociocli.errors import BadRequest
from sociocli.process.awaited_places import waiting_pieces
from sociocli.record.acceptance import accept, acceptance_noted, corrected
from sociocli.record.changes import write_changes
from sociocli.record.folder import ORGANISATION, RecordFolder
from sociocli.record.index import Index
from sociocli.record.minutes_change import MinutesChange, change_minutes, minutes_change
from sociocli.record.minutes_file import read_minutes
from sociocli.record.people_known import names_known

__all__ = ["accept_minutes", "correct_minutes"]


def accept_minutes(
    root: Path, today: str, name: str, *, meeting: str = "", how: str = "", date: str = ""
) -> None:
    """Accept minutes.

    Args:
        root: The record folder.
        today: The day on which it is, if neither a day nor a meeting is given.
        name: The minutes that are meant.
        meeting: The meeting that accepted them, or "".
        how: In words, if it was in no meeting.
        date: The day, or "".

    Raises:
        BadRequest: If something that is named is not there, or cannot be.
        RecordError: If the files cannot be written.

    """
    folder = RecordFolder(root)
    identity = folder.resolve(name, "minutes")
    before = _read(folder, identity)
    if before.status is Status.ACCEPTED and before.accepted is not None:
        line = words.ACCEPTED_ALREADY_IN if before.accepted.minutes else words.ACCEPTED_ALREADY
        say(line.format(id=before.id, date=before.accepted.date, meeting=before.accepted.minutes))
        return
    by = _meeting(folder, meeting, before)
    when = day(date).isoformat() if date else (by.date if by else today)
    named = by.id if by else ""
    done = minutes_change(
        folder, identity, lambda text, shown: accept(text, shown, date=when, meeting=named, how=how)
    )
    noted = [_noted(folder, meeting, done.minutes)] if by else []
    write_changes(folder, [change for one in (done, *noted) for change in one.changes])
    sentence = words.ACCEPTED_IN if by else words.ACCEPTED
    say(sentence.format(id=done.minutes.id, meeting=named))
    for one in (done, *noted):
        _say_written(one)
    _say_awaited(done.minutes, folder, present=folder.at(ORGANISATION).is_file())


def correct_minutes(
    root: Path, today: str, name: str, text: str, *, meeting: str = "", by: str = "", date: str = ""
) -> None:
    """Add a correction to minutes.

    Args:
        root: The record folder.
        today: The day on which it is, if neither a day nor a meeting is given.
        name: The minutes that are meant.
        text: The correction.
        meeting: The meeting that accepted it, or "".
        by: Who brings it, or "".
        date: The day, or "".

    Raises:
        BadRequest: If something that is named is not there, or the minutes are
            accepted and no meeting is named.
        RecordError: If the files cannot be written.

    """
    folder = RecordFolder(root)
    identity = folder.resolve(name, "minutes")
    before = _read(folder, identity)
    accepting = _meeting(folder, meeting, before)
    when = day(date).isoformat() if date else (accepting.date if accepting else today)
    correction = Correction(text, when, _person(by, before), accepting.id if accepting else "")
    done = change_minutes(
        folder, identity, lambda given, shown: corrected(given, shown, correction)
    )
    sentence = words.CORRECTED if done.paths else words.CORRECTED_ALREADY
    say(sentence.format(id=done.minutes.id))
    _say_written(done)


def _read(folder: RecordFolder, identity: str) -> Minutes:
    return read_minutes(folder.file_of(identity), shown=folder.path_of(identity))


def _meeting(folder: RecordFolder, name: str, accepted: Minutes) -> Minutes | None:
    """Return the meeting that accepted something, if one is named."""
    if not name:
        return None
    found = _read(folder, folder.resolve(name, "minutes"))
    if found.date < accepted.date:
        raise BadRequest(words.MEETING_BEFORE.format(meeting=found.id, id=accepted.id))
    return found


def _noted(folder: RecordFolder, name: str, accepted: Minutes) -> MinutesChange:
    """Return what the minutes of a meeting shall say of those that it accepted."""
    identity = folder.resolve(name, "minutes")
    return minutes_change(
        folder, identity, lambda text, shown: acceptance_noted(text, shown, accepted)
    )


def _person(typed: str, minutes: Minutes) -> str:
    """Return the id of who is meant, or the name of somebody who was not there."""
    found = matching(typed, tuple((one.id, one.name) for one in minutes.people))
    return found[0] if len(found) == 1 else typed.strip()


def _say_written(done: MinutesChange) -> None:
    for path in done.paths:
        say(files.CHANGED.format(path=path))
    if done.left:
        name = done.minutes.id.rpartition("/")[2]
        say_aside(general.MARKDOWN_LEFT.format(path=done.left, id=name))


def _say_awaited(minutes: Minutes, folder: RecordFolder, *, present: bool) -> None:
    """Say whose answers are still awaited, and where they go from now on."""
    waits = [(one.item.title, one.awaited) for one in waiting_pieces(minutes) if one.awaited]
    others = names_known(Index(folder.root), minutes.circle) if waits and present else {}
    names = {**others, **{one.id: one.name for one in minutes.people}}
    line = words.STILL_AWAITED_PRESENT if present else words.STILL_AWAITED
    for title, who in waits:
        say_aside(line.format(title=title, names=", ".join(names.get(one, one) for one in who)))
