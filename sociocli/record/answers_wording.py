"""The sentences about files of answers."""

from __future__ import annotations

NOT_A_FILE = "A file of answers holds the keys “begins” and “answers”."
UNKNOWN = "“{key}” is not known here; known are {known}."
NOT_A_LIST = "Under “answers” stands a list, one entry per line, each beginning with a hyphen."
NOT_AN_ENTRY = (
    "An entry says “ask” with “answer”, or “before” with “aside”, "
    "like: {{ask: attendance/kim, answer: late}}."
)
NEEDS = "This entry has no “{key}”."
NOT_TEXT = "“{key}” must be text."
YES_OR_NO = "“always” is true or false."
UNREADABLE = "The file of answers cannot be read: {reason}."
