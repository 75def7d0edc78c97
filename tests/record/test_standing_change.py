"""Changing one file of what stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sociocli.domain.standing import ActionState, StandingAction, StandingDecision
from sociocli.errors import BadRequest, RecordError
from sociocli.record.folder import RecordFolder
from sociocli.record.standing_change import (
    add_standing,
    change_standing,
    facts_of,
    opened,
    remove_standing,
    there_already,
)

ID = "actions/operations/2026-11-22-book-the-hall"
BY_HAND = """\
# ours
format: sociocli/action/1
x-colour: red   # of the sticker
what: Book the hall

who: [ana,   ben]
state: open
"""


def action(root: Path, text: str = BY_HAND) -> RecordFolder:
    """Write an action as somebody would by hand."""
    path = root / f"{ID}.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode())
    return RecordFolder(root)


@pytest.mark.parametrize("before", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_nothing_else_of_a_file_changes(tmp_path: Path, before: str, line_end: str) -> None:
    """Comments, order, unknown keys, line ends and byte order mark survive a change."""
    folder = action(tmp_path, before + BY_HAND.replace("\n", line_end))
    file = opened(folder, StandingAction, ID)
    done = replace(file.value, state=ActionState.DONE, closed="2026-11-22")
    assert change_standing(folder, file, done)
    wanted = BY_HAND.replace("state: open\n", "state: done\nclosed: 2026-11-22\n")
    assert file.path.read_bytes().decode() == before + wanted.replace("\n", line_end)


def test_no_difference_writes_nothing(tmp_path: Path) -> None:
    """A value that is as before leaves the file alone."""
    folder = action(tmp_path)
    file = opened(folder, StandingAction, ID)
    file.path.chmod(0o400)
    stamp = file.path.stat().st_mtime_ns
    assert not change_standing(folder, file, file.value)
    assert file.path.stat().st_mtime_ns == stamp


def test_a_change_of_somebody_else_is_never_written_over(tmp_path: Path) -> None:
    """A file that is not as it was read any more is left as it is, with a sentence."""
    folder = action(tmp_path)
    file = opened(folder, StandingAction, ID)
    theirs = BY_HAND.replace("hall", "garden")
    file.path.write_text(theirs)
    with pytest.raises(RecordError, match="changed by somebody else"):
        change_standing(folder, file, replace(file.value, note="x"))
    with pytest.raises(RecordError, match="changed by somebody else"):
        remove_standing(folder, file)
    assert file.path.read_text() == theirs


def test_a_file_that_is_wrong_is_named_with_its_line(tmp_path: Path) -> None:
    """A file that cannot be read is refused with path and line."""
    folder = action(tmp_path, BY_HAND.replace("state: open", "state: asleep"))
    with pytest.raises(BadRequest, match=rf"^{ID}\.yaml:7: “state”"):
        opened(folder, StandingAction, ID)


def test_new_files_take_a_free_name(tmp_path: Path) -> None:
    """A second thing of one day and title gets -2, and neither is lost."""
    folder = RecordFolder(tmp_path)
    names = [
        add_standing(folder, StandingAction("Bake", note=note), "operations", "2026-11-22", "Bake")[
            0
        ]
        for note in ("a", "b")
    ]
    assert [name.rpartition("/")[2] for name in names] == ["2026-11-22-bake", "2026-11-22-bake-2"]
    assert [opened(folder, StandingAction, name).value.note for name in names] == ["a", "b"]


@pytest.mark.parametrize(
    "first",
    [
        StandingAction("Bake", note="a"),
        StandingAction("Bake", state=ActionState.DONE),
        StandingAction("Bake", state=ActionState.DROPPED),
    ],
)
def test_the_very_same_is_written_once(tmp_path: Path, first: StandingAction) -> None:
    """What is there byte for byte is left alone, also behind a number; nothing else counts."""
    folder = RecordFolder(tmp_path)
    given = ("operations", "2026-11-22", "Bake")
    same = "actions/operations/2026-11-22-bake-2"
    assert add_standing(folder, first, *given) == ("actions/operations/2026-11-22-bake", True)
    assert add_standing(folder, StandingAction("Bake"), *given) == (same, True)
    assert add_standing(folder, StandingAction("Bake"), *given) == (same, False)
    assert there_already(folder, StandingAction("Bake"), *given) == same
    assert there_already(folder, StandingAction("Bake"), "house", *given[1:]) == ""
    assert there_already(folder, StandingAction("Bake"), given[0], "2026-11-23", "Bake") == ""


def test_what_is_removed_is_gone(tmp_path: Path) -> None:
    """A removed thing has no file any more."""
    folder = action(tmp_path)
    file = opened(folder, StandingAction, ID)
    remove_standing(folder, file)
    assert not file.path.exists()


def test_facts_leave_the_text_out() -> None:
    """The facts of a decision are all but its text, and its status always stands there."""
    assert facts_of(StandingDecision("Quiet", text="From 22:00.")) == {
        "title": "Quiet",
        "status": "in_force",
    }
