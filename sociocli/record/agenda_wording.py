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
PREPARES = "{name} brings it and prepares it."
REVIEW = "To be looked at again: {text}"
EXPIRES = "Holds until: {text}"
CRITERIA = "Signs of success: {text}"

# What the record knows of an item.
ACTION = "{what}: {who}"
ACTION_BY = "{what}: {who}, {by}"
NOBODY = "nobody yet"
UNTIL = "until {day}"
IN_FORCE = "The decision in force:"
AWAITED = "The decision that waits for an answer:"
OUTSIDE = "What was decided outside a meeting:"
DECLINED = "What was asked outside a meeting, and not adopted:"
WAITING = "Its text as soon as all have answered:"
WHY = "Why: {text}"
ONE_OF_THEM = "{title}, due {day}:"
ONE_OF_THEM_UNDATED = "{title}:"
DUE = "Its review is due on {day}."
RUNS_OUT = "It runs out on {day}."
OWNER = "{name} looks after it."
CONCERN = "A concern of then: {text}"
WAITS_FOR = "Awaited is the answer of {names}."
HOLDS = "Until now: {name}, until {day}"
HOLDS_OPEN = "Until now: {name}"
TERM = "For: {text}"
GOES_ON = "Goes on from {place}."
