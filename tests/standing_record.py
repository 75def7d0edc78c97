"""A small record of one circle, in which things stand; the tests of its commands begin with it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TypeVar

from commanding import Hand

from sociocli.cli import clock
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.record.standing_file import standing_of

__all__ = ["TODAY", "house", "on_day", "standing_in"]

S = TypeVar("S", StandingDecision, Term, StandingAction, BacklogTopic)

TODAY = "2026-11-22"
_CIRCLE = """\
format: sociocli/circle/1
name: Operations
members:
- {id: ana, name: Ana}
- {id: ben, name: Ben Okafor}
- {id: kim, name: كيم}
roles:
- {id: facilitator, title: Facilitator}
- {id: secretary, title: Keeper of the minutes}
"""


def on_day(hand: Hand, day: str) -> None:
    """Let it be another day."""
    moment = dt.datetime.fromisoformat(f"{day}T12:00:00+00:00")
    hand.patch.setattr(clock, "local_now", lambda: moment)


def house(hand: Hand) -> Hand:
    """Begin a record with one circle, on a day that does not pass."""
    on_day(hand, TODAY)
    hand.patch.setenv("XDG_CACHE_HOME", str(hand.folder.parent / "cache"))
    hand.patch.delenv("SOCIOCLI_ME", raising=False)
    hand.writes("sociocli.yaml", "format: sociocli/organisation/1\nname: House\n")
    hand.writes("circles/operations.yaml", _CIRCLE)
    return hand


def standing_in(cls: type[S], path: Path) -> S:
    """Return what a file of what stands holds."""
    return standing_of(cls, path.read_bytes().decode(), path.name)
