"""What is said about one commit, and what its message says."""

from __future__ import annotations

COMMIT = """Commit what meetings wrote, and what else of the record has changed.

Shows first what would be committed, and asks. Never touches other files, and
never pushes. Programs that the repository brings (hooks, its own signing) are
not run unless you say --with-hooks.
"""
ARGUMENT = "The id of the minutes: only what this meeting wrote."
OPTION_WITH_HOOKS = (
    "Run git as it is, with the hooks, signing and filters of this repository; "
    "only if you trust whoever made it."
)
OPTION_SHOW = "Show the commands for git, and run nothing."

# At the end of a meeting.
WRITTEN = "The minutes are written:"
FOLLOWS = "And what follows from them:"
REMOVED = "Taken away, since it is done:"
TO_KEEP = "To keep them in git:"
OR_SHORT = "Or let it be done: {command}"

# The list that is asked about.
OF_MEETING = "Of the meeting {id}:"
OTHERWISE = "Changed by commands or by hand:"
STATES = {"new": "new     ", "changed": "changed ", "removed": "removed "}
LINE = "  {state}{path}{remark}"
SINCE = "  (changed again since)"
BEFORE = "  (with changes from before the meeting)"
IGNORED = "Left out, since .gitignore says so: {paths}"
MESSAGE = "  “{subject}”"
DETACHED = (
    "This repository is on no branch now (detached head): what is committed may be hard to find "
    "again. To give it a branch first: git switch -c NAME"
)
HOOKS = (
    "This repository has hooks ({names}). They are programs that came with it, so they are not "
    "run. If you trust it: sociocli commit --with-hooks"
)
SIGNING = (
    "This repository wants commits to be signed in its own way; that is not done, since it names "
    "the program for it. If you trust it: sociocli commit --with-hooks"
)
ASK_ONE = "Commit this? Type yes: "
ASK_MANY = "Make these {count} commits? Type yes: "
LEFT = "Nothing was committed."
NOTHING = "There is nothing to commit; all of the record is committed already."
NOTHING_OF = "All that the meeting {id} wrote is committed already."
DONE = "{commit}  {subject}"
SAID = "What git and the hooks said:"
HALF = "Commits made before that: {commits}. "

# The message.
SUBJECT = "{circle}, {date}: {what}"
SUBJECT_OF_FILES = "{circle}: {what}"
BEGUN = "Begin the record of {name}"
NAMED = "{what} {kind} “{title}”"
NAMED_FILE = "{what} {path}"
NO_DECISIONS = "minutes"
RECORD = "Record"
AND_MORE = "and {count} more"
SELECTED = "{names} {role}"
AWAITED = ", answers awaited"
DECISIONS = "Decisions:"
LINE_OF_DECISION = "- {title}: {outcome}{review}"
REVIEW = ", review {day}"
UNTIL = "- {role}: {names}{until}"
UNTIL_DAY = " until {day}"
ACTIONS = "Actions: {count}"
LATER = "For later: {count}"
FILES = "Files:"
LINE_OF_FILE = "- {what}: {path}"
OUTCOMES = {
    "adopted": "adopted",
    "adopted_pending": "adopted, answers awaited",
    "adopted_conditionally": "adopted under a condition",
    "adopted_over_objection": "adopted over an objection",
    "kept": "kept",
    "adjusted": "adjusted",
    "replaced": "replaced",
    "ended": "ended",
    "elected": "selected",
    "vacant": "vacant",
    "rejected": "not adopted",
    "other_method": "decided in another way",
    "recommended": "recommended",
}
PARTS = {
    "minutes": ("minutes", "minutes"),
    "agendas": ("agenda", "agendas"),
    "circles": ("circle", "circles"),
    "decisions": ("decision", "decisions"),
    "terms": ("term", "terms"),
    "actions": ("action", "actions"),
    "backlog": ("topic for later", "topics for later"),
}
ORGANISATION_PART = "the organisation"
OTHER_PART = ("other file", "other files")
