"""Which item of minutes a decision or a term came of that waits for answers.

An answer is given once, and belongs to both: to what waits in the minutes of the
meeting, and to what stands since. Of an item with parts each part waits for
itself, so that whoever objects to one of several reviews opens only that one.

Knows values; must not know files, or what an answer changes.
Source: process.md 3.8, 5.4; product.md section 4 (present and history).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sociocli.domain.item import Item
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import StandingDecision, Term
from sociocli.domain.text import slug

__all__ = [
    "Piece",
    "came_of",
    "decided_again",
    "in_one_round",
    "known_to_one",
    "pieces",
    "place_of",
    "waiting_pieces",
]


@dataclass(frozen=True, slots=True)
class Piece:
    """An item of minutes, or a part of one, with a result of its own.

    Args:
        number: Its number, with that of the part behind a point, like 3.2.
        steps: Where it stands in the file: keys of mappings and indexes of lists.
        item: The item, or the part.
        whole: The item that it is a part of, or None.

    """

    number: str
    steps: tuple[str | int, ...]
    item: Item
    whole: Item | None = None

    @property
    def of(self) -> str:
        """The number of the item, without that of its part."""
        return self.number.partition(".")[0]

    @property
    def awaited(self) -> tuple[str, ...]:
        """Ids of those whose answer it waits for."""
        return self.item.pending.who if self.item.pending is not None else ()

    def is_meant(self, number: str) -> bool:
        """Tell whether a number means this one: its own, that of its item, or none."""
        return number in ("", self.number, self.of)


def pieces(minutes: Minutes) -> list[Piece]:
    """Return what has a result of its own: the parts of an item, else the item itself."""
    found: list[Piece] = []
    for position, item in enumerate(minutes.items):
        number, steps = str(item.number or position + 1), ("items", position)
        told = any(part.pending is not None for part in item.parts)
        if not item.parts or (item.pending is not None and not told):
            found.append(Piece(number, steps, item))
        for n, part in enumerate(item.parts):
            found.append(Piece(f"{number}.{n + 1}", (*steps, "parts", n), part, item))
    return found


def waiting_pieces(minutes: Minutes) -> list[Piece]:
    """Return what waits for answers, or has waited for them."""
    return [piece for piece in pieces(minutes) if piece.item.pending is not None]


def in_one_round(found: Sequence[Piece]) -> bool:
    """Tell whether all are parts of one item about which the circle was asked in one round."""
    whole = found[0].whole
    together = whole is not None and whole.pending is not None
    return together and all(one.of == found[0].of and one.whole is not None for one in found)


def place_of(thing: StandingDecision | Term) -> str:
    """Return the item of minutes after which a decision or a term waits, or ""."""
    return thing.of_pending if isinstance(thing, StandingDecision) else thing.minutes


def came_of(piece: Piece, minutes: Minutes, identity: str, thing: StandingDecision | Term) -> bool:
    """Tell whether a decision or a term came of an item, or of this part of it.

    Args:
        piece: The item or the part.
        minutes: The minutes in which it stands.
        identity: The identity of the decision or the term.
        thing: The decision or the term.

    """
    return place_of(thing) == f"{minutes.id}#{piece.of}" and _is_of(piece, identity, thing)


def decided_again(
    piece: Piece, minutes: Minutes, decisions: Mapping[str, StandingDecision]
) -> bool:
    """Tell whether a later meeting has decided again about what an item, or a part of it, is.

    What it said is history then, and nobody's silence lets it hold any more.

    Args:
        piece: The item or the part.
        minutes: The minutes in which it stands.
        decisions: The decisions of the record, by identity.

    """
    place = f"{minutes.id}#{piece.of}"
    return any(
        place in (one.minutes, *(seen.minutes for seen in one.revisits))
        and place != one.of_pending
        and _is_of(piece, identity, one)
        for identity, one in decisions.items()
    )


def _is_of(piece: Piece, identity: str, thing: StandingDecision | Term) -> bool:
    """Tell whether it came of this part, if the item has several."""
    if piece.whole is None:
        return True
    chosen = piece.item.selection
    if isinstance(thing, Term):
        return chosen is not None and slug(chosen.role, "role") == thing.role
    named = piece.item.revisits.rpartition("/")[2]
    return named == identity.rpartition("/")[2] if named else piece.item.title == thing.title


def known_to_one(one: Pending | None, other: Pending | None) -> tuple[str, ...]:
    """Return the ids of those whose answer only one of two has, and the other awaits.

    Args:
        one: What waits in the minutes.
        other: What waits in the decision or the term.

    """
    if one is None or other is None:
        return ()
    apart = [who for who in one.who if who in other.answered]
    apart += [who for who in other.who if who in one.answered]
    return tuple(dict.fromkeys(apart))
