"""`sociocli practice`: what is practised, anew or from where it stopped.

Knows scenarios, the open practice and the few questions before it begins. How it
is held stands in `practice_play.py`. Nothing here ever writes into a record.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from sociocli.cli import practice_wording as words
from sociocli.cli.practice_open import (
    begun,
    cannot_go_on,
    put_others_away,
    reopened,
    still_open,
)
from sociocli.cli.practice_play import play, play_answers, practice_state
from sociocli.cli.practice_room import PracticeRoom
from sociocli.cli.wiring import at_terminal, stopping_in_order
from sociocli.cli.wording import NO_ANSWERS
from sociocli.domain.scenario import Scenario
from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.practice.circle.cast import cast_of
from sociocli.practice.rehearsal.beginning import choose_coach, choose_scenario, introduce, welcome
from sociocli.practice.rehearsal.session import Coached, Session
from sociocli.process.asking import Pause
from sociocli.process.journal import JournalMismatch
from sociocli.record import practice_log
from sociocli.record.drafts import Draft
from sociocli.record.scenario_file import find_scenario, library, read_scenario, scenario_paths
from sociocli.record.state import DRAFT_NAME, OpenMeeting

__all__ = [
    "Practise",
    "another_seed",
    "hold_session",
    "practice_state",
    "practise",
    "scenarios",
    "session_of",
]

_SEEDS = 10_000


@dataclass(frozen=True, slots=True)
class Practise:
    """What was said on the command line.

    Args:
        name: A scenario of ours, or the path of a file, or "".
        seed: Draws the lines; 0 for another practice each time.
        coach: When the coach speaks, or "".
        answers: A file of answers, or "".
        plain: Whether it is held line by line.
        new: Whether another practice begins although one is still open.

    """

    name: str = ""
    seed: int = 0
    coach: str = ""
    answers: str = ""
    plain: bool = False
    new: bool = False


def practise(wanted: Practise) -> int:
    """Hold a practice, or go on with the one that is still open.

    Args:
        wanted: What was said on the command line.

    Returns:
        The exit code.

    Raises:
        BadRequest: If something that was said is wrong.
        NeedsAnswer: If nobody sits at a terminal.

    """
    if wanted.coach and wanted.coach not in [one.value for one in Coached]:
        known = ", ".join(one.value for one in Coached)
        raise BadRequest(words.NO_SUCH_COACH.format(coach=wanted.coach, known=known))
    session = None
    if wanted.name:
        path = find_scenario(wanted.name)
        scenario = read_scenario(path)
        try:
            session = session_of(scenario, wanted)
        except BadRequest as wrong:
            raise BadRequest(wrong.sentence, str(path)) from None
    return hold_session(wanted, session)


def hold_session(wanted: Practise, session: Session | None) -> int:
    """Hold a practice.

    Args:
        wanted: How it is held.
        session: What is practised; if None, the open one goes on, or the learner chooses.

    Returns:
        The exit code.

    Raises:
        BadRequest: If there are no answers at the path that was named.
        NeedsAnswer: If nobody sits at a terminal.

    """
    if wanted.answers and not Path(wanted.answers).is_file():
        raise BadRequest(NO_ANSWERS.format(path=wanted.answers))
    if wanted.answers and session is None:
        raise BadRequest(words.ANSWERS_NEED_SCENARIO)
    if not wanted.answers and not at_terminal():
        raise NeedsAnswer(words.NO_TERMINAL)
    return stopping_in_order(partial(_hold, wanted, session))


def scenarios() -> tuple[Scenario, ...]:
    """Return our scenarios, the easiest first."""
    found = [read_scenario(path) for path in scenario_paths()]
    return tuple(sorted(found, key=lambda one: (one.rung, one.name)))


def session_of(scenario: Scenario, wanted: Practise) -> Session:
    """Return the practice that a scenario makes.

    Args:
        scenario: The scenario.
        wanted: How it is held.

    Raises:
        BadRequest: If two of its people have the same id.

    """
    ids = [one.id for one in scenario.people]
    twice = next((one for one in ids if ids.count(one) > 1), "")
    if twice:
        raise BadRequest(words.THERE_TWICE.format(person=twice))
    return Session(
        scenario.name,
        scenario.title,
        cast_of(scenario, library(), wanted.seed or another_seed()),
        about=scenario.about,
        task=scenario.task,
        coached=Coached(wanted.coach or Coached.ASKED.value),
        sentences=not wanted.answers,
        # Who is here is only worth a question where somebody comes late.
        gathered=not any(stance.comes for stance in scenario.stances),
        next=scenario.next,
    )


def another_seed() -> int:
    """Return a seed that nobody chose."""
    import random

    return random.SystemRandom().randrange(1, _SEEDS)


def _hold(wanted: Practise, session: Session | None) -> int:
    state = practice_state()
    if wanted.answers and session is not None:
        with begun(state, session) as held:
            return play_answers(held, wanted.answers)
    waiting = still_open(state) if session is None and not wanted.new else None
    if waiting is not None:
        return _go_on(wanted, waiting)
    with PracticeRoom(plain=wanted.plain) as room:
        try:
            chosen = _introduced(wanted, session, room)
        except Pause as pause:
            return pause.exit_code
        aside = put_others_away(state)
        with begun(state, chosen) as held:
            greeting = words.PUT_ASIDE.format(titles=", ".join(aside)) if aside else ""
            return play(held, room, greeting)


def _go_on(wanted: Practise, waiting: OpenMeeting) -> int:
    draft = Draft(waiting.folder / DRAFT_NAME).read()
    with reopened(waiting) as held, PracticeRoom(plain=wanted.plain, draft=draft) as room:
        try:
            room.ask(welcome)
            return play(held, room, words.WENT_ON.format(title=held.session.title))
        except Pause as pause:
            return pause.exit_code
        except JournalMismatch:
            raise cannot_go_on(held.folder) from None


def _introduced(wanted: Practise, session: Session | None, room: PracticeRoom) -> Session:
    """Ask what is not known yet, and tell the learner where they are."""
    room.ask(welcome)
    if session is None:
        known = scenarios()
        tried = [one.what for one in practice_log.read().sessions]
        name = room.ask(lambda: choose_scenario(known, tried))
        session = session_of(next(one for one in known if one.name == name), wanted)
    if not wanted.coach:
        session = replace(session, coached=room.ask(lambda: choose_coach(plain=wanted.plain)))
    begun_session = session
    room.ask(lambda: introduce(begun_session, plain=wanted.plain))
    return session
