"""The durable journal under crashes, full disks and signals."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from sociocli.errors import RecordError
from sociocli.process.asking import Aside, Moment
from sociocli.process.journal import EDITION, Entry, Journal
from sociocli.record import journal_file
from sociocli.record.journal_file import (
    BALLAST,
    BALLAST_NAME,
    JournalFile,
    NotSaved,
    open_for_resume,
)
from sociocli.record.journal_lines import begun, drop_record, entry_record, header_record, line_of
from sociocli.record.journal_past import read_journal

HEAD = begun("2026-11-22-operations", "operations", Path("/record"))


def entry(answer: object = "yes", key: str = "a") -> Entry:
    """Return an entry that a person gave."""
    return Entry(key, answer, human=True, moment=Moment(1, "2026-11-22T19:00:01+01:00"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the journal lies."""
    return tmp_path / "journal"


@pytest.fixture
def journal(path: Path) -> Iterator[JournalFile]:
    """Return a journal that has just begun."""
    with JournalFile.begin(path, HEAD) as begun_now:
        yield begun_now


class Disk:
    """A disk whose writes and syncs can be made to fail."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.plan: list[int | str] = []
        self.syncs = 0
        self.sync_plan: list[int] = []
        self._write, self._fsync = os.write, os.fsync
        patch.setattr(os, "write", self.write)
        patch.setattr(os, "fsync", self.fsync)

    def write(self, fd: int, data: bytes) -> int:
        """Write, or fail as planned: an errno, or "short" for half of it."""
        step = self.plan.pop(0) if self.plan else "whole"
        if isinstance(step, int):
            raise OSError(step, os.strerror(step))
        return self._write(fd, data[: max(1, len(data) // 2)] if step == "short" else data)

    def fsync(self, fd: int) -> None:
        """Sync, or fail as planned."""
        self.syncs += 1
        if self.sync_plan:
            raise OSError(self.sync_plan.pop(0), "no")
        self._fsync(fd)


@pytest.fixture
def disk(journal: JournalFile, monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return the disk under a journal that has begun on a good one."""
    return Disk(monkeypatch)


def on_disk(path: Path) -> list[Entry]:
    """Return what a reader finds now."""
    return list(read_journal(path).entries)


def test_it_is_a_journal(journal: JournalFile) -> None:
    """The runner can use it."""
    used: Journal = journal
    assert list(used.entries) == []


def test_a_journal_begins_on_disk_and_private(journal: JournalFile, path: Path) -> None:
    """The header is there before the first question, for its owner only, with a ballast."""
    assert read_journal(path).header == HEAD
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.with_name(BALLAST_NAME).stat().st_size == BALLAST


def test_what_is_appended_is_read_again(journal: JournalFile, path: Path) -> None:
    """Entries, asides and drops come back in their order."""
    aside = replace(entry(None), aside=Aside("note", (("text", "x"),)))
    for one in (entry("a"), aside, entry("c")):
        journal.append(one)
    journal.drop(2)
    journal.append(entry("d"))
    journal.sync()
    expected = [entry("a"), aside, entry("d")]
    assert list(journal.entries) == expected == on_disk(path)
    journal.close()
    with open_for_resume(path) as again:
        assert (list(again.entries), again.torn) == (expected, "")


def test_what_is_held_is_what_will_be_read(journal: JournalFile, path: Path) -> None:
    """Two halves of a character that become one on disk are one in memory at once."""
    journal.append(entry("\ud83d\ude00"))
    assert journal.entries[0].answer == "😀" == on_disk(path)[0].answer


def test_only_what_is_new_is_synced(journal: JournalFile, disk: Disk) -> None:
    """One sync for each answer, none where nothing was added."""
    journal.sync()
    assert disk.syncs == 0
    journal.append(entry())
    journal.append(entry())
    assert disk.syncs == 0
    journal.sync()
    journal.sync()
    assert disk.syncs == 1


def test_nothing_is_ever_erased(journal: JournalFile, path: Path) -> None:
    """What was taken back stays in the file, marked."""
    journal.append(entry("first"))
    before = path.read_bytes()
    journal.drop(0)
    assert path.read_bytes().startswith(before)
    assert read_journal(path).taken_back == (entry("first"),)


