"""The comments of several buddies on the same meeting, put together step by step.

Knows which files belong together. Must not know how they are printed.

Source: formats.md part 3 (learning with peers).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sociocli.domain.buddy import BuddyFile, BuddyStep

__all__ = ["Remark", "Remarked", "belong_together", "read_back"]


@dataclass(frozen=True, slots=True)
class Remark:
    """What one buddy wrote at a step: what they would say, and their comment."""

    by: str
    would_say: str
    comment: str


@dataclass(frozen=True, slots=True)
class Remarked:
    """A step, and what buddies wrote at it, in the order of the files."""

    step: BuddyStep
    remarks: tuple[Remark, ...]


def belong_together(files: Sequence[BuddyFile]) -> bool:
    """Tell whether files are of the same meeting, with the same steps."""
    first = files[0]
    return all(one.meeting == first.meeting and len(one.steps) == len(first.steps) for one in files)


def read_back(files: Sequence[BuddyFile], names: Sequence[str]) -> tuple[Remarked, ...]:
    """Return the steps at which somebody wrote something.

    Args:
        files: Files of the same meeting.
        names: How the buddy of each is called.

    """
    found = []
    for n, step in enumerate(files[0].steps):
        remarks = tuple(
            Remark(name, file.steps[n].would_say, file.steps[n].comment)
            for file, name in zip(files, names, strict=True)
            if file.steps[n].would_say or file.steps[n].comment
        )
        if remarks:
            found.append(Remarked(step, remarks))
    return tuple(found)
