"""Sentences for one reader."""

from __future__ import annotations

import pytest

from sociocli.cli import own_text
from sociocli.cli.own_text import put


@pytest.mark.parametrize("columns", [20, 40, 80])
def test_no_line_is_wider_than_the_terminal(
    columns: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the indents, every line fits and no word is lost."""
    monkeypatch.setattr(own_text, "width", lambda: columns)
    text = "one two three four five six seven eight nine ten " * 5 + "\nlast line"
    put(text, indent=2, hang=6)
    out = capsys.readouterr().out
    assert all(len(line) <= columns for line in out.splitlines())
    assert out.split() == text.split()
    assert out.startswith("  one")
    assert out.splitlines()[1].startswith("      ")


def test_own_line_breaks_stay(capsys: pytest.CaptureFixture[str]) -> None:
    """Empty lines and line breaks of people stay, and nothing acts on the terminal."""
    put("a\n\nb \x1b[31m")
    assert capsys.readouterr().out == "a\n\nb ␛[31m\n"
    put("")
    assert capsys.readouterr().out == "\n"
