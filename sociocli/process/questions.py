"""The common questions, one call each: write, choose, name somebody, announce.

Knows how a question of each kind is put together and asked in a room; knows
nothing of any practice.
"""

from __future__ import annotations

from sociocli.process.asking import Steps, Tell, ask
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.message import Line, Message, Spoken
from sociocli.process.room import Room
from sociocli.process.scene import Scene
from sociocli.process.writing import Form, Write

__all__ = ["choose", "name_people", "name_somebody", "tell", "write"]


def _scene(room: Room, where: Scene | Line | Spoken | None) -> Scene:
    return where if isinstance(where, Scene) else room.scene(where)


def write(
    room: Room,
    key: str,
    words: Message,
    where: Scene | Line | Spoken | None = None,
    *,
    form: Form = Form.LINE,
    preset: str = "",
    required: bool = False,
) -> Steps[str]:
    """Ask for something in writing; terms count from the day of the meeting."""
    question = Write(
        key=key,
        words=words,
        scene=_scene(room, where),
        form=form,
        preset=preset,
        required=required,
        start=room.date,
    )
    return (yield from ask(room, question))


def choose(
    room: Room,
    key: str,
    words: Message,
    options: tuple[Option, ...],
    where: Scene | Line | Spoken | None = None,
    *,
    preset: str = "",
    settling: str = "",
) -> Steps[str]:
    """Ask for one of several answers; with no preset it is a decisive question."""
    question = Choose(
        key=key,
        words=words,
        scene=_scene(room, where),
        options=options,
        preset=preset,
        decisive=not preset,
        settling=settling or preset,
    )
    return (yield from ask(room, question))


def name_somebody(
    room: Room,
    key: str,
    words: Message,
    where: Scene | Line | Spoken | None = None,
    *,
    preset: str = "",
) -> Steps[str]:
    """Ask for one person, or for a name that is not in the room, or for nobody."""
    question = Pick(
        key=key,
        words=words,
        scene=_scene(room, where),
        among=room.everybody,
        most=1,
        new_names=True,
        preset=(preset,) if preset else (),
    )
    picked = yield from ask(room, question)
    return picked[0] if picked else ""


def name_people(
    room: Room,
    key: str,
    words: Message,
    people: tuple[str, ...],
    where: Scene | Line | Spoken | None = None,
    *,
    least: int = 0,
    most: int = 0,
) -> Steps[tuple[str, ...]]:
    """Ask for some of these people; Enter alone never answers."""
    question = Pick(
        key=key,
        words=words,
        scene=_scene(room, where),
        among=room.pairs(people),
        least=least,
        most=most,
        required=True,
    )
    return (yield from ask(room, question))


def tell(room: Room, key: str, words: Message, line: Line | Spoken | None = None) -> Steps[None]:
    """Announce something."""
    yield from ask(room, Tell(key=key, words=words, scene=room.scene(line)))
