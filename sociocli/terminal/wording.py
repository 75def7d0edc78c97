"""Every sentence that the terminal says, in one place.

Whole sentences with named places, so that they can be reviewed in one sitting
and translated. Text from people is put in last and stays data.
"""

from __future__ import annotations

# Where we are.
MEETING = "Meeting"
PRACTICE = " PRACTICE "
OFF_RECORD = " OFF THE RECORD "
ITEM_OF = "item {number} of {of}"
USED_OF = "{used} of {planned} min used"
MINUTES_LEFT = "{minutes} min left"
SECONDS_LEFT = "{seconds} s left"
OVER_BY = "over by {minutes} min"
JUST_OVER = "time is up"
USED = "{used} min"
ENDS = "meeting ends {end}"
ENDED = "planned end {end}, over by {minutes} min"
MEETING_LEFT = "meeting ends {end}, in {minutes} min"
KINDS = {
    "report": "report",
    "explore": "exploration",
    "decide": "decision",
    "elect": "selection",
    "review": "review",
}

# The text on the table.
REST_BELOW = "… PgDn for the rest ({count} more)"
REST_ABOVE = "… PgUp for the beginning"
FACT = "{label}: {text}"

# The round.
THEN = "Then {names}"
LAST_ONE = "The last one in this round"
SPOKEN = "Spoken: {names}"
PASSED = "Passed: {names}"
LATER = "Later: {names}"
GONE = "Left: {names}"
THEN_AND_MORE = "Then {name}, and {count} more"
COUNT_SPOKEN = "{count} spoken"
COUNT_PASSED = "{count} passed"
COUNT_LATER = "{count} later"
COUNT_GONE = "{count} left"

# What was said, and the facilitator's line.
SAID = "Said so far"
SAID_EARLIER = "Said so far, the last {shown} of {count}"
SAY = "Say"
WHY = "Why"
CUE = "Cue"
NO_LINE = "There is nothing special to say here."

# Answering.
ENTER_FOR = "Enter: {answer}"
CHOOSE_LETTER = "Type a letter, then Enter."
CHOOSE_QUICK = "The letter is enough."
NOTHING_CHOSEN = "Nothing was chosen. Please type one of these letters, then Enter: {letters}"
NO_SUCH_LETTER = "That is no answer here. Please type one of these letters, then Enter: {letters}"
READ_BACK_WHO = "{name}: {answer}"
READ_BACK = "Recorded: {answer}"
READ_BACK_NAMES = "Recorded: {answer} ({names})"
SURE_NAMES = "{answer}: this answers for {count} people, each by name."
SURE_HOW = "Type y and Enter to record it for all of them; anything else takes you back."
SURE_YES = "y"
MORE_LETTER = "+"
MORE_ANSWERS = "Other ways"
NOT_SURE = "Nothing was recorded. Please choose again."
NOT_NOW = "{answer} needs no text. Enter keeps what is typed; Ctrl-U clears the line."
NO_PASSING = "Nobody passes in this round; a word is enough."
NO_LATER = "Nobody else is waiting, so this is the last turn."
TURN_HINT = "Enter when done. Typing is optional: what should be noted?"
TURN_TYPED = "Enter notes this."
EMPTY_OK = "Enter alone leaves it empty."
PRESET = "Enter keeps this text; you may change it."
PICK_HINT = "Type a name or its number, several with commas between them."
PICK_HINT_NEW = "Type names with commas between them. New names are welcome."
PICK_PRESET = "Enter: {names}"
PICK_NOBODY = "Enter: nobody"
MEANS = "Enter: {names}"
NO_MATCH = "Nobody here is called “{typed}”."
SEVERAL = "“{typed}” fits several: {names}. Please type more of the name."
NEW_HERE = "New here: {names}. Enter again if that is right."
WITH_NEW = "New: {names}"
GO_ON = "Enter goes on."
LEFT_CLOCK = "{time} left"
TIME_OVER = "The time is over. Enter goes on."

# Sealed slips.
SLIP_COME = "{name}, please come to the laptop."
SLIP_AWAY = "Everybody else looks away from the screen, please."
SLIP_ENTER = "{name} presses Enter when nobody else can see the keys."
SLIP_TYPE = "{name}, type the name and press Enter. Nothing that you type is shown."
SLIP_TYPE_MANY = (
    "{name}, type {count} names with commas between them, then Enter. "
    "Nothing that you type is shown."
)
SLIP_SECRETARY = "Slip of {name}: the secretary types it. Nothing that is typed is shown."
SLIP_EMPTY = "Nothing was typed. Enter again hands in an empty slip."
SLIP_NEEDED = "Nothing was typed. Please type a name."
SLIP_NOBODY = "Nobody here is called that; please type it again."
SLIP_SEVERAL = "That fits more than one person; please type more of the name."
SLIP_NEW = "That is not in the list. If it is meant, please type exactly the same again."
SLIP_COUNT = "Please give {count} different names, with commas between them."
SLIP_TAKEN = "Taken."
SLIP_PROMPT = "(unseen)"

