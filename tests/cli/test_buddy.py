"""Sharing at the command line: what can be shared, where the file goes, what is said."""

from __future__ import annotations

import datetime as dt
import json
import os
import time
from pathlib import Path

import pytest
from commanding import Hand
from telling import brought_of, recorded_named

from sociocli.practice.circle.cast import cast_of
from sociocli.practice.rehearsal.session import Session
from sociocli.process.brought import Brought
from sociocli.process.journal import Entry
from sociocli.record.buddy_file import read_buddy
from sociocli.record.journal_file import JournalFile
from sociocli.record.journal_lines import begun
from sociocli.record.plain import to_plain
from sociocli.record.scenario_file import library, read_scenario, scenario_paths
from sociocli.record.session_file import write_session
from sociocli.record.state import JOURNAL_NAME, State

ID = "2027-02-16-repair"


def keep(state: State, name: str, brought: Brought, entries: list[Entry], record: Path) -> Path:
    """Keep a meeting as an open one; return its folder."""
    folder = state.begin(name, record)
    header = begun(name, "repair", record, brought=to_plain(brought))
    journal = JournalFile.begin(folder / JOURNAL_NAME, header)
    for entry in entries:
        journal.append(entry)
    journal.sync()
    journal.close()
    return folder


def keep_meeting(
    hand: Hand, name: str = ID, *, done: bool = True, length: int | None = None
) -> Path:
    """Keep a recorded meeting as one that was held here."""
    recorded = recorded_named("withdrawn")
    entries = recorded.journal()[:length]
    folder = keep(hand.state, name, brought_of(recorded), entries, hand.folder)
    return hand.state.finish(folder) if done else folder


def keep_practice(hand: Hand, name: str = "shorter-time") -> Path:
    """Keep the beginning of a practice: four answers of whoever leads it."""
    from sociocli.practice.model.model import Model
    from sociocli.process.asking import Moment, Pause
    from sociocli.process.journal import ListJournal
    from sociocli.process.meeting import meeting
    from sociocli.process.running import run

    cast = cast_of(read_scenario(scenario_paths()[0]), library(), seed=7)
    journal = ListJournal()

    class Ticks:
        def read(self) -> Moment:
            return Moment(len(journal.entries), "2026-11-22T19:00:00+00:00")

    try:
        run(lambda: meeting(cast.brought), Model(cast, journal), journal, Ticks())
    except Pause:
        pytest.fail("A practice with a model facilitator is not paused.")
    state = State(hand.state.home / "practice")
    folder = keep(state, name, cast.brought, list(journal.entries), state.home)
    write_session(folder, to_plain(Session(name, "Practice", cast)))
    return state.finish(folder)


