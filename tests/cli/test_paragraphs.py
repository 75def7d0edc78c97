"""Paragraphs fit the terminal, and nothing in them acts on it."""

from __future__ import annotations

import os
import sys

import pytest

from sociocli.cli import paragraphs
from sociocli.cli.paragraphs import say_paragraph, say_paragraph_aside
from sociocli.terminal.width import columns


@pytest.mark.parametrize("width", [40, 80])
def test_lines_fit_the_terminal(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No line is wider than the terminal, words stay whole, and the indent hangs."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(
        paragraphs.shutil, "get_terminal_size", lambda: os.terminal_size((width, 24))
    )
    say_paragraph("several words 박민준 " * 20, indent=2, hang=2)
    lines = capsys.readouterr().out.splitlines()
    assert all(columns(line) < width for line in lines)
    assert lines[0].startswith("  several")
    assert lines[1][:4] == "    "
    assert "".join(lines).split().count("several") == 20


def test_a_file_gets_lines_that_one_can_read(capsys: pytest.CaptureFixture[str]) -> None:
    """Where nobody looks on, lines have at most a hundred columns."""
    say_paragraph("word " * 100)
    say_paragraph_aside("word " * 100)
    out, err = capsys.readouterr()
    assert max(map(len, out.splitlines())) < 100
    assert max(map(len, err.splitlines())) < 100


def test_hostile_text_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """An escape is printed as a sign, and no empty line has spaces."""
    say_paragraph("\x1b[31mred\n\nnext", indent=2)
    assert capsys.readouterr().out == "  ␛[31mred\n\n  next\n"
