"""Every sentence the files say to people, so that their tone is looked at in one place.

Places are named: `{path}`. What people wrote is put in as it is and cleaned
where it is shown.
"""

from __future__ import annotations

# Reading YAML.
TOO_LARGE = "This file is larger than {most} kB; that is more than a record file may have."
NOT_UTF8 = "This file is not saved as UTF-8; open it in an editor and save it as UTF-8."
ODD_CHARACTER = (
    "Here is a character that no text file should hold ({code}); delete it and type the place anew."
)
UNFINISHED_MERGE = (
    "This file has an unfinished merge; decide which lines stay, and delete those "
    "that begin with <<<<<<<, ======= and >>>>>>>."
)
TOO_DEEP = "This is nested deeper than {most} levels; a record file never is."
NO_ANCHORS = "A text that begins with & or * needs quotes around it."
NO_TAGS = "A text that begins with ! needs quotes around it."
NO_MERGE_KEYS = "The key << is not used in record files; write the lines out."
ONE_DOCUMENT = "This file holds a second document after ---; one file is one thing."
NO_DIRECTIVES = "Lines that begin with % are not used in record files; delete this one."
KEY_NOT_TEXT = "What stands before the colon must be a plain word."
KEY_TWICE = "“{key}” stands here twice, first in line {first}; keep one of them."
TAB = "Here is a tab; use spaces to indent lines."
COLON = "Here is a colon inside a text; put quotes around the whole text."
COLON_FIRST = "This line is indented too far, or the one before it lacks its colon."
NO_COLON = "A colon is missing here: a line is “name: text”, with a space after the colon."
QUOTE_OPEN = "A quotation mark was opened here and is not closed."
BRACKET_OPEN = "A bracket was opened here and is not closed, or a comma is missing in it."
INDENTATION = "The lines here do not stand one below the other; check the spaces they begin with."
NEEDS_QUOTES = "A text that begins with this character needs quotes around it."
BACKSLASH = "Inside double quotes a backslash is special; use single quotes, or two backslashes."
NOT_YAML = "This cannot be read; check the colons, the quotes and the indentation around here."

# Reading values.
NEED_MAP = "“{key}” needs lines of “name: text” below it."
NEED_MAP_TOP = "This needs lines of “name: text”."
NEED_LIST = "“{key}” needs a list: lines that begin with a hyphen."
NEED_TEXT = "“{key}” needs a text, not a list and not lines of their own."
NEED_NUMBER = "“{key}” needs a whole number, and “{text}” is none."
NEED_YES_NO = "“{key}” is yes or no, and “{text}” is neither."
NEED_WORD = "“{key}” cannot be “{text}”; it is one of: {allowed}."
MISSING = "“{key}” is missing here."
UNKNOWN = "“{key}” is not known here."
UNKNOWN_NEAR = "“{key}” is not known here; did you mean “{near}”?"

# The disk.
DISK_FULL = "The disk is full: {path} could not be written. {safe}"
READ_ONLY = "This disk may only be read: {path} could not be written. {safe}"
NOT_ALLOWED = "You are not allowed to write or read {path}. {safe}"
VANISHED = "The folder or file is not there (any more): {path}. {safe}"
LINK = "A symbolic link stands in the way: {path}. Nothing is written through links. {safe}"
NAME_TOO_LONG = "The name is too long for this disk: {path}. {safe}"
DISK_TROUBLE = "The disk makes trouble at {path} ({reason}). {safe}"
NOT_A_FILE = "{path} is not an ordinary file. {safe}"
OLD_UNCHANGED = "What was there before is unchanged."
NOTHING_CHANGED = "Nothing was changed."
CHANGED_NOW = "{path} was changed by somebody else in this very moment; nothing was written."
AGAIN = "Done already: {paths}. Give the same command again then; it does the rest."
BUSY = "Another program is writing to {path} and does not come to an end; nothing was written."
NOT_EMPTY = "The list “{key}” would not have become empty; nothing was changed."
OUTSIDE = "{path} is not inside the folder {root}."

