"""The round: everybody in turn, one prompt, no crosstalk.

Each person is waiting, speaking, has spoken, has passed, or comes later; those
who come later return at the end of the same round. The round is complete when
nobody waits. The starter moves on by one and the direction changes from round
to round, and the facilitator does not begin. Whoever arrives joins at the end,
whoever leaves is left out.

Source: process.md 2.5.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sociocli.process.asking import Gone, Steps, ask, ask_of
from sociocli.process.leaving import EndRound
from sociocli.process.message import Line, Message, Spoken, say
from sociocli.process.room import Room
from sociocli.process.scene import RoundView, Scene, Table, Turn
from sociocli.process.wording import rounds as words
from sociocli.process.writing import TakesTurn, Word, WordKind, Write

__all__ = ["LARGE", "Course", "Manner", "go_round", "order_of", "round_of_words", "turn_after"]

# From this size on a circle may do rounds by count instead of by name.
LARGE = 12


@dataclass(frozen=True, slots=True)
class Manner:
    """How everybody is asked in a round.

    Args:
        may_pass: Whether one may pass.
        kept: Whether what is noted goes anywhere; if not, nobody is invited to write.

    """

    may_pass: bool = True
    kept: bool = True


FREE = Manner()


@dataclass(slots=True)
class Course:
    """A round while it goes on.

    `waiting` and `later` hold ids in order, `said` what was noted so far. What was
    answered is kept by whoever holds the round.
    """

    waiting: list[str]
    later: list[str] = field(default_factory=list)
    turns: dict[str, Turn] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    stopped: bool = False

    def view(self, now: str = "") -> RoundView:
        """Return the round as a screen shows it."""
        ahead = [person for person in (*self.waiting, *self.later) if person != now]
        return RoundView(
            tuple(self.turns),
            tuple(self.turns.values()),
            now,
            ahead[0] if ahead else "",
        )


def _with_all(room: Room, course: Course, now: str, late: tuple[str, ...]) -> RoundView:
    """Return the round as it stands after somebody came or left beside a question.

    Whoever came has their turn at the end; the course itself takes them in later.
    """
    turns = {**course.turns, **dict.fromkeys(late, Turn.WAITING)}
    ahead = [one for one in (*course.waiting, *late, *course.later) if one != now]
    gone = [one for one in ahead if not room.is_here(one)]
    turns |= dict.fromkeys(gone, Turn.GONE)
    to_come = [one for one in ahead if one not in gone]
    return RoundView(tuple(turns), tuple(turns.values()), now, to_come[0] if to_come else "")


def order_of(room: Room, people: tuple[str, ...]) -> list[str]:
    """Return people in the order of the next round.

    The starter moves on by one from round to round, the direction changes each
    time, and the facilitator does not begin (process.md 2.5).
    """
    order = list(people)
    if not order:
        return order
    turn = room.rounds_held % len(order)
    if room.rounds_held % 2:
        order.reverse()
    order = order[turn:] + order[:turn]
    if order[0] == room.facilitator and len(order) > 1:
        order = order[1:] + order[:1]
        if len(order) > 2:  # noqa: PLR2004 - nor should the facilitator always be last
            order[-1], order[-2] = order[-2], order[-1]
    room.rounds_held += 1
    return order


def go_round(
    room: Room,
    people: tuple[str, ...],
    each: Callable[[str, Course], Steps[Turn]],
    *,
    joins: Callable[[], tuple[str, ...]] | None = None,
    order: list[str] | None = None,
    may_end: bool = False,
) -> Steps[None]:
    """Go round once.

    Args:
        room: The room.
        people: Ids of those whose turn it will be.
        each: Asks one person and returns what has become of their turn; `Turn.LATER`
            puts them at the end.
        joins: Returns who belongs in the round now, so that late arrivals join.
        order: A given order, as in selections where the candidate is last.
        may_end: Whether the circle may leave out the rest; never where decisions are made.

    """
    waiting = order if order is not None else order_of(room, people)
    course = Course(list(waiting), turns=dict.fromkeys(waiting, Turn.WAITING))

    def late_ones() -> tuple[str, ...]:
        wanted = joins() if joins else ()
        turns = course.turns
        return tuple(one for one in wanted if one not in turns or turns[one] is Turn.GONE)

    while (course.waiting or course.later) and not course.stopped:
        _heed(room, course)
        person = (course.waiting or course.later).pop(0)
        course.turns[person] = Turn.SPEAKING
        room.unheard = (person, *course.waiting, *course.later) if may_end else None
        room.round_now = lambda now: _with_all(room, course, now, late_ones())
        try:
            course.turns[person] = yield from each(person, course)
        except EndRound:
            return
        finally:
            room.unheard = room.round_now = None
        if course.turns[person] is Turn.LATER:
            course.later.append(person)
        for late in late_ones():
            course.turns[late] = Turn.WAITING
            course.waiting.append(late)


def turn_after(answer: Word | Gone) -> Turn:
    """Return what has become of somebody's turn."""
    if isinstance(answer, Gone):
        return Turn.GONE
    return {WordKind.PASSED: Turn.PASSED, WordKind.LATER: Turn.LATER}.get(answer.kind, Turn.SPOKEN)


