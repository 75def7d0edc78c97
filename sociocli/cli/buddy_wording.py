"""Every sentence of `practice share`, `practice step` and `practice comments`."""

from __future__ import annotations

__all__ = [
    "ALREADY_THERE",
    "ARGUMENT_FILE",
    "ARGUMENT_FILES",
    "ARGUMENT_SHARED",
    "BUDDY",
    "COMMENT",
    "COMMENTS",
    "FILE_NAME",
    "FILE_NAME_AGAIN",
    "FINISHED",
    "GONE_THROUGH",
    "IN_A_RECORD",
    "IS_FOLDER",
    "LOOK_AT",
    "LOOK_AT_NOTHING",
    "NAMES_ARE_REAL",
    "NAMES_REPLACED",
    "NOBODY_WROTE",
    "NOTHING_TO_SHARE",
    "NOT_A_FILE",
    "NOT_ONE_MEETING",
    "NO_FOLDER",
    "NO_PRACTICE",
    "NO_STEPS",
    "NO_SUCH",
    "NO_TERMINAL",
    "OPTION_KEEP_NAMES",
    "OPTION_LIST",
    "OPTION_TO",
    "PAUSED",
    "SAID",
    "SAME_NAME",
    "SEND",
    "SEVERAL",
    "SHARE",
    "SHARED",
    "SHARE_COLUMNS",
    "STATES",
    "STEP",
    "STEP_ASKED",
    "STEP_AT",
    "STEP_AT_TOP",
    "STEP_DONE",
    "WHAT",
    "WHAT_NARROW",
    "WHOLE",
    "WOULD_SAY",
    "WROTE",
]

# Help.
SHARE = (
    "Write a practice or a real meeting as a file for a buddy, with other names. Without an id it"
    " is the latest practice."
)
STEP = "Go through a meeting that somebody gave you, and comment on it."
COMMENTS = "Show what buddies have written, step by step."
ARGUMENT_SHARED = "The id of a practice or a meeting."
ARGUMENT_FILE = "The file that you were given."
ARGUMENT_FILES = "The files that came back."
OPTION_TO = "The file to write."
OPTION_KEEP_NAMES = "Leave all names as they are."
OPTION_LIST = "List what can be shared."

# What can be shared.
SHARE_COLUMNS = ("ID", "WHAT", "LAST", "PEOPLE", "TITLE")
WHAT = "{what}, {state}"
WHAT_NARROW = "{title}\n{what}, {people} people, {last}"
STATES = {
    "practice": "practice",
    "meeting": "meeting",
    "open": "open",
    "finished": "over",
}
NOTHING_TO_SHARE = "There is nothing to share: no practice, and no meeting of the last 30 days."
NO_PRACTICE = (
    "There is no practice yet. A meeting is shared by its id; see: sociocli practice share --list"
)
NO_SUCH = "There is no practice and no meeting “{id}” to share. There are: {known}"
SEVERAL = "There are several of that name; say which: {known}"

# The file.
FILE_NAME = "for-a-buddy.yaml"
FILE_NAME_AGAIN = "for-a-buddy-{number}.yaml"
ALREADY_THERE = "{path} is there already, perhaps with comments. Give another name: --to FILE"
IS_FOLDER = "{path} is a folder. Give the name of a file: --to {path}/for-a-buddy.yaml"
NO_FOLDER = "There is no folder {path}."
IN_A_RECORD = (
    "{path} lies in a record, and what is for a buddy does not belong there. Give another place,"
    " like --to ~/for-a-buddy.yaml"
)
NO_STEPS = "Nothing has happened there yet that could be shown."
SHARED = "{path}: {count} steps for a buddy."
NAMES_REPLACED = (
    "People and circles have other names in it. Left out are check-in, check-out, sealed slips,"
    " and all that was off the record."
)
NAMES_ARE_REAL = (
    "All names in it are real, and it says who said what. Give it only to somebody who may know."
)
LOOK_AT = (
    "What is a name cannot always be known. Read the file before you send it. These words stayed:"
)
LOOK_AT_NOTHING = "What is a name cannot always be known: read the file before you send it."
SEND = "Send it. Your buddy types: sociocli practice step {name}"

# Going through it.
NO_TERMINAL = (
    "Somebody has to sit at a terminal for this. Run it in one, or give every answer with"
    " --answers FILE."
)
NOT_A_FILE = "There is no file {path}."
PAUSED = "Kept in {path}. You have gone through {done} of {of} steps; go on with: {command}"
FINISHED = "That was all. What you wrote is in {path}; send it back."
STEP_AT = "sociocli practice step {path}"

# Reading it back.
NOT_ONE_MEETING = "{path} belongs to another meeting than {first}; look at them one by one."
NOBODY_WROTE = "Nobody has written anything yet."
BUDDY = "Buddy {number}"
SAME_NAME = "{name} ({number})"
WROTE = "{about}, commented on by {names}"
GONE_THROUGH = "{name} has gone through {done} of {of} steps."
STEP_ASKED = "Asked: {text}"
STEP_AT_TOP = "{step}. {where}"
STEP_DONE = "Done: {text}"
SAID = "Heard: {text}"
WOULD_SAY = "{name} would say: {text}"
COMMENT = "{name} remarks: {text}"
WHOLE = "On the whole"
