"""A course of a scenario, played from the beginning to the end by the model facilitator.

The clock of the meeting goes on as people speak, as it does for a learner. Must
not know files, nor what the coach makes of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.minutes import Minutes
from sociocli.domain.scenario import Course
from sociocli.errors import BadRequest
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.model.model import Model
from sociocli.practice.rehearsal.pace import Pace
from sociocli.practice.rehearsal.rehearsal import Rehearsal
from sociocli.process.journal import Entry, ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run

__all__ = ["Played", "play_course"]

_EVENING = "19:00"
# No meeting has so many questions; a course that always answers the same may never end.
_MOST = 4000


@dataclass(frozen=True, slots=True)
class Played:
    """A meeting that was played to its end.

    Args:
        minutes: Its minutes.
        entries: The entries of its journal.
        unused: What the course was to do otherwise and was never asked for, by its place from 0.

    """

    minutes: Minutes
    entries: tuple[Entry, ...]
    unused: tuple[int, ...] = ()

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

    Raises:
        BadRequest: If something in the course is no answer, or it never comes to an end.

    """
    journal, agenda = _Bounded(), cast.brought.agenda
    pace = Pace.beginning(agenda.date, agenda.time or _EVENING)
    model = Model(cast, journal, course)
    room = Rehearsal(model, cast, journal, pace)
    minutes = run(lambda: meeting(cast.brought), room, journal, pace)
    return Played(minutes, tuple(journal.entries), model.unused)


class _Bounded(ListJournal):
    """A journal of a meeting that has to come to an end."""

    def append(self, entry: Entry) -> None:
        """Add an entry.

        Raises:
            BadRequest: If there are more than any meeting needs.

        """
        if len(self.entries) >= _MOST:
            raise BadRequest(words.ENDLESS.format(key=entry.key))
        super().append(entry)
