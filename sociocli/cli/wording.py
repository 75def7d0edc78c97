"""Every sentence that the command line itself says."""

from __future__ import annotations

PROGRAM = """Hold a circle meeting in the terminal and keep its minutes.

sociocli steps a facilitator through check-in, consent rounds, objections, role
selections and check-out, and writes the minutes as plain files for git.
It never uses the network.

Begin with: sociocli demo, then: sociocli meet
"""
AGENDA = "The formats that come with the program, and the agendas you prepared."
MINUTES = "The minutes: list, show, render as Markdown, check."
MEET = """Hold a meeting.

Without AGENDA it takes the prepared agenda that is due, else the format
circle-meeting. In an empty folder it asks the few things it must know.
"""
CONSENT = "Take one decision by consent, on its own."
ELECT = "Hold one selection, on its own."
RESUME = "Go on with a meeting that was paused or cut off, at the same question."
ABANDON = "Put an open meeting aside; resume revives it."
FORGET = "Remove the journal of a meeting for good, after asking."
ANSWER = "Give the late answer of somebody who was absent, while the minutes are a draft."
DEMO = "Play a recorded meeting through the real engine and write its minutes into DIR."

OPTION_C = "The record folder."
OPTION_VERSION = "Say the version."
OPTION_PLAIN = "Line by line, for screen readers and simple terminals."
OPTION_ANSWERS = "Take the answers from a file instead of from the keyboard."
OPTION_JSON = "As one JSON document."
OPTION_CIRCLE = "The circle that meets."
OPTION_DATE = "The day, like 2026-11-22, if it is not today."
OPTION_BEGAN = "When it began, like 19:00, for a meeting entered afterwards."
OPTION_LIST = "List the meetings that can be resumed."
OPTION_SHOW = "Read a journal, whatever edition wrote it."
OPTION_YES = "Do not ask."
OPTION_REASON = "The reason of an objection, in one phrase."
OPTION_ITEM = "The item's number, if several wait for this person."
OPTION_FAST = "Without waiting."
ARGUMENT_AGENDA = "A file, the id of a prepared agenda, or a format."
ARGUMENT_OPEN = "The id of the meeting; needed only if several are open."
ARGUMENT_MINUTES = "The id of the minutes, or its last part."
ARGUMENT_PERSON = "The id or the name of the person."
ARGUMENT_ANSWER = "The answer."
ARGUMENT_DEMO = "Where to write; sociocli-demo if none is given."

INTERRUPTED = "Stopped."
NO_OUTPUT = "The output could not be written: {why}."
DISK = "{where}{why}. Nothing that was saved before is lost."
OUR_MISTAKE = (
    "Sorry, this is a mistake of ours. Everything that was answered is saved; "
    "go on with: sociocli resume. The details are in {path}"
)
NOWHERE = "no file, since none could be written"

PAUSED = "Paused at {place}. All is saved. Go on with: sociocli resume {id}"
STOPPED = "Stopped. All is saved. Go on with: sociocli resume {id}"
NO_TERMINAL = (
    "A meeting needs a terminal to ask in. Run it in one, or give every answer with --answers FILE."
)
WRITTEN = "The minutes are written:"
COMMIT = "To keep them in git:"
UNUSED = "{path}:{line}: this answer was never asked for: {what}."
UNUSED_MANY = "{count} answers were not used, so nothing was written."
WENT_ON = "Going on with {id}, begun {begun}, {count} answers."
TORN = "{sentence}"
NONE_OPEN = "No meeting is open."
SEVERAL_OPEN = "Several meetings are open; say which one: {ids}."
NOT_OPEN = "No open meeting is called {id}. Open are: {ids}."
SURE_ABANDON = "Put {id} aside? Its journal is kept. Type yes: "
SURE_FORGET = "Remove the journal of {id} for good? Nothing brings it back. Type yes: "
ABANDONED = "{id} is put aside. It can still be revived with: sociocli resume {id}"
FORGOTTEN = "The journal of {id} is removed."
LEFT_ALONE = "Nothing was changed."
SEALED = "(sealed)"
"""What `resume --show` prints instead of a slip that is not revealed yet."""
