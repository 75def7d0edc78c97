"""Picking people or things from a list by typing, without ever guessing.

Enter is accepted only when every part fits exactly one, or new names are
allowed and were read back. Source: reliability.md 2.6.
"""

from __future__ import annotations

from collections.abc import Mapping

from sociocli.process.choosing import Pick
from sociocli.terminal import wording as words
from sociocli.terminal.asked import Asked, KeyNow
from sociocli.terminal.naming import Meant, completed, read_names
from sociocli.terminal.show import show
from sociocli.terminal.talk import Talk, sentence

__all__ = ["PickTalk"]


class PickTalk(Talk[tuple[str, ...]]):
    """People or things are picked."""

    question: Pick

    def __init__(self, question: Pick, vocabulary: Mapping[str, str]) -> None:
        super().__init__(question, vocabulary)
        self._new = ""
        self._numbered = not question.new_names

    def enter(self, text: str) -> bool:
        """Accept the line if every part of it is clear."""
        parts = read_names(text, self.question.among)
        if not parts:
            default = self.question.default()
            return self.refuse(self._how_many()) if default is None else self.settle(default[0])
        for part in parts:
            why = self._wrong(part)
            if why:
                return self.refuse(why)
        strangers = [part.typed for part in parts if not part.ids]
        if strangers and self._new != text:
            self._new = text
            return self.refuse(sentence(words.NEW_HERE, names=", ".join(strangers)))
        picked = dict.fromkeys(part.ids[0] if part.ids else part.typed for part in parts)
        least, most = self.question.least, self.question.most
        if len(picked) < least or (most and len(picked) > most):
            return self.refuse(self._how_many())
        return self.settle(tuple(picked))

    def _how_many(self) -> str:
        """Say how many names make an answer."""
        least, most = max(1, self.question.least), self.question.most
        if least == most:
            return words.PICK_ONE if most == 1 else sentence(words.PICK_SO_MANY, count=most)
        if not most:
            return words.PICK_SOME if least == 1 else sentence(words.PICK_AT_LEAST, count=least)
        return sentence(words.PICK_BETWEEN, least=least, most=most)

    def _wrong(self, part: Meant) -> str:
        if part.clear or (not part.ids and self.question.new_names):
            return ""
        if not part.ids:
            return sentence(words.NO_MATCH, typed=part.typed)
        return sentence(words.SEVERAL, typed=part.typed, names=self._names(part.ids))

    def complete(self, text: str) -> str:
        """Complete the last name if only one fits."""
        return completed(text, self.question.among)

    def type(self, text: str) -> bool:
        """Forget that new names were read back if the line has changed."""
        if not text or text != self._new:
            self._new = ""
            self.error = ""
        return False

    def asked(self, text: str) -> Asked:
        """Show who can be picked, and who the line means."""
        keys = [KeyNow("Enter", words.NOW_ANSWER)]
        if text.strip():
            keys.append(KeyNow("Tab", words.NOW_COMPLETE))
        return Asked(
            self.asks,
            names=self._listed(),
            hint="" if self.error else self._hint(text),
            error=self.error,
            keys=tuple(keys),
            now=self.now,
        )

    def _listed(self) -> tuple[str, ...]:
        if not self._numbered:
            return tuple(show(name) for _, name in self.question.among)
        return tuple(f"{n} {show(name)}" for n, (_, name) in enumerate(self.question.among, 1))

    def _hint(self, text: str) -> str:
        parts = read_names(text, self.question.among)
        if not parts:
            return self._hint_empty()
        unclear = next((why for part in parts if (why := self._wrong(part))), "")
        if unclear:
            return unclear
        known = self._names(tuple(part.ids[0] for part in parts if part.ids))
        strangers = ", ".join(part.typed for part in parts if not part.ids)
        new = sentence(words.WITH_NEW, names=strangers) if strangers else ""
        means = sentence(words.MEANS, names=known) if known else ""
        return f"{means} {new}".strip()

    def _hint_empty(self) -> str:
        default = self.question.default()
        if default and default[0]:
            return sentence(words.PICK_PRESET, names=self._names(default[0]))
        one = self.question.most == 1
        if self.question.new_names:
            how = words.PICK_HINT_NEW_ONE if one else words.PICK_HINT_NEW
        else:
            how = words.PICK_HINT_ONE if one else words.PICK_HINT
        return f"{how} {words.PICK_NOBODY}." if default else how

    def _names(self, ids: tuple[str, ...]) -> str:
        names = dict(self.question.among)
        return ", ".join(show(names.get(one, one)) for one in ids)
