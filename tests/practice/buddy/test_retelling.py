"""A meeting runs once more from its journal, and every question is noted."""

from __future__ import annotations

import pytest
from record_meetings import Recorded
from telling import EVERY, brought_of, recorded_named, told_again

from sociocli.practice.buddy.retelling import retell
from sociocli.process.journal import JournalMismatch
from sociocli.process.meeting import meeting


@EVERY
def test_every_entry_is_told_with_its_question(recorded: Recorded) -> None:
    """Each entry of a finished journal is there once, in order, beside its own question."""
    retelling = told_again(recorded)
    assert [one.entry for one in retelling.told] == recorded.journal()
    assert all(one.question.key == one.entry.key for one in retelling.told)
    assert [one.before for one in retelling.told] == list(range(len(retelling.told)))
    assert retelling.waiting is None


def test_an_open_meeting_is_told_up_to_where_it_waits() -> None:
    """Of an unfinished journal all is told, and the question that waits is known."""
    recorded = recorded_named("withdrawn")
    for length in range(len(recorded.journal())):
        retelling = told_again(recorded, length)
        assert len(retelling.told) == length
        assert retelling.waiting is not None
        assert retelling.waiting.key == recorded.journal()[length].key


def test_a_question_has_its_words_and_its_table() -> None:
    """What stood on the screen is known again: the text, the step, the sentence to say."""
    told = told_again(recorded_named("withdrawn")).told
    frame = next(one.question for one in told if one.entry.key == "item-1/frame")
    assert frame.words.text() == "Is it ours to decide, and today?"
    assert frame.scene.table is not None
    assert frame.scene.table.text
    assert frame.scene.item is not None
    assert frame.scene.item.number == 1


def test_another_edition_is_refused() -> None:
    """A journal that answers other questions is of another edition, and is not guessed at."""
    recorded = recorded_named("withdrawn")
    brought, entries = brought_of(recorded), recorded.journal()
    with pytest.raises(JournalMismatch, match="another edition"):
        retell(lambda: meeting(brought), [*entries[:5], *entries[6:]])
