"""An agenda cut to the time there is, in an order that heeds who leaves early."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.agenda_cut import cut_to_time, missed, with_early_leavers
from sociocli.domain.next_agenda import Proposed, Why


def item(title: str, minutes: int, *needs: str, why: Why = Why.BACKLOG) -> Proposed:
    """Return a proposed item."""
    return Proposed(title, AgendaItem(title, minutes=minutes), why, needs=needs)


def titles(items: tuple[Proposed, ...]) -> str:
    """Return the titles in one word."""
    return "".join(one.id for one in items)


@pytest.mark.parametrize(
    ("minutes", "taken", "left"),
    [(100, "ABC", ""), (35, "AC", "B"), (30, "AC", "B"), (9, "", "ABC"), (0, "", "ABC")],
)
def test_what_fits_comes_and_the_rest_stays(minutes: int, taken: str, left: str) -> None:
    """The most pressing come first; something short may come where something long does not fit."""
    cut = cut_to_time((item("A", 20), item("B", 20), item("C", 10)), minutes)
    assert (titles(cut.taken), titles(cut.left)) == (taken, left)


def test_what_was_asked_for_always_comes() -> None:
    """What was asked for by name takes its time before the rest is cut, in its place."""
    cut = cut_to_time((item("A", 20), item("X", 50, why=Why.ASKED), item("C", 10)), 60)
    assert (titles(cut.taken), titles(cut.left)) == ("XC", "A")


def test_what_needs_an_early_leaver_comes_before() -> None:
    """Only what would come too late moves; the others keep their order."""
    items = (item("A", 10), item("B", 10, "ana"), item("C", 10), item("D", 10, "ana", "ben"))
    assert titles(with_early_leavers(items, {})) == "ABCD"
    assert titles(with_early_leavers(items, {"ana": 40})) == "ABCD"
    assert titles(with_early_leavers(items, {"ana": 30})) == "DABC"
    assert titles(with_early_leavers(items, {"ana": 20})) == "BDAC"
    assert titles(with_early_leavers(items, {"ana": 30, "ben": 10})) == "DABC"


def test_what_comes_too_late_even_so_is_known() -> None:
    """Not everything fits before somebody leaves; that is not hidden."""
    items = (item("A", 10, "ana"), item("B", 10, "ana"))
    ordered = with_early_leavers(items, {"ana": 15})
    assert titles(missed(ordered, {"ana": 15})) == "B"
    assert titles(missed(ordered, {"ana": -5})) == "AB"


ITEMS = st.lists(
    st.tuples(st.integers(1, 30), st.sampled_from([(), ("ana",), ("ben",), ("ana", "ben")])),
    max_size=8,
)


@given(ITEMS, st.integers(0, 120), st.integers(0, 120), st.integers(0, 150))
def test_nothing_is_lost(
    drawn: list[tuple[int, tuple[str, ...]]], ana: int, ben: int, minutes: int
) -> None:
    """Every item is on the agenda or left, once; the order never makes more come too late."""
    items = tuple(item(f"{n},", length, *needs) for n, (length, needs) in enumerate(drawn))
    leaves = {"ana": ana, "ben": ben}
    cut = cut_to_time(items, minutes)
    assert sorted(titles(cut.taken) + titles(cut.left)) == sorted(titles(items))
    assert sum(one.item.minutes for one in cut.taken) <= minutes
    ordered = with_early_leavers(cut.taken, leaves)
    assert sorted(titles(ordered)) == sorted(titles(cut.taken))
    if not missed(cut.taken, leaves):
        assert ordered == cut.taken
