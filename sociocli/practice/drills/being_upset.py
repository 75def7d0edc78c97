"""Somebody is upset: a scene with branches; what one does leads to the next moment.

The path is shown with the reasons of each move and of those not taken; nothing
is scored, and no move is called wrong. Must not know how it is shown.

Source: process.md 2.5 (a distressed member), 2.3 (M2, M14); formats.md 3.2.
"""

from __future__ import annotations

from sociocli.domain.drill_playing import Moment, Move, Upset
from sociocli.practice.by_chance import in_order
from sociocli.practice.drills import being_upset_wording as words
from sociocli.practice.drills.drill import DrillRoom, Outcome
from sociocli.practice.drills.exercise_end import Seen, look_back
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import say
from sociocli.process.scene import Fact

__all__ = ["stay_with"]


def stay_with(room: DrillRoom, exercise: Upset) -> Steps[Outcome]:
    """Let the learner find a way through a scene.

    Args:
        room: The room.
        exercise: The scene.

    Returns:
        How it went; it comes back only if the learner wants it.

    """
    here = exercise.moments[0]
    before = exercise.text
    path: list[tuple[Moment, Move]] = []
    while here.moves:
        move = yield from _choose(room, here, before, number=len(path) + 1)
        path.append((here, move))
        before = words.YOU.format(did=move.say)
        here = exercise.moment(move.to)
    did = [
        words.DID.format(number=number, did=move.say, why=move.why)
        for number, (_, move) in enumerate(path, 1)
    ]
    reason = [exercise.why] if exercise.why else []
    facts = (Fact(say(words.SUPPORT), exercise.support),) if exercise.support else ()
    shown = "\n".join((here.text, *did, *reason))
    yield from room.show("way", room.scene(say(words.YOUR_WAY), shown, facts))
    others = [
        words.ELSE.format(number=number, did=move.say, why=move.why)
        for number, (moment, taken) in enumerate(path, 1)
        for move in moment.moves
        if move is not taken
    ]
    return (yield from look_back(room, exercise, Seen(say(words.OTHER_WAYS), others)))


def _choose(room: DrillRoom, here: Moment, before: str, number: int) -> Steps[Move]:
    """Show a moment, and return what the learner does in it."""
    answer = yield from ask(
        room,
        Choose(
            key=room.key(here.id),
            words=say(words.WHAT_NOW),
            scene=room.scene(
                say(words.MOMENT, number=number), f"{before}\n{here.text}", room.setting()
            ),
            options=tuple(
                Option(str(here.moves.index(move) + 1), "", say(words.LABEL, text=move.say))
                for move in in_order(here.moves, room.key(here.id), lambda move: move.say)
            ),
        ),
    )
    return here.moves[int(answer) - 1]
