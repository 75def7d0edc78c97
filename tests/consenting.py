"""Decisions for tests: Ana facilitates, Ben writes, Kim and Zoe are members."""

from __future__ import annotations

from typing import Any

from rooms import in_item, room
from talking import Talk, talk

from sociocli.domain.agenda import AgendaProposal
from sociocli.domain.item import Kind
from sociocli.domain.method import Method
from sociocli.domain.people import Person
from sociocli.process.asking import Aside, Steps
from sociocli.process.consent import decide
from sociocli.process.item_log import ItemLog
from sociocli.process.review import review
from sociocli.process.room import Room

__all__ = [
    "CONSENT",
    "PEOPLE",
    "QUIET",
    "STRAIGHT",
    "UNDERSTOOD",
    "WHOLE",
    "Held",
    "held",
    "leaves",
    "objecting",
    "withdrawing",
]

PEOPLE = ("ana", "ben", "kim", "zoe")
QUIET = AgendaProposal("Quiet hours from 22:00 to 7:00.")
WHOLE = AgendaProposal(
    "Quiet hours from 22:00 to 7:00.",
    need="People cannot sleep.",
    review="6 months",
    owner="kim",
    criteria=("Nobody is woken up",),
)
# The questions that are answered by Enter, and a round without objection.
STRAIGHT = {
    "item-1/frame": "ours",
    "item-1/present*": "ready",
    "item-1/questions/*": "spoken",
    "item-1/reactions/*": "spoken",
    "item-1/amendments*": "go-on",
    "item-1/restate*": "go-on",
    "item-1/announce": "",
}
CONSENT = {"item-1/consent-*/*": "consent"}

# An objection that is understood, with nothing noted.
UNDERSTOOD = {
    "item-1/objection-*/understood": "That harms",
    "item-1/objection-*/confirmed": "yes",
    "item-1/objection-*/harms": "",
    "item-1/objection-*/ideas*": "",
}


class Held:
    """A decision that can be run anew; `item` and `room` are those of the last run."""

    def __init__(
        self,
        method: Method | str = "sofa",
        people: tuple[str | Person, ...] = PEOPLE,
        *,
        proposal: AgendaProposal | None = WHOLE,
        kind: Kind = Kind.DECIDE,
        room_more: dict[str, Any] | None = None,
        **brought: Any,
    ) -> None:
        self.method = method
        self.people = people
        self.kind = kind
        self.room_more = room_more or {}
        self.brought = {"proposal": proposal, **brought}
        self.before: dict[str, Any] = {}
        self.room: Room
        self.item: ItemLog

    def begin(self) -> None:
        """Make the room and put the item on the table."""
        self.room = room(self.people, method=self.method, **self.room_more)
        self.item = in_item(self.room, self.kind, **self.brought)
        for name, value in self.before.items():
            setattr(self.item, name, [*value] if isinstance(value, list) else value)

    def __call__(self) -> Steps[ItemLog]:
        """Hold the decision, or the review, from the beginning."""
        self.begin()
        process = review if self.kind is Kind.REVIEW else decide
        yield from process(self.room, self.item)
        return self.item


def held(decision: Held, *more: dict[str, Any]) -> Talk:
    """Talk with the straight course, and with more answers that come anywhere."""
    talked = talk(decision)
    for answers in more:
        talked = talked.answers(answers)
    return talked.answers(STRAIGHT, all_used=False)


def objecting(talked: Talk, person: str, reason: str = "Harm") -> Talk:
    """Let one person object in the first round, and the others consent."""
    talked.asks(f"item-1/consent-1/{person}").answer("objection")
    talked.asks(f"item-1/consent-1/{person}/reason").answer(reason)
    return talked.answers({"item-1/consent-1/*": "consent"})


def withdrawing(talked: Talk) -> Talk:
    """Let the first objector take the objection back, hearing it said back."""
    talked.answers({"item-1/objection-1/understood": "Harm"})
    return talked.asks("item-1/objection-1/confirmed").answer("withdraw")


def leaves(here: Room, aside: Aside) -> Steps[None]:
    """Let somebody leave, or come, without asking who does their task."""
    person = aside.get("who")
    if here.is_here(person):
        here.goes(person, here.moment.time)
    elif person in here.seats:
        here.comes(person, here.moment.time)
    yield from ()
