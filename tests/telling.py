"""Recorded meetings, told again: what tests of sharing begin with."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import pytest
from record_meetings import YAML, Recorded, recorded_meetings, staged

from sociocli.practice.buddy.retelling import Retelling, retell
from sociocli.practice.buddy.sharing import Source
from sociocli.process.brought import Brought
from sociocli.process.meeting import meeting
from sociocli.record.minutes_file import read_minutes

__all__ = ["EVERY", "brought_of", "names_of", "recorded_named", "source_named", "told_again"]

ALL = recorded_meetings()
EVERY = pytest.mark.parametrize("recorded", ALL, ids=[one.name for one in ALL])


def recorded_named(name: str) -> Recorded:
    """Return a recorded meeting."""
    return next(one for one in ALL if one.name == name)


@cache
def brought_of(recorded: Recorded) -> Brought:
    """Return what a recorded meeting was begun with."""
    with tempfile.TemporaryDirectory() as root:
        return staged(recorded, Path(root)).brought


def told_again(recorded: Recorded, length: int | None = None) -> Retelling:
    """Tell a recorded meeting again, or its first so many entries."""
    brought = brought_of(recorded)
    return retell(lambda: meeting(brought), recorded.journal()[:length])


def source_named(name: str, *, length: int | None = None) -> Source:
    """Return a recorded meeting, or its beginning, as it is shared."""
    recorded = recorded_named(name)
    return Source(brought_of(recorded), recorded.journal()[:length])


def names_of(recorded: Recorded) -> list[str]:
    """Return the names that the minutes of a meeting hold, and their parts."""
    minutes = read_minutes(recorded.folder / YAML)
    whole = [one.name for one in minutes.people]
    parts = [part.strip("()[].") for name in whole for part in name.split()]
    return [*whole, *(part for part in parts if len(part) > 1 and not part[0].islower())]
