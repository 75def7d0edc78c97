"""Asking what a record begins with, at a terminal or not at all.

Knows the dialogs. Must not know what the answers are for.
"""

from __future__ import annotations

from sociocli.cli import init_wording as words
from sociocli.cli.saying import say_aside
from sociocli.cli.wiring import at_terminal, line_by_line
from sociocli.domain.text import in_one_line, tidy
from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.terminal import dialog
from sociocli.terminal.lines import Lines, TerminalLines

__all__ = ["Asking"]


class Asking:
    """Somebody at a terminal who can be asked, or nobody."""

    def __init__(self) -> None:
        self.somebody = at_terminal()
        self._lines: Lines | None = None
        if self.somebody and line_by_line(plain=False):
            self._lines = TerminalLines()

    def close(self) -> None:
        """Let go of the terminal."""
        if self._lines is not None:
            self._lines.close()

    def needed(self, said: str | None, question: str, option: str, what: str) -> str:
        """Return a name, asking for it as long as there is none.

        Args:
            said: What was said on the command line, or None.
            question: The question.
            option: The option that answers it.
            what: What the name is for.

        Raises:
            BadRequest: If the option is empty.
            NeedsAnswer: If nobody is there.
            Pause: If the question was left.

        """
        if said is not None:
            if not tidy(said):
                raise BadRequest(words.NO_NAME.format(what=what, option=option))
            return in_one_line(said)
        answer = self.open(None, question, option)
        while not answer:
            say_aside(words.NEEDED_AGAIN)
            answer = self.open(None, question, option)
        return in_one_line(answer)

    def open(self, said: str | None, question: str, option: str) -> str:
        """Return a text that may be empty; see `needed`."""
        if said is not None:
            return tidy(said)
        if not self.somebody:
            raise NeedsAnswer(words.NEED.format(option=option))
        return tidy(dialog.text(question, lines=self._lines))

    def yes(
        self,
        question: str,
        option: str,
        answers: tuple[str, str],
        *,
        said: bool | None,
    ) -> bool:
        """Return whether something is wanted; see `needed`."""
        if said is not None:
            return said
        if not self.somebody:
            raise NeedsAnswer(words.NEED.format(option=option))
        pairs = [("yes", answers[0]), ("no", answers[1])]
        return dialog.choose_from(question, pairs, lines=self._lines) == "yes"
