"""A question while it is being answered: what is typed, and what comes of it.

Both rooms, live and plain, hold these conversations, so that the same answer is
accepted, refused and read back in the same way in both. Knows what was typed.
Must not know the screen, nor which key brought it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Generic, TypeVar

from sociocli.errors import BadRequest
from sociocli.process.asking import Question, Ready
from sociocli.process.message import Message, say
from sociocli.process.writing import Form, TakesTurn, Word, WordKind, Write
from sociocli.terminal import wording as words
from sociocli.terminal.asked import Asked, Input, KeyNow
from sociocli.terminal.show import show

__all__ = ["ReadyTalk", "Talk", "TurnTalk", "WriteTalk", "sentence"]

T = TypeVar("T")
_REPLACED = (Form.DAY, Form.TIME, Form.TERM, Form.NUMBER)


def sentence(template: str, **values: object) -> str:
    """Return a sentence of our own with values that are safe to be shown."""
    return say(template, **{name: show(str(value)) for name, value in values.items()}).text()


class Talk(ABC, Generic[T]):
    """The conversation about one question.

    Args:
        question: The question.
        vocabulary: The circle's own words for those of the field.

    Attributes:
        page: Counts up when the conversation turns to something new, like a
            confirmation; whatever was typed before must not answer it.
        error: What was wrong with the last try.
        keeps: True if the text stays in the line after it was refused.
        decisive: True if keys that were pressed early must not answer.
        private: True if what is typed must never be seen or kept.
        drafts: True if a half-typed line is kept.
        is_text: True if the answer is a text: it stands in the line again when
            its answer is taken back.

    """

    decisive = False
    private = False
    drafts = True
    is_text = False

    def __init__(self, question: Question[T], vocabulary: Mapping[str, str]) -> None:
        self.question: Question[T] = question
        self.vocabulary = vocabulary
        self.answer: list[T] = []
        self.error = ""
        self.page = 0
        self.keeps = True

    @property
    def input(self) -> Input:
        """How the answer is typed now."""
        return Input.LINE

    @property
    def multiline(self) -> bool:
        """True if the answer may have several lines."""
        return False

    @property
    def typing_replaces(self) -> bool:
        """True if the first letter takes the place of what stands in the line at first."""
        return False

    def begins_with(self) -> str:
        """Return what stands in the line at first."""
        return ""

    @abstractmethod
    def enter(self, text: str) -> bool:
        """Take what was typed; True once the question is answered."""

    def type(self, text: str) -> bool:
        """See what stands in the line now; True if that alone answers."""
        del text
        self.error = ""
        return False

    def complete(self, text: str) -> str:
        """Return the text with a name completed, if only one fits."""
        return text

    @abstractmethod
    def asked(self, text: str) -> Asked:
        """Return what is to be shown while this text stands in the line."""

    def read_back(self) -> str:
        """Return the answer as a sentence for the next screen, or ""."""
        return ""

    def recalled(self) -> str:
        """Return the same for a screen of something else: with whom and what was asked."""
        return self.read_back()

    # For those who write a conversation.

    def settle(self, answer: T) -> bool:
        """Check an answer against the question and keep it."""
        plain = self.question.to_plain(answer)
        try:
            checked = self.question.from_plain(plain)
        except BadRequest as wrong:
            return self.refuse(show(wrong.plain_sentence))
        self.answer.append(checked)
        return True

    def refuse(self, why: str) -> bool:
        """Stay with the question and say why."""
        self.error = why
        return False

    def text_of(self, message: Message) -> str:
        """Return a message with the circle's own words, safe to be shown."""
        return show(message.text(self.vocabulary), lines=True)

    @property
    def asks(self) -> str:
        """The words of the question."""
        return self.text_of(self.question.words)

    @property
    def now(self) -> str:
        """The name of the one whose turn it is, or ""."""
        view = self.question.scene.round
        return self.name(view.now) if view and view.now else ""

    def name(self, person: str) -> str:
        """Return the name of a person, safe to be shown."""
        return show(self.question.scene.name(person))


