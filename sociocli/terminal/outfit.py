"""What a room is fitted out with before a meeting; the same for both rooms."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sociocli.terminal.keys import IN_MEETING, WaysOut
from sociocli.terminal.view import Level

__all__ = ["Outfit"]


@dataclass(frozen=True, slots=True)
class Outfit:
    """What a room is fitted out with.

    Args:
        vocabulary: The circle's own words for those of the field.
        level: How much commentary is shown: full, short or silent.
        practice: True while nothing is real: PRACTICE stands on every screen.
        ways_out: What Ctrl-C offers.
        keep_draft: Called with the key of the question and the half-typed line
            at every change; never for what is typed unseen.
        draft: A half-typed line to be restored: the key of its question, and
            the text.
        chance: Draws orders; the system's own randomness by default.
        folder: A private folder for texts in the editor.

    """

    vocabulary: Mapping[str, str] = field(default_factory=dict)
    level: str = Level.FULL.value
    practice: bool = False
    ways_out: WaysOut = IN_MEETING
    keep_draft: Callable[[str, str], object] | None = None
    draft: tuple[str, str] = ("", "")
    chance: random.Random = field(default_factory=random.SystemRandom)
    folder: Path | None = None
