"""What `sociocli check` and `sociocli schema` say."""

from __future__ import annotations

CHECK = """Check every rule of the record; nothing is changed.

Each finding is a line: where, what is wrong, and what to do. The exit code is 1
if something was found, so that it serves as a check before each commit and in
the forge; README has the lines for both.
"""
SCHEMA = """Print the JSON Schema of a kind of file, or list the kinds.

With --write all schemas go into .schema/ of the record, where the first line of
each file leads editors, which then complete and check while you type.
"""
ARGUMENT_PATHS = "Only these files or folders."
ARGUMENT_KIND = "The kind of file."
OPTION_CIRCLE = "Only what belongs to this circle."
OPTION_DATE = "As on this day, like 2026-11-22, if it is not today."
OPTION_WRITE = "Write all schemas into .schema/ of the record."

ONE_GOOD = "All is in order (1 file)."
GOOD = "All is in order ({count} files)."
NO_KIND = "There is no kind “{kind}”; there are: {known}."
COLUMNS = ("KIND", "FILES", "WHAT")
PLACES = {
    "organisation": "sociocli.yaml",
    "circle": "circles/*.yaml",
    "minutes": "minutes/*/*.yaml",
    "agenda": "agendas/*.yaml",
    "decision": "decisions/*/*.md",
    "term": "terms/*/*.yaml",
    "action": "actions/*/*.yaml",
    "topic": "backlog/*/*.yaml",
}
