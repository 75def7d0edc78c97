"""Sentences of `sociocli practice`."""

from __future__ import annotations

PRACTICE = "Facilitate people who are played, with a coach: sociocli practice [SCENARIO]."
PLAY = "Hold a practice; the word play may be left out."
ARGUMENT_SCENARIO = "A scenario of ours, or a file of your own."
OPTION_SEED = "Draws what people say; the same number gives the same meeting."
OPTION_COACH = "When the coach speaks: asked, now or end."
OPTION_LIST = "List the scenarios."
OPTION_NEW = "Begin another practice although one is still open."
COLUMNS = ("NAME", "PEOPLE", "MINUTES", "ABOUT")
BELOW = "{title}; {people} people, about {minutes} minutes"
NO_TERMINAL = (
    "A practice needs a terminal. See what there is with: sociocli practice --list; "
    "or answer from a file: sociocli practice NAME --answers FILE"
)
NO_SUCH_COACH = "The coach speaks {known}, not “{coach}”."
ANSWERS_NEED_SCENARIO = "Answers from a file need a scenario: sociocli practice NAME --answers FILE"
THERE_TWICE = "“{person}” is among the people twice; everybody needs an id of their own."
WENT_ON = "You go on with: {title}. To begin another one: sociocli practice --new"
PAUSED = "All is saved. It goes on from here with: sociocli practice"
CANNOT_GO_ON = (
    "The practice that is still open cannot go on: what is kept of it in {folder} is damaged, or"
    " of another edition of the program. Put it aside and begin another one with:"
    " sociocli practice --new"
)
PUT_ASIDE = "Put aside, and in your log as left before the end: {titles}."
STAYS_OPEN = "The practice is kept; come back to its end with: sociocli practice"
NOT_SAVED = "This was not saved: {text}"
GOES_ON = "A practice goes on with: sociocli practice"
REHEARSAL_ABOUT = (
    "Your own agenda, with simulated people under your members' names. What they want here is"
    " made up. You are {name}. Nothing is written into your record."
)
NO_MEMBERS = (
    "A rehearsal needs at least two members whose names are known:"
    " sociocli circle member add, or hold one meeting first."
)
NO_ITEMS = "The agenda {agenda} has no items yet to rehearse: sociocli agenda new"
OPTION_REHEARSAL_SEED = "In a rehearsal: draws what people want; the same number, the same."
OPTION_REHEARSE = "Rehearse it with simulated people; nothing is written."
OVER = "It is kept for you alone: sociocli practice log\nTo try next: sociocli practice {name}"
ANY = "--list"
