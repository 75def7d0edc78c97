"""What is said of files of decisions, terms, actions and topics that cannot be read."""

from __future__ import annotations

NO_FRONT = (
    "A decision begins with three hyphens in a line of their own, then its facts, then three "
    "hyphens again; below them stands its text."
)
TEXT_BELOW = "The text of a decision stands below the second line of hyphens, not behind “text:”."
