"""How far a long reading has come."""

from __future__ import annotations

import sys

import pytest

from sociocli.cli import progress
from sociocli.cli.progress import Progress, watch
from sociocli.record.watching import Watching


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return a clock that is set by hand."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def test_a_short_reading_says_nothing(
    clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    """What is over in a second is not worth a word."""
    bar = Progress()
    for done in (10, 50, 100):
        bar.tell(done, 100)
        clock[0] += 0.3
    assert capsys.readouterr().err == ""


def test_a_long_reading_is_seen_and_leaves_nothing(
    clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    """A long reading shows how far it is in one line, which is cleared at the end."""
    bar = Progress()
    bar.tell(1, 200)
    clock[0] += 2
    bar.tell(50, 200)
    shown = capsys.readouterr().err
    assert "25 % of 200 files" in shown
    assert "\n" not in shown
    bar.tell(51, 200)
    assert capsys.readouterr().err == ""
    bar.tell(200, 200)
    assert capsys.readouterr().err == "\r\x1b[K"


def test_nobody_is_told_where_nobody_looks_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Into a file or pipe no bar is drawn; on a terminal one is."""
    monkeypatch.setattr(Watching, "tell", None)
    watch()
    assert Watching.tell is None
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    watch()
    assert Watching.tell is not None
