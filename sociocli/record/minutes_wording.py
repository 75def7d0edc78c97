"""The sentences that the Markdown of minutes is written with.

Whole sentences with named places. The headings stand in the template
`templates/minutes.md.j2`, which a circle can replace by its own.
"""

from __future__ import annotations

from sociocli.domain.item import Kind, Outcome
from sociocli.domain.proposal import ObjectionState, Resolution
from sociocli.domain.standing import ActionState

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
DAY = "{day} {month} {year}"
TITLE = "{circle}, {day}"
CIRCLE = "{name} circle"
AND = "{first} and {last}"
FROM_TO = "{began} to {ended}"

KINDS = {
    Kind.REPORT: "Report",
    Kind.EXPLORE: "Exploration",
    Kind.DECIDE: "Decision",
    Kind.ELECT: "Selection",
    Kind.REVIEW: "Review",
}

OUTCOMES = {
    Outcome.ADOPTED: "Adopted.",
    Outcome.ADOPTED_PENDING: "Adopted by those present; answers are still awaited.",
    Outcome.ADOPTED_CONDITIONALLY: "Adopted on conditions.",
    Outcome.ADOPTED_OVER_OBJECTION: "Adopted over an objection that stays.",
    Outcome.KEPT: "Reviewed: the decision stays as it is.",
    Outcome.ADJUSTED: "Reviewed: the decision was adjusted.",
    Outcome.REPLACED: "Reviewed: the decision was replaced by a new one.",
    Outcome.ENDED: "Reviewed: the decision ends.",
    Outcome.ELECTED: "Selected.",
    Outcome.VACANT: "The role stays vacant for now.",
    Outcome.REOPENED: "Nobody was selected; the search is open again.",
    Outcome.WITHDRAWN: "The proposal was withdrawn.",
    Outcome.DROPPED: "The item was dropped.",
    Outcome.REJECTED: "The proposal was rejected.",
    Outcome.DEFERRED: "Postponed.",
    Outcome.DELEGATED: "Handed to somebody to work out.",
    Outcome.REWORK: "The proposal goes back to be worked on.",
    Outcome.REFERRED: "Referred to another circle.",
    Outcome.ESCALATED: "Taken to the next broader circle.",
    Outcome.OTHER_METHOD: "Decided by another method.",
    Outcome.SPLIT: "Split into parts that are decided on their own.",
    Outcome.RECOMMENDED: "The circle recommends this; others decide.",
    Outcome.EXPLORED: "Ideas were gathered; nothing was decided.",
    Outcome.REPORTED: "The report was heard.",
    Outcome.NO_DECISION: "No decision was reached.",
    Outcome.NOT_OURS: "This is not for our circle to decide.",
    Outcome.NOT_NEEDED: "No decision was needed.",
    Outcome.NOT_REACHED: "The meeting did not get to this item.",
}
ADOPTED_BY_CONSENT = "Adopted by consent."
SELECTED = "Selected: {names}."
SELECTED_UNTIL = "Selected: {names}, until {day}."

COUNTS = {
    "in_favour": "{n} in favour",
    "against": "{n} against",
    "abstained": "{n} abstained",
    "blank": "{n} blank",
    "eligible": "{n} entitled",
}
ROUND = {
    "consent": "{n} consented",
    "objections": "{n} objected",
    "concerns": "{n} with a concern",
    "abstained": "{n} abstained",
    "entitled": "{n} entitled",
}
ROUND_VERSION = "Version {n}"
ROUND_ON = "{names}, version {n}"
ROUND_THEN = "{numbers}. {after}"

