"""Questions, and the one way to ask them. Read this file first.

A process yields a `Question` and receives its answer; `ask` is the only bare
`yield` of the program. Who answers is somebody else's business: an `Answerer`
has one method for each kind of question, so that a missing one is a type error.
The kinds stand in `choosing.py` and `writing.py`; the two simplest, `Ready` and
`Tell`, here.

Rules of this file: it knows nothing of meetings, screens and files. `Any` lives
here and in `running.py` only.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeAlias, TypeVar

from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest
from sociocli.process.message import NOTHING, Message
from sociocli.process.scene import NOWHERE, Scene

__all__ = [
    "GONE",
    "Answerer",
    "Aside",
    "AsideGiven",
    "Gone",
    "Moment",
    "Pause",
    "Question",
    "Ready",
    "Reply",
    "Steps",
    "Tell",
    "TheRoom",
    "Undo",
    "ask",
    "ask_of",
]

if TYPE_CHECKING:
    from sociocli.process.choosing import Choose, Pick, Shuffle, Slip
    from sociocli.process.writing import Clock, TakesTurn, Word, Write

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Moment:
    """A reading of the clock.

    Args:
        elapsed: Seconds of the meeting so far, pauses left out.
        wall: Local time with its offset, like 2026-11-22T19:02:00+01:00.

    """

    elapsed: int = 0
    wall: str = ""

    @property
    def time(self) -> str:
        """The time of day as `HH:MM`."""
        return self.wall[11:16]

    @property
    def date(self) -> str:
        """The day like 2026-11-22."""
        return self.wall[:10]


@dataclass(frozen=True, slots=True)
class Aside:
    """Something that happens beside the question that waits.

    Args:
        way: The way out that was taken, by its name in `asides.WAYS`.
        values: What is already known; the process asks for the rest.

    """

    way: str
    values: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """Return a value, or ""."""
        return next((value for known, value in self.values if known == name), "")


@dataclass(frozen=True, slots=True)
class Reply:
    """What a waiting question receives: an answer or an aside, and when."""

    value: Any
    moment: Moment


class AsideGiven(Exception):
    """Raised by an answerer: an aside was given instead of an answer."""

    def __init__(self, aside: Aside) -> None:
        super().__init__(aside.way)
        self.aside = aside


class Undo(Exception):
    """Raised by an answerer: take the last thing back."""


class Pause(Exception):
    """Raised by an answerer: stop here, to be resumed later."""

    def __init__(self, exit_code: int = 0) -> None:
        super().__init__()
        self.exit_code = exit_code


class Gone:
    """The answer of somebody who has left the room before answering."""


GONE = Gone()


class Answerer(Protocol):
    """Whoever answers: the terminal, a script, a simulated circle.

    Every method may raise `AsideGiven`, `Undo` or `Pause` instead of answering.
    """

    def choose(self, question: Choose) -> str:
        """Answer with the value of one option."""
        ...

    def write(self, question: Write) -> str:
        """Answer with text."""
        ...

    def turn(self, question: TakesTurn) -> Word:
        """Say how somebody's turn in a round went."""
        ...

    def pick(self, question: Pick) -> tuple[str, ...]:
        """Answer with ids of people, or new names where those are allowed."""
        ...

    def slip(self, question: Slip) -> tuple[str, ...]:
        """Answer with what somebody wrote on a sealed slip."""
        ...

    def ready(self, question: Ready) -> None:
        """Return when the room is ready to go on."""
        ...

    def shuffle(self, question: Shuffle) -> tuple[str, ...]:
        """Return the same ids in an order found by chance."""
        ...

    def clock(self, question: Clock) -> str:
        """Return the day or time that is asked for."""
        ...

    def tell(self, question: Tell) -> None:
        """Show an announcement; nobody answers it."""
        ...


