"""The ways out of every question: what happens beside it.

Each way is a small process of its own; what the answerer does not bring is
asked. After it, the waiting question is asked again. A way may end the item or
the meeting by the exceptions of `leaving.py`.

Source: product.md section 2 rule 3; process.md M12, 2.5, 5.14.
"""

from __future__ import annotations

from collections.abc import Mapping

from sociocli.domain.minutes import Action
from sociocli.domain.recurring import day_or_words
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.process.agenda_change import adjourn, change_agenda
from sociocli.process.asking import Aside, Ready, Steps, Tell, ask
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.closing import who_does_what
from sociocli.process.coming_and_going import arrived, came_or_left, left, person_meant
from sociocli.process.correcting import correct
from sociocli.process.leaving import EndRound, LeaveItem
from sociocli.process.message import say
from sociocli.process.quick import quick_consent
from sociocli.process.record_only import just_record
from sociocli.process.room import Room, WayOut
from sociocli.process.running import UNDONE_REVEAL
from sociocli.process.timekeeping import extend_item
from sociocli.process.topics import parked_topic
from sociocli.process.wording import asides as words
from sociocli.process.wording import rounds
from sociocli.process.writing import Form, Write

__all__ = ["WAYS"]


def tell(room: Room, key: str, template: str, **values: object) -> Steps[None]:
    """Say something that nobody answers."""
    yield from ask(room, Tell(key=key, words=say(template, **values), scene=room.scene()))


def _text(room: Room, aside: Aside, name: str, key: str, question: str) -> Steps[str]:
    """Return what the aside brings under a name, or ask for it; nothing means nothing."""
    given = tidy(aside.get(name))
    if given:
        return given
    return (yield from ask(room, Write(key=key, words=say(question), scene=room.scene())))


def _tell_noted(room: Room, key: str, template: str, **values: object) -> Steps[None]:
    """Say that something was noted, or that it was not."""
    yield from tell(room, key, words.NOT_NOTED if room.off_record else template, **values)


def note(room: Room, aside: Aside) -> Steps[None]:
    """Note something in the minutes."""
    text = yield from _text(room, aside, "text", "aside/note", words.NOTE_ASK)
    if text:
        room.note(text)
        yield from _tell_noted(room, "aside/note/done", words.NOTED)


def action(room: Room, aside: Aside) -> Steps[None]:
    """Note who does what by when; owner and date may stay open (record-needs.md N24)."""
    what = yield from _text(room, aside, "what", "aside/action/what", words.ACTION_WHAT)
    if not what:
        return
    if aside.get("what"):
        parts = aside.get("who").split(",")
        who = tuple(person_meant(room, part) for part in parts if part.strip())
        by = tidy(aside.get("by"))
    else:
        who = yield from ask(
            room,
            Pick(
                key="aside/action/who",
                words=say(words.ACTION_WHO),
                scene=room.scene(),
                among=room.everybody,
                new_names=True,
            ),
        )
        by = yield from ask(
            room,
            Write(
                key="aside/action/by",
                words=say(words.ACTION_BY),
                scene=room.scene(),
                form=Form.LINE,
            ),
        )
    by = loose_day(by, room.date)
    room.act(what, who, by)
    noted = who_does_what(room, Action(what, who, by))
    yield from _tell_noted(room, "aside/action/done", words.ACTION_NOTED, what=noted)


def loose_day(text: str, start: str) -> str:
    """Return a day if the text is a day, a weekday or a time span, else the words as they are.

    Args:
        text: What was typed.
        start: The day from which it is counted.

    """
    try:
        return day_or_words(text, start)
    except BadRequest:
        return text


def park(room: Room, aside: Aside) -> Steps[None]:
    """Park a topic for later."""
    text = yield from _text(room, aside, "title", "aside/park", words.PARK_ASK)
    title = " ".join(text.split("\n"))
    if title:
        topic = parked_topic(title)
        room.park(topic)
        yield from _tell_noted(room, "aside/park/done", words.PARKED, title=topic.title)


def more_time(room: Room, aside: Aside) -> Steps[None]:
    """Give the item or the meeting more time, by quick consent."""
    amounts = (("item-5", "5"), ("item-10", "1"), ("meeting-10", "2"), ("meeting-15", "3"))
    options = []
    for value, letter in amounts:
        what, _, minutes = value.partition("-")
        if what == "meeting" or room.item is not None:
            text = words.TIME_ITEM if what == "item" else words.TIME_MEETING
            options.append(Option(value, letter, say(text, minutes=minutes)))
    options.append(Option("nothing", "n", say(words.NOTHING)))
    answer = aside.get("what")
    if answer not in [option.value for option in options]:
        answer = yield from ask(
            room,
            Choose(
                key="aside/time",
                words=say(words.TIME_ASK),
                scene=room.scene(),
                options=tuple(options),
                preset="nothing",
            ),
        )
    what, _, minutes = answer.partition("-")
    if what == "item":
        yield from extend_item(room, "aside/time", int(minutes))
    elif what == "meeting":
        longer = say(words.MEETING_LONGER, minutes=minutes)
        if (yield from quick_consent(room, "aside/time/consent", longer)):
            room.length += int(minutes)
            room.log_agenda(longer.text())


