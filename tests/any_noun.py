"""Any value of a noun, for hypothesis: what its fields may hold, and nothing that it refuses."""

from __future__ import annotations

import dataclasses
import types
import typing
from enum import StrEnum
from typing import Any

from hypothesis import strategies as st

from sociocli.domain.item import Item
from sociocli.domain.minutes import ReviewedAction
from sociocli.domain.people import Attendee
from sociocli.domain.proposal import Objection, Version
from sociocli.domain.selection import Selection
from sociocli.domain.standing import (
    Answer,
    BacklogTopic,
    HandedOver,
    OutsideMeeting,
    StandingAction,
    StandingDecision,
    Term,
    Waiting,
)

__all__ = ["made"]

DAYS = st.sampled_from(["", "2026-11-22", "2028-02-29"])
TIMES = st.sampled_from(["", "00:00", "19:30"])
TEXTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["no", "010", "19:30", "1e3", "~", "- a", "a: b", "#x", "a\n b\n", "'", "2026-11-22"]
    ),
)
GIVEN: dict[tuple[type, str], st.SearchStrategy[Any]] = {
    (Version, "text"): TEXTS.filter(bool),
    (Version, "review"): DAYS,
    (Version, "expires"): DAYS,
    (Objection, "reason"): TEXTS.filter(bool),
    (Attendee, "arrived"): TIMES,
    (Attendee, "left"): TIMES,
    (Item, "parts"): st.just(()),
    (StandingDecision, "title"): TEXTS.filter(bool),
    (Term, "role"): TEXTS.filter(bool),
    (Term, "holder"): TEXTS.filter(bool),
    (StandingAction, "what"): TEXTS.filter(bool),
    (BacklogTopic, "title"): TEXTS.filter(bool),
    (StandingAction, "who"): st.lists(TEXTS.filter(bool), max_size=2).map(tuple),
    (ReviewedAction, "who"): st.lists(TEXTS.filter(bool), max_size=2).map(tuple),
    (HandedOver, "who"): st.lists(TEXTS.filter(bool), max_size=2).map(tuple),
    (Answer, "answer"): st.sampled_from(["consent", "objection"]),
    **{
        (noun, key): DAYS
        for noun, keys in {
            StandingDecision: ("adopted", "review", "expires", "ended"),
            Term: ("start", "until", "ended"),
            StandingAction: ("closed",),
            BacklogTopic: ("since",),
            OutsideMeeting: ("opened", "closes", "closed"),
            Waiting: ("review", "expires"),
            Answer: ("date",),
        }.items()
        for key in keys
    },
    (Selection, "holder"): st.lists(TEXTS.filter(bool), max_size=2).map(tuple),
}


def made(hint: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for what a field may hold."""
    simple = {str: TEXTS, int: st.integers(0, 9999), bool: st.booleans()}
    if hint in simple:
        return simple[hint]
    if typing.get_origin(hint) is tuple:
        return st.lists(made(typing.get_args(hint)[0]), max_size=2).map(tuple)
    if typing.get_origin(hint) in {typing.Union, types.UnionType}:
        return st.none() | made(next(a for a in typing.get_args(hint) if a is not types.NoneType))
    if issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    hints = typing.get_type_hints(hint)
    parts = {}
    for field in dataclasses.fields(hint):
        key = (hint, field.name)
        parts[field.name] = GIVEN[key] if key in GIVEN else made(hints[field.name])
    return st.builds(hint, **parts)
