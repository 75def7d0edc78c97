"""Decisions that are put to the members outside a meeting (process.md 3.11).

It is asked with a last day and with what silence means. Members with a full
right answer; the later answer of somebody takes the place of the earlier one.
Any member may bring it to a meeting instead, which ends the asking. When all
have answered, or the last day has passed, it is closed: without an objection it
comes into force; an open objection blocks it, and it comes to the next meeting
with its text. Where silence means absence, the circle's rule for absent members
decides about those who were silent.

Knows values; must not know files.
Source: process.md 3.8, 3.11 and 3.12 no. 2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sociocli.domain.day import day, term_end
from sociocli.domain.item import Kind
from sociocli.domain.method import AbsenceRule, Method, quorum_met
from sociocli.domain.people import Person, Right
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import (
    Answer,
    BacklogTopic,
    DecisionStatus,
    OutsideMeeting,
    SilenceMeans,
    StandingDecision,
)
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.process.awaited import Heard, Held, What
from sociocli.process.awaited_decisions import agreed, proposal_of
from sociocli.process.wording import awaited as answer_words
from sociocli.process.wording import outside as words
from sociocli.process.wording.closing import NEXT_MEETING

__all__ = ["Asking", "answered", "asking", "closed", "latest", "pulled", "silent"]

HOURS_OF_A_DAY = 24


@dataclass(frozen=True, slots=True)
class Asking:
    """Who is asked, and by which rules of the circle.

    Args:
        members: The members of the circle.
        method: The circle's method.

    """

    members: tuple[Person, ...] = ()
    method: Method = field(default_factory=Method)

    @property
    def entitled(self) -> tuple[str, ...]:
        """The ids of those who have a say."""
        return tuple(one.id for one in self.members if one.right is Right.FULL)


def asking(decision: StandingDecision) -> OutsideMeeting:
    """Return how a decision is being asked.

    Raises:
        BadRequest: If it is not, or not any more.

    """
    if decision.status is not DecisionStatus.ASKED or decision.outside is None:
        status = decision.status.value.replace("_", " ")
        raise BadRequest(words.NOT_ASKED.format(title=decision.title, status=status))
    return decision.outside


def latest(outside: OutsideMeeting) -> dict[str, Answer]:
    """Return the answer that counts of everybody who answered."""
    return {one.who: one for one in outside.answers}


def silent(outside: OutsideMeeting, people: Asking) -> tuple[str, ...]:
    """Return the ids of those who have a say and have not answered."""
    given = latest(outside)
    return tuple(one for one in people.entitled if one not in given)


def answered(
    decision: StandingDecision, identity: str, heard: Heard, people: Asking
) -> StandingDecision:
    """Take an answer to a decision that is asked.

    Args:
        decision: The decision.
        identity: Its identity.
        heard: The answer.
        people: Who is asked.

    Raises:
        BadRequest: If this person has no say, or it is too early or too late.

    """
    outside = asking(decision)
    if heard.answer not in ("consent", "objection"):
        raise BadRequest(answer_words.WHICH_ANSWER.format(answer=heard.answer))
    if heard.person not in people.entitled:
        raise BadRequest(words.NO_RIGHT.format(name=heard.name))
    if outside.opened and heard.date < outside.opened:
        raise BadRequest(words.TOO_EARLY.format(title=decision.title, opened=outside.opened))
    if outside.closes and heard.date > outside.closes:
        name = identity.rpartition("/")[2]
        raise BadRequest(words.TOO_LATE.format(closes=outside.closes, id=name))
    reason = tidy(heard.reason)
    if heard.answer == "objection" and not reason:
        raise BadRequest(answer_words.NEEDS_REASON.format(name=heard.name))
    answer = Answer(heard.person, heard.answer, reason, heard.date)
    return replace(decision, outside=replace(outside, answers=(*outside.answers, answer)))


def pulled(held: Held, identity: str, heard: Heard) -> What:
    """Bring a decision that is asked to a meeting instead.

    Args:
        held: What stands.
        identity: The decision.
        heard: Who brings it, when, and why.

    """
    old = held.decisions[identity]
    outside = asking(old)
    reason = tidy(heard.reason)
    sentence = words.PULLED_BECAUSE if reason else words.PULLED
    why = sentence.format(how=outside.how or words.NO_WAY, reason=reason)
    return _declined(held, identity, (why, *_objections(outside)), heard)


def closed(held: Held, identity: str, people: Asking, date: str) -> What:
    """Close a decision that is asked.

    Args:
        held: What stands.
        identity: The decision.
        people: Who is asked.
        date: The day on which it is closed.

    Raises:
        BadRequest: If it can still be answered.

    """
    old = held.decisions[identity]
    outside = asking(old)
    waits = silent(outside, people)
    objections = _objections(outside)
    if date <= outside.closes and (waits or objections):
        raise _still_open(old, identity, outside, people)
    given = latest(outside)
    heard = Heard("", "", "", "", date)  # who objects brings no topic; the answers say who it was
    if objections:
        return _declined(held, identity, objections, heard)
    if waits and not given and outside.silence is SilenceMeans.ABSENT:
        how = outside.how or words.NO_WAY
        why = words.NOBODY_ANSWERED.format(how=how, closes=outside.closes)
        return _declined(held, identity, (why,), heard)
    done = replace(old, outside=replace(outside, closed=date))
    if waits and outside.silence is SilenceMeans.ABSENT:
        pending = _pending(waits, people, date)
        if pending is not None:
            status = DecisionStatus.PENDING
            return {identity: replace(done, status=status, adopted=date, pending=pending)}
    return agreed(held, identity, done, date)


def _still_open(
    decision: StandingDecision, identity: str, outside: OutsideMeeting, people: Asking
) -> BadRequest:
    names = {one.id: one.name for one in people.members}
    waits = silent(outside, people)
    if waits:
        listed = ", ".join(names[one] for one in waits)
        sentence = words.STILL_OPEN.format(
            title=decision.title, closes=outside.closes, names=listed
        )
    else:
        sentence = words.STILL_OBJECTED.format(
            title=decision.title, closes=outside.closes, id=identity.rpartition("/")[2]
        )
    return BadRequest(sentence)


def _objections(outside: OutsideMeeting) -> tuple[str, ...]:
    return tuple(
        words.OBJECTED.format(reason=one.reason)
        for one in latest(outside).values()
        if one.answer == "objection"
    )


def _declined(held: Held, identity: str, reasons: Sequence[str], heard: Heard) -> What:
    """End the asking; the text comes to the next meeting as a proposal."""
    old = held.decisions[identity]
    outside = asking(old)
    why = "\n".join(reasons)
    gone = replace(
        old,
        status=DecisionStatus.DECLINED,
        ended=heard.date,
        because=" ".join(reasons),
        outside=replace(outside, closed=heard.date),
    )
    topic = BacklogTopic(
        old.title,
        Kind.DECIDE,
        by=heard.person,
        when=NEXT_MEETING,
        why=why,
        link=outside.link,
        since=heard.date,
        decision=identity,
        proposal=proposal_of(old),
    )
    same = [name for name, one in held.backlog.items() if one == topic]  # of a command cut off
    name = same[0] if same else held.named(f"backlog/{identity.split('/')[1]}", old.title)
    return {name: topic, identity: gone}


def _pending(waits: tuple[str, ...], people: Asking, date: str) -> Pending | None:
    """Apply the circle's rule for absent members to those who were silent (process.md 3.8)."""
    method = people.method
    rule = method.absence_rule
    if rule is AbsenceRule.PRESENT:
        return None
    if rule is AbsenceRule.QUORUM:
        here = len(people.entitled) - len(waits)
        if quorum_met(method.quorum, present=here, members=len(people.entitled)):
            return None
    until = ""
    if rule is AbsenceRule.LAZY:
        days = max(1, -(-method.absence_hours // HOURS_OF_A_DAY))
        until = term_end(f"{days} days", day(date))
    return Pending(waits, rule.value, until, method.pending_in_force)
