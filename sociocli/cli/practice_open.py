"""Practices that are open: beginning one, finding the one that waits, going on with it.

Whatever lies there and cannot go on is said in one sentence and left as it is;
nothing of it is in the way of another practice. Must not know how one is held.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from sociocli.cli import practice_wording as words
from sociocli.cli.practice_play import Held, keep
from sociocli.errors import BadRequest, RecordError
from sociocli.practice.rehearsal.session import Session
from sociocli.record import practice_log
from sociocli.record.journal_file import JournalFile, open_for_resume
from sociocli.record.journal_lines import begun as first_line
from sociocli.record.lock import lock
from sociocli.record.plain import from_plain, to_plain
from sociocli.record.session_file import SESSION_NAME, read_session, write_session
from sociocli.record.state import JOURNAL_NAME, OpenMeeting, State

__all__ = ["begun", "cannot_go_on", "put_others_away", "reopened", "still_open"]


def still_open(state: State) -> OpenMeeting | None:
    """Return the practice worked on last that nobody runs now.

    Args:
        state: Where practices lie.

    Raises:
        RecordError: If there is none but one that cannot go on.

    """
    waiting = [one for one in state.listing() if not one.running and _holds_anything(one.journal)]
    good = [one for one in waiting if not one.trouble and (one.folder / SESSION_NAME).is_file()]
    if waiting and not good:
        raise cannot_go_on(waiting[0].folder)
    return max(good, key=_worked_on, default=None)


def begun(state: State, session: Session) -> Held:
    """Begin the journal of a practice.

    Args:
        state: Where practices lie.
        session: What is practised.

    """
    home = practice_log.practice_home()
    taken = [one.id for one in state.listing()]
    name, number = session.name, 1
    while name in taken:
        number += 1
        name = f"{session.name}-{number}"
    folder = state.begin(name, home)
    locked = lock(folder)
    write_session(folder, to_plain(session))
    brought = session.cast.brought
    header = first_line(
        name, "practice", home, agenda=to_plain(brought.agenda), brought=to_plain(brought)
    )
    return Held(session, folder, JournalFile.begin(folder / JOURNAL_NAME, header), locked)


def reopened(found: OpenMeeting) -> Held:
    """Open the journal of a practice that goes on.

    Args:
        found: The practice.

    Raises:
        RecordError: If what is kept of it cannot be read, or somebody runs it.

    """
    locked = lock(found.folder)
    try:
        session = from_plain(Session, read_session(found.folder))
        journal = open_for_resume(found.journal)
    except (BadRequest, RecordError):
        locked.release()
        raise cannot_go_on(found.folder) from None
    return Held(session, found.folder, journal, locked)


def put_others_away(state: State) -> tuple[str, ...]:
    """Put what is open aside for 30 days, for another practice; the log has it as left early.

    Args:
        state: Where practices lie.

    Returns:
        What these were about.

    """
    titles = []
    for one in state.listing():
        if one.running:
            continue
        with suppress(RecordError), reopened(one) as held:  # what is damaged is put aside too
            keep(held, finished=False)
            titles.append(held.session.title)
        state.finish(one.folder)
    return tuple(titles)


def cannot_go_on(folder: Path) -> RecordError:
    """Return what is said of a practice that is damaged, or of another edition.

    Args:
        folder: Where it lies.

    """
    return RecordError(words.CANNOT_GO_ON.format(folder=folder))


def _holds_anything(journal: Path) -> bool:
    """Tell whether a journal has a whole line: else a crash came before the first one."""
    try:
        return b"\n" in journal.read_bytes()
    except OSError:
        return True


def _worked_on(one: OpenMeeting) -> float:
    """Return when a practice was worked on; its own clock says nothing of that."""
    try:
        return one.journal.stat().st_mtime
    except OSError:
        return 0.0
