"""What a practice was begun with, beside its journal."""

from __future__ import annotations

from pathlib import Path

import pytest
from practice.circles import quiet_hours

from sociocli.errors import RecordError
from sociocli.practice.rehearsal.session import Coached, Session
from sociocli.record.plain import from_plain, to_plain
from sociocli.record.session_file import SESSION_NAME, read_session, write_session


def test_a_practice_goes_on_with_the_same_people(tmp_path: Path) -> None:
    """All that was known when it began is read back as it was."""
    session = Session("quiet", "Quiet", quiet_hours(seed=7), coached=Coached.NOW, next=("other",))
    write_session(tmp_path, to_plain(session))
    assert from_plain(Session, read_session(tmp_path)) == session


def test_a_broken_file_is_said(tmp_path: Path) -> None:
    """A file that was cut off is no practice; it is named in one sentence."""
    (tmp_path / SESSION_NAME).write_text('{"name": "qui')
    with pytest.raises(RecordError, match="cannot be read"):
        read_session(tmp_path)
