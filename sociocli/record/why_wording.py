"""The sentences with which the way of a decision over meetings is told."""

from __future__ import annotations

from sociocli.domain.standing import ActionState, DecisionStatus, SilenceMeans, TermState

UNREADABLE = "This file cannot be read; see: sociocli check"
ITEM = "  {place}  {title}"
NO_ITEMS = "The minutes {name} have no items."
NO_SUCH_ITEM = "There is no item {number} in the minutes {name}; there are:\n{items}"
WHICH_ITEM = "Say which item of the minutes {name}:\n{items}"

# What came up in a meeting.
TITLED = "{outcome} (“{title}”)"
NEED = "Need: {text}"
SUMMARY = "Heard: {text}"
VERSION = "Proposed:"
VERSION_BY = "Proposed by {name}:"
NEXT_VERSION = "Changed to version {number}:"
NEXT_VERSION_BECAUSE = "Changed to version {number}, because: {because}"
SAME_TEXT = "The text stays the same."
NOW = "{what}: {now}"
NOW_NOT = "{what}: {now} (before: {before})"
NONE = "none"
REVIEW, EXPIRES, OWNER = "Review", "Ends", "Owner"
CRITERIA, CONDITIONS, MEASURES = "We look at", "Condition", "We watch"
OBJECTION = "Objection: {reason}"
OBJECTION_BY = "Objection of {name}: {reason}"
UNDERSTOOD = "Understood as: {text}"
HARMS = "It would harm: {text}"
TESTED = "Tested: {text}"
HOW = "How: {text}"
ROUND = "Consent round: {numbers}"
COUNTS = "In numbers: {numbers}"
CONCERN = "Concern: {text}"
CONCERN_BY = "Concern of {name}: {text}"
DECIDED = "Decided:"
AMENDMENT = "Offered: {text} ({state})"
WAITS = "Waits for {names}: {rule}"
WAITS_UNTIL = "Waits for {names} until {until}: {rule}"
ANSWERED_LATER = "Answered later: {names}"
SELECTED_FOR = "Reasons: {text}"
NEXT_WHAT = "To come: {text}"
NEXT_WHEN = "Comes back: {when}"
NEXT_TO = "Goes to: {name}"
NOTE = "Noted: {text}"
WENT = "How it went: {text}"
IDEA = "Idea: {text}"
PART = "{title}: {outcome}"
ACTION = "Action: {what}"
ACTION_WHO = "Action: {what} ({names})"

# What happened outside meetings.
ASKED = "Asked outside a meeting ({how}) until {closes}; no answer means {silence}."
ASKED_LINK = "See {link}"
SILENCE = {
    SilenceMeans.CONSENT: "consent",
    SilenceMeans.ABSENT: "that somebody was absent",
}
ANSWER = "{name}: {answer}"
ANSWER_REASON = "{name}: {answer}: {reason}"
CLOSED = "Closed: {status}."
ADDED = "Written down as decided on this day."
ENDED = "Ended."
ENDED_BECAUSE = "Ended: {because}"
DECLINED = "Not adopted."
DECLINED_BECAUSE = "Not adopted: {because}"
REPLACED = "Replaced by {id}."
IN_FORCE_LATER = "In force, after the last answer that was awaited."
TERM_BEGAN = "{holder} holds the role “{title}”."
TERM_UNTIL = "{holder} holds the role “{title}”, until {until}."
TERM_ENDED = "The term of {holder} ended."
TERM_ENDED_BECAUSE = "The term of {holder} ended: {because}"
HELD_BEFORE = "{holder} held the role “{title}”, until {until}."
HELD_BEFORE_OPEN = "{holder} held the role “{title}”."
HELD_BECAUSE = "It ended: {because}"
ACTION_HANDED = "Handed on; until then {names} had it."
ACTION_CLOSED = {ActionState.DONE: "Done.", ActionState.DROPPED: "Dropped."}
ACTION_CLOSED_NOTE = "{closed} {note}"
TOPIC_SINCE = "Put into the backlog: {title}"
TOPIC_WHY = "Why: {text}"

# How it stands, and what is next.
STATUS = {
    DecisionStatus.IN_FORCE: "in force",
    DecisionStatus.PENDING: "waits for answers",
    DecisionStatus.ASKED: "asked outside a meeting",
    DecisionStatus.ENDED: "ended",
    DecisionStatus.REPLACED: "replaced",
    DecisionStatus.DECLINED: "not adopted",
}
TERM_STATE = {
    TermState.HOLDS: "holds",
    TermState.PENDING: "waits for answers",
    TermState.ENDED: "ended",
}
ACTION_STATE = {
    ActionState.OPEN: "open",
    ActionState.DONE: "done",
    ActionState.DROPPED: "dropped",
}
WAITS_IN_BACKLOG = "waits in the backlog"
OF = ": {title}"
NEXT_REVIEW = "Review on {day}{of}"
NEXT_REVIEW_LATE = "Review was due on {day}{of}"
NEXT_EXPIRES = "Ends by itself on {day}{of}"
NEXT_ANSWERS = "Awaited: the answers of {names}{of}"
NEXT_ANSWERS_UNTIL = "Awaited until {until}: the answers of {names}{of}"
NEXT_CLOSES = "Can be answered until {day}{of}"
NEXT_TERM = "The term of {holder} ends on {day}."
NEXT_TERM_LATE = "The term of {holder} was to end on {day}."
NEXT_ACTION = "Still open: {what} ({names})"
NEXT_ACTION_BY = "Still open: {what} ({names}), by {day}"
NEXT_TOPIC = "Waits in the backlog{of}"
NEXT_TOPIC_WHEN = "Waits in the backlog, {when}{of}"
NEXT_HEARD = "The next meeting hears of it{of}"
NOBODY = "Nobody yet"
NO_LINK = "no way named"
