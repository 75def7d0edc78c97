"""The order of a backlog in numbers with gaps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sociocli.domain.ordering import Place, in_places, moved

DAYS = some.sampled_from(["", "2026-01-01", "2026-02-02"])
ORDERS = some.sampled_from([0, 0, 0, 1, 2, 3, 10, 20, 20, 30, -5])


def test_numbers_come_first_then_dates() -> None:
    """Topics with a number stand before those without, which stand by their date."""
    places = [
        Place("c", 0, "2026-01-01"),
        Place("d", 0, "2025-01-01"),
        Place("e"),
        Place("b", 20),
        Place("a", 10, "2026-02-02"),
    ]
    assert [one.id for one in in_places(places)] == ["a", "b", "d", "c", "e"]


@pytest.mark.parametrize(
    ("identity", "at", "changes"),
    [
        ("c", 0, {"c": 5}),
        ("c", 1, {"c": 15}),
        ("a", 2, {"a": 30}),
        ("d", 0, {"d": 5}),
        ("d", 3, {}),
        ("a", 0, {}),
        ("a", 3, {"a": 0}),
    ],
)
def test_a_move_changes_one_number_where_there_is_room(
    identity: str, at: int, changes: dict[str, int]
) -> None:
    """Where a gap is, only the topic that is moved gets another number."""
    places = [Place("a", 10, "2027"), Place("b", 20), Place("c", 25), Place("d", 0, "2026")]
    if identity == "a" and at == 2:
        changes = {"a": 35}
    assert moved(places, identity, at) == changes


@given(
    some.lists(some.tuples(ORDERS, DAYS), min_size=1, max_size=7),
    some.integers(0, 6),
    some.integers(0, 6),
)
def test_a_moved_topic_stands_where_it_was_put(
    drawn: list[tuple[int, str]], which: int, at: int
) -> None:
    """After a move the topic stands where it was put, and the others stand as before."""
    places = [Place(f"t{n}", order, since) for n, (order, since) in enumerate(drawn)]
    identity, at = places[which % len(places)].id, at % len(places)
    others = [one.id for one in in_places(places) if one.id != identity]
    changes = moved(places, identity, at)
    after = in_places([replace(one, order=changes.get(one.id, one.order)) for one in places])
    assert [one.id for one in after] == [*others[:at], identity, *others[at:]]
