"""A skit is played, line by line: what belongs in the minutes?

Shown: which parts are there by their words and which are missing, whether it is
much longer than a short reference, and where it tells who said what. Must not
judge style.

Source: process.md 2.4; formats.md 3.2 ("Minutes").
"""

from __future__ import annotations

from sociocli.domain.drill_playing import Part, Skit
from sociocli.domain.text import fold
from sociocli.practice.drills import what_belongs_wording as words
from sociocli.practice.drills.drill import DrillRoom, Outcome
from sociocli.practice.drills.exercise_end import Seen, look_back, tell_all, write_line
from sociocli.practice.sentences.sentence_people import who_said
from sociocli.practice.sentences.sentence_words import WORD, content, stem
from sociocli.process.asking import Steps
from sociocli.process.message import say
from sociocli.process.scene import Fact
from sociocli.process.writing import Form

__all__ = ["holds_part", "write_minutes"]

_ROOM_FOR_MORE = 1.6
_WORDS_MORE = 8


def write_minutes(room: DrillRoom, exercise: Skit) -> Steps[Outcome]:
    """Play a skit, let the learner write what belongs in the minutes, and look at it.

    Args:
        room: The room.
        exercise: The skit.

    Returns:
        How it went; it comes back if a part is missing or it tells who said what.

    """
    heading = say(words.LISTEN)
    told: tuple[str, ...] = ()
    for number, line in enumerate(exercise.lines, 1):
        told = (*told, words.LINE.format(who=line.who, says=line.says))
        of = say(words.LINE_OF, number=number, of=len(exercise.lines))
        yield from room.show(
            f"line-{number}", room.scene(heading, "\n".join((exercise.text, *told))), of
        )
    scene = room.scene(heading, "\n".join((exercise.text, *told)), room.setting())
    text = yield from write_line(room, "minutes", say(words.WRITE), scene, form=Form.TEXT)
    missing = [part for part in exercise.parts if not holds_part(part, text)]
    there = [part.what for part in exercise.parts if part not in missing]
    said = who_said(text, [line.who for line in exercise.lines])
    lines = [words.THERE.format(parts=", ".join(there))] if there else []
    if missing:
        lines.append(words.MISSING.format(parts=", ".join(part.what for part in missing)))
    much = _much(text, exercise.reference)
    lines += [much] if much else []
    lines += tell_all(said)
    lines += [exercise.why] if exercise.why else []
    facts = (
        Fact(say(words.REFERENCE), exercise.reference),
        *((Fact(say(words.YOURS), text),) if text else ()),
    )
    comes_back = bool(missing or said or much)
    shown = Seen(say(words.HOLDS), lines, facts, None, comes_back=comes_back)
    return (yield from look_back(room, exercise, shown))


def holds_part(part: Part, text: str) -> bool:
    """Tell whether a part is in a text, by one of its words or all words of a phrase.

    Args:
        part: The part.
        text: What was written.

    """
    stems = [stem(found[0]) for found in WORD.finditer(text)]
    plain = fold(text)
    for way in part.ways():
        wanted = [stem(found[0]) for found in content(way)]
        if fold(way) in plain or (wanted and all(one in stems for one in wanted)):
            return True
    return False


def _much(text: str, reference: str) -> str:
    """Return how much longer it is than the reference, or ""."""
    count, enough = len(WORD.findall(text)), len(WORD.findall(reference))
    if count <= enough * _ROOM_FOR_MORE + _WORDS_MORE:
        return ""
    return words.LONG.format(count=count, enough=enough)
