"""Faults in the courses of a scenario, found by playing each of them.

Knows what the coach notices in a course that is played. Must not know files.
Source: issue 4, section 5 (each course ends as it says, and the coach names its mistake).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sociocli.domain.scenario import Course, Scenario
from sociocli.errors import BadRequest
from sociocli.practice.answers.pattern import matches
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.moves import Move
from sociocli.practice.coach.coach import watch
from sociocli.practice.coach.signals import SIGNALS
from sociocli.practice.faults import faults_wording as words
from sociocli.practice.faults.fault import Fault, Where, nearest
from sociocli.practice.model.played import Played, play_course
from sociocli.process.asides import WAYS

__all__ = ["faults_of_courses", "faults_of_plan", "play_all"]

_MOVES = tuple(one.value for one in Move)
_SIGNALS = tuple(one.name for one in SIGNALS if not one.praise)
_PRAISES = tuple(one.name for one in SIGNALS if one.praise)


@dataclass(frozen=True, slots=True)
class _Course:
    """A course with its place, and how it was played; `why` it could not be, if so."""

    course: Course
    place: int
    played: Played | None = None
    why: str = ""


def faults_of_plan(scenario: Scenario, known: Sequence[str]) -> Iterator[Fault]:
    """Yield what is missing or unknown in courses and what comes next, before anything is played.

    Args:
        scenario: The scenario.
        known: The names of the scenarios that there are.

    """
    good = [one for one in scenario.courses if not one.notices]
    if not good:
        yield Fault(("courses",), words.NO_GOOD_COURSE)
    if len(good) == len(scenario.courses):
        yield Fault(("courses",), words.NO_BAD_COURSE)
    if not scenario.next:
        yield Fault((), words.NO_NEXT)
    for place, name in enumerate(scenario.next):
        if name not in known:
            told = words.NEXT_UNKNOWN.format(name=name, near=nearest(name, known))
            yield Fault(("next", place), told)
    names: list[str] = []
    for place, course in enumerate(scenario.courses):
        if course.name in names:
            yield Fault(("courses", place), words.COURSE_TWICE.format(name=course.name))
        names.append(course.name)
        yield from _unknown_words(scenario, course, ("courses", place))


def _unknown_words(scenario: Scenario, course: Course, where: Where) -> Iterator[Fault]:
    for key, known in (("notices", _SIGNALS), ("praises", _PRAISES)):
        for place, name in enumerate(getattr(course, key)):
            if name not in known:
                told = words.NO_SIGNAL.format(name=name, near=nearest(name, known))
                yield Fault((*where, key, place), told)
    ids = (*(one.id for one in scenario.people), "all")
    for place, does in enumerate(course.does):
        here = (*where, "does", place)
        if does.say and does.say not in _MOVES:
            told = words.NO_SUCH_MOVE.format(move=does.say, near=nearest(does.say, _MOVES))
            yield Fault((*here, "say"), told)
        if does.to and does.to not in ids:
            told = words.NO_SUCH_PERSON.format(person=does.to, near=nearest(does.to, ids))
            yield Fault((*here, "to"), told)
        if does.way and does.way not in WAYS:
            told = words.NO_SUCH_WAY.format(way=does.way, near=nearest(does.way, WAYS))
            yield Fault((*here, "way"), told)


# What is played.


def play_all(cast: Cast, courses: Sequence[Course]) -> tuple[_Course, ...]:
    """Play each course that can be played.

    Args:
        cast: Who plays along.
        courses: The courses.

    """
    found = []
    for place, course in enumerate(courses):
        if any(one.say and one.say not in _MOVES for one in course.does):
            continue
        try:
            found.append(_Course(course, place, play_course(cast, course)))
        except BadRequest as wrong:
            found.append(_Course(course, place, why=wrong.plain_sentence))
    return tuple(found)


def faults_of_courses(cast: Cast, courses: Sequence[_Course]) -> Iterator[Fault]:
    """Yield where a course does not come out as it says.

    Args:
        cast: Who plays along.
        courses: The courses as they were played.

    """
    for one in courses:
        where: Where = ("courses", one.place)
        if one.played is None:
            told = words.COURSE_STOPS.format(course=one.course.name, why=one.why)
            yield Fault(where, told)
            continue
        yield from _unused(one.course, one.played, where)
        yield from _ends(one.course, one.played, where)
        yield from _noticed(cast, one.course, one.played, where)


def _unused(course: Course, played: Played, where: Where) -> Iterator[Fault]:
    keys = tuple(dict.fromkeys(one.key for one in played.entries if one.human))
    for place in played.unused:
        does = course.does[place]
        here = (*where, "does", place)
        if any(matches(does.ask, key) for key in keys):
            told = words.NEVER_ASKED.format(ask=does.ask, course=course.name)
        else:
            told = words.NO_QUESTION.format(
                course=course.name, ask=does.ask, near=nearest(does.ask, keys)
            )
        yield Fault((*here, "ask"), told)


def _ends(course: Course, played: Played, where: Where) -> Iterator[Fault]:
    if course.ends == played.ended:
        return
    if not played.ended:
        yield Fault((*where, "ends"), words.ENDS_WITHOUT_ITEMS.format(course=course.name))
        return
    told = words.ENDS.format(course=course.name, ended=played.ended, ends=course.ends)
    yield Fault((*where, "ends"), told)


def _noticed(cast: Cast, course: Course, played: Played, where: Where) -> Iterator[Fault]:
    seen = dict.fromkeys(one.signal for one in watch(cast, played.entries, ended=True))
    noticed = [name for name in seen if name in _SIGNALS]
    wanted = [name for name in course.notices if name in _SIGNALS]
    more = [name for name in noticed if name not in wanted]
    less = [name for name in wanted if name not in noticed]
    here = (*where, "notices")
    name = course.name
    if more and less:
        told = words.NOTICES.format(noticed=_list(more), course=name, wanted=_list(less))
        yield Fault(here, told)
    elif more:
        yield Fault(here, words.NOTICES_ALSO.format(noticed=_list(more), course=name))
    elif less and not noticed:
        yield Fault(here, words.NOTICES_NOTHING.format(course=name, wanted=_list(less)))
    elif less:
        yield Fault(here, words.MISSES.format(course=name, wanted=_list(less)))
    for place, praise in enumerate(course.praises):
        if praise in _PRAISES and praise not in seen:
            told = words.NOT_PRAISED.format(name=praise, course=name)
            yield Fault((*where, "praises", place), told)


def _list(names: Sequence[str]) -> str:
    return ", ".join(names)
