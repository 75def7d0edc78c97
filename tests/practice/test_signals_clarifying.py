"""Signals in the round of questions."""

from __future__ import annotations

import pytest
from coached import does, play, scene

from sociocli.domain.scenario import Override, Stance

ASKS = Stance("ana", asks="Does quiet mean silent?")


@pytest.mark.parametrize(
    ("override", "found"),
    [
        (
            (does("item-1/questions/ana", "pass"),),
            ("item-1/questions/ana", "ana", "Does quiet mean silent?"),
        ),
        (
            (Override("item-1/questions/ben", way="round"), does("aside/round", "end")),
            ("aside/round/consent", "ben", ""),
        ),
    ],
)
def test_signal_3(override: tuple[Override, ...], found: tuple[str, str, str]) -> None:
    """Whoever asks and is passed over, or is left out with the rest of the round, is noticed."""
    assert play(scene(ASKS), *override).of("3") == [found]


def test_a_question_that_is_heard_is_no_signal() -> None:
    """Where everybody is asked, nothing is skipped."""
    assert play(scene(ASKS)).signals == []
