"""Choosing one of several answers: letters, and nothing by accident.

A decisive answer is a letter, then Enter, then it is read back. An answer for
many shows the names it answers for and wants a second confirmation. Answers that
are rarely wanted are shown on request.
Source: product.md section 2 rule 2.
"""

from __future__ import annotations

from collections.abc import Mapping

from sociocli.process.choosing import Choose, Option
from sociocli.terminal import wording as words
from sociocli.terminal.asked import Asked, KeyNow, Letter
from sociocli.terminal.show import show
from sociocli.terminal.talk import Talk, sentence
from sociocli.terminal.width import cut

__all__ = ["ChooseTalk", "letters_of"]

# So many letters are named in the line of keys; more stand before the answers.
_FEW_LETTERS = 3

# So much of a long question is read back with its answer.
_MOST_ASKED = 72
# What a question ends with, so that an answer may follow it.
_ENDS = tuple(".?!:…")


def letters_of(options: tuple[Option, ...]) -> tuple[str, ...]:
    """Return what is typed for each option: its letter, else a number of its own."""
    own = {option.letter.casefold() for option in options if option.letter}
    letters: list[str] = []
    number = 0
    for option in options:
        letter = option.letter.casefold()
        if not letter or letter in letters:
            number += 1
            while str(number) in own:
                number += 1
            letter = str(number)
        letters.append(letter)
    return tuple(letters)


