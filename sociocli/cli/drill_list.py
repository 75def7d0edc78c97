"""`sociocli practice drill`: which drills there are, and what waits to come back.

Loaded without anything that holds a drill. Source: issue 4 section 3.
"""

from __future__ import annotations

from collections.abc import Sequence

from sociocli.cli import drill_wording as words
from sociocli.cli.listing import print_json
from sociocli.cli.narrow_rows import print_rows_or_lines
from sociocli.cli.saying import say_aside
from sociocli.practice.drills.drill_session import coming_back
from sociocli.record.drill_file import drill_names, find_drill
from sociocli.record.drill_memory import DrillMemory

__all__ = ["list_drills"]

# The drill to begin with, if nothing waits to come back.
_FIRST = "objection-or-not"


def list_drills(today: str, *, json: bool = False) -> None:
    """List the drills, with their minutes and what waits to come back.

    Args:
        today: Today's day.
        json: Whether to print one JSON document.

    Raises:
        RecordError: If what was tried before cannot be read.

    """
    found = []
    for name in drill_names():
        one = find_drill(name)
        tries = DrillMemory(one.id).tries()
        ids = [exercise.id for exercise in one.exercises]
        seen = {tried.exercise for tried in tries}
        back = [name for name, since in coming_back(tries).items() if since <= today]
        found.append((one, sum(i in ids for i in back), sum(i not in seen for i in ids)))
    if json:
        print_json(
            [
                {
                    "id": one.id,
                    "title": one.title,
                    "about": one.about,
                    "minutes": one.minutes,
                    "exercises": len(one.exercises),
                    "back": back,
                    "new": new,
                }
                for one, back, new in found
            ]
        )
        return
    rows = [(o.id, _waiting(back, new), str(o.minutes), o.about) for o, back, new in found]
    print_rows_or_lines(words.COLUMNS, rows, _in_lines)
    most = max(found, key=lambda one: (one[1], one[0].id == _FIRST))
    say_aside(words.BEGIN.format(name=most[0].id))


def _in_lines(row: Sequence[str]) -> str:
    _, waiting, minutes, about = row
    return words.LISTED_NARROW.format(about=about, waiting=waiting, minutes=minutes)


def _waiting(back: int, new: int) -> str:
    parts = [words.BACK.format(count=back)] if back else []
    parts += [words.NEW.format(count=new)] if new else []
    return ", ".join(parts) or words.ALL_SEEN
