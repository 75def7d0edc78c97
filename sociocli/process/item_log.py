"""What is known of an item while the meeting goes on.

Part of the room: processes fill it in as they go, so that an item that is left
in the middle (postponed, adjourned, cut by the clock) keeps what it has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import Item, ItemState, Kind, NextStep, Outcome, Poll, step_of_life
from sociocli.domain.proposal import (
    Amendment,
    Concern,
    ConsentRound,
    Counts,
    Decision,
    Objection,
    Pending,
    Proposal,
    QuestionAsked,
    Version,
)
from sociocli.domain.selection import Selection
from sociocli.process.scene import Table

if TYPE_CHECKING:  # selections bring it themselves; nobody else waits for it
    from sociocli.process.asking import Steps
    from sociocli.process.room import Room
    from sociocli.process.vacancy import Vacancy

    Objecting: TypeAlias = Callable[[Room, "ItemLog", str, str], Steps[None]]

__all__ = ["ItemLog"]


@dataclass(slots=True)
class ItemLog:
    """An item of today's agenda and all that was noted for it.

    `number` is given when the item is first put on the agenda and never
    changes. Times are seconds of the meeting. `pulled` names the decisions that
    were taken out of several reviews; `objecting` is what an objection leads to
    where it is not one to a text.
    """

    number: int
    brought: AgendaItem
    title: str
    kind: Kind | None
    planned: int = 0
    by: str = ""
    state: ItemState = ItemState.WAITING
    outcome: Outcome | None = None
    began: int = -1
    spent: int = 0
    overrun_asked: int = 0
    extended: int = 0
    method: str = ""
    result: str = ""
    counts: Counts | None = None
    quorum: str = ""
    links: list[str] = field(default_factory=list)
    summary: str = ""
    questions: list[str] = field(default_factory=list)
    ideas: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    process: list[str] = field(default_factory=list)
    need: str = ""
    versions: list[Version] = field(default_factory=list)
    asked: list[QuestionAsked] = field(default_factory=list)
    reactions: list[str] = field(default_factory=list)
    amendments: list[Amendment] = field(default_factory=list)
    rounds: list[ConsentRound] = field(default_factory=list)
    consent_rounds: int = 0
    objections: list[Objection] = field(default_factory=list)
    concerns: list[Concern] = field(default_factory=list)
    decision: Decision | None = None
    selection: Selection | None = None
    vacancies: list[Vacancy] = field(default_factory=list)
    pending: Pending | None = None
    polls: list[Poll] = field(default_factory=list)
    revisits: str = ""
    next: NextStep | None = None
    parts: list[Item] = field(default_factory=list)
    present: list[str] = field(default_factory=list)
    table: Table | None = None
    pulled: list[str] = field(default_factory=list)
    objecting: Objecting | None = None

    @property
    def all_pulled(self) -> bool:
        """Whether every one of several reviews was taken out, so that nobody need be asked."""
        several = self.brought.decisions
        return bool(several) and all(one in self.pulled for one in several)

    @property
    def key(self) -> str:
        """The first part of the keys of all questions of this item."""
        return f"item-{self.number}"

    def begin(self, at: int) -> None:
        """Open the item at a second of the meeting."""
        self.state = step_of_life(self.state, "begin")
        self.began = at

    def stop(self, at: int, event: str) -> None:
        """Leave the item: `event` is "end" or "set aside"."""
        self.state = step_of_life(self.state, event)
        if self.began >= 0:
            self.spent += at - self.began
            self.began = -1

    def keep_prepared(self) -> None:
        """Keep the text that was prepared for an item that is not reached."""
        prepared = self.brought.proposal
        if prepared is not None and prepared.text and not self.versions:
            self.need = self.need or prepared.need
            self.versions.append(Version(prepared.text, owner=prepared.owner, by=self.by))

    def used_at(self, at: int) -> int:
        """Return the seconds the item has taken up to `at`."""
        return self.spent + (at - self.began if self.began >= 0 else 0)

    @property
    def version(self) -> int:
        """The number of the present version, from 1; 0 if there is none."""
        return len(self.versions)

    def record(self, *, attributed: bool, everybody: tuple[str, ...]) -> Item:
        """Return the item as the minutes hold it.

        Args:
            attributed: Whether the circle keeps who said what.
            everybody: Ids of those who were there for the whole meeting.

        """
        proposal = None
        if self.versions or self.need:
            proposal = Proposal(
                self.need, tuple(self.versions), tuple(self.asked), tuple(self.reactions),
                tuple(self.amendments),
            )  # fmt: skip
        present = tuple(self.present) if tuple(self.present) != everybody else ()
        return Item(
            title=self.title,
            kind=self.kind or Kind.EXPLORE,
            outcome=self.outcome or Outcome.NOT_REACHED,
            number=self.number,
            by=self.by,
            method=self.method,
            result=self.result,
            counts=self.counts,
            planned=self.planned - self.extended,
            used=(self.spent + 30) // 60,
            present=present,
            quorum=self.quorum,
            links=tuple(self.links),
            summary=self.summary,
            questions=tuple(self.questions),
            ideas=tuple(self.ideas),
            notes=tuple(self.notes),
            process=tuple(self.process),
            proposal=proposal,
            rounds=tuple(self.rounds),
            objections=tuple(o if attributed else _unattributed(o) for o in self.objections),
            concerns=_concerns(self.concerns, attributed=attributed),
            decision=self._decided(attributed=attributed),
            selection=self.selection,
            pending=self.pending,
            polls=tuple(self.polls),
            revisits=self.revisits or self.brought.continues,
            topic=self.brought.topic,
            about=(*self.brought.decisions, *self.brought.actions),
            next=self.next,
            parts=tuple(self.parts),
        )

    def _decided(self, *, attributed: bool) -> Decision | None:
        if self.decision is None:
            return None
        concerns = _concerns(self.decision.concerns, attributed=attributed)
        return replace(self.decision, concerns=concerns)


def _concerns(concerns: Sequence[Concern], *, attributed: bool) -> tuple[Concern, ...]:
    return tuple(one if attributed else Concern(one.text) for one in concerns)


def _unattributed(objection: Objection) -> Objection:
    return replace(objection, by="")
