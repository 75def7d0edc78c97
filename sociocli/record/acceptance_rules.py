"""What accepted minutes must hold, so that a change after their acceptance is seen.

Knows the values and the tree of one file of minutes, and the hashes of others.

Source: product.md section 4 (the meeting that accepts minutes writes their id
and hash, so that a later change is seen).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sociocli.domain.day import is_day
from sociocli.domain.minutes import Status
from sociocli.record import acceptance_wording as words
from sociocli.record import check_wording as general
from sociocli.record.acceptance import hash_of_node
from sociocli.record.finding import Finding
from sociocli.record.minutes_rules import Held, Steps

__all__ = ["acceptance_rules"]


def acceptance_rules(held: Held, hash_elsewhere: Callable[[str], str]) -> Iterator[Finding]:
    """Yield what is wrong with the acceptance of minutes.

    Args:
        held: The minutes with what is known around them.
        hash_elsewhere: Returns the hash of what other minutes say, by their id;
            "" if they are not there, or their own hash says already that they
            were changed.

    """
    minutes = held.minutes
    accepted = minutes.accepted
    yield from _own(held)
    if accepted is not None:
        yield from _days(held, accepted.date, ("accepted", "date"))
        yield from _named(held, accepted.minutes, ("accepted", "minutes"))
    for place, one in enumerate(minutes.corrections):
        at: Steps = ("corrections", place)
        yield from _days(held, one.date, (*at, "date"))
        yield from _named(held, one.minutes, (*at, "minutes"))
        if minutes.status is Status.ACCEPTED and not one.minutes and _is_later(held, one.date):
            todo = words.NO_MEETING_REMEDY
            yield held.finding(words.NO_MEETING, todo, *at)
    last = minutes.last_minutes
    if last is not None and last.id and last.hash:
        now = hash_elsewhere(last.id.rpartition("/")[2])
        if now not in ("", last.hash):
            what = words.CHANGED_SINCE_MEETING.format(id=last.id)
            todo = words.CHANGED_REMEDY.format(id=last.id)
            yield held.finding(what, todo, "last_minutes", "hash")


def _own(held: Held) -> Iterator[Finding]:
    minutes = held.minutes
    accepted = minutes.accepted
    if minutes.status is not Status.ACCEPTED:
        if accepted is not None:
            yield held.finding(words.STILL_DRAFT, words.STILL_DRAFT_REMEDY, "status")
    elif accepted is None or not accepted.hash:
        todo = words.NOT_FROZEN_REMEDY.format(id=minutes.id.rpartition("/")[2])
        at = "status" if accepted is None else "accepted"
        yield held.finding(words.NOT_FROZEN, todo, at)
    elif accepted.hash != hash_of_node(held.node):
        todo = words.CHANGED_REMEDY.format(id=minutes.id)
        yield held.finding(words.CHANGED_SINCE, todo, "accepted", "hash")


def _is_later(held: Held, date: str) -> bool:
    """Tell whether a correction came after the minutes were accepted."""
    accepted = held.minutes.accepted
    if accepted is None or not accepted.date:
        return True
    return not date or date > accepted.date


def _named(held: Held, meeting: str, at: Steps) -> Iterator[Finding]:
    if meeting and meeting.rpartition("/")[2] not in held.known:
        what = general.NO_MINUTES_OF.format(id=meeting)
        yield held.finding(what, general.NO_MINUTES_OF_REMEDY, *at)


def _days(held: Held, text: str, at: Steps) -> Iterator[Finding]:
    if text and not is_day(text):
        yield held.finding(general.NO_DAY.format(text=text), general.NO_DAY_REMEDY, *at)
