"""The record that a recorded meeting leaves behind, without playing the meeting again."""

from __future__ import annotations

import shutil
from pathlib import Path

from record_meetings import Recorded

from sociocli.process.following import what_follows
from sociocli.record.aftermath import changes_of, naming, present_of
from sociocli.record.aftermath_minutes import changes_of_minutes
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.minutes_file import read_minutes
from sociocli.record.save import write_whole

__all__ = ["record_of"]


def record_of(meeting: Recorded, root: Path) -> str:
    """Write the record that a recorded meeting leaves behind, and return its day."""
    if (meeting.record / "circles").is_dir():
        (root / "sociocli.yaml").write_text("name: Ours\n", encoding="utf-8")
        shutil.copytree(meeting.record / "circles", root / "circles")
    if (meeting.record / "minutes").is_dir():
        shutil.copytree(meeting.record / "minutes", root / "minutes")
    folder = RecordFolder(root)
    day = ""
    for one in (*meeting.before, meeting.folder):
        minutes = read_minutes(one / "minutes.yaml")
        day = minutes.date
        follows = what_follows(minutes, present_of(Index(root)), naming(folder, day))
        for change in (*changes_of_minutes(folder, minutes), *changes_of(folder, follows)):
            if change.data is None:
                folder.at(change.path).unlink()
            else:
                write_whole(folder.at(change.path), change.data, root=root)
    return day
