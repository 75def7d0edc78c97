"""Answers that come after a meeting, and what they need to be taken."""

from __future__ import annotations

import pytest

from sociocli.domain.proposal import Pending
from sociocli.errors import BadRequest
from sociocli.process.awaited import Heard, after_answer, after_silence, day_after, is_over

LAZY = Pending(("ben", "kim"), "lazy", "2026-11-25")
KIM = Heard("kim", "Kim", "consent", "", "2026-11-24")


def test_who_has_answered_is_noted() -> None:
    """Whoever has answered is awaited no longer, and stays known."""
    now = after_answer(LAZY, KIM, "Quiet hours", "2026-11-22")
    assert now == Pending(("ben",), "lazy", "2026-11-25", answered=("kim",))


@pytest.mark.parametrize(
    ("heard", "sentence"),
    [
        (Heard("ana", "Ana", "consent", "", "2026-11-24"), "for an answer of Ana"),
        (Heard("kim", "Kim", "perhaps", "", "2026-11-24"), "consent or objection"),
        (Heard("kim", "Kim", "consent", "", "2026-11-26"), "ended on 2026-11-25"),
        (Heard("kim", "Kim", "objection", "", "2026-11-26"), "ended on 2026-11-25"),
        (Heard("kim", "Kim", "consent", "", "2026-11-21"), "cannot be older"),
        (Heard("kim", "Kim", "objection", " ", "2026-11-24"), "needs its reason"),
    ],
)
def test_what_cannot_be_taken_is_refused(heard: Heard, sentence: str) -> None:
    """Nobody answers twice, unasked, too late, or objects without a reason."""
    with pytest.raises(BadRequest, match=sentence):
        after_answer(LAZY, heard, "Quiet hours", "2026-11-22")


def test_the_last_day_is_in_time() -> None:
    """The deadline itself is a day on which one can answer."""
    assert not is_over(LAZY, "2026-11-25")
    assert is_over(LAZY, "2026-11-26")


def test_only_silence_that_means_consent_ends_the_waiting() -> None:
    """A candidate who was asked until a day may still say yes afterwards."""
    waits = Pending(("kim",), "acceptance", "2026-11-25")
    late = Heard("kim", "Kim", "consent", "", "2027-01-01")
    assert after_answer(waits, late, "Secretary", "").who == ()


def test_silence_settles_after_the_deadline() -> None:
    """After the deadline nobody is awaited; who had answered stays known."""
    now = after_silence(
        Pending(("kim",), "lazy", "2026-11-25", answered=("ben",)),
        "decisions/a/b",
        "Q",
        "2026-11-26",
        {},
    )
    assert now == Pending((), "lazy", "2026-11-25", answered=("ben",))


@pytest.mark.parametrize(
    ("pending", "date", "sentence"),
    [
        (LAZY, "2026-11-25", "until 2026-11-25"),
        (Pending(("kim",), "hold"), "2030-01-01", "sociocli answer b PERSON"),
        (Pending(("kim",), "acceptance", "2026-11-25"), "2030-01-01", "waits for Kim Lee, and"),
        (Pending((), "lazy", "2026-11-25"), "2030-01-01", "waits for nobody"),
        (None, "2030-01-01", "waits for nobody"),
    ],
)
def test_silence_settles_nothing_else(pending: Pending | None, date: str, sentence: str) -> None:
    """Silence means consent only by the rule of the circle, and not before its day has passed."""
    with pytest.raises(BadRequest, match=sentence):
        after_silence(pending, "decisions/a/b", "Quiet hours", date, {"kim": "Kim Lee"})


def test_the_day_after() -> None:
    """The day after the last one of a year is the first of the next."""
    assert day_after("2026-12-31") == "2027-01-01"
