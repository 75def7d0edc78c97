"""The sentences about those who are absent from a decision (process.md 3.8)."""

from __future__ import annotations

from sociocli.process.message import Line

WITHOUT_LAZY = "Decided without {names}; objections are possible until {until}"
WITHOUT_HOLD = "Decided once these have consented as well: {names}"
WITHOUT_ASSUME = "Decided without {names}, whom it will not take aback"
WITHOUT_SURPRISED = "Decided once these have answered, whom it may take aback: {names}"
WITHOUT_INPUT = "Decided without {names}, who had consented to this text before"
WITHOUT_ANSWER = "Decided once these have answered for this version: {names}"
WITHOUT_PRESENT = "Decided without {names}; by our rule the absent have had their chance"
WITHOUT_QUORUM = "Decided without {names}; enough of us were there"
WITHOUT_OBJECTOR = "Decided once these have answered, who sent an <objection>: {names}"
LINE = Line(
    say="Not here are {names}. Their <consent> belongs to the decision as well.",
    cue="And the absent?",
    why="A decision is the circle's, not only of those in the room.",
)
SURPRISE_ASK = "Would it take anybody aback who is not here? Absent: {names}"
SURPRISE_NOBODY = "None of them"
SURPRISE_SOMEBODY = "Somebody, perhaps"
SURPRISE_WHO = "Whom might it take aback?"
INPUT_ASK = "Who of the absent has consented to exactly this text before the meeting?"
