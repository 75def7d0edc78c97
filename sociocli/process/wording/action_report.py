"""The sentences with which a circle goes through its actions."""

from __future__ import annotations

from sociocli.process.message import Line

PHASE = "Actions"
DONE = "Done since last time"
DONE_ASK = "Good news first. Then we go through what is open"
DONE_LINE = Line(
    say="Good news first: this is done. Thank you.",
    cue="First what is done: thank you",
    why="Work that nobody sees is soon not done any more.",
)
DONE_ROW = "{what} ({who})"
DROPPED_ROW = "No longer needed: {what}"
DROPPED_ROW_WHO = "No longer needed: {what} ({who})"
OPEN = "Open action {number} of {count}"
WHO = "Does it"
NOBODY = "nobody yet"
BY = "Until"
LATE = "{by} - that has passed"
BEFORE = "Had it before"
LINE = Line(
    say="{who}, in one sentence: how does this stand?",
    cue="{who}: how does it stand?",
    why="An action that is named aloud gets done, or is let go of in good time.",
)
LINE_NOBODY = Line(
    say="This has nobody yet. Does somebody take it, or do we let it go?",
    cue="Who takes it, or do we let it go?",
    why="What belongs to everybody is done by nobody.",
)
ASK = "{who}: how does it stand?"
ASK_NOBODY = "Who takes it, or what becomes of it?"
STAYS = "Still open"
IS_DONE = "Done"
IS_DROPPED = "Dropped: nobody needs it any more"
HAND = "Somebody else takes it"
DATE = "It gets a new date"
REST = "This and all the rest stay open ({count})"
WHO_ASK = "Who takes “{what}”?"
BY_ASK = "Until when? A date, a time like 2 weeks, or a few words"
NOTHING_OPEN = "No action is open."
SUMMARY = "{parts}."
PART_DONE = "{count} done"
PART_DROPPED = "{count} dropped"
PART_CHANGED = "{count} changed"
PART_OPEN = "{count} open as before"
