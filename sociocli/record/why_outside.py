"""What happened to something outside of meetings: asked, answered, ended, handed on.

Knows the values of what stands. Must not know the minutes, beyond which of them
tell the same already.

Source: process.md 3.8, 3.9 and 3.11.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sociocli.domain.standing import (
    ActionState,
    DecisionStatus,
    OutsideMeeting,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.record import why_wording as words
from sociocli.record.standing_file import Standing
from sociocli.record.why_telling import Told
from sociocli.record.why_trail import Trail

__all__ = ["Line", "outside_told"]

# The day, what happened, and how it went.
Line = tuple[str, str, list[Told]]
Names = Mapping[str, str]


def outside_told(value: Standing, trail: Trail, names: Names) -> Iterator[Line]:
    """Yield what happened to something outside of meetings.

    Args:
        value: What stands, or stood.
        trail: What else was found; what a meeting tells is not told twice.
        names: The names of people, by id.

    """
    if isinstance(value, StandingDecision):
        yield from _decision(value, trail, names)
    elif isinstance(value, Term):
        yield from _term(value, trail, names)
    elif isinstance(value, StandingAction):
        yield from _action(value, names)
    elif value.since:
        lines = [Told(words.TOPIC_WHY.format(text=value.why))] if value.why else []
        yield value.since, words.TOPIC_SINCE.format(title=value.title), lines


def _decision(value: StandingDecision, trail: Trail, names: Names) -> Iterator[Line]:
    met = [one.minutes.date for one in trail.came]
    if value.outside is not None:
        yield from _asked(value, value.outside, names)
    elif not value.minutes and value.adopted:
        yield value.adopted, words.ADDED, [Told(value.text, 1)]
    elif value.adopted and value.adopted not in met and _came_later(value, trail):
        yield value.adopted, words.IN_FORCE_LATER, []
    if value.status is DecisionStatus.REPLACED:
        yield value.ended, words.REPLACED.format(id=value.superseded_by.rpartition("/")[2]), []
    elif value.status is DecisionStatus.DECLINED and value.outside is None:
        line = words.DECLINED_BECAUSE if value.because else words.DECLINED
        yield value.ended, line.format(because=value.because), []
    elif value.status is DecisionStatus.ENDED and (value.because or value.ended not in met):
        line = words.ENDED_BECAUSE if value.because else words.ENDED
        yield value.ended, line.format(because=value.because), []


def _came_later(value: StandingDecision, trail: Trail) -> bool:
    """Tell whether it came into force after the meeting that adopted it."""
    dates = [one.minutes.date for one in trail.came if one.place == value.minutes]
    return bool(dates) and value.adopted > dates[0]


def _asked(value: StandingDecision, outside: OutsideMeeting, names: Names) -> Iterator[Line]:
    lines = [Told(value.text, 1)]
    if outside.link:
        lines.append(Told(words.ASKED_LINK.format(link=outside.link)))
    silence = words.SILENCE[outside.silence]
    how = outside.how or words.NO_LINK
    yield outside.opened, words.ASKED.format(how=how, closes=outside.closes, silence=silence), lines
    for one in outside.answers:
        line = words.ANSWER_REASON if one.reason else words.ANSWER
        name = names.get(one.who, one.who)
        yield one.date, line.format(name=name, answer=one.answer, reason=one.reason), []
    if outside.closed:
        because = [Told(value.because)] if value.because else []
        in_force = value.adopted == outside.closed
        over = (DecisionStatus.ENDED, DecisionStatus.REPLACED)
        status = DecisionStatus.IN_FORCE if in_force and value.status in over else value.status
        yield outside.closed, words.CLOSED.format(status=words.STATUS[status]), because


def _term(value: Term, trail: Trail, names: Names) -> Iterator[Line]:
    holder = names.get(value.holder, value.holder)
    title = value.title or value.role
    told = [(one.place, one.minutes.date) for one in trail.came]
    held = value.state is not TermState.PENDING and not (value.ended and value.because)
    if held and (value.minutes, value.start) not in told:
        line = words.TERM_UNTIL if value.until else words.TERM_BEGAN
        yield value.start, line.format(holder=holder, title=title, until=value.until), []
    if value.ended:
        line = words.TERM_ENDED_BECAUSE if value.because else words.TERM_ENDED
        yield value.ended, line.format(holder=holder, because=value.because), []


def _action(value: StandingAction, names: Names) -> Iterator[Line]:
    for one in value.handed:
        who = ", ".join(names.get(person, person) for person in one.who) or words.NOBODY
        yield one.date, words.ACTION_HANDED.format(names=who), []
    if value.state is not ActionState.OPEN:
        closed = words.ACTION_CLOSED[value.state]
        line = words.ACTION_CLOSED_NOTE if value.note else "{closed}"
        yield value.closed, line.format(closed=closed, note=value.note), []
