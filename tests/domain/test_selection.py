"""A selection as the minutes hold it."""

from __future__ import annotations

from sociocli.domain.selection import Candidacy, GridRow, Selection


def test_a_selection_is_a_value() -> None:
    """Two selections with the same result are equal; several seats have several holders."""
    rows = (GridRow("ana", ("ben",), ("kim",), "patient", "heard Kim"),)
    one = Selection("secretary", holder=("kim", "ben"), seats=2, grid=rows)
    assert one == Selection("secretary", holder=("kim", "ben"), seats=2, grid=rows)
    assert one.candidates == ()
    assert Candidacy("kim").result == ""
