"""`sociocli resume`: a meeting goes on at the same question."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from commanding import TINY, TINY_ANSWERS, Hand, without

from sociocli.cli import wording as words
from sociocli.process.journal import EDITION
from sociocli.record import plan as plans
from sociocli.record.journal_lines import line_of, record_of
from sociocli.record.minutes_file import read_minutes

ID = "2026-11-22-meeting"
YAML = "minutes/operations/2026-11-22-operations.yaml"
MARKDOWN = "minutes/operations/2026-11-22-operations.md"


@pytest.fixture
def begun(hand: Hand) -> Hand:
    """Return somebody with a meeting in the middle of its consent round."""
    assert hand.holds_tiny(without(TINY_ANSWERS, "consent-1")) == 4
    return hand


def resumes(hand: Hand, *more: str) -> int:
    """Go on with answers for all the rest."""
    path = hand.writes("../answers.yaml", TINY_ANSWERS)
    return hand.types(*more, "resume", "--answers", str(path))


def test_without_a_terminal_nobody_goes_on(begun: Hand) -> None:
    """Going on needs a terminal or answers; the meeting stays as it is."""
    assert begun.types("resume") == 4
    assert begun.err == f"sociocli: {words.NO_TERMINAL}\n"
    assert begun.open() == [ID]


def test_nothing_to_resume_is_said(hand: Hand) -> None:
    """Without an open meeting, or with another name, it is said what there is."""
    assert hand.types("resume") == 2
    assert "No meeting is open" in hand.err
    hand.holds_tiny(without(TINY_ANSWERS, "consent-1"))
    assert hand.types("resume", "2026-11-21-garden") == 2
    assert f"open are: {ID}" in hand.err


def test_answers_that_are_left_over_write_nothing(begun: Hand) -> None:
    """On a resume too every answer must be used; the journal stays for a better file."""
    path = begun.writes("../answers.yaml", TINY_ANSWERS + "- {ask: never/asked, answer: x}\n")
    assert begun.types("resume", "--answers", str(path)) == 2
    assert "never/asked" in begun.err
    assert begun.files() == []
    assert begun.open() == [ID]
    assert resumes(begun) == 0


def test_a_torn_tail_is_set_aside_and_said(begun: Hand) -> None:
    """An unfinished last line is repaired and said, with answers from a file as well."""
    journal = begun.state.listing()[0].journal
    with journal.open("ab") as file:
        file.write(b'deadbeef {"what":"ent')
    assert resumes(begun) == 0
    assert "1 unfinished line at the end of the journal was set aside" in begun.err
    assert YAML in begun.files()


def test_a_journal_of_another_edition_is_refused_and_readable(begun: Hand) -> None:
    """Another edition cannot go on with it, but nobody's words are held hostage."""
    journal = begun.state.listing()[0].journal
    first, rest = journal.read_bytes().split(b"\n", 1)
    head = record_of(first)
    assert head is not None
    journal.write_bytes(line_of({**head, "edition": EDITION + 1}) + rest)
    before = journal.read_bytes()
    assert resumes(begun) == 3
    assert f"sociocli resume --show {ID}" in begun.err
    assert begun.types("resume", "--show", ID) == 0
    assert "gather/names: Ana, Ben, Kim" in begun.out
    assert journal.read_bytes() == before


def test_damage_in_the_middle_is_refused_and_readable(begun: Hand) -> None:
    """A journal with good lines behind a bad one is not touched; what is good can be read."""
    journal = begun.state.listing()[0].journal
    lines = journal.read_bytes().split(b"\n")
    lines[3] = lines[3].replace(b"e", b"\xff", 1)
    journal.write_bytes(b"\n".join(lines))
    assert resumes(begun) == 3
    assert "is damaged in line 4" in begun.err
    assert journal.read_bytes() == b"\n".join(lines)
    assert begun.types("resume", "--show", ID) == 0
    assert "Damaged lines of this journal, which are left out: 1." in begun.err


def test_a_vanished_record_is_said_and_its_new_place_taken(begun: Hand, tmp_path: Path) -> None:
    """If the record folder was moved, -C says where it is now; from then on it is known."""
    moved = tmp_path / "moved"
    begun.patch.chdir(tmp_path)
    begun.folder.rename(moved)
    begun.folder = tmp_path / "elsewhere"
    assert resumes(begun) == 3
    assert "sociocli -C FOLDER resume" in begun.err
    assert resumes(begun, "-C", str(tmp_path / "nowhere")) == 2
    assert resumes(begun, "-C", "moved") == 0
    assert (moved / YAML).is_file()