class ChooseTalk(Talk[str]):
    """One of several answers is chosen."""

    question: Choose
    drafts = False

    def __init__(self, question: Choose, vocabulary: Mapping[str, str]) -> None:
        super().__init__(question, vocabulary)
        self.letters = letters_of(question.options)
        self.decisive = question.decisive or question.quick
        self.keeps = False
        self._all = not any(option.rare for option in question.options)
        self._sure: Option | None = None
        self._chosen: Option | None = None

    def enter(self, text: str) -> bool:
        """Take the letter that was typed."""
        typed = text.strip().casefold()
        if self._sure is not None:
            return self._confirmed(typed)
        if not typed and self.question.preset:
            return self._take(self.question.preset)
        if typed == words.MORE_LETTER and not self._all:
            self._all = True
            self.page += 1
            self.error = ""
            return False
        option = self._of(typed)
        if option is None:
            why = words.NO_SUCH_LETTER if typed else words.NOTHING_CHOSEN
            how = words.LETTER_ALONE if self.question.quick else words.LETTER_AND_ENTER
            return self.refuse(f"{why} {sentence(how, letters=', '.join(self._letters()))}")
        if option.names:
            self._sure = option
            self.page += 1
            self.error = ""
            return False
        return self._take(option.value)

    def _confirmed(self, typed: str) -> bool:
        sure, self._sure = self._sure, None
        self.page += 1
        if sure is not None and typed == words.SURE_YES:
            return self._take(sure.value)
        return self.refuse(words.NOT_SURE)

    def _shown(self) -> list[tuple[str, Option]]:
        """Return the answers that are shown now, with their letters."""
        pairs = zip(self.letters, self.question.options, strict=True)
        return [(letter, option) for letter, option in pairs if self._all or not option.rare]

    def _letters(self) -> list[str]:
        more = [] if self._all else [words.MORE_LETTER]
        return [letter for letter, _ in self._shown()] + more

    def _of(self, typed: str) -> Option | None:
        return next((option for letter, option in self._shown() if letter == typed), None)

    def _take(self, value: str) -> bool:
        self._chosen = next(option for option in self.question.options if option.value == value)
        return self.settle(value)

    def type(self, text: str) -> bool:
        """For a quick consent the letter alone is enough."""
        if text:
            self.error = ""
        if not self.question.quick or self._sure is not None:
            return False
        option = self._of(text.strip().casefold())
        return option is not None and not option.names and self._take(option.value)

    def asked(self, text: str) -> Asked:
        """Show the answers, or the names that one of them answers for."""
        if self._sure is not None:
            return self._asked_names(self._sure)
        typed = text.strip().casefold()
        meant = self._of(typed) if typed else None
        preset = self.question.preset
        rows = tuple(
            Letter(
                letter,
                self.text_of(option.words),
                meant=option is meant or (not typed and option.value == preset),
            )
            for letter, option in self._shown()
        )
        if not self._all:
            rows += (Letter(words.MORE_LETTER, words.MORE_ANSWERS, meant=False),)
        if self.question.quick:
            few = len(self.letters) <= _FEW_LETTERS
            press = " ".join(self.letters) if few else sentence(words.NOW_LETTER, what=self._what())
            keys = (KeyNow(press, words.NOW_ANSWER),)
        elif meant is not None or preset:
            keys = (KeyNow("Enter", words.NOW_ANSWER),)
        else:
            keys = (KeyNow(sentence(words.NOW_LETTER, what=self._what()), words.NOW_CHOOSE),)
        hint = "" if self.error else self._hint(meant)
        return Asked(self.asks, rows, hint=hint, error=self.error, keys=keys, now=self.now)

    def _hint(self, meant: Option | None) -> str:
        """Say what Enter would do; always one line, so that nothing jumps."""
        if meant is not None:
            answer = self.text_of(meant.words)
            if self.now:
                answer = sentence(words.READ_BACK_WHO, name=self.now, answer=answer)
            return sentence(words.ENTER_FOR, answer=answer)
        if self.question.quick:
            return sentence(words.CHOOSE_QUICK, what=self._what())
        preset = next((o for o in self.question.options if o.value == self.question.preset), None)
        return self._hint(preset) if preset else self.how_to_choose()

    def how_to_choose(self) -> str:
        """Say what is typed to choose an answer, as it stands there."""
        return sentence(words.CHOOSE_LETTER, what=self._what())

    def _what(self) -> str:
        """Call what stands before the answers a letter or a number."""
        numbers = [letter.isdecimal() for letter, _ in self._shown()]
        if all(numbers):
            return words.NUMBER
        return words.LETTER_OR_NUMBER if any(numbers) else words.LETTER

    def _asked_names(self, option: Option) -> Asked:
        answer = self.text_of(option.words)
        return Asked(
            sentence(words.SURE_NAMES, answer=answer, count=len(option.names)),
            names=tuple(show(self.question.scene.name(name)) for name in option.names),
            each_name=True,
            hint=words.SURE_HOW,
            keys=(KeyNow("y Enter", words.NOW_ANSWER),),
            now="",
        )

    def _sentence(self, option: Option) -> str:
        answer = self.text_of(option.words)
        if option.names:
            return sentence(words.READ_BACK_NAMES, answer=answer, names=self._names(option))
        if self.now:
            return sentence(words.READ_BACK_WHO, name=self.now, answer=answer)
        return sentence(words.READ_BACK, answer=answer)

    def _names(self, option: Option) -> str:
        return ", ".join(self.question.scene.name(name) for name in option.names)

    def _about(self) -> str:
        """Return whom and what was asked, cut where it is long, with a sign at its end."""
        asks = cut(self.asks.partition("\n")[0], _MOST_ASKED)
        if self.now not in asks:
            asks = sentence(words.READ_BACK_WHO, name=self.now, answer=asks)
        return asks if asks.endswith(_ENDS) else f"{asks}:"

    def read_back(self) -> str:
        """Read a decisive answer back as a sentence."""
        if self._chosen is None or not self.decisive:
            return ""
        return self._sentence(self._chosen)

    def recalled(self) -> str:
        """Say with the answer whom and what was asked."""
        if self._chosen is None or not self.decisive:
            return ""
        asked, answer = self._about(), self.text_of(self._chosen.words)
        if not self._chosen.names:
            return sentence(words.RECALLED, asked=asked, answer=answer)
        names = self._names(self._chosen)
        return sentence(words.RECALLED_NAMES, asked=asked, answer=answer, names=names)
