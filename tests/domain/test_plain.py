"""What is taken out of plain data before anything is checked."""

from __future__ import annotations

import pytest

from sociocli.domain.plain import Plain, maps_in, text_in


@pytest.mark.parametrize(
    ("value", "text", "maps"),
    [
        ("x", "x", []),
        (["x", {"a": "b"}, None, []], "", [{"a": "b"}]),
        ({"a": "b"}, "", []),
        (None, "", []),
        (3, "", []),
    ],
)
def test_what_does_not_fit_is_passed_over(
    value: Plain, text: str, maps: list[dict[str, Plain]]
) -> None:
    """Files may hold anything: only texts and maps are taken, and nothing fails."""
    assert (text_in({"key": value}, "key"), maps_in({"key": value}, "key")) == (text, maps)
    assert (text_in({}, "key"), maps_in({}, "key")) == ("", [])
