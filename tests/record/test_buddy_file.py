"""Files for buddies: exact, strict, and changed only where something was written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.buddy import BuddyFile, BuddyStep
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest, RecordError
from sociocli.process.asking import Aside, Moment
from sociocli.process.journal import Entry
from sociocli.record.buddy_file import BuddyJournal, buddy_yaml, read_buddy, write_buddy

TEXTS = st.text(max_size=40).map(tidy)
STEPS = (
    BuddyStep(1, "Agenda", "1. Noise", ("Ana: hm", "[/x] \x1b"), "Is it?", "", "Yes", "Say it"),
    BuddyStep(2, "Item 1", asked="And now?", done="Two\nlines: of it"),
    BuddyStep(3, "Item 2", asked="Then?", done="- a: b #1"),
)
FILE = BuddyFile("0f0f0f0f", "A meeting of 3 people", STEPS, "sofa", "To live well.")


def given_to(key: str, text: str) -> Entry:
    """Return an answer as a journal holds it."""
    return Entry(key, text, human=True, moment=Moment())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file that was written."""
    found = tmp_path / "for-a-buddy.yaml"
    assert write_buddy(found, FILE)
    return found


def test_it_reads_back_as_it_was_written(path: Path) -> None:
    """What was written is read, and only its owner may look at it."""
    assert read_buddy(path) == FILE
    assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_written_over(path: Path) -> None:
    """A file that is there already is left as it is."""
    path.write_text("mine", encoding="utf-8")
    assert not write_buddy(path, FILE)
    assert path.read_text(encoding="utf-8") == "mine"


def test_it_says_what_to_do(path: Path) -> None:
    """Whoever opens the file reads how to go through it, and finds where to write."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# A meeting in steps")
    assert "sociocli practice step FILE" in text
    assert text.count('  would-say: ""\n') == 3
    assert text.count('  comment: ""\n') == 3
    assert "the names in it are real" in buddy_yaml(FILE, real_names=True).decode().lower()


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("format: sociocli/buddy/1", "format: sociocli/minutes/1", ":5: "),
        ("format: sociocli/buddy/1", "format: sociocli/buddy/2", ":5: "),
        ("  would-say:", "  would-sai:", "would-say"),
        ("- step: 2", "- step: 4", "here 2 is missing"),
        ("gone-through: 0", "gone-through: 9", "cannot be gone through"),
        ("gone-through: 0", "gone-through: many", ":11: "),
        ("meeting: ", "meating: ", "meeting"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    path: Path, old: str, new: str, sentence: str
) -> None:
    """A file that somebody has changed by mistake is refused with file, line and reason."""
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadRequest) as caught:
        read_buddy(path)
    assert sentence in str(caught.value)
    assert caught.value.path == str(path)
    assert caught.value.line


def test_a_file_without_steps_is_none(path: Path) -> None:
    """Without a single step there is nothing to go through."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("steps:")] + "steps: []\n", encoding="utf-8")
    with pytest.raises(BadRequest, match="no step"):
        read_buddy(path)


@pytest.mark.parametrize("text", ["", "- a\n", "just text\n", "format: [\n", "\x00"])
def test_other_files_are_refused(path: Path, text: str) -> None:
    """Whatever else is in the file, it is refused with a sentence."""
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadRequest):
        read_buddy(path)


# What is written into it.


def test_each_answer_is_in_the_file_at_once(path: Path) -> None:
    """After each sync what was given so far is in the file, and how far one is."""
    journal = BuddyJournal(path)
    for n, (key, text) in enumerate(
        [("by", "Noor"), ("step-1/would-say", "Stop"), ("step-1/comment", "Well\ndone: yes")]
    ):
        journal.append(given_to(key, text))
        journal.sync()
        file = read_buddy(path)
        assert (file.by, file.steps[0].would_say, file.steps[0].comment) == (
            "Noor", "Stop" if n > 0 else "", "Well\ndone: yes" if n > 1 else "",
        )  # fmt: skip
        assert file.gone_through == journal.gone_through == (n > 1)


@given(TEXTS, TEXTS, TEXTS)
def test_comments_come_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, would_say: str, comment: str, whole: str
) -> None:
    """Whatever a buddy types is read back as it was typed, and nothing else has changed."""
    path = tmp_path_factory.mktemp("buddy") / "f.yaml"
    write_buddy(path, FILE)
    journal = BuddyJournal(path)
    journal.append(given_to("step-2/would-say", would_say))
    journal.append(given_to("step-2/comment", comment))
    journal.append(given_to("whole", whole))
    journal.sync()
    file = read_buddy(path)
    assert (file.steps[1].would_say, file.steps[1].comment) == (would_say, comment)
    assert file.whole == whole
    assert (file.steps[0], file.steps[2]) == (FILE.steps[0], FILE.steps[2])


def test_what_people_wrote_into_it_stays(path: Path) -> None:
    """Comments, keys of one's own and an order by hand survive an answer."""
    text = path.read_text(encoding="utf-8")
    text = text.replace("about:", "# my own remark\nx-mine: yes\nabout:")
    path.write_text(text, encoding="utf-8")
    journal = BuddyJournal(path)
    journal.append(given_to("step-1/comment", "Good"))
    journal.sync()
    after = path.read_text(encoding="utf-8")
    assert "# my own remark\nx-mine: yes\n" in after
    changed = after.replace("comment: Good", 'comment: ""').replace("through: 1", "through: 0")
    assert changed == text


def test_what_is_taken_back_is_as_it_was(path: Path) -> None:
    """An answer that is taken back is taken out, and what stood there before comes back."""
    journal = BuddyJournal(path)
    journal.append(given_to("by", "Noor"))
    journal.append(given_to("step-1/would-say", "Stop"))
    journal.sync()
    journal.drop(1)
    journal.sync()
    assert read_buddy(path).steps[0].would_say == ""
    assert read_buddy(path).by == "Noor"


def test_asides_are_not_written(path: Path) -> None:
    """What is no answer about a step is not put into the file."""
    before = path.read_bytes()
    journal = BuddyJournal(path)
    moment = Moment()
    journal.append(Entry("step-1/would-say", None, human=True, moment=moment, aside=Aside("note")))
    journal.append(Entry("no-way-1", None, human=False, moment=moment))
    journal.sync()
    assert path.read_bytes() == before


def test_nobody_elses_words_are_written_over(path: Path) -> None:
    """If somebody edits the file meanwhile it stops, says so, and shows what was not saved."""
    journal = BuddyJournal(path)
    mine = path.read_text(encoding="utf-8").replace('whole: ""', "whole: by hand")
    path.write_text(mine, encoding="utf-8")
    journal.append(given_to("step-1/comment", "lost words"))
    with pytest.raises(RecordError, match="lost words") as caught:
        journal.sync()
    assert "Somebody else has changed" in str(caught.value)
    assert path.read_text(encoding="utf-8") == mine


def test_a_file_that_is_gone_is_said(path: Path) -> None:
    """If the file vanishes meanwhile that is said, with what was not saved."""
    journal = BuddyJournal(path)
    path.unlink()
    journal.append(given_to("step-1/comment", "lost words"))
    with pytest.raises(RecordError, match="lost words"):
        journal.sync()
