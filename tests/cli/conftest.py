"""What the tests of the command line have: a person in an empty folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from commanding import Hand


@pytest.fixture
def hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Hand:
    """Return somebody in an empty record folder, with nothing open."""
    folder = tmp_path / "record"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.delenv("SOCIOCLI_DEBUG", raising=False)
    return Hand(folder, monkeypatch, capsys)
