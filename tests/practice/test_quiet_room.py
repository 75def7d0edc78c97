"""The room of somebody who is alone: what it takes beside a question, and what it does not."""

from __future__ import annotations

import pytest
from talking import talk

from sociocli.practice.looking_back import reflecting_wording as words
from sociocli.practice.rehearsal.afterwards import look_back


@pytest.mark.parametrize("way", ["note", "action", "who", "break", "said", "coach"])
def test_before_and_after_a_practice_nothing_is_written_down(way: str) -> None:
    """Nothing would be kept of it, so nobody is asked for a note, and it is said why."""
    talked = talk(lambda: look_back("Well heard.", ()))
    talked.asks("practice/debrief").aside(way)
    talked.asks("practice/debrief").answer("ready").defaults()
    assert talked.ends() is None
    assert talked.told == [words.ONLY_IN_MEETINGS]
    assert talked.keys == ["practice/debrief", "practice/debrief", "practice/again"]
