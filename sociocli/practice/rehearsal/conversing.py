"""What the learner says to somebody beside the question that waits.

Asks to whom, what kind of thing, and in which words; the answers become one
aside of the journal. Must not know how anybody reacts to it.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.scenario import Meaning, Utterance
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.rehearsal import rehearsal_wording as words
from sociocli.process.asking import Answerer
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.message import say
from sociocli.process.scene import Scene
from sociocli.process.writing import Form, Write

__all__ = ["beside", "converse"]

_NOTHING = "nothing"
_IN_WORDS = (Move.RESTATE, Move.EXPLAIN, Move.SOLVE, Move.HAT, Move.OWN)


def converse(
    room: Answerer, scene: Scene, heard: tuple[Utterance, ...], whose_turn: str
) -> Said | None:
    """Let the learner say something.

    Args:
        room: Who answers: the terminal.
        scene: Where the meeting stands.
        heard: What was said just now.
        whose_turn: The id of the one whose turn it is, or "".

    Returns:
        What is said; None if it is nothing after all.

    """
    scene = beside(scene)
    person = _to_whom(room, scene, heard, whose_turn)
    name = scene.name(person)
    asking = say(words.WHAT, name=name) if person != "all" else say(words.WHAT_TO_ALL)
    options = tuple(
        Option(move.value, letter, say(label)) for move, (letter, label) in words.LABELS.items()
    )
    answer = room.choose(
        Choose(
            key="practice/said",
            words=asking,
            scene=scene,
            options=(*options, Option(_NOTHING, "n", say(words.NOTHING))),
        )
    )
    if answer == _NOTHING:
        return None
    move = Move(answer)
    return Said(move, person, _words(room, scene, move))


def beside(scene: Scene) -> Scene:
    """Return the scene of something that is asked beside the meeting.

    The facilitator's line belongs to the question that waits; and where no end of the
    meeting stands, the terminal does not offer the keys of practice.
    """
    return replace(scene, line=Scene().line, times=replace(scene.times, end=""))


def _to_whom(room: Answerer, scene: Scene, heard: tuple[Utterance, ...], whose_turn: str) -> str:
    """Return to whom it is said; only where several spoke is it asked.

    Whoever speaks out of turn is meant first; an author who has answered is not.
    """
    talking = [one.person for one in heard if one.means is not Meaning.ANSWER]
    talking.sort(key=lambda person: person == whose_turn)
    speakers = list(dict.fromkeys(talking))
    if len(speakers) <= 1:
        return (speakers or [whose_turn])[0] or "all"
    picked = room.pick(
        Pick(
            key="practice/to",
            words=say(words.TO_WHOM),
            scene=scene,
            among=tuple((one, scene.name(one)) for one in speakers),
            least=1,
            most=1,
            preset=(speakers[0],),
        )
    )
    return picked[0]


def _words(room: Answerer, scene: Scene, move: Move) -> str:
    usual = words.SAYS[move]
    if move not in _IN_WORDS:
        return usual
    empty = words.SAY_BACK if move is Move.RESTATE else words.OWN_WORDS
    asking = say(words.IN_WORDS, words=usual) if usual else say(empty)
    typed = room.write(
        Write(key="practice/words", words=asking, scene=scene, form=Form.LINE, required=not usual)
    )
    return typed or usual
