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
from typing import Generic, TypeVar

from sociocli.process.asking import Gone, Steps, ask, ask_of
from sociocli.process.message import Line, Message, Spoken, say
from sociocli.process.room import Room
from sociocli.process.scene import RoundView, Scene, Table, Turn
from sociocli.process.wording import rounds as words
from sociocli.process.writing import TakesTurn, Word, WordKind, Write

__all__ = ["LARGE", "Course", "go_round", "order_of", "round_of_words"]

T = TypeVar("T")

# From this size on a circle may do rounds by count instead of by name.
LARGE = 12


@dataclass(slots=True)
class Course(Generic[T]):
    """A round while it goes on.

    `waiting` and `later` hold ids in order; `answers` what each one answered.
    """

    waiting: list[str]
    later: list[str] = field(default_factory=list)
    turns: dict[str, Turn] = field(default_factory=dict)
    answers: dict[str, T] = field(default_factory=dict)
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
    each: Callable[[str, Course[T]], Steps[T | Word | Gone]],
    *,
    joins: Callable[[], tuple[str, ...]] | None = None,
    order: list[str] | None = None,
) -> Steps[Course[T]]:
    """Go round once.

    Args:
        room: The room.
        people: Ids of those whose turn it will be.
        each: Asks one person; a `Word` of kind later puts them at the end.
        joins: Returns who belongs in the round now, so that late arrivals join.
        order: A given order, as in selections where the candidate is last.

    Returns:
        The course of the round with everybody's answer.

    """
    waiting = order if order is not None else order_of(room, people)
    course: Course[T] = Course(list(waiting), turns=dict.fromkeys(waiting, Turn.WAITING))
    while (course.waiting or course.later) and not course.stopped:
        _heed(room, course)
        person = (course.waiting or course.later).pop(0)
        course.turns[person] = Turn.SPEAKING
        answer = yield from each(person, course)
        _put_down(course, person, answer)
        for late in joins() if joins else ():
            if late not in course.turns or course.turns[late] is Turn.GONE:
                course.turns[late] = Turn.WAITING
                course.waiting.append(late)
    return course


def _put_down(course: Course[T], person: str, answer: T | Word | Gone) -> None:
    if isinstance(answer, Gone):
        course.turns[person] = Turn.GONE
    elif isinstance(answer, Word) and answer.kind is WordKind.LATER:
        course.turns[person] = Turn.LATER
        course.later.append(person)
    else:
        passed = isinstance(answer, Word) and answer.kind is WordKind.PASSED
        course.turns[person] = Turn.PASSED if passed else Turn.SPOKEN
        course.answers[person] = answer  # type: ignore[assignment]


def _heed(room: Room, course: Course[T]) -> None:
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
    may_pass: bool = True,
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
        may_pass: Whether one may pass.
        table: The text on the table.
        show_said: Whether the screen shows what was noted so far.
        joins: Who belongs in the round now.

    Returns:
        What was noted, by id, in the order it was said; nothing is left out.

    """
    if room.method.rounds_by_count and len(people) > LARGE:
        return (yield from _in_one_text(room, key, room.scene(line, table=table)))

    noted: dict[str, str] = {}  # now or never: off the record is where somebody speaks

    def each(person: str, course: Course[Word]) -> Steps[Word | Gone]:
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
                may_pass=may_pass,
                may_wait=bool(course.waiting),
            ),
        )
        if isinstance(answer, Word) and room.keep(answer.text):
            course.said.append(answer.text)
            noted[person] = answer.text
        return answer

    yield from go_round(room, people, each, joins=joins)
    return noted


def _in_one_text(room: Room, key: str, scene: Scene) -> Steps[dict[str, str]]:
    question = Write(key=f"{key}/all", words=say(words.COUNTED), scene=scene)
    text = room.keep((yield from ask(room, question)))
    return {"": text} if text else {}
