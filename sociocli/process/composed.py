"""Steps of which a format can be composed without Python.

`say` something, hold a `round`, keep `silence`, talk in `pairs`, `write` alone
first, speak `popcorn`, take a `break`. Source: product.md section 5;
process.md 2.5 and 5.7.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sociocli.domain.agenda import ComposedKind
from sociocli.process.asking import Ready, Steps, ask
from sociocli.process.message import Line, Message, say
from sociocli.process.room import Room
from sociocli.process.rounds import round_of_words
from sociocli.process.wording import composed as words
from sociocli.process.writing import Write

__all__ = ["Task", "do_composed"]


@dataclass(frozen=True, slots=True)
class Task:
    """One composed step: where it stands, what is said, how long it takes."""

    key: str
    do: ComposedKind
    words: str
    minutes: int


def do_composed(room: Room, task: Task) -> Steps[list[str]]:
    """Do a composed step and return what was noted in it.

    Args:
        room: The room.
        task: The step.

    """
    return (yield from _DOING[task.do](room, task))


def _line(task: Task) -> Line:
    # The words of a format are the circle's own sentence; a brace in it is a brace.
    return Line(say="{words}", cue="{words}", why="") if task.words else Line("", "")


def _prompt(task: Task, otherwise: str) -> Message:
    return say("{words}", words=task.words) if task.words else say(otherwise)


def _say(room: Room, task: Task) -> Steps[list[str]]:
    yield from _ready(room, task, words.SAY, 0)
    return []


def _timed(otherwise: str) -> Callable[[Room, Task], Steps[list[str]]]:
    def timed(room: Room, task: Task) -> Steps[list[str]]:
        yield from _ready(room, task, otherwise, task.minutes * 60)
        return []

    return timed


def _ready(room: Room, task: Task, otherwise: str, seconds: int) -> Steps[None]:
    yield from ask(
        room,
        Ready(
            key=task.key,
            words=_prompt(task, otherwise),
            scene=room.scene(_line(task).given(words=task.words)),
            seconds=seconds,
        ),
    )


def _round(room: Room, task: Task) -> Steps[list[str]]:
    spoken = yield from round_of_words(
        room,
        task.key,
        room.here(),
        _line(task).given(words=task.words),
        show_said=True,
        joins=room.here,
    )
    return list(spoken.values())


def _popcorn(room: Room, task: Task) -> Steps[list[str]]:
    said: list[str] = []
    while True:
        text = yield from ask(
            room,
            Write(
                key=f"{task.key}/{len(said) + 1}",
                words=say(words.POPCORN),
                scene=room.scene(_line(task).given(words=task.words), said=tuple(said)),
            ),
        )
        if not text:
            return said
        if room.keep(text):
            said.append(text)


def _break(room: Room, task: Task) -> Steps[list[str]]:
    used = room.times().used
    yield from _ready(room, task, words.BREAK, task.minutes * 60)
    room.skip(room.times().used - used)
    return []


_DOING: Mapping[ComposedKind, Callable[[Room, Task], Steps[list[str]]]] = {
    ComposedKind.SAY: _say,
    ComposedKind.ROUND: _round,
    ComposedKind.SILENCE: _timed(words.SILENCE),
    ComposedKind.PAIRS: _timed(words.PAIRS),
    ComposedKind.WRITE: _timed(words.WRITE),
    ComposedKind.POPCORN: _popcorn,
    ComposedKind.BREAK: _break,
}
