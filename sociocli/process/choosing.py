"""Questions that are answered by choosing: an option, people, a sealed slip, an order.

Knows which answers are allowed and how they stand in a journal. Must not know
how a choice is shown. See `asking.py` for what a question is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sociocli.domain.plain import Plain
from sociocli.domain.text import tidy, without_day
from sociocli.errors import BadRequest
from sociocli.process.asking import Answerer, Question
from sociocli.process.message import Message

__all__ = ["Choose", "Option", "Pick", "Shuffle", "Slip"]


@dataclass(frozen=True, slots=True)
class Option:
    """One allowed answer.

    Args:
        value: The answer as journals and answer files hold it.
        letter: The key to press; "" for the position in the list.
        words: What it says on the screen.
        names: For a deliberate answer for many: the names it answers for.
        rare: True if it need not be shown at first, so that a screen stays calm.

    """

    value: str
    letter: str
    words: Message
    names: tuple[str, ...] = ()
    rare: bool = False


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
        names = [name for _, name in self.among]
        picked: list[str] = []
        if not isinstance(plain, list):
            message = f"This answer must be a list; allowed are {self.allowed()}."
            raise BadRequest(message)
        for one in plain:
            text = tidy(one) if isinstance(one, str) else ""
            found = self._meant(text)
            if not found and not (self.new_names and text and text not in names):
                raise BadRequest(self._nobody(one))
            if (found or text) not in picked:
                picked.append(found or text)
        if len(picked) < self.least or (self.most and len(picked) > self.most):
            most = f" and at most {self.most}" if self.most else ""
            message = f"Please give at least {self.least}{most} of: {self.allowed()}."
            raise BadRequest(message)
        return tuple(picked)

    def _meant(self, text: str) -> str:
        """Return the id that is meant: itself, a name, or a thing's last part, also without day."""
        ids = [i for i, _ in self.among]
        if text in ids or not text:
            return text
        found = [i for i, name in self.among if name == text]
        found = found or [i for i in ids if i.endswith(f"/{text}")]
        found = found or [i for i in ids if without_day(i) == text]
        return found[0] if len(found) == 1 else ""

    def _nobody(self, one: object) -> str:
        if any("/" in i for i, _ in self.among):
            return f"“{one}” is none of these: {self.allowed()}."
        return f"“{one}” is nobody here; allowed are {self.allowed()}."

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
