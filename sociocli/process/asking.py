"""Questions, and the one way to ask them. Read this file first.

A process yields a `Question` and receives its answer; `ask` is the only bare
`yield` of the program. Who answers is somebody else's business: an `Answerer`
has one method for each kind of question, so that a missing one is a type error.

Rules of this file: it knows nothing of meetings, screens and files. `Any` lives
here and in `running.py` only.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Generator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, ClassVar, Generic, Protocol, TypeAlias, TypeVar

from sociocli.domain.day import day, time_of_day
from sociocli.domain.plain import Plain
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.process.message import NOTHING, Message
from sociocli.process.scene import NOWHERE, Scene

__all__ = [
    "GONE",
    "Answerer",
    "Aside",
    "AsideGiven",
    "Choose",
    "Clock",
    "Form",
    "Gone",
    "Moment",
    "Option",
    "Pause",
    "Pick",
    "Question",
    "Ready",
    "Reply",
    "Shuffle",
    "Slip",
    "Steps",
    "TakesTurn",
    "Tell",
    "TheRoom",
    "Undo",
    "Word",
    "WordKind",
    "Write",
    "ask",
    "ask_of",
]

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


@dataclass(frozen=True, slots=True)
class Option:
    """One allowed answer.

    Args:
        value: The answer as journals and answer files hold it.
        letter: The key to press; "" for the position in the list.
        words: What it says on the screen.
        names: For a deliberate answer for many: the names it answers for.

    """

    value: str
    letter: str
    words: Message
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose(Question[str]):
    """Choose one of several answers.

    Args:
        options: The answers, none twice.
        preset: The answer that Enter gives; "" if none.
        decisive: True if nothing may be decided by accident: no preset, pending
            keys are drained, a letter and Enter, then it is read back.
        quick: True for a quick consent: the letter alone is enough.
        settling: The option that moves the meeting towards its end.

    """

    kind: ClassVar[str] = "choose"

    options: tuple[Option, ...]
    preset: str = ""
    decisive: bool = False
    quick: bool = False
    settling: str = ""

    def __post_init__(self) -> None:
        values = [option.value for option in self.options]
        if len(dict.fromkeys(values)) != len(values) or not values:
            raise ValueError(self.key)
        if self.decisive and self.preset:
            raise ValueError(self.key)

    def put_to(self, answerer: Answerer) -> str:
        """Let the answerer choose."""
        return self.from_plain(answerer.choose(self))

    def from_plain(self, plain: Plain) -> str:
        """Check that it is one of the options."""
        for option in self.options:
            if plain == option.value:
                return option.value
        message = f"“{plain}” is no answer here; allowed are {self.allowed()}."
        raise BadRequest(message)

    def default(self) -> tuple[str] | None:
        """Return the preset."""
        return (self.preset,) if self.preset else None

    def settles(self) -> Plain:
        """Return the settling option, the preset, or the first one."""
        return self.settling or self.preset or self.options[0].value

    def allowed(self) -> str:
        """List the values."""
        return ", ".join(option.value for option in self.options)


class Form(StrEnum):
    """What a written answer must be."""

    TEXT = "text"
    LINE = "line"
    DAY = "day"
    TIME = "time"
    TERM = "term"
    NUMBER = "number"
    NAMES = "names"


@dataclass(frozen=True, slots=True, kw_only=True)
class Write(Question[str]):
    """Write something.

    Args:
        form: What it must be.
        preset: What stands there already; Enter accepts it.
        required: True if it must not be empty.
        start: For terms: the day from which a length is counted.
        low: For numbers: the smallest one.
        high: For numbers: the largest one.

    """

    kind: ClassVar[str] = "write"

    form: Form = Form.TEXT
    preset: str = ""
    required: bool = False
    start: str = ""
    low: int = 0
    high: int = 100_000

    def put_to(self, answerer: Answerer) -> str:
        """Let the answerer write."""
        return self.from_plain(answerer.write(self))

    def from_plain(self, plain: Plain) -> str:
        """Tidy the text and check its form."""
        if isinstance(plain, int) and not isinstance(plain, bool):
            plain = str(plain)
        if plain is None:
            plain = ""
        if not isinstance(plain, str):
            message = f"This answer must be text; allowed is {self.allowed()}."
            raise BadRequest(message)
        text = tidy(plain)
        if not text:
            if self.required:
                message = "This needs a few words."
                raise BadRequest(message)
            return ""
        return self._formed(text)

    def _formed(self, text: str) -> str:
        if self.form is Form.LINE or self.form is Form.NAMES:
            return " ".join(text.split("\n"))
        if self.form is Form.DAY:
            return day(text).isoformat()
        if self.form is Form.TIME:
            return time_of_day(text)
        if self.form is Form.TERM:
            from sociocli.domain.day import term_end

            return term_end(text, day(self.start))
        if self.form is Form.NUMBER:
            if not (text.isascii() and text.isdigit() and self.low <= int(text) <= self.high):
                message = f"Please give a number from {self.low} to {self.high}."
                raise BadRequest(message)
            return str(int(text))
        return text

    def default(self) -> tuple[str] | None:
        """Return the preset; nothing at all where that is allowed."""
        if self.preset:
            return (self.from_plain(self.preset),)
        return None if self.required else ("",)

    def settles(self) -> Plain:
        """Return the preset or something that fits the form."""
        if self.preset or not self.required:
            return self.preset
        fitting = {
            Form.DAY: self.start or "2030-01-01",
            Form.TIME: "19:00",
            Form.TERM: "6 months",
            Form.NUMBER: str(self.low),
            Form.NAMES: "Ana, Ben, Kim",
        }
        return fitting.get(self.form, "so be it")

    def allowed(self) -> str:
        """Name the form."""
        what = {
            Form.TEXT: "text",
            Form.LINE: "a line of text",
            Form.DAY: "a date like 2026-11-22",
            Form.TIME: "a time like 19:30",
            Form.TERM: "a date, or a time span like 6 months",
            Form.NUMBER: f"a number from {self.low} to {self.high}",
            Form.NAMES: "names with commas between them",
        }[self.form]
        return what if self.required else f"{what}, or nothing"


class WordKind(StrEnum):
    """How a turn in a round went."""

    SPOKEN = "spoken"
    PASSED = "pass"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Word:
    """A turn in a round: that somebody spoke, passed, or wants to come later.

    `text` is what the secretary noted, often nothing.
    """

    kind: WordKind
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakesTurn(Question[Word]):
    """Somebody's turn in a round; Enter alone means: has spoken.

    Args:
        person: The id of the one whose turn it is.
        may_pass: True if one may pass.
        may_wait: True if one may ask to come back to them.
        preset: What they said, if it is known already.

    """

    kind: ClassVar[str] = "turn"

    person: str
    may_pass: bool = True
    may_wait: bool = True
    preset: str = ""

    def put_to(self, answerer: Answerer) -> Word:
        """Let the answerer say how it went."""
        return self.from_plain(self.to_plain(answerer.turn(self)))

    def to_plain(self, answer: Word) -> Plain:
        """Turn it into a word, or the text in a mapping."""
        if answer.kind is WordKind.SPOKEN and answer.text:
            return {"text": answer.text}
        return answer.kind.value

    def from_plain(self, plain: Plain) -> Word:
        """Check it; text that is none of the words is what was said."""
        if isinstance(plain, dict) and list(plain) == ["text"]:
            plain = plain["text"]
            words: tuple[WordKind, ...] = ()
        else:
            words = tuple(WordKind)
        if plain is None or plain == "":
            return Word(WordKind.SPOKEN)
        if not isinstance(plain, str):
            message = f"This turn must be {self.allowed()}."
            raise BadRequest(message)
        for kind in words:
            if plain == kind.value:
                if kind is WordKind.PASSED and not self.may_pass:
                    message = f"Nobody passes in this round; allowed are {self.allowed()}."
                    raise BadRequest(message)
                if kind is WordKind.LATER and not self.may_wait:
                    message = f"Coming back later is over now; allowed are {self.allowed()}."
                    raise BadRequest(message)
                return Word(kind)
        return Word(WordKind.SPOKEN, tidy(plain))

    def default(self) -> tuple[Word] | None:
        """Return: has spoken, nothing to write down."""
        return (Word(WordKind.SPOKEN),)

    def settles(self) -> Plain:
        """Return: has spoken."""
        return WordKind.SPOKEN.value

    def allowed(self) -> str:
        """List the words."""
        words = ["spoken", "or what was said"]
        if self.may_wait:
            words.insert(1, "later")
        if self.may_pass:
            words.insert(1, "pass")
        return ", ".join(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick(Question[tuple[str, ...]]):
    """Pick people, or things, from a list.

    Args:
        among: Pairs of id and name.
        least: How many at least.
        most: How many at most; 0 for as many as one likes.
        new_names: True if names that are not in the list may be given.
        preset: The ids that Enter gives.
        required: True if Enter alone must not answer.

    """

    kind: ClassVar[str] = "pick"

    among: tuple[tuple[str, str], ...]
    least: int = 0
    most: int = 0
    new_names: bool = False
    preset: tuple[str, ...] = ()
    required: bool = False

    def put_to(self, answerer: Answerer) -> tuple[str, ...]:
        """Let the answerer pick."""
        return self.from_plain(list(answerer.pick(self)))

    def to_plain(self, answer: tuple[str, ...]) -> Plain:
        """Turn it into a list."""
        return list(answer)

    def from_plain(self, plain: Plain) -> tuple[str, ...]:
        """Check number and names."""
        if isinstance(plain, str):
            plain = [part.strip() for part in plain.split(",") if part.strip()]
        if plain is None:
            plain = []
        known = dict(self.among)
        names = [name for _, name in self.among]
        by_name = {name: i for i, name in self.among if names.count(name) == 1}
        picked: list[str] = []
        if not isinstance(plain, list):
            message = f"This answer must be a list; allowed are {self.allowed()}."
            raise BadRequest(message)
        for one in plain:
            text = tidy(one) if isinstance(one, str) else ""
            found = text if text in known else by_name.get(text, "")
            if not found and not (self.new_names and text and text not in names):
                message = f"“{one}” is nobody here; allowed are {self.allowed()}."
                raise BadRequest(message)
            if (found or text) not in picked:
                picked.append(found or text)
        if len(picked) < self.least or (self.most and len(picked) > self.most):
            most = f" and at most {self.most}" if self.most else ""
            message = f"Please give at least {self.least}{most} of: {self.allowed()}."
            raise BadRequest(message)
        return tuple(picked)

    def default(self) -> tuple[tuple[str, ...]] | None:
        """Return the preset; nobody where that is allowed."""
        if self.required:
            return None
        if self.preset:
            return (self.preset,)
        return None if self.least else ((),)

    def settles(self) -> Plain:
        """Return the preset or the first ones."""
        if self.preset:
            return list(self.preset)
        settled: list[Plain] = [i for i, _ in self.among[: self.least]]
        if len(settled) < self.least:
            again = int(self.key.partition("~")[2] or 1)  # another name each time it is asked
            settled += [f"Guest {n + again}" for n in range(self.least - len(settled))]
        return settled

    def allowed(self) -> str:
        """List the ids."""
        ids = ", ".join(i for i, _ in self.among) or "nobody"
        return f"{ids}, or new names" if self.new_names else ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip(Question[tuple[str, ...]]):
    """A sealed slip: written by one person, seen by nobody until the reveal.

    Args:
        person: The id of the one who writes.
        among: Pairs of id and name that may be written.
        names: How many names (one for each seat).
        new_names: True if other names are allowed.
        may_pass: True if an empty slip is allowed.
        typed_by: "person" where each types unseen, "secretary" from paper.

    """

    kind: ClassVar[str] = "slip"

    person: str
    among: tuple[tuple[str, str], ...]
    names: int = 1
    new_names: bool = False
    may_pass: bool = False
    typed_by: str = "person"

    def _pick(self) -> Pick:
        return Pick(
            key=self.key,
            among=self.among,
            least=0 if self.may_pass else self.names,
            most=self.names,
            new_names=self.new_names,
        )

    def put_to(self, answerer: Answerer) -> tuple[str, ...]:
        """Let the answerer fill in the slip."""
        return self.from_plain(list(answerer.slip(self)))

    def to_plain(self, answer: tuple[str, ...]) -> Plain:
        """Turn it into a list."""
        return list(answer)

    def from_plain(self, plain: Plain) -> tuple[str, ...]:
        """Check number and names."""
        return self._pick().from_plain(plain)

    def settles(self) -> Plain:
        """Return the first names."""
        return self._pick().settles()

    def allowed(self) -> str:
        """List the ids."""
        return self._pick().allowed()


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
class Shuffle(Question[tuple[str, ...]]):
    """An order found by chance."""

    human: ClassVar[bool] = False
    kind: ClassVar[str] = "shuffle"

    ids: tuple[str, ...]

    def put_to(self, answerer: Answerer) -> tuple[str, ...]:
        """Let the answerer draw."""
        return self.from_plain(list(answerer.shuffle(self)))

    def to_plain(self, answer: tuple[str, ...]) -> Plain:
        """Turn it into a list."""
        return list(answer)

    def from_plain(self, plain: Plain) -> tuple[str, ...]:
        """Check that it is the same ids."""
        if isinstance(plain, list) and sorted(map(str, plain)) == sorted(self.ids):
            return tuple(str(one) for one in plain)
        message = f"This must be an order of: {', '.join(self.ids)}."
        raise BadRequest(message)

    def settles(self) -> Plain:
        """Return the order as it is."""
        return list(self.ids)

    def allowed(self) -> str:
        """List the ids."""
        return "an order of: " + ", ".join(self.ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock(Question[str]):
    """The day or the time of day that a meeting begins.

    Args:
        form: `Form.DAY` or `Form.TIME`.

    """

    human: ClassVar[bool] = False
    kind: ClassVar[str] = "clock"

    form: Form

    def put_to(self, answerer: Answerer) -> str:
        """Let the answerer read its clock."""
        return self.from_plain(answerer.clock(self))

    def from_plain(self, plain: Plain) -> str:
        """Check the form."""
        text = plain if isinstance(plain, str) else ""
        return day(text).isoformat() if self.form is Form.DAY else time_of_day(text)

    def settles(self) -> Plain:
        """Return some day or time."""
        return "2026-11-22" if self.form is Form.DAY else "19:00"

    def allowed(self) -> str:
        """Name the form."""
        return "a date like 2026-11-22" if self.form is Form.DAY else "a time like 19:30"


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
