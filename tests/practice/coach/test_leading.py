"""Who facilitates at each step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coached import ITEM, Played, does, play, scene
from playing import course_of

from sociocli.domain.scenario import Override
from sociocli.practice.coach.course import exchanges_of
from sociocli.practice.coach.leading import facilitators
from sociocli.practice.coach.signal import Watched

TWO = replace(scene(), items=(ITEM, replace(ITEM, title="Bins")))


def leads(played: Played, key: str) -> str:
    """Return who leads when a question is asked."""
    steps = course_of(played.cast, played.entries)
    seen = Watched(played.cast, steps, exchanges_of(steps))
    return next(who for who, step in facilitators(seen) if step.entry.key == key)


@pytest.mark.parametrize(("length", "then"), [("item", "you"), ("meeting", "rosa")])
def test_whoever_takes_over_leads_for_the_item_or_for_good(length: str, then: str) -> None:
    """For an item it comes back after it; for the meeting it does not."""
    played = play(
        TWO,
        Override("item-1/present", way="hand-over"),
        Override("aside/hand-over", list=("rosa",)),
        does("aside/hand-over/for", length),
    )
    found = [leads(played, key) for key in ("item-1/frame", "item-1/restate", "item-2/restate")]
    assert found == ["you", "rosa", then]


def test_without_a_hand_over_the_learner_leads() -> None:
    """From the first question to the last."""
    played = play(TWO)
    assert [leads(played, key) for key in ("gather/here", "item-2/restate")] == ["you", "you"]
