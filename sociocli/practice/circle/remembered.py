"""What is remembered of one item of a practice: the package, the people, the objections.

Plain values that the folding fills in. Must not know journals or speech.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sociocli.domain.plain import Plain

__all__ = ["ItemMemory", "Package", "PersonMemory", "Raised", "Watched", "holds", "text_of"]


@dataclass(slots=True)
class PersonMemory:
    """How somebody was dealt with in one item.

    Args:
        opened: How often they were asked or said back to, lately: arguing undoes it.
        argued: How often they were argued with since they were last listened to.
        asked: How often they were asked what is behind their words.
        heard: True once their question was given room.
        redirected: How often they were told to wait.
        misses: How often their objection was said back without its reason.
        understood: True once it was said back with its reason.
        voiced: The numbers of their worries of which something was said aloud, from 0.
        told: The numbers of those whose real reason they have said themselves.
        answers: What was noted for them in each consent round.

    """

    opened: int = 0
    argued: int = 0
    asked: int = 0
    heard: bool = False
    redirected: int = 0
    misses: int = 0
    understood: bool = False
    voiced: list[int] = field(default_factory=list)
    told: list[int] = field(default_factory=list)
    answers: dict[int, str] = field(default_factory=dict)

    @property
    def closed(self) -> bool:
        """Whether they have closed up."""
        return self.argued > 0


@dataclass(slots=True)
class Watched:
    """Something that is watched, by whom, and at which point one stops."""

    what: str
    who: str = ""
    stop_if: str = ""


@dataclass(slots=True)
class Package:
    """What lies on the table: the text, its dates, and what was added."""

    text: str = ""
    review: str = ""
    expires: str = ""
    added: list[str] = field(default_factory=list)
    watched: list[Watched] = field(default_factory=list)

    def put(self, part: str, text: str) -> None:
        """Put another text or date on the table."""
        if part == "text":
            self.text = text
        elif part == "review":
            self.review = text
        elif part == "expires":
            self.expires = text


@dataclass(slots=True)
class Raised:
    """An objection that was noted.

    Args:
        owner: Whose it is.
        reason: In which words it was noted.
        worry: The number of the worry in their stance, from 0; -1 if they have none.
        open: False once it no longer stands.

    """

    owner: str
    reason: str = ""
    worry: int = -1
    open: bool = True


@dataclass(slots=True)
class ItemMemory:
    """What has happened in one item, or in the selection for one role of it.

    Args:
        first: The package as it was brought.
        now: The package as it lies on the table.
        ways: The ways that were chosen to meet objections, in order.
        raised: The objections, by their numbers.
        waiting: Who objects to a candidate in the round that is going on or was last;
            such objections get their numbers only when the circle takes them up.
        candidate: Who is proposed.
        tried: Who was proposed before.
        drawn: Whom the lot found among those who were named equally often.
        candidate_first: True where a candidate's own objection is taken up first.
        rounds: The number of the consent round that is going on, or was last.
        changing: True while the text is changed in the middle of a round.
        void: True if it was changed, so that the answers of the round do not count.
        phases: The phases so far, each once, in order.
        people: How each was dealt with.
        counted: True if names were counted for the proposal.
        slips: What each wrote, or moved to.

    """

    first: Package = field(default_factory=Package)
    now: Package = field(default_factory=Package)
    ways: list[str] = field(default_factory=list)
    raised: list[Raised] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    candidate: tuple[str, ...] = ()
    tried: list[str] = field(default_factory=list)
    drawn: str = ""
    candidate_first: bool = False
    rounds: int = 0
    changing: bool = False
    void: bool = False
    phases: list[str] = field(default_factory=list)
    people: dict[str, PersonMemory] = field(default_factory=dict)
    counted: bool = False
    slips: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def person(self, person: str) -> PersonMemory:
        """Return how somebody was dealt with."""
        return self.people.setdefault(person, PersonMemory())

    def answer(self, person: str) -> str:
        """Return what was noted for somebody in the present round, or ""."""
        return self.person(person).answers.get(self.rounds, "")

    @property
    def voiced(self) -> bool:
        """Whether any of the people has said here what stands against it."""
        return any(one.voiced for one in self.people.values())

    @property
    def selects(self) -> bool:
        """Whether it is about somebody, and not about a text."""
        return bool(self.candidate)

    @property
    def _queue(self) -> list[str]:
        """Who objects to a candidate, in the order in which the circle takes it up."""
        if not self.candidate_first:
            return self.waiting
        return sorted(self.waiting, key=lambda one: one not in self.candidate)

    def take_up(self, worries: Callable[[str], int]) -> None:
        """Number the objections to a candidate.

        Args:
            worries: Returns the number of the worry that somebody has now.

        """
        self.raised += [Raised(one, worry=worries(one)) for one in self._queue]
        self.waiting = []

    @property
    def objectors(self) -> tuple[str, ...]:
        """Whose objection is the first, the second, and so on."""
        return (*(one.owner for one in self.raised), *self._queue)

    def objection(self, number: int) -> Raised | None:
        """Return the objection of that number, from 1; None if there is none."""
        if 0 < number <= len(self.raised):
            return self.raised[number - 1]
        waiting = number - len(self.raised)
        return Raised(self._queue[waiting - 1]) if 0 < waiting <= len(self.waiting) else None

    def of(self, person: str) -> Raised | None:
        """Return the objection of somebody that still stands, or None."""
        return next((one for one in self.raised if one.open and one.owner == person), None)


def holds(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of these words stands in a text, however it is written.

    Args:
        text: The text.
        words: Words or parts of words.

    """
    low = text.casefold()
    return any(word.casefold() in low for word in words)


def text_of(answer: Plain) -> str:
    """Return the text of an answer, whatever its form; "" if it holds none.

    Args:
        answer: The answer as plain data.

    """
    if isinstance(answer, str):
        return answer
    if isinstance(answer, dict):
        return text_of(answer.get("text"))
    if isinstance(answer, list):
        return ", ".join(text_of(one) for one in answer)
    return ""
