"""Who facilitates at each step of a course: the learner, or whoever took over.

Must not know whether it was right to hand over.
Source: process.md 4.3 (the facilitator is a candidate); process/asides.py `hand_over`.
"""

from __future__ import annotations

from collections.abc import Iterator

from sociocli.practice.circle.remembered import text_of
from sociocli.practice.coach.course import Step
from sociocli.practice.coach.signal import Watched

__all__ = ["facilitators"]


def facilitators(seen: Watched) -> Iterator[tuple[str, Step]]:
    """Yield each step with the id of whoever facilitates when it is asked.

    Args:
        seen: What the coach watches.

    """
    whole = item_only = ""
    item = 0
    for step in seen.steps:
        if item_only and step.where.item != item:
            item_only = ""
        yield item_only or whole or seen.cast.you, step
        key, text = step.place.key, text_of(step.answer)
        if key in ("meeting/facilitator", "aside/left/facilitator"):
            whole = text
        elif key == "aside/hand-over" or _given(step):
            item_only, item = text or _given(step), step.where.item
            whole = whole if item else item_only
        elif key == "aside/hand-over/for" and text == "meeting":
            whole, item_only = item_only, ""


def _given(step: Step) -> str:
    aside = step.entry.aside
    return aside.get("who") if aside is not None and aside.way == "hand-over" else ""
