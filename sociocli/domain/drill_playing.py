"""Exercises that are played: a skit to be written down, a round against the clock, an upset.

Knows what stands in the files and what cannot be: a path without an end, a
talker without words. Must not know how it is shown.

Source: formats.md 3.2; process.md 2.3 (M12), 2.4, 2.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.drill import Exercise
from sociocli.domain.text import is_id
from sociocli.errors import BadRequest

__all__ = [
    "Answers",
    "Moment",
    "Move",
    "Part",
    "Remarked",
    "Skit",
    "Talker",
    "TimedRound",
    "Upset",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarked:
    """A line of a skit: who says what."""

    who: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something that belongs in the minutes.

    Args:
        what: What it is: the decision, the date, the action.
        words: Words by which it is found; one of them is enough, `/` between them.

    """

    what: str
    words: str

    def ways(self) -> tuple[str, ...]:
        """Return the words by which it is found."""
        return tuple(one.strip() for one in self.words.split("/") if one.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Skit(Exercise):
    """A short piece of a meeting; its text says where we are.

    Args:
        lines: What is said.
        parts: What belongs in the minutes.
        reference: How the minutes could read.

    Raises:
        BadRequest: If the reference does not hold all parts itself.

    """

    lines: tuple[Remarked, ...]
    parts: tuple[Part, ...]
    reference: str

    def __post_init__(self) -> None:
        Exercise.__post_init__(self)
        if not self.lines or not self.parts:
            message = f"The skit “{self.id}” needs lines and parts."
            raise BadRequest(message)
        for part in self.parts:
            if not part.ways():
                message = f"The part “{part.what}” of “{self.id}” needs words to find it by."
                raise BadRequest(message)


class Answers(StrEnum):
    """What somebody does when the facilitator steps in."""

    CLOSES = "closes"
    GOES_ON = "goes-on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Talker:
    """Somebody in a timed round.

    Args:
        name: The name.
        says: What they say, a piece for each step of the clock; then they are done.
        answers: Whether they come to an end when somebody steps in, or once more go on.
        leaves_at: The minute at which they have to go, spoken or not; 0 if they stay.
        enough: After how many pieces it has been said; stepping in before is too early.
        need: What they had to say, in a few words.

    Raises:
        BadRequest: If they say nothing.

    """

    name: str
    says: tuple[str, ...]
    answers: Answers = Answers.CLOSES
    leaves_at: int = 0
    enough: int = 0
    need: str = ""

    def __post_init__(self) -> None:
        if not self.says:
            message = f"“{self.name}” needs something to say."
            raise BadRequest(message)

    @property
    def said_it(self) -> int:
        """After how many pieces it has been said."""
        return self.enough or len(self.says)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedRound(Exercise):
    """A round with a plan of time; its text says what it is about.

    Args:
        planned: The minutes that are planned.
        step: Seconds between two looks at the clock.
        talkers: Who speaks, in this order.
        model: What one could say when stepping in.

    Raises:
        BadRequest: If nobody speaks or the clock stands still.

    """

    planned: int
    talkers: tuple[Talker, ...]
    model: str
    step: int = 20

    def __post_init__(self) -> None:
        Exercise.__post_init__(self)
        if not self.talkers or self.step < 1 or self.planned < 1:
            message = f"The round “{self.id}” needs talkers, minutes and seconds for each step."
            raise BadRequest(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What one could do at a moment.

    Args:
        say: What one does or says.
        to: The id of the moment that follows.
        why: What it does, for the end.

    """

    say: str
    to: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment of a scene; without moves it is an end.

    Args:
        id: By which moves name it.
        text: What happens.
        moves: What one could do.

    """

    id: str
    text: str
    moves: tuple[Move, ...] = ()

    def __post_init__(self) -> None:
        if not is_id(self.id):
            message = f"“{self.id}” is no id; write lower-case letters, digits and hyphens."
            raise BadRequest(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upset(Exercise):
    """A scene in which somebody is upset; its text says how it begins.

    Args:
        moments: The moments; the first is where it begins.
        support: Whom one could turn to outside of the meeting, or what.

    Raises:
        BadRequest: If a move leads nowhere, or back, so that the scene might not end.

    """

    moments: tuple[Moment, ...]
    support: str = ""

    def __post_init__(self) -> None:
        Exercise.__post_init__(self)
        ids = [one.id for one in self.moments]
        if not ids:
            message = f"The scene “{self.id}” needs moments."
            raise BadRequest(message)
        for number, one in enumerate(self.moments):
            if one.id in ids[:number]:
                message = f"The moment “{one.id}” stands twice in “{self.id}”."
                raise BadRequest(message)
            for move in one.moves:
                if move.to not in ids[number + 1 :]:
                    message = f"“{move.to}” is no later moment of “{self.id}”."
                    raise BadRequest(message)

    def moment(self, name: str) -> Moment:
        """Return a moment by id."""
        return next(one for one in self.moments if one.id == name)

    def paths(self, start: str = "") -> Iterator[tuple[str, ...]]:
        """Yield every way through the scene, as ids.

        Args:
            start: Where it begins; at the first moment if nothing is given.

        """
        here = self.moment(start) if start else self.moments[0]
        if not here.moves:
            yield (here.id,)
        for move in here.moves:
            for path in self.paths(move.to):
                yield (here.id, *path)
