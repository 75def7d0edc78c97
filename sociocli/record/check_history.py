"""Where minutes go on from: decisions and items of other minutes that must be there.

Whether those minutes are there at all is looked at with each single one; here it
is known what all of them hold. Must not know how files are read.
Source: product.md section 4 (items live over several meetings); record-needs.md N14.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sociocli.domain.item import Item
from sociocli.record import check_record_wording as words
from sociocli.record import minutes_rules
from sociocli.record.check_facts import Facts, place_named
from sociocli.record.check_read import Steps
from sociocli.record.finding import Finding, line_at

__all__ = ["Link", "check_links", "links_of"]


@dataclass(frozen=True, slots=True)
class Link:
    """What an item goes on from: file, line, and the decision or item that is named."""

    path: str
    line: int
    named: str


def links_of(held: minutes_rules.Held) -> Iterator[Link]:
    """Yield what the items of minutes go on from.

    Args:
        held: The minutes with their tree.

    """
    for n, item in enumerate(held.minutes.items):
        yield from _links(held, item, ("items", n))


def _links(held: minutes_rules.Held, item: Item, at: Steps) -> Iterator[Link]:
    if item.revisits:
        yield Link(held.path, line_at(held.node, *at, "revisits"), item.revisits)
    for n, part in enumerate(item.parts):
        yield from _links(held, part, (*at, "parts", n))


def check_links(links: list[Link], facts: Facts) -> Iterator[Finding]:
    """Yield items of minutes, and decisions, that are not there.

    Args:
        links: What the items of all minutes go on from.
        facts: What is known of the record.

    """
    for link in links:
        meeting, number = place_named(link.named)
        if "#" in link.named:
            known = facts.meetings.get(meeting)
            if known and facts.place(link.named) is None:
                what = words.NO_ITEM.format(meeting=meeting, number=number)
                numbers = ", ".join(str(one) for one in known.items) or words.NONE
                todo = words.NO_ITEM_REMEDY.format(numbers=numbers)
                yield Finding(link.path, link.line, what, todo)
        elif facts.whole and not facts.found("decisions", link.named):
            what = words.NO_SUCH["decisions"].format(name=link.named)
            yield Finding(link.path, link.line, what, words.NO_SUCH_REMEDY)
