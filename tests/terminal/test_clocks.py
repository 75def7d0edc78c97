"""What the clocks say in words."""

from __future__ import annotations

import pytest

from sociocli.process.scene import Times
from sociocli.terminal.clocks import item_clock


@pytest.mark.parametrize(
    ("planned", "used", "said"),
    [
        (0, 59, ()),
        (0, 60, ("1 min",)),
        (0, 605, ("10 min",)),
        (600, 60, ("1 of 10 min used", "9 min left")),
        (600, 570, ("9 of 10 min used", "30 s left")),
        (600, 605, ("10 of 10 min used", "time is up")),
        (600, 720, ("12 of 10 min used", "over by 2 min")),
    ],
)
def test_a_step_says_its_minutes(planned: int, used: int, said: tuple[str, ...]) -> None:
    """What was used, and of a step with a plan what is left; nothing in a first minute without."""
    assert item_clock(Times(planned=planned, used=used), 0) == said
