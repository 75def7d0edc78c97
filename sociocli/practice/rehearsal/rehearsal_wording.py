"""The sentences with which a learner speaks to simulated people."""

from __future__ import annotations

from sociocli.practice.circle.moves import Move
from sociocli.process.message import Line

__all__ = [
    "COACH_BACK",
    "COACH_HEADING",
    "COACH_SAYS",
    "IN_WORDS",
    "LABELS",
    "NOTHING",
    "NOTHING_TO_SAY_YET",
    "OPENING",
    "OWN_CANDIDACY",
    "OWN_TURN",
    "OWN_WORDS",
    "SAYS",
    "SAY_BACK",
    "TO_WHOM",
    "WHAT",
    "WHAT_TO_ALL",
]

WHAT = "What do you say to {name}?"
WHAT_TO_ALL = "What do you say to everybody?"
TO_WHOM = "To whom do you speak?"
NOTHING = "Nothing after all"
IN_WORDS = "In your words (Enter leaves it at: “{words}”)"
SAY_BACK = "Say it back in your words"
OWN_WORDS = "What do you say?"
OPENING = {
    "consent": "How do you open the consent round? Type your sentence, or nothing",
    "check-in": "How do you open the check-in? Type your sentence, or nothing",
    "check-out": "How do you open the check-out? Type your sentence, or nothing",
    "slips": "How do you open the nominations? Type your sentence, or nothing",
}
COACH_SAYS = "Coach: {remark}"
COACH_HEADING = "The coach"
COACH_BACK = "Back to the meeting."
OWN_TURN = Line(
    "Now it is my own turn; I speak as a member.",
    "own turn, as a member",
    "You lead, and you are a member too; people should know as which of the two you speak.",
)
OWN_CANDIDACY = Line(
    "Would our work suffer with me in this role for this time? Nothing else is asked.",
    "any objection to me?",
    "Whoever is proposed and leads asks the same question as for anybody else.",
)
NOTHING_TO_SAY_YET = "Nothing to remark so far. Go on."

# What each move says in the list, and what is said if no words are typed.
LABELS: dict[Move, tuple[str, str]] = {
    Move.THANK: ("t", "Thank them"),
    Move.ASK: ("a", "Ask what is behind it"),
    Move.RESTATE: ("r", "Say it back"),
    Move.LATER: ("l", "That has its turn later"),
    Move.TURN: ("o", "One at a time, please"),
    Move.CARE: ("c", "Ask what they need just now"),
    Move.AIM: ("m", "Ask how it touches our aim"),
    Move.IDEAS: ("i", "Ask all for ideas"),
    Move.EXPLAIN: ("e", "Explain the proposal"),
    Move.PRESS: ("p", "Ask if they can live with it"),
    Move.SOLVE: ("s", "Suggest a way out"),
    Move.HAT: ("h", "Say something as a member"),
    Move.OWN: ("w", "Something in your own words"),
}
SAYS: dict[Move, str] = {
    Move.THANK: "Thank you.",
    Move.ASK: "What is behind that for you?",
    Move.RESTATE: "",
    Move.LATER: "Thank you; that gets its turn in a moment. Is there a question in it?",
    Move.TURN: "One at a time, please. You will have your turn.",
    Move.CARE: "What do you need just now?",
    Move.AIM: "How does that touch our aim?",
    Move.IDEAS: "Who has an idea for that? One each.",
    Move.EXPLAIN: "Let me explain why it is like that.",
    Move.PRESS: "Could you not live with it all the same?",
    Move.SOLVE: "What if we did it like this?",
    Move.HAT: "I say this as a member, not as facilitator.",
    Move.OWN: "",
}
