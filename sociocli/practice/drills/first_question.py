"""An objection was just voiced: which question first? Chosen, or typed.

Shown: whether it opens or leads, whether it presses, and why. Nothing is called
right or wrong. Must not know what the objector would answer.

Source: process.md 3.4 (C9), 6 numbers 8, 17, 18, 19; formats.md 3.2.
"""

from __future__ import annotations

from sociocli.domain.drill_sorting import FirstQuestion
from sociocli.domain.drill_speaking import Voiced
from sociocli.practice.by_chance import in_order
from sociocli.practice.drills import first_question_wording as words
from sociocli.practice.drills.drill import DrillRoom, Outcome
from sociocli.practice.drills.exercise_end import (
    Seen,
    could_say,
    look_back,
    quoted,
    tell_all,
    write_line,
    yours,
)
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentences import names_aim, open_question, seen
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import Message, say
from sociocli.process.scene import Fact

__all__ = ["ask_first"]

_OWN = "own"
_PRESSES = (
    *(Sign.LEADING, Sign.PRESSES, Sign.WHY_FEEL, Sign.PROVE, Sign.INVALID, Sign.ARGUES),
    *(Sign.ADVICE, Sign.AGREEMENT, Sign.HYPOTHETICAL, Sign.JUDGES),
)


def ask_first(room: DrillRoom, exercise: Voiced) -> Steps[Outcome]:
    """Let the learner choose or type the first question to an objector.

    Args:
        room: The room.
        exercise: The objection that was voiced.

    Returns:
        How it went; it comes back if the question leads or presses.

    """
    heading = say(words.OBJECTS, who=exercise.who)
    spoken = quoted(exercise.text)
    scene = room.scene(heading, spoken, room.setting())
    shown = in_order(exercise.ask, f"{room.session.seed}/{exercise.id}", lambda one: one.say)
    answer = yield from ask(
        room,
        Choose(
            key=room.key("first"),
            words=say(words.WHICH),
            scene=scene,
            options=(
                *(
                    Option(str(exercise.ask.index(one) + 1), "", say(words.LABEL, text=one.say))
                    for one in shown
                ),
                Option(_OWN, "w", say(words.OWN)),
            ),
        ),
    )
    said = Fact(heading, spoken)
    if answer == _OWN:
        text = yield from write_line(room, "own", say(words.TYPE, who=exercise.who), scene)
        return (yield from look_back(room, exercise, _typed(room, exercise, text, said)))
    chosen = exercise.ask[int(answer) - 1]
    lines = [_does(chosen)]
    lines += [_does(one) for one in exercise.ask if one is not chosen]
    lines += [exercise.why] if exercise.why else []
    found = Seen(_heading(chosen.open), lines, (said,), None, comes_back=not chosen.open)
    return (yield from look_back(room, exercise, found))


def _typed(room: DrillRoom, exercise: Voiced, text: str, said: Fact) -> Seen:
    """Return what is seen in a question of the learner's own."""
    best = next(one for one in exercise.ask if one.open)
    if not text:
        return Seen(
            say(words.ONE_OPENS), [_does(best)], (said,), could_say(best.say), comes_back=True
        )
    opens = open_question(text)
    presses = seen(text, *_PRESSES)
    place = room.drill.setting_of(exercise)
    aim = names_aim(text, place.aim if place else "")
    lines = tell_all([*seen(text, Sign.THANKS), *opens, *aim, *presses])
    if not opens and not seen(text, Sign.WHY_FEEL):
        lines.append(words.NOT_OPEN)
    lines.append(_does(best))
    facts = (*yours(text), said)
    comes_back = not opens or bool(presses)
    return Seen(_heading(not comes_back), lines, facts, could_say(best.say), comes_back=comes_back)


def _heading(opens: bool) -> Message:  # noqa: FBT001  # a question opens or it does not
    return say(words.OPENS if opens else words.LEADS)


def _does(one: FirstQuestion) -> str:
    return words.DOES.format(question=one.say, why=one.why)
