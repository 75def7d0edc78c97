"""What is wrong with standing decisions.

Knows decisions, and what the minutes that they name have adopted. Must not know
how files are read. That a review is due is no fault; `due` says it.
Source: product.md section 4 (present and history); process.md 3.9, 3.11; issue 3, `check`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from sociocli.domain.day import is_day
from sociocli.domain.item import Outcome
from sociocli.domain.standing import DecisionStatus, StandingDecision
from sociocli.record import check_record_wording as words
from sociocli.record import check_wording
from sociocli.record.check_facts import Facts
from sociocli.record.check_read import Held, Steps
from sociocli.record.finding import Finding
from sociocli.record.merge_trouble import unfinished_merge

__all__ = ["check_decision", "check_succession"]

Decided = Held[StandingDecision]
Rule = Callable[[Decided, Facts], Iterator[Finding]]

_STANDS = (DecisionStatus.IN_FORCE, DecisionStatus.PENDING)
_OVER = (DecisionStatus.ENDED, DecisionStatus.REPLACED)
# With these outcomes an item has adopted nothing.
_NOT_ADOPTED = (
    *(Outcome.WITHDRAWN, Outcome.DROPPED, Outcome.REJECTED, Outcome.DEFERRED),
    *(Outcome.DELEGATED, Outcome.REWORK, Outcome.REFERRED, Outcome.ESCALATED),
    *(Outcome.NO_DECISION, Outcome.NOT_OURS, Outcome.NOT_NEEDED, Outcome.NOT_REACHED),
    *(Outcome.EXPLORED, Outcome.REPORTED, Outcome.RECOMMENDED, Outcome.VACANT),
)


def check_decision(held: Decided, facts: Facts) -> Iterator[Finding]:
    """Yield what is wrong with one decision.

    Args:
        held: The decision with its file.
        facts: What is known of the record.

    """
    for rule in _REFERENCES:
        yield from rule(held, facts)
    if "status" not in held.cut:
        for rule in _OF_STATUS:
            yield from rule(held, facts)


def check_succession(decided: Mapping[str, Decided], facts: Facts) -> Iterator[Finding]:
    """Yield decisions of which only one of two says that it replaces the other.

    Args:
        decided: All decisions by identity.
        facts: What is known of the record.

    """
    for identity, held in decided.items():
        value = held.value
        for old in facts.found("decisions", value.supersedes) if value.supersedes else ():
            other = decided.get(old)
            waits = value.status not in (DecisionStatus.IN_FORCE, *_OVER)
            if other and not waits and not _names(other.value.superseded_by, identity, facts):
                what = words.NOT_REPLACED.format(other=old)
                todo = words.NOT_REPLACED_REMEDY.format(path=other.path, id=identity)
                yield held.finding(what, todo, "supersedes")
        for new in facts.found("decisions", value.superseded_by) if value.superseded_by else ():
            other = decided.get(new)
            if other and not _names(other.value.supersedes, identity, facts):
                what = words.REPLACES_NOT.format(other=new)
                todo = words.REPLACES_NOT_REMEDY.format(path=other.path, id=identity)
                yield held.finding(what, todo, "superseded_by")


def _names(named: str, identity: str, facts: Facts) -> bool:
    return bool(named) and identity in facts.found("decisions", named)


# What is named must be there.


def _others(held: Decided, facts: Facts) -> Iterator[Finding]:
    value = held.value
    named: list[tuple[str, Steps]] = [
        (value.supersedes, ("supersedes",)),
        (value.superseded_by, ("superseded_by",)),
    ]
    yield from facts.things(held, "decisions", named)


def _minutes(held: Decided, facts: Facts) -> Iterator[Finding]:
    value = held.value
    named: list[tuple[str, Steps]] = [(value.minutes, ("minutes",))]
    named += [(one.minutes, ("revisits", n, "minutes")) for n, one in enumerate(value.revisits)]
    if value.outside:
        named.append((value.outside.brought, ("outside", "brought")))
    yield from facts.places(held, named)


def _people(held: Decided, facts: Facts) -> Iterator[Finding]:
    """Yield ids that nobody has, as long as it holds or is asked; later people have left."""
    value = held.value
    if value.status not in (*_STANDS, DecisionStatus.ASKED):
        return
    named: list[tuple[str, Steps]] = [(value.owner, ("owner",))]
    named += [(one.who, ("measures", n, "who")) for n, one in enumerate(value.measures)]
    named += [(one.by, ("concerns", n, "by")) for n, one in enumerate(value.concerns)]
    if value.pending:
        named += [(one, ("pending", "who", n)) for n, one in enumerate(value.pending.who)]
    if value.outside and value.status is DecisionStatus.ASKED:
        answers = enumerate(value.outside.answers)
        named += [(one.who, ("outside", "answers", n, "who")) for n, one in answers]
    yield from facts.people(held, named)


def _days(held: Decided, facts: Facts) -> Iterator[Finding]:
    """Yield what is no day, and what came before the decision itself."""
    del facts
    value = held.value
    days: list[tuple[str, Steps]] = [
        (one.date, ("revisits", n, "date")) for n, one in enumerate(value.revisits)
    ]
    if value.pending:
        days.append((value.pending.until, ("pending", "until")))
    for text, at in days:
        if text and not is_day(text):
            what = check_wording.NO_DAY.format(text=text)
            yield held.finding(what, check_wording.NO_DAY_REMEDY, *at)
    for key in ("review", "expires", "ended"):
        said = getattr(value, key)
        if value.adopted and said and said < value.adopted:
            what = words.BEFORE.format(key=key, said=said, first=value.adopted)
            yield held.finding(what, words.BEFORE_REMEDY, key)


def _text(held: Decided, facts: Facts) -> Iterator[Finding]:
    """Yield a text in force that is not the one that a meeting adopted."""
    value, reference = held.value, held.value.of_text
    at: Steps = ("minutes",)
    if reference != value.minutes:
        last = max(n for n, one in enumerate(value.revisits) if one.minutes == reference)
        at = ("revisits", last, "minutes")
    place = facts.place(reference)
    if place is None or value.status in (DecisionStatus.ASKED, DecisionStatus.DECLINED):
        return
    if place.outcome in _NOT_ADOPTED and not place.parted and not place.texts:
        what = words.NOT_ADOPTED.format(place=reference, outcome=place.outcome)
        yield held.finding(what, words.NOT_ADOPTED_REMEDY, *at)
    elif unfinished_merge(value.text):
        return  # what was adopted is one of the two
    elif place.texts and _plainly(value.text) not in [_plainly(text) for text in place.texts]:
        what = words.OTHER_TEXT.format(place=reference)
        yield held.finding(what, words.OTHER_TEXT_REMEDY, *at)


def _plainly(text: str) -> str:
    """Return a text without what no reader sees: line ends, spaces at ends, controls."""
    clean = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text)
    return "\n".join(line.rstrip() for line in clean.strip().split("\n"))


# What the status needs.


def _status(held: Decided, facts: Facts) -> Iterator[Finding]:
    del facts
    if held.node.get("status") is None:
        yield held.finding(words.NO_STATUS, words.NO_STATUS_REMEDY)
    if held.value.status in _STANDS and not held.value.text.strip():
        yield held.finding(words.NO_TEXT, words.NO_TEXT_REMEDY)


def _ended(held: Decided, facts: Facts) -> Iterator[Finding]:
    value = held.value
    if value.status in _OVER and not value.ended:
        yield held.finding(words.NO_END, words.NO_END_REMEDY, "status")
    if value.status is DecisionStatus.IN_FORCE and value.ended:
        what = words.ENDED_AND_HOLDS.format(day=value.ended)
        yield held.finding(what, words.ENDED_AND_HOLDS_REMEDY, "ended")
    if value.status is DecisionStatus.IN_FORCE and value.superseded_by:
        yield held.finding(words.REPLACED_AND_HOLDS, words.REPLACED_AND_HOLDS_REMEDY, "status")
    if value.status is DecisionStatus.REPLACED and not value.superseded_by:
        yield held.finding(words.REPLACED_BY_NONE, words.REPLACED_BY_NONE_REMEDY, "status")
    expired = value.expires and value.expires < facts.today
    if value.status is DecisionStatus.IN_FORCE and expired and not value.ended:
        what = words.EXPIRED.format(day=value.expires)
        yield held.finding(what, words.EXPIRED_REMEDY, "expires")


def _review(held: Decided, facts: Facts) -> Iterator[Finding]:
    value, circle = held.value, facts.circles.get(held.circle)
    needed = circle is None or circle.method.review_required
    if value.status in _STANDS and not value.review and not value.expires and needed:
        yield held.finding(words.NO_REVIEW, words.NO_REVIEW_REMEDY, "status")


def _pending(held: Decided, facts: Facts) -> Iterator[Finding]:
    value = held.value
    if value.status is DecisionStatus.PENDING and value.pending is None:
        yield held.finding(words.NOBODY_AWAITED, words.NOBODY_AWAITED_REMEDY, "status")
    pending = value.pending
    waits = pending and pending.who and value.status in _STANDS
    if pending and waits and _is_past(pending.until, facts):
        what = words.PENDING_OVER.format(day=pending.until)
        yield held.finding(what, words.PENDING_OVER_REMEDY, "pending", "until")
    if value.status is DecisionStatus.ASKED and value.outside is None:
        yield held.finding(words.NOT_ASKED, words.NOT_ASKED_REMEDY, "status")
    outside = value.outside
    asked = value.status is DecisionStatus.ASKED
    if outside and asked and not outside.closed and _is_past(outside.closes, facts):
        what = words.PENDING_OVER.format(day=outside.closes)
        yield held.finding(what, words.ASKED_OVER_REMEDY, "outside", "closes")


def _is_past(day: str, facts: Facts) -> bool:
    return is_day(day) and day < facts.today


_REFERENCES: tuple[Rule, ...] = (_others, _minutes, _people, _days, _text)
_OF_STATUS: tuple[Rule, ...] = (_status, _ended, _review, _pending)
