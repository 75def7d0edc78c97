"""The meeting: a list of steps and one interpreter.

Opening, items, closing. Every meeting is run here, the circle meeting too;
named steps stand in `STEPS`, composed ones in `composed.py`, the items' kinds
in `items.py`. Source: product.md section 5; process.md 2.1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sociocli.domain.agenda import Agenda, NamedStep, Step
from sociocli.domain.minutes import Minutes, StepRecord
from sociocli.process.agenda_consent import consent_to_agenda, put_on_agenda
from sociocli.process.asides import WAYS
from sociocli.process.asking import Clock, Form, Steps, ask
from sociocli.process.attendance import attendance, choose_facilitator, choose_secretary, gather
from sociocli.process.closing import backlog, check_out, close, leave_for_later
from sociocli.process.composed import Task, do_composed
from sociocli.process.items import work_through
from sociocli.process.leaving import Adjourn
from sociocli.process.message import say
from sociocli.process.minutes_of import minutes_of
from sociocli.process.opening import check_in, duration, last_minutes, news, next_meeting
from sociocli.process.room import Brought, Room
from sociocli.process.wording import composed as words

__all__ = ["STEPS", "meeting"]

STEPS: Mapping[NamedStep, Callable[[Room, Step], Steps[None]]] = {
    NamedStep.GATHER: gather,
    NamedStep.CHECK_IN: check_in,
    NamedStep.ATTENDANCE: attendance,
    NamedStep.DURATION: duration,
    NamedStep.MINUTES: last_minutes,
    NamedStep.NEWS: news,
    NamedStep.NEXT: next_meeting,
    NamedStep.AGENDA: consent_to_agenda,
    NamedStep.BACKLOG: backlog,
    NamedStep.CHECK_OUT: check_out,
    NamedStep.CLOSE: close,
}


def meeting(brought: Brought) -> Steps[Minutes]:
    """Hold a meeting.

    Args:
        brought: The circle, the agenda and what earlier meetings left.

    Returns:
        The minutes; their `id` is given by whoever writes them down.

    """
    room = Room(brought, WAYS)
    room.date = yield from ask(room, Clock(key="meeting/date", form=Form.DAY))
    room.began = yield from ask(room, Clock(key="meeting/began", form=Form.TIME))
    room.began_at = room.moment.elapsed
    put_on_agenda(room)
    try:
        for number, step in enumerate(_opening(brought.agenda), 1):
            yield from _step(room, step, f"opening-{number}")
        if room.to_come():
            yield from _somebody_leads(room)
            yield from work_through(room)
    except Adjourn:
        room.item = None
    yield from _closing(room)
    ended = yield from ask(room, Clock(key="meeting/ended", form=Form.TIME))
    return minutes_of(room, ended)


def _opening(agenda: Agenda) -> tuple[Step, ...]:
    """Return the steps of the opening; a format need not say that people gather first."""
    if any(step.name is NamedStep.GATHER for step in agenda.opening):
        return agenda.opening
    return (Step(NamedStep.GATHER), *agenda.opening)


def _step(room: Room, step: Step, key: str) -> Steps[None]:
    if step.name is not None:
        yield from STEPS[step.name](room, step)
        return
    if step.do is not None:
        room.step(say("{title}", title=step.title or words.NAMES[step.do.value]), step.minutes)
        notes = yield from do_composed(room, Task(key, step.do, step.say, step.minutes))
        if notes and step.keep:
            title = step.title or words.NAMES[step.do.value]
            room.step_records.append(StepRecord(title, tuple(notes)))


def _somebody_leads(room: Room) -> Steps[None]:
    """A meeting does not start without somebody who leads and somebody who writes."""
    if not room.facilitator:
        yield from choose_facilitator(room, "meeting/facilitator")
    if not room.secretary:
        yield from choose_secretary(room, "meeting/secretary")


def _closing(room: Room) -> Steps[None]:
    try:
        for number, step in enumerate(room.agenda.closing, 1):
            if room.here():
                yield from _step(room, step, f"closing-{number}")
    except Adjourn:
        room.item = None
    yield from leave_for_later(room)
