"""What `practice reflect` and `practice ask-peers` say around their questions.

Places are named: `{path}`. Source: product.md rule 8; formats.md 3.4.
"""

from __future__ import annotations

# Help.
REFLECT = """Look back on how you facilitate, question by question, for yourself alone.

Every question may be passed over with Enter. What you write is kept on this
computer only. Stop at any time; the same command goes on.
"""
ASK_PEERS = """Ask people who know you, or read what they wrote.

Without files it asks who, and writes one text file for each of them. Send the
files any way you like. With the files that came back it shows all answers,
question by question, and asks what you heard.
"""
OPTION_SHOW = "Show what was written earlier."
OPTION_ANEW = "Keep an open one as it stands, and begin anew."
OPTION_NAME = "Whom to ask; give it once for each, two to five times."
OPTION_FOR = "What it is about, like “a circle of seven”."
OPTION_ROLE = "One of facilitator, secretary, leader, delegate, host."
OPTION_UNNAMED = "No names stand on the answers, if that was agreed."
OPTION_NAMED = "Names stand on the answers, if that was agreed."
OPTION_TO = (
    "The folder the files are written to; if it is not said the current one, or your home folder"
    " if that is in a record."
)
OPTION_READ = "Read answers; without FILE go on with what was begun."
ARGUMENT_FILES = "Files that came back."

# Around a conversation.
NO_TERMINAL = "This needs a terminal to ask in. Run it in one, or answer with --answers FILE."
WENT_ON = "Going on where you stopped. Answers kept: {count}."
PAUSED = "Stopped. All is saved. Go on with: {command}"
GO_ON_WITH = "All answers are saved. Go on with: {command}"
KEPT = """\
Kept for you alone:
  {path}"""
NOTHING_TO_KEEP = "Nothing was written, so nothing is kept."
PUT_AWAY = """\
What was begun is kept as it stood:
  {path}"""
CANNOT_GO_ON = (
    "What you began in {path} cannot be gone on with by this edition of the program. "
    "It is unchanged. Move that file to another place, and begin anew."
)

# Showing what was written.
NOTHING_WRITTEN = "Nothing is written yet. Begin with: sociocli practice reflect"
ACTIONS = "What you wanted to do"
ACTION = "- {by}: {what}"
NOTES = "Notes"
NOTE = "- {text}"
HEARD_ON = "{day}, from {names}"
NOBODY = "nobody"
SOMEBODY = "somebody"
REVIEW = "To look at again: {day}"

# Asking peers.
WHO = "Whom do you ask? Two to five names, with commas between them: "
NEEDED_AGAIN = "At least one name is needed."
FOR_WHAT = "What is it about? Like “a circle of seven” (Enter: hosting in general) "
IN_GENERAL = "hosting in general"
AS_WHAT = "In which role? facilitator, secretary, leader, delegate or host (Enter: facilitator) "
NO_ROLE = "“{role}” is none of the roles: {roles}."
NAMES_ON = "Do names stand on the answers, as you agreed with them?"
NAMES_YES = "Yes, everybody signs"
NAMES_NO = "No names"
ABOUT = "{about}, in the role of {role}"
FEW_OR_MANY = "Two to five people are best: enough to see a pattern, few enough to hear each."
WRITTEN = "For {name}: {path}"
IN_A_RECORD = (
    "{path} lies in a record, and what is yours alone does not belong there. Give another place,"
    " like --to {like}"
)
WRITTEN_UNNAMED = "For somebody: {path}"
HOW_TO_SEND = """\
Send each file any way you like; it is plain text, and any editor will do.
When they come back:
  sociocli practice ask-peers --read FILE..."""
NOT_BOTH = "Either ask ({options}), or read files; not both at once."
NO_FILES = "Which files came back? sociocli practice ask-peers --read FILE..."
FILE_TWICE = "{path} is named twice; it is read once."
ALL_EMPTY = "Nobody has written anything yet; nothing was kept."
