"""The text that is given with a command, wherever it comes from."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from sociocli.cli.given_text import text_given
from sociocli.errors import BadRequest, NeedsAnswer


def test_a_text_is_tidied_wherever_it_comes_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An option, a file and standard input give the same text."""
    path = tmp_path / "text.md"
    path.write_bytes(b"\xef\xbb\xbf\r\nOne.  \r\n\r\n")
    monkeypatch.setattr(sys, "stdin", io.StringIO("\nOne. \n"))
    given = [
        text_given(" One.\n", "", "T"),
        text_given("", str(path), "T"),
        text_given("", "-", ""),
    ]
    assert given == ["One."] * 3


@pytest.mark.parametrize(
    ("text", "file", "said"),
    [
        ("x", "y", "not with both"),
        (" \n", "", "No text was given"),
        ("", "nowhere", "no file nowhere"),
    ],
)
def test_what_is_no_text_is_refused(text: str, file: str, said: str) -> None:
    """Two texts, an empty one, and a file that is not there are each said."""
    with pytest.raises(BadRequest, match=said):
        text_given(text, file, "T")


def test_without_anybody_to_write_it_the_option_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody sits, no editor opens."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    with pytest.raises(NeedsAnswer, match="--text"):
        text_given("", "", "T")
