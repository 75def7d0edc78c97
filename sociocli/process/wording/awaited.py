"""The sentences about decisions and terms that wait for answers after a meeting."""

from __future__ import annotations

NOT_AWAITED = "“{title}” does not wait for an answer of {name}."
NOT_AWAITED_ANY_MORE = (
    "“{title}” was opened again by an objection and comes back at the next meeting; "
    "no answer is awaited before that."
)
TOO_EARLY = "“{title}” is of {date}; an answer to it cannot be older."
TOO_LATE = (
    "The time to answer ended on {until}, so “{title}” stands. "
    "Bring what is new to the next meeting; it can be looked at again at any time."
)
NEEDS_REASON = "An objection needs its reason in one phrase: --reason “…” ({name})."
WHICH_ANSWER = "The answer is consent or objection, not “{answer}”."
OBJECTED = "Objection after the meeting: {reason}"
DECLINED = "Declined after the meeting: {reason}"
STILL_OPEN = "“{title}” can still be objected to until {until}."
NO_DEADLINE = (
    "“{title}” waits for {names}, and the rule is not that silence means consent. "
    "Their answers come with: sociocli answer {id} PERSON consent"
)
NOTHING_AWAITED = "“{title}” waits for nobody."
