"""What the commands that accept and correct minutes say."""

from __future__ import annotations

ACCEPT = "Accept minutes: from then on they do not change, and check sees it if they do."
CORRECT = "Add a correction to minutes, which stay as they are themselves."
ARGUMENT_TEXT = "What is to be corrected, in a sentence."
OPTION_IN = "The meeting that accepted it, like 2026-12-06-operations."
OPTION_CORRECTED_IN = "The meeting that accepted the correction, like 2026-12-06-operations."
OPTION_HOW = "How they were accepted, if it was in no meeting, like “by mail”."
OPTION_CIRCLE = "Only the minutes of this circle."
OPTION_BY = "Who brings the correction."

ACCEPTED = "{id} is accepted."
ACCEPTED_IN = "{id} is accepted, by the meeting {meeting}."
ACCEPTED_ALREADY = "{id} was accepted already, on {date}. Nothing was changed."
ACCEPTED_ALREADY_IN = (
    "{id} was accepted already, on {date} by the meeting {meeting}. Nothing was changed."
)
STILL_AWAITED = (
    "Answers are still awaited for “{title}”: {names}. Accepted minutes no longer take them."
)
STILL_AWAITED_PRESENT = (
    "Answers are still awaited for “{title}”: {names}. They go to the decision itself now."
)
CORRECTED = "The correction stands with {id}."
CORRECTED_ALREADY = "This correction stands with {id} already."
MEETING_BEFORE = "The meeting {meeting} was before {id}, and cannot have accepted it."
