"""What a selection to be weighed holds."""

from __future__ import annotations

from typing import Any

import pytest

from sociocli.domain.drill_grid import Grid, Nomination, Quality, Weighed
from sociocli.errors import BadRequest

ANA = Nomination(by="Ben", whom="Ana", why="She is calm.")
BEN = Nomination(by="Ana", whom="Ben", why="He keeps time.")


def grid(**more: Any) -> Grid:
    """Return a selection."""
    values: dict[str, Any] = {
        "id": "facilitator", "text": "A facilitator.", "qualities": (Quality(name="calm"),),
        "nominations": (ANA, BEN, ANA), "model": "I propose Ana.",
        "weighed": (Weighed(whom="Ana", why="calm."), Weighed(whom="Ben", why="time.")),
    }  # fmt: skip
    return Grid(**(values | more))


def test_each_name_stands_once() -> None:
    """Whoever was named twice is one who was named."""
    assert grid().named == ("Ana", "Ben")


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"weighed": (Weighed(whom="Ana", why="calm."),)}, "nothing is weighed for Ben"),
        ({"nominations": (ANA,)}, "two people"),
        ({"qualities": ()}, "needs qualities"),
    ],
)
def test_a_grid_that_says_too_little(more: dict[str, Any], sentence: str) -> None:
    """A selection without a choice, or with somebody nobody weighed, is refused."""
    with pytest.raises(BadRequest, match=sentence):
        grid(**more)
