"""The sentences about accepting minutes and correcting them."""

from __future__ import annotations

NEEDS_MEETING = (
    "These minutes are accepted and no longer change. Name the meeting that accepted the "
    "correction: --in 2026-12-06-operations"
)
NO_TEXT = "A correction needs its text."
DRAFT_OF_LATER = "Minutes of {date} cannot be accepted on {day}, before the meeting."
CHANGED_NOW = "{path} was changed by somebody else in this very moment; nothing was written."
