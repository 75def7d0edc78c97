"""Questions that are answered in words: a text, a turn in a round, a day or a time.

Knows which forms there are and how the words stand in a journal. Must not know
how they are typed. See `asking.py` for what a question is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from sociocli.domain.day import day, time_of_day
from sociocli.domain.plain import Plain
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.process.asking import Answerer, Question

__all__ = ["Clock", "Form", "TakesTurn", "Word", "WordKind", "Write"]


class Form(StrEnum):
    """What a written answer must be."""

    TEXT = "text"
    LINE = "line"
    DAY = "day"
    TIME = "time"
    TERM = "term"
    NUMBER = "number"
    NAMES = "names"
    ROLES = "roles"


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
        if not text.strip():  # a form feed or a hard space is nothing written
            if self.required:
                message = "This needs a few words."
                raise BadRequest(message)
            return ""
        return self._formed(text)

    def _formed(self, text: str) -> str:
        if self.form in (Form.LINE, Form.NAMES, Form.ROLES):
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
            Form.ROLES: "Secretary",
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
            Form.ROLES: "roles with commas between them",
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
        kept: Whether what is noted goes anywhere; if not, nobody is invited to write.

    """

    kind: ClassVar[str] = "turn"

    person: str
    may_pass: bool = True
    may_wait: bool = True
    preset: str = ""
    kept: bool = True

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
