"""What becomes of a selection that waits for the answers of absent members.

Whoever was selected while away says yes or declines; so do absent members, and
the circle that confirms a link. The terms of one selection wait together; when
nobody is awaited any more they begin, and those before them end.

Knows values; must not know files, or the minutes in which it began.
Source: process.md 3.8, 4.1 E10, 4.3.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.item import Kind
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import BacklogTopic, Term, TermState
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.process.awaited import (
    Heard,
    Held,
    What,
    after_answer,
    after_silence,
    also,
    day_after,
)
from sociocli.process.wording import awaited as words
from sociocli.process.wording.closing import NEXT_MEETING

__all__ = ["selected_again", "term_answered", "term_settled"]


def term_answered(held: Held, identity: str, heard: Heard, seats: int = 1) -> What:
    """Take an answer to a selection that waits for it.

    Whoever was selected while away says yes or declines; so do absent members,
    and the circle that confirms a link. The terms of one selection wait together.

    Args:
        held: What stands.
        identity: One of the terms of the selection.
        heard: The answer.
        seats: How many hold the role at the same time.

    Raises:
        BadRequest: If nobody waits for this answer, or it comes too late.

    """
    old = held.terms[identity]
    title = old.title or old.role
    if old.state is TermState.ENDED:
        raise BadRequest(words.NOT_AWAITED.format(title=title, name=heard.name))
    pending = after_answer(old.pending, heard, title, "")
    together = _together(held, identity)
    if heard.answer == "consent":
        return _held_by(held, together, pending, heard.date, seats)
    declines = [name for name in together if held.terms[name].holder == heard.person]
    reason = tidy(heard.reason)
    topic = _search(held, identity, heard, reason, declines=bool(declines))
    nobody = replace(pending, who=())  # after an objection the next meeting is awaited
    if pending.in_force and not declines:
        return {**topic, **{n: replace(held.terms[n], pending=nobody) for n in together}}
    ended = declines or together
    because = words.DECLINED if declines else words.OBJECTED
    gone: What = {
        name: replace(
            held.terms[name],
            state=TermState.ENDED,
            ended=heard.date,
            because=because.format(reason=reason),
            pending=nobody,
        )
        for name in ended
    }
    rest = [name for name in together if name not in ended]
    return {**topic, **gone, **_held_by(held, rest, pending, heard.date, seats)}


def term_settled(held: Held, identity: str, date: str, seats: int = 1) -> What:
    """Settle a selection to which nobody objected until its deadline; see `decision_settled`."""
    old = held.terms[identity]
    pending = after_silence(old.pending, identity, old.title or old.role, date, held.names)
    together = _together(held, identity)
    return _held_by(held, together, pending, day_after(pending.until), seats)


def selected_again(held: Held, identity: str) -> bool:
    """Tell whether somebody holds the role by a later selection than one that still waits."""
    term, circle = held.terms[identity], identity.split("/")[1]
    return term.state is TermState.PENDING and any(
        name.split("/")[1] == circle
        and (one.role, one.state) == (term.role, TermState.HOLDS)
        and one.start > term.start
        for name, one in held.terms.items()
    )


def _together(held: Held, identity: str) -> list[str]:
    """Return the terms that wait with this one: those of the same role and item."""
    old = held.terms[identity]
    return [
        name
        for name, term in held.terms.items()
        if name == identity
        or (
            term.state is old.state
            and term.pending is not None
            and old.minutes
            and (term.minutes, term.role) == (old.minutes, old.role)
            and name.split("/")[1] == identity.split("/")[1]
        )
    ]


def _held_by(held: Held, names: list[str], pending: Pending, date: str, seats: int) -> What:
    """Return the terms with their answers, and begun if nobody is awaited any more."""
    if pending.who or not names:
        return {name: replace(held.terms[name], pending=pending) for name in names}
    found: What = {}
    for name in names:
        term = held.terms[name]
        if term.state is TermState.HOLDS:  # it was in force meanwhile
            found[name] = replace(term, pending=pending)
            continue
        start = max(term.start, date)
        found[name] = replace(term, state=TermState.HOLDS, start=start, pending=pending)
        for other, before in _before(held, name):
            if seats == 1 or before.holder == term.holder or _has_run_out(before, start):
                found[other] = replace(before, state=TermState.ENDED, ended=start)
    return found


def _before(held: Held, identity: str) -> list[tuple[str, Term]]:
    """Return who holds the role until now."""
    term, circle = held.terms[identity], identity.split("/")[1]
    return [
        (name, one)
        for name, one in held.terms.items()
        if name.split("/")[1] == circle
        and one.role == term.role
        and one.state is TermState.HOLDS
        and not one.ended
    ]


def _has_run_out(term: Term, day: str) -> bool:
    return bool(term.until) and term.until <= day


def _search(held: Held, identity: str, heard: Heard, reason: str, *, declines: bool) -> What:
    """Return a topic for finding somebody else."""
    term, circle = held.terms[identity], identity.split("/")[1]
    why = (words.DECLINED if declines else words.OBJECTED).format(reason=reason)
    for name, topic in held.backlog.items():
        if name.split("/")[1] == circle and topic.role == term.role:
            return {name: replace(topic, why=also(topic.why, why), when=NEXT_MEETING)}
    topic = BacklogTopic(
        term.title or term.role,
        Kind.ELECT,
        when=NEXT_MEETING,
        why=why,
        since=heard.date,
        origin=term.minutes,
        continues=term.minutes,
        role=term.role,
    )
    return {held.named(f"backlog/{circle}", topic.title): topic}
