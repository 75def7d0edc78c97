"""The end of a meeting: its minutes are written, and the paths are said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from commanding import Hand
from evenings import evening

from sociocli.cli.finishing import complete, named, plan_to_write
from sociocli.domain.minutes import CircleAtTheTime
from sociocli.errors import RecordError
from sociocli.record.folder import RecordFolder
from sociocli.record.journal_file import BALLAST_NAME
from sociocli.record.plan import read_plan

YAML = "minutes/operations/2026-11-22-operations.yaml"
MARKDOWN = "minutes/operations/2026-11-22-operations.md"


def planned(hand: Hand) -> tuple[Path, RecordFolder]:
    """Plan the writing of one evening; return the private folder and the record."""
    record = RecordFolder(hand.folder)
    folder = hand.state.begin("2026-11-22-operations", record.root)
    (folder / "journal").write_bytes(b"")
    plan_to_write(replace(evening(), date="2026-11-22", circle="operations"), record, folder)
    return folder, record


def test_minutes_get_the_name_of_their_day_and_circle() -> None:
    """The id is the day and the circle; a circle without an id gets one from its name."""
    record = RecordFolder(Path("/nowhere"))
    minutes = replace(evening(), id="", circle="", date="2026-11-22")
    about = CircleAtTheTime("Küche & Keller")
    assert named(replace(minutes, about=about), record).id == "2026-11-22-kuche-keller"
    assert named(replace(minutes, about=CircleAtTheTime("المطبخ")), record).circle == "circle"
    assert named(replace(minutes, about=None), record).circle == "circle"
    assert named(replace(minutes, circle="garden"), record).id == "2026-11-22-garden"


def test_nothing_is_touched_before_the_plan_is_safe(hand: Hand) -> None:
    """The plan, with every byte, lies beside the journal before the record is touched."""
    folder, _ = planned(hand)
    assert hand.files() == []
    assert [change.path for change in read_plan(folder)] == [YAML, MARKDOWN]


def test_the_room_that_was_kept_free_is_given_back(hand: Hand) -> None:
    """The ballast is given up for the plan, and not kept for thirty days."""
    folder = hand.state.begin("2026-11-22-operations", hand.folder)
    (folder / BALLAST_NAME).write_bytes(b"\0" * 9)
    planned(hand)
    assert not (folder / BALLAST_NAME).exists()


def test_finishing_twice_gives_the_same_bytes(hand: Hand) -> None:
    """Carrying a plan out again changes nothing."""
    folder, record = planned(hand)
    from sociocli.record.plan import carry_out

    assert carry_out(folder, record.root) == (YAML, MARKDOWN)
    first = [(hand.folder / name).read_bytes() for name in (YAML, MARKDOWN)]
    complete(folder, record)
    assert [(hand.folder / name).read_bytes() for name in (YAML, MARKDOWN)] == first
    assert hand.open() == []
    assert len(list(hand.state.done.iterdir())) == 1


def test_the_paths_are_said_from_where_one_is(
    hand: Hand, capsys: pytest.CaptureFixture[str]
) -> None:
    """The paths that are printed can be opened from the current folder."""
    folder, record = planned(hand)
    hand.patch.chdir(hand.folder.parent)
    complete(folder, record)
    assert capsys.readouterr().out == (
        f"The minutes are written:\n  record/{YAML}\n  record/{MARKDOWN}\n"
    )


def test_a_folder_that_is_a_link_is_not_written_through(hand: Hand, tmp_path: Path) -> None:
    """Minutes are never written outside of the record through a link; the plan waits."""
    (tmp_path / "outside").mkdir()
    (hand.folder / "minutes").symlink_to(tmp_path / "outside")
    assert hand.holds_tiny() == 3
    assert "symbolic link" in hand.err
    assert "sociocli resume" in hand.err
    assert list((tmp_path / "outside").iterdir()) == []
    (hand.folder / "minutes").unlink()
    assert hand.types("resume") == 0
    assert hand.files() == [MARKDOWN, YAML]


def test_a_record_that_cannot_be_written_loses_nothing(hand: Hand) -> None:
    """If the record takes nothing, the minutes wait beside the journal and it says where."""
    (hand.folder / "minutes").write_text("a file in the way", encoding="utf-8")
    assert hand.holds_tiny() == 3
    assert "sociocli resume" in hand.err
    kept = hand.state.listing()[0].folder / "plan"
    assert len(list(kept.iterdir())) == 2
    (hand.folder / "minutes").unlink()
    assert hand.types("resume") == 0


def test_a_private_disk_that_is_full_is_said_with_the_way_on(hand: Hand) -> None:
    """If even the plan finds no room, every answer is in the journal, and it says so."""

    def full(*_: object) -> None:
        raise RecordError("The disk is full.")

    hand.patch.setattr("sociocli.record.plan.write_plan", full)
    assert hand.holds_tiny() == 3
    assert hand.err == (
        "sociocli: The disk is full. All answers so far are saved. "
        "Go on with: sociocli resume 2026-11-22-meeting\n"
    )
    assert hand.files() == []


STANDS = (
    "decisions/operations/2026-11-22-quiet-hours.md",
    MARKDOWN,
    YAML,
    "sociocli.yaml",
)


def holds_in_a_record(hand: Hand) -> int:
    """Hold the tiny meeting in a record that keeps what stands."""
    hand.writes("sociocli.yaml", "name: Mill Court\n")
    return hand.holds_tiny()


def test_a_meeting_leaves_what_stands_in_files_of_its_own(hand: Hand) -> None:
    """In a record the decision is a file, with its text as it was typed below its facts."""
    assert holds_in_a_record(hand) == 0

    assert hand.files() == sorted(STANDS)
    text = (hand.folder / STANDS[0]).read_text(encoding="utf-8")
    front, _, body = text.removeprefix("---\n").partition("---\n")
    assert "review: 2027-02-22\n" in front
    assert "minutes: 2026-11-22-operations#1\n" in front
    assert body == "\nQuiet from 22:00.\n"


def test_without_a_record_only_minutes_are_written(hand: Hand) -> None:
    """Somebody who just holds a meeting in a folder gets no folders they did not ask for."""
    assert hand.holds_tiny() == 0
    assert hand.files() == [MARKDOWN, YAML]


@pytest.mark.parametrize("cut", range(3))
def test_a_finish_that_is_cut_off_anywhere_is_completed(cut: int, hand: Hand) -> None:
    """After a crash before any file, resume writes the rest, and the same bytes."""
    from sociocli.record import plan, save

    written: list[Path] = []

    def dies(path: Path, data: bytes, **more: Path) -> None:
        if len(written) == cut:
            raise KeyboardInterrupt
        written.append(path)
        save.write_whole(path, data, **more)  # type: ignore[arg-type]

    def plan_then_die(*given: object) -> None:
        plan_before(*given)
        hand.patch.setattr(plan, "write_whole", dies)

    plan_before = plan.write_plan
    hand.patch.setattr(plan, "write_plan", plan_then_die)
    assert holds_in_a_record(hand) == 130
    assert len(hand.files()) == 1 + cut
    hand.patch.setattr(plan, "write_whole", save.write_whole)
    hand.patch.setattr(plan, "write_plan", plan_before)

    assert hand.types("resume") == 0
    assert hand.files() == sorted(STANDS)


def test_a_file_that_somebody_else_changed_meanwhile_stops_the_finish(hand: Hand) -> None:
    """Nothing is overwritten, exit code 3, and what the meeting writes waits beside the journal."""
    path = hand.folder / STANDS[0]
    from sociocli.record import plan

    plan_before = plan.write_plan

    def changed_meanwhile(*given: object) -> None:
        plan_before(*given)
        path.parent.mkdir(parents=True)
        path.write_text("Somebody else's words.\n", encoding="utf-8")

    hand.patch.setattr(plan, "write_plan", changed_meanwhile)
    assert holds_in_a_record(hand) == 3
    assert path.read_text(encoding="utf-8") == "Somebody else's words.\n"
    assert YAML not in hand.files()
    path.unlink()
    assert hand.types("resume") == 0
    assert hand.files() == sorted(STANDS)
