"""What `sociocli practice drill` says around the exercises themselves."""

from __future__ import annotations

DRILL = """Do a short exercise of two to ten minutes, alone.

Without a name the drills are listed, with what waits to come back. NAME is one
of them, or the path of a YAML file of your own in the same form. Reasons are
always shown, and where the schools differ, all of theirs. What you try is kept
privately for you; what you missed comes back later.
"""
ARGUMENT_NAME = "A drill of the list, or a file of your own."
OPTION_EXERCISES = "How many exercises; as many as fit the time if it is not said."
OPTION_SEED = "Another order; the same number gives the same exercises."
OPTION_METHOD = "Show the reading of this method first: sofa, s3, classical or holacracy."
OPTION_LIST = "List the drills."
NO_TERMINAL = "A drill needs a terminal. Run it in one, or give every answer with --answers FILE."
NO_METHOD = "There is no method “{method}”; there are: {methods}."
TOO_FEW = "A session needs at least one exercise: --exercises 8."
LISTED_NARROW = "{about}\n{waiting}, {minutes} minutes"
COLUMNS = ("Name", "Waiting", "Minutes", "What it is")
BACK = "{count} back"
NEW = "{count} new"
ALL_SEEN = "all seen"
BEGIN = "Begin one: sociocli practice drill {name}"
PRACTICE = "PRACTICE: {title}"
LOOKED_AT = "You looked at {count} of {of}."
LOOKED_AT_NONE = "No exercise was finished, so nothing was kept."
KEPT = "Stopped here. What you finished is kept."
DIFFERENT = "You said {heard}; most say {most}:"
QUOTED = "“{text}”"
COMES_BACK = "Comes back at the next session:"
BACK_NEXT = "{count} at the next session"
BACK_LATER = "{count} {when}"
COMING_BACK = "Coming back: {list}."
NOTHING_BACK = "Nothing of this comes back; new ones come next time."
NEXT = "To try next: {what}"
AGAIN = "the same again tomorrow, or another one: sociocli practice drill"
WHOM = "Whom could you ask to do this with you?"
