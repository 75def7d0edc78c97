"""A course of a scenario, played from the beginning to the end by the model facilitator.

The clock of the meeting goes on as people speak, as it does for a learner. Must
not know files, nor what the coach makes of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.minutes import Minutes
from sociocli.domain.scenario import Course
from sociocli.practice.cast import Cast
from sociocli.practice.model import Model
from sociocli.practice.pace import Pace
from sociocli.practice.rehearsal import Rehearsal
from sociocli.process.journal import Entry, ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run

__all__ = ["Played", "play_course"]


@dataclass(frozen=True, slots=True)
class Played:
    """A meeting that was played to its end.

    Args:
        minutes: Its minutes.
        entries: The entries of its journal.

    """

    minutes: Minutes
    entries: tuple[Entry, ...]

    @property
    def ended(self) -> str:
        """The outcome of the last item, or "" if there is none."""
        items = self.minutes.items
        return items[-1].outcome.value if items else ""


def play_course(cast: Cast, course: Course | None = None) -> Played:
    """Play a scenario.

    Args:
        cast: Who plays along.
        course: What is done otherwise than by a good facilitator; nothing by default.

    """
    journal, agenda = ListJournal(), cast.brought.agenda
    pace = Pace.beginning(agenda.date, agenda.time)
    room = Rehearsal(Model(cast, journal, course), cast, journal, pace)
    minutes = run(lambda: meeting(cast.brought), room, journal, pace)
    return Played(minutes, tuple(journal.entries))