def take_break(room: Room, aside: Aside) -> Steps[None]:
    """Take a break; its time is left out of what the item has used."""
    minutes = aside.get("minutes")
    if not (minutes.isascii() and minutes.isdigit()):
        minutes = yield from ask(
            room,
            Choose(
                key="aside/break",
                words=say(words.BREAK_ASK),
                scene=room.scene(),
                options=tuple(
                    Option(value, letter, say(words.BREAK_MINUTES, minutes=value))
                    for value, letter in (("5", "5"), ("10", "1"), ("15", "2"), ("30", "3"))
                ),
                preset="10",
            ),
        )
    began, used = room.moment.elapsed, room.times().used
    yield from ask(
        room,
        Ready(
            key="aside/break/back",
            words=say(words.BREAK_BACK, until=room.clock_in(int(minutes))),
            scene=room.scene(),
            seconds=int(minutes) * 60,
        ),
    )
    room.skip(room.times().used - used)
    room.log_process(say(words.BREAK_LOG, minutes=(room.moment.elapsed - began) // 60).text())


def off_record(room: Room, aside: Aside) -> Steps[None]:
    """Go off the record, or back on it."""
    del aside
    room.off_record = not room.off_record
    if room.off_record:
        room.log_process(words.OFF_LOG)
    yield from tell(room, "aside/off", words.OFF_NOW if room.off_record else words.ON_AGAIN)


def hand_over(room: Room, aside: Aside) -> Steps[None]:
    """Hand the facilitation over, for this item or for good (process.md 5.14)."""
    who = person_meant(room, aside.get("who"))
    while room.here() and not room.is_here(who):
        picked = yield from ask(
            room,
            Pick(
                key="aside/hand-over",
                words=say(words.HAND_WHO),
                scene=room.scene(),
                among=room.pairs(room.here()),
                least=1,
                most=1,
            ),
        )
        who = picked[0]
    if who == room.facilitator or not room.is_here(who):
        return
    length = aside.get("for") or ("meeting" if room.item is None else "")
    if length not in ("item", "meeting"):
        length = yield from ask(
            room,
            Choose(
                key="aside/hand-over/for",
                words=say(words.HAND_HOW_LONG),
                scene=room.scene(),
                options=(
                    Option("item", "i", say(words.HAND_ITEM)),
                    Option("meeting", "m", say(words.HAND_MEETING)),
                ),
                preset="item",
            ),
        )
    if not room.is_here(who):
        return  # they left while the question waited
    room.hand_to(who, for_item=length == "item")
    room.log_process(say(words.LOG_HANDED, name=room.name(who)).text())
    yield from tell(room, "aside/hand-over/done", words.HANDED, name=room.name(who))


def the_round(room: Room, aside: Aside) -> Steps[None]:
    """Change the round that is going on: its direction, who is next, or that it ends here.

    Raises:
        EndRound: If the circle leaves out the rest.

    """
    what = aside.get("what")
    may_end = (Option("end", "e", say(rounds.END_NOW)),) if room.unheard else ()
    if what not in ("other-way", "who", *(one.value for one in may_end)):
        what = yield from ask(
            room,
            Choose(
                key="aside/round",
                words=say(rounds.WHAT_NOW),
                scene=room.scene(),
                options=(
                    Option("other-way", "o", say(rounds.OTHER_WAY)),
                    Option("who", "w", say(rounds.WHO_NEXT)),
                    *may_end,
                    Option("nothing", "n", say(rounds.LEAVE_IT)),
                ),
                preset="nothing",
            ),
        )
    if what == "other-way":
        room.round_wish.append("other way")
        yield from tell(room, "aside/round/done", rounds.ORDER_CHANGED)
    elif what == "who" and room.here():
        picked = yield from ask(
            room,
            Pick(
                key="aside/round/who",
                words=say(rounds.NEXT_WHOM),
                scene=room.scene(),
                among=room.pairs(room.here()),
                least=1,
                most=1,
            ),
        )
        room.round_wish.append(picked[0])
        yield from tell(room, "aside/round/done", rounds.STARTS_NOW, name=room.name(picked[0]))
    elif what == "end":
        unheard = [person for person in room.unheard or () if room.is_here(person)]
        ending = say(rounds.END_CONSENT, names=room.names(unheard))
        if (yield from quick_consent(room, "aside/round/consent", ending)):
            raise EndRound


def record(room: Room, aside: Aside) -> Steps[None]:
    """Just record what was decided, without a process.

    Raises:
        LeaveItem: If something was recorded; the item ends with it.

    """
    del aside
    if room.item is None:
        yield from tell(room, "aside/record/none", words.RECORD_NO_ITEM)
        return
    yield from just_record(room, room.item)
    if room.item.outcome is not None:
        raise LeaveItem(room.item.outcome, room.item.next)


def undone_reveal(room: Room, aside: Aside) -> Steps[None]:
    """Remember that sealed slips had been revealed before something was undone."""
    del aside
    room.log_process(words.REVEAL_UNDONE)
    yield from ()


def said(room: Room, aside: Aside) -> Steps[None]:
    """Something was said; processes ignore it, the coach does not."""
    del room, aside
    yield from ()


WAYS: Mapping[str, WayOut] = {
    "note": note,
    "action": action,
    "park": park,
    "who": came_or_left,
    "arrived": arrived,
    "left": left,
    "time": more_time,
    "break": take_break,
    "agenda": change_agenda,
    "adjourn": adjourn,
    "correct": correct,
    "off": off_record,
    "hand-over": hand_over,
    "round": the_round,
    "record": record,
    "said": said,
    UNDONE_REVEAL: undone_reveal,
}
