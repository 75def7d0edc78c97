"""The language in which tests hold conversations with a process.

    talk(lambda: consent(room, item))
        .asks("item-1/consent-1/ana").answer("objection")
        .asks("item-1/consent-1/ana/reason").answer("The choir could not rehearse.")
        .answers({"item-1/consent-1/*": "consent"})
        .ends()

The conversation is written down first and held by `ends`, `pauses` or `raises`,
through the real runner and a journal in memory. Answers are plain data, as in
journals and answer files. A question that nobody expected fails, and so does
everything that was expected and never asked; the failure shows the expected and
the real conversation side by side. Announcements (`Tell`) pass unheard unless
`tells` expects them, `Shuffle` keeps the order and `Clock` gives the evening of
2026-11-22, unless they are asked for by key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from rooms import Ticking

from sociocli.errors import BadRequest
from sociocli.practice.answers.pattern import matches
from sociocli.practice.answers.plainly import AnyQuestion, Plainly, default_of
from sociocli.process.asking import Aside, AsideGiven, Pause, Plain, Question, Steps, Tell, Undo
from sociocli.process.choosing import Shuffle
from sociocli.process.journal import Journal, ListJournal
from sociocli.process.running import run
from sociocli.process.writing import Clock

__all__ = ["Talk", "forgotten", "talk"]

WIDTH = 58
_open: list[Talk] = []


def talk(
    process: Callable[[], Steps[Any]],
    *,
    journal: Journal | None = None,
    clock: Ticking | None = None,
) -> Talk:
    """Begin a conversation with a process.

    Args:
        process: Makes the generator. For conversations with `undo` it must make
            a new room each time.
        journal: What was answered before; a fresh one in memory if there is none.
        clock: Where the clock stands; ten seconds more with each answer.

    """
    conversation = Talk(process, journal or ListJournal(), clock or Ticking())
    _open.append(conversation)
    return conversation


def forgotten() -> list[str]:
    """Return, and forget, the conversations that were written down but never held."""
    left = [f"{len(one.expected)} steps: {one.expected[:3]}" for one in _open]
    _open.clear()
    return left


@dataclass
class Expected:
    """One step of the conversation as the test wrote it."""

    key: str
    act: str = ""
    plain: Plain = None
    aside: Aside | None = None
    after: int = 0
    check: Callable[[Any], None] | None = None
    refused: tuple[Plain, ...] = ()

    def __repr__(self) -> str:
        if self.aside is not None:
            return f"{self.key} -- aside {self.aside.way} {dict(self.aside.values)}"
        shown = f": {self.plain!r}" if self.act == "answer" else f" -- {self.act or 'no answer'}"
        return self.key + shown


class Talk(Plainly):
    """A conversation; see the module's docstring.

    After it was held, `questions` holds every question that was put, `told` the
    sentences of all announcements, `journal` the entries.
    """

    def __init__(self, process: Callable[[], Steps[Any]], journal: Journal, clock: Ticking) -> None:
        self.process = process
        self.journal = journal
        self.clock_piece = clock
        self.expected: list[Expected] = []
        self.bulk: dict[str, Plain] = {}
        self.bulk_used: dict[str, bool] = {}
        self.take_defaults = False
        self.questions: list[Question[Any]] = []
        self.told: list[str] = []
        self.happened: list[str] = []
        self.at = 0

    # What a test writes.

    def asks(self, key: str, check: Callable[[Any], None] | None = None) -> Talk:
        """Expect a question; `check` may look at it (scene, words, options)."""
        self.expected.append(Expected(key, check=check))
        return self

    def answer(self, plain: Plain = None, *, after: int = 0) -> Talk:
        """Answer it in plain data, `after` so many seconds more than usual."""
        return self._act("answer", plain=plain, after=after)

    def refuses(self, plain: Plain) -> Talk:
        """Expect that this is no answer to it; a real answer must follow."""
        self.expected[-1].refused += (plain,)
        return self

    def aside(self, way: str, *, after: int = 0, **values: str) -> Talk:
        """Let an aside happen instead; the question is asked again afterwards."""
        return self._act("aside", aside=Aside(way, tuple(values.items())), after=after)

    def undo(self) -> Talk:
        """Take the last thing back instead of answering."""
        return self._act("undo")

    def tells(self, key: str, check: Callable[[Any], None] | None = None) -> Talk:
        """Expect an announcement."""
        self.expected.append(Expected(key, act="tells", check=check))
        return self

    def answers(self, answers: Mapping[str, Plain], *, all_used: bool = True) -> Talk:
        """Answer all questions whose keys match, wherever they come.

        What `asks` expects next goes first. Each pattern must be used unless
        `all_used` is False.
        """
        self.bulk.update(answers)
        self.bulk_used.update(dict.fromkeys(answers, not all_used))
        return self

    def defaults(self) -> Talk:
        """Take the default of every other question that has one."""
        self.take_defaults = True
        return self

    def ends(self) -> Any:
        """Hold the conversation to the end of the process and return its result."""
        _open.remove(self)
        outcome = run(self.process, self, self.journal, self.clock_piece)
        self._all_used()
        return outcome

    def pauses(self) -> Talk:
        """Hold the conversation; what it asks last, or then, is answered with a pause."""
        _open.remove(self)
        if self.expected and not self.expected[-1].act:
            self.expected[-1].act = "pause"
        else:
            self.expected.append(Expected("**", act="pause"))
        with pytest.raises(Pause):
            run(self.process, self, self.journal, self.clock_piece)
        self._all_used()
        return self

    def raises(self, kind: type[Exception]) -> Any:
        """Hold the conversation until the process raises, and return the exception."""
        _open.remove(self)
        with pytest.raises(kind) as caught:
            run(self.process, self, self.journal, self.clock_piece)
        self._all_used()
        return caught.value

    # What a test may look at afterwards.

    def question(self, key: str) -> Any:
        """Return the last question that was put under a key."""
        found = [question for question in self.questions if question.key == key]
        if not found:
            self._fail(f"There was no question {key}.")
        return found[-1]

    @property
    def keys(self) -> list[str]:
        """The keys of the questions that people were asked, in order."""
        return [question.key for question in self.questions if question.human]

    # What the runner asks.

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer as the test wrote it."""
        self.questions.append(question)
        if isinstance(question, Tell):
            self.told.append(question.words.text())
        step = self.expected[self.at] if self.at < len(self.expected) else None
        if step and (
            step.key == question.key or (step.act == "pause" and not self._easy(question))
        ):
            self.at += 1
            return self._follow(step, question)
        easy = self._easy(question)
        if easy is None:
            allowed = question.allowed()
            self.happened.append(f"{question.key} ?")
            self._fail(f"Nobody expected the question {question.key} ({allowed}).")
        return self._checked(question, easy[0])

    # Behind the door.

    def _act(
        self, act: str, plain: Plain = None, aside: Aside | None = None, after: int = 0
    ) -> Talk:
        if not self.expected or self.expected[-1].act:
            pytest.fail(f"Say what it asks before you say what happens then ({act}).")
        step = self.expected[-1]
        step.act, step.plain, step.aside, step.after = act, plain, aside, after
        return self

    def _easy(self, question: AnyQuestion) -> tuple[Plain] | None:
        """Return what needs no step of its own: bulk answers, defaults, announcements."""
        for pattern, plain in self.bulk.items():
            if matches(pattern, question.key):
                self.bulk_used[pattern] = True
                return (plain,)
        if isinstance(question, (Shuffle, Clock)):
            return (question.settles(),)
        if self.take_defaults or isinstance(question, Tell):
            return default_of(question)
        return None

    def _follow(self, step: Expected, question: AnyQuestion) -> Plain:
        if step.check is not None:
            step.check(question)
        for wrong in step.refused:
            try:
                question.from_plain(wrong)
            except BadRequest:
                continue
            self._fail(f"{question.key} should refuse {wrong!r}.")
        self.clock_piece.wait(step.after)
        if step.act == "aside" and step.aside is not None:
            self.happened.append(repr(step))
            raise AsideGiven(step.aside)
        if step.act in {"undo", "pause"}:
            self.happened.append(f"{question.key} -- {step.act}")
            raise Undo if step.act == "undo" else Pause
        if not step.act:
            self._fail(f"The test gives no answer to {question.key}.")
        return self._checked(question, step.plain)

    def _checked(self, question: AnyQuestion, plain: Plain) -> Plain:
        if question.human or not isinstance(question, Tell):
            self.happened.append(f"{question.key}: {plain!r}")
        try:
            question.from_plain(plain)
        except BadRequest as wrong:
            self._fail(f"{question.key} refuses {plain!r}: {wrong}")
        return plain

    def _all_used(self) -> None:
        if self.at < len(self.expected):
            self._fail(f"It never asked {self.expected[self.at].key}.")
        unused = [pattern for pattern, used in self.bulk_used.items() if not used]
        if unused:
            self._fail(f"Nothing asked for these answers: {', '.join(unused)}")

    def _fail(self, why: str) -> None:
        left = [repr(step) for step in self.expected]
        left += [f"anywhere: {pattern}: {plain!r}" for pattern, plain in self.bulk.items()]
        rows = max(len(left), len(self.happened))
        left += [""] * (rows - len(left))
        right = self.happened + [""] * (rows - len(self.happened))
        lines = [f"  {a[:WIDTH]:<{WIDTH}} | {b[:WIDTH]}" for a, b in zip(left, right, strict=True)]
        head = f"  {'expected':<{WIDTH}} | happened"
        pytest.fail("\n".join([why, head, *lines]), pytrace=False)
