"""The sentences about those who are absent from a decision (process.md 3.8)."""

from __future__ import annotations

from sociocli.process.message import Line

# Whose answer is awaited.
AWAITED_LAZY = "Not here: {absent}. They can object until {answer_by}; silence counts as <consent>."
AWAITED_HOLD = "Not here: {absent}. It waits until they have consented as well."
AWAITED_SURPRISED = "Not here, and perhaps taken aback: {absent}. It waits for their answer."
AWAITED_ANSWER = "Not here: {absent}. It waits for their answer to this version."
AWAITED_OBJECTOR = (
    "Not here: {absent}. An <objection> came from among them; it waits for their answers."
)
# What holds meanwhile.
MEANWHILE_HOLDS = "It holds meanwhile."
MEANWHILE_AS_BEFORE = "Until then all stays as it was before."
MEANWHILE_NOT = "Until then it does not hold."
# Decided all the same.
WITHOUT_ASSUME = "Decided without {names}, whom it will not take aback"
WITHOUT_INPUT = "Decided without {names}, who had consented to this text before"
WITHOUT_PRESENT = "Decided without {names}; by our rule the absent have had their chance"
WITHOUT_QUORUM = "Decided without {names}; enough of us were there"
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
