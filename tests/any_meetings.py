"""Meetings at random: any method, any settings, any items, any people."""

from __future__ import annotations

import random
from dataclasses import fields, replace
from enum import StrEnum
from typing import get_type_hints

from rooms import ONE_OF_EACH, circle_meeting

from sociocli.domain.agenda import AgendaItem, ComposedKind
from sociocli.domain.item import Item, Kind, NextStep, Outcome
from sociocli.domain.method import METHODS, Method
from sociocli.domain.minutes import Minutes, Topic
from sociocli.domain.proposal import Decision
from sociocli.domain.standing import ActionState, BacklogTopic, StandingAction
from sociocli.process.brought import Brought, KnownAction, KnownTopic, Standing

__all__ = ["any_meeting", "any_method", "drawn_by"]

PEOPLE = ("ana", "ben", "kim", "zoe", "max", *(f"p{n}" for n in range(10)))
OTHER_ITEMS = (
    AgendaItem("Three roles", Kind.ELECT, minutes=15, roles=("scribe", "host", "rep")),
    AgendaItem("Two seats", Kind.ELECT, minutes=15, role="bord", seats=2),
    AgendaItem("Colour", Kind.ELECT, minutes=15, role="hue", things=("red", "green", "blue")),
    AgendaItem("Kim's place", Kind.DECIDE, minutes=5, removes="kim"),
    AgendaItem("Nobody knows yet"),
    AgendaItem("Left over", Kind.DECIDE, continues="2026-11-08-operations#1"),
    AgendaItem("Actions", Kind.REPORT, actions=("actions/operations/hall", "gone")),
    AgendaItem("Due", Kind.REVIEW, minutes=5, decisions=("operations/quiet-hours", "gone", "bins")),
    AgendaItem("Due, but gone", Kind.REVIEW, decisions=("gone",)),
    AgendaItem("By mail", Kind.REPORT, decision="operations/quiet-hours"),
)
COMPOSED = tuple(
    AgendaItem(f"Step {do.value}", do=do, say="How is it?", minutes=2) for do in ComposedKind
)
LAST = Minutes(
    "2026-11-08-operations",
    "operations",
    "2026-11-08",
    items=(Item("Left over", Kind.DECIDE, Outcome.DEFERRED, 1, next=NextStep("the next meeting")),),
    backlog=(Topic("Parked"),),
)
ACTIONS = (
    KnownAction("actions/operations/hall", StandingAction("Book the hall", ("kim",), "2026-11-01")),
    KnownAction("actions/operations/door", StandingAction("Door", state=ActionState.DONE)),
)
BACKLOG = (
    KnownTopic("backlog/operations/noise", BacklogTopic("Noise", Kind.EXPLORE)),
    KnownTopic("backlog/operations/old", BacklogTopic("Old", continues="2026-11-08-operations#1")),
)
QUORUMS = ("", "50%", "majority", "N-1", "4")


def any_method(chance: random.Random) -> Method:
    """Return a method in which about a third of the settings are drawn."""
    method = METHODS[chance.choice(list(METHODS))]
    hints = get_type_hints(Method)
    changes: dict[str, object] = {}
    for field in fields(Method):
        kind = hints[field.name]
        if chance.random() > 1 / 3:
            continue
        if kind is bool:
            changes[field.name] = chance.random() < 1 / 2
        elif isinstance(kind, type) and issubclass(kind, StrEnum):
            changes[field.name] = chance.choice(list(kind))
        elif field.name == "quorum":
            changes[field.name] = chance.choice(QUORUMS)
    return replace(method, **changes)  # type: ignore[arg-type]


def any_meeting(chance: random.Random, *, composed: bool = True) -> Brought:
    """Return what a meeting at random is begun with.

    Args:
        chance: Draws it.
        composed: Whether composed steps may be among its items.

    """
    items = (*ONE_OF_EACH, *OTHER_ITEMS, *(COMPOSED if composed else ()))
    brought = circle_meeting(
        PEOPLE[: chance.choice((0, 1, 2, 3, 3, 4, 5, 14))],
        tuple(chance.sample(items, chance.choice((0, 1, 2, 5)))),
        method=any_method(chance),
        minutes=chance.choice((20, 90, 300)),
        last=chance.choice((None, LAST)),
        standing=(
            Standing("operations/quiet-hours", Decision("Quiet from ten.")),
            Standing("bins", Decision("Monday.", "2026-11-01"), "Bins", "2026-05-01", "mail"),
        ),
        has_present=chance.random() < 1 / 2,
        actions=chance.choice(((), ACTIONS)),
        backlog=chance.choice(((), BACKLOG)),
    )
    if not brought.circle.members and chance.random() < 1 / 2:
        unknown = replace(brought.circle, id="", name="", aim="")
        brought = replace(brought, circle=unknown)
    if brought.last is not None:
        brought = replace(brought, earlier=(brought.last,))
    return brought


def drawn_by(chance: random.Random) -> list[int]:
    """Return the numbers that pick the answers; see `any_answers.py`."""
    length = chance.choice((0, 5, 20, 60, 150, 400))
    return [chance.randrange(2**16) for _ in range(length)]
