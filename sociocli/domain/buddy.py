"""What one gives to a buddy: a meeting in steps, to be gone through and commented on.

Each step says what there was to see and to hear, and then what was done; the buddy
adds what they would say, and a comment. Must not know where the steps come from,
nor how they are shown.

Source: formats.md part 3 (learning with peers); process.md 6.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sociocli.errors import BadRequest

__all__ = ["BuddyFile", "BuddyStep"]


@dataclass(frozen=True, slots=True)
class BuddyStep:
    """One step of a meeting, as somebody else goes through it.

    Args:
        step: Its number, from 1.
        where: The item and the phase.
        table: The text on the table, with its heading and facts.
        said: What people had said just before.
        asked: What the facilitator had to answer.
        would_say: What the buddy would say or do.
        done: What was done.
        line: A sentence that one could say here.
        comment: What the buddy remarks on what was done.

    """

    step: int
    where: str = ""
    table: str = ""
    said: tuple[str, ...] = ()
    asked: str = ""
    would_say: str = field(default="", metadata={"key": "would-say"})
    done: str = ""
    line: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class BuddyFile:
    """A meeting for a buddy, with what the buddy has written so far.

    Args:
        meeting: A mark by which files of the same meeting are known; it says nothing else.
        about: What sort of meeting it was, in a few words.
        steps: The steps, in order.
        method: The circle's method.
        aim: The circle's aim.
        by: Who comments.
        gone_through: How many steps the buddy has gone through.
        whole: What the buddy says of the whole.

    """

    meeting: str
    about: str
    steps: tuple[BuddyStep, ...]
    method: str = ""
    aim: str = ""
    by: str = ""
    gone_through: int = field(default=0, metadata={"key": "gone-through"})
    whole: str = ""

    def __post_init__(self) -> None:
        for n, one in enumerate(self.steps, 1):
            if one.step != n:
                message = f"The steps are numbered 1, 2, 3 …; here {n} is missing."
                raise BadRequest(message)
        if not 0 <= self.gone_through <= len(self.steps):
            message = f"Of {len(self.steps)} steps, {self.gone_through} cannot be gone through."
            raise BadRequest(message)

    @property
    def has_comments(self) -> bool:
        """Whether the buddy has written anything yet."""
        return bool(self.whole) or any(one.would_say or one.comment for one in self.steps)
