"""What the drill of integrating says. Whether it is met, only the objector could tell."""

from __future__ import annotations

from sociocli.domain.drill_speaking import Way

OBJECTS = "{who} objects"
PROPOSAL = "Proposal"
HOLDS = "Holds"
FROM_TO = "{start} to {end}"
WHICH = "How could it be met?"
WHAT_ELSE = "Is that it, or do you add another way?"
DONE = "That is it"
LETTERS = {Way.CHANGE: "c", Way.SHORTEN: "s", Way.MEASURE: "m"}
NAMES = {Way.CHANGE: "Change", Way.SHORTEN: "Shorten", Way.MEASURE: "Measure"}
WAYS = {
    Way.CHANGE: "Change the text",
    Way.SHORTEN: "Shorten the time: try it for less long",
    Way.MEASURE: "Measure: keep it, and watch the worry",
}
NEW_TEXT = "How does the text read now?"
UNTIL = "From {start}; until when, instead of {until}? A date, or a time like 6 weeks"
WATCH = "What is watched?"
WATCH_WHO = "Who watches it?"
WATCH_STOP = "When do we stop? A number, or a sign that everybody sees"
WHAT_CHANGED = "What changed"
TEXT_SAME = "The text is as it was: the worry is still in it."
TEXT_NEW = "The text changed. New in it: {words}."
TEXT_SHORTER = "The text changed; no new word is in it."
TOUCHES = "It takes up words of the worry: {words}."
NO_TOUCH = "I find no word of the worry in it. Would the objector see that it is about theirs?"
TERM_SHORTER = "The time changed: until {end} instead of {until}."
TERM_SAME = "The time is as it was: until {until}."
TERM_LONGER = "The time got longer: until {end} instead of {until}."
TERM_NONE = "It would end on {end}, before it begins."
WATCHED = "Watched: {what}."
NOT_WATCHED = "Nothing is watched yet."
WATCHER = "Somebody watches: {who}."
NO_WATCHER = "Nobody watches it; a worry watched by nobody is not watched."
STOPS = "There is a sign to stop: {words}."
NO_STOP = "I see no number and no sign at which it stops."
MEASURE = "{what} · {who} · {stop}"
MEETS = "{way} can meet it: {why}"
LEAVES = "{way} leaves something open: {why}"
OTHER = "{way} was not tried: {why}"
