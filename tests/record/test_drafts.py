"""The line that is being typed."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sociocli.record import drafts
from sociocli.record.drafts import Draft
from sociocli.record.journal_lines import line_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the draft lies."""
    return tmp_path / "draft"


def test_the_last_text_kept_is_read(path: Path) -> None:
    """Key and text come back, whatever characters they hold."""
    draft = Draft(path)
    assert draft.read() == ("", "")
    assert draft.keep("item-1/notes", "hel")
    assert draft.keep("item-1/notes", "hell\udcff\x00\n")
    assert Draft(path).read() == ("item-1/notes", "hell\udcff\x00\n")
    assert path.stat().st_mode & 0o777 == 0o600
    draft.close()


def test_an_answered_question_has_no_draft(path: Path) -> None:
    """Clearing forgets the text; without a draft nothing is made."""
    draft = Draft(path)
    draft.clear()
    assert not path.exists()
    draft.keep("k", "text")
    draft.clear()
    draft.clear()
    assert draft.read() == ("", "")
    draft.keep("k2", "more")
    assert draft.read() == ("k2", "more")
    draft.close()
    again = Draft(path)
    again.clear()
    assert again.read() == ("", "")
    again.close()
    again.close()


@pytest.mark.parametrize("tail", [b"\0\0\0", line_of({"key": "k", "text": "x"})[:-3]])
def test_a_torn_last_key_costs_that_key_only(path: Path, tail: bytes) -> None:
    """A kill in the middle of a write leaves the text before it, and goes on well."""
    path.write_bytes(line_of({"key": "k", "text": "hel"}) + tail)
    draft = Draft(path)
    assert draft.read() == ("k", "hel")
    draft.keep("k", "hello")
    assert draft.read() == ("k", "hello")
    draft.close()


def test_nothing_whole_is_no_draft(path: Path) -> None:
    """A file of rubbish says nothing."""
    path.write_bytes(b"rubbish\n")
    assert Draft(path).read() == ("", "")


def test_a_long_text_does_not_fill_the_disk(path: Path) -> None:
    """When the file grows large, the last line alone begins it anew."""
    draft = Draft(path)
    text = ""
    for n in range(3000):
        text += chr(97 + n % 26)
        draft.keep("k", text)
    assert draft.read() == ("k", text)
    assert path.stat().st_size < 300_000
    assert [file.name for file in path.parent.iterdir()] == ["draft"]
    draft.close()


def test_it_is_synced_at_most_once_a_second(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Typing costs no sync for each key, and a pause makes sure of the rest."""
    now = [100.0]
    synced: list[float] = []
    monkeypatch.setattr(drafts.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(os, "fsync", lambda _: synced.append(now[0]))
    draft = Draft(path)
    for n in range(30):
        now[0] = 100 + n / 10
        draft.keep("k", "x" * n)
    assert synced == [100.0, 101.0, 102.0]
    now[0] = 103.5
    draft.settle()
    draft.settle()
    assert synced == [100.0, 101.0, 102.0, 103.5]
    draft.close()


def test_trouble_with_the_disk_does_not_disturb_typing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is only told that the draft was not kept."""
    draft = Draft(path)
    draft.keep("k", "kept")

    def fails(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", fails)
        assert not draft.keep("k", "kept too")
        monkeypatch.setattr(drafts, "_MOST", 10)
        assert not draft.keep("k", "and this")
    assert draft.read() == ("k", "kept")
    assert draft.keep("k", "again")
    assert draft.read() == ("k", "again")
    draft.close()
    assert not Draft(path.parent / "no" / "draft").keep("k", "x")


CHILD = """
import os, sys
from pathlib import Path
from sociocli.record.drafts import Draft
draft, text = Draft(Path(sys.argv[1])), ""
for letter in "the choir could no longer rehearse":
    text += letter
    draft.keep("k", text)
os.kill(os.getpid(), 9)
"""


def test_a_killed_program_leaves_the_line_as_it_was_typed(path: Path) -> None:
    """Nothing that was typed is lost in a kill."""
    subprocess.run([sys.executable, "-c", CHILD, str(path)], check=False)
    assert Draft(path).read() == ("k", "the choir could no longer rehearse")
