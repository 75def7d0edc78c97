"""Sealed slips: typed unseen, confirmed by one word, and nothing left behind.

First the person comes to the laptop and the others look away; then the name is
typed without a trace on the screen. Nothing of what was typed is ever shown,
repeated or drafted, not even in an error. Source: process.md 4.1 E3.
"""

from __future__ import annotations

from collections.abc import Mapping

from sociocli.domain.text import fold
from sociocli.errors import BadRequest
from sociocli.process.choosing import Slip
from sociocli.terminal import wording as words
from sociocli.terminal.asked import Asked, Input, KeyNow
from sociocli.terminal.naming import read_names
from sociocli.terminal.show import show
from sociocli.terminal.talk import Talk, sentence

__all__ = ["SlipTalk"]


class SlipTalk(Talk[tuple[str, ...]]):
    """A slip is filled in, unseen."""

    question: Slip
    decisive = True
    private = True
    drafts = False

    def __init__(self, question: Slip, vocabulary: Mapping[str, str]) -> None:
        super().__init__(question, vocabulary)
        self.keeps = False
        self._seated = question.typed_by != "person"
        self._empty = False
        self._unknown = ""

    @property
    def input(self) -> Input:
        """Unseen, once the person sits at the laptop."""
        return Input.HIDDEN if self._seated else Input.NONE

    @property
    def now(self) -> str:
        """The name of the one who writes."""
        return self.name(self.question.person)

    def enter(self, text: str) -> bool:
        """Take the slip, or say what is wrong without repeating it."""
        if not self._seated:
            self._seated = True
            self.page += 1
            return False
        parts = read_names(text, self.question.among)
        if not parts:
            return self._nothing()
        self._empty = False
        if any(len(part.ids) > 1 for part in parts):
            return self.refuse(words.SLIP_SEVERAL)
        if not all(part.ids for part in parts):
            if not self.question.new_names:
                return self.refuse(words.SLIP_NOBODY)
            if fold(text) != self._unknown:
                self._unknown = fold(text)
                return self.refuse(words.SLIP_NEW)
        return self._sealed(tuple(part.ids[0] if part.ids else part.typed for part in parts))

    def _sealed(self, names: tuple[str, ...]) -> bool:
        if len(names) != self.question.names or len({*names}) != len(names):
            return self.refuse(sentence(words.SLIP_COUNT, count=self.question.names))
        try:
            self.answer.append(self.question.from_plain(list(names)))
        except BadRequest:
            return self.refuse(words.SLIP_NOBODY)
        return True

    def _nothing(self) -> bool:
        if not self.question.may_pass:
            return self.refuse(words.SLIP_NEEDED)
        if not self._empty:
            self._empty = True
            return self.refuse(words.SLIP_EMPTY)
        self.answer.append(())
        return True

    def type(self, text: str) -> bool:
        """Say nothing while it is typed."""
        del text
        return False

    def asked(self, text: str) -> Asked:
        """Show who writes and what to do, never what was typed."""
        del text
        if not self._seated:
            asks = sentence(words.SLIP_COME, name=self.now)
            return Asked(
                f"{asks} {words.SLIP_AWAY}",
                hint=sentence(words.SLIP_ENTER, name=self.now),
                keys=(KeyNow("Enter", words.NOW_GO_ON),),
                now=self.now,
                input=Input.NONE,
                slips=True,
            )
        how = words.SLIP_TYPE_MANY if self.question.names > 1 else words.SLIP_TYPE
        if self.question.typed_by != "person":
            how = words.SLIP_SECRETARY
        hint = sentence(how, name=self.now, count=self.question.names)
        return Asked(
            self.asks,
            names=tuple(f"{n} {show(name)}" for n, (_, name) in enumerate(self.question.among, 1)),
            hint="" if self.error else hint,
            error=self.error,
            keys=(KeyNow("Enter", words.NOW_HAND_IN),),
            now=self.now,
            input=Input.HIDDEN,
            slips=True,
        )

    def read_back(self) -> str:
        """Say only that it was taken."""
        return words.SLIP_TAKEN
