"""The meeting: a list of steps and one interpreter.

Opening, items, closing. Every meeting is run here, the circle meeting too;
named steps stand in `steps.py`, composed ones in `composed.py`, the items' kinds
in `items.py`. They are imported when people have gathered: start-up time is
felt. Source: product.md section 5; process.md 2.1.
"""

from __future__ import annotations

from sociocli.domain.agenda import Agenda, NamedStep, Step
from sociocli.domain.minutes import Minutes
from sociocli.process.asking import Steps, ask
from sociocli.process.attendance import choose_facilitator, choose_secretary, gather
from sociocli.process.brought import Brought
from sociocli.process.leaving import Adjourn
from sociocli.process.room import Room, WayOut
from sociocli.process.writing import Clock, Form

__all__ = ["meeting"]


class _WaysOut:
    """The ways out of every question, found when the first one is taken."""

    def get(self, way: str) -> WayOut | None:
        """Return what a way out does, or None."""
        from sociocli.process.asides import WAYS

        return WAYS.get(way)


def meeting(brought: Brought) -> Steps[Minutes]:
    """Hold a meeting.

    Args:
        brought: The circle, the agenda and what earlier meetings left.

    Returns:
        The minutes; their `id` is given by whoever writes them down.

    """
    room = Room(brought, _WaysOut())
    room.date = yield from ask(room, Clock(key="meeting/date", form=Form.DAY))
    room.began = yield from ask(room, Clock(key="meeting/began", form=Form.TIME))
    room.began_at = room.moment.elapsed
    _put_on_agenda(room)
    try:
        for number, step in enumerate(_opening(brought.agenda), 1):
            yield from _step(room, step, f"opening-{number}")
        if room.to_come():
            from sociocli.process.items import work_through

            yield from _somebody_leads(room)
            yield from work_through(room)
    except Adjourn:
        room.item = None
    yield from _closing(room)
    ended = yield from ask(room, Clock(key="meeting/ended", form=Form.TIME))
    from sociocli.process.minutes_of import minutes_of

    return minutes_of(room, ended)


def _put_on_agenda(room: Room) -> None:
    """Put the prepared items on today's agenda, in their order."""
    if room.agenda.items:
        from sociocli.process.agenda_consent import put_on_agenda

        put_on_agenda(room)


def _opening(agenda: Agenda) -> tuple[Step, ...]:
    """Return the steps of the opening; a format need not say that people gather first."""
    if any(step.name is NamedStep.GATHER for step in agenda.opening):
        return agenda.opening
    return (Step(NamedStep.GATHER), *agenda.opening)


def _step(room: Room, step: Step, key: str) -> Steps[None]:
    if step.name is NamedStep.GATHER:
        yield from gather(room, step)
        return
    from sociocli.process.steps import do_step

    yield from do_step(room, step, key)


def _somebody_leads(room: Room) -> Steps[None]:
    """A meeting does not start without somebody who leads and somebody who writes."""
    if not room.facilitator:
        yield from choose_facilitator(room, "meeting/facilitator")
    if not room.secretary:
        yield from choose_secretary(room, "meeting/secretary")


def _closing(room: Room) -> Steps[None]:
    from sociocli.process.closing import leave_for_later

    try:
        for number, step in enumerate(room.agenda.closing, 1):
            if room.here():
                yield from _step(room, step, f"closing-{number}")
    except Adjourn:
        room.item = None
    yield from leave_for_later(room)
