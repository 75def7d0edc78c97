"""Entries of an answers file, as values."""

from __future__ import annotations

import pytest

from sociocli.errors import BadRequest
from sociocli.process.scripted import AnswerEntry, Answers, AsideEntry, timestamp


@pytest.mark.parametrize("at", ["", "19:20", "2026-11-22T19:20:05+01:00"])
def test_at_is_a_time_or_a_timestamp(at: str) -> None:
    """An entry may say at what time of day, or at what full time, it happens."""
    assert AnswerEntry(ask="tea", at=at).at == at
    assert AsideEntry(before="tea", way="note", at=at).at == at


@pytest.mark.parametrize("at", ["25:00", "soon", "9:5"])
def test_at_is_nothing_else(at: str) -> None:
    """A time that is none is refused when the entry is made."""
    with pytest.raises(BadRequest):
        AnswerEntry(ask="tea", at=at)
    with pytest.raises(BadRequest):
        AsideEntry(before="tea", way="note", at=at)


def test_begins_is_a_full_timestamp() -> None:
    """The beginning of the clock needs a day and a time."""
    assert Answers((), "2026-11-22T19:02:00+01:00").begins
    with pytest.raises(BadRequest, match="write it like 2026"):
        Answers((), "this evening")


def test_timestamp() -> None:
    """A timestamp keeps its offset."""
    assert timestamp("2026-11-22T19:02:00+01:00").isoformat() == "2026-11-22T19:02:00+01:00"
