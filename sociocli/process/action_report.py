"""A report on actions: what was done, and how the others stand.

1. What is done comes first, as good news.
2. One action after the other: whoever has it says in a sentence how it stands.
   Still open is one key; done, dropped, somebody else, a new date.
3. One key leaves all the rest open as they are.

Nothing is decided here and nobody is blamed. Each answer is kept at once, so that
a report that is left in the middle goes on where it was.

Source: process.md 2.2 and M9; record-needs.md N24.
"""

from __future__ import annotations

from sociocli.domain.day import is_day
from sociocli.domain.item import Outcome
from sociocli.domain.minutes import ReviewedAction
from sociocli.domain.standing import ActionState
from sociocli.process.asides import loose_day
from sociocli.process.asking import Ready, Steps, ask
from sociocli.process.brought import KnownAction
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Message, Spoken, say
from sociocli.process.questions import tell, write
from sociocli.process.room import Room
from sociocli.process.scene import Fact, Table
from sociocli.process.timekeeping import time_check
from sociocli.process.wording import action_report as words

__all__ = ["report_on_actions"]


def report_on_actions(room: Room, item: ItemLog) -> Steps[None]:
    """Go through actions; the room gets what has become of each.

    Args:
        room: The room; it was brought the actions.
        item: The item on the table; its agenda names the actions.

    """
    room.phase(say(words.PHASE))
    item.outcome = None
    yield from _good_news(room, item)
    before = len([one for one in _named(room, item) if _reviewed(room, one) is not None])
    to_come = [one for one in _named(room, item) if _reviewed(room, one) is None]
    for n, known in enumerate(to_come, 1):
        yield from time_check(room)
        rest = len(to_come) - n
        place = (before + n, before + len(to_come))
        answer = yield from _how_it_stands(room, item, known, place, rest)
        if answer == "rest":
            for one in to_come[n - 1 :]:
                _mark(room, one)
            break
        yield from _follow(room, item, known, (answer, _table(room, known, place)))
    if not (before or to_come):
        yield from tell(room, f"{item.key}/actions/nothing", say(words.NOTHING_OPEN))
    item.summary = _summary(room, item)
    item.outcome = Outcome.REPORTED


def _named(room: Room, item: ItemLog) -> list[KnownAction]:
    """Return the open actions that the agenda names, in its order."""
    known = {one.id: one for one in room.brought.actions}
    named = [known[one] for one in dict.fromkeys(item.brought.actions) if one in known]
    return [one for one in named if one.action.state is ActionState.OPEN]


def _over(room: Room) -> list[KnownAction]:
    """Return the circle's actions that were done or dropped since it last met."""
    return [one for one in room.brought.actions if one.action.state is not ActionState.OPEN]


def _reviewed(room: Room, known: KnownAction) -> ReviewedAction | None:
    return next((one for one in room.actions_reviewed if one.id == known.id), None)


def _good_news(room: Room, item: ItemLog) -> Steps[None]:
    over = [one for one in _over(room) if _reviewed(room, one) is None]
    if not over:
        return
    rows = [_over_row(room, one) for one in over if one.action.state is ActionState.DONE]
    rows += [_over_row(room, one) for one in over if one.action.state is ActionState.DROPPED]
    table = Table(say(words.DONE), "\n".join(rows))
    yield from ask(
        room,
        Ready(
            key=f"{item.key}/actions/done",
            words=say(words.DONE_ASK),
            scene=room.scene(words.DONE_LINE, table=table),
        ),
    )
    for one in over:
        _mark(room, one, one.action.state)


def _over_row(room: Room, known: KnownAction) -> str:
    action = known.action
    if action.state is ActionState.DONE:
        row = words.DONE_ROW if action.who else "{what}"
    else:
        row = words.DROPPED_ROW_WHO if action.who else words.DROPPED_ROW
    return say(row, what=action.what, who=room.names(action.who)).text()


