"""Say it back: an objection is told at length, the learner says it in one sentence.

Shown: which words of the harm and of the aim the sentence holds, what argues,
advises or weighs, and one way to say it. Must not judge whether it was got;
only the objector could tell.

Source: process.md 3.4 (C9), 6 numbers 17, 19, 20; formats.md 3.2.
"""

from __future__ import annotations

import re

from sociocli.domain.drill_speaking import Told
from sociocli.practice.drills import saying_back_wording as words
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
from sociocli.practice.drills.exercise_end_wording import NOTHING_TYPED
from sociocli.practice.sentences.sentence_signs import Reading, Sign
from sociocli.practice.sentences.sentence_words import WORD
from sociocli.practice.sentences.sentences import names_aim, seen, shared
from sociocli.process.asking import Steps
from sociocli.process.message import say
from sociocli.process.scene import Fact

__all__ = ["say_it_back"]

_IN_THE_WAY = (Sign.ARGUES, Sign.ADVICE, Sign.JUDGES, Sign.LEADING, Sign.PRESSES, Sign.WHY_FEEL)
_LONG = 35
_WITHIN = re.compile("[^.?!:\\s][\\s,;]+$")


def say_it_back(room: DrillRoom, exercise: Told) -> Steps[Outcome]:
    """Let the learner say an objection back in one sentence.

    Args:
        room: The room.
        exercise: The objection as it was told.

    Returns:
        How it went; it comes back if no word of the harm is in it, or something stands in the way.

    """
    heading = say(words.TELLS, who=exercise.who)
    spoken = quoted(exercise.text)
    text = yield from write_line(
        room, "back", say(words.SAY_BACK), room.scene(heading, spoken, room.setting())
    )
    said = Fact(heading, spoken)
    if text:
        shown = _seen(room, exercise, text, said)
    else:
        lines = [NOTHING_TYPED, *_reason(exercise)]
        model = could_say(exercise.model)
        shown = Seen(say(words.WHAT_IT_IS), lines, (said,), model, comes_back=True)
    return (yield from look_back(room, exercise, shown))


def _seen(room: DrillRoom, exercise: Told, text: str, said: Fact) -> Seen:
    """Return what is seen in a sentence that says an objection back."""
    harm = shared(text, exercise.harm)
    place = room.drill.setting_of(exercise)
    aim = names_aim(text, place.aim if place else "")
    disturbs = seen(text, *_IN_THE_WAY)
    checks = seen(text, Sign.CHECKS)
    lines = [_words_of(words.HARM, words.NO_HARM, harm), _words_of(words.AIM, words.NO_AIM, aim)]
    lines += tell_all([*checks, *seen(text, Sign.RESTATES), *disturbs])
    lines += [] if checks else [words.NO_CHECK]
    lines += [words.LONG] if len(WORD.findall(text)) > _LONG else []
    return Seen(
        say(words.WHAT_IT_HOLDS),
        [*lines, *_reason(exercise)],
        (*yours(text), said),
        could_say(exercise.model),
        comes_back=not harm or any(not _joins(one, text) for one in disturbs),
    )


def _joins(reading: Reading, text: str) -> bool:
    """Tell whether it is a “but” within a sentence, which may be the objector's own."""
    return reading.words.casefold() == "but" and bool(_WITHIN.search(text[: reading.start]))


def _reason(exercise: Told) -> list[str]:
    return [exercise.why] if exercise.why else []


def _words_of(found: str, none: str, readings: tuple[Reading, ...]) -> str:
    listed = ", ".join(dict.fromkeys(one.words for one in readings))
    return found.format(words=listed) if listed else none
