"""What becomes of a decision that waits for the answers of absent members.

With the last consent it holds. An objection opens it again: it does not come
into force, and a topic of the backlog brings it to the next meeting; what is in
force meanwhile stays so until then. After that nobody's answer is awaited any
more before the meeting. Where silence counts as consent, it is settled after the
deadline. The topic does not say who objected.

Knows values; must not know files, or the minutes in which it began.
Source: process.md 3.8, transitions 30 and 31.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.agenda import AgendaProposal
from sociocli.domain.item import Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.standing import BacklogTopic, DecisionStatus, StandingDecision
from sociocli.domain.text import slug, tidy
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
from sociocli.process.awaited_places import Piece
from sociocli.process.following_decisions import opened_again, with_what_waited
from sociocli.process.wording import awaited as words
from sociocli.process.wording.closing import NEXT_MEETING

__all__ = [
    "agreed",
    "decision_answered",
    "decision_settled",
    "proposal_of",
    "topic_for",
    "topic_of_item",
]

# A review with one of these was an item of its own, and can go on with its last version.
_TALKED_ABOUT = (Outcome.ADJUSTED, Outcome.ENDED)


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
    if _came_to_nothing(old):
        raise BadRequest(words.NOT_AWAITED_ANY_MORE.format(title=old.title))
    since = old.revisits[-1].date if old.revisits else old.adopted
    pending = after_answer(old.pending, heard, old.title, since)
    new = replace(old, pending=pending)
    if heard.answer == "consent":
        return {identity: new} if pending.who else agreed(held, identity, new, heard.date)
    why = words.OBJECTED.format(reason=tidy(heard.reason))
    topic = topic_for(held, identity, new, why, heard)
    new = replace(new, pending=replace(pending, who=()))
    if new.status is DecisionStatus.PENDING and not pending.in_force:
        because = " ".join(why.split())
        new = replace(new, status=DecisionStatus.DECLINED, ended=heard.date, because=because)
    elif new.revisits and not pending.in_force:
        new = opened_again(new)
    return {**topic, identity: new}


def _came_to_nothing(decision: StandingDecision) -> bool:
    """Tell whether somebody has objected after the meeting, so that it comes up again."""
    last = decision.revisits[-1].outcome if decision.revisits else None
    return decision.status is DecisionStatus.DECLINED or last is Outcome.DEFERRED


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
    return {identity: with_what_waited(decision, date)}


def _superseded(held: Held, identity: str, new: StandingDecision) -> What:
    old = held.decisions.get(new.supersedes)
    if old is None or old.status is DecisionStatus.REPLACED:
        return {}
    done = replace(old, status=DecisionStatus.REPLACED, ended=new.adopted, superseded_by=identity)
    return {new.supersedes: done}


def topic_for(
    held: Held, identity: str, decision: StandingDecision, why: str, heard: Heard
) -> What:
    """Return a topic that brings a decision to the next meeting, before other topics.

    Args:
        held: What stands.
        identity: The decision.
        decision: What has become of it.
        why: Why it comes.
        heard: When that was said.

    """
    stands = decision.status is DecisionStatus.IN_FORCE
    place = decision.of_pending
    for name, topic in held.backlog.items():
        same = topic.continues and topic.continues == place and not topic.decision
        if topic.decision == identity or (same and not stands):
            soon = replace(topic, why=also(topic.why, why), when=NEXT_MEETING)
            return {name: soon}
    last = decision.revisits[-1].outcome if decision.revisits else None
    goes_on = not stands or (last in _TALKED_ABOUT and not _holds_meanwhile(decision))
    topic = BacklogTopic(
        decision.title,
        Kind.REVIEW if stands else Kind.DECIDE,
        when=NEXT_MEETING,
        why=why,
        since=heard.date,
        origin=place,
        continues=place if goes_on else "",
        decision=identity if stands or not place else "",
        proposal=None if stands or place else proposal_of(decision),
    )
    return {held.named(f"backlog/{identity.split('/')[1]}", decision.title): topic}


def topic_of_item(held: Held, minutes: Minutes, piece: Piece, heard: Heard) -> What:
    """Return a topic for what only minutes know of, and somebody objects to, or declines.

    Args:
        held: What stands.
        minutes: The minutes.
        piece: The item, or the part of it, as it was answered.
        heard: The answer.

    """
    place, item = f"{minutes.id}#{piece.of}", piece.item
    role = slug(item.selection.role, "role") if item.selection is not None else ""
    why = words.OBJECTED.format(reason=tidy(heard.reason))
    for name, topic in held.backlog.items():
        if topic.continues == place and topic.title == item.title:
            return {name: replace(topic, why=also(topic.why, why), when=NEXT_MEETING)}
    topic = BacklogTopic(
        item.title,
        item.kind,
        when=NEXT_MEETING,
        why=why,
        since=heard.date,
        origin=place,
        continues=place,
        role=role,
    )
    return {held.named(f"backlog/{minutes.circle}", item.title): topic}


def _holds_meanwhile(decision: StandingDecision) -> bool:
    return decision.pending is not None and decision.pending.in_force


def proposal_of(decision: StandingDecision) -> AgendaProposal:
    """Return the text of a decision as a proposal for an agenda."""
    return AgendaProposal(
        decision.text,
        review=decision.review,
        expires=decision.expires,
        owner=decision.owner,
        criteria=decision.criteria,
    )
