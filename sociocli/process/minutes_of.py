"""What a room leaves behind: its minutes.

Content without who said what, unless the circle attributes; nothing of check-in
and check-out unless the circle keeps it. Source: process.md 2.4 and 3.13.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.item import Item, Outcome
from sociocli.domain.minutes import CircleAtTheTime, Minutes, ReviewedAction
from sociocli.domain.people import Attendee, Presence
from sociocli.domain.standing import ActionState
from sociocli.process.item_log import ItemLog
from sociocli.process.review_together import deferred_parts
from sociocli.process.room import Room
from sociocli.process.wording import opening as words

__all__ = ["minutes_of"]


def minutes_of(room: Room, ended: str) -> Minutes:
    """Return the minutes of a meeting.

    Args:
        room: The room at the end of the meeting.
        ended: When it ended, as `HH:MM`.

    Returns:
        The minutes without an id.

    """
    people = tuple(_in_the_end(seat.attendee()) for seat in room.seats.values())
    throughout = tuple(person.id for person in people if _throughout(person))
    circle = room.circle
    items = tuple(_recorded(room, item, throughout) for item in room.items)
    chosen = [one.selection for item in items for one in (item, *item.parts)]
    confirms = any(one is not None and one.confirm_by for one in chosen)
    above = circle.above if confirms else ""
    return Minutes(
        id="",
        circle=circle.id,
        date=room.date,
        began=room.began,
        ended=ended,
        planned_begin=room.agenda.time if room.agenda.time != room.began else "",
        planned_end=room.planned_end,
        title=room.agenda.title,
        place=room.agenda.place,
        method=room.method.name,
        about=CircleAtTheTime(circle.name, circle.aim, circle.domain, above),
        facilitator=_first_facilitator(room),
        facilitated_also=tuple(p for p in room.facilitated_also if p != _first_facilitator(room)),
        secretary=room.secretary,
        quorum=room.method.quorum,
        people=people,
        last_minutes=room.last_minutes,
        announcements=tuple(room.announcements),
        check_in=tuple(room.check_in),
        agenda=words.AGENDA_CONSENTED if room.agenda_consented else "",
        agenda_changes=tuple(room.agenda_changes),
        steps=tuple(room.step_records),
        items=items,
        notes=tuple(room.notes),
        actions_reviewed=(*room.actions_reviewed, *_over_since(room)),
        actions=tuple(room.actions),
        backlog=tuple(room.topics),
        check_out=tuple(room.check_out),
        improvements=tuple(room.improvements),
        next=room.next_meeting,
        published_by=room.published_by,
        corrections_until=room.corrections_until,
        process=tuple(room.process),
    )


def _recorded(room: Room, item: ItemLog, throughout: tuple[str, ...]) -> Item:
    """Return an item as the minutes hold it; several reviews that wait are named one by one."""
    recorded = item.record(attributed=room.method.attributed, everybody=throughout)
    waits = recorded.outcome in (Outcome.NOT_REACHED, Outcome.DEFERRED)
    if item.brought.decisions and waits and not recorded.parts:
        return replace(recorded, parts=deferred_parts(room, item))
    return recorded


def _over_since(room: Room) -> tuple[ReviewedAction, ...]:
    """Return the actions that were closed since the last meeting and not talked about.

    They are named in the minutes, so that their files can be taken away.
    """
    heard = [one.id for one in room.actions_reviewed]
    return tuple(
        ReviewedAction(one.id, one.action.what, one.action.who, one.action.state)
        for one in room.brought.actions
        if one.action.state is not ActionState.OPEN and one.id not in heard
    )


def _in_the_end(person: Attendee) -> Attendee:
    """Return somebody who was awaited and never came as absent."""
    if person.presence is Presence.LATE:
        return replace(person, presence=Presence.ABSENT)
    return person


def _throughout(person: Attendee) -> bool:
    came_and_stayed = not (person.arrived or person.left or person.away)
    return person.presence is Presence.HERE and came_and_stayed


def _first_facilitator(room: Room) -> str:
    return room.first_facilitator or room.facilitator
