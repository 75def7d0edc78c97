"""The steps of a meeting by their names, and what they are done with.

`meeting.py` imports this file when the first step is over: while people gather,
nobody waits for what comes later. Source: process.md 2.3 (M1 to M15).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sociocli.domain.agenda import ComposedKind, NamedStep, Step
from sociocli.domain.minutes import StepRecord
from sociocli.process.agenda_consent import consent_to_agenda
from sociocli.process.asking import Steps
from sociocli.process.attendance import attendance, gather
from sociocli.process.closing import backlog, check_out, close
from sociocli.process.composed import Task, do_composed
from sociocli.process.message import say
from sociocli.process.opening import check_in, duration, last_minutes, news, next_meeting
from sociocli.process.room import Room
from sociocli.process.wording import composed as words

__all__ = ["STEPS", "do_step"]

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


def do_step(room: Room, step: Step, key: str) -> Steps[None]:
    """Do a step, named or composed.

    Args:
        room: The room.
        step: The step.
        key: The first part of the keys of a composed step.

    """
    if step.name is not None:
        yield from STEPS[step.name](room, step)
        return
    do = step.do or ComposedKind.SAY
    title = step.title or words.NAMES[do.value]
    room.step(say("{title}", title=title), step.minutes)
    notes = yield from do_composed(room, Task(key, do, step.say, step.minutes))
    if notes and step.keep:
        room.step_records.append(StepRecord(title, tuple(notes)))
