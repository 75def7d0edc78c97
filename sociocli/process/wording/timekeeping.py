"""The sentences about time."""

from __future__ import annotations

from sociocli.process.message import Line

OVERRUN = Line(
    say="The time that we planned for “{title}” is used up. What do we do?",
    cue="Time is up: offer a trade",
    why="The circle owns its agenda: running on silently takes time from somebody else's item.",
)
OVERRUN_ASK = "The time for this item is used up. What does the circle want?"
MORE_5 = "5 more minutes"
MORE_10 = "10 more minutes"
GO_ON = "Finish without a new limit"
POSTPONE = "Postpone the rest to another meeting"
LATER_TODAY = "Come back to it later today"
TAKE_MORE = "We take {minutes} more minutes for “{title}”."
POSTPONE_ASK = "We postpone “{title}” to another meeting."
SET_ASIDE_ASK = "We set “{title}” aside and come back to it later today."
GO_ON_ASK = "We finish “{title}” without a new limit."
UNTIL_WHEN = "When does it come back? A date, or what must have happened by then"
NEXT_MEETING = "the next meeting"
LENGTH_CHANGED = "{minutes} more minutes for item {number}: {title}"
