"""The closing of a circle meeting.

M13  Backlog: what today left behind; items not reached find their place.
M14  Check-out: a round on content, process, and what is between us.
M15  Close: what was decided, who does what, who sends the minutes round.

Source: process.md 2.3 M13 to M15.
"""

from __future__ import annotations

from sociocli.domain.agenda import Step
from sociocli.domain.item import ItemState, NextStep, Outcome
from sociocli.domain.minutes import Action, Topic
from sociocli.domain.proposal import Pending
from sociocli.process.asking import Ready, Steps, ask
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.item_log import ItemLog
from sociocli.process.leaving import Adjourn
from sociocli.process.message import say
from sociocli.process.room import Room
from sociocli.process.rounds import Manner, round_of_words
from sociocli.process.scene import Fact, Table
from sociocli.process.topics import parked_topic
from sociocli.process.wording import closing as words
from sociocli.process.writing import Form, Write

__all__ = [
    "backlog",
    "check_out",
    "close",
    "leave_for_later",
    "who_does_what",
    "who_is_awaited",
]


def backlog(room: Room, step: Step) -> Steps[None]:
    """M13: ask what must not get lost."""
    room.step(say(words.BACKLOG), step.minutes)
    yield from leave_for_later(room)
    count = 0
    while True:
        count += 1
        text = yield from ask(
            room,
            Write(
                key=f"backlog/{count}",
                words=say(words.BACKLOG_ASK),
                scene=room.scene(words.BACKLOG_LINE, table=_topics(room)),
                form=Form.LINE,
            ),
        )
        if not text:
            return
        room.park(parked_topic(text))


def _topics(room: Room) -> Table | None:
    titles = [topic.title for topic in room.topics]
    return Table(say(words.BACKLOG_TABLE), "\n".join(titles)) if titles else None


def leave_for_later(room: Room) -> Steps[None]:
    """Ask once where the items go that were not reached."""
    answer = "next"
    if room.to_come() and room.here():
        try:
            answer = yield from _ask_where(room)
        except Adjourn:
            room.item = None  # whoever closes the meeting now wants no more questions
    for item in room.to_come():  # some may have been taken off while the question waited
        begun = bool(item.spent) or item.state is ItemState.SET_ASIDE
        item.keep_prepared()
        item.stop(room.moment.elapsed, "end")
        room.order.remove(item.number)
        item.outcome = Outcome.DEFERRED if begun else Outcome.NOT_REACHED
        when = words.NEXT_MEETING if answer == "next" else words.IN_BACKLOG
        item.next = NextStep(when=when)
        if answer == "backlog":
            why = say(words.NOT_REACHED_WHY, date=room.date).text()
            room.topics.append(Topic(item.title, item.kind, item.by, why=why, item=item.number))


def _ask_where(room: Room) -> Steps[str]:
    titles = "\n".join(item.title for item in room.to_come())
    return (
        yield from ask(
            room,
            Choose(
                key="backlog/not-reached",
                words=say(words.NOT_REACHED_ASK),
                scene=room.scene(table=Table(say(words.BACKLOG_TABLE), titles)),
                options=(
                    Option("next", "n", say(words.NOT_REACHED_NEXT)),
                    Option("backlog", "b", say(words.NOT_REACHED_BACKLOG)),
                ),
                preset="next",
            ),
        )
    )


def check_out(room: Room, step: Step) -> Steps[None]:
    """M14: a round on the meeting, and what to do differently next time."""
    room.step(say(words.CHECK_OUT), step.minutes)
    kept = room.method.keep_check_out
    line = words.CHECK_OUT_KEPT if kept else words.CHECK_OUT_LINE
    spoken = yield from round_of_words(
        room,
        "check-out",
        room.here(),
        line,
        manner=Manner(room.method.check_in_pass, kept),
        joins=room.here,
    )
    if kept:
        room.check_out.extend(spoken.values())
    while True:
        text = yield from ask(
            room,
            Write(
                key=f"improve/{len(room.improvements) + 1}",
                words=say(words.IMPROVE_ASK),
                scene=room.scene(words.IMPROVE_LINE, said=tuple(room.improvements)),
                form=Form.LINE,
            ),
        )
        if not text:
            return
        if room.keep(text):
            room.improvements.append(text)


def close(room: Room, step: Step) -> Steps[None]:
    """M15: say what was decided and who does what, and close."""
    room.step(say(words.CLOSE), step.minutes)
    here = room.here()
    sender = yield from ask(
        room,
        Pick(
            key="close/publish",
            words=say(words.PUBLISH_ASK),
            scene=room.scene(words.CLOSE_LINE, table=_decided(room)),
            among=room.pairs(here),
            most=1,
            preset=(room.secretary,) if room.is_here(room.secretary) else (),
        ),
    )
    room.published_by = sender[0] if sender else ""
    room.corrections_until = yield from ask(
        room,
        Write(
            key="close/corrections",
            words=say(words.CORRECTIONS_ASK),
            scene=room.scene(words.CLOSE_LINE, table=_decided(room)),
            form=Form.TERM,
            start=room.date,
            preset="3 days",
        ),
    )
    until = room.corrections_until
    ending = words.CLOSE_END.given(name=room.name(room.published_by), until=until)
    known = bool(room.published_by and until)
    yield from ask(
        room,
        Ready(
            key="close/end",
            words=say(words.CLOSE_ASK),
            scene=room.scene(ending if known else words.CLOSE_LINE, table=_decided(room)),
        ),
    )


def _decided(room: Room) -> Table:
    rows = [f"{one.title}: {_came_of(room, one)}" for one in room.items if one.outcome is not None]
    facts = [Fact(say(words.WILL_DO), who_does_what(room, one)) for one in room.actions]
    return Table(say(words.CLOSE_TABLE), "\n".join(rows) or words.CLOSE_NOTHING, tuple(facts))


def _came_of(room: Room, item: ItemLog) -> str:
    """Return what came of an item, and whose answer it still waits for."""
    came, awaited = _result(room, item), who_is_awaited(room, item.pending)
    return say(words.CAME_AWAITED, came=came, awaited=awaited).text() if awaited else came


def _result(room: Room, item: ItemLog) -> str:
    """Return how an item ended; of a selection who holds the role and until when."""
    chosen = item.selection
    if chosen is None or not chosen.holder:
        return words.OUTCOMES[item.outcome.value] if item.outcome else ""
    row = words.CHOSEN_UNTIL if chosen.until else words.CHOSEN
    return say(row, names=room.names(chosen.holder), until=chosen.until).text()


def who_is_awaited(room: Room, pending: Pending | None) -> str:
    """Return whose answer is awaited, and until when; "" if nobody's is."""
    if pending is None or not pending.who:
        return ""
    row = words.AWAITED_UNTIL if pending.until else words.CHOSEN
    return say(row, names=room.names(pending.who), until=pending.until).text()


def who_does_what(room: Room, action: Action) -> str:
    """Return an action in one line, with its people and its date."""
    row = {
        (True, True): words.DO_ROW,
        (True, False): words.DO_ROW_WHO,
        (False, True): words.DO_ROW_BY,
        (False, False): words.DO_ROW_NOBODY,
    }[bool(action.who), bool(action.by)]
    return say(row, what=action.what, who=room.names(action.who), by=action.by).text()
