"""What the commands over circles, members and roles say."""

from __future__ import annotations

# Help.
CIRCLE = "The circles: who belongs to them, which roles they have; add and change them."
LIST = "List the circles."
SHOW = "Show a circle, its members and its roles; needs no ID if there is only one."
ADD = "Add a circle."
SET = 'Change a circle; "" takes out what stands there.'
MEMBER = "The members of a circle: add, set, remove."
MEMBER_ADD = "Add members to a circle."
MEMBER_SET = "Change the name of a member, or what say they have in decisions."
MEMBER_REMOVE = "Take a member out of a circle."
ROLE = "The roles of a circle: add, set, remove."
ROLE_ADD = "Add a role to a circle."
ROLE_SET = 'Change a role; "" takes out what stands there.'
ROLE_REMOVE = "Take a role out of a circle."
ARGUMENT_CIRCLE = "The circle's id."
ARGUMENT_NAME = "The circle's name."
ARGUMENT_NAMES = "The names, each in quotes if it has blanks."
ARGUMENT_PERSON = "The member's id or name."
ARGUMENT_TITLE = "What the role is called."
ARGUMENT_ROLE = "The role's id or title."
OPTION_IN = "The circle; needed only if there are several."
OPTION_ID = "The id, if it is not to be made from the name: a-z, 0-9 and hyphens."
OPTION_NAME = "What it is called."
OPTION_AIM = "What it is there for."
OPTION_DOMAIN = "What it may decide alone."
OPTION_KIND = "What sort of group it is; see: sociocli circle kinds"
OPTION_PARENT = "The id of the circle that it is part of."
OPTION_RHYTHM = "When it meets, in words."
OPTION_METHOD = "How it decides: sofa, s3, classical or holacracy."
OPTION_MEMBERS = 'Its members, like "Ana, Ben".'
OPTION_PERSON_NAME = "The name as it is said; the id stays."
OPTION_RIGHT = "What say they have: full, advisory, none or on-leave."
OPTION_TITLE = "What the role is called; the id stays."
OPTION_DOES = "What the role does."
OPTION_LINK = "It links the circle to the one that it is part of."
OPTION_TERM = "How long somebody usually holds it, like “6 months”."
OPTION_SEATS = "How many people hold it at a time."

# Listing.
COLUMNS = ("ID", "KIND", "PART OF", "MEMBERS", "NAME")
NAMED = "{name}: {aim}"
NONE_YET = "There are no circles here yet. Begin with: sociocli init"
NONE_ADDED = "There are no circles in this record yet. Add one: sociocli circle add NAME"
UNREADABLE = "cannot be read"

# Showing.
TITLE = "{name} ({id})"
FACTS = {
    "kind": "Kind",
    "aim": "Aim",
    "domain": "Domain",
    "parent": "Part of",
    "inside": "Circles in it",
    "rhythm": "Meets",
    "method": "Decides by",
    "path": "File",
}
KIND = "{name}: {says}"
METHOD_OF_ALL = "{method}, as all circles here"
NO_AIM = "not written down yet"
PARENT_GONE = "{id}, which is not in this record"
COLUMNS_OF_MEMBERS = ("MEMBER", "ID", "SAY IN DECISIONS")
RIGHTS = {"full": "full", "advisory": "advisory", "none": "none", "on-leave": "none, on leave"}
NO_MEMBERS = "No members are written down yet: sociocli circle member add NAME --circle {id}"
COLUMNS_OF_ROLES = ("ROLE", "ID", "UNTIL", "HELD BY")
NO_ROLES = "No roles are written down yet: sociocli circle role add TITLE --circle {id}"
VACANT = "nobody"
PENDING = "{name} (awaited)"
AND = ", "
OPEN_END = "open"
LINK = "links to {parent}"
LINK_NOWHERE = "links to another circle"
FOR_TERM = "for {term} at a time"
SEATS = "{count} people"
DOES = "{role}: {says}"
ASIDE = "({facts})"
GAP = "; "
NOT_IN_FILE = "not among the roles of the circle's file"

# Changing.
CHANGED = "{what}: {new}"
CHANGED_FROM = "{what}: {new} (before: {old})"
TAKEN_OUT = "{what}: taken out (before: {old})"
WHATS = {
    "name": "Name",
    "aim": "Aim",
    "domain": "Domain",
    "kind": "Kind",
    "parent": "Part of",
    "rhythm": "Meets",
    "method": "Decides by",
    "right": "Say in decisions",
    "title": "Title",
    "does": "What it does",
    "link": "Link",
    "term": "Term",
    "seats": "Seats",
    "says": "What it is",
    "decides": "Decides",
    "own domain": "Domain of its own",
    "also": "Other names",
}
IN_FILE = "  {path}"
NOTHING_NEW = "Nothing to change: {path} says so already."
NEED_CHANGE = "Say what shall change: {options}"
ADDED = "{name} is a circle now, with the id {id}."
MEMBER_ADDED = "{name} is a member of {circle} now, with the id {id}."
MEMBER_OF = "{name} ({id}), member of {circle}"
MEMBER_GONE = "{name} is no member of {circle} any more."
ROLE_ADDED = "{title} is a role of {circle} now, with the id {id}."
ROLE_OF = "{title} ({id}), role of {circle}"
ROLE_GONE = "{title} is no role of {circle} any more."
SAME_PERSON = "{name} has the id {id} in {circle}, so it is the same person. Another one: --id"
YES, NO = "yes", "no"

# Refusing.
NO_NAME = "A circle needs a name."
NO_PERSON_NAME = "A member needs a name."
NO_TITLE = "A role needs a title."
TAKEN = "There is a circle {id} already; give this one another id with --id."
WHICH = "Several circles are in this record. Say which one is meant: {circles}."
OWN_PARENT = "A circle cannot be part of itself."
ROUND = "{parent} is part of {id} itself, so {id} cannot be part of {parent}."
NO_METHOD = "There is no method “{method}”; it is one of: {known}."
NO_RIGHT = "“{right}” is no say in decisions; it is one of: {known}."
MEMBER_ALREADY = "{name} is a member of {circle} already ({id}). For somebody else: --id"
ID_TAKEN = "The id {id} belongs to {name} in {circle}; give another one with --id."
ONE_ID = "Give --id for one name at a time."
NO_MEMBER = "“{typed}” is not a member of {circle}; members are: {known}."
NO_MEMBER_AT_ALL = "{circle} has no members yet."
SEVERAL = "“{typed}” means several of {circle}: {known}. Give the id."
NO_ROLE = "“{typed}” is not a role of {circle}; roles are: {known}."
NO_ROLE_AT_ALL = "{circle} has no roles yet."
ROLE_ALREADY = "{circle} has a role {id} already. For another one: --id"
ODD_SEATS = "A role has at least one seat."

# Taking out.
HOLDS = "{name} holds this role: {title}"
OWNS = "{name} looks after this decision: {title}"
DOES_ACTION = "{name} has this action: {title}"
HELD_BY = "{name} holds {title}"
LEFT = (
    "These stay as they are; change them with: sociocli terms, sociocli decisions, sociocli actions"
)
LEFT_TERM = "The term stays as it is; end it with: sociocli terms end {id}"
SURE_MEMBER = "Take {name} out of {circle} all the same? Type yes: "
SURE_ROLE = "Take {title} out of {circle} all the same? Type yes: "
NOT_SURE = "Nothing was changed."
