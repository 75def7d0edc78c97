"""A simulated round: who speaks, for how long, and what stepping in does.

A pure state that moves by one step of the clock at a time; nobody waits. Must
not know how it is shown or what the learner typed.

Source: process.md 2.3 (M12), 2.5 ("a timer is information, not a guillotine").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from sociocli.domain.drill_playing import Answers, Talker, TimedRound

__all__ = ["Kind", "RoundClock", "SteppedIn"]


class Kind(StrEnum):
    """When somebody stepped in."""

    EARLY = "early"
    IN_TIME = "in-time"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class SteppedIn:
    """That somebody stepped in: with whom, after how many pieces, and in which words."""

    who: str
    pieces: int
    seconds: int
    kind: Kind
    words: str


@dataclass(frozen=True, slots=True)
class RoundClock:
    """Where a round is.

    Args:
        plan: The round.
        at: Seconds gone.
        turn: The number of the talker whose turn it is.
        pieces: How many pieces this talker has said.
        closing: True once this talker comes to an end.
        asked: How often somebody stepped in with this talker.
        spoken: Who has spoken.
        gone: Who had to go before their turn.
        cut_off: Who was stopped before it was said.
        stepped: Each time somebody stepped in.

    """

    plan: TimedRound
    at: int = 0
    turn: int = 0
    pieces: int = 0
    closing: bool = False
    asked: int = 0
    spoken: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    cut_off: tuple[str, ...] = ()
    stepped: tuple[SteppedIn, ...] = ()

    @property
    def talker(self) -> Talker | None:
        """Who speaks now; None if the round is over."""
        people = self.plan.talkers
        return people[self.turn] if self.turn < len(people) else None

    @property
    def planned(self) -> int:
        """The seconds that are planned."""
        return self.plan.planned * 60

    @property
    def used_by(self) -> int:
        """The seconds that this talker has used."""
        return self.pieces * self.plan.step

    def share(self) -> int:
        """Return the seconds that each would have if all had the same."""
        return self.planned // len(self.plan.talkers)

    def listened(self) -> RoundClock:
        """Return the round one step of the clock later."""
        talker = self.talker
        if talker is None:
            return self
        pieces = self.pieces + 1
        later = replace(self, at=self.at + self.plan.step, pieces=pieces)
        if self.closing or pieces >= len(talker.says):
            return _to_next(later)
        return later

    def stepped_in(self, words: str) -> RoundClock:
        """Return the round after somebody stepped in.

        Args:
            words: What they said.

        """
        talker = self.talker
        if talker is None:
            return self
        step = SteppedIn(talker.name, self.pieces, self.used_by, self._kind(talker), words)
        closes = talker.answers is Answers.CLOSES or self.asked > 0
        return replace(self, asked=self.asked + 1, closing=closes, stepped=(*self.stepped, step))

    def _kind(self, talker: Talker) -> Kind:
        if self.pieces < talker.said_it:
            return Kind.EARLY
        late = self.used_by > max(2 * self.share(), (talker.said_it + 2) * self.plan.step)
        return Kind.LATE if late else Kind.IN_TIME

    def without_stepping_in(self) -> int:
        """Return the seconds the round takes if nobody ever steps in."""
        clock = RoundClock(self.plan)
        while clock.talker is not None:
            clock = clock.listened()
        return clock.at


def _to_next(clock: RoundClock) -> RoundClock:
    """Go to the next talker who is still there."""
    talker = clock.talker
    if talker is None:
        return clock
    cut = clock.pieces < talker.said_it
    moved = replace(
        clock,
        turn=clock.turn + 1,
        pieces=0,
        closing=False,
        asked=0,
        spoken=(*clock.spoken, talker.name),
        cut_off=(*clock.cut_off, talker.name) if cut else clock.cut_off,
    )
    while (after := moved.talker) and after.leaves_at and moved.at > after.leaves_at * 60:
        moved = replace(moved, turn=moved.turn + 1, gone=(*moved.gone, after.name))
    return moved
