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
    """That somebody stepped in: with whom, after how many seconds, and in which words."""

    who: str
    seconds: int
    kind: Kind
    words: str


@dataclass(frozen=True, slots=True)
class RoundClock:
    """Where a round is: somebody has just said a piece of what they say.

    Args:
        plan: The round.
        at: Seconds gone.
        turn: The number of the talker whose turn it is.
        pieces: How many pieces this talker has said.
        asked: How often somebody stepped in with this talker.
        spoken: Who has spoken, but for the present one.
        gone: Who had to go before their turn.
        cut_off: Who was stopped before it was said.
        stepped: Each time somebody stepped in.

    """

    plan: TimedRound
    at: int = 0
    turn: int = 0
    pieces: int = 1
    asked: int = 0
    spoken: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    cut_off: tuple[str, ...] = ()
    stepped: tuple[SteppedIn, ...] = ()

    @staticmethod
    def begun(plan: TimedRound) -> RoundClock:
        """Return a round in which the first one has said the first piece."""
        return RoundClock(plan, at=plan.step)

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
    def used(self) -> int:
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
        if self.pieces >= len(talker.says):
            return self.to_next()
        return replace(self, at=self.at + self.plan.step, pieces=self.pieces + 1)

    def stepped_in(self, words: str) -> RoundClock:
        """Return the round after somebody stepped in: the next one's turn, or it goes on.

        Args:
            words: What they said.

        """
        talker = self.talker
        if talker is None:
            return self
        step = SteppedIn(talker.name, self.used, self._kind(talker), words)
        after = replace(self, asked=self.asked + 1, stepped=(*self.stepped, step))
        if talker.answers is Answers.CLOSES or after.asked > 1:
            return after.to_next()
        return after.listened()

    def alone(self) -> int:
        """Return the seconds the round takes if nobody ever steps in."""
        clock = RoundClock.begun(self.plan)
        while clock.talker is not None:
            clock = clock.listened()
        return clock.at

    def _kind(self, talker: Talker) -> Kind:
        if self.pieces < talker.said_it:
            return Kind.EARLY
        late = self.used > max(2 * self.share(), (talker.said_it + 2) * self.plan.step)
        return Kind.LATE if late else Kind.IN_TIME

    def to_next(self) -> RoundClock:
        """Return the round at the next talker who is still there, with their first piece."""
        talker = self.talker
        if talker is None:
            return self
        people = self.plan.talkers
        turn, gone = self.turn + 1, self.gone
        while turn < len(people) and 0 < people[turn].leaves_at * 60 < self.at:
            gone = (*gone, people[turn].name)
            turn += 1
        return replace(
            self,
            at=self.at + (self.plan.step if turn < len(people) else 0),
            turn=turn,
            pieces=1,
            asked=0,
            spoken=(*self.spoken, talker.name),
            gone=gone,
            cut_off=(*self.cut_off, *([talker.name] if self.pieces < talker.said_it else [])),
        )
