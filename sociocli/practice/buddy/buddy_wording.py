"""Every sentence of what a buddy goes through, and of going through it."""

from __future__ import annotations

__all__ = [
    "ABOUT_MEETING",
    "ABOUT_PRACTICE",
    "AIM",
    "ALL_CONSENT",
    "ASIDES",
    "ASKED_BEFORE",
    "ASKED_NOW",
    "ASKED_ROUND",
    "BY",
    "COMMENT",
    "DONE_HERE",
    "FACT",
    "ITEM",
    "KINDS",
    "METHOD",
    "NOTHING_NOTED",
    "NOT_FOR_OTHERS",
    "NO_WAY_OUT",
    "ON_WITH_IT",
    "PASSED",
    "PHASE",
    "PLACE",
    "ROUND_DONE",
    "SAID_TO",
    "SAID_TO_ALL",
    "SAYS",
    "SPOKEN",
    "STAYED",
    "STEP_OF",
    "SUCH_AS",
    "TEXT",
    "THEN",
    "THEN_COLON",
    "WAITS",
    "WELCOME",
    "WHOLE",
    "WHOLE_HEADING",
    "WHOLE_STEP",
    "WHOLE_TEXT",
    "WHO_STEP",
    "WOULD_SAY",
    "YOU_SAID",
]

# What the steps are told in.
ABOUT_PRACTICE = "A practice with {people} simulated people"
ABOUT_MEETING = "A meeting of {people} people"
KINDS = {
    "report": "report",
    "explore": "exploration",
    "decide": "decision",
    "elect": "selection",
    "review": "review",
}
ITEM = "Item {number} of {of}, {kind}: {title}"
PLACE = "Item {number} of {of}: {title}"
PHASE = "{place}, {phase}"
TEXT = "{text}"
FACT = "{label}: {text}"
SAYS = "{name}: {text}"
ASKED_ROUND = "Everybody has a turn in a round."
ROUND_DONE = "The round went to its end: {how}."
SPOKEN = "{count} spoke"
PASSED = "{count} passed"
WAITS = "{count} came later"
STAYED = "{count} stayed with their name"
ALL_CONSENT = "Taken as consent: {names}."
THEN = "{asked} {answer}"
THEN_COLON = "{asked}: {answer}"
NOTHING_NOTED = "(nothing was written down)"
ON_WITH_IT = "Went on."
NOT_FOR_OTHERS = "(not for others)"
SAID_TO = "To {name}: {words}"
SAID_TO_ALL = "To everybody: {words}"
SUCH_AS = {
    "thank": "thanks for it",
    "ask": "asks what is behind it",
    "restate": "says it back",
    "later": "says that this has its place later",
    "turn": "says whose turn it is",
    "aim": "asks how it touches the aim",
    "ideas": "asks everybody for ideas",
    "care": "asks what is needed now",
    "hat": "speaks as a member",
    "explain": "explains or defends the proposal",
    "press": "asks whether one cannot live with it",
    "solve": "offers a solution",
    "own": "says something",
}
ASIDES = {
    "time": "Asked for more time.",
    "break": "Took a break.",
    "agenda": "Changed the agenda.",
    "adjourn": "Went to the closing at once.",
    "hand-over": "Handed the facilitation over.",
    "round": "Changed the round.",
    "park": "Parked a topic.",
    "record": "Just recorded a decision.",
}

# Going through them.
STEP_OF = "Step {step} of {of}"
WHO_STEP = "Before the first step"
BY = "What name shall stand with your comments?"
WELCOME = (
    "You will see {steps} steps of it, one after the other. At each you are asked what you would"
    " say or do; then you see what was done, and may comment on that. What you write is kept at"
    " once. You can stop at any time and go on later."
)
METHOD = "Method"
AIM = "Aim"
WOULD_SAY = "What would you say or do now?"
DONE_HERE = "What was done"
ASKED_BEFORE = "Before that"
ASKED_NOW = "Now"
YOU_SAID = "You would: {text}"
COMMENT = "Your comment on that?"
WHOLE_STEP = "After the last step"
WHOLE_HEADING = "That was all"
WHOLE_TEXT = "You have gone through all {steps} steps."
WHOLE = "What do you want to say about the whole?"
NO_WAY_OUT = "That belongs to a meeting. Here you comment, take back with u, or pause with q."
