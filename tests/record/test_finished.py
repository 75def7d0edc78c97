"""The meetings that were finished here lately, and what each of them wrote."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from sociocli.record.finished import finished_meetings
from sociocli.record.plan import Change, carry_out, write_plan
from sociocli.record.state import State

NAMES = ("2026-11-22-operations", "2026-11-22-operations-2", "2026-11-29-operations")


@pytest.fixture
def state(tmp_path: Path) -> State:
    """Return what is private to somebody."""
    return State(tmp_path / "state")


def finish(state: State, root: Path, name: str, *more: Change) -> Path:
    """Finish a meeting of a record; return where its plan is kept."""
    root.mkdir(exist_ok=True)
    folder = state.begin(name, root)
    path = f"minutes/operations/{name}"
    changes = (*more, Change(f"{path}.yaml", name.encode()), Change(f"{path}.md", b"#"))
    write_plan(folder, changes)
    carry_out(folder, root)
    return state.finish(folder)


def test_they_come_in_the_order_in_which_they_were_finished(state: State, tmp_path: Path) -> None:
    """The oldest comes first, with its minutes and all that it wrote."""
    for hours, name in ((3, NAMES[0]), (1, NAMES[2]), (2, NAMES[1])):
        then = time.time() - hours * 3600
        os.utime(finish(state, tmp_path / "record", name), (then, then))
    found = finished_meetings(tmp_path / "record", state)
    assert [one.id for one in found] == list(NAMES)
    assert found[0].minutes == f"minutes/operations/{NAMES[0]}.yaml"
    assert len(found[0].changes) == 2


def test_meetings_of_other_records_are_not_ours(state: State, tmp_path: Path) -> None:
    """A meeting of the same name in another folder is another one."""
    finish(state, tmp_path / "record", NAMES[0])
    assert finished_meetings(tmp_path / "other", state) == ()


def test_a_folder_that_was_moved_keeps_its_meetings(state: State, tmp_path: Path) -> None:
    """Minutes that lie there byte for byte tell whose the meeting was."""
    finish(state, tmp_path / "record", NAMES[0])
    moved = (tmp_path / "record").rename(tmp_path / "moved")
    assert [one.id for one in finished_meetings(moved, state)] == [NAMES[0]]
    (moved / f"minutes/operations/{NAMES[0]}.yaml").write_text("other", encoding="utf-8")
    assert finished_meetings(moved, state) == ()


def test_minutes_that_a_meeting_accepted_are_not_its_own(state: State, tmp_path: Path) -> None:
    """A meeting is called after the minutes it wrote, not after those it accepted."""
    root = tmp_path / "record"
    finish(state, root, NAMES[0])
    path = f"minutes/operations/{NAMES[0]}.yaml"
    before = Change(path, NAMES[0].encode()).after
    finish(state, root, NAMES[2], Change(path, b"accepted", before))
    assert {one.id for one in finished_meetings(root, state)} == {NAMES[0], NAMES[2]}


def test_what_is_damaged_is_passed_over(state: State, tmp_path: Path) -> None:
    """A plan that cannot be read any more disturbs nobody."""
    root = tmp_path / "record"
    finish(state, root, NAMES[0])
    (finish(state, root, NAMES[1]) / "plan.json").write_text("{", encoding="utf-8")
    (state.done / "stray").write_text("x", encoding="utf-8")
    assert [one.id for one in finished_meetings(root, state)] == [NAMES[0]]


def test_nobody_has_met_yet(state: State, tmp_path: Path) -> None:
    """Without any meeting there is none."""
    assert finished_meetings(tmp_path, state) == ()
