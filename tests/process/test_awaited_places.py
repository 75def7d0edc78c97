"""Which item of minutes a decision or a term came of that waits for answers."""

from __future__ import annotations

import pytest

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Pending
from sociocli.domain.selection import Selection
from sociocli.domain.standing import Revisit, StandingDecision, Term
from sociocli.process.awaited_places import (
    came_of,
    decided_again,
    in_one_round,
    known_to_one,
    pieces,
    waiting_pieces,
)

MET = "2026-11-22-operations"
KIM = Pending(("kim",), "hold")
BIKES, KEYS = "decisions/operations/2026-01-10-bikes", "decisions/operations/2026-01-10-keys"


def part(title: str, **more: object) -> Item:
    """Return a part of an item that waits for Kim."""
    return Item(title, Kind.REVIEW, Outcome.KEPT, pending=KIM, **more)  # type: ignore[arg-type]


TOGETHER = Item(
    "Reviews", Kind.REVIEW, Outcome.KEPT, 2, pending=KIM,
    parts=(part("Bikes", revisits=BIKES), part("Keys", revisits="2026-01-10-keys")),
)  # fmt: skip
ROLES = Item(
    "Two roles", Kind.ELECT, Outcome.ELECTED, 3,
    parts=(
        part("Host", selection=Selection("host", "Host", ("ana",))),
        part("Cook", selection=Selection("cook", "Cook", ("ben",))),
    ),
)  # fmt: skip
ALONE = part("Quiet hours", number=1)
MINUTES = Minutes(MET, "operations", "2026-11-22", items=(ALONE, TOGETHER, ROLES))


def test_of_an_item_with_parts_each_part_waits_for_itself() -> None:
    """The item that holds them is nobody's answer; its number means all of them."""
    assert [one.number for one in pieces(MINUTES)] == ["1", "2.1", "2.2", "3.1", "3.2"]
    assert [one.number for one in pieces(MINUTES) if one.is_meant("2")] == ["2.1", "2.2"]
    assert [one.number for one in pieces(MINUTES) if one.is_meant("2.2")] == ["2.2"]
    assert all(one.awaited == ("kim",) for one in pieces(MINUTES))


def test_an_item_whose_parts_know_of_no_answer_waits_as_a_whole() -> None:
    """So it may be written by hand."""
    parts = (Item("Bikes", Kind.REVIEW, Outcome.KEPT), Item("Keys", Kind.REVIEW, Outcome.KEPT))
    one = Item("Reviews", Kind.REVIEW, Outcome.KEPT, 1, pending=KIM, parts=parts)
    minutes = Minutes(MET, "operations", "2026-11-22", items=(one,))
    assert [one.number for one in waiting_pieces(minutes)] == ["1"]


@pytest.mark.parametrize(
    ("identity", "thing", "number"),
    [
        (
            BIKES,
            StandingDecision("Bikes", revisits=(Revisit("", Outcome.KEPT, f"{MET}#2"),)),
            "2.1",
        ),
        (KEYS, StandingDecision("Old", revisits=(Revisit("", Outcome.KEPT, f"{MET}#2"),)), "2.2"),
        ("decisions/operations/a", StandingDecision("Other title", minutes=f"{MET}#1"), "1"),
        ("terms/operations/a", Term("cook", "ben", minutes=f"{MET}#3"), "3.2"),
        (BIKES, StandingDecision("Bikes", minutes=f"{MET}#7"), ""),
        (BIKES, StandingDecision("Bikes"), ""),
    ],
)
def test_what_came_of_it_is_found(
    identity: str, thing: StandingDecision | Term, number: str
) -> None:
    """By the place that its file names last, and of several parts by the decision or the role."""
    found = [one.number for one in pieces(MINUTES) if came_of(one, MINUTES, identity, thing)]
    assert found == ([number] if number else [])


@pytest.mark.parametrize(
    ("identity", "places", "numbers"),
    [
        (BIKES, ("2025-01-10-operations#1", f"{MET}#2"), []),
        (BIKES, ("2025-01-10-operations#1", f"{MET}#2", "2026-12-06-operations#1"), ["2.1"]),
        (KEYS, (f"{MET}#2", "2026-12-06-operations#1"), ["2.2"]),
        ("decisions/operations/a", (f"{MET}#1", "2026-12-06-operations#1"), ["1"]),
        ("decisions/operations/a", (f"{MET}#1",), []),
        (BIKES, (f"{MET}#7", "2026-12-06-operations#1"), []),
    ],
)
def test_what_a_later_meeting_decided_again_is_seen(
    identity: str, places: tuple[str, ...], numbers: list[str]
) -> None:
    """The decision's file names a later item of minutes than this one, of this part only."""
    seen = tuple(Revisit("", Outcome.KEPT, place) for place in places[1:])
    known = {identity: StandingDecision("Bikes", minutes=places[0], revisits=seen)}
    found = [one.number for one in pieces(MINUTES) if decided_again(one, MINUTES, known)]
    assert found == numbers


def test_only_what_was_asked_in_one_round_is_answered_together() -> None:
    """Several roles have a round each."""
    alone, bikes, keys, host, cook = pieces(MINUTES)
    assert in_one_round([bikes, keys])
    assert not in_one_round([host, cook])
    assert not in_one_round([bikes, host])
    assert not in_one_round([alone])


def test_an_answer_that_only_one_has_is_seen() -> None:
    """It waits in one of the two, and is given in the other."""
    both, one = Pending(("kim", "zoe"), "lazy"), Pending(("zoe",), "lazy", answered=("kim",))
    assert known_to_one(both, one) == ("kim",)
    assert known_to_one(one, both) == ("kim",)
    assert known_to_one(both, both) == ()
    assert known_to_one(None, one) == ()