def _heed(room: Room, course: Course) -> None:
    """Follow what the facilitator wished for the round."""
    while room.round_wish:
        wish = room.round_wish.pop(0)
        if wish == "other way":
            course.waiting.reverse()
        elif wish in course.waiting:
            course.waiting.remove(wish)
            course.waiting.insert(0, wish)
        elif wish in course.later:
            course.later.remove(wish)
            course.waiting.insert(0, wish)


def round_of_words(
    room: Room,
    key: str,
    people: tuple[str, ...],
    line: Line | Spoken,
    *,
    manner: Manner = FREE,
    table: Table | None = None,
    show_said: bool = False,
    joins: Callable[[], tuple[str, ...]] | None = None,
) -> Steps[dict[str, str]]:
    """Hold a round in which everybody says something, or nothing that is noted.

    Large circles that do rounds by count note what was said in one text.

    Args:
        room: The room.
        key: The first part of the keys; each turn is `key/ID`.
        people: Ids of those whose turn it will be.
        line: The facilitator's line.
        manner: How everybody is asked.
        table: The text on the table.
        show_said: Whether the screen shows what was noted so far.
        joins: Who belongs in the round now.

    Returns:
        What was noted, by id, in the order it was said; nothing is left out.

    """
    if room.method.rounds_by_count and len(people) > LARGE:
        return (yield from _in_one_text(room, key, room.scene(line, table=table)))

    noted: dict[str, str] = {}  # now or never: off the record is where somebody speaks

    def each(person: str, course: Course) -> Steps[Turn]:
        prompt: Message = say(words.TURN, name=room.name(person))
        answer = yield from ask_of(
            room,
            person,
            TakesTurn(
                key=f"{key}/{person}",
                words=prompt,
                scene=room.scene(
                    line,
                    table=table,
                    round=course.view(person),
                    said=tuple(course.said) if show_said else (),
                ),
                person=person,
                may_pass=manner.may_pass,
                may_wait=bool(course.waiting),
                kept=manner.kept,
            ),
        )
        if isinstance(answer, Word) and room.keep(answer.text):
            course.said.append(answer.text)
            noted[person] = answer.text
        return turn_after(answer)

    yield from go_round(room, people, each, joins=joins, may_end=True)
    return noted


def _in_one_text(room: Room, key: str, scene: Scene) -> Steps[dict[str, str]]:
    question = Write(key=f"{key}/all", words=say(words.COUNTED), scene=scene)
    text = room.keep((yield from ask(room, question)))
    return {"": text} if text else {}
