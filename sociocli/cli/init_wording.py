"""What `sociocli init` asks and says."""

from __future__ import annotations

INIT = """Begin a record in DIR, or in the folder you are in.

It asks only what it must: the name of the organisation, the first circle, its
aim, its people. Where meetings were held before, it makes the rest from their
minutes. Nothing that is there is overwritten.
"""
ARGUMENT_DIR = "The folder; it is made if it is not there."
OPTION_NAME = "The name of the organisation."
OPTION_CIRCLE = "The name of the first circle."
OPTION_AIM = 'What the circle is there for; "" if that is not known yet.'
OPTION_MEMBERS = 'Who belongs to it, like "Ana, Ben"; "" if that is not known yet.'
OPTION_METHOD = "How circles decide: sofa (if nothing is said), s3, classical or holacracy."
OPTION_GIT = "Whether to keep its history with git."
OPTION_FROM = (
    "Whether to make circles, decisions, terms, actions and backlog from the minutes here."
)

# Asking.
ASK_NAME = "What is your organisation called?"
ASK_CIRCLE = "What is your first circle called?"
ASK_AIM = "What is it there for? (Enter: not said yet)"
ASK_MEMBERS = "Who belongs to it? Names with commas between them (Enter: not said yet)"
ASK_GIT = "Keep the history of this record with git?"
GIT_YES, GIT_NO = "Yes", "No, just files"
ASK_FROM = "There are minutes here already ({meetings}). Make the other files from them?"
FROM_YES = "Yes: circles, decisions, terms, actions, backlog"
FROM_NO = "No, begin with an empty record"
MEETING, MEETINGS = "1 meeting", "{count} meetings"
NEED = "Nobody is here to ask. Say it on the command line: {option}"
NEEDED_AGAIN = "This one is needed."

# Refusing.
ALREADY = (
    "There is a record in {path} already; it was left as it is. "
    "To add a circle: sociocli circle add NAME"
)
INSIDE = (
    "{path} lies inside the record {record}, and a record within a record is found by nobody. "
    "To add a circle there: sociocli -C {record} circle add NAME"
)
NO_FOLDER = "{path} is a file, and a record needs a folder."
NO_NAME = "The {what} needs a name: {option}"
WHAT_ORGANISATION, WHAT_CIRCLE = "organisation", "circle"
CIRCLES_THERE = (
    "There are circles here already ({circles}). Leave --circle, --aim and --members out."
)
CIRCLES_FROM = (
    "The circles are made from the minutes here ({circles}). Leave --circle, --aim and --members "
    "out, or say --no-from-minutes."
)

# Done.
DONE = "The record of {name} is begun:"
PATH = "  {path}"
MORE = "  and {count} more in {folder}/"
PEOPLE = "Members of {circle}: {people}"
PERSON = "{name} ({id})"
KEPT_ATTRIBUTES = (
    ".gitattributes was there already and was left as it is. These lines belong into it:\n{lines}"
)
IN_NO_MINUTES = (
    "A meeting spoke of a decision whose text stands in no minutes, since it was made before "
    "them or outside a meeting. Bring its file back: {path}"
)
UNREAD = "Mend it, or say --no-from-minutes to begin without the minutes."
GIT_DONE = "Its history is kept with git from now on. A first commit:"
GIT_THERE = "It lies in a git repository. To commit it:"
GIT_LATER = "To keep its history with git later: {command}"
GIT_FAILED = "The record is written; only git init did not work: {why}"
GIT_INIT = "git init {folder}"
GIT_ADD = "  git {inside}add -- {paths}"
GIT_COMMIT = "  git {inside}commit -m {message} -- {paths}"
GIT_MESSAGE = "Begin the record of {name}"
NEXT = "Hold your first meeting with: sociocli {inside}meet"
NOTHING = "Nothing was written."
