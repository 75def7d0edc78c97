"""What a decision said on a day: its text then, and the terms that went with it.

A file holds the text in force now. Reviews that changed it are named there, and
the minutes of each hold what was consented to; so the text of any day is found
again. A review that only waits for the absent has changed nothing yet.

Must not know how minutes are found; whoever calls gives a way of reading an item.
Source: product.md section 4 (present and history); process.md 5.4.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sociocli.domain.item import Item
from sociocli.domain.proposal import Decision
from sociocli.domain.standing import DecisionStatus, Revisit, StandingDecision
from sociocli.record.standing_file import standing_of_plain
from sociocli.record.things import Thing

__all__ = ["ReadItem", "decision_on"]

# Reads an item by its place, like 2026-11-22-operations#3; None if that cannot be done.
ReadItem = Callable[[str], Item | None]


def decision_on(thing: Thing, day: str, read_item: ReadItem) -> StandingDecision | None:
    """Return a decision as it stood on a day; `holds_on` then tells whether it held.

    Args:
        thing: The decision as it is in the record now.
        day: The day.
        read_item: Reads an item of minutes.

    Returns:
        The decision without what came after the day, or None if the minutes
        that hold its text of that day cannot be read.

    """
    now = _not_yet_ended(standing_of_plain(StandingDecision, thing.plain, thing.id), day)
    then = tuple(one for one in now.revisits if one.holds_from <= day)
    after = [one for one in now.agreed_revisits if one.holds_from > day]
    if not after:
        return replace(now, revisits=then)
    agreed = _Agreed(thing.id, now, then, read_item)
    if any(one.gave_text for one in after):
        text = agreed.text()
        if text is None:
            return None
        now = replace(now, text=text)
    terms = agreed.terms()
    return replace(
        now,
        review=terms.review,
        expires=terms.expires,
        owner=terms.owner or now.owner,
        criteria=terms.criteria,
        conditions=terms.conditions,
        measures=terms.measures,
        concerns=terms.concerns,
        revisits=then,
    )


def _not_yet_ended(now: StandingDecision, day: str) -> StandingDecision:
    over = (DecisionStatus.ENDED, DecisionStatus.REPLACED)
    if now.status not in over or not now.ended or now.ended <= day:
        return now
    return replace(now, status=DecisionStatus.IN_FORCE, ended="", superseded_by="")


class _Agreed:
    """What the meetings up to a day had consented to, the latest first."""

    def __init__(
        self, identity: str, now: StandingDecision, then: tuple[Revisit, ...], read: ReadItem
    ) -> None:
        self._read = read
        self._identity = identity
        self._title = now.title
        self._waits = now.status is DecisionStatus.PENDING
        agreed = [one for one in then if one in now.agreed_revisits]
        self._settled = [one.minutes for one in agreed if one.since]
        self._places = [*(one.minutes for one in reversed(agreed)), now.minutes]
        self._changes = [one.minutes for one in agreed if one.gave_text]

    def text(self) -> str | None:
        """Return the text of the latest change, else the one that was adopted first."""
        for place in (*reversed(self._changes), self._places[-1]):
            item = self._item(place)
            if item is None:
                return None
            if item.decision is not None and self._holds(item, place):
                return item.decision.text
        return None

    def terms(self) -> Decision:
        """Return review, owner and so on; nothing where that cannot be read."""
        for place in self._places:
            item = self._item(place)
            if item is None:
                break
            if item.decision is not None and self._holds(item, place):
                return item.decision
        return Decision("")

    def _item(self, place: str) -> Item | None:
        """Read an item; of several parts, the one that is about this decision."""
        item = self._read(place) if place else None
        if item is None or not item.parts:
            return item
        last = self._identity.rpartition("/")[2]
        about = [one for one in item.parts if one.revisits.rpartition("/")[2] == last]
        same = [one for one in item.parts if one.title == self._title]
        return next(iter(about or same), item)

    def _holds(self, item: Item, place: str) -> bool:
        """Tell whether what was agreed holds, and does not wait for the absent.

        Accepted minutes do not know of late answers; the decision itself does.
        """
        if place in self._settled or (place == self._places[-1] and not self._waits):
            return True
        pending = item.pending
        return pending is None or pending.in_force or not pending.who