@pytest.fixture
def outside(hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go out of the record into a folder of one's own; a home is elsewhere."""
    folder = tmp_path / "mine"
    folder.mkdir()
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(folder)
    return folder


def test_a_meeting_is_shared_by_its_id(hand: Hand, outside: Path) -> None:
    """A finished meeting becomes a file in this folder, and it is said what to look at."""
    keep_meeting(hand)
    assert hand.types("practice", "share", ID) == 0
    assert "for-a-buddy.yaml: 18 steps for a buddy." in " ".join(hand.out.split())
    assert "Read the file before you send it. These words stayed:" in " ".join(hand.out.split())
    assert "sociocli practice step for-a-buddy.yaml" in hand.err
    file = read_buddy(outside / "for-a-buddy.yaml")
    assert len(file.steps) == 18
    assert "Tariq" not in (outside / "for-a-buddy.yaml").read_text(encoding="utf-8")


def test_an_open_meeting_is_shared_too(hand: Hand, outside: Path) -> None:
    """A meeting that is still open can be shared as far as it has come; its journal stays."""
    folder = keep_meeting(hand, done=False, length=30)
    before = (folder / JOURNAL_NAME).read_bytes()
    assert hand.types("practice", "share", ID) == 0
    assert len(read_buddy(outside / "for-a-buddy.yaml").steps) == 6
    assert (folder / JOURNAL_NAME).read_bytes() == before


def test_the_latest_practice_is_shared_without_an_id(hand: Hand, outside: Path) -> None:
    """Without an id it is the latest practice, with what its people said."""
    keep_meeting(hand)
    keep_practice(hand)
    assert hand.types("practice", "share", "--to", "p.yaml") == 0
    file = read_buddy(outside / "p.yaml")
    assert file.about.startswith("A practice with ")
    answers = [one for one in file.steps if "any objection?" in one.asked]
    assert answers
    assert any(one.said for one in answers)
    cast = cast_of(read_scenario(scenario_paths()[0]), library(), seed=7)
    text = (outside / "p.yaml").read_text(encoding="utf-8")
    names = [cast.name(one) for one in cast.played()]  # “You” is a word of any text
    assert [name for name in names if name in text.split()] == []


def test_the_latest_practice_is_the_one_held_last(hand: Hand, outside: Path) -> None:
    """All practices pretend to be of the same evening; which was last, their files know."""
    now = int(time.time())
    for name, ago in (("new-one", 60), ("an-old-one", 86400)):
        folder = keep_practice(hand, name)
        os.utime(folder / JOURNAL_NAME, (now - ago, now - ago))
    assert hand.types("practice", "share", "--list", "--json") == 0
    listed = json.loads(hand.out)
    assert [one["id"] for one in listed] == ["new-one", "an-old-one"]
    assert dt.datetime.fromisoformat(listed[0]["last"]).timestamp() == now - 60


def test_names_are_kept_only_on_wish(hand: Hand, outside: Path) -> None:
    """With --keep-names all names are real, and that is said here and in the file."""
    keep_meeting(hand)
    assert hand.types("practice", "share", ID, "--keep-names", "--to", "real.yaml") == 0
    assert "All names in it are real" in hand.out
    text = (outside / "real.yaml").read_text(encoding="utf-8")
    assert "Tariq: any objection?" in text
    assert "The names in it are real" in text


def test_the_organisation_is_known_from_the_record(hand: Hand, outside: Path) -> None:
    """The names in the record's files, of the organisation and its circles, are replaced."""
    hand.writes("sociocli.yaml", "format: sociocli/organisation/1\nname: January\n")
    keep_meeting(hand)
    assert hand.types("practice", "share", ID) == 0
    text = (outside / "for-a-buddy.yaml").read_text(encoding="utf-8")
    assert "January" not in text
    assert "In the circle 22 of 41 visitors" in " ".join(text.split())


def test_what_can_be_shared_is_listed(hand: Hand) -> None:
    """The list names practices and meetings, and whether they are open."""
    keep_meeting(hand)
    keep_meeting(hand, "2027-03-01-repair", done=False, length=20)
    keep_practice(hand)
    assert hand.types("practice", "share", "--list") == 0
    lines = [line.split() for line in hand.out.splitlines()]
    assert [line[0] for line in lines] == ["ID", "shorter-time", ID, "2027-03-01-repair"]
    assert "meeting, open" in hand.out
    assert hand.types("practice", "share", "--list", "--json") == 0
    assert [(one["what"], one["state"]) for one in json.loads(hand.out)] == [
        ("practice", "finished"), ("meeting", "finished"), ("meeting", "open"),
    ]  # fmt: skip


@pytest.mark.parametrize("width", [80, 40])
def test_each_line_says_what_it_was(hand: Hand, width: int) -> None:
    """Title, day and how many people stand there, at every width, and in JSON."""
    keep_meeting(hand)
    keep_practice(hand)
    hand.patch.setattr("sys.stdout.isatty", lambda: True)
    hand.patch.setenv("COLUMNS", str(width))
    assert hand.types("practice", "share", "--list") == 0
    shown = " ".join(hand.out.split())
    assert all(len(line) <= width for line in hand.out.splitlines())
    assert hand.types("practice", "share", "--json") == 0
    found = json.loads(hand.out)
    assert len(found) == 2
    for one in found:
        assert one["title"] in shown
        assert one["last"][:10] in shown
        assert one["people"] > 2
        assert f" {one['people']} " in shown
        assert one["name"] in shown


def test_what_cannot_be_read_of_it_is_left_out(hand: Hand, outside: Path) -> None:
    """A journal that was begun with something else is listed without title and people."""
    folder = hand.state.begin(ID, hand.folder)
    journal = JournalFile.begin(
        folder / JOURNAL_NAME,
        begun(ID, "repair", hand.folder, brought={"circle": [1], "agenda": 2}),
    )
    journal.append(recorded_named("withdrawn").journal()[0])
    journal.close()
    assert hand.types("practice", "share", "--json") == 0
    (one,) = json.loads(hand.out)
    assert (one["title"], one["people"]) == ("", 0)


def test_the_name_in_the_list_is_enough_to_share_it(hand: Hand, outside: Path) -> None:
    """Of two of one id each is shared by the name the list shows, whether open or over."""
    keep_meeting(hand)
    keep_meeting(hand, done=False, length=30)
    assert hand.types("practice", "share", "--json") == 0
    names = [one["name"] for one in json.loads(hand.out)]
    assert len(set(names)) == 2
    assert ID in names
    steps = []
    for n, name in enumerate(names):
        assert hand.types("practice", "share", name, "--to", f"{n}.yaml") == 0, hand.err
        steps.append(len(read_buddy(outside / f"{n}.yaml").steps))
    assert steps[0] != steps[1]


def test_old_meetings_are_over(hand: Hand) -> None:
    """What was finished more than thirty days ago is not shared, even if it is still there."""
    folder = keep_meeting(hand)
    old = time.time() - 31 * 24 * 60 * 60
    os.utime(folder, (old, old))
    assert hand.types("practice", "share", "--list") == 0
    assert "There is nothing to share" in hand.out


def test_damaged_journals_are_passed_over(hand: Hand) -> None:
    """A journal that nobody can read does not hide the others."""
    keep_meeting(hand)
    broken = keep_meeting(hand, "2027-03-01-repair")
    (broken / JOURNAL_NAME).write_bytes(b"not a journal\n")
    assert hand.types("practice", "share", "--list") == 0
    assert "2027-03-01" not in hand.out
    assert ID in hand.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "There is no practice yet."),
        (("nix",), f"There are: {ID}"),
        ((ID, "--to", "."), "is a folder"),
        ((ID, "--to", "no/where.yaml"), "There is no folder no"),
        ((ID, "--to", "mine.yaml"), "is there already"),
    ],
)
def test_what_cannot_be_is_said(
    hand: Hand, outside: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """Whatever is wrong with id or file is said in a sentence, and nothing is written."""
    keep_meeting(hand)
    (outside / "mine.yaml").write_text("mine", encoding="utf-8")
    assert hand.types("practice", "share", *arguments) == 2
    assert sentence in hand.err
    assert [path.name for path in outside.iterdir()] == ["mine.yaml"]
    assert (outside / "mine.yaml").read_text(encoding="utf-8") == "mine"


def test_with_nothing_to_share_that_is_said(hand: Hand) -> None:
    """Before the first practice and meeting there is nothing to share."""
    assert hand.types("practice", "share") == 2
    assert "There is nothing to share" in hand.err


def test_a_meeting_without_steps_is_not_shared(hand: Hand, outside: Path) -> None:
    """Where nothing has happened yet there is no file."""
    keep_meeting(hand, done=False, length=5)
    assert hand.types("practice", "share", ID) == 2
    assert "Nothing has happened there yet" in hand.err
    assert not [*outside.iterdir()]


def test_nothing_is_written_into_a_record(hand: Hand, outside: Path) -> None:
    """A record stays as it is: the file goes home, or where it was said, and never there."""
    hand.writes("sociocli.yaml", "format: sociocli/organisation/1\nname: Mill\n")
    keep_meeting(hand)
    before = hand.files()
    assert hand.types("practice", "share", ID, "--to", str(hand.folder / "x.yaml")) == 2
    assert "lies in a record" in hand.err
    os.chdir(hand.folder)
    assert hand.types("practice", "share", ID) == 0
    assert hand.files() == before
    assert (outside.parent / "home" / "for-a-buddy.yaml").is_file()


def test_a_second_file_gets_a_number(hand: Hand, outside: Path) -> None:
    """A file with comments is never written over: the next one gets a number."""
    keep_meeting(hand)
    for _ in range(3):
        assert hand.types("practice", "share", ID) == 0
    names = sorted(path.name for path in outside.iterdir())
    assert names == ["for-a-buddy-2.yaml", "for-a-buddy-3.yaml", "for-a-buddy.yaml"]


def test_meetings_of_one_name_are_told_apart(hand: Hand, outside: Path, tmp_path: Path) -> None:
    """Two meetings of the same name are asked for by their folders."""
    recorded = recorded_named("withdrawn")
    folders = [
        keep(hand.state, ID, brought_of(recorded), recorded.journal(), tmp_path / name)
        for name in ("one", "two")
    ]
    assert hand.types("practice", "share", ID) == 2
    assert folders[0].name in hand.err
    assert folders[1].name in hand.err
    assert hand.types("practice", "share", folders[1].name) == 0
    assert (outside / "for-a-buddy.yaml").is_file()
