"""Open meetings, put aside, revived, finished and forgotten."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from sociocli.errors import BadRequest, RecordError
from sociocli.process.asking import Moment
from sociocli.process.journal import Entry
from sociocli.record.journal_file import JournalFile
from sociocli.record.journal_lines import begun
from sociocli.record.lock import lock
from sociocli.record.state import JOURNAL_NAME, State, state_home


@pytest.fixture
def state(tmp_path: Path) -> State:
    """Return an empty state of its own."""
    return State(tmp_path / "state" / "sociocli")


def meeting(state: State, name: str, record: Path, wall: str = "") -> Path:
    """Begin a meeting with one answer."""
    folder = state.begin(name, record)
    with JournalFile.begin(folder / JOURNAL_NAME, begun(name, "operations", record)) as journal:
        if wall:
            journal.append(Entry("a", "x", human=True, moment=Moment(1, wall)))
    return folder


def test_the_home_follows_xdg(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An absolute XDG_STATE_HOME counts, a relative one is ignored."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_home() == tmp_path / "sociocli"
    monkeypatch.setenv("HOME", "/home/ana")
    for ignored in ("relative/state", ""):
        monkeypatch.setenv("XDG_STATE_HOME", ignored)
        assert state_home() == Path("/home/ana/.local/state/sociocli")


def test_on_a_mac_the_home_is_where_macs_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without XDG_STATE_HOME the platform decides."""
    import platformdirs

    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(platformdirs, "user_state_path", lambda name: Path("/mac") / name)
    assert state_home() == Path("/mac/sociocli")


def test_without_a_home_one_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says what to set."""

    def nowhere() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", nowhere)
    with pytest.raises(RecordError, match="XDG_STATE_HOME"):
        State()


def test_meetings_of_two_records_are_told_apart(state: State) -> None:
    """The same name in another record is another folder; the folders are private."""
    one, two = state.begin("m", Path("/a")), state.begin("m", Path("/b"))
    assert one != two
    assert one.name.startswith("m.")
    for folder in (one, one.parent, state.home):
        assert folder.stat().st_mode & 0o777 == 0o700
    assert state.warning(one) == ""


def test_a_disk_that_keeps_nothing_private_is_said(state: State) -> None:
    """Where the mode does not stick, people are warned."""
    folder = state.begin("m", Path("/a"))
    folder.chmod(0o777)
    assert "cannot keep files private" in state.warning(folder)
    with pytest.raises(RecordError):
        state.warning(folder / "no")


def test_the_listing_tells_what_is_open(state: State) -> None:
    """Name, circle, record, begun, last answer and whether it runs, the latest first."""
    assert state.listing() == ()
    old = meeting(state, "old", Path("/a"), "2026-11-20T19:00:00+01:00")
    new = meeting(state, "new", Path("/a"), "2026-11-22T19:00:00+01:00")
    empty = meeting(state, "empty", Path("/b"))
    (state.meetings / "rubbish").mkdir()
    with lock(old):
        found = state.listing()
    assert [one.folder for one in found] == [new, old, empty]
    assert [one.running for one in found] == [False, True, False]
    first = found[0]
    assert (first.id, first.circle, first.record) == ("new", "operations", "/a")
    assert first.begun == first.last == "2026-11-22T19:00:00+01:00"
    assert first.journal == new / JOURNAL_NAME


def test_a_journal_that_cannot_be_read_is_listed_with_its_trouble(state: State) -> None:
    """One bad journal does not hide the others."""
    folder = meeting(state, "m", Path("/a"))
    (folder / JOURNAL_NAME).write_bytes(b"rubbish")
    found = state.listing()[0]
    assert (found.id, "not a journal" in found.trouble) == ("m", True)


def test_a_listing_that_cannot_be_made_is_said(state: State) -> None:
    """A file where the folder should be is trouble."""
    state.home.mkdir(parents=True)
    state.meetings.write_text("")
    with pytest.raises(RecordError):
        state.listing()


def test_the_only_open_meeting_needs_no_name(state: State) -> None:
    """With one open meeting `resume` knows which."""
    folder = meeting(state, "m", Path("/a"))
    assert state.find().folder == folder == state.find("m").folder
    assert state.find(folder.name).folder == folder


def test_what_is_not_open_is_said_with_what_is(state: State) -> None:
    """No meeting, none of that name, and several are three sentences."""
    with pytest.raises(BadRequest, match="No meeting is open"):
        state.find()
    with pytest.raises(BadRequest, match="No open meeting is called “x”"):
        state.find("x")
    meeting(state, "one", Path("/a"))
    meeting(state, "two", Path("/a"))
    with pytest.raises(BadRequest, match="“x”; open are: one, two"):
        state.find("x")
    with pytest.raises(BadRequest, match="name one of: one, two"):
        state.find()


def test_two_of_the_same_name_are_told_apart_by_record(state: State) -> None:
    """The record folder decides, or the listing says where they are."""
    meeting(state, "m", Path("/a"))
    other = meeting(state, "m", Path("/b"))
    assert state.find("m", "/b").folder == other
    with pytest.raises(BadRequest, match="of the record /a"):
        state.find("m")
    with pytest.raises(BadRequest, match="Two meetings"):
        state.find()


def test_a_meeting_is_put_aside_and_revived(state: State) -> None:
    """Abandoning keeps the journal; reviving brings it back as it was."""
    folder = meeting(state, "m", Path("/a"), "2026-11-22T19:00:00+01:00")
    before = (folder / JOURNAL_NAME).read_bytes()
    aside = state.abandon(folder)
    assert state.listing() == ()
    found = state.find("m", abandoned=True)
    assert found.folder == aside
    assert state.revive(aside) == folder
    assert (folder / JOURNAL_NAME).read_bytes() == before


def test_two_of_a_name_can_both_be_put_aside(state: State) -> None:
    """The first one is not overwritten."""
    first = state.abandon(meeting(state, "m", Path("/a")))
    second = state.abandon(meeting(state, "m", Path("/a")))
    assert first != second
    assert len(state.listing(abandoned=True)) == 2


def test_finished_meetings_stay_thirty_days(state: State) -> None:
    """What was finished longer ago goes when the next one is finished."""
    old = state.finish(meeting(state, "old", Path("/a")))
    recent = state.finish(meeting(state, "recent", Path("/a")))
    for folder, days in ((old, 31), (recent, 29)):
        then = time.time() - days * 86400
        os.utime(folder, (then, then))
    stray = state.done / "notes.txt"
    stray.write_text("mine")
    os.utime(stray, (0, 0))
    done = state.finish(meeting(state, "new", Path("/a")))
    assert sorted(state.done.iterdir()) == sorted([recent, stray, done])


def test_forgetting_removes_for_good(state: State) -> None:
    """Nothing of a forgotten meeting stays."""
    folder = meeting(state, "m", Path("/a"))
    state.forget(folder)
    assert not folder.exists()
    with pytest.raises(RecordError):
        state.forget(folder)


def test_a_running_meeting_is_not_forgotten(state: State) -> None:
    """Whoever runs it goes first."""
    folder = meeting(state, "m", Path("/a"))
    with lock(folder), pytest.raises(RecordError, match="open already"):
        state.forget(folder)
    assert folder.exists()


def test_a_meeting_that_cannot_be_moved_stays(state: State) -> None:
    """The sentence says that it is where it was."""
    with pytest.raises(RecordError, match="still where it was"):
        state.abandon(state.meetings / "no")
