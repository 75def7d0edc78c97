"""What was tried in drills: private to the person at the laptop, outside of every record.

    $XDG_STATE_HOME/sociocli/practice/drills.jsonl

One line for each try, on disk before the next exercise appears; what is undone
is taken back by another line. Nothing is ever rewritten, so two sessions at
once do no harm; a line that cannot be read is passed over.

Must not know when an exercise comes back.

Source: issue 4 section 4; product.md section 4 (what is private).
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from sociocli.domain.day import is_day
from sociocli.domain.drill import Tried
from sociocli.record import wording
from sociocli.record.disk import holding_signals, sync, sync_folder, trouble, write_all
from sociocli.record.save import make_folder
from sociocli.record.state import state_home

__all__ = ["FOLDER", "NAME", "PRIVATE_FOLDER", "DrillMemory", "all_tries", "practice_folder"]

FOLDER = "practice"
NAME = "drills.jsonl"
_PRIVATE = 0o600
PRIVATE_FOLDER = 0o700
_APPEND = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC


def practice_folder() -> Path:
    """Return the private folder of what is practised.

    Raises:
        RecordError: If there is no home.

    """
    return state_home() / FOLDER


class DrillMemory:
    """What one person has tried in one drill.

    Args:
        drill: The id of the drill.
        folder: The private folder; that of `practice_folder` if None.

    """

    def __init__(self, drill: str, folder: Path | None = None) -> None:
        self._drill = drill
        self.path = (folder or practice_folder()) / NAME

    def tries(self) -> tuple[Tried, ...]:
        """Return what was tried, in the order of time.

        Raises:
            RecordError: If the file is there and cannot be read.

        """
        return tuple(all_tries(self.path).get(self._drill, ()))

    def keep(self, tried: Tried) -> None:
        """Keep a try; it is on disk when this returns.

        Raises:
            RecordError: If it cannot be written.

        """
        line: dict[str, object] = {
            "drill": self._drill,
            "exercise": tried.exercise,
            "day": tried.day,
            "held": tried.held,
        }
        if tried.heard:
            line |= {"heard": tried.heard, "most": tried.most}
        self._append(line)

    def take_back(self, exercise: str) -> None:
        """Take the last try of an exercise back.

        Raises:
            RecordError: If it cannot be written.

        """
        self._append({"drill": self._drill, "exercise": exercise, "back": True})

    def _append(self, line: dict[str, object]) -> None:
        data = (json.dumps(line, ensure_ascii=False) + "\n").encode("utf-8", "replace")
        make_folder(self.path.parent, mode=PRIVATE_FOLDER)
        try:
            fd = os.open(self.path, _APPEND, _PRIVATE)
            try:
                with holding_signals():
                    write_all(fd, (b"" if _whole(fd) else b"\n") + data)
                    sync(fd)
            finally:
                os.close(fd)
            sync_folder(self.path.parent)
        except OSError as error:
            raise trouble(error, self.path, wording.NOTHING_CHANGED) from error


def all_tries(path: Path) -> dict[str, list[Tried]]:
    """Return what was tried in all drills, by drill, in the order of time.

    Args:
        path: The file.

    Raises:
        RecordError: If the file is there and cannot be read.

    """
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise trouble(error, path, wording.NOTHING_CHANGED) from error
    found: dict[str, list[Tried]] = {}
    for line in text.split("\n"):
        _take(line, found)
    return found


def _take(text: str, found: dict[str, list[Tried]]) -> None:
    """Take one line; one that was torn or damaged by hand says nothing."""
    try:
        line = json.loads(text)
    except (ValueError, RecursionError):
        return
    if not isinstance(line, dict):
        return
    drill, exercise, day = (line.get(key) for key in ("drill", "exercise", "day"))
    if not isinstance(drill, str) or not isinstance(exercise, str):
        return
    tries = found.setdefault(drill, [])
    if line.get("back") is True:
        mine = [number for number, one in enumerate(tries) if one.exercise == exercise]
        for last in mine[-1:]:
            del tries[last]
    elif isinstance(day, str) and is_day(day):
        words = [line.get(key, "") for key in ("heard", "most")]
        heard, most = (one if isinstance(one, str) else "" for one in words)
        tries.append(Tried(exercise, day, line.get("held") is True, heard, most))


def _whole(fd: int) -> bool:
    """Tell whether the file ends with a whole line."""
    size = os.fstat(fd).st_size
    return not size or os.pread(fd, 1, size - 1) == b"\n"
