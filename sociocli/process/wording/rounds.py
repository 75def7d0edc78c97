"""The sentences of rounds and of quick consent."""

from __future__ import annotations

from sociocli.process.message import Line

TURN = "{name}"
ORDER_CHANGED = "The round now goes the other way."
STARTS_NOW = "{name} is next."
NEXT_WHOM = "Who speaks next?"
QUICK = Line(
    say="{what} Any <objection>?",
    cue="Propose, pause, look round",
    why="Matters of process need no full round: propose, pause, look at everybody.",
)
QUICK_YES = "Nobody objects"
QUICK_NO = "Somebody objects"
QUICK_LOG_YES = "Quick consent: {what}"
QUICK_LOG_NO = "No quick consent: {what}"
COUNTED = "What was said in this round?"
WHAT_NOW = "The round: what should change?"
OTHER_WAY = "Go round the other way"
WHO_NEXT = "Somebody else speaks next"
END_NOW = "Leave out the rest of this round"
END_CONSENT = "We leave out the rest of this round; not heard yet: {names}."
LEAVE_IT = "Leave it as it is"
