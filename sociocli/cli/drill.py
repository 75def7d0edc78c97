"""`sociocli practice drill NAME`: a session of one drill.

Wires a drill to whoever answers: the live room, the plain room, or a file of
answers. What was tried is kept privately at once; nothing touches a record.

Source: issue 4 section 3.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sociocli.cli import drill_wording as words
from sociocli.cli.clock import LiveClock
from sociocli.cli.drill_closing import say_closing
from sociocli.cli.unused_answers import say_unused
from sociocli.cli.wiring import at_terminal, line_by_line, stopping_in_order
from sociocli.cli.wording import NO_ANSWERS
from sociocli.domain.drill import Drill
from sociocli.domain.method import METHODS, SOFA
from sociocli.domain.practised import Practised, Sort
from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.practice.answers.script import Script
from sociocli.practice.drills.drill import Session, hold_session
from sociocli.practice.drills.drill_forms import hold_exercise
from sociocli.practice.drills.drill_journal import DrillJournal
from sociocli.practice.drills.drill_session import choose_exercises, coming_back
from sociocli.process.asking import Answerer, Moment, Pause
from sociocli.process.running import Timepiece, run
from sociocli.record import practice_log
from sociocli.record.answers_file import read_answers
from sociocli.record.disk import PRIVATE_FOLDER
from sociocli.record.drill_file import find_drill
from sociocli.record.drill_memory import DrillMemory
from sociocli.record.save import make_folder
from sociocli.terminal import first_screen
from sociocli.terminal.keys import IN_DRILL
from sociocli.terminal.outfit import Outfit

__all__ = ["Wanted", "drill"]

_INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was said on the command line.

    Args:
        name: A drill of ours, or the path of a file.
        exercises: How many exercises, or 0 for as many as the drill says.
        seed: Another order, or "".
        method: The method whose reading is shown first, or "".
        answers: A file of answers, or "".
        plain: Whether it is held line by line.

    """

    name: str
    exercises: int = 0
    seed: str = ""
    method: str = ""
    answers: str = ""
    plain: bool = False


def drill(wanted: Wanted) -> int:
    """Hold a session of a drill.

    Args:
        wanted: What was said on the command line.

    Returns:
        The exit code.

    Raises:
        BadRequest: If something that was said is wrong.
        NeedsAnswer: If nobody sits at a terminal.

    """
    if wanted.method and wanted.method not in METHODS:
        known = ", ".join(METHODS)
        raise BadRequest(words.NO_METHOD.format(method=wanted.method, methods=known))
    if wanted.exercises < 0:
        raise BadRequest(words.TOO_FEW)
    if wanted.answers and not Path(wanted.answers).is_file():
        raise BadRequest(NO_ANSWERS.format(path=wanted.answers))
    chosen = find_drill(wanted.name)
    if not wanted.answers and not at_terminal():
        raise NeedsAnswer(words.NO_TERMINAL)
    return stopping_in_order(partial(_hold, wanted, chosen))


def _hold(wanted: Wanted, chosen: Drill) -> int:
    memory = DrillMemory(chosen.id)
    clock = LiveClock()
    script = _script(wanted.answers, clock) if wanted.answers else None
    today = (script or clock).read().date
    session = Session(
        drill=chosen,
        exercises=choose_exercises(chosen, memory.tries(), today, wanted.seed, wanted.exercises),
        method=METHODS.get(wanted.method, SOFA),
        school=wanted.method,
        seed=wanted.seed or today,
    )
    journal = DrillJournal(memory)
    code = 0
    try:
        _run(wanted, session, journal, clock, script)
    except Pause as pause:
        code = pause.exit_code
    except KeyboardInterrupt:
        code = _INTERRUPTED
    first_screen.restore()
    columns = shutil.get_terminal_size().columns
    back = coming_back(memory.tries())
    say_closing(chosen, journal.tries, len(session.exercises), back, columns)
    if journal.tries:
        _keep(session, len(journal.tries), today, elapsed=(script or clock).read().elapsed)
    return code


def _keep(session: Session, tried: int, today: str, *, elapsed: int) -> None:
    """Put the session into the private log of what was practised."""
    practice_log.append(
        Practised(
            today,
            session.drill.id,
            Sort.DRILL,
            session.drill.title,
            minutes=-(-elapsed // 60),
            method=session.school,
            finished=tried == len(session.exercises),
        )
    )


def _script(path: str, clock: Timepiece) -> Script:
    return Script(read_answers(Path(path)), Moment(0, clock.read().wall))


def _run(
    wanted: Wanted, session: Session, journal: DrillJournal, clock: LiveClock, script: Script | None
) -> None:
    def play(answerer: Answerer, timepiece: Timepiece) -> None:
        run(lambda: hold_session(session, hold_exercise), answerer, journal, timepiece)

    if script is not None:
        play(script, script)
        say_unused(wanted.answers, script)
        return
    folder = practice_log.practice_home()
    make_folder(folder, mode=PRIVATE_FOLDER)
    outfit = Outfit(practice=True, ways_out=IN_DRILL, folder=folder)
    if line_by_line(plain=wanted.plain):
        from sociocli.terminal.plain import PlainRoom

        with PlainRoom(clock, outfit) as plain:
            play(plain, clock)
        return
    from sociocli.terminal.live import LiveRoom

    with LiveRoom(clock, outfit) as room:
        play(room, clock)
