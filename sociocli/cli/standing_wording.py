"""What the commands over what stands say in their help, and to people.

Loaded by the quickest commands, so it holds nothing but texts.
"""

from __future__ import annotations

# Help.
DECISIONS = "The decisions of the circles: what is in force, what has ended, what held on a day."
DECISIONS_LIST = "List decisions, those in force if nothing else is said."
DECISIONS_SHOW = "Show a decision and its text, now or on a day."
DECISIONS_ADD = "Add a decision that was taken before the program was used."
DECISIONS_SET = "Change the facts of a decision, not its text."
DECISIONS_END = "End a decision; its text stays readable."
ROLES = "List the roles of the circles, who holds them, and which are vacant."
TERMS = "Who holds which role, from when until when."
TERMS_LIST = "List who holds what until when, and what is vacant."
TERMS_ADD = "Write down that somebody holds a role."
TERMS_SET = "Change the facts of a term."
TERMS_END = "End a term, as when somebody resigns."
ACTIONS = "What somebody is to do: open, done, dropped, handed over."
ACTIONS_LIST = "List actions, the open ones if nothing else is said."
ACTIONS_SHOW = "Show all that is known of an action."
ACTIONS_ADD = "Add an action."
ACTIONS_SET = "Change an action."
ACTIONS_DONE = "Note that an action is done; one that comes again gets its next day."
ACTIONS_DROPPED = "Note that an action will not be done."
ACTIONS_HAND = "Hand an action to somebody else."
ACTIONS_AGAIN = "Open an action again that was done or dropped."
BACKLOG = "The topics that wait for a meeting, and their order."
BACKLOG_LIST = "List the topics that wait, in their order."
BACKLOG_SHOW = "Show all that is known of a topic."
BACKLOG_ADD = "Add a topic."
BACKLOG_SET = "Change a topic."
BACKLOG_ORDER = "Move a topic: first, last, or before or after another one."
BACKLOG_DROP = "Take a topic out of the backlog."
BACKLOG_TAKE = "Put a topic on a prepared agenda."
DUE = """List what is late, near and later.

Reviews, terms, actions, answers that are awaited, minutes that may be corrected
until a day. The exit code is 1 if something is late.
"""
OPTION_CIRCLE = "Only this circle."
OPTION_OF_CIRCLE = "The circle it belongs to; needed only if there are several."
OPTION_ENDED = "Those that were ended or replaced."
OPTION_EXPIRED = "Those that ran out and were not renewed."
OPTION_ALL_DECISIONS = "All of them, with those asked for and declined."
OPTION_AS_OF = "As it was on this day."
OPTION_AS_OF_TEXT = "The text that held on this day."
OPTION_REVIEW = "When it is looked at again: a day or a length like 6 months; none for never."
OPTION_EXPIRES = "The last day it holds: a day or a length; none for no end."
OPTION_OWNER = "Who looks after it; none for nobody."
OPTION_TITLE = "What it is called."
OPTION_DECIDED_IN = "The minutes in which it was decided, like 2026-11-22-operations#3."
OPTION_BECAUSE = "Why, in one phrase."
OPTION_ON = "The day, if it is not today."
OPTION_TEXT = "Its text."
OPTION_TEXT_FILE = "A file with its text; - for standard input."
OPTION_ADOPTED = "The day it was decided."
OPTION_ENDING = "Only those that end within so many days."
OPTION_ENDED_TERMS = "Those that are over."
OPTION_ALL = "All of them."
OPTION_FROM = "From which day; today if none is given."
OPTION_UNTIL = "Until when: a day or a length like 1 year; none for no end."
OPTION_TERM_TITLE = "What the role is called."
OPTION_MINE = "Only yours."
OPTION_WHO = "Only those of this person."
OPTION_OVERDUE = "Only those whose day has passed."
OPTION_DONE = "Those that are done or dropped."
OPTION_OWNERS = "Who does it; may be given several times."
OPTION_OWNERS_NEW = "Who does it; may be given several times; none for nobody."
OPTION_BY = "By when: a day, friday, 2 weeks, or words like “before the party”."
OPTION_EVERY = "How often it comes again, like 2 weeks or 1 month."
OPTION_EVERY_NEW = "How often it comes again, like 2 weeks; none for once."
OPTION_NOTE = "A note to it."
OPTION_WHAT = "What is to be done."
OPTION_AGAIN_BY = "The new day, or words."
OPTION_KIND = "What is wanted: report, explore, decide, elect or review."
OPTION_TOPIC_MINUTES = "How many minutes it is thought to take."
OPTION_BRINGS = "Who brings it."
OPTION_WHY = "Why it matters."
OPTION_WHEN = "A day or a trigger before which it need not come."
OPTION_WISHED = "The result that is wished for."
OPTION_WITHIN = "Within how many days something is near."
OPTION_TODAY = "Another day than today."
ARGUMENT_DECISION = "The id of the decision, or its last part."
ARGUMENT_TERM = "The id of the term, or its last part."
ARGUMENT_ACTION = "The id of the action, or its last part."
ARGUMENT_TOPIC = "The id of the topic, or its last part."
ARGUMENT_TITLE = "The title of the decision."
ARGUMENT_ROLE = "The id or the name of the role."
ARGUMENT_HOLDER = "The id or the name of the person who holds it."
ARGUMENT_WHAT = "What is to be done, in one line."
ARGUMENT_TO = "The id or the name of each person who has it now."
ARGUMENT_TOPIC_TITLE = "The title of the topic."
ARGUMENT_WHERE = "Where to."
ARGUMENT_OTHER = "The other topic, for before and after."
ARGUMENT_PREPARED = "The prepared agenda."

