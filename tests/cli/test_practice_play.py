"""Holding a practice, with the coach beside it."""

from __future__ import annotations

from commanding import Hand
from sitting import TO_THE_END, sits


def test_what_the_coach_has_said_is_not_said_again_when_it_goes_on(hand: Hand) -> None:
    """Whoever leaves and goes on does not hear all remarks of the meeting at once."""
    lines = sits(hand, "", "o", "", *TO_THE_END[:-1])
    assert hand.types("practice", "./bell.yaml", "--plain") == 0
    assert any(line.startswith("Coach: ") for line in lines.written)
    lines = sits(hand, "")
    assert hand.types("practice", "--plain") == 0
    assert any("You go on with" in line for line in lines.written)
    assert not any(line.startswith("Coach: ") for line in lines.written)
