"""Every sentence of practice that belongs to no single part of it."""

from __future__ import annotations

__all__ = [
    "CLOSED",
    "CLOSED_ANSWER",
    "COMES",
    "COMES_LATER",
    "CONSENTS",
    "FIRST_WORDS",
    "HARMS_UNKNOWN",
    "MET",
    "NEAR",
    "NOT_HERE",
    "NOT_POSSIBLE",
    "NOT_QUITE",
    "NO_QUESTION",
    "PROTEST",
    "SORRY_LATE",
    "STAYS",
    "STILL",
    "TAKES_IT",
    "THAT_IS_IT",
    "UNKNOWN_PERSON",
]

UNKNOWN_PERSON = "Nobody of the name “{person}” is known here."

# What people say where nothing of their own is known.
CONSENTS = "No objection."
NO_QUESTION = "No questions."
NOT_HERE = "(has not come yet)"
COMES_LATER = "(has sent a message) I shall be a few minutes late."
COMES = "(comes in) "
SORRY_LATE = "Sorry that I am late."
THAT_IS_IT = "Yes, that is it."
NEAR = "That is near enough."
NOT_QUITE = "Not quite. {because}"
FIRST_WORDS = "Those were my first words. {because}"
HARMS_UNKNOWN = "I cannot say it better than that."
MET = "With that I can live. My objection is gone."
STILL = "That does not help with what I said."
CLOSED = "(shrugs) Do as you like."
CLOSED_ANSWER = "(looks away) If you say so."
NOT_POSSIBLE = "No, really not. Thank you for asking."
TAKES_IT = "Yes, I take it on."
STAYS = "I stay with {name}."
PROTEST = "Are we counting names now? I thought that the reasons decide."
