"""What the drill of minutes says."""

from __future__ import annotations

LISTEN = "A piece of a meeting"
LINE = "{who}: {says}"
LINE_OF = "Line {number} of {of}; Enter for the next"
WRITE = "What belongs in the minutes?"
HOLDS = "What your minutes hold"
REFERENCE = "A short one"
YOURS = "Yours"
THERE = "In it: {parts}."
MISSING = "I do not find: {parts}."
LONG = "{count} words; the short one has {enough}. What would nobody miss in a year?"
