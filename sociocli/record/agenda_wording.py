"""The words with which an agenda is shown."""

from __future__ import annotations

STEPS: dict[str, str] = {
    "gather": "Gather",
    "check-in": "Check-in",
    "attendance": "Who is here, and who does what today",
    "duration": "Until when we meet",
    "minutes": "Minutes of the last meeting",
    "news": "Announcements",
    "next": "Next meeting",
    "agenda": "Consent to the agenda",
    "backlog": "What must not get lost",
    "check-out": "Check-out",
    "close": "Close",
    "say": "A word first",
    "round": "Round",
    "silence": "Silence",
    "pairs": "In pairs",
    "write": "Everybody writes",
    "popcorn": "Whoever wants to speaks",
    "break": "Break",
}
ITEMS = "Items"
FREE = "Not planned yet"
FROM_TO = "{began} to {ended}"
LENGTH = "{minutes} minutes"
ROW = "{at} {title}, {minutes} minutes"
ROW_MINUTE = "{at} {title}, 1 minute"
ROW_SHORT = "{at} {title}"
BY = "from {name}"
WISHED = "What is wished: {text}"
LINK = "See: {text}"
ROLES = "To be filled: {text}"
NEED = "What it is for:"
PROPOSAL = "The proposal:"