class TheRoom(Protocol):
    """What `ask` needs of a room."""

    def hear(self, moment: Moment) -> None:
        """Take a reading of the clock."""

    def fresh(self, key: str) -> str:
        """Return the key, with `~2` and so on if it was used in this run."""

    def take(self, aside: Aside) -> Steps[None]:
        """Let an aside happen; it may ask questions of its own."""

    def is_here(self, person: str) -> bool:
        """Tell whether a person is in the room now."""

    def refresh(self, scene: Scene) -> Scene:
        """Return a scene with the names, clocks and marks of now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(ABC, Generic[T]):
    """A question as a frozen value.

    Args:
        key: A path that says where we are, built from ids; journals hold it.
        words: The question in words.
        scene: Where we are.

    """

    human: ClassVar[bool] = True
    kind: ClassVar[str]

    key: str
    words: Message = NOTHING
    scene: Scene = NOWHERE

    @abstractmethod
    def put_to(self, answerer: Answerer) -> T:
        """Let the answerer answer."""

    def to_plain(self, answer: T) -> Plain:
        """Turn an answer into plain data for a journal."""
        plain: Plain = answer if isinstance(answer, str) else None
        return plain

    @abstractmethod
    def from_plain(self, plain: Plain) -> T:
        """Turn plain data into an answer, and check it.

        Raises:
            BadRequest: If it is no answer to this question; names those allowed.

        """

    def default(self) -> tuple[T] | None:
        """Return the answer by default in a tuple, or None if there is none."""
        return None

    def settles(self) -> Plain:
        """Return one answer, as plain data, that moves the meeting towards its end."""
        return None

    def allowed(self) -> str:
        """Say which answers are allowed, for people who write them in a file."""
        return ""


Steps: TypeAlias = Generator["Question[Any]", Any, T]


def ask(room: TheRoom, question: Question[T]) -> Steps[T]:
    """Ask until there is an answer; asides happen in between.

    Args:
        room: The room that hears the clock and takes asides.
        question: The question.

    """
    key = room.fresh(question.key)
    if key != question.key:
        question = replace(question, key=key)
    while True:
        reply: Reply = yield question
        room.hear(reply.moment)
        if not isinstance(reply.value, Aside):
            answer: T = reply.value
            return answer
        yield from room.take(reply.value)
        question = replace(question, scene=room.refresh(question.scene))


def ask_of(room: TheRoom, person: str, question: Question[T]) -> Steps[T | Gone]:
    """Ask a person who may leave before answering.

    Args:
        room: The room.
        person: The id of the person whose answer is needed.
        question: The question.

    Returns:
        The answer, or `GONE` if the person has left.

    """
    key = room.fresh(question.key)
    if key != question.key:
        question = replace(question, key=key)
    while room.is_here(person):
        reply: Reply = yield question
        room.hear(reply.moment)
        if not isinstance(reply.value, Aside):
            answer: T = reply.value
            return answer
        yield from room.take(reply.value)
        question = replace(question, scene=room.refresh(question.scene))
    return GONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready(Question[None]):
    """Wait until the room is ready: a text is read aloud, a break is over.

    Args:
        seconds: The length of a silence or break that is counted down, or 0.

    """

    kind: ClassVar[str] = "ready"

    seconds: int = 0

    def put_to(self, answerer: Answerer) -> None:
        """Let the answerer wait."""
        answerer.ready(self)

    def to_plain(self, answer: None) -> Plain:
        """Turn it into a word."""
        del answer
        return "ready"

    def from_plain(self, plain: Plain) -> None:
        """Check it."""
        if plain not in ("ready", None, ""):
            message = "The only answer here is: ready."
            raise BadRequest(message)

    def default(self) -> tuple[None] | None:
        """Return that we are ready."""
        return (None,)

    def settles(self) -> Plain:
        """Return that we are ready."""
        return "ready"

    def allowed(self) -> str:
        """Name the word."""
        return "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell(Question[None]):
    """An announcement that nobody answers; it is not repeated in a replay."""

    human: ClassVar[bool] = False
    kind: ClassVar[str] = "tell"

    def put_to(self, answerer: Answerer) -> None:
        """Let the answerer show it."""
        answerer.tell(self)

    def from_plain(self, plain: Plain) -> None:
        """Accept anything."""
        del plain
