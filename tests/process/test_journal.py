"""The journal in memory, and the sentence for one that does not fit."""

from __future__ import annotations

from sociocli.process.asking import Aside, Moment
from sociocli.process.journal import Entry, JournalMismatch, ListJournal


def entry(key: str) -> Entry:
    """Make an entry."""
    return Entry(key, "yes", human=True, moment=Moment(5, "2026-11-22T19:00:05+01:00"))


def test_a_list_will_do() -> None:
    """Entries are added at the end and dropped from the end; a sync is always safe."""
    journal = ListJournal([entry("a")])
    journal.append(entry("b"))
    journal.append(entry("c"))
    journal.sync()
    journal.drop(1)
    assert [one.key for one in journal.entries] == ["a"]
    journal.drop(7)
    assert len(journal.entries) == 1


def test_a_journal_copies_what_it_is_given() -> None:
    """The entries that a journal was made from stay as they were."""
    entries = [entry("a")]
    ListJournal(entries).append(entry("b"))
    assert len(entries) == 1


def test_an_entry_is_an_answer_or_an_aside() -> None:
    """An entry without aside is an answer."""
    assert entry("a").aside is None
    aside = Entry("a", None, human=True, moment=Moment(), aside=Aside("note"))
    assert aside.aside == Aside("note")


def test_a_mismatch_says_what_is_safe() -> None:
    """A journal of another edition is refused with a sentence that says how to read it."""
    error = JournalMismatch(4, "tea/kind", "tea/sort")
    assert "resume --show" in error.sentence
    assert "entry 5: tea/kind instead of tea/sort" in error.sentence
    assert "complete and unchanged" in error.sentence