STATES = {
    ObjectionState.OPEN: "still open",
    ObjectionState.UNEXPLAINED: "the reason is still to be given",
    ObjectionState.INTEGRATED: "integrated",
    ObjectionState.WITHDRAWN: "withdrawn",
    ObjectionState.NOT_QUALIFIED: "did not qualify by the rule of the circle",
    ObjectionState.MOOT: "no longer applies",
    ObjectionState.UNRESOLVED: "not resolved",
    ObjectionState.OVERRULED: "stays; the decision was made over it",
}
RESOLUTIONS = {
    Resolution.AMEND: "by changing the proposal",
    Resolution.SHORTEN_TERM: "by a shorter term",
    Resolution.MEASURE: "by watching it",
    Resolution.TRIAL_SCOPE: "by trying it in a smaller part first",
    Resolution.SAFEGUARD: "by a safeguard",
    Resolution.CONDITION: "by a condition",
    Resolution.SPLIT: "by splitting the proposal",
    Resolution.INFO: "by getting information",
    Resolution.DELEGATE: "by handing it to somebody to work out",
    Resolution.ASK_UP: "by asking the broader circle",
    Resolution.PAUSE: "by a pause",
    Resolution.DEFER_OBJECTION: "by coming back to it at another time",
    Resolution.MONITOR_ONLY: "by keeping an eye on it",
    Resolution.REPLACE: "by another proposal",
    Resolution.ROLE_SUPPORT: "by support for the role",
    Resolution.WITHDRAW_OBJECTION: "by the one who raised it",
    Resolution.DROP: "by dropping the proposal",
    Resolution.WITHDRAW_PROPOSAL: "by withdrawing the proposal",
    Resolution.ESCALATE: "by taking it to the broader circle",
    Resolution.OTHER_METHOD: "by another method of deciding",
}
RESOLVED = "Now: {state}, {how}"
WENT_ON = "Now: {state}; we went on {how}"
TRIED = "Now: {state}, though we tried it {how}"
STATE = "Now: {state}"
AMENDMENTS = {"taken": "taken up", "declined": "declined", "parked": "parked"}
RULED_BY = {"facilitator": "the facilitator", "author": "the author", "circle": "the circle"}
CANDIDATES = {
    "elected": "selected",
    "declined": "did not take it",
    "objection": "an objection was not resolved",
}
RIGHTS = {"advisory": "advisory", "none": "no say in decisions", "on-leave": "on leave"}
STATUS = {"draft": "Draft", "accepted": "Accepted"}
ABSENCE = {
    "lazy": "who was absent can object until then; silence counts as consent",
    "hold": "the decision waits for those who were absent",
    "assume-unless-surprise": "the absent are taken to agree unless this would surprise them",
    "input-before": "the absent could give their view before the meeting",
    "absent-cannot-object": "who was absent had the chance to come",
    "present-with-quorum": "enough members were here to decide",
    "acceptance": "it holds when those who were chosen have said yes themselves",
    "confirmation": "it holds when the other circle has confirmed it",
    "acceptance and confirmation": "it holds when those who were chosen have said yes, and the "
    "other circle has confirmed it",
}

METHODS = {
    "sofa": "consent",
    "s3": "consent (S3)",
    "classical": "consent (classical)",
    "holacracy": "Holacracy",
    "hand-vote": "show of hands",
    "two-thirds": "two thirds",
    "score": "points",
    "one-person": "one person decided",
    "unclear": "not clear",
}
PLANNED = "{time} (planned {planned})"
FACILITATOR = "Facilitator: {names}"
FACILITATOR_ALSO = "Facilitator: {names}, also {also}"
NOTES_BY = "Notes: {names}"
METHOD = "Method: {method}"
BROUGHT_BY = "from {name}"
MANY = "{n} people"
MINUTE = "1 minute"
MINUTES = "{n} minutes"
USED_OF_PLANNED = "{used}, {planned} planned"
ONLY_PLANNED = "{planned} planned"
WITH = "With: {who}"
GOES_TO = "Goes to: {who}"
NUMBERED = "{number}. {title}"
OF_ITEM = " (item {number})"
BY_DAY = "by {day}"
ON_DAY = " on {day}"
COMMA = ", {text}"

ACCEPTED = "These minutes were accepted{day}."
ACCEPTED_BY = "These minutes were accepted{day} by the meeting {meeting}."
ACCEPTED_HOW = "These minutes were accepted{day}: {how}."
ACTION_STATES = {
    ActionState.OPEN: "Still open",
    ActionState.DONE: "Done",
    ActionState.DROPPED: "Dropped",
}
REVIEWED = {
    ActionState.OPEN: "{state}: {what}, with {names}{due}",
    ActionState.DONE: "{state}: {what} ({names})",
    ActionState.DROPPED: "{state}: {what} ({names})",
}
REVIEWED_NOBODY = "{state}: {what}{due}"

HERE = "Here: {people}"
ABSENT = "Absent: {people}"
GUESTS = "Guests: {people}"
OBSERVERS = "Observers: {people}"
ATTENDEE = "{name} ({remarks})"
CAME_LATE = "came late"
ARRIVED = "from {time}"
LEFT = "until {time}"
AWAY = "away from {left} to {back}"
AWAY_OPEN = "away from {left}"

FRONT = """\
---
# Made by sociocli from {yaml}: change that file, this one is made from it.
id: {id}
made_from: {source}
body: {body}
---

"""
TEMPLATE_WRONG = "The template for minutes does not work: {what}"
TEMPLATE_UNREADABLE = "The template for minutes cannot be read; it must be text in UTF-8."
TEMPLATE_LINK = "The template for minutes must be a file in the record folder, not a link."
