"""What is wrong with actions and with topics of the backlog, and with what agendas take up.

Must not know how files are read. That an action is late is no fault; `due` says it.
Source: record-needs.md N14, N24, N25; issue 3, `check`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from sociocli.domain.agenda import Agenda
from sociocli.domain.day import is_day
from sociocli.domain.standing import ActionState, BacklogTopic, StandingAction
from sociocli.domain.text import is_id
from sociocli.record import check_record_wording as words
from sociocli.record import check_wording
from sociocli.record.check_facts import Facts
from sociocli.record.check_read import Held, Steps
from sociocli.record.finding import Finding

__all__ = ["check_action", "check_references_of_agenda", "check_topic"]


def check_action(held: Held[StandingAction], facts: Facts) -> Iterator[Finding]:
    """Yield what is wrong with an action.

    Args:
        held: The action with its file.
        facts: What is known of the record.

    """
    value = held.value
    yield from facts.places(held, [(value.minutes, ("minutes",))])
    if value.state is ActionState.OPEN:
        yield from facts.people(held, [(one, ("who", n)) for n, one in enumerate(value.who)])
    for n, before in enumerate(value.handed):
        if before.date and not is_day(before.date):
            what = check_wording.NO_DAY.format(text=before.date)
            yield held.finding(what, check_wording.NO_DAY_REMEDY, "handed", n, "date")
    if "state" in held.cut:
        return
    if value.state is ActionState.OPEN and not value.who and "who" not in held.cut:
        yield held.finding(words.NO_OWNER, words.NO_OWNER_REMEDY, "what")
    if value.state is ActionState.OPEN and value.closed and not value.every:
        what = words.CLOSED_AND_OPEN.format(day=value.closed)
        yield held.finding(what, words.CLOSED_AND_OPEN_REMEDY, "closed")
    if value.state is not ActionState.OPEN and not value.closed and "closed" not in held.cut:
        yield held.finding(words.NOT_CLOSED, words.NOT_CLOSED_REMEDY, "state")


def check_topic(held: Held[BacklogTopic], facts: Facts) -> Iterator[Finding]:
    """Yield what is wrong with a topic of the backlog.

    Args:
        held: The topic with its file.
        facts: What is known of the record.

    """
    value = held.value
    named: list[tuple[str, Steps]] = [
        (value.origin, ("from",)),
        (value.continues, ("continues",)),
    ]
    yield from facts.places(held, named)
    yield from _decisions(held, facts, [(value.decision, ("decision",))])
    yield from facts.people(held, [(value.by, ("by",))])
    yield from _role(held, facts, held.circle, [(value.role, ("role",))])


def check_references_of_agenda(held: Held[Agenda], facts: Facts) -> Iterator[Finding]:
    """Yield what an agenda takes up and is not there.

    Args:
        held: The agenda with its file.
        facts: What is known of the record.

    """
    for n, item in enumerate(held.value.items):
        at: Steps = ("items", n)
        decisions = [(one, (*at, "decisions", m)) for m, one in enumerate(item.decisions)]
        yield from _decisions(held, facts, [(item.decision, (*at, "decision")), *decisions])
        yield from facts.places(held, [(item.continues, (*at, "continues"))])
        if facts.whole and not _is_held(held.value, facts):
            actions = [(one, (*at, "actions", m)) for m, one in enumerate(item.actions)]
            yield from facts.things(held, "actions", actions)
            yield from facts.things(held, "backlog", [(item.topic, (*at, "topic"))])
        if _is_held(held.value, facts):
            continue  # the circle may have changed its roles since
        roles = [(one, (*at, "roles", m)) for m, one in enumerate(item.roles)]
        named: list[tuple[str, Steps]] = [(item.role, (*at, "role")), *roles]
        yield from _role(held, facts, held.value.circle, named)


def _is_held(agenda: Agenda, facts: Facts) -> bool:
    """Tell whether the meeting of an agenda is past or was held; what it took up is gone then."""
    past = is_day(agenda.date) and agenda.date < facts.today
    return past or any(
        agenda.date == meeting.date != "" and agenda.circle in (meeting.circle, "")
        for meeting in facts.meetings.values()
    )


def _decisions(
    held: Held[BacklogTopic] | Held[Agenda], facts: Facts, named: list[tuple[str, Steps]]
) -> Iterator[Finding]:
    """Yield decisions that are not there; an item of minutes may stand for one."""
    yield from facts.places(held, [(name, at) for name, at in named if "#" in name])
    if facts.whole:
        yield from facts.things(held, "decisions", [one for one in named if "#" not in one[0]])


def _role(
    held: Held[BacklogTopic] | Held[Agenda],
    facts: Facts,
    circle: str,
    named: list[tuple[str, Steps]],
) -> Iterator[Finding]:
    """Yield roles that are nearly one of the circle's; another one may be new."""
    known = facts.circles.get(circle)
    ids = [role.id for role in known.roles] if known else []
    for role, at in named:
        near = difflib.get_close_matches(role, ids, 1, 0.8) if is_id(role) else []
        if near and role not in ids:
            what = words.NEAR_ROLE.format(role=role, circle=circle, near=near[0])
            yield held.finding(what, words.NEAR_ROLE_REMEDY, *at)
