"""Every sentence of practice that belongs to no single part of it."""

from __future__ import annotations

__all__ = [
    "AFTERWARDS",
    "AFTERWARDS_CHOSEN",
    "AFTERWARDS_SAID",
    "AFTERWARDS_WISH",
    "ALL_SAID",
    "AS_I_SAID",
    "CLOSED",
    "CLOSED_ANSWER",
    "COMES",
    "COMES_LATER",
    "CONSENTS",
    "ENDLESS",
    "FITS",
    "FOR_WHAT",
    "HARMS_UNKNOWN",
    "HOW_TO_NOTE",
    "MEASURING",
    "MET",
    "NEAR",
    "NOTHING_TO_ADD",
    "NOT_HERE",
    "NOT_POSSIBLE",
    "NOT_QUITE",
    "NO_ADVICE",
    "NO_IDEA",
    "NO_QUESTION",
    "OF_IT",
    "PRAISES_THE_LEARNER",
    "PROTEST",
    "QUALITIES",
    "SETTLED",
    "SORRY_LATE",
    "STAYS",
    "STILL",
    "STILL_WAITING",
    "TAKES_CARE",
    "TAKES_IT",
    "TELLS",
    "THAT_IS_IT",
    "THE_LEARNER",
    "UNKNOWN_PERSON",
    "WORKED",
]

UNKNOWN_PERSON = "Nobody of the name “{person}” is known here."
ENDLESS = "It never comes to an end: {key} is asked again and again."

# What people say where nothing of their own is known.
CONSENTS = "No objection."
NO_QUESTION = "No questions."
NOT_HERE = "(has not come yet)"
COMES_LATER = "(has sent a message) I shall be a few minutes late."
COMES = "(comes in) "
SORRY_LATE = "Sorry that I am late."
THAT_IS_IT = "Yes, that is it."
NEAR = "(nods slowly) Something like that."
NOT_QUITE = "Not quite. {because}"
HARMS_UNKNOWN = "I cannot say it better than that."
MET = "With that I can live. My objection is gone."
STILL = "That does not help with what I said."
CLOSED = "(shrugs) Do as you like."
CLOSED_ANSWER = "(looks away) If you say so."
NO_IDEA = "I have no idea yet."
NOTHING_TO_ADD = "Nothing to add."
NO_ADVICE = "That is kind. But it is not what I was saying."
AFTERWARDS_CHOSEN = (
    "To be honest, I cannot do it. I said so, and now my name stands there. Let us talk about it."
)
AFTERWARDS = "To be honest, I still have a worry about “{title}”, and I did not get to say it."
AFTERWARDS_SAID = (
    "To be honest, I still have a worry about “{title}”. "
    "I said so, and it was decided all the same."
)
AFTERWARDS_WISH = (
    "I said that I object to “{title}”. To be honest, nothing bad would happen; it was a wish."
)
SETTLED = "As I said: I have no objection."
AS_I_SAID = "As I said. {because}"
ALL_SAID = (
    "Just what I said.",
    "That was all of it.",
    "Nothing more than that.",
)
FOR_WHAT = "An idea for what? I have heard no objection."
NOT_POSSIBLE = "No, really not. Thank you for asking."
TAKES_IT = "Yes, I take it on."
STAYS = "I stay with {name}."
THE_LEARNER = "you"
QUALITIES = (
    "Somebody who says what they mean.",
    "Somebody who keeps a calm head.",
    "Somebody who finishes what they begin.",
    "Somebody who asks before they decide.",
    "Somebody who has the time for it.",
)
WORKED = (
    "For me it has worked well enough.",
    "I think of it less often than I thought I would.",
    "At first it was strange, and now I am used to it.",
    "I keep to it, mostly.",
    "I have heard nobody complain about it.",
)
PRAISES_THE_LEARNER = (
    "You notice who has not spoken.",
    "With you I know where we are.",
    "You listen to the end.",
)
STILL_WAITING = "(still stands at the door)"
HOW_TO_NOTE = "(waits at the door until somebody notes it: Ctrl-C, then w; with --plain /w)"
PROTEST = "Are we counting names now? I thought that the reasons decide."

# What the model facilitator writes.
FITS = "{names} fits what we were looking for."
TELLS = "{name} sends it round this week."
TAKES_CARE = "We take care of: {what}."
OF_IT = "this"
MEASURING = {
    "measure/how-often": "Each month.",
    "measure/stop-if": "We stop when it happens twice.",
    "condition/when": "By the next meeting.",
    "after/when": "By the next meeting.",
}
