"""A scenario of practice: a circle, an agenda, its people, and ways through it.

What each of them wants stands in `stance.py`, what they worry about in
`worry.py`. Must not know how a meeting runs, nor what the coach makes of it.

Source: process.md 3.6, 3.7, 6 and 7; formats.md 3.2.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sociocli.domain.agenda import Agenda, AgendaItem, Step
from sociocli.domain.character import Character
from sociocli.domain.day import day
from sociocli.domain.decided import Decided
from sociocli.domain.method import METHODS
from sociocli.domain.stance import Interruption, Stance
from sociocli.domain.text import is_id
from sociocli.domain.utterance import Meaning, Utterance
from sociocli.domain.worry import Met, Worry
from sociocli.errors import BadRequest

__all__ = [
    "Course",
    "Decided",
    "Interruption",
    "Meaning",
    "Met",
    "Override",
    "Scenario",
    "Stance",
    "Utterance",
    "Worry",
]


# In minutes: a day.
_LONGEST = 24 * 60


@dataclass(frozen=True, slots=True)
class Override:
    """What a course does otherwise than a good facilitator would.

    Args:
        ask: A pattern of keys whose answer is another, or before which something is done.
        answer: The answer to it.
        list: The answer, where it is several names.
        say: A move instead: something is said first (see `practice/circle/moves.py`).
        to: To whom; the one whose turn it is, if nobody.
        words: In which words.
        way: A way out that is taken instead, like `round`.
        always: True if it holds every time.
        silent: True if nothing is said there, whatever is heard; the answer stays the same.

    """

    ask: str
    answer: str = ""
    list: tuple[str, ...] = ()
    say: str = ""
    to: str = ""
    words: str = ""
    way: str = ""
    always: bool = False
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """One way through a scenario: good, or bad in one documented manner.

    Args:
        name: Its name.
        about: What happens, in a sentence.
        ends: The outcome of the last item.
        notices: The numbers of the signals that the coach must notice, and no others.
        praises: What it must praise, by name.
        does: What is done otherwise than by the model facilitator.

    """

    name: str
    about: str = ""
    ends: str = ""
    notices: tuple[str, ...] = ()
    praises: tuple[str, ...] = ()
    does: tuple[Override, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """A meeting to practise with.

    Args:
        name: Its name, as in the command.
        title: What it is about, in a few words.
        about: What the learner is told before.
        task: What they may try to do.
        rung: Its place in the ladder of difficulty, from 1.
        minutes: How long it takes, for the learner.
        method: The circle's method.
        circle: The name of the circle.
        aim: Its aim.
        domain: Its domain.
        date: The day of the meeting.
        time: When it begins.
        length: Its planned minutes.
        you: The id of the person whom the learner plays, who facilitates.
        secretary: The id of who writes.
        people: Who is there; an id alone means that person of the library.
        guests: Ids of those of them who are guests.
        decisions: What the circle has decided before and holds now; a review names one.
        opening: The steps of the opening.
        items: The items.
        closing: The steps of the closing.
        stances: What people want.
        courses: Ways through it: at least one good one and several bad ones.
        next: What to try afterwards, by name.

    Raises:
        BadRequest: If somebody is named who is not there, or a decision, the method is
            unknown, or the date is none.

    """

    name: str
    title: str
    about: str
    task: str = ""
    rung: int = 0
    minutes: int = 10
    method: str = "sofa"
    circle: str = "The circle"
    aim: str = ""
    domain: str = ""
    date: str = "2026-11-22"
    time: str = "19:00"
    length: int = 30
    you: str = ""
    secretary: str = ""
    people: tuple[Character, ...] = ()
    guests: tuple[str, ...] = ()
    decisions: tuple[Decided, ...] = ()
    opening: tuple[Step, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    closing: tuple[Step, ...] = ()
    stances: tuple[Stance, ...] = ()
    courses: tuple[Course, ...] = ()
    next: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        if not is_id(self.name):
            message = f"The name “{self.name}” may only hold a-z, 0-9 and hyphens, like first-try."
            raise BadRequest(message)
        if self.method not in METHODS:
            message = f"There is no method “{self.method}”; there are: {', '.join(METHODS)}."
            raise BadRequest(message)
        day(self.date)  # an agenda may be of no day yet; a practice is held on one
        here = [one.id for one in self.people]
        if self.minutes < 1:
            message = "The minutes of a scenario are a number from 1 on."
            raise BadRequest(message)
        if not 1 <= self.length <= _LONGEST:
            message = (
                f"The length of a scenario is from 1 to {_LONGEST} minutes, not “{self.length}”."
            )
            raise BadRequest(message)
        named = [self.you, *([self.secretary] if self.secretary else []), *self.guests]
        named += [stance.person for stance in self.stances]
        for one in named:
            if one not in here:
                message = f"“{one}” is not among the people of this scenario."
                raise BadRequest(message)
        for stance in self.stances:
            if not 0 <= stance.item <= len(self.items):
                message = f"There is no item {stance.item} for {stance.person}."
                raise BadRequest(message)

        self._check_decisions()

    def _check_decisions(self) -> None:
        known = [one.name for one in self.decisions]
        for name in known:
            if known.count(name) > 1:
                message = f"Two decisions are called “{name}”."
                raise BadRequest(message)
        for item in self.items:
            for name in (item.decision, *item.decisions):
                if name and name not in known:
                    message = f"“{name}” is not among the decisions of this scenario."
                    raise BadRequest(message)

    @property
    def agenda(self) -> Agenda:
        """The agenda of the meeting."""
        return Agenda(
            name=self.name, title=self.title, date=self.date, time=self.time,
            minutes=self.length, opening=self.opening, items=self.items, closing=self.closing,
        )  # fmt: skip
