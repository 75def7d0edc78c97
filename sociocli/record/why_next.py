"""What is to come for something: reviews, answers, terms, actions, topics.

Knows the values of what stands, and today's day. Must not know what happened.

Source: process.md 3.8, 3.9, 3.11 and 4.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sociocli.domain.item import Item
from sociocli.domain.standing import (
    ActionState,
    BacklogTopic,
    DecisionStatus,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.record import why_wording as words
from sociocli.record.standing_file import Standing

__all__ = ["nexts", "nexts_of_item"]

Names = Mapping[str, str]


def nexts(standing: Iterable[Standing], names: Names, today: str, known: str = "") -> Iterator[str]:
    """Yield what is to come, as sentences.

    Args:
        standing: What stands.
        names: The names of people, by id.
        today: Today's day.
        known: The title that goes without saying.

    """
    for value in standing:
        if isinstance(value, StandingDecision):
            yield from _decision(value, names, today, _of(value.title, known))
        elif isinstance(value, Term):
            yield from _term(value, names, today, _of(value.title or value.role, known))
        elif isinstance(value, StandingAction):
            yield from _action(value, names)
        elif isinstance(value, BacklogTopic):
            line = words.NEXT_TOPIC_WHEN if value.when else words.NEXT_TOPIC
            yield line.format(of=_of(value.title, known), when=value.when)


def nexts_of_item(item: Item, names: Names, today: str) -> Iterator[str]:
    """Yield what is to come after an item, where only minutes know of it.

    Args:
        item: The latest item in which it came up.
        names: The names of people, by id.
        today: Today's day.

    """
    decision, chosen, coming = item.decision, item.selection, item.next
    title = item.title
    if decision is not None:
        stands = StandingDecision(
            title or decision.text, review=decision.review, expires=decision.expires,
            pending=item.pending,
        )  # fmt: skip
        yield from _decision(stands, names, today, "")
    elif chosen is not None and not chosen.things:
        for holder in chosen.holder:
            waits = item.pending is not None and bool(item.pending.who)
            state = TermState.PENDING if waits else TermState.HOLDS
            term = Term(chosen.role, holder, until=chosen.until, state=state, pending=item.pending)
            yield from _term(term, names, today, "")
    if coming is not None and coming.when:
        yield words.NEXT_WHEN.format(when=coming.when)


def _of(title: str, known: str) -> str:
    """Return the title behind a colon, unless it goes without saying."""
    return "" if title == known else words.OF.format(title=title)


def _decision(value: StandingDecision, names: Names, today: str, of: str) -> Iterator[str]:
    outside, pending = value.outside, value.pending
    if value.status is DecisionStatus.ASKED and outside is not None:
        yield words.NEXT_CLOSES.format(day=outside.closes, of=of)
    if value.status not in (DecisionStatus.IN_FORCE, DecisionStatus.PENDING):
        return
    if pending is not None and pending.who:
        line = words.NEXT_ANSWERS_UNTIL if pending.until else words.NEXT_ANSWERS
        yield line.format(names=_named(pending.who, names), until=pending.until, of=of)
    if outside is not None and outside.closed and not outside.brought:
        yield words.NEXT_HEARD.format(of=of)
    if value.review:
        late = value.review < today
        line = words.NEXT_REVIEW_LATE if late else words.NEXT_REVIEW
        yield line.format(day=value.review, of=of)
    if value.expires:
        yield words.NEXT_EXPIRES.format(day=value.expires, of=of)


def _term(value: Term, names: Names, today: str, of: str) -> Iterator[str]:
    pending = value.pending
    if value.state is TermState.PENDING and pending is not None and pending.who:
        line = words.NEXT_ANSWERS_UNTIL if pending.until else words.NEXT_ANSWERS
        yield line.format(names=_named(pending.who, names), until=pending.until, of=of)
    if value.state is TermState.HOLDS and value.until and not value.ended:
        line = words.NEXT_TERM_LATE if value.until < today else words.NEXT_TERM
        yield line.format(holder=names.get(value.holder, value.holder), day=value.until)


def _action(value: StandingAction, names: Names) -> Iterator[str]:
    if value.state is ActionState.OPEN:
        line = words.NEXT_ACTION_BY if value.by else words.NEXT_ACTION
        who = _named(value.who, names) or words.NOBODY
        yield line.format(names=who, what=value.what, day=value.by)


def _named(ids: Iterable[str], names: Names) -> str:
    return ", ".join(names.get(one, one) for one in ids)