def test_a_second_meeting_of_the_name_is_refused(journal: JournalFile, path: Path) -> None:
    """A journal is never overwritten."""
    journal.append(entry())
    before = path.read_bytes()
    with pytest.raises(RecordError, match="begun already"):
        JournalFile.begin(path, HEAD)
    assert path.read_bytes() == before


@pytest.mark.parametrize("left", [b"", b"\0" * 20, line_of(header_record(HEAD))[:-1]])
def test_a_beginning_that_was_killed_does_not_stand_in_the_way(path: Path, left: bytes) -> None:
    """Before its first line was whole nothing was acknowledged: the meeting begins anew."""
    path.write_bytes(left)
    with JournalFile.begin(path, HEAD) as journal:
        assert list(journal.entries) == []
    assert read_journal(path).header == HEAD


def test_a_file_of_another_kind_is_not_overwritten(path: Path) -> None:
    """What holds lines, even damaged ones, may be somebody's meeting."""
    path.write_bytes(b"rubbish\nmore")
    with pytest.raises(RecordError, match="begun already"):
        JournalFile.begin(path, HEAD)
    assert path.read_bytes() == b"rubbish\nmore"


def test_a_journal_in_a_missing_folder_is_said(tmp_path: Path) -> None:
    """A vanished folder is named."""
    with pytest.raises(RecordError, match="not there"):
        JournalFile.begin(tmp_path / "no" / "journal", HEAD)


