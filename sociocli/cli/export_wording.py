"""What the export commands say in their help, and to people."""

from __future__ import annotations

# Help.
EXPORT = "Give the record to other programs: a calendar, tables, everything, a handbook."
CALENDAR = """Write a calendar file (iCalendar).

It holds the meetings, reviews, ends of decisions and terms, actions with a day,
and deadlines of answers. Reading it in again updates what was read in before.
"""
CSV = """Write a table for a spreadsheet (CSV).

WHAT is decisions, actions, terms or attendance.
"""
JSON = "Write everything in the record as one JSON document."
HANDBOOK = """Write all that is in force as one page (Markdown).

The circles with their aims, members and roles, and each decision with its text
and its days; today, or as it was on another day.
"""
ARGUMENT_TABLE = "decisions, actions, terms or attendance."
OPTION_OUT = "The file to write; without it, everything is printed."
OPTION_FORCE = "Write over a file that sociocli did not make."
OPTION_EXCEL = "Mark the text so that Excel reads all letters."
OPTION_AS_OF = "As it was on this day; today if none is given."

# Sentences.
NO_TABLE = "There is no table “{name}”; there are: {known}."
WROTE = "Wrote {path}"
