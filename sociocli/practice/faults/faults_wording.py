"""Sentences about faults of a scenario, for the trainer who wrote it."""

from __future__ import annotations

__all__ = [
    "ANSWERS_NOBODY",
    "COMES_NEVER",
    "COURSE_STOPS",
    "COURSE_TWICE",
    "ENDS",
    "ENDS_WITHOUT_ITEMS",
    "GUEST_ID",
    "INSIDE_NOTHING",
    "INTERRUPTS_ALONE",
    "INTERRUPTS_NOBODY",
    "LATE_LINE",
    "MISSES",
    "NEAR",
    "NEVER_ASKED",
    "NEVER_MET",
    "NEVER_SAID",
    "NEXT_UNKNOWN",
    "NOTICES",
    "NOTICES_ALSO",
    "NOTICES_NOTHING",
    "NOT_PRAISED",
    "NOT_THE_AUTHOR",
    "NO_BAD_COURSE",
    "NO_GOOD_COURSE",
    "NO_NEXT",
    "NO_NOMINEE",
    "NO_QUESTION",
    "NO_SIGNAL",
    "NO_SUCH_MOVE",
    "NO_SUCH_PERSON",
    "NO_SUCH_STEP",
    "NO_SUCH_WAY",
    "PERSON_TWICE",
    "STANCE_TWICE",
    "TAKEN_BACK_NEVER",
    "WRITES_NOTHING",
    "YOU_SPEAK",
]

NEAR = " Do you mean “{near}”?"

# People and what they want.
NO_SUCH_PERSON = "Nobody is called “{person}” here.{near}"
PERSON_TWICE = "“{person}” is there twice."
STANCE_TWICE = "{person} has a second stance for item {item}; only the first one counts."
YOU_SPEAK = "The learner plays {person}, so nobody says these words."
GUEST_ID = "The id of a guest is made from the name: “{person}” would be “{wanted}” in the meeting."
NO_SUCH_STEP = "No question is called “{step}” in item {item}, so this is never said.{near}"
NEVER_SAID = "“{key}” is never said: there is no “{step}” in item {item}."
INSIDE_NOTHING = "“asks_inside” is never said: there is no “asks” before it."
NOT_THE_AUTHOR = "“{key}” is never said: item {item} is by {by}."
ANSWERS_NOBODY = "“{person}” asks nothing in item {item}, so there is nothing to answer."
INTERRUPTS_NOBODY = "Nobody has a turn at “{at}” in item {item}, so this is never said.{near}"
INTERRUPTS_ALONE = "“{person}” does not speak out of turn in item {item}, so nothing follows it."
LATE_LINE = "“{step}” is said by those who come late; say by “comes” when {person} comes."
COMES_NEVER = "No question begins with “{step}”, so {person} never comes."
TAKEN_BACK_NEVER = "“withdraws” is never said without “withdraws_after”, from 1."
NO_NOMINEE = "Nobody of the name “{person}” is there to be named."
NEVER_MET = "Nothing can meet this objection, and no course ends without a decision."
WRITES_NOTHING = (
    "What “writes” shows would not meet it: its “words” (and one of “also”) do not stand in it, "
    "or are denied, or something of “without” does."
)

# Courses.
COURSE_TWICE = "There are two courses of the name “{name}”."
NO_GOOD_COURSE = "There is no good course: one without “notices”."
NO_BAD_COURSE = "There is no bad course: one with “notices”."
NO_NEXT = "There is no “next”: say what one could try afterwards."
NEXT_UNKNOWN = "There is no scenario “{name}”.{near}"
NO_SIGNAL = "The coach knows no signal “{name}”.{near}"
NO_SUCH_MOVE = "Nobody can “{move}”.{near}"
NO_SUCH_WAY = "There is no way out “{way}”.{near}"
NO_QUESTION = "In the course “{course}” no question is called “{ask}”.{near}"
COURSE_STOPS = "The course “{course}” cannot be played to its end: {why}"
ENDS = "The course “{course}” ends in “{ended}”, not in “{ends}”."
ENDS_WITHOUT_ITEMS = "The course “{course}” ends without an item, so “ends” stays empty."
NOTICES = "The coach notices {noticed} in “{course}”, and not {wanted}."
NOTICES_ALSO = "The coach notices {noticed} in “{course}” as well."
NOTICES_NOTHING = "The coach notices nothing in “{course}”, and should notice {wanted}."
MISSES = "The coach does not notice {wanted} in “{course}”."
NOT_PRAISED = "The coach does not praise “{name}” in “{course}”."
NEVER_ASKED = "Something is done here at “{ask}” more often than it is asked in “{course}”."
