"""The course of a practice: each entry of the journal with what was said before it.

Everything the coach knows comes from here, and so from the journal: it can claim
nothing that did not happen. Must not know what is good or bad.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sociocli.domain.plain import Plain
from sociocli.domain.scenario import Meaning, Utterance
from sociocli.practice.cast import Cast
from sociocli.practice.memory import Memory, text_in
from sociocli.practice.moves import Said, said_in
from sociocli.practice.place import Place, place_of
from sociocli.practice.speech import speech
from sociocli.process.journal import Entry

__all__ = ["Step", "course_of"]


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the journal, and what was heard before it was given.

    Args:
        at: The number of the entry, from 0.
        place: Where its question stands.
        entry: The entry.
        speech: What people said before it.
        said: What the facilitator said, if the entry is that; None for an answer.

    """

    at: int
    place: Place
    entry: Entry
    speech: tuple[Utterance, ...]
    said: Said | None = None

    @property
    def answer(self) -> Plain:
        """The answer as plain data; None for an aside."""
        return self.entry.answer

    @property
    def text(self) -> str:
        """The text of the answer, or the words that were said."""
        return self.said.words if self.said else text_in(self.entry.answer)

    @property
    def is_answer(self) -> bool:
        """Whether the entry answers its question."""
        return self.entry.aside is None

    def meant(self, person: str) -> Meaning | None:
        """Return what was behind the last words of somebody here, or None."""
        heard = [one.means for one in self.speech if one.person == person]
        return heard[-1] if heard else None


def course_of(cast: Cast, entries: Sequence[Entry]) -> tuple[Step, ...]:
    """Return the course of a practice.

    Args:
        cast: Who plays along.
        entries: The entries of its journal.

    """
    memory = Memory(cast)
    steps = []
    for at, entry in enumerate(entries):
        said = speech(cast, memory, entry.key) if entry.human else ()
        steps.append(Step(at, place_of(entry.key), entry, said, said_in(entry.aside)))
        memory.hear(entry)
    return tuple(steps)
