"""What is kept over time of practising: sessions, what one reflected on, what peers said.

Knows the nouns only. Nobody but the person at the laptop ever sees them, and no
number in them is a score: minutes and days say what was done, nothing says how well.

Source: formats.md 3.2 to 3.5; product.md section 7 (practice awards nothing).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.day import is_day
from sociocli.errors import BadRequest

__all__ = [
    "Answered",
    "Facilitated",
    "HeardFromPeers",
    "OwnAction",
    "PeerAnswers",
    "Practised",
    "Questionnaire",
    "Quotes",
    "Reflection",
    "Sort",
]


class Sort(StrEnum):
    """What somebody practised with."""

    SCENARIO = "scenario"
    DRILL = "drill"
    REHEARSAL = "rehearsal"


@dataclass(frozen=True, slots=True)
class Practised:
    """One session of practice: a simulated meeting, a drill, or a rehearsal of an own agenda.

    Args:
        day: The day it was begun.
        what: The id of the scenario or drill, or of the agenda that was rehearsed.
        sort: What it was practised with.
        title: Its title, in words.
        size: How many people were in the simulated room, the learner too; 0 in a drill.
        kinds: The kinds of process that were gone through, like decide or elect.
        minutes: How long it took, rounded up to whole minutes.
        method: The method of the circle, or "".
        noticed: The numbers of the signals that the coach named (process.md 6).
        praised: What the coach found done well, as its codes.
        finished: Whether it was gone through to its end.

    """

    day: str
    what: str
    sort: Sort = Sort.SCENARIO
    title: str = ""
    size: int = 0
    kinds: tuple[str, ...] = ()
    minutes: int = 0
    method: str = ""
    noticed: tuple[int, ...] = ()
    praised: tuple[str, ...] = ()
    finished: bool = False

    def __post_init__(self) -> None:
        if not is_day(self.day):
            message = f"“{self.day}” is not a date; write it like 2026-11-22."
            raise BadRequest(message)
        if self.size < 0 or self.minutes < 0:
            message = "A size or a number of minutes is never below nothing."
            raise BadRequest(message)


@dataclass(frozen=True, slots=True)
class Facilitated:
    """A real meeting that somebody facilitated, as its minutes say.

    Args:
        day: The day.
        id: The identity of its minutes.
        circle: The id of its circle.
        size: How many people were there.
        kinds: The kinds of the items that they facilitated.
        minutes: How long the meeting was, as far as the minutes say.
        whole: False if somebody else facilitated too, so that only a part was theirs.

    """

    day: str
    id: str
    circle: str = ""
    size: int = 0
    kinds: tuple[str, ...] = ()
    minutes: int = 0
    whole: bool = True


@dataclass(frozen=True, slots=True)
class OwnAction:
    """Something that one takes on for oneself, and the day on which one looks at it."""

    what: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question about oneself and what was written to it, as it was written."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Reflection:
    """What somebody wrote about their own facilitating; never leaves the private folder.

    Args:
        date: The day.
        answers: What was answered; questions that were passed over are left out.
        actions: One to three things to do next.
        notes: What came to mind beside the questions.

    """

    date: str
    answers: tuple[Answered, ...] = ()
    actions: tuple[OwnAction, ...] = ()
    notes: tuple[str, ...] = ()


class Quotes(StrEnum):
    """Whether a peer allows their words to be shown to others."""

    NO = "no"
    NAMED = "with_name"
    UNNAMED = "without_name"


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """Questions to one person who knows somebody that facilitates.

    Args:
        name: Whom they are for.
        about: What it is about: a role, a size of group.
        questions: The questions.
        named: Whether their name stands on what they write, as agreed.

    """

    name: str
    about: str
    questions: tuple[str, ...]
    named: bool = True


@dataclass(frozen=True, slots=True)
class PeerAnswers:
    """What one person wrote who knows somebody that facilitates.

    Args:
        name: Who wrote; "" if it was agreed that no name stands there.
        about: What it was asked for: a role, a size of group.
        quotes: Whether it may be quoted.
        answers: What was answered, in the order of the questions.

    """

    name: str = ""
    about: str = ""
    quotes: Quotes = Quotes.NO
    answers: tuple[Answered, ...] = ()


@dataclass(frozen=True, slots=True)
class HeardFromPeers:
    """What several people wrote, and what was heard in it.

    Args:
        date: The day on which it was read.
        peers: What each of them wrote.
        heard: What was heard, in own words, question by question.
        actions: One to three things to do next.
        review: The day on which to look at it again, or "".
        notes: What came to mind beside the questions.

    """

    date: str
    peers: tuple[PeerAnswers, ...] = ()
    heard: tuple[Answered, ...] = ()
    actions: tuple[OwnAction, ...] = ()
    review: str = ""
    notes: tuple[str, ...] = ()