def test_a_record_that_is_still_there_is_not_exchanged(begun: Hand, tmp_path: Path) -> None:
    """-C never carries a meeting over into another record."""
    (tmp_path / "other").mkdir()
    assert resumes(begun, "-C", str(tmp_path / "other")) == 2
    assert "is still there" in begun.err
    assert list((tmp_path / "other").iterdir()) == []
    (tmp_path / "link").symlink_to(begun.folder)
    assert resumes(begun, "-C", str(tmp_path / "link")) == 0
    assert YAML in begun.files()


def test_an_abandoned_meeting_is_revived_by_its_name(begun: Hand) -> None:
    """What was put aside is not offered, but goes on when it is named."""
    assert begun.types("abandon", ID, "--yes") == 0
    assert begun.types("resume") == 2
    path = str(begun.writes("../answers.yaml", TINY_ANSWERS))
    assert begun.types("resume", ID, "--answers", path) == 0
    assert YAML in begun.files()


def interrupted(hand: Hand, written: int) -> None:
    """Cut the finish off when so many files are written."""
    original, count = plans.write_whole, [0]

    def cut_off(path: Path, data: bytes, **more: object) -> None:
        if path.is_relative_to(hand.folder):
            if count[0] == written:
                raise KeyboardInterrupt
            count[0] += 1
        original(path, data, **more)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plans, "write_whole", cut_off)
        assert resumes(hand) == 130
    assert len(hand.files()) == written
    assert "sociocli resume" in hand.err


@pytest.mark.parametrize("written", [0, 1])
def test_an_interrupted_finish_is_completed(begun: Hand, written: int) -> None:
    """A finish that was cut off is completed without terminal or answers, byte for byte."""
    interrupted(begun, written)
    assert begun.types("resume") == 0
    first = [(begun.folder / name).read_bytes() for name in (YAML, MARKDOWN)]
    assert f"  {YAML}\n" in begun.out
    assert begun.open() == []
    shutil.rmtree(begun.folder / "minutes")
    begun.holds_tiny()
    assert [(begun.folder / name).read_bytes() for name in (YAML, MARKDOWN)] == first


def test_what_somebody_else_changed_is_left_alone(begun: Hand) -> None:
    """A file that came meanwhile stops the finish; nothing is lost, and moving it helps."""
    interrupted(begun, 1)
    path = begun.folder / MARKDOWN
    path.write_text("Mine.\n", encoding="utf-8")
    for _ in range(2):
        assert begun.types("resume") == 3
        assert MARKDOWN in begun.err
        assert "changed by somebody else" in begun.err
        assert path.read_text(encoding="utf-8") == "Mine.\n"
        assert begun.open() == [ID]
    path.rename(path.with_suffix(".mine"))
    assert begun.types("resume") == 0
    assert "Quiet from 22:00" in path.read_text(encoding="utf-8")


def test_a_damaged_plan_is_said(begun: Hand) -> None:
    """A plan that cannot be read stops with what is safe."""
    interrupted(begun, 0)
    (begun.state.listing()[0].folder / "plan.json").write_text("{", encoding="utf-8")
    assert begun.types("resume") == 3
    assert "The journal of the meeting is safe." in begun.err


def test_it_goes_on_with_the_clock_of_the_meeting(begun: Hand) -> None:
    """Pauses between two programs are not counted as time of the meeting."""
    heard = begun.sits_answering(TINY_ANSWERS)
    assert begun.types("resume") == 0
    assert heard[0] == f"Going on with {ID}, 3 min into the meeting. Answers kept: 18."
    minutes = read_minutes(begun.folder / YAML)
    assert (minutes.date, minutes.items[0].used) == ("2026-11-22", 2)


def test_of_several_records_the_nearest_is_meant(begun: Hand, tmp_path: Path) -> None:
    """Without a name the meeting of the record is meant in which one is, or that -C names."""
    other = tmp_path / "other"
    (other / "agendas").mkdir(parents=True)
    (other / "agendas" / "tiny.yaml").write_text(TINY, encoding="utf-8")
    path = begun.writes("../answers.yaml", without(TINY_ANSWERS, "consent-1"))
    line = ("meet", "tiny", "--answers", str(path))
    assert begun.types("-C", str(other), *line) == 4
    assert resumes(begun, "-C", str(other)) == 0
    assert (other / YAML).is_file()
    assert begun.files() == []
    assert resumes(begun) == 0
    assert YAML in begun.files()
