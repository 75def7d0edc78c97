"""The order of a backlog in numbers with gaps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sociocli.domain.ordering import Place, in_places, moved

DAYS = some.sampled_from(["", "2026-01-01", "2026-02-02"])
ORDERS = some.sampled_from([0, 0, 0, 1, 2, 3, 10, 20, 20, 30, -5, 999, 1000, 1001, 1010])


def test_no_number_counts_as_a_thousand() -> None:
    """Topics without a number stand by their date, between small numbers and large ones."""
    places = [
        Place("c", 0, "2026-01-01"),
        Place("d", 0, "2025-01-01"),
        Place("e"),
        Place("b", 20),
        Place("a", 10, "2026-02-02"),
        Place("z", 1010, "2020-01-01"),
    ]
    assert [one.id for one in in_places(places)] == ["a", "b", "d", "c", "e", "z"]


@pytest.mark.parametrize(
    ("identity", "at", "changes"),
    [
        ("c", 0, {"c": 5}),
        ("c", 1, {"c": 15}),
        ("a", 2, {"a": 35}),
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
    assert moved(places, identity, at) == changes


@pytest.mark.parametrize(("at", "count"), [(0, 1), (1, 2), (150, 150), (298, 2), (299, 1)])
def test_first_and_last_change_one_file_of_many(at: int, count: int) -> None:
    """Among 300 topics that nobody has moved, the first and the last place cost one number."""
    places = [Place(f"t{n:03d}", 0, "2026-01-01") for n in range(300)]
    assert len(moved(places, "t100", at)) == count


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
