"""Every sentence that the command line itself says."""

from __future__ import annotations

PROGRAM = """Hold a circle meeting in the terminal and keep its minutes.

sociocli steps a facilitator through check-in, consent rounds, objections, role
selections and check-out, and writes the minutes as plain files for git.
It never uses the network.

Begin with: sociocli demo, then: sociocli meet
"""
AGENDA = "The formats that come with the program, and the agendas you prepared."
MINUTES = "The minutes: list, show, accept, correct, check, render as Markdown."
MEET = """Hold a meeting.

Without AGENDA it takes the prepared agenda that is due, else the format
circle-meeting. In an empty folder it asks the few things it must know.
"""
CONSENT = "Take one decision by consent, on its own."
ELECT = "Hold one selection, on its own."
RESUME = "Go on with a meeting that was paused or cut off, at the same question."
ABANDON = "Put an open meeting aside; resume revives it."
FORGET = "Remove the journal of a meeting for good, after asking."
ANSWER = "Give the late answer of somebody who was absent: to minutes, a decision or a term."
DEMO = "Play a recorded meeting and write a small record into DIR."

# The first screen, painted before anything else is loaded.
FIRST_BEGUN = [" sociocli", "", " Welcome. When people are here, we begin.", " Enter goes on."]
FIRST_PRACTICE = [
    " PRACTICE  sociocli",
    "",
    " You lead; the people are played.",
    " Nobody waits; it is for you alone.",
    " Enter goes on.",
]
FIRST_TAKEN = " We begin. One moment, please."
FIRST_RESUMED = [" sociocli", "", " Going on where you stopped."]

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
OPTION_ITEM = "The item's number, if several wait for this person; 3.2 is part 2 of item 3."
OPTION_FAST = "Without waiting."
ARGUMENT_AGENDA = "A file, the id of a prepared agenda, or a format."
ARGUMENT_DECISION = "What the decision is about."
ARGUMENT_ROLE = "The role that somebody is selected for."
ARGUMENT_OPEN = "The id of the meeting; needed only if several are open."
ARGUMENT_MINUTES = "The id of the minutes, or its last part."
ARGUMENT_PERSON = "The id or the name of the person."
ARGUMENT_ANSWER = "The answer."
ARGUMENT_DEMO = "Where to write; sociocli-demo if none is given."

USAGE = "{what} See: {command} --help"
INTERRUPTED = "Stopped. What was saved before is safe."
NO_CURRENT_FOLDER = "The folder you are in is not there any more. Go to another one first."
NO_OUTPUT = "The output could not be written: {why}."
DISK = "{where}{why}. Nothing that was saved before is lost."
OUR_MISTAKE = (
    "Sorry, this is a mistake of ours. Everything that was answered is saved; "
    "go on with: sociocli resume. The details are in {path}"
)
NOWHERE = "no file, since none could be written"

