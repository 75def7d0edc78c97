"""An objection that somebody has in a practice, or seems to have, and what would meet it.

Knows how it sounds before and after it is understood, and the ways that help.
Must not know how a way is chosen, nor how a text is compared.

Source: process.md 3.6 and 3.7; 4.3 for candidates.
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.day import day, term_end
from sociocli.domain.proposal import Resolution

__all__ = ["Met", "Worry"]


@dataclass(frozen=True, slots=True)
class Met:
    """One way in which a worry is met; all that is given must hold.

    Args:
        by: The way that was chosen; any change of the proposal if None.
        words: One of these must stand in what is new: text, condition, measure or support;
            a denied one (“without any ramp”) does not count.
        also: One of these must stand there as well.
        without: None of these may stand there.
        within: For a shorter time: the review or the end lies within this span, like 3 months.
        stop: True if what is watched needs somebody and a point at which one stops.
        writes: What one could write here, as an example: the new text, or what is
            watched, agreed or given as support.
        thanks: What they say when it is met in this way, where it is not the worry's `thanks`.

    Raises:
        BadRequest: If the span cannot be read.

    """

    by: Resolution | None = None
    words: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    within: str = ""
    stop: bool = False
    writes: str = ""
    thanks: str = ""

    def __post_init__(self) -> None:
        if self.within:
            term_end(self.within, day("2026-11-22"))


@dataclass(frozen=True, slots=True)
class Worry:
    """An objection that somebody has, or seems to have, and what would meet it.

    Args:
        says: What they say in the consent round, in one phrase.
        because: The real reason; it comes out when they are asked or well understood.
        harms: How it touches the aim.
        words: Saying it back holds the reason if it holds one of these.
        met: The ways in which it is met; any one is enough.
        idea: What they would do about it.
        thanks: What they say when it is met.
        still: What they say when it is not.
        hidden: What they say instead in the consent round, as long as nobody asks.
        surface: What they explain at first, before they feel understood.
        only_wish: True if it is a preference that sounds like an objection; asked, they say so
            by `because`, and consent.
        after: It comes up only once what lies on the table holds one of these words.
        before: It is there only while the text holds none of these words.
        if_unheard: True if it comes up only where their question got no room.
        takes_back: What they say once they are understood, if that alone is enough.
        afterwards: What they say at the check-out if it was decided and they had said none of it.
        afterwards_said: What they say there if they had said it, and it was decided all the same.

    """

    says: str
    because: str = ""
    harms: str = ""
    words: tuple[str, ...] = ()
    met: tuple[Met, ...] = ()
    idea: str = ""
    thanks: str = ""
    still: str = ""
    hidden: str = ""
    surface: str = ""
    only_wish: bool = False
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    if_unheard: bool = False
    takes_back: str = ""
    afterwards: str = ""
    afterwards_said: str = ""
