from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.terminal.editor import edit


@pytest.mark.parametrize(
    ("editor", "error"),
    [
        ({}, "No editor is set."),
        ({"EDITOR": "/nowhere/ed"}, "was not found"),
        ({"EDITOR": "false"}, "ended with an error"),
        ({"EDITOR": "truncate -s 0"}, "came back empty"),
        ({"EDITOR": "'"}, "was not found"),
    ],
)
def test_whatever_goes_wrong_the_text_is_kept(
    tmp_path: Path, editor: dict[str, str], error: str
) -> None:
    """A missing or failing editor, or an empty result, keeps the text and says why."""
    edited = edit("the text", tmp_path, editor)
    assert edited.text == "the text"
    assert error in edited.error


def test_visual_comes_before_editor(tmp_path: Path) -> None:
    """VISUAL wins, arguments are split, and the ends of the text are trimmed."""
    edited = edit("old", tmp_path, {"VISUAL": "sed -i s/old/new/", "EDITOR": "false"})
    assert (edited.text, edited.error) == ("new", "")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_loses_nothing(tmp_path: Path) -> None:
    """Without a folder for the file the text stays."""
    edited = edit("the text", tmp_path / "gone", {"EDITOR": "true"})
    assert edited.text == "the text"
    assert edited.error
    assert edit("the text", None, {"EDITOR": "true"}).error