# The journal.
ANSWER_NOT_SAVED = (
    "Everything before your last answer is safe in {path}; the last answer is not saved."
)
DISK_FULL_SAVED = (
    "The disk is full. Everything is saved, your last answer too, in {path}. "
    "Make room and go on with: sociocli resume"
)
SYNC_FAILED_COPIED = (
    "The disk reported an error ({reason}). Everything was written once more to a fresh file "
    "and is safe in {path}. Look after the disk, then go on with: sociocli resume"
)
SYNC_FAILED = (
    "The disk reported an error ({reason}), and it is not sure that the last answers are "
    "kept in {path}. Note them on paper, and look after the disk."
)
JOURNAL_CLOSED = (
    "The journal {path} takes nothing more after the trouble before; "
    "what it holds is safe. Go on with: sociocli resume"
)
JOURNAL_EXISTS = "A meeting with this name was begun already: {path}. Go on with: sociocli resume"
TORN = "1 unfinished line at the end of the journal was set aside in {path}."
DAMAGED = (
    "The journal {path} is damaged in line {line}, with good lines after it. Nothing was "
    "changed. Read what it holds with: sociocli resume --show ID"
)
DAMAGE_SEEN = "Damaged lines of this journal, which are left out: {count}."
NO_HEADER = "{path} is not a journal of a meeting, or it was cut off before it began."
OTHER_FORMAT = "{path} was written by a newer program ({format}); nothing was changed."
OTHER_EDITION = (
    "This meeting was begun with another edition of the program ({theirs}, this one is {ours}). "
    "Its journal is complete and unchanged; read it with: sociocli resume --show {id}"
)

# Open meetings.
RUNNING = (
    "This meeting is open already: {where}, since {since} (process {pid}). Go on there; "
    "if it was stopped with Ctrl-Z, type fg in that terminal. Nothing was changed."
)
RUNNING_UNKNOWN = "This meeting is open already in another program. Nothing was changed."
WHERE_TTY = "terminal {tty} on {host}"
WHERE_HOST = "on {host}"
NO_OPEN_MEETING = "No meeting is open. Begin one with: sociocli meet"
NO_SUCH_MEETING = "No open meeting is called “{id}”."
NO_SUCH_MEETING_BUT = "No open meeting is called “{id}”; open are: {open}."
WHICH_MEETING = "Several meetings are open; name one of: {open}."
SAME_MEETING = "Two meetings are called “{id}”: {open}. Say which with -C and its record folder."
SAME_MEETING_ONE = "{id} of the record {record}"
NOT_PRIVATE = (
    "This disk cannot keep files private: others on this computer may read what is "
    "written in {path}."
)
NO_HOME = "Your home folder is not known; set XDG_STATE_HOME to a folder of yours."
STILL_THERE = "The meeting is still where it was."

# The record folder.
RECORD_READ_ONLY = (
    "Nothing can be written into {path} now. The meeting is kept all the same; its minutes are "
    "written when that is possible again."
)
NO_FOLDER = "There is no folder {path}."
NOT_FOUND = "There is no “{words}” in this record."
NOT_FOUND_NEAR = "There is no “{words}” in this record; did you mean {near}?"
SEVERAL = "“{words}” means several things here; write one of: {candidates}."

# Finishing.
CHANGED_MEANWHILE = (
    "{path} was changed by somebody else meanwhile, so it was left as it is. What the meeting "
    "would have written is in {kept}. Move the changed file aside, go on with: sociocli resume, "
    "and bring the two together then."
)
PLAN_KEPT = "What the meeting writes is safe in {kept}; go on with: sociocli resume"
PLAN_DAMAGED = "The plan in {path} cannot be read. The journal of the meeting is safe."
NO_PLAN = "There is nothing to finish in {path}."
