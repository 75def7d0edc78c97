"""The sentences about accepting minutes and correcting them."""

from __future__ import annotations

NEEDS_MEETING = (
    "These minutes are accepted and no longer change. Name the meeting that accepted the "
    "correction: --in 2026-12-06-operations"
)
NO_TEXT = "A correction needs its text."
DRAFT_OF_LATER = "Minutes of {date} cannot be accepted on {day}, before the meeting."

# What check finds.
CHANGED_SINCE = "These minutes were accepted, and what they say was changed since."
CHANGED_SINCE_MEETING = (
    "This meeting accepted the minutes {id}, and what they say was changed since."
)
CHANGED_REMEDY = (
    "Take the change back (git log -p shows it), and write what was wrong as a correction: "
    "sociocli minutes correct {id} “…” --in MEETING"
)
STILL_DRAFT = "These minutes name their acceptance, and their status is draft."
STILL_DRAFT_REMEDY = "Write “status: accepted”, or take “accepted” out."
NOT_FROZEN = (
    "The status is accepted, and the hash of what was accepted is missing, so that no later "
    "change would be seen."
)
NOT_FROZEN_REMEDY = (
    "Write “status: draft” without “accepted”, and accept them: "
    "sociocli minutes accept {id} --how “…”"
)
NO_MEETING = "These minutes are accepted, and this correction names no meeting that accepted it."
NO_MEETING_REMEDY = "Add “minutes” with the id of that meeting."
