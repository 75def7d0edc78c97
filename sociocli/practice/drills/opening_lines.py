"""A step of the meeting: the learner types the line they would say, then sees one.

Shown: which words of the typed line do what the step is for, which get in its
way, and the line that the meeting itself would offer. Must not call a line wrong.

Source: process.md 2.3, 3.4, 4.2; formats.md 3.2 ("Say it").
"""

from __future__ import annotations

from sociocli.domain.drill_speaking import Opening, Step
from sociocli.practice.drills import opening_lines_wording as words
from sociocli.practice.drills.drill import DrillRoom, Outcome
from sociocli.practice.drills.exercise_end import Seen, look_back, tell_all, write_line, yours
from sociocli.practice.drills.exercise_end_wording import NOTHING_TYPED
from sociocli.practice.drills.opening_models import OPENINGS, line_for
from sociocli.practice.sentences.sentence_people import tally
from sociocli.practice.sentences.sentence_signs import Reading, Sign
from sociocli.practice.sentences.sentences import names_aim, only_praise, seen
from sociocli.process.asking import Steps
from sociocli.process.message import say
from sociocli.process.scene import Fact

__all__ = ["open_step"]

_AIM_MATTERS = (Step.CONSENT, Step.TOUCH_AIM, Step.CANDIDATE)


def open_step(room: DrillRoom, exercise: Opening) -> Steps[Outcome]:
    """Let the learner type what they would say at a step, and show a model line.

    Args:
        room: The room.
        exercise: The step and how it stands.

    Returns:
        How it went; it comes back if a word in it gets in the way of the step.

    """
    heading = say(words.STEPS[exercise.step])
    text = yield from write_line(
        room, "line", say(words.WHAT_DO_YOU_SAY), room.scene(heading, exercise.text, room.setting())
    )
    place = room.drill.setting_of(exercise)
    disturbs = _in_the_way(exercise.step, text)
    often = OPENINGS[exercise.step].often
    does = list(seen(text, *often)) if often else []
    if exercise.step in _AIM_MATTERS:
        does += names_aim(text, place.aim if place else "")
    lines = tell_all([*disturbs, *sorted(does, key=lambda one: one.start)])
    lines += [] if text else [NOTHING_TYPED]
    lines += [words.NOTHING_SEEN] if text and not lines else []
    line = line_for(exercise.step, room.method).given(**dict(exercise.places))
    lines += [exercise.why] if exercise.why else []
    facts = (*yours(text), Fact(say(words.HOW_IT_STANDS), exercise.text))
    shown = Seen(heading, lines, facts, line, comes_back=not text or bool(disturbs))
    return (yield from look_back(room, exercise, shown))


def _in_the_way(step: Step, text: str) -> tuple[Reading, ...]:
    """Return what in a line gets in the way of a step."""
    if step is Step.CHECK_OUT:
        return only_praise(text)
    beware = OPENINGS[step].beware
    counted = tally(text) if Sign.TALLY in beware else ()
    others = tuple(sign for sign in beware if sign is not Sign.TALLY)
    return (*(seen(text, *others) if others else ()), *counted)
