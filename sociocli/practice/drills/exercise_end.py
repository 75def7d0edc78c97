"""How an exercise ends in which a sentence was typed: what is seen, a model, next or again.

One key: `n` goes on, `a` shows the exercise again another day. What comes back
is what the learner wants to see again, and what held clear signs; nothing is
scored. Must not know the form of the exercise.

Source: formats.md 3.2 ("shown, not scored"); issue 4 section 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sociocli.domain.drill import Exercise
from sociocli.practice.drills import exercise_end_wording as words
from sociocli.practice.drills.drill import DrillRoom, Outcome
from sociocli.practice.sentences.sentence_signs import Reading
from sociocli.practice.sentences.sentences import told
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import Message, Spoken, say
from sociocli.process.scene import Fact, Scene
from sociocli.process.writing import Form, Write

__all__ = ["Seen", "could_say", "look_back", "quoted", "tell_all", "write_line", "yours"]

_MOST = 8


@dataclass(frozen=True, slots=True)
class Seen:
    """What is shown at the end of an exercise.

    Args:
        heading: What it is.
        lines: What was seen, and the reasons.
        facts: Labelled lines below: what was said, what was written.
        line: What one could say.
        comes_back: True if it shall come back whatever is chosen.

    """

    heading: Message
    lines: Sequence[str]
    facts: tuple[Fact, ...] = ()
    line: Spoken | None = None
    comes_back: bool = False


def write_line(
    room: DrillRoom,
    part: str,
    words_for: Message,
    scene: Scene,
    *,
    preset: str = "",
    form: Form = Form.LINE,
) -> Steps[str]:
    """Let the learner type what they would say or write.

    Args:
        room: The room.
        part: The last part of the key.
        words_for: What is asked for.
        scene: What is on the table.
        preset: What stands there already.
        form: Whether it is a line or a text.

    """
    text: str = yield from ask(
        room,
        Write(key=room.key(part), words=words_for, scene=scene, form=form, preset=preset),
    )
    return text


def look_back(room: DrillRoom, exercise: Exercise, seen: Seen) -> Steps[Outcome]:
    """Show what was seen, and let the learner go on or ask for the exercise again.

    Args:
        room: The room.
        exercise: The exercise.
        seen: What is shown.

    Returns:
        How it went.

    """
    then = yield from ask(
        room,
        Choose(
            key=room.key("then"),
            words=say(words.THEN),
            scene=room.scene(seen.heading, "\n".join(seen.lines), seen.facts, seen.line),
            options=(
                Option("next", "n", say(words.NEXT)),
                Option("again", "a", say(words.AGAIN)),
            ),
            preset="next",
        ),
    )
    return Outcome(exercise.id, held=then == "next" and not seen.comes_back)


def tell_all(readings: Iterable[Reading]) -> list[str]:
    """Return readings in words; the same words are told of once.

    Args:
        readings: What was read from a text, the most telling first.

    """
    first: dict[str, Reading] = {}
    for reading in readings:
        first.setdefault(reading.words.casefold(), reading)
    return [told(reading).text() for reading in first.values()][:_MOST]


def quoted(text: str) -> str:
    """Return words in quotation marks.

    Args:
        text: What somebody says.

    """
    return words.QUOTED.format(text=text)


def yours(text: str) -> tuple[Fact, ...]:
    """Return what the learner typed as a line below, or nothing.

    Args:
        text: What was typed.

    """
    return (Fact(say(words.YOURS), quoted(text)),) if text else ()


def could_say(text: str) -> Spoken:
    """Return a model line as something one could say.

    Args:
        text: The line.

    """
    return Spoken(say(words.LABEL, text=text), say(words.ONE_WAY), say(words.MANY_WAYS))
