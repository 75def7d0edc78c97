"""The opening of a circle meeting, from check-in to the next date.

M2  Check-in: everybody arrives, in a round, without replies.
M4  Duration: until when, and who leaves earlier.
M5  Last minutes: approved, corrected, or not today.
M6  Announcements: briefly, from outside the circle's domain.
M7  Next meeting: a date now, or somebody who finds one.

Gathering and attendance stand in `attendance.py`, the consent to the agenda in
`agenda_consent.py`. Source: process.md 2.3.
"""

from __future__ import annotations

from datetime import timedelta

from sociocli.domain.agenda import Step
from sociocli.domain.day import day, later, minutes_between
from sociocli.domain.minutes import LastMinutes, NextMeeting, Status
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.message import say
from sociocli.process.room import Room
from sociocli.process.rounds import Manner, round_of_words
from sociocli.process.wording import opening as words
from sociocli.process.writing import Form, Write

__all__ = ["check_in", "duration", "last_minutes", "news", "next_meeting"]


def check_in(room: Room, step: Step) -> Steps[None]:
    """M2: a round in which everybody arrives; its content is not kept."""
    room.step(say(words.CHECK_IN), step.minutes)
    kept = room.method.keep_check_in
    spoken = yield from round_of_words(
        room,
        "check-in",
        room.here(),
        words.CHECK_IN_KEPT if kept else words.CHECK_IN_LINE,
        manner=Manner(room.method.check_in_pass, kept),
        joins=room.here,
    )
    if kept:
        room.check_in.extend(spoken.values())


def duration(room: Room, step: Step) -> Steps[None]:
    """M4: agree on the length, and learn who has to leave earlier."""
    room.step(say(words.DURATION), step.minutes)
    length = yield from ask(
        room,
        Write(
            key="duration/minutes",
            words=say(words.MINUTES_ASK),
            scene=room.scene(),
            form=Form.NUMBER,
            preset=str(_minutes_left(room)),
            low=1,
            high=24 * 60,
        ),
    )
    room.length = int(length)
    line = words.DURATION_LINE.given(minutes=length, end=room.planned_end)
    leaving = yield from ask(
        room,
        Pick(
            key="duration/leaving",
            words=say(words.LEAVING_ASK),
            scene=room.scene(line),
            among=room.pairs(room.here()),
        ),
    )
    for person in leaving:
        room.leaving[person] = yield from ask(
            room,
            Write(
                key=f"duration/leaving/{person}",
                words=say(words.LEAVING_WHEN, name=room.name(person)),
                scene=room.scene(line),
                form=Form.TIME,
                preset=later(room.began, max(1, room.length - 15)),
                required=True,
            ),
        )


def _minutes_left(room: Room) -> int:
    """Return the minutes to the planned end, which a late beginning does not move."""
    planned = room.agenda.minutes
    late = minutes_between(room.agenda.time, room.began) if room.agenda.time else 0
    return planned - late if late * 2 < planned else planned


def last_minutes(room: Room, step: Step) -> Steps[None]:
    """M5: do the last minutes stand? Nothing is asked if there are none, or if they do."""
    last = room.brought.last
    if last is None or last.status is Status.ACCEPTED:
        return
    room.step(say(words.MINUTES), step.minutes)
    scene = room.scene(words.LAST_LINE.given(date=last.date))
    answer = yield from ask(
        room,
        Choose(
            key="minutes/last",
            words=say(words.LAST_ASK, date=last.date),
            scene=scene,
            options=(
                Option("stand", "y", say(words.LAST_YES)),
                Option("corrected", "c", say(words.LAST_CORRECTED)),
                Option("not-today", "n", say(words.LAST_NOT)),
            ),
            quick=True,
            settling="stand",
        ),
    )
    corrections: tuple[str, ...] = ()
    if answer == "corrected":
        text = yield from ask(
            room,
            Write(
                key="minutes/corrections",
                words=say(words.CORRECTION_ASK),
                scene=scene,
                required=True,
            ),
        )
        corrections = tuple(line.strip() for line in text.split("\n") if line.strip())
    how = {"stand": words.NO_OBJECTION, "corrected": words.WITH_CORRECTION, "not-today": ""}
    status = Status.DRAFT if answer == "not-today" else Status.ACCEPTED
    room.last_minutes = LastMinutes(last.id, status.value, how[answer], corrections)


def news(room: Room, step: Step) -> Steps[None]:
    """M6: announcements, one line each, until nobody has more."""
    room.step(say(words.NEWS), step.minutes)
    while True:
        text = yield from ask(
            room,
            Write(
                key=f"news/{len(room.announcements) + 1}",
                words=say(words.NEWS_ASK),
                scene=room.scene(words.NEWS_LINE, said=tuple(room.announcements)),
            ),
        )
        if not text:
            return
        if room.keep(text):
            room.announcements.append(text)


def next_meeting(room: Room, step: Step) -> Steps[None]:
    """M7: the next date, or who finds one."""
    room.step(say(words.NEXT), step.minutes)
    scene = room.scene(words.NEXT_LINE)
    date = yield from ask(
        room,
        Write(
            key="next/date",
            words=say(words.NEXT_ASK, example=day(room.date) + timedelta(weeks=2)),
            scene=scene,
            form=Form.TERM,
            start=room.date,
        ),
    )
    if date:
        time = yield from ask(
            room,
            Write(
                key="next/time",
                words=say(words.NEXT_TIME),
                scene=scene,
                form=Form.TIME,
                preset=room.agenda.time or room.began,
            ),
        )
        room.next_meeting = NextMeeting(date=date, time=time)
        return
    who = yield from ask(
        room,
        Pick(
            key="next/who",
            words=say(words.NEXT_WHO),
            scene=scene,
            among=room.everybody,
            most=1,
        ),
    )
    if who:
        room.next_meeting = NextMeeting(who=who[0])
