"""What an answer after a meeting left in its minutes, where it opened an item again.

An item that waited for answers and is put off was adopted first: somebody objected
later, or whoever was selected declined. Nothing else is written that way.

Knows items; must not know what follows from them.
Source: process.md 3.8, transitions 30 and 31.
"""

from __future__ import annotations

from sociocli.domain.item import Item, Outcome
from sociocli.domain.text import tidy
from sociocli.process.wording import awaited as words

__all__ = ["why_again"]


def why_again(item: Item) -> str:
    """Return why an item, or a part of one, comes back after somebody's late answer, or "".

    Args:
        item: The item or the part, as its minutes have it now.

    """
    pending = item.pending
    if pending is None or not pending.answered:
        return ""
    if item.outcome not in (Outcome.DEFERRED, Outcome.REOPENED):
        return ""
    declined = [one for one in item.process if one.startswith(words.DECLINED.partition("{")[0])]
    if declined:
        return declined[-1]
    reasons = [words.OBJECTED.format(reason=tidy(one.reason)) for one in item.objections]
    return reasons[-1] if reasons else ""
