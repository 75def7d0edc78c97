"""`sociocli meet`, `consent` and `elect`: a meeting from its beginning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sociocli.cli import wording as words
from sociocli.cli.bringing import SeveralCircles, bring
from sociocli.cli.clock import LiveClock, local_now, that_moment
from sociocli.cli.preflight import said
from sociocli.cli.saying import say_aside
from sociocli.cli.wiring import Held, at_terminal, hold, line_by_line, stopping_in_order
from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.process.brought import Brought
from sociocli.record.drafts import Draft
from sociocli.record.folder import RecordFolder, find_root
from sociocli.record.journal_file import JournalFile
from sociocli.record.journal_lines import begun
from sociocli.record.lock import lock
from sociocli.record.plain import to_plain
from sociocli.record.state import DRAFT_NAME, JOURNAL_NAME, OpenMeeting, State

__all__ = ["FORMATS", "Meet", "meet"]

FORMATS = {"consent": "decision", "elect": "selection"}


@dataclass(frozen=True, slots=True)
class Meet:
    """What was said on the command line.

    Args:
        folder: The record folder, or "".
        agenda: The agenda, or "".
        circle: The circle, or "".
        date: The day, or "" for today.
        began: When it began, or "" for now.
        answers: A file of answers, or "".
        plain: Whether it is held line by line.
        title: What one decision or selection on its own is about, or "".

    """

    folder: str = ""
    agenda: str = ""
    circle: str = ""
    date: str = ""
    began: str = ""
    answers: str = ""
    plain: bool = False
    title: str = ""


def meet(wanted: Meet) -> int:
    """Hold a meeting.

    Args:
        wanted: What was said on the command line.

    Returns:
        The exit code.

    """
    if not wanted.answers and not at_terminal():
        _look_at(wanted)
        raise NeedsAnswer(words.NO_TERMINAL)
    if wanted.answers and not Path(wanted.answers).is_file():
        raise BadRequest(words.NO_ANSWERS.format(path=wanted.answers))
    return stopping_in_order(partial(_meet, wanted))


def _look_at(wanted: Meet) -> None:
    """Refuse what is wrong in what was said, before it is said that nobody can be asked."""
    record = RecordFolder(find_root(wanted.folder, Path.cwd()))
    moment = that_moment(wanted.date, wanted.began) if wanted.date or wanted.began else local_now()
    try:
        bring(record.root, wanted.agenda, wanted.circle, moment.date().isoformat(), wanted.title)
    except SeveralCircles:
        return  # at a terminal it would be asked


def _meet(wanted: Meet) -> int:
    record = RecordFolder(find_root(wanted.folder, Path.cwd()))
    state = State()
    _clear(state, record)
    if not wanted.answers:
        open_one = _still_open(state, record)
        if open_one is not None and _go_on(open_one, wanted):
            from sociocli.cli.resume import resume

            return resume(wanted.folder, open_one.folder.name, plain=wanted.plain)
    moment = that_moment(wanted.date, wanted.began) if wanted.date or wanted.began else None
    today = (moment or local_now()).date().isoformat()
    if wanted.answers:
        today = _scripted_day(wanted.answers) or today
    brought = _bring(record, wanted, today)
    if not wanted.answers:
        held_there = _held_elsewhere(state, record, brought)
        if held_there is not None and not _all_the_same(held_there, wanted):
            say_aside(words.GO_ON_THERE.format(id=held_there.id))
            return 0
    return _begin(record, state, brought, wanted, LiveClock(begun=moment), today)


def _begin(
    record: RecordFolder, state: State, brought: Brought, wanted: Meet, clock: LiveClock, today: str
) -> int:
    circle = brought.circle.id
    taken = [one.id for one in _here(state, record)]
    place = f"minutes/{circle}" if circle else "minutes"
    name = record.free_id(today, circle or "meeting", place, taken)
    folder = state.begin(name, record.root)
    with lock(folder):
        plain = to_plain(brought)
        journal = JournalFile.begin(
            folder / JOURNAL_NAME,
            begun(name, circle, record.root, agenda=to_plain(brought.agenda), brought=plain),
        )
        held = Held(
            name, record, folder, journal, brought, clock, wanted.answers, plain=wanted.plain,
            greeting=(
                *(s for s in (state.warning(folder), record.warning()) if s),
                *(() if wanted.answers else said(brought.missing)),
            ),
        )  # fmt: skip
        try:
            return hold(held)
        except BadRequest:
            if wanted.answers:  # what came from a file is still there and can be run again
                state.discard(folder)
            raise


def _bring(record: RecordFolder, wanted: Meet, today: str) -> Brought:
    try:
        return bring(record.root, wanted.agenda, wanted.circle, today, wanted.title)
    except SeveralCircles as several:
        if wanted.answers:
            raise
        known = [(one, one) for one in several.circles]
        circle = _dialog(words.WHICH_CIRCLE_ASK, known, wanted)
        return bring(record.root, wanted.agenda, circle, today, wanted.title)


def _here(state: State, record: RecordFolder) -> list[OpenMeeting]:
    """Return the open meetings of a record, also those that cannot be read."""
    root = record.root
    return [
        one
        for one in state.listing()
        if one.record == str(root) or one.folder == state.folder(one.id, root)
    ]


def _clear(state: State, record: RecordFolder) -> None:
    """Remove what is left of meetings that were cut off before anything was said."""
    for one in _here(state, record):
        said = one.answers or any(Draft(one.folder / DRAFT_NAME).read())
        if not (said or one.running or one.trouble):
            state.forget(one.folder)


def _still_open(state: State, record: RecordFolder) -> OpenMeeting | None:
    """Return the meeting worked on last that waits to be gone on with."""
    waiting = [one for one in _here(state, record) if not (one.running or one.trouble)]
    return next(iter(waiting), None)


def _go_on(meeting: OpenMeeting, wanted: Meet) -> bool:
    """Ask whether the meeting goes on that is still open."""
    began = meeting.begun.replace("T", " ")[:16]
    asking = words.STILL_OPEN.format(id=meeting.id, began=began)
    answers = [("resume", words.STILL_OPEN_RESUME), ("new", words.STILL_OPEN_NEW)]
    return _dialog(asking, answers, wanted) == "resume"


def _held_elsewhere(state: State, record: RecordFolder, brought: Brought) -> OpenMeeting | None:
    """Return a meeting of the same circle that another program is holding now."""
    running = (one for one in _here(state, record) if one.running)
    return next((one for one in running if one.circle == brought.circle.id), None)


def _all_the_same(meeting: OpenMeeting, wanted: Meet) -> bool:
    """Ask whether another meeting is begun while one of the circle is held."""
    asking = words.HELD_NOW.format(id=meeting.id)
    answers = [("leave", words.HELD_NOW_LEAVE), ("new", words.STILL_OPEN_NEW)]
    return _dialog(asking, answers, wanted) == "new"


def _dialog(asking: str, answers: Sequence[tuple[str, str]], wanted: Meet) -> str:
    from sociocli.terminal import first_screen
    from sociocli.terminal.dialog import choose_from

    first_screen.restore()
    if not line_by_line(plain=wanted.plain):
        return choose_from(asking, answers)
    from sociocli.terminal.lines import TerminalLines

    lines = TerminalLines()
    try:
        return choose_from(asking, answers, lines=lines)
    finally:
        lines.close()


def _scripted_day(path: str) -> str:
    from sociocli.record.answers_file import read_answers

    return read_answers(Path(path)).begins[:10]
