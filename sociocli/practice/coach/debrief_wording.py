"""The sentences of the coach around a moment, and of the debrief.

Named places: {person}, {quote}, {what}, {instead}, {title}, {where}, {number}.
Source: process.md 6; formats.md 3.
"""

from __future__ import annotations

from sociocli.practice.coach.signal import Area

__all__ = [
    "AND",
    "AND_MORE",
    "AREAS",
    "AROUND",
    "AT_ONCE",
    "AT_TURN",
    "CALM",
    "COUNT",
    "DOT",
    "INSTEAD",
    "INSTEAD_ALONE",
    "IN_ITEM",
    "LATER_ONE",
    "MORE",
    "NEXT",
    "NEXT_FROM",
    "NOTHING_YET",
    "NUMBERED",
    "ORDINALS",
    "PLACES",
    "QUOTED",
    "SAYS_WHERE",
    "SOMEBODY",
    "TITLE",
    "WELL",
    "WHOM",
]

AREAS: dict[Area, str] = {
    Area.FLOW: "Meeting flow",
    Area.ROUNDS: "Rounds and time",
    Area.CONSENT: "Consent and objections",
    Area.SELECTION: "Selections",
    Area.MINUTES: "Minutes and decisions",
    Area.CARE: "Conflict and upset",
}

# A moment.
QUOTED = "{what} “{quote}”"
AT_ONCE = "{what} One could say: “{instead}”"
INSTEAD = "One could say: “{instead}”"
INSTEAD_ALONE = "“{instead}”"
AROUND = "{where}: {what}"
AT_TURN = "{where}, {person}"
TITLE = "“{title}”"
IN_ITEM = "“{title}”, {where}"
DOT = "· {what}"
LATER_ONE = "…"
SOMEBODY = "somebody"
AND = "{names} and {last}"
AND_MORE = "{names} and {count} others"

# Sentences that begin so say themselves where it was.
SAYS_WHERE = ("In the ", "At the ", "Among the ")

# Where it was.
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    "tenth",
)
COUNT = "number {number}"
NUMBERED: dict[str, str] = {
    "consent": "in the {number} consent round",
    "objection": "at the {number} objection",
    "reactions": "in the {number} reactions",
    "ideas": "in the {number} round of ideas",
    "change": "in the {number} change round",
    "version": "at the new text",
}
PLACES: dict[str, str] = {
    "gather": "on arriving",
    "attendance": "on arriving",
    "check-in": "in the check-in",
    "agenda": "at the agenda",
    "frame": "at the need",
    "present": "at the reading",
    "proposal": "at the text",
    "questions": "in the questions",
    "reactions": "in the reactions",
    "amendment": "at the small changes",
    "amendments": "at the small changes",
    "restate": "at the read-back",
    "objections": "at the objections",
    "adopted": "at the decision",
    "announce": "after the decision",
    "ideas": "in the round of ideas",
    "basis": "at the task",
    "qualifications": "at the qualities",
    "slips": "at the nominations",
    "reasons": "in the round of reasons",
    "candidate": "at the candidate",
    "proposes": "at the candidate",
    "accept": "at the candidate's answer",
    "overrun": "when the time was over",
    "backlog": "at the backlog",
    "check-out": "in the check-out",
    "improve": "in the check-out",
    "close": "at the end",
}

# The debrief.
WELL = "What you did well"
MORE = "Moment by moment"
CALM = "Nothing stood out that one would do otherwise. That is how a good meeting looks."
NOTHING_YET = "Nothing has happened yet that could be looked at."
NEXT = "To try next: sociocli practice {what}"
NEXT_FROM = "To try next: say it in your own words, “{instead}”"
WHOM = "Whom could you ask to do this with you?"