# Lists.
NOTHING_KEPT = (
    "This record holds minutes only; what stands is kept once there is a sociocli.yaml: "
    "sociocli init"
)
NO_DECISIONS = {
    "": "No decision is in force here.",
    "ended": "No decision was ended here.",
    "expired": "No decision has run out.",
    "all": "There are no decisions here yet.",
    "as of": "No decision was in force on that day.",
}
NO_ROLES = "No circle here names a role yet."
NO_TERMS = "Nobody holds a role here."
NO_TERMS_SUCH = "There is no such term."
NO_ACTIONS = "No action is open."
NO_ACTIONS_SUCH = "There is no such action."
NO_TOPICS = "No topic waits."
NOTHING_DUE = "Nothing is due."
NOTHING_LATE = "Nothing is late."
ONE_LATE = "1 thing is late."
MANY_LATE = "{count} things are late."
ID = "ID"
DECISION_COLUMNS = ("ID", "REVIEW", "OWNER", "TITLE")
DECISION_COLUMNS_ALL = ("ID", "STATUS", "SINCE", "TITLE")
DECISION_COLUMNS_THEN = ("ID", "ADOPTED", "TEXT", "TITLE")
ROLE_COLUMNS = ("CIRCLE", "ROLE", "HOLDER", "UNTIL", "TITLE")
TERM_COLUMNS = ("ROLE", "HOLDER", "UNTIL", "", "ID")
ACTION_COLUMNS = ("ID", "BY", "WHO", "WHAT")
ACTION_COLUMNS_ALL = ("ID", "STATE", "BY", "WHO", "WHAT")
TOPIC_COLUMNS = ("ID", "KIND", "MIN", "WHEN", "TITLE")
DUE_COLUMNS = ("DAY", "WHEN", "WHAT", "ID", "WHO AND TITLE")
STATUS = {
    "in_force": "in force",
    "pending": "pending",
    "asked": "asked",
    "ended": "ended",
    "replaced": "replaced",
    "declined": "declined",
    "expired": "expired",
}
TERM_STATE = {"holds": "", "pending": "pending", "ended": "ended"}
ACTION_STATE = {"open": "open", "done": "done", "dropped": "dropped"}
TEXT_NOW = "as now"
TEXT_OTHER = "another"
VACANT = "vacant"
NOBODY = "nobody"
LATE = "{day} late"
ENDED_ALREADY = "ran out"
RAN_OUT = "{day} ran out"

# What is due.
SORTS = {"late": "Late", "near": "Near", "later": "Later"}
OF = {
    "review": "review",
    "expiry": "expires",
    "term": "term",
    "action": "action",
    "pending": "answers",
    "closing": "closes",
    "minutes": "minutes",
}
NO_DAY = "no day"
TODAY = "today"
TOMORROW = "tomorrow"
YESTERDAY = "1 day late"
IN = "in {count} {unit}"
AGO = "{count} {unit} late"

