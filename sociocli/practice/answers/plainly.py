"""An answerer that has one method for all questions and answers in plain data.

Knows how plain data becomes an answer: by the question itself, which checks it.
Must not know where the plain data come from.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from sociocli.domain.plain import Plain
from sociocli.process.asking import Ready, Tell
from sociocli.process.choosing import Choose, Pick, Shuffle, Slip
from sociocli.process.writing import Clock, TakesTurn, Word, Write

__all__ = ["AnyQuestion", "Plainly", "default_of"]

AnyQuestion = Choose | Write | TakesTurn | Pick | Slip | Ready | Shuffle | Clock | Tell


class Plainly(ABC):
    """Answers every kind of question through `plain`."""

    @abstractmethod
    def plain(self, question: AnyQuestion) -> Plain:
        """Answer in plain data, as journals and answer files hold it."""

    def choose(self, question: Choose) -> str:
        """Answer with the value of one option."""
        return question.from_plain(self.plain(question))

    def write(self, question: Write) -> str:
        """Answer with text."""
        return question.from_plain(self.plain(question))

    def turn(self, question: TakesTurn) -> Word:
        """Say how somebody's turn in a round went."""
        return question.from_plain(self.plain(question))

    def pick(self, question: Pick) -> tuple[str, ...]:
        """Answer with ids of people."""
        return question.from_plain(self.plain(question))

    def slip(self, question: Slip) -> tuple[str, ...]:
        """Answer with what stands on a sealed slip."""
        return question.from_plain(self.plain(question))

    def ready(self, question: Ready) -> None:
        """Be ready to go on."""
        question.from_plain(self.plain(question))

    def shuffle(self, question: Shuffle) -> tuple[str, ...]:
        """Return the ids in some order."""
        return question.from_plain(self.plain(question))

    def clock(self, question: Clock) -> str:
        """Return the day or time that is asked for."""
        return question.from_plain(self.plain(question))

    def tell(self, question: Tell) -> None:
        """Hear an announcement."""
        question.from_plain(self.plain(question))


def default_of(question: AnyQuestion) -> tuple[Plain] | None:
    """Return the answer by default as plain data in a tuple, or None if there is none."""
    if isinstance(question, Tell):
        return (None,)
    if isinstance(question, TakesTurn):
        turn = question.default()
        return None if turn is None else (question.to_plain(turn[0]),)
    if isinstance(question, Ready):
        return ("ready",)
    if isinstance(question, (Pick, Slip, Shuffle)):
        people = question.default()
        return None if people is None else (list(people[0]),)
    text = question.default()
    return None if text is None else (text[0],)
