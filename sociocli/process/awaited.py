"""Answers that come after a meeting, and what they need to be taken.

Where silence counts as consent, an answer after the deadline comes too late;
any other rule goes on waiting.

Knows values; must not know what waits, or files.
Source: process.md 3.8, transitions 30 and 31.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sociocli.domain.day import day
from sociocli.domain.method import AbsenceRule
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.process.wording import awaited as words

__all__ = [
    "Heard",
    "Held",
    "What",
    "after_answer",
    "after_silence",
    "also",
    "asked_first",
    "day_after",
    "is_over",
]

# What changes, by identity; None is taken away.
What = dict[str, StandingDecision | Term | StandingAction | BacklogTopic | None]


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody answers after the meeting.

    Args:
        person: The id of the person.
        name: How they are called.
        answer: "consent" or "objection".
        reason: Why, for an objection.
        date: The day of the answer.

    """

    person: str
    name: str
    answer: str
    reason: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """What stands around, by identity, and how a new topic is named.

    Args:
        decisions: The decisions of the record.
        terms: The terms of the record.
        backlog: The topics that wait already.
        named: Gives a new identity for a part of the record and some words.
        names: How people and circles are called, by id.

    """

    decisions: Mapping[str, StandingDecision]
    terms: Mapping[str, Term]
    backlog: Mapping[str, BacklogTopic]
    named: Callable[[str, str], str]
    names: Mapping[str, str] = field(default_factory=dict)


def after_answer(pending: Pending | None, heard: Heard, title: str, since: str) -> Pending:
    """Return who is awaited after an answer.

    Args:
        pending: Who is awaited, if anybody is.
        heard: The answer.
        title: What it is about.
        since: The day before which nobody can have answered, or "".

    Raises:
        BadRequest: If it is not awaited, or says no reason, or its day does not fit.

    """
    if heard.answer not in ("consent", "objection"):
        raise BadRequest(words.WHICH_ANSWER.format(answer=heard.answer))
    if pending is None or heard.person not in pending.who:
        raise BadRequest(words.NOT_AWAITED.format(title=title, name=heard.name))
    if since and heard.date < since:
        raise BadRequest(words.TOO_EARLY.format(title=title, date=since))
    if is_over(pending, heard.date):
        raise BadRequest(words.TOO_LATE.format(until=pending.until, title=title))
    if heard.answer == "objection" and not tidy(heard.reason):
        raise BadRequest(words.NEEDS_REASON.format(name=heard.name))
    return replace(
        pending,
        who=tuple(one for one in pending.who if one != heard.person),
        answered=(*pending.answered, heard.person),
    )


def is_over(pending: Pending, date: str) -> bool:
    """Tell whether silence has become consent; other rules go on waiting after their day."""
    lazy = pending.rule == AbsenceRule.LAZY.value
    return lazy and bool(pending.until) and date > pending.until


def after_silence(
    pending: Pending | None, identity: str, title: str, date: str, names: Mapping[str, str]
) -> Pending:
    """Return what is awaited after the deadline: nobody.

    Args:
        pending: Who is awaited, if anybody is.
        identity: What waits.
        title: How it is called.
        date: The day on which it is.
        names: How those are called who may be awaited, by id.

    Raises:
        BadRequest: If nobody is awaited, or silence means nothing here, or not yet.

    """
    if pending is None or not pending.who:
        raise BadRequest(words.NOTHING_AWAITED.format(title=title))
    if pending.rule != AbsenceRule.LAZY.value or not pending.until:
        who = ", ".join(names.get(one, one) for one in pending.who)
        name = identity.rpartition("/")[2]
        raise BadRequest(words.NO_DEADLINE.format(title=title, names=who, id=name))
    if not is_over(pending, date):
        raise BadRequest(words.STILL_OPEN.format(title=title, until=pending.until))
    return replace(pending, who=())


def asked_first(what: What, identity: str) -> What:
    """Put first what was answered; of several files the first is written last.

    Args:
        what: What changes.
        identity: The decision or the term that waits.

    """
    return {identity: what[identity], **what}


def also(why: str, more: str) -> str:
    """Return why a topic comes, with one reason more if it does not say so already."""
    return why if f"\n{more}\n" in f"\n{why}\n" else f"{why}\n{more}".strip()


def day_after(text: str) -> str:
    """Return the day after a day."""
    given = day(text)
    return given.fromordinal(given.toordinal() + 1).isoformat()
