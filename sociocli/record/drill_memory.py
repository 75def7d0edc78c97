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
from pathlib import Path

from sociocli.domain.day import is_day
from sociocli.domain.drill import Tried
from sociocli.record import wording
from sociocli.record.disk import trouble
from sociocli.record.practice_log import practice_home
from sociocli.record.private_lines import add_line

__all__ = ["NAME", "DrillMemory", "all_tries"]

NAME = "drills.jsonl"


class DrillMemory:
    """What one person has tried in one drill.

    Args:
        drill: The id of the drill.
        folder: The private folder; that of `practice_home` if None.

    """

    def __init__(self, drill: str, folder: Path | None = None) -> None:
        self._drill = drill
        self.path = (folder or practice_home()) / NAME

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
        add_line(self.path, line, wording.NOTHING_CHANGED)

    def take_back(self, exercise: str) -> None:
        """Take the last try of an exercise back.

        Raises:
            RecordError: If it cannot be written.

        """
        line = {"drill": self._drill, "exercise": exercise, "back": True}
        add_line(self.path, line, wording.NOTHING_CHANGED)


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
