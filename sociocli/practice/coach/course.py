"""The course of a practice: each entry of the journal with what was said before it.

Everything the coach knows comes from here, and so from the journal: it can claim
nothing that did not happen. Must not know what is good or bad.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sociocli.domain.plain import Plain
from sociocli.domain.scenario import Meaning, Utterance
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.memory import Memory
from sociocli.practice.circle.moves import Said, said_in
from sociocli.practice.circle.place import Place, place_of
from sociocli.practice.circle.remembered import text_of
from sociocli.practice.circle.speech import speech
from sociocli.process.journal import Entry

__all__ = ["EVERYBODY", "Course", "Exchange", "Step", "exchanges_of"]

EVERYBODY = "everybody"

# What somebody means who is heard in a consent round; a word out of turn is no answer.
_ANSWERS = (
    *(Meaning.CONSENT, Meaning.CONCERN, Meaning.OBJECTION, Meaning.PREFERENCE, Meaning.HESITATION),
    *(Meaning.QUESTION, Meaning.ACCEPTS, Meaning.DECLINES),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the journal, and what was heard before it was given.

    Args:
        at: The number of the entry, from 0.
        place: Where its question stands.
        entry: The entry.
        where: Where the meeting is: the same, or the question beside which this is asked.
        speech: What people said before it.
        said: What the facilitator said, if the entry is that; None for an answer.
        owner: Whose objection is worked on here, or "".
        here: Who is there, the learner too.
        waiting: In a consent round, who has still to answer beside the one whose turn it is.
        unheard: Where one answer stands for several: who of them was not heard in this round.

    """

    at: int
    place: Place
    entry: Entry
    where: Place
    speech: tuple[Utterance, ...]
    said: Said | None = None
    owner: str = ""
    here: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()

    @property
    def answer(self) -> Plain:
        """The answer as plain data; None for an aside."""
        return self.entry.answer

    @property
    def text(self) -> str:
        """The text of the answer, or the words that were said."""
        return self.said.words if self.said else text_of(self.entry.answer)

    @property
    def is_answer(self) -> bool:
        """Whether the entry answers its question."""
        return self.entry.aside is None

    def meant(self, person: str) -> Meaning | None:
        """Return what was behind the last words of somebody here, or None."""
        heard = [one.means for one in self.speech if one.person == person]
        return heard[-1] if heard else None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question with all that was heard and said at it, in order.

    Args:
        place: Where the question stands.
        steps: What the facilitator said there, and the answer last, once it is given.

    """

    place: Place
    steps: tuple[Step, ...]

    @property
    def answer(self) -> Step | None:
        """The answer; None as long as the question waits."""
        return next((one for one in self.steps if one.is_answer), None)

    @property
    def said(self) -> tuple[Step, ...]:
        """What the facilitator said at this question."""
        return tuple(one for one in self.steps if one.said is not None)

    @property
    def heard(self) -> tuple[Utterance, ...]:
        """What people said at this question."""
        return tuple(one for step in self.steps for one in step.speech)

    def heard_of(self, person: str, before: Step | None = None) -> tuple[Utterance, ...]:
        """Return what one person said at this question.

        Args:
            person: The id of the person.
            before: Only what was said before this step was given; all of it if None.

        """
        return tuple(
            one
            for step in self.steps
            if before is None or step.at <= before.at
            for one in step.speech
            if one.person == person
        )


class Course:
    """The course of a practice, followed while it goes on.

    Args:
        cast: Who plays along.

    """

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._begin()

    def _begin(self) -> None:
        self._memory = Memory(self._cast)
        self._known: list[Entry] = []
        self._steps: list[Step] = []
        self._answered: dict[str, list[str]] = {}
        self._spoke: dict[str, list[str]] = {}
        self._where = place_of("")

    @property
    def memory(self) -> Memory:
        """What has happened so far."""
        return self._memory

    def follow(self, entries: Sequence[Entry]) -> tuple[Step, ...]:
        """Return the steps of a journal; what is known already is not made again.

        Args:
            entries: All entries of the journal that stand now.

        """
        if list(entries[: len(self._known)]) != self._known:
            self._begin()  # something was taken back
        for entry in entries[len(self._known) :]:
            self._steps.append(self._step(entry))
            self._note_answer(self._steps[-1].place, entry)
            self._known.append(entry)
            self._memory.hear(entry)
        return tuple(self._steps)

    def _step(self, entry: Entry) -> Step:
        place = place_of(entry.key)
        self._where = place if place.phase != "aside" else self._where
        heard = speech(self._cast, self._memory, entry.key) if entry.human else ()
        return Step(
            len(self._steps), place, entry, self._where, heard, said_in(entry.aside),
            self._owner(place), self._here(), self._waiting(place),
            self._unheard(place, entry, heard),
        )  # fmt: skip

    def _here(self) -> tuple[str, ...]:
        return tuple(one.id for one in self._cast.people if self._memory.here(one.id))

    def _owner(self, place: Place) -> str:
        if place.phase != "objection":
            return ""
        raised = self._memory.item(place.item, place.role).objection(place.number)
        return raised.owner if raised is not None else ""

    def _waiting(self, place: Place) -> tuple[str, ...]:
        if place.phase != "consent" or not place.number:
            return ()
        answered = self._answered.get(_round(place), [])
        return tuple(
            one.id
            for one in self._cast.brought.circle.members
            if one.id not in (place.person, *answered) and self._memory.here(one.id)
        )

    def _note_answer(self, place: Place, entry: Entry) -> None:
        """Remember who has answered in a consent round."""
        if place.phase != "consent" or place.part or entry.aside is not None:
            return
        answered = self._answered.setdefault(_round(place), [])
        if entry.answer == EVERYBODY:
            answered += self._waiting(place)
        answered.append(place.person)

    def _unheard(self, place: Place, entry: Entry, heard: tuple[Utterance, ...]) -> tuple[str, ...]:
        """Return for whom an answer is given of whom nothing was heard; the learner is no such."""
        if place.phase != "consent" or not place.number:
            return ()
        spoke = self._spoke.setdefault(_round(place), [])
        spoke += [one.person for one in heard if one.means in _ANSWERS]
        if entry.answer != EVERYBODY or not place.person or place.part:
            return ()
        return tuple(one for one in self._waiting(place) if one not in (*spoke, self._cast.you))


def _round(place: Place) -> str:
    """Return what names a consent round: its key without whose turn it is."""
    return place.key.removesuffix(place.part).rstrip("/").removesuffix(f"/{place.person}")


def exchanges_of(steps: Sequence[Step]) -> tuple[Exchange, ...]:
    """Return the questions of a course, each with all that was heard and said at it.

    Args:
        steps: The steps of the course.

    """
    found: dict[str, list[Step]] = {}
    for step in steps:
        if step.is_answer or step.said is not None:
            found.setdefault(step.entry.key, []).append(step)
    return tuple(Exchange(steps[0].place, tuple(steps)) for steps in found.values())
