"""What `sociocli why` says besides the history itself."""

from __future__ import annotations

WHY = """Tell how something came about, in order of time, and what is next.

ID is a decision, a role's term, an action, a topic of the backlog, or an item of
minutes like 2026-11-22-operations#3: the need, the versions with their reasons,
objections and what each changed, concerns, reviews, and what took its place.
"""
ARGUMENT_ID = "A decision, term, action, topic, or an item like 2026-11-22-operations#3."
NO_DAY = "no day    "
NEXT = "Next"
NOTHING_NEXT = "Nothing is to come."
MISSING = "{place} is named, and is not there to be read."
