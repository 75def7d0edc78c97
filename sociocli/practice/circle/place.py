"""Where a question stands in the meeting, read from its key.

Knows the paths of keys (product.md section 6). Must not know any answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Place", "is_at_or_beyond", "place_of"]

_AT_THE_END = ("backlog", "check-out", "improve", "close", "closing")

# Steps in which the part after the step is the one whose turn it is.
_TURNS = (
    *("attendance", "check-in", "check-out", "questions", "reactions", "ideas", "consent"),
    *("qualifications", "slips", "reasons", "info", "change", "afresh", "accept"),
)
# What may stand there instead of a person.
_NOBODY = ("all", "more", "how", "who", "objectors", "consent")
_ITEM = re.compile(r"item-(\d+)")
_NUMBERED = re.compile(r"(.+?)-(\d+)")
# What may stand behind the role where a selection is about several roles.
_OF_A_ROLE = (
    *("describes", "term", "qualifications", "basis", "slips", "reasons", "info", "change"),
    *("proposes", "candidate", "consent", "objection", "accept", "afresh", "open"),
    *("draw", "counted", "announced"),
)

# What may stand at the place of the role, and is none.
_OF_NO_ROLE = (*_OF_A_ROLE, *_TURNS, "version", "actions", "together")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a meeting.

    Args:
        key: The key without the mark of a repetition.
        item: The number of the item; 0 outside of items.
        role: The role in question, where an item is about several; "" else.
        phase: The step or phase, without its number: `check-in`, `consent`, `objection`.
        number: The number of the phase: the second consent round, the third objection; or 0.
        person: The id of the one whose turn it is, or "".
        part: What comes behind it, like `reason` or `understood`; "" if nothing does.

    """

    key: str
    item: int
    role: str
    phase: str
    number: int
    person: str
    part: str

    @property
    def turn(self) -> str:
        """Phase and person, as interruptions name them: `reactions/ana`."""
        return f"{self.phase}/{self.person}" if self.person else self.phase


@lru_cache(maxsize=4096)
def place_of(key: str) -> Place:
    """Return the place of a question.

    Args:
        key: Its key.

    """
    key = key.partition("~")[0]
    parts = key.split("/")
    item, role = 0, ""
    found = _ITEM.fullmatch(parts[0])
    if found:
        item = int(found[1])
        parts = parts[1:]
        if len(parts) > 1 and _is_role(parts[0], parts[1]):
            role = parts.pop(0)
    if not parts:
        return Place(key, item, "", "item", 0, "", "")
    phase, number = _phase(parts[0])
    person, rest = "", parts[1:]
    if phase in _TURNS and rest and rest[0] not in _NOBODY:
        person, rest = rest[0], rest[1:]
    return Place(key, item, role, phase, number, person, "/".join(rest))


def is_at_or_beyond(place: Place, step: str) -> bool:
    """Tell whether a place is at a step, or after the step's item.

    Args:
        place: The place.
        step: A key, or the beginning of one.

    """
    if place.key.startswith(step):
        return True
    number = place_of(step).item
    return bool(number) and (place.item > number or place.phase in _AT_THE_END)


def _is_role(part: str, then: str) -> bool:
    """Tell whether a part is a role: what stands behind it is asked of roles only.

    A quick consent, like `item-1/drop/consent`, has no number and belongs to no role.
    """
    phase, number = _phase(then)
    numbered = phase not in ("consent", "objection", "change") or number > 0
    return _phase(part)[0] not in _OF_NO_ROLE and phase in _OF_A_ROLE and numbered


def _phase(part: str) -> tuple[str, int]:
    """Split a part like `consent-2` into its name and its number."""
    found = _NUMBERED.fullmatch(part)
    if found and found[1] in (
        *("consent", "objection", "reactions", "ideas", "change", "version"),
        *("opening", "closing"),
    ):
        return found[1], int(found[2])
    return part, 0
