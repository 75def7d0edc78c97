"""Decisions that minutes speak of and that none of them made.

They were made before the minutes begin, or outside a meeting. A review that kept
one, or changed its text, holds that text, so it can stand again under the name by
which the minutes call it; of others the text stands in their own files only.

Must not know how files are written.
Source: product.md section 4 (identity; the present made from minutes).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator

from sociocli.domain.day import is_day
from sociocli.domain.item import Item, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.standing import StandingDecision
from sociocli.domain.text import is_id

__all__ = ["HasFile", "in_no_minutes", "made_before"]

# Tells whether something has a file already, by its identity.
HasFile = Callable[[str], bool]

_DAY = len("2026-11-22")


def made_before(
    minutes: Minutes, known: Container[str], has_file: HasFile
) -> Iterator[tuple[str, StandingDecision]]:
    """Yield the decisions that a meeting looked at and that nothing before it made.

    Args:
        minutes: The minutes of the meeting.
        known: The identities of what stands already.
        has_file: Tells what has a file; that is known too, whatever became of it.

    """
    for item in _spoken_of(minutes):
        identity = item.revisits
        if identity in known:
            continue
        waits = item.pending is not None and item.pending.holds_back
        kept = item.outcome is Outcome.KEPT or (item.outcome is Outcome.ADJUSTED and not waits)
        text = item.decision.text if item.decision is not None else ""
        if has_file(identity) or (kept and text):
            day = identity.rpartition("/")[2][:_DAY]
            adopted = day if is_day(day) and day <= minutes.date else ""
            yield identity, StandingDecision(item.title, adopted=adopted, text=text)


def in_no_minutes(
    minutes: Iterable[Minutes], known: Container[str], has_file: HasFile
) -> tuple[str, ...]:
    """Return the decisions of which neither minutes nor a file hold the text.

    Args:
        minutes: The minutes.
        known: The identities of what stands after them.
        has_file: Tells what has a file.

    """
    named = dict.fromkeys(item.revisits for one in minutes for item in _spoken_of(one))
    return tuple(one for one in named if one not in known and not has_file(one))


def _spoken_of(minutes: Minutes) -> Iterator[Item]:
    """Yield the items, and parts of items, that name a decision by its identity."""
    for item in minutes.items:
        for part in (item, *item.parts):
            kind, _, rest = part.revisits.partition("/")
            circle, _, name = rest.partition("/")
            if kind == "decisions" and is_id(circle) and is_id(name):
                yield part
