"""The sentences of reviewing several decisions in one consent round."""

from __future__ import annotations

from sociocli.process.message import Line

PHASE = "Reviews together"
HEADING = "Extend as it is"
ROW = "{title}: next look {day}"
ROW_BEFORE = "{title}: next look {day} (due {before})"
TOGETHER_LINE = Line(
    say=(
        "These are due to be looked at again, and nobody has said that anything is wrong with "
        "them. I propose to extend them as they are. Whoever wants to talk about one of them "
        "takes it out, without a reason."
    ),
    cue="Take one out, or extend them all",
    why="What works need not be talked about; what one person wants to talk about, we do.",
)
TOGETHER_ASK = "Extend these {count} as they are?"
TOGETHER_ONE_ASK = "Extend this one as it is?"
GO_ON = "Ask everybody for consent"
PULL = "Take out, to look at on its own"
READ = "Read one of them"
TERM = "Another day for all"
PULL_ASK = "Which ones do we look at on their own?"
WHICH_ASK = "{name}: which ones do we look at on their own?"
READ_ASK = "Which one do we read?"
TERM_ASK = "When do we look at them again? A date, or a time like 6 months"
BECAUSE = "Extended at its review"
BECAUSE_WITHOUT = "Without what is looked at on its own"
TAKEN_OUT = "Taken out of the reviews: {title}"
TAKEN_OUT_TELL = "On their own, right after this: {titles}"
TEXT_CHANGED = "What is to be changed is no longer “as it is”: take it out, and look at it."
NOT_THERE = "Not among the decisions in force: {decision}"
KEPT_TELL = "Kept as they are: {titles}"
KEPT_PENDING_TELL = "Nobody here objects to keeping them as they are: {titles}"
ALL_OUT = "All of them are looked at on their own."
