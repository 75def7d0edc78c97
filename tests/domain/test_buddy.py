"""A meeting for a buddy is numbered without a gap, and knows how far one is."""

from __future__ import annotations

import pytest

from sociocli.domain.buddy import BuddyFile, BuddyStep
from sociocli.errors import BadRequest


def file_of(*steps: BuddyStep, gone: int = 0, whole: str = "") -> BuddyFile:
    """Return a meeting of some steps."""
    return BuddyFile("mark", "A meeting", steps, gone_through=gone, whole=whole)


def test_steps_are_numbered_without_a_gap() -> None:
    """A step that was lost is noticed, and it is said which."""
    with pytest.raises(BadRequest, match="here 2 is missing"):
        file_of(BuddyStep(1), BuddyStep(3))


@pytest.mark.parametrize("gone", [-1, 3])
def test_nobody_goes_further_than_there_is(gone: int) -> None:
    """One cannot have gone through more steps than there are."""
    with pytest.raises(BadRequest, match="cannot be gone through"):
        file_of(BuddyStep(1), BuddyStep(2), gone=gone)


def test_comments_are_noticed_wherever_they_stand() -> None:
    """What one would say, a comment, or a word on the whole are all comments."""
    assert not file_of(BuddyStep(1, done="x")).has_comments
    assert file_of(BuddyStep(1), BuddyStep(2, would_say="Stop")).has_comments
    assert file_of(BuddyStep(1, comment="Good")).has_comments
    assert file_of(BuddyStep(1), whole="Thank you").has_comments
