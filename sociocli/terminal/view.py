"""All that a screen is composed from, as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sociocli.process.scene import NOWHERE, Scene
from sociocli.terminal.asked import NOTHING_ASKED, Asked
from sociocli.terminal.keys import IN_MEETING, WaysOut
from sociocli.terminal.log import Told
from sociocli.terminal.signs import UNICODE, Signs

__all__ = ["Level", "View"]


class Level(StrEnum):
    """How much is said beside the questions."""

    FULL = "full"
    SHORT = "short"
    SILENT = "silent"

    @property
    def following(self) -> Level:
        """The level that comes next when it is switched."""
        levels = list(Level)
        return levels[(levels.index(self) + 1) % len(levels)]


@dataclass(frozen=True, slots=True)
class View:
    """What is shown, and on how large a screen.

    Args:
        scene: Where the meeting stands.
        asked: The question that waits.
        width: The columns of the screen.
        height: Its rows.
        level: How much commentary is shown.
        log: What was announced or read back lately, the latest last.
        practice: True while nothing is real.
        ways_out: What Ctrl-C offers.
        waited: Seconds of the meeting since the scene was made.
        table_top: The first row of the text on the table that is shown.
        input_rows: Rows that the line of input takes.
        signs: The signs that the terminal can write.
        vocabulary: The circle's own words for those of the field.

    """

    scene: Scene = NOWHERE
    asked: Asked = NOTHING_ASKED
    width: int = 80
    height: int = 24
    level: Level = Level.FULL
    log: tuple[Told, ...] = ()
    practice: bool = False
    ways_out: WaysOut = IN_MEETING
    waited: int = 0
    table_top: int = 0
    input_rows: int = 1
    signs: Signs = UNICODE
    vocabulary: Mapping[str, str] = field(default_factory=dict)
