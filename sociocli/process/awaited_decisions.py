"""What becomes of a decision that waits for the answers of absent members.

With the last consent it holds. An objection opens it again: it does not come
into force, and a topic of the backlog brings it to the next meeting; what is in
force meanwhile stays so until then. Where silence counts as consent, it is
settled after the deadline.

Knows values; must not know files, or the minutes in which it began.
Source: process.md 3.8, transitions 30 and 31.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.agenda import AgendaProposal
from sociocli.domain.item import Kind, Outcome
from sociocli.domain.standing import BacklogTopic, DecisionStatus, StandingDecision
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

__all__ = ["agreed", "decision_answered", "decision_settled", "proposal_of", "topic_for"]


def decision_answered(held: Held, identity: str, heard: Heard) -> What:
    """Take an answer to a decision that waits for it.

    Args:
        held: What stands.
        identity: The decision.
        heard: The answer.

    Returns:
        What changes.

    Raises:
        BadRequest: If nobody waits for this answer, or it comes too late.

    """
    old = held.decisions[identity]
    if old.status is DecisionStatus.DECLINED:
        raise BadRequest(words.NOT_AWAITED_ANY_MORE.format(title=old.title))
    pending = after_answer(old.pending, heard, old.title, old.adopted)
    new = replace(old, pending=pending)
    if heard.answer == "consent":
        return {identity: new} if pending.who else agreed(held, identity, new, heard.date)
    why = words.OBJECTED.format(reason=tidy(heard.reason))
    if new.status is DecisionStatus.PENDING and not pending.in_force:
        because = " ".join(why.split())
        new = replace(new, status=DecisionStatus.DECLINED, ended=heard.date, because=because)
    return {**topic_for(held, identity, new, why, heard), identity: new}


def decision_settled(held: Held, identity: str, date: str) -> What:
    """Settle a decision to which nobody objected until its deadline.

    Args:
        held: What stands.
        identity: The decision.
        date: The day on which it is.

    Raises:
        BadRequest: If silence settles nothing here, or not yet.

    """
    old = held.decisions[identity]
    pending = after_silence(old.pending, identity, old.title, date, held.names)
    return agreed(held, identity, replace(old, pending=pending), day_after(pending.until))


def agreed(held: Held, identity: str, decision: StandingDecision, date: str) -> What:
    """Return what changes when nobody is awaited any more.

    Args:
        held: What stands.
        identity: The decision.
        decision: The decision, with its answers.
        date: The day from which it holds.

    """
    if decision.status in (DecisionStatus.PENDING, DecisionStatus.ASKED):
        before = decision.pending is not None and decision.pending.in_force
        new = replace(
            decision,
            status=DecisionStatus.IN_FORCE,
            adopted=decision.adopted if before else date,
        )
        return {identity: new, **_superseded(held, identity, new)}
    last = decision.revisits[-1].outcome if decision.revisits else None
    if last is Outcome.ENDED and decision.status is DecisionStatus.IN_FORCE:
        return {identity: replace(decision, status=DecisionStatus.ENDED, ended=date)}
    return {identity: decision}


def _superseded(held: Held, identity: str, new: StandingDecision) -> What:
    old = held.decisions.get(new.supersedes)
    if old is None or old.status is DecisionStatus.REPLACED:
        return {}
    done = replace(old, status=DecisionStatus.REPLACED, ended=new.adopted, superseded_by=identity)
    return {new.supersedes: done}


def topic_for(
    held: Held, identity: str, decision: StandingDecision, why: str, heard: Heard
) -> What:
    """Return a topic that brings a decision to the next meeting.

    Args:
        held: What stands.
        identity: The decision.
        decision: What has become of it.
        why: Why it comes.
        heard: Who brings it, and when.

    """
    stands = decision.status is DecisionStatus.IN_FORCE
    for name, topic in held.backlog.items():
        same = topic.continues and topic.continues == decision.minutes and not topic.decision
        if topic.decision == identity or (same and not stands):
            return {name: replace(topic, why=also(topic.why, why))}
    circle = identity.split("/")[1]
    topic = BacklogTopic(
        decision.title,
        Kind.REVIEW if stands else Kind.DECIDE,
        by=heard.person,
        why=why,
        since=heard.date,
        origin=decision.minutes,
        continues="" if stands else decision.minutes,
        decision=identity if stands else "",
        proposal=None if stands or decision.minutes else proposal_of(decision),
    )
    return {held.named(f"backlog/{circle}", decision.title): topic}


def proposal_of(decision: StandingDecision) -> AgendaProposal:
    """Return the text of a decision as a proposal for an agenda."""
    return AgendaProposal(
        decision.text,
        review=decision.review,
        expires=decision.expires,
        owner=decision.owner,
        criteria=decision.criteria,
    )
