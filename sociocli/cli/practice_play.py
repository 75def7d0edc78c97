"""Holding a practice: the meeting, the debrief, and trying again from any moment.

The journal is durable, as in a real meeting; when it is over the practice is put
into the private log. Must not know how a scenario is chosen.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sociocli.cli import practice_wording as words
from sociocli.cli.clock import local_now
from sociocli.cli.paragraphs import say_paragraph
from sociocli.cli.practice_room import PracticeRoom
from sociocli.cli.saying import say, say_aside
from sociocli.cli.unused_answers import refuse_unused
from sociocli.domain.practised import Practised, Sort
from sociocli.errors import BadRequest, NeedsAnswer, RecordError
from sociocli.practice.coach.coaching import Coach
from sociocli.practice.rehearsal.afterwards import look_back
from sociocli.practice.rehearsal.pace import Pace
from sociocli.practice.rehearsal.rehearsal import GATHERING, Rehearsal
from sociocli.practice.rehearsal.session import Session
from sociocli.process.asking import Answerer, Moment, Pause, Tell
from sociocli.process.meeting import meeting
from sociocli.process.message import say as message
from sociocli.process.running import Timepiece, run
from sociocli.record import practice_log
from sociocli.record.journal_file import JournalFile, NotSaved
from sociocli.record.lock import Lock
from sociocli.record.state import State

__all__ = ["Held", "keep", "play", "play_answers", "practice_state"]

_INTERRUPTED = 130
# Outside of the meeting its clock is not shown.
_NOWHEN = Moment(0, "2026-11-22T19:00:00+00:00")


@dataclass(frozen=True, slots=True)
class Held:
    """A practice that is held now; use it in a `with` statement.

    Args:
        session: What is practised.
        folder: The private folder of its journal.
        journal: Its journal.
        locked: The lock on the folder.

    """

    session: Session
    folder: Path
    journal: JournalFile
    locked: Lock

    def __enter__(self) -> Self:
        self.locked.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.journal.close()
        self.locked.__exit__(kind, problem, trace)


def play(held: Held, room: PracticeRoom, greeting: str = "") -> int:
    """Hold a practice at the terminal, until it is over or paused.

    Args:
        held: The practice.
        room: The terminal.
        greeting: What is said first.

    Returns:
        The exit code.

    """
    gc.enable()
    session, journal = held.session, held.journal
    room.keep_drafts_in(held.folder)
    coach = Coach(session.cast, session.coached, session.next)
    coach.goes_on(journal.entries)
    rehearsal = Rehearsal(
        room.answerer,
        session.cast,
        journal,
        room.pace,
        coach=coach,
        sentences=session.sentences,
        gathered=session.gathered,
    )
    try:
        if greeting:
            room.answerer.tell(Tell(key="greeting", words=message("{text}", text=greeting)))
        while True:
            room.pace.goes_back(_since(held))
            _meet(held, rehearsal, room.pace)
            room.pace.goes_back(_NOWHEN)
            at = room.ask(
                lambda: look_back(coach.debrief(journal.entries), coach.moments(journal.entries))
            )
            if at is None:
                break
            journal.drop(at)
    except Pause as pause:
        return _paused(held, room, pause.exit_code)
    except KeyboardInterrupt:
        return _paused(held, room, _INTERRUPTED)
    except NotSaved as trouble:
        room.close()
        say_aside(f"sociocli: {trouble}")
        if trouble.unsaved:
            say_aside(words.NOT_SAVED.format(text=trouble.unsaved))
        say_aside(words.GOES_ON)
        return trouble.exit_code
    return _over(held, room)


def play_answers(held: Held, path: str) -> int:
    """Hold a practice by answers from a file, and print the debrief.

    Args:
        held: The practice.
        path: The file.

    Returns:
        The exit code.

    Raises:
        BadRequest: If something in the file is wrong, or was not used.

    """
    from sociocli.practice.answers.script import Script
    from sociocli.record.answers_file import read_answers

    since = _since(held)
    pace = Pace(since)
    session = held.session
    try:
        script = Script(read_answers(Path(path)), since)
        played = Rehearsal(script, session.cast, held.journal, pace, gathered=session.gathered)
        _meet(held, played, pace)
        refuse_unused(path, script)
    except (NeedsAnswer, BadRequest):
        _put_away(held)
        raise
    coach = Coach(session.cast, session.coached, session.next)
    say_paragraph(coach.debrief(held.journal.entries))
    _keep_at_last(held)
    return 0


def _since(held: Held) -> Moment:
    """Return the last moment of the journal, or the beginning of the meeting."""
    if held.journal.entries:
        return held.journal.entries[-1].moment
    agenda = held.session.cast.brought.agenda
    return Moment(0, f"{agenda.date}T{agenda.time or '19:00'}:00+00:00")


def _meet(held: Held, answerer: Answerer, clock: Timepiece) -> None:
    brought = held.session.cast.brought
    run(lambda: meeting(brought), answerer, held.journal, clock)


def _over(held: Held, room: PracticeRoom) -> int:
    room.close()
    _keep_at_last(held)
    say(words.OVER.format(name=held.session.next[0] if held.session.next else words.ANY))
    return 0


def _paused(held: Held, room: PracticeRoom, code: int) -> int:
    """Say how to go on; a practice in which nothing was done yet leaves nothing behind."""
    room.close()
    answered_for = GATHERING if held.session.gathered else {}
    if not any(one.human and one.key not in answered_for for one in held.journal.entries):
        practice_state().discard(held.folder)
        return code
    say_aside(words.PAUSED)
    return code


def _keep_at_last(held: Held) -> None:
    """Put the practice into the log and away; if there is no room for it, it stays open."""
    try:
        keep(held, finished=True)
        _put_away(held)
    except RecordError as trouble:
        raise RecordError(f"{trouble.sentence} {words.STAYS_OPEN}") from trouble


def keep(held: Held, *, finished: bool) -> None:
    """Put the practice into the private log.

    Args:
        held: The practice.
        finished: Whether it was gone through to its end.

    """
    coach = Coach(held.session.cast, held.session.coached)
    session, entries = held.session, held.journal.entries
    cast = session.cast
    elapsed = entries[-1].moment.elapsed if entries else 0
    kinds = [item.kind.value for item in cast.brought.agenda.items if item.kind]
    noticed, praised = coach.names(entries)
    practice_log.append(
        Practised(
            local_now().date().isoformat(),
            session.name,
            Sort.REHEARSAL if session.rehearsal else Sort.SCENARIO,
            session.title,
            len(cast.people),
            tuple(dict.fromkeys(kinds)),
            -(-elapsed // 60),
            cast.method.name,
            noticed,
            praised,
            finished=finished,
        )
    )


def _put_away(held: Held) -> None:
    held.journal.close()
    practice_state().finish(held.folder)


def practice_state() -> State:
    """Return where open and finished practices lie, apart from real meetings."""
    return State(practice_log.practice_home())
