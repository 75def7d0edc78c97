"""What exports say: names of columns, entries of the calendar, headings of the handbook."""

from __future__ import annotations

AND = "{first} and {last}"
NOBODY = "nobody yet"

# The calendar.
MADE_BY = "-//sociocli//record of a circle//EN"
CALENDAR = "{name}: meetings and what is due"
CALENDAR_PLAIN = "Meetings and what is due"
MEETING = "{circle}: {title}"
MEETING_PLAIN = "{circle}: meeting"
REVIEW = "Review: {title}"
EXPIRES = "Runs out: {title}"
TERM_ENDS = "Term ends: {role} ({holder})"
DUE = "To do: {what} ({who})"
ANSWERS = "Last day to answer: {title}"
OF_CIRCLE = "Circle: {circle}"
OF_OWNER = "Owner: {owner}"
OF_RECORD = "In the record: {id}"
WAITING_FOR = "Still to answer: {who}"
KIND_MEETING = "Meeting"
KIND_REVIEW = "Review"
KIND_EXPIRES = "Expiry"
KIND_TERM = "Term"
KIND_ACTION = "Action"
KIND_ANSWERS = "Answers"

# Tables.
TABLES = {
    "decisions": (
        "ID", "Circle", "Title", "Status", "Decided", "Review", "Runs out", "Ended", "Owner",
        "Text", "Signs of success", "Conditions", "Concerns", "Takes the place of",
        "Replaced by", "Decided in",
    ),
    "actions": (
        "ID", "Circle", "What", "Who", "By", "Every", "State", "Closed", "Note", "Comes from",
    ),
    "terms": (
        "ID", "Circle", "Role", "Holder", "From", "Until", "State", "Ended", "Because",
        "Decided in",
    ),
    "attendance": (
        "Meeting", "Circle", "Date", "Person", "Name", "Part", "Presence", "Arrived", "Left",
        "Away", "Say", "Role in the meeting",
    ),
}  # fmt: skip
DECISION_STATUS = {
    "in_force": "in force",
    "pending": "answers are awaited",
    "asked": "asked outside a meeting",
    "ended": "ended",
    "replaced": "replaced",
    "declined": "not adopted",
}
TERM_STATE = {"holds": "holds", "pending": "to be confirmed", "ended": "ended"}
ACTION_STATE = {"open": "open", "done": "done", "dropped": "dropped"}
PART = {"member": "member", "guest": "guest", "observer": "observer"}
PRESENCE = {"here": "here", "late": "came late", "absent": "absent"}
RIGHT = {"full": "full", "advisory": "advisory", "none": "none", "on-leave": "on leave"}
FACILITATOR = "facilitator"
SECRETARY = "secretary"
AWAY = "{left} to {back}"
AWAY_FROM = "from {left}"

# Files that are written.
NO_FOLDER = "There is no folder “{path}”; make it first."
IS_FOLDER = "“{path}” is a folder; name a file."
NOT_OURS = (
    "“{path}” is there already, and sociocli did not make it, so it was left as it is. "
    "Name another file, or write over it with --force."
)
EDITED = (
    "“{path}” was edited by hand since it was made, so it was left as it is. "
    "Name another file, or write over it with --force."
)

# The handbook.
HANDBOOK_FRONT = """\
---
# Made by sociocli from the record. Changes in this file are lost when it is made again.
handbook: sociocli/handbook/1
day: {day}
body: {body}
---

"""
HANDBOOK = "Handbook of {name}"
HANDBOOK_PLAIN = "Handbook"
NO_CIRCLE = "Without a circle"
MEMBER_RIGHTS = {
    "full": "",
    "advisory": "advises, without a say in decisions",
    "none": "without a say in decisions",
    "on-leave": "on leave",
}
HOLDER_SINCE = "since {start}"
HOLDER_UNTIL = "until {until}"
HOLDER_OVER = "the term ended on {until}"
MEASURE_WHO = "{what} ({who})"
MEASURE_OFTEN = "{what}, {often}"
MEASURE_STOP = "{what}; we stop if {stop}"
