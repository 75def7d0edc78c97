"""The sentences of recording a decision that was found in another way."""

from __future__ import annotations

from sociocli.process.message import Line

PHASE = "Recording what was decided"
LINE = Line(
    say="Please say once more, in full, what was decided, so that it can be written down.",
    cue="Say it for the minutes",
    why="However it was found: the words, the method and the result belong in the minutes.",
)
TEXT_ASK = "What was decided, or turned down, in full?"
METHOD_ASK = "How was it decided?"
CONSENT = "By <consent>"
CONSENSUS = "By consensus"
HAND_VOTE = "By a show of hands"
TWO_THIRDS = "By two thirds"
ACCLAMATION = "By acclamation"
POLL = "By a poll"
SCORE = "By points"
LOT = "By lot"
ONE_PERSON = "One person decided"
UNCLEAR = "That is not clear"
RESULT_ASK = "What was the result?"
ADOPTED = "It was adopted"
OVER_OBJECTION = "It was adopted although an <objection> stays"
REJECTED = "It was turned down"
OTHER = "Something else, in words"
NO_DECISION = "Nothing was decided"
OBJECTION_ASK = "Which <objection> stays?"
RESULT_WORDS = "What came out? In a few words"
IN_FAVOUR = "How many in favour? (Nothing if nobody counted)"
AGAINST = "How many against?"
ABSTAINED = "How many abstained?"
BLANK = "How many blank or invalid?"
ELIGIBLE = "How many were entitled to take part?"
REVIEW_ASK = "When do we look at it again? A date, or a time like 6 months"
RECORDED = "Recorded: {result}"
