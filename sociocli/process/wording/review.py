"""The sentences of reviewing a standing decision (process.md 5.4)."""

from __future__ import annotations

from sociocli.process.message import Line

READ = "Reading the decision"
WORKED = "How it worked"
CHOICE = "What becomes of it"
HEADING = "The decision in force"
WHICH_ASK = "Which decision do we look at?"
TEXT_ASK = "How does the decision read?"
READ_LINE = Line(
    say="This is what we decided then. Please read it to us.",
    cue="Read the decision aloud",
    why="Most people remember a decision otherwise than it stands.",
)
READ_ASK = "The decision is read aloud, all of it."
WORKED_LINE = Line(
    say="How has it worked? What has it given us, and what has it cost?",
    cue="How did it work?",
    why="A review looks at what really happened before anybody proposes anything.",
)
CRITERIA_ASK = "What do the signs of success say? (Nothing if there were none)"
CONCERNS_ASK = "Which <concern>s came true, and which did not?"
CRITERIA_NOTE = "Signs of success: {text}"
CONCERNS_NOTE = "<Concern>s: {text}"
CHOICE_LINE = Line(
    say="We can keep it, adjust it, replace it, or end it. What shall I propose?",
    cue="Keep, adjust, replace, end?",
    why="Also keeping is a decision, with a new day to look at it again.",
)
CHOICE_ASK = "What is proposed?"
KEEP = "Keep it as it is"
ADJUST = "Adjust it"
REPLACE = "Replace it by something else"
END = "End it"
ADJUST_ASK = "How does it read from now on?"
REPLACE_ASK = "How does the new decision read?"
NEXT_REVIEW_ASK = "When do we look at it again? A date, or a time like 6 months"
NEW_END_ASK = "It runs out on {day}. Until when does it hold? A date, or a time like 6 months"
END_TEXT = "This decision ends: {text}"
BECAUSE_KEEP = "Kept at its review"
BECAUSE_ADJUST = "Adjusted at its review"
BECAUSE_REPLACE = "Replaced at its review"
BECAUSE_END = "Ended at its review"