class ReadyTalk(Talk[None]):
    """Waiting until the room is ready."""

    question: Ready
    drafts = False

    @property
    def input(self) -> Input:
        """Nothing is typed here."""
        return Input.NONE

    def enter(self, text: str) -> bool:
        """Go on."""
        del text
        return self.settle(None)

    def asked(self, text: str) -> Asked:
        """Show the words and what Enter does."""
        del text
        return Asked(
            self.asks,
            hint="" if self.asks else words.GO_ON,
            keys=(KeyNow("Enter", words.NOW_GO_ON),),
            now=self.now,
            seconds=self.question.seconds,
            input=Input.NONE,
        )


class TurnTalk(Talk[Word]):
    """Somebody's turn in a round: Enter means has spoken, typing is optional."""

    question: TakesTurn
    is_text = True

    @property
    def multiline(self) -> bool:
        """What was said may take several lines."""
        return True

    def begins_with(self) -> str:
        """Return what they said, if it is known."""
        return self.question.preset

    def enter(self, text: str) -> bool:
        """Has spoken; what was typed is noted."""
        return self.settle(Word(WordKind.SPOKEN, text.strip()))

    def passes(self, text: str) -> bool:
        """Pass."""
        if not self.question.may_pass:
            return self.refuse(words.NO_PASSING)
        if text.strip():
            return self.refuse(sentence(words.NOT_NOW, answer=words.NOW_PASSES.capitalize()))
        return self.settle(Word(WordKind.PASSED))

    def waits(self, text: str) -> bool:
        """Come back to them at the end of the round."""
        if not self.question.may_wait:
            return self.refuse(words.NO_LATER)
        if text.strip():
            return self.refuse(sentence(words.NOT_NOW, answer=words.NOW_LATER.capitalize()))
        return self.settle(Word(WordKind.LATER))

    @property
    def now(self) -> str:
        """The name of the one who speaks."""
        return self.name(self.question.person)

    def asked(self, text: str) -> Asked:
        """Show who speaks and that typing is optional."""
        plain_name = self.asks in {self.now, self.question.person}
        noted = text.strip() and self.question.kept
        keys = [KeyNow("Enter", words.NOW_RECORD if noted else words.NOW_SPOKEN)]
        if self.question.may_pass:
            keys.append(KeyNow("Ctrl-P", words.NOW_PASSES))
        if self.question.may_wait:
            keys.append(KeyNow("Ctrl-L", words.NOW_LATER))
        return Asked(
            "" if plain_name else self.asks,
            hint="" if self.error else self._hint(typed=bool(text.strip())),
            error=self.error,
            keys=tuple(keys),
            now=self.now,
        )

    def _hint(self, *, typed: bool) -> str:
        """Say what Enter does; where nothing is kept nobody is invited to write."""
        if not self.question.kept:
            return words.TURN_NOT_KEPT
        return words.TURN_TYPED if typed else words.TURN_HINT


class WriteTalk(Talk[str]):
    """Something is written; it is checked before it is accepted."""

    question: Write
    is_text = True

    @property
    def multiline(self) -> bool:
        """Texts may have several lines, other forms one."""
        return self.question.form is Form.TEXT

    def begins_with(self) -> str:
        """Return the text that is proposed."""
        return self.question.preset

    @property
    def typing_replaces(self) -> bool:
        """Nobody adds to a proposed day, time or number; a text is changed where it is wrong."""
        return bool(self.question.preset) and self.question.form in _REPLACED

    def enter(self, text: str) -> bool:
        """Accept the text if it fits its form."""
        try:
            self.answer.append(self.question.from_plain(text))
        except BadRequest as wrong:
            return self.refuse(show(wrong.plain_sentence))
        return True

    def asked(self, text: str) -> Asked:
        """Show the words, and what leaving it as it is means."""
        del text
        hint = ""
        if self.question.preset:
            hint = words.PRESET_REPLACED if self.typing_replaces else words.PRESET
        elif not self.question.required and "Enter" not in self.question.words.template:
            hint = words.EMPTY_OK
        keys = [KeyNow("Enter", words.NOW_KEEP)]
        if self.multiline:
            keys += [
                KeyNow("Alt-Enter", words.NOW_LINE, words.NOW_LINE_BRIEF),
                KeyNow("Ctrl-E", words.NOW_EDITOR),
            ]
        hint = "" if self.error else hint
        return Asked(self.asks, hint=hint, error=self.error, keys=tuple(keys), now=self.now)
