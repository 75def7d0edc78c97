"""`sociocli meet`, `consent` and `elect`: a meeting from its beginning."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sociocli.cli import wording as words
from sociocli.cli.bringing import SeveralCircles, bring
from sociocli.cli.clock import LiveClock, local_now, that_moment
from sociocli.cli.wiring import Held, at_terminal, hold
from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.process.room import Brought
from sociocli.record.folder import RecordFolder, find_root
from sociocli.record.journal_file import JournalFile
from sociocli.record.journal_lines import begun
from sociocli.record.lock import lock
from sociocli.record.plain import to_plain
from sociocli.record.state import JOURNAL_NAME, OpenMeeting, State

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

    """

    folder: str = ""
    agenda: str = ""
    circle: str = ""
    date: str = ""
    began: str = ""
    answers: str = ""
    plain: bool = False


def meet(wanted: Meet) -> int:
    """Hold a meeting.

    Args:
        wanted: What was said on the command line.

    Returns:
        The exit code.

    """
    if not wanted.answers and not at_terminal():
        raise NeedsAnswer(words.NO_TERMINAL)
    if wanted.answers and not Path(wanted.answers).is_file():
        raise BadRequest(words.NO_ANSWERS.format(path=wanted.answers))
    record = RecordFolder(find_root(wanted.folder, Path.cwd()))
    state = State()
    if not wanted.answers:
        open_one = _still_open(state, record)
        if open_one is not None and _go_on(open_one, plain=wanted.plain):
            from sociocli.cli.resume import resume

            return resume(wanted.folder, open_one.folder.name, plain=wanted.plain)
    moment = that_moment(wanted.date, wanted.began) if wanted.date or wanted.began else None
    today = (moment or local_now()).date().isoformat()
    if wanted.answers:
        today = _scripted_day(wanted.answers) or today
    brought = _bring(record, wanted, today)
    return _begin(record, state, brought, wanted, LiveClock(begun=moment), today)


def _begin(
    record: RecordFolder, state: State, brought: Brought, wanted: Meet, clock: LiveClock, today: str
) -> int:
    circle = brought.circle.id
    taken = [one.id for one in state.listing() if one.record == str(record.root)]
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
            greeting=tuple(s for s in (state.warning(folder),) if s),
        )  # fmt: skip
        try:
            return hold(held)
        except BadRequest:
            journal.close()
            if wanted.answers:
                _remove(state, folder)
            raise


def _remove(state: State, folder: Path) -> None:
    """Remove what a run left that came from a file and can be run again."""
    import shutil

    del state
    shutil.rmtree(folder, ignore_errors=True)


def _bring(record: RecordFolder, wanted: Meet, today: str) -> Brought:
    try:
        return bring(record.root, wanted.agenda, wanted.circle, today)
    except SeveralCircles as several:
        if wanted.answers or wanted.plain or not at_terminal():
            raise
        circle = _dialog(words.WHICH_CIRCLE_ASK, [(one, one) for one in several.circles])
        return bring(record.root, wanted.agenda, circle, today)


def _still_open(state: State, record: RecordFolder) -> OpenMeeting | None:
    here = str(record.root)
    found = [one for one in state.listing() if one.record == here and not one.running]
    return next((one for one in found if not one.trouble), None)


def _go_on(meeting: OpenMeeting, *, plain: bool) -> bool:
    """Ask whether the meeting goes on that is still open."""
    began = meeting.begun.replace("T", " ")[:16]
    asking = words.STILL_OPEN.format(id=meeting.id, began=began)
    answers = [("resume", words.STILL_OPEN_RESUME), ("new", words.STILL_OPEN_NEW)]
    if plain:
        from sociocli.cli.saying import err

        err(words.STILL_OPEN_PLAIN.format(id=meeting.id, began=began))
        return False
    return _dialog(asking, answers) == "resume"


def _dialog(asking: str, answers: list[tuple[str, str]]) -> str:
    from sociocli.terminal import first_screen
    from sociocli.terminal.dialog import choose_from

    first_screen.restore()
    return choose_from(asking, answers)


def _scripted_day(path: str) -> str:
    from sociocli.record.answers_file import read_answers

    return read_answers(Path(path)).begins[:10]
