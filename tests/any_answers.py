"""Any answers: whatever a circle answers, every process ends and can be replayed.

    @given(choices())
    def test_every_consent_ends(drawn):
        outcome, journal = any_course(consenting, drawn)
        replays(consenting, journal, outcome)
        crash_anywhere(consenting, journal, outcome)

Hypothesis draws a list of numbers. Each number picks one answer from the
question's own, or an aside, or an undo; when the list is used up, each question
gets the answer that settles it. The process is a function that makes the
generator with a new room, as for the runner.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from hypothesis import strategies as st
from rooms import BEGAN, Ticking, ways_out

from sociocli.errors import BadRequest
from sociocli.practice.answers.plainly import AnyQuestion, Plainly, default_of
from sociocli.process.asking import Aside, AsideGiven, Moment, Plain, Steps, Undo
from sociocli.process.choosing import Choose, Pick, Slip
from sociocli.process.journal import Entry, ListJournal
from sociocli.process.running import run
from sociocli.process.writing import Form, TakesTurn, Write

__all__ = [
    "AnyAnswers",
    "Refuses",
    "Rest",
    "any_course",
    "choices",
    "crash_anywhere",
    "replays",
    "scripted_course",
]

R = TypeVar("R")
ASIDE_EVERY = 11
UNDO_EVERY = 29
TEXTS = (
    "so be it",
    "Two\nlines",
    "{aim} <aim> [b]*x*[/b] <i>",
    "나는 반대합니다",
    "- a: b #1",
    "0",
)
BY_FORM: dict[Form, tuple[str, ...]] = {
    Form.TEXT: TEXTS,
    Form.LINE: TEXTS,
    Form.DAY: ("2026-12-06", "2027-05-31"),
    Form.TIME: ("19:00", "21:30"),
    Form.TERM: ("6 months", "2027-05-31"),
    Form.NAMES: ("Ana, Ben, Kim", "Zoë", "Ana, Ana"),
    Form.ROLES: ("Secretary", "Leader, Delegate", "Ana"),
}


def choices(most: int = 60) -> st.SearchStrategy[list[int]]:
    """Draw the numbers that pick the answers, at most so many."""
    return st.lists(st.integers(0, 2**16), max_size=most)


class AnyAnswers(Plainly):
    """Answers as the drawn numbers say, and then so that the meeting ends.

    Args:
        drawn: The numbers.
        ways: Names of asides that may happen; those of the program if None.
        undo: Whether answers may be taken back.
        limit: After so many questions the process is said not to end.

    """

    def __init__(
        self,
        drawn: Sequence[int],
        *,
        ways: tuple[str, ...] | None = None,
        undo: bool = True,
        limit: int = 4000,
    ) -> None:
        self.drawn = list(drawn)
        self.ways = tuple(ways_out()) if ways is None else ways
        self.undo = undo
        self.left = limit

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer as the next number says."""
        self.left -= 1
        assert self.left > 0, f"This does not end; it now asks {question.key}."
        if not question.human or not self.drawn:
            return question.settles()
        number = self.drawn.pop(0)
        if self.undo and number % UNDO_EVERY == UNDO_EVERY - 1:
            raise Undo
        if self.ways and number % ASIDE_EVERY == ASIDE_EVERY - 1:
            raise AsideGiven(self._aside(question, number // ASIDE_EVERY))
        allowed = answers_to(question)
        assert allowed, f"No answer is allowed to {question}"
        return allowed[number % len(allowed)]

    def _aside(self, question: AnyQuestion, number: int) -> Aside:
        """Return an aside with no values, or with some that a file might give."""
        way = self.ways[number % len(self.ways)]
        people = [*(person for person, _ in question.scene.names), "zoë", "Nobody, ana"]
        number //= len(self.ways)
        if number % 3:
            return Aside(way)
        values = {
            "who": people[number % len(people)],
            "what": "Sweep",
            "text": TEXTS[number % len(TEXTS)],
            "title": "Noise",
            "minutes": ("5", "many", "")[number % 3],
            "at": ("", "19:20")[number % 2],
            "by": ("", "2026-12-01", "some day")[number % 3],
        }
        return Aside(way, tuple(values.items()))


def answers_to(question: AnyQuestion) -> list[Plain]:
    """Return some of the answers that a question allows; never none."""
    found: list[Plain] = [question.settles()]
    default = default_of(question)
    found += [] if default is None else default
    found += _candidates(question)
    return [plain for plain in found if _allowed(question, plain)]


def _candidates(question: AnyQuestion) -> list[Plain]:
    if isinstance(question, Choose):
        return [option.value for option in question.options]
    if isinstance(question, Write):
        if question.form is Form.NUMBER:
            return [str(question.low), str(min(question.high, question.low + 7))]
        return ["", *BY_FORM[question.form]]
    if isinstance(question, TakesTurn):
        return ["spoken", "pass", "later", *TEXTS]
    if isinstance(question, (Pick, Slip)):
        ids = [one for one, _ in question.among]
        singles: list[Plain] = [[one] for one in ids]
        pairs: list[Plain] = [list(pair) for pair in pairwise(ids)]
        return [[], list(ids), ["Zoë"], *singles, *pairs]
    return []


def _allowed(question: AnyQuestion, plain: Plain) -> bool:
    try:
        question.from_plain(plain)
    except BadRequest:
        return False
    return True


class Refuses(Plainly):
    """Refuses to be asked anything: a replay must find all in the journal."""

    def plain(self, question: AnyQuestion) -> Plain:
        """Fail."""
        raise AssertionError(f"The replay asks for {question.key}.")


class Rest(Plainly):
    """Goes on with the entries of a journal that are left, at their own times."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = list(entries)
        self.moment = Moment(0, BEGAN)

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer with the next entry, which must belong to this question."""
        entry = self.entries.pop(0)
        assert entry.key == question.key
        self.moment = entry.moment
        if entry.aside is not None:
            raise AsideGiven(entry.aside)
        return entry.answer

    def read(self) -> Moment:
        """Return the time of the last entry."""
        return self.moment


def any_course(
    process: Callable[[], Steps[R]], drawn: Sequence[int], **how: Any
) -> tuple[R, ListJournal]:
    """Run a process with drawn answers; return its result and the journal."""
    journal = ListJournal()
    return run(process, AnyAnswers(drawn, **how), journal, Ticking()), journal


def scripted_course(process: Callable[[], Steps[R]]) -> tuple[R, ListJournal]:
    """Run a process with the answers that settle; return its result and the journal."""
    return any_course(process, ())


def replays(process: Callable[[], Steps[R]], journal: ListJournal, outcome: R) -> None:
    """State that a journal gives the same result without asking anything."""
    before = list(journal.entries)
    assert run(process, Refuses(), journal, Ticking()) == outcome
    assert list(journal.entries) == before


def crash_anywhere(
    process: Callable[[], Steps[R]], journal: ListJournal, outcome: R, *, every: int = 1
) -> None:
    """State that from every prefix of a journal the rest leads to the same result.

    Args:
        process: Makes the generator.
        journal: A finished journal.
        outcome: What it led to.
        every: Try each so-manyth prefix only.

    """
    entries = list(journal.entries)
    for length in range(0, len(entries) + 1, every):
        rest = Rest(entries[length:])
        begun = ListJournal(entries[:length])
        assert run(process, rest, begun, rest) == outcome, f"cut after {length} entries"
        assert [e.answer for e in begun.entries] == [e.answer for e in entries]
