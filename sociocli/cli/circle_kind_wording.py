"""What the commands over kinds of circles say."""

from __future__ import annotations

# Help.
KINDS = "List the kinds of circles there are."
KIND = "The kinds of circles: show one, add your own, change one, take one out."
SHOW = "Show a kind, and which circles are of it."
ADD = "Add a kind of your own."
SET = 'Change a kind; "" takes out what stands there. One that comes along becomes your own.'
REMOVE = "Take a kind of your own out, once no circle is of it any more."
ARGUMENT_KIND = "The kind, as it stands in the list: sociocli circle kinds"
ARGUMENT_NAME = "What the kind is called, like guild."
OPTION_SAYS = "What sort of group it is, in one sentence."
OPTION_DECIDES = "Whether it may decide, or only recommends; it decides if nothing is said."
OPTION_OWN_DOMAIN = "Whether it has a domain of its own; it has one if nothing is said."
OPTION_ALSO = 'Other names for it, like "club, craft".'

# Listing and showing.
COLUMNS = ("KIND", "DECIDES", "WHAT IT IS")
YES, NO = "yes", "no"
FACT_SAYS = "What it is"
FACT_DECIDES = "Decides"
FACT_DOMAIN = "Own domain"
FACT_ALSO = "Other names"
FACT_FROM = "Whose it is"
FACT_CIRCLES = "Circles"
RECOMMENDS = "no, it recommends"
OWN, OURS = "your own, in {path}", "comes with the program"
CIRCLE = "{name} ({id})"
AND = ", "
NONE_OF_IT = "none yet"

# Changing.
ADDED = "{name} is a kind of circle now."
USE = "Give it to a circle: sociocli circle set ID --kind {name}"
IN_FILE = "  {path}"

# Refusing.
NO_NAME = "A kind of circle needs a name."
ODD_NAME = "A kind cannot be called “{name}”; a few words are enough, without a comma."
TAKEN = "There is a kind “{name}” already. To change it: sociocli circle kind set {kind}"
TAKEN_NAME = "“{name}” means the kind {kind} already; give another name."
NO_RECORD = (
    "There is no sociocli.yaml here, and kinds of your own stand in it. "
    "Begin a record with: sociocli init"
)

# Taking out.
COMES_ALONG = "{name} comes with the program and stands in no file; nobody needs to use it."
STILL_OF_IT = (
    "The kind {name} is still in use: {circles}. "
    "Give each another one first: sociocli circle set ID --kind KIND"
)
FROM_NOW = "{circle} will be of the kind {name} that comes with the program."
SURE = "Take your own {name} out all the same? Type yes: "
GONE = "{name} is no kind of circle any more."
OURS_AGAIN = "{name} is what comes with the program again."