NOT_BEGUN = "Nothing was begun, and nothing is left behind."
PAUSED = "Paused. All is saved. Go on with: sociocli resume {id}"
STOPPED = "Stopped. All is saved. Go on with: sociocli resume {id}"
NO_TERMINAL = (
    "A meeting needs a terminal to ask in. Run it in one, or give every answer with --answers FILE."
)
UNUSED = "{path}:{line}: this answer was never asked for: {what}."
UNUSED_ONE = "1 answer was not used, so nothing was written."
UNUSED_MANY = "{count} answers were not used, so nothing was written."
WENT_ON = "Going on with {id}, {minutes} min into the meeting. Answers kept: {count}."
NONE_OPEN = "No meeting is open."
SURE_ABANDON = "Put {id} aside? Its journal is kept. Type yes: "
SURE_FORGET = "Remove the journal of {id} for good? Nothing brings it back. Type yes: "
ABANDONED = "{id} is put aside. It can still be revived with: sociocli resume {id}"
FORGOTTEN = "The journal of {id} is removed."
LEFT_ALONE = "Nothing was changed."
SEALED = "(sealed)"
"""What `resume --show` prints instead of a slip that is not revealed yet."""
NOTHING_GIVEN = "(nothing)"
GO_ON_WITH = "All answers so far are saved. Go on with: sociocli resume {id}"
NOT_SAVED = "This was not saved; please copy it from here: {text}"
NO_ANSWERS = "There is no file of answers at {path}."
WHICH_CIRCLE = (
    "Several circles are in this record. Say which one meets: --circle with one of {circles}."
)
NO_ITEM_TO_NAME = "The format {agenda} of this record has no item that could be called so."
WHICH_CIRCLE_ASK = "Which circle meets?"
NO_CIRCLE = "There is no circle “{circle}” in this record; there are: {circles}."
NO_CIRCLES = "There is no circle “{circle}”; this record has no circles yet."
NEED_CIRCLE = "Several circles are in this record. Say which one: --circle with one of {circles}."
NEED_A_CIRCLE = "There is no circle here yet; say which one it is: --circle operations"
ODD_ID = "The id “{id}” may only hold a-z, 0-9 and hyphens, like {like}."
GOES_ON_NOWHERE = "“{title}” goes on from minutes {name}, which are not in this record."
STILL_OPEN = "The meeting {id}, begun {began}, is not finished."
STILL_OPEN_RESUME = "Go on with it"
STILL_OPEN_NEW = "Begin a new meeting; the other one stays as it is"
HELD_NOW = "The meeting {id} is being held just now in another window or terminal."
HELD_NOW_LEAVE = "Leave it there; begin nothing"
GO_ON_THERE = (
    "Nothing was begun. To go on with it here, pause it there (Ctrl-D), then:\n"
    "  sociocli resume {id}"
)
FOLDER_GONE = (
    "The record of this meeting was at {path}, which is not there any more. "
    "Say where it is now: sociocli -C FOLDER resume {id}"
)
NOT_MOVED = (
    "The record of the meeting {id} is at {path}, and it is still there, so the meeting stays "
    "with it. Go on without -C: sociocli resume {id}"
)
RUNNING_NOW = "running now"
SHOWN = "Meeting {id}, record {record}"
NO_JOURNAL = "There is no journal called {id}; see: sociocli resume --list"
SAY_YES = "Nobody is here to ask. Say --yes if you are sure."
MARKDOWN_LEFT = (
    "{path} was changed by hand or is not there, so it was left as it is. "
    "Make it anew with: sociocli minutes render {id}"
)
ANSWERED = "{name}: {answer}. {title}: {outcome}."
STILL_AWAITED = "Still awaited: {names}."
DEMO_NOT_OURS = (
    "The folder {path} is not empty and was not made by the demo, so nothing was written. "
    "Name another one: sociocli demo DIR"
)
DEMO_DONE = "That was a whole meeting. Its record is in {path}:"
DEMO_NEXT = "Read the minutes: {markdown}"
DEMO_YOURS = "Hold your own: make an empty folder, go there, and type: sociocli meet"
AGENDA_LIST = "List the prepared agendas, then the formats."
AGENDA_SHOW = "Show the course of a meeting with its times."
AGENDA_NEW = "Prepare an agenda: a file to edit, check and send round."
AGENDA_CHECK = "Check agendas; the exit code is 1 if something was found."
AGENDA_QUESTIONS = "Print the question keys of a meeting, for a file of answers."
MINUTES_LIST = "List the minutes, the newest first."
MINUTES_SHOW = "Show minutes; the newest if no ID is given."
MINUTES_RENDER = "Make the Markdown of minutes from their YAML."
MINUTES_CHECK = "Check minutes; the exit code is 1 if something was found."
OPTION_MARKDOWN = "As Markdown, for a mail."
OPTION_TIME = "When it begins, like 19:00."
OPTION_MINUTES = "How long it takes; as long as the format if nothing is said."
OPTION_TOPIC = "A topic; may be given several times."
OPTION_FORMAT = "The format it is made from."
OPTION_OUT = "Another file to write to."
OPTION_YAML = "The YAML instead."
OPTION_FORCE = "Put a Markdown that was edited by hand aside, and make it anew."
DEMO_OTHERS = (
    "Somebody has held a meeting of their own in {path} ({name}), so nothing was written. "
    "Name another folder: sociocli demo DIR"
)
