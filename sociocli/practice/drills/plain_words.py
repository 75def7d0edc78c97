"""Somebody doubts the whole way of deciding: answer in plain words.

Shown: the words of the field that are in the answer, each with plainer ones,
its length, and one answer. Must not judge whether it convinces.

Source: formats.md 3.2 ("Sceptic"); process.md 1.1.
"""

from __future__ import annotations

from sociocli.domain.drill_speaking import Doubt
from sociocli.practice.drills import plain_words_wording as words
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
from sociocli.practice.sentences.jargon import jargon, plainer
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentence_words import WORD
from sociocli.practice.sentences.sentences import open_question, seen
from sociocli.process.asking import Steps
from sociocli.process.message import say
from sociocli.process.scene import Fact
from sociocli.process.writing import Form

__all__ = ["answer_plainly"]

_LONG = 70


def answer_plainly(room: DrillRoom, exercise: Doubt) -> Steps[Outcome]:
    """Let the learner answer a doubt in plain words.

    Args:
        room: The room.
        exercise: The doubt.

    Returns:
        How it went; it comes back if words of the field are in it, or it is long.

    """
    heading = say(words.ASKS, who=exercise.who) if exercise.who else say(words.SOMEBODY_ASKS)
    spoken = quoted(exercise.text)
    text = yield from write_line(
        room,
        "answer",
        say(words.ANSWER),
        room.scene(heading, spoken, room.setting()),
        form=Form.TEXT,
    )
    said = Fact(heading, spoken)
    length = len(WORD.findall(text))
    found = jargon(text)
    argues = seen(text, Sign.INVALID, Sign.JUDGES, Sign.PROVE)
    lines = [NOTHING_TYPED] if not text else []
    seen_words = dict.fromkeys(one.words for one in found)
    lines += [words.FIELD.format(word=one, plain=plainer(one)) for one in seen_words]
    if text and not found:
        lines.append(words.NO_FIELD)
    if text:
        model = len(WORD.findall(exercise.model))
        sentence = words.LONG if length > _LONG else words.LENGTH
        lines.append(sentence.format(count=length, model=model))
    lines += tell_all([*seen(text, Sign.THANKS), *open_question(text), *argues])
    lines += [exercise.why] if exercise.why else []
    facts = (*yours(text), said)
    comes_back = not text or bool(found) or bool(argues) or length > _LONG
    shown = Seen(say(words.HOLDS), lines, facts, could_say(exercise.model), comes_back)
    return (yield from look_back(room, exercise, shown))