@pytest.mark.parametrize("step", [errno.EIO, errno.ENOSPC])
def test_a_beginning_that_fails_leaves_nothing(
    path: Path, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could not begin does not stand in the way of the next try."""
    disk = Disk(monkeypatch)
    disk.plan = [step] * 5
    with pytest.raises(RecordError):
        JournalFile.begin(path, HEAD)
    assert not path.exists()
    disk.plan = []
    disk.sync_plan = [errno.EIO] * 9
    with pytest.raises(RecordError):
        JournalFile.begin(path, HEAD)
    assert not path.exists()


def test_a_beginning_whose_folder_cannot_be_synced_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that may be gone after a power cut is no beginning."""

    def fails(_: Path) -> None:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(journal_file, "sync_folder", fails)
    with pytest.raises(RecordError, match="makes trouble"):
        JournalFile.begin(path, HEAD)
    assert not path.exists()


def test_short_writes_are_finished(journal: JournalFile, disk: Disk, path: Path) -> None:
    """A disk that takes a few bytes at a time gets them all."""
    disk.plan = ["short"] * 6
    journal.append(entry("long " * 20))
    assert on_disk(path) == [entry("long " * 20)]


@pytest.mark.parametrize("plan", [[errno.EIO], ["short", errno.EIO]])
def test_a_failed_write_leaves_no_trace_and_gives_the_text_back(
    journal: JournalFile, disk: Disk, path: Path, plan: list[int | str]
) -> None:
    """The file ends with its last good line, and the error carries what was typed."""
    journal.append(entry("kept"))
    before = path.read_bytes()
    disk.plan = plan
    with pytest.raises(NotSaved, match="the last answer is not saved") as caught:
        journal.append(entry({"how": "spoke", "text": "my words"}))
    assert caught.value.unsaved == "spoke\nmy words"
    assert caught.value.exit_code == 3
    assert path.read_bytes() == before
    assert list(journal.entries) == [entry("kept")]
    journal.append(entry("later"))
    assert on_disk(path) == [entry("kept"), entry("later")]


def test_a_text_in_an_aside_is_given_back_too(journal: JournalFile, disk: Disk) -> None:
    """A note that could not be saved is not lost either."""
    disk.plan = [errno.EIO]
    with pytest.raises(NotSaved) as caught:
        journal.append(replace(entry(None), aside=Aside("note", (("text", "remember"), ("x", "")))))
    assert caught.value.unsaved == "remember"


@pytest.mark.parametrize("plan", [[errno.ENOSPC], ["short", errno.EDQUOT]])
def test_on_a_full_disk_the_last_answer_still_finds_room(
    journal: JournalFile, disk: Disk, path: Path, plan: list[int | str]
) -> None:
    """The ballast is given up, the answer is safe, and the program is told to stop."""
    disk.plan = plan
    with pytest.raises(NotSaved, match="Everything is saved, your last answer too") as caught:
        journal.append(entry("the last"))
    assert caught.value.unsaved == ""
    assert disk.syncs == 1
    assert not path.with_name(BALLAST_NAME).exists()
    assert on_disk(path) == [entry("the last")] == list(journal.entries)


def test_a_drop_on_a_full_disk_holds(journal: JournalFile, disk: Disk, path: Path) -> None:
    """Undo and a moved record find room as well."""
    journal.append(entry())
    disk.plan = [errno.ENOSPC]
    with pytest.raises(NotSaved, match="Everything is saved"):
        journal.drop(0)
    assert on_disk(path) == [] == list(journal.entries)


def test_a_full_disk_without_ballast_gives_the_text_back(
    journal: JournalFile, disk: Disk, path: Path
) -> None:
    """The second time there is nothing left to give up."""
    path.with_name(BALLAST_NAME).unlink()
    disk.plan = [errno.ENOSPC]
    with pytest.raises(NotSaved, match="disk is full") as caught:
        journal.append(entry("the last"))
    assert caught.value.unsaved == "the last"
    assert on_disk(path) == []


def test_after_a_failed_sync_everything_is_written_to_a_fresh_file(
    journal: JournalFile, disk: Disk, path: Path
) -> None:
    """A second sync of the same file would lie, so all of it is written anew."""
    inode = path.stat().st_ino
    journal.append(entry("typed"))
    disk.sync_plan = [errno.EIO]
    with pytest.raises(NotSaved, match="fresh file") as caught:
        journal.sync()
    assert caught.value.unsaved == ""
    assert path.stat().st_ino != inode
    assert on_disk(path) == [entry("typed")]
    with pytest.raises(NotSaved, match="takes nothing more") as caught:
        journal.append(entry("more"))
    assert caught.value.unsaved == "more"
    with pytest.raises(NotSaved, match="takes nothing more"):
        journal.sync()


def test_when_even_that_fails_the_text_is_given_back(journal: JournalFile, disk: Disk) -> None:
    """Nothing is called safe that may not be."""
    journal.append(entry("typed"))
    disk.sync_plan = [errno.EIO] * 9
    with pytest.raises(NotSaved, match="not sure") as caught:
        journal.sync()
    assert caught.value.unsaved == "typed"


def test_a_file_that_cannot_be_cut_back_is_not_written_to_again(
    journal: JournalFile, disk: Disk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A torn line at the end is left for resume to set aside."""
    journal.append(entry("kept"))

    def fails(*_: object) -> None:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(os, "ftruncate", fails)
    disk.plan = ["short", errno.EIO]
    with pytest.raises(NotSaved):
        journal.append(entry("torn"))
    with pytest.raises(NotSaved, match="takes nothing more"):
        journal.append(entry("after"))
    monkeypatch.undo()
    with open_for_resume(path) as again:
        assert list(again.entries) == [entry("kept")]
        assert again.torn


def test_a_removed_folder_is_noticed(journal: JournalFile, path: Path) -> None:
    """The journal does not go on writing into a file that nobody can find again."""
    journal.append(entry("typed"))
    for file in list(path.parent.iterdir()):
        file.unlink()
    path.parent.rmdir()
    with pytest.raises(NotSaved, match="fresh file"):
        journal.sync()
    assert on_disk(path) == [entry("typed")]


@pytest.mark.parametrize("tail", [b"\0" * 27, b"abc", line_of(entry_record(entry()))[:-1]])
def test_a_torn_tail_is_set_aside_and_said(path: Path, tail: bytes) -> None:
    """A crash in the middle of a line costs that line only, and the line is kept."""
    good = line_of(header_record(HEAD)) + line_of(entry_record(entry()))
    path.write_bytes(good + tail)
    with open_for_resume(path) as journal:
        assert "set aside" in journal.torn
        assert list(journal.entries) == [entry()]
        journal.append(entry("next"))
    assert path.with_name("journal.torn").read_bytes() == tail + b"\n"
    assert on_disk(path) == [entry(), entry("next")]


def test_damage_in_the_middle_changes_nothing(path: Path) -> None:
    """A journal with good lines after a bad one is not gone on with."""
    line = line_of(entry_record(entry()))
    data = line_of(header_record(HEAD)) + line[:5] + b"X" + line[6:] + line
    path.write_bytes(data)
    with pytest.raises(RecordError, match="damaged in line 2"):
        open_for_resume(path)
    assert path.read_bytes() == data


def test_another_edition_is_refused_with_one_sentence(path: Path) -> None:
    """The sentence says how to read it; the journal is unchanged."""
    data = line_of(header_record(replace(HEAD, edition=EDITION + 1)))
    path.write_bytes(data)
    with pytest.raises(RecordError, match="resume --show 2026-11-22-operations"):
        open_for_resume(path)
    assert path.read_bytes() == data


def test_trouble_while_opening_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the tail cannot be cut off, the journal is not gone on with."""
    path.write_bytes(line_of(header_record(HEAD)) + b"torn")

    def fails(*_: object) -> None:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(os, "ftruncate", fails)
    with pytest.raises(RecordError, match="makes trouble"):
        open_for_resume(path)
    assert path.read_bytes().endswith(b"torn")


def test_a_ballast_that_is_there_is_kept(journal: JournalFile, path: Path) -> None:
    """Resuming lays a new ballast only where the old one was given up."""
    journal.close()
    ballast = path.with_name(BALLAST_NAME)
    before = ballast.stat().st_ino
    open_for_resume(path).close()
    assert ballast.stat().st_ino == before
    ballast.unlink()
    open_for_resume(path).close()
    assert ballast.stat().st_size == BALLAST


def test_a_moved_record_finds_room_on_a_full_disk(journal: JournalFile, disk: Disk) -> None:
    """Even then it is remembered, and the program is told to stop."""
    disk.plan = [errno.ENOSPC]
    with pytest.raises(NotSaved, match="Everything is saved"):
        journal.moved_to(Path("/new"))
    assert journal.header.record == "/new"


def test_a_moved_record_folder_is_remembered(journal: JournalFile, path: Path) -> None:
    """`-C` on resume corrects where the record is."""
    journal.moved_to(Path("/new/place"))
    assert journal.header.record == "/new/place" == read_journal(path).header.record


def test_a_link_is_never_followed(path: Path, tmp_path: Path) -> None:
    """Neither a new nor an old journal is opened through a symbolic link."""
    victim = tmp_path / "victim"
    victim.write_bytes(line_of(header_record(HEAD)))
    path.symlink_to(victim)
    for attempt in (lambda: JournalFile.begin(path, HEAD), lambda: open_for_resume(path)):
        with pytest.raises(RecordError):
            attempt()
    assert victim.read_bytes() == line_of(header_record(HEAD))


def test_a_signal_waits_until_the_line_is_whole(
    journal: JournalFile, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    """Ctrl-C in the middle of an append comes after it: memory and disk agree."""
    write = os.write

    def interrupted(fd: int, data: bytes) -> int:
        signal.raise_signal(signal.SIGINT)
        return write(fd, data[: max(1, len(data) // 2)])

    monkeypatch.setattr(os, "write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        journal.append(entry("whole"))
    monkeypatch.setattr(os, "write", write)
    assert list(journal.entries) == [entry("whole")] == on_disk(path)


class Meeting(RuleBasedStateMachine):
    """Any answers, undo, crashes, torn tails and failing disks: the journal never lies."""

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.path = Path(self.place.name) / "journal"
        self.patch = pytest.MonkeyPatch()
        self.journal = JournalFile.begin(self.path, HEAD)
        self.disk = Disk(self.patch)
        self.model: list[Entry] = []

    def teardown(self) -> None:
        """Give everything back."""
        self.journal.close()
        self.patch.undo()
        self.place.cleanup()

    @rule(text=st.text(st.characters()), human=st.booleans())
    def answer(self, text: str, human: bool) -> None:  # noqa: FBT001  # drawn
        """Append an answer; it is there or, with an error, it is not."""
        given = Entry("k", text, human=human, moment=Moment(len(self.model), "w"))
        try:
            self.journal.append(given)
        except NotSaved as error:
            if error.unsaved or not text:
                assert error.unsaved == text  # noqa: PT017  # the point of it
                self.keep_if_written()
                return
        self.model.append(entry_as_read(given))

    def keep_if_written(self) -> None:
        """An empty answer may have been saved with the ballast."""
        if len(self.journal.entries) > len(self.model):
            self.model.append(self.journal.entries[-1])

    @rule(back=st.integers(0, 3))
    def undo(self, back: int) -> None:
        """Take answers back."""
        length = max(0, len(self.model) - back)
        before = len(self.journal.entries)
        try:
            self.journal.drop(length)
        except NotSaved:
            if len(self.journal.entries) == before and before != length:
                return
        del self.model[length:]

    @rule(
        plan=st.lists(
            st.sampled_from(["short", "whole", errno.ENOSPC, errno.EIO]), min_size=1, max_size=3
        )
    )
    def arm(self, plan: list[int | str]) -> None:
        """Let the next writes fail or be short."""
        self.disk.plan = plan

    @rule()
    def sync(self) -> None:
        """Make sure."""
        self.disk.plan = []
        self.journal.sync()

    @rule(tail=st.sampled_from([b"", b"\0" * 30, b"garbage"]), cut=st.integers(0, 50))
    def crash_and_resume(self, tail: bytes, cut: int) -> None:
        """End without a word, with or without a torn tail, and go on."""
        self.disk.plan = []
        self.journal.close()
        torn = tail or line_of(drop_record(0))[: min(cut, 20)]
        with self.path.open("ab") as file:
            file.write(torn)
        self.journal = open_for_resume(self.path)
        assert bool(self.journal.torn) == bool(torn)

    @invariant()
    def memory_is_disk_is_model(self) -> None:
        """What is held, what can be read and what was acknowledged are the same."""
        assert list(self.journal.entries) == self.model == on_disk(self.path)


def entry_as_read(given: Entry) -> Entry:
    """Return an entry as JSON gives it back (halves of a character are joined)."""
    import json

    return replace(given, answer=json.loads(json.dumps(given.answer)))


TestMeeting = Meeting.TestCase
TestMeeting.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)

CHILD = """
import sys
from pathlib import Path
from sociocli.process.asking import Moment
from sociocli.process.journal import Entry
from sociocli.record.journal_file import JournalFile
from sociocli.record.journal_lines import begun
journal = JournalFile.begin(Path(sys.argv[1]), begun("m", "c", Path("/r")))
n = 0
while True:
    journal.append(Entry(f"k{n}", "words " * 20, human=True, moment=Moment(n, "w")))
    journal.sync()
    sys.stdout.write(f"{n}\\n")
    sys.stdout.flush()
    n += 1
"""


@pytest.mark.parametrize("seed", range(6))
def test_every_answer_that_was_acknowledged_survives_a_kill(seed: int, tmp_path: Path) -> None:
    """A program killed at a random moment loses nothing that it had said was saved."""
    path = tmp_path / "journal"
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    acknowledged = [child.stdout.readline()]
    until = time.monotonic() + random.Random(seed).uniform(0.0, 0.05)
    while time.monotonic() < until:
        acknowledged.append(child.stdout.readline())
    child.kill()
    acknowledged += child.stdout.read().splitlines(keepends=True)
    child.stdout.close()
    child.wait()
    whole = [int(line) for line in acknowledged if line.endswith("\n")]
    with open_for_resume(path) as journal:
        keys = [one.key for one in journal.entries]
    assert keys[: len(whole)] == [f"k{n}" for n in whole]
    assert len(keys) <= len(whole) + 2