def _how_it_stands(
    room: Room, item: ItemLog, known: KnownAction, place: tuple[int, int], rest: int
) -> Steps[str]:
    options = [
        Option("open", "s", say(words.STAYS)),
        Option("done", "d", say(words.IS_DONE)),
        Option("dropped", "x", say(words.IS_DROPPED)),
        Option("hand", "o", say(words.HAND)),
        Option("date", "n", say(words.DATE)),
    ]
    if rest:
        options.append(Option("rest", "r", say(words.REST, count=rest + 1)))
    return (
        yield from ask(
            room,
            Choose(
                key=_key(item, known),
                words=_asks(room, known),
                scene=room.scene(_line(room, known), table=_table(room, known, place)),
                options=tuple(options),
                preset="open",
            ),
        )
    )


def _key(item: ItemLog, known: KnownAction) -> str:
    return f"{item.key}/actions/{known.id.rpartition('/')[2]}"


def _asks(room: Room, known: KnownAction) -> Message:
    who = known.action.who
    return say(words.ASK, who=room.names(who)) if who else say(words.ASK_NOBODY)


def _line(room: Room, known: KnownAction) -> Spoken:
    who = known.action.who
    return words.LINE.given(who=room.names(who)) if who else words.LINE_NOBODY.given()


def _table(room: Room, known: KnownAction, place: tuple[int, int]) -> Table:
    action = known.action
    by = action.by
    if is_day(by) and by < room.date:
        by = say(words.LATE, by=by).text()
    before = [room.names(one.who) for one in action.handed if one.who]
    facts = (
        Fact(say(words.WHO), room.names(action.who) or words.NOBODY),
        Fact(say(words.BY), by),
        Fact(say(words.BEFORE), ", ".join(before)),
    )
    number, count = place
    heading = say(words.OPEN, number=number, count=count)
    return Table(heading, action.what, tuple(fact for fact in facts if fact.text))


def _follow(
    room: Room, item: ItemLog, known: KnownAction, answered: tuple[str, Table]
) -> Steps[None]:
    """Keep an answer, with the name or the day that belongs to it."""
    action, key = known.action, _key(item, known)
    answer, table = answered
    if answer == "done":
        _mark(room, known, ActionState.DONE)
    elif answer == "dropped":
        _mark(room, known, ActionState.DROPPED)
    elif answer == "hand":
        question = Pick(
            key=f"{key}/who",
            words=say(words.WHO_ASK, what=action.what),
            scene=room.scene(table=table),
            among=room.everybody,
            least=1,
            new_names=True,
        )
        who = yield from ask(room, question)
        late = is_day(action.by) and action.by < room.date
        by = (yield from _new_day(room, key, table)) if late else ""
        _mark(room, known, who=who, by=by)
    elif answer == "date":
        _mark(room, known, by=(yield from _new_day(room, key, table)))
    else:
        _mark(room, known)


def _new_day(room: Room, key: str, table: Table) -> Steps[str]:
    text = yield from write(room, f"{key}/by", say(words.BY_ASK), room.scene(table=table))
    return loose_day(text, room.date)


def _mark(
    room: Room,
    known: KnownAction,
    state: ActionState = ActionState.OPEN,
    *,
    who: tuple[str, ...] = (),
    by: str = "",
) -> None:
    action = known.action
    new = ReviewedAction(
        known.id, action.what, who or action.who, state, by if by != action.by else ""
    )
    if _reviewed(room, known) is None:  # not if something beside the question has kept it
        room.actions_reviewed.append(new)


def _summary(room: Room, item: ItemLog) -> str:
    """Say in one line what has become of them; each one stands in the minutes too."""
    named = {one.id: one.action for one in (*_over(room), *_named(room, item))}
    found = [one for one in room.actions_reviewed if one.id in named]
    still = [one for one in found if one.state is ActionState.OPEN]
    changed = [one for one in still if one.by or one.who != named[one.id].who]
    counts = (
        (words.PART_DONE, len([one for one in found if one.state is ActionState.DONE])),
        (words.PART_DROPPED, len([one for one in found if one.state is ActionState.DROPPED])),
        (words.PART_CHANGED, len(changed)),
        (words.PART_OPEN, len(still) - len(changed)),
    )
    parts = ", ".join(say(part, count=count).text() for part, count in counts if count)
    return say(words.SUMMARY, parts=parts).text() if parts else ""
