"""What becomes of standing decisions in a meeting.

A new one comes into force, or waits for the absent. A review keeps, adjusts,
replaces or ends an old one; it stays readable, whatever happens to it. What a
review keeps or adjusts stays one file: as long as the absent are awaited, the text
in force stays as it was, and what is to change waits beside it.

Source: process.md 3.8, 3.9 and 5.4; product.md section 4.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Decision
from sociocli.domain.standing import DecisionStatus, Revisit, StandingDecision, Waiting
from sociocli.process.opened_again import why_again
from sociocli.process.wording import following as words

__all__ = ["of_decision", "opened_again", "with_what_waited"]

_REVIEWED = (Outcome.KEPT, Outcome.ADJUSTED, Outcome.REPLACED, Outcome.ENDED)
_ADOPTED = (
    Outcome.ADOPTED,
    Outcome.ADOPTED_PENDING,
    Outcome.ADOPTED_CONDITIONALLY,
    Outcome.ADOPTED_OVER_OBJECTION,
    Outcome.OTHER_METHOD,
    *_REVIEWED,
)
Decisions = Mapping[str, StandingDecision]


def of_decision(
    minutes: Minutes, item: Item, place: str, known: Decisions, named: Callable[[str, str], str]
) -> dict[str, StandingDecision]:
    """Return the decisions that an item makes or changes.

    Args:
        minutes: The minutes.
        item: An item, or a part of one.
        place: Where it stands, like 2026-11-22-operations#3.
        known: The decisions that stand, by identity.
        named: Gives a new identity for a part of the record and some words.

    """
    if item.selection is not None and item.selection.things and item.outcome is Outcome.ELECTED:
        item = replace(item, decision=_of_things(item), outcome=Outcome.ADOPTED)
    old = _about(item, known)
    if item.outcome in _REVIEWED and old:
        return _reviewed(minutes, item, place, known, old, named)
    if item.outcome in _ADOPTED and item.decision is not None:
        return _new(minutes, item, item.decision, place, known, named)
    if old and item.kind is Kind.REVIEW and why_again(item):
        return {old: _objected_later(minutes, item, place, known[old])}
    if old and item.outcome is Outcome.REPORTED and known[old].outside is not None:
        return _heard(known[old], old, place)
    return {}


def _of_things(item: Item) -> Decision:
    chosen = item.selection
    things = ", ".join(chosen.holder) if chosen is not None else ""
    return Decision(words.CHOSEN.format(title=item.title, things=things))


def _about(item: Item, known: Decisions) -> str:
    """Return the identity of the decision that an item revisits, or ""."""
    if not item.revisits:
        return ""
    if item.revisits in known:
        return item.revisits
    last = item.revisits.rpartition("/")[2]
    places = ("minutes", "of_text")
    named = [identity for identity in known if identity.rpartition("/")[2] == last]
    by_place = [
        identity
        for identity, one in known.items()
        if item.kind is Kind.REVIEW and item.revisits in [getattr(one, p) for p in places]
    ]
    found = named or by_place
    return found[0] if len(found) == 1 else ""


def _reviewed(
    minutes: Minutes,
    item: Item,
    place: str,
    known: Decisions,
    identity: str,
    named: Callable[[str, str], str],
) -> dict[str, StandingDecision]:
    old, decision = known[identity], item.decision
    waits = item.pending is not None and item.pending.holds_back
    before = _as_before(old)
    answered = item.pending is not None and not (waits or item.pending.in_force)
    since = _begins(minutes, item) if answered and decision is not None else ""
    seen = replace(
        before, revisits=(*before.revisits, Revisit(minutes.date, item.outcome, place, since)),
        pending=item.pending,
    )  # fmt: skip
    if item.outcome is Outcome.ENDED:
        if waits:
            return {identity: seen}
        day = _begins(minutes, item)
        ended = replace(seen, status=DecisionStatus.ENDED, ended=day, pending=None)
        return {identity: ended}
    if decision is None:
        return {identity: seen}
    if item.outcome is Outcome.REPLACED:
        replaced = {**known, identity: replace(seen, pending=None)}
        new = replace(decision, supersedes=identity)
        # While the new one waits, nothing has become of the old one.
        return _new(minutes, replace(item, title=old.title), new, place, replaced, named)
    text = decision.text if item.outcome is Outcome.ADJUSTED else old.text
    if waits:
        return {identity: replace(seen, waiting=_waiting(decision, text, old))}
    return {identity: _with(seen, replace(decision, text=text))}


def _as_before(old: StandingDecision) -> StandingDecision:
    """Return a decision without what its last review made of it, if that still waited."""
    return opened_again(old) if old.waits_at_review or old.waiting is not None else old


def _objected_later(
    minutes: Minutes, item: Item, place: str, old: StandingDecision
) -> StandingDecision:
    """Return a decision whose review came to nothing, as its minutes say by now."""
    seen = Revisit(minutes.date, Outcome.DEFERRED, place)
    before = _as_before(old)
    return replace(before, revisits=(*before.revisits, seen), pending=item.pending)


def _new(
    minutes: Minutes,
    item: Item,
    decision: Decision,
    place: str,
    known: Decisions,
    named: Callable[[str, str], str],
) -> dict[str, StandingDecision]:
    waits = item.pending is not None and item.pending.holds_back
    awaited = known.get(decision.supersedes)
    if awaited is not None and awaited.status is DecisionStatus.PENDING:
        return _decided_after_all(minutes, item, decision, place, known)
    identity = named(f"decisions/{minutes.circle}", item.title)
    supersedes = decision.supersedes if decision.supersedes in known else ""
    status = DecisionStatus.PENDING if waits else DecisionStatus.IN_FORCE
    day = _begins(minutes, item)
    made = StandingDecision(
        item.title, status, day, supersedes=supersedes, minutes=place,
        pending=item.pending,
    )  # fmt: skip
    found = {identity: _with(made, decision)}
    if supersedes and not waits:
        old = known[supersedes]
        found[supersedes] = replace(
            old, status=DecisionStatus.REPLACED, ended=day, superseded_by=identity
        )
    return found


def _decided_after_all(
    minutes: Minutes, item: Item, decision: Decision, place: str, known: Decisions
) -> dict[str, StandingDecision]:
    """Return a decision that waited for the absent and was taken up again: it stays one file."""
    identity = decision.supersedes
    old = known[identity]
    waits = item.pending is not None and item.pending.holds_back
    day = _begins(minutes, item)
    new = replace(
        _with(old, decision),
        status=DecisionStatus.PENDING if waits else DecisionStatus.IN_FORCE,
        adopted=day,
        pending=item.pending,
        revisits=(*old.revisits, Revisit(minutes.date, item.outcome, place)),
    )
    found = {identity: new}
    if old.supersedes in known and not waits:
        found[old.supersedes] = replace(
            known[old.supersedes], status=DecisionStatus.REPLACED, ended=day,
            superseded_by=identity,
        )  # fmt: skip
    return found


def _waiting(decision: Decision, text: str, old: StandingDecision) -> Waiting:
    return Waiting(
        text if text != old.text else "",
        decision.review,
        decision.expires,
        decision.owner,
        decision.criteria,
        decision.conditions,
        decision.measures,
        decision.concerns,
    )


def with_what_waited(standing: StandingDecision, date: str) -> StandingDecision:
    """Return a decision after all have agreed to what its last review made of it.

    Args:
        standing: The decision.
        date: The day from which that holds.

    """
    waited = standing.waiting
    if waited is None:
        return standing
    seen = tuple(replace(one, since=date) for one in standing.revisits[-1:])
    agreed = replace(standing, revisits=(*standing.revisits[:-1], *seen), waiting=None)
    return _with(agreed, replace(waited, text=waited.text or standing.text))


def opened_again(standing: StandingDecision) -> StandingDecision:
    """Return a decision whose last review came to nothing, as somebody objected to it later.

    Args:
        standing: The decision, as it stands and stays for now.

    """
    seen = tuple(replace(one, outcome=Outcome.DEFERRED) for one in standing.revisits[-1:])
    return replace(standing, revisits=(*standing.revisits[:-1], *seen), waiting=None)


def _begins(minutes: Minutes, item: Item) -> str:
    return item.pending.begins(minutes.date) if item.pending is not None else minutes.date


def _with(standing: StandingDecision, decision: Decision | Waiting) -> StandingDecision:
    """Return a standing decision with what was consented to."""
    return replace(
        standing,
        review=decision.review,
        expires=decision.expires,
        owner=decision.owner or standing.owner,
        criteria=decision.criteria,
        conditions=decision.conditions,
        measures=decision.measures,
        concerns=decision.concerns or standing.concerns,
        text=decision.text,
    )


def _heard(old: StandingDecision, identity: str, place: str) -> dict[str, StandingDecision]:
    """Note that a meeting has heard of a decision made outside one (process.md 3.11)."""
    if old.outside is None or old.outside.brought:
        return {}
    return {identity: replace(old, outside=replace(old.outside, brought=place))}