# Facts of one thing, as `show` prints them.
FACTS = {
    "status": "Status",
    "state": "State",
    "circle": "Circle",
    "adopted": "Adopted",
    "review": "Review",
    "expires": "Expires",
    "ended": "Ended",
    "because": "Because",
    "owner": "Owner",
    "criteria": "Criteria",
    "conditions": "Conditions",
    "measures": "Watched",
    "concerns": "Concerns",
    "supersedes": "Replaces",
    "superseded_by": "Replaced by",
    "minutes": "Minutes",
    "pending": "Awaited",
    "outside": "Outside a meeting",
    "revisits": "Looked at",
    "waiting": "To come",
    "who": "Who",
    "by": "By",
    "every": "Every",
    "closed": "Closed",
    "note": "Note",
    "handed": "Handed over by",
    "kind": "Kind",
    "order": "Place",
    "when": "When",
    "why": "Why",
    "wished": "Wished",
    "link": "Link",
    "since": "Since",
    "from": "From",
    "continues": "Goes on from",
    "decision": "Decision",
    "role": "Role",
    "holder": "Holder",
    "until": "Until",
    "term": "Term",
    "proposal": "Proposal",
}
# Facts within such a fact: what was asked outside a meeting, whose answers are awaited.
PART_FACTS = {
    "how": "by",
    "link": "at",
    "opened": "asked on",
    "closes": "answers until",
    "silence": "no answer means",
    "closed": "closed on",
    "brought": "brought to",
    "who": "from",
    "until": "until",
    "rule": "rule",
    "answered": "have answered",
    "in_force": "in force meanwhile",
}
PART_FACT = "{name}: {text}"
PART_VALUES = {
    "silence: absent": "that somebody was absent",
    "rule: lazy": "whoever is silent until then consents",
    "rule: hold": "it waits for their answers",
    "in_force: true": "yes",
    "in_force: false": "no",
}
TOPIC_FACTS = {"minutes": "Minutes planned", "by": "Brought by", "from": "Came up in"}
NAME_AND_ID = "{name} ({id})"
TEXT_THEN = "The text on {day}:"
NO_TEXT_THEN = (
    "The text changed after {day}, and the minutes that held it then cannot be read, so it is "
    "not known."
)
HELD_NOT = "It was not in force on {day}."
NO_TEXT = "(It has no text.)"

# Changes.
SAME = "Nothing is different; {path} stays as it is."
NEED_CHANGE = "Say what is to change; see: {command} --help"
NEED_BECAUSE = "Say why it ends: --because “the hall has its own rules now”"
NEED_TEXT = "Say the text of the decision with --text, or give a file with --file."
NO_TEXT_GIVEN = "No text was given, so nothing was written."
TWO_TEXTS = "Give the text with --text or with --file, not with both."
NO_FILE = "There is no file {path}."
NO_EDITOR = "The editor {editor} could not be started; give the text with --text or --file."
EDITOR_FAILED = "The editor ended with an error, so nothing was written."
NOT_IN_MINUTES = "The minutes {minutes} have no item {number}; they have {count}."
NO_MEETING_NAMED = "No meeting is named that decided it; --in MINUTES would have said which."
OVER_ALREADY = "{id} has ended already, on {day}."
OVER_ALREADY_NO_DAY = "{id} has ended already."
NOT_YET = "{id} is not in force ({status}), so it cannot be ended."
SEVERAL_PEOPLE = "“{who}” may be {people}; write one of these."
NOT_A_MEMBER = "“{who}” is nobody's name in this record's circles; it was kept as it is."
WHO_ARE_YOU = (
    "Who you are is not known. Say it with --who ana, or once for all with SOCIOCLI_ME=ana."
)
WHO_ARE_YOU_NOT = (
    "“{name}” (from {source}) is not one of the members here. Say it with --who ana, or once "
    "for all with SOCIOCLI_ME=ana."
)
FROM_ENVIRONMENT = "SOCIOCLI_ME"
FROM_GIT = "git's user.name"
NO_ROLE = "The file of the circle {circle} names no role “{role}”; it was kept as it is."
HOLDS_STILL = "{holder} still holds this role; if that is over: sociocli terms end {id}"
VACANT_FROM = "Nobody holds the role {role} in {circle} from {day} on."
BEFORE_BEGIN = "{id} begins on {day} only, so it cannot end before."
NEXT_TIME = "It comes again on {day}."
DONE_LAST = "Done on {day}."
IS_CLOSED = "{id} is {state} already."
IS_OPEN = "{id} is open."
BY_IS = "By {day}."
REVIEW_IS = "It is looked at again on {day}."
EXPIRES_IS = "It holds until {day}."
UNTIL_IS = "The term ends on {day}."
FROM_IS = "The term begins on {day}."
ADOPTED_IS = "It was decided on {day}."
ENDS_ON = "It ends on {day}."
COMES_ON = "It need not come before {day}."
HAS_PASSED = "{day} has passed."
BY_WORDS = "“{words}” is no day, so it is kept as words and never late."
SAME_OWNERS = "{who} has it already."
ODD_PLACE = "Say first, last, before or after: sociocli backlog order ID first"
NEED_OTHER = "Say before or after which topic: sociocli backlog order ID before OTHER"
NO_OTHER = "first and last need no other topic."
BEFORE_ITSELF = "A topic cannot stand before or after itself."
OTHER_CIRCLE = "{id} is a topic of another circle; only topics of one circle have an order."
DROPPED = "“{title}” is out of the backlog."
TAKEN_ALREADY = "{path} has this topic already."
AGENDA_OF = "{path} is an agenda of the circle {other}, and the topic belongs to {circle}."
ODD_KIND = "“{kind}” is no kind; it is one of: {kinds}."
ODD_MINUTES = "The minutes of a topic are a number from 0 to 1440."
ONE_AT_A_TIME = "These do not go together: {options}. Ask for one at a time."