# Ways out.
ALL_SAVED = "Everything is saved."
WAYS_ASK = "What would you like to do?"
ANY_OTHER = "any other key"
ANY_KEY = "any key"
NOW_BACK = "goes back"
NOW_LEAVE = "once more leaves, resume goes on from here"
WAY_UNDO = "undo the last answer"
WAY_NOTE = "note"
WAY_ACTION = "action: who does what"
WAY_PARK = "park a topic"
WAY_WHO = "who came or left"
WAY_TIME = "more time"
WAY_BREAK = "break"
WAY_AGENDA = "change the agenda"
WAY_ROUND = "change the round"
WAY_CORRECT = "correct something"
WAY_RECORD = "just record it"
WAY_OFF = "off the record, on again"
WAY_HAND_OVER = "hand over facilitating"
WAY_SAY = "say it for me, and why"
WAY_LEVEL = "more or less commentary"
WAY_PAUSE = "pause and leave"
WAY_HELP = "help"
UNDONE = "The last answer was taken back."
LEVEL_NOW = {
    "full": "Commentary: what to say, and why.",
    "short": "Commentary: a short cue.",
    "silent": "Commentary: none.",
}
TYPED_AHEAD = "Keys typed ahead were not used: “{text}”"

# Keys.
KEY_ENTER = "goes on; in a round: has spoken, nothing to write down"
KEY_PASSES = "passes in a round"
KEY_LATER = "come back to this person at the end of the round"
KEY_TAB = "completes a name when only one fits"
KEY_EDITOR = "opens a text in your editor"
KEY_BREAK = "begins a new line in a text"
KEY_PAGES = "shows more of a long text on the table"
KEY_LEVEL = "changes how much commentary is shown"
KEY_WAYS = "opens the ways out of any question"
KEY_LEAVE = "leaves the meeting, to be resumed"
KEY_PAUSE = "pauses the meeting"
KEY_SUSPEND = "goes back to the shell for a moment; fg returns"
HELP_TITLE = "Keys of a meeting"
TABLE_KEY = "key"
TABLE_PLAIN = "with --plain"
TABLE_WAY = "Ctrl-C, then"
TABLE_DOES = "does"

# The line of keys: the key, and what it does now.
NOW_SPOKEN = "has spoken"
NOW_RECORD = "note it"
NOW_PASSES = "pass"
NOW_LATER = "later"
NOW_CHOOSE = "then Enter"
NOW_LETTER = "a letter"
NOW_ANSWER = "answers"
NOW_KEEP = "done"
NOW_LINE = "new line"
NOW_EDITOR = "editor"
NOW_COMPLETE = "complete"
NOW_GO_ON = "goes on"
NOW_WAYS = "ways out"
NOW_LEVEL = "commentary"
NOW_TEXT = "text"
NOW_HAND_IN = "hand in"

# The editor.
EDITOR_NONE = "No editor is set. Set VISUAL or EDITOR; your text is still here."
EDITOR_MISSING = "The editor “{editor}” was not found; your text is still here."
EDITOR_FAILED = "The editor ended with an error; your text is still here."
EDITOR_EMPTY = "The text came back empty, so nothing was changed."
EDITOR_TROUBLE = "The text could not be handed to the editor; it is still here."

# Plain mode.
PLAIN_STEP = "== {where} =="
PLAIN_TABLE = "-- {heading} --"
PLAIN_TURN = "Now: {name}. {rest}"
PLAIN_THEN = "Then {name}."
PLAIN_LAST = "The last one in this round."
PLAIN_OPTION = "  {letter}  {words}"
PLAIN_EMPTY = "/empty"
PLAIN_MAY_EMPTY = "/empty leaves it empty."
PLAIN_PROPOSED = "Enter alone takes: {text}"
PLAIN_PROMPT = "> "
PLAIN_PROMPT_HIDDEN = "(unseen) > "
PLAIN_WAYS = "A way out is a slash and a letter, like /u. A text that begins with a slash: //text"
PLAIN_NO_WAY = "There is no such way out."
PLAIN_NO_SUCH_WAY = "There is no such way out: {typed}."
PLAIN_WAY = "  /{letter}  {words}"
PLAIN_PASSES = "/pass"
PLAIN_LATER = "/later"
PLAIN_TURN_KEYS = "Enter: has spoken. Or type what should be noted."
PLAIN_PASSING = "/pass passes."
PLAIN_MAY_WAIT = "/later comes back at the end."
PLAIN_LETTER = "Type a letter, then Enter."
PLAIN_SAY = "Say: “{say}”"
PLAIN_WHY = "Why: {why}"
PLAIN_CUE = "Cue: {cue}"
PLAIN_SAID = "Said so far: {text}"
PLAIN_SECONDS = "This takes {time}."
PLAIN_OFF_ON = "From here on nothing is taken into the minutes."
PLAIN_OFF_OFF = "From here on the minutes are kept again."
PLAIN_PRACTICE = "This is practice."

# Playing a recorded meeting.
PLAY_SPOKE = "{name} speaks."
PLAY_NOTED = "{name}: “{text}”"
PLAY_PASSED = "{name} passes."
PLAY_LATER = "{name} speaks later."
PLAY_SLIP = "{name} fills in a slip, unseen."
PLAY_NOTHING = "(nothing)"
PLAY_ASIDE = "({way})"

# Dialogs outside the live room.
DIALOG_CHOOSE = "Arrow keys move, Enter chooses."
DIALOG_NOTHING = "There is nothing to choose from."
DIALOG_PRESET = "(Enter)"
DIALOG_NUMBER = "Please type a number from 1 to {count}."
