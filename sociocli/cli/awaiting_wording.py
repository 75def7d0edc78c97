"""What is said of decisions and terms that wait for answers, or waited."""

from __future__ import annotations

NOBODY = "“{typed}” is nobody whose answer is awaited here; awaited are: {known}."
NOBODY_LEFT = "No answer is awaited here any more, and “{typed}” is nobody of this circle."
NOBODY_AWAITED = "Nothing of {id} waits for an answer of {typed}."
SEVERAL_PEOPLE = "“{typed}” could be several people; say which one of: {known}."
SEVERAL_WAIT = "Several things wait for {name}; name one of them instead: {ids}."
ANSWERED = "{name}: {answer}. {title}: {state}."
DECISION_IS = {
    "in_force": "in force",
    "pending": "still waits",
    "asked": "still asked",
    "ended": "ended",
    "replaced": "replaced",
    "declined": "not adopted; it comes back at the next meeting",
}
STANDS_MEANWHILE = "stays in force until the next meeting looks at it"
TERM_IS = {
    "holds": "holds from {start}",
    "pending": "still waits",
    "ended": "not taken up; the search comes back at the next meeting",
}
STILL_AWAITED = "Still awaited: {names}."

SETTLE = """Let stand what nobody objected to until its deadline.

Only where the rule of the circle is that silence means consent. Without ID all
that are over; a decision still pending after its deadline is late in: due
"""
SETTLED = "{title}: {state}; nobody objected until {until}."
TOLD_APART = (
    "“{title}”: the answer of {names} stands either in the minutes or in the decision, not in "
    "both, so silence settles nothing. Give it once more: sociocli answer {id} {who} …"
)
SELECTED_AGAIN = (
    "“{title}”: somebody was selected for it again since, so silence settles nothing. "
    "End what waits: sociocli terms end {id}"
)
NOTHING_TO_SETTLE = "Nothing waits whose deadline has passed."
ARGUMENT_DECISION = "The decision or the term, by its identity or its last part."
UNREADABLE = "{id} cannot be read; see: sociocli check"
