"""The room: the one mutable thing that a process holds.

It knows who is here now, the last reading of the clock, what was noted so far,
and where the meeting stands. It is made inside the process, so that a replay
begins with an empty one. It asks nobody anything.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.day import later, seconds_until
from sociocli.domain.item import ItemState
from sociocli.domain.method import Method
from sociocli.domain.minutes import (
    Action,
    AgendaChange,
    LastMinutes,
    NextMeeting,
    ReviewedAction,
    StepRecord,
    Topic,
)
from sociocli.process.asking import Aside, Moment, Steps
from sociocli.process.brought import Brought
from sociocli.process.fresh_keys import FreshKeys
from sociocli.process.item_log import ItemLog
from sociocli.process.message import NOTHING, Line, Message, Spoken
from sociocli.process.scene import (
    ItemPlace,
    RoundView,
    Scene,
    Table,
    Times,
)
from sociocli.process.seats import Seats

__all__ = ["Room", "WayOut", "WaysOut"]

WayOut = Callable[["Room", Aside], Steps[None]]


class WaysOut(Protocol):
    """Finds what an aside does; a mapping will do."""

    def get(self, way: str, /) -> WayOut | None:
        """Return what a way out does, or None."""


class Room(Seats):
    """Where a meeting happens.

    Args:
        brought: What the meeting is begun with.
        ways_out: What each aside does, by its name.

    """

    def __init__(self, brought: Brought, ways_out: WaysOut) -> None:
        super().__init__()
        self.brought = brought
        self.circle = brought.circle
        self.agenda = brought.agenda
        self.method: Method = brought.circle.method
        self.ways_out = ways_out
        self.facilitator = ""
        self.secretary = ""
        self.facilitated_also: list[str] = []
        self.moment = Moment()
        self.date = ""
        self.began_at = 0
        self.length = brought.agenda.minutes
        self.items: list[ItemLog] = []
        self.order: list[int] = []
        self.item: ItemLog | None = None
        self.actions: list[Action] = []
        self.actions_reviewed: list[ReviewedAction] = []
        self.topics: list[Topic] = []
        self.notes: list[str] = []
        self.process: list[str] = []
        self.agenda_changes: list[AgendaChange] = []
        self.agenda_consented = False
        self.off_record = False
        self.leaving: dict[str, str] = {}
        self.announcements: list[str] = []
        self.last_minutes: LastMinutes | None = None
        self.next_meeting: NextMeeting | None = None
        self.check_in: list[str] = []
        self.check_out: list[str] = []
        self.improvements: list[str] = []
        self.step_records: list[StepRecord] = []
        self.published_by = ""
        self.corrections_until = ""
        self.rounds_held = 0
        self.round_wish: list[str] = []
        self.unheard: tuple[str, ...] | None = None
        self.round_now: Callable[[str], RoundView] | None = None
        self.hand_back = ""
        self.first_facilitator = ""
        self.asked_short = 0
        self._step: Message = NOTHING
        self._step_planned = 0
        self._step_began = 0
        self._keys = FreshKeys()

    # What `ask` needs.

    def hear(self, moment: Moment) -> None:
        """Take a reading of the clock."""
        self.moment = moment

    def fresh(self, key: str) -> str:
        """Return the key, with `~2` and so on if it was used in this run."""
        return self._keys.fresh(key)

    def take(self, aside: Aside) -> Steps[None]:
        """Let an aside happen."""
        way = self.ways_out.get(aside.way)
        if way is not None:
            yield from way(self, aside)

    # Facilitating.

    def hand_to(self, person: str, *, for_item: bool) -> None:
        """Let somebody else facilitate; for an item, it is handed back after it."""
        if for_item and self.item is not None:
            self.hand_back = self.hand_back or self.facilitator
        else:
            self.hand_back = ""
        self.first_facilitator = self.first_facilitator or self.facilitator
        if person not in self.facilitated_also:
            self.facilitated_also.append(person)
        self.facilitator = person

    # The clock.

    @property
    def planned_end(self) -> str:
        """The planned end as `HH:MM`, or "" before the meeting has a length."""
        if not self.began or not self.length:
            return ""
        return later(self.began, self.length)

    def clock_in(self, minutes: int) -> str:
        """Return the time of day in some minutes as `HH:MM`."""
        return later(self.moment.time, minutes) if self.moment.wall else ""

    def skip(self, seconds: int) -> None:
        """Leave a break of some seconds out of what the step and the item have used."""
        self._step_began += seconds
        if self.item is not None and self.item.began >= 0:
            self.item.began += seconds

    def step(self, name: Message, minutes: int = 0) -> None:
        """Begin a step of the meeting with its planned minutes."""
        self._step = name
        self._step_planned = minutes * 60
        self._step_began = self.moment.elapsed

    def phase(self, name: Message) -> None:
        """Name the phase of the present item; its clock goes on."""
        self._step = name

    @property
    def step_name(self) -> Message:
        """The name of the present step or phase."""
        return self._step

    def times(self) -> Times:
        """Return the clocks for a scene."""
        at = self.moment.elapsed
        if self.item is not None:
            planned, used = self.item.planned * 60, self.item.used_at(at)
        else:
            planned, used = self._step_planned, at - self._step_began
        left = seconds_until(self.moment.wall, self.planned_end) if self.planned_end else 0
        return Times(at, planned, used, self.planned_end, left)

    # Where we are.

    def scene(
        self,
        line: Line | Spoken | None = None,
        *,
        table: Table | None = None,
        round: RoundView | None = None,  # noqa: A002 - the word of the field
        said: tuple[str, ...] = (),
    ) -> Scene:
        """Return where we are now.

        Args:
            line: The facilitator's line; with `Line.given` if it has places.
            table: The text on the table; the present item's own by default.
            round: The round that is going on.
            said: What was said so far.

        """
        item = self.item
        if table is None and item is not None:
            table = item.table
        spoken = line.given() if isinstance(line, Line) else line
        return Scene(
            circle=self.circle.name,
            step=self._step,
            item=self._place(item) if item else None,
            table=table,
            round=round,
            names=self.everybody,
            said=said,
            line=spoken or Spoken(),
            times=self.times(),
            off_record=self.off_record,
        )

    def refresh(self, scene: Scene) -> Scene:
        """Return a scene with the names, clocks, marks and round of now, after an aside."""
        shown = scene.round
        if shown is not None and self.round_now is not None:
            shown = self.round_now(shown.now)
        return replace(
            scene,
            names=self.everybody,
            times=self.times(),
            off_record=self.off_record,
            round=shown,
        )

    def _place(self, item: ItemLog) -> ItemPlace:
        return ItemPlace(
            item.number, len(self.items), item.title, item.kind.value if item.kind else ""
        )

    # What is kept.

    def keep(self, text: str) -> str:
        """Return the text, or nothing while the meeting is off the record."""
        return "" if self.off_record else text

    def note(self, text: str) -> None:
        """Note something, with the present item or with the meeting."""
        if self.keep(text):
            (self.item.notes if self.item else self.notes).append(text)

    def act(self, what: str, who: tuple[str, ...], by: str) -> None:
        """Note an action."""
        if self.keep(what):
            self.actions.append(Action(what, who, by, self.item.number if self.item else 0))

    def park(self, topic: Topic) -> None:
        """Park a topic for later."""
        if self.keep(topic.title):
            item = topic.item or (self.item.number if self.item else 0)
            self.topics.append(replace(topic, item=item))

    def log_process(self, text: str) -> None:
        """Record a matter of process in one line, with the time."""
        line = " ".join(f"{self.moment.time} {text}".split())
        (self.item.process if self.item else self.process).append(line)

    def log_agenda(self, text: str) -> None:
        """Record a change of the agenda in one line."""
        self.agenda_changes.append(AgendaChange(self.moment.time, text))

    def put_on(self, brought: AgendaItem) -> ItemLog:
        """Put a topic on the agenda and number it."""
        item = ItemLog(
            number=len(self.items) + 1,
            brought=brought,
            title=brought.title,
            kind=brought.kind,
            planned=brought.minutes,
            by=brought.by,
            links=[brought.link] if brought.link else [],
        )
        self.items.append(item)
        self.order.append(item.number)
        return item

    def to_come(self) -> list[ItemLog]:
        """Return the items still to come in today's order; those set aside come last."""
        ordered = [self.item_numbered(number) for number in self.order]
        waiting = [item for item in ordered if item.state is ItemState.WAITING]
        return waiting + [item for item in ordered if item.state is ItemState.SET_ASIDE]

    def item_numbered(self, number: int) -> ItemLog:
        """Return the item with a number."""
        return self.items[number - 1]

    def forward(self, item: ItemLog) -> None:
        """Move an item to the front of what is still to come."""
        self.order.remove(item.number)
        self.order.insert(0, item.number)
