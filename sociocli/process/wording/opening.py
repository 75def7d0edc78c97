"""The sentences of the opening: gather to agenda (process.md M1 to M8)."""

from __future__ import annotations

from sociocli.process.message import Line

# Names of the steps.
GATHER = "Gathering"
CHECK_IN = "Check-in"
ATTENDANCE = "Who is here"
DURATION = "How long"
MINUTES = "Last minutes"
NEWS = "Announcements"
NEXT = "Next meeting"
AGENDA = "Agenda"

# M1 Gather.
WELCOME = Line(
    say="Welcome. Let us arrive and begin.",
    cue="Welcome everybody",
    why="People settle faster when somebody says that it begins.",
)
BEGIN = "Welcome. When people are here, we begin."
CIRCLE_NAME = "What is your circle or group called?"
CIRCLE_AIM = "What is its aim, in one sentence? (Enter alone if you have none in words yet)"
NAMES = "Who belongs to the circle? Names with commas between them, in the order you sit"
NAMES_LINE = Line(
    say="Who belongs to this circle?",
    cue="Names, as you sit",
    why="Only members have the right of consent; guests are named in a moment.",
)
HERE_ALL = "Who is here?"
HERE_LINE = Line(
    say="Let us see who is here.",
    cue="Who is here?",
    why="Decisions belong to all members; so we name who is missing.",
)
EVERYBODY_HERE = "Everybody is here: {names}"
EVERYBODY_BUT = "Everybody but …"
ONE_BY_ONE = "One by one"
WHO_MISSES = "Who is not here?"
IS_HERE = "{name}: here?"
HERE = "Here"
LATE = "Comes later"
ABSENT = "Absent"
FEW = Line(
    say="We are {here} of {members}. Before we start, each of you: what should we still do today?",
    cue="Few are here: ask what to do",
    why="A small group should not silently carry on with a plan made for all.",
)
FEW_ASK = "Fewer than half of the members are here. How do we go on?"
FEW_ON = "Go on as planned"
FEW_ROUND = "A round first: what shall we do today?"
FEW_ROUND_TITLE = "What we do with so few"
FEW_ON_LOG = "{here} of {members} members were here at the beginning; the <circle> went on"
FEW_STOP = "Do not meet today; close the meeting"
FEW_LOG = "Fewer than half of the members were here; the meeting was closed"
NOBODY_LOG = "Nobody was here"

# M2 Check-in.
CHECK_IN_LINE = Line(
    say="Let us land first. One at a time: how are you arriving today? "
    "No comments on each other, please.",
    cue="How are you arriving?",
    why="Everybody's voice is in the room before the work begins. "
    "What is said here is not kept in the minutes.",
)
CHECK_IN_KEPT = Line(
    say="Let us land first. One at a time: how are you arriving today? "
    "No comments on each other, please.",
    cue="How are you arriving?",
    why="Everybody's voice is in the room before the work begins. "
    "This circle keeps in the minutes what is noted here.",
)

# M3 Attendance.
PRESENT = "Here"
MISSING = "Missing"
LATER = "Coming later"
GUESTS_ASK = "Are guests here? Their names with commas, or Enter for none"
GUESTS_LINE = Line(
    say="Is anybody with us as a guest?",
    cue="Any guests?",
    why="Guests are heard; the right of consent is with the members.",
)
CAPACITY = "In what capacity is {name} here? (Enter for just a guest)"
FACILITATOR_ASK = "Who facilitates today?"
FACILITATOR_LINE = Line(
    say="Present are {names}. Who leads us through the meeting today?",
    cue="Name who is here; who facilitates?",
    why="A meeting does not start without somebody who leads it and somebody who writes.",
)
SECRETARY_ASK = "Who takes the notes today? (It may be the same person.)"
SECRETARY_LINE = Line(
    say="Who has the pen?",
    cue="Who writes?",
    why="Somebody must be able to read the decision back to the circle.",
)

# M4 Duration.
MINUTES_ASK = "How many minutes do we have?"
DURATION_LINE = Line(
    say="We have {minutes} minutes, until {end}. Does anybody have to go before then?",
    cue="Until when? Who leaves earlier?",
    why="Nobody likes a decision that is made just after the key person left.",
)
LEAVING_ASK = "Does anybody leave earlier? Names, or Enter for nobody"
LEAVING_WHEN = "When does {name} leave?"

# M5 Minutes.
LAST_ASK = "The minutes of {date}: do they stand?"
LAST_LINE = Line(
    say="Last meeting's record, of {date}: is anything wrong in it?",
    cue="Do the last minutes stand?",
    why="One may object to the accuracy of the record, not to what was decided.",
)
LAST_YES = "They stand as they are"
LAST_CORRECTED = "They stand with a correction"
LAST_NOT = "Not today; they stay a draft"
CORRECTION_ASK = "What is corrected? One line for each correction"
NO_OBJECTION = "no objection"
WITH_CORRECTION = "with corrections"

# M6 Announcements.
NEWS_ASK = "Any announcement? One line, or Enter to go on"
NEWS_LINE = Line(
    say="Short announcements only: anything the circle should simply know?",
    cue="Announcements, briefly",
    why="What needs talk becomes an item of the agenda, or of the backlog.",
)

# M7 Next meeting.
NEXT_ASK = "When do we meet next? A date like {example}, or 2 weeks; Enter to leave it open"
NEXT_LINE = Line(
    say="Let us fix the next date now, while we are awake. Calendars out: when do we meet?",
    cue="Fix the next date",
    why="At the tired end of a meeting nobody finds a date.",
)
NEXT_TIME = "At what time?"
NEXT_WHO = "Who finds a date? A name, or Enter for nobody yet"

# M8 Agenda.
AGENDA_LINE = Line(
    say="This is the plan. Questions, changes? Any <objection> to working from this agenda?",
    cue="Any objection to this agenda?",
    why="The agenda belongs to the circle. After this consent, changing it needs consent again.",
)
AGENDA_ASK = "Is this our agenda?"
AGENDA_TABLE = "Agenda for today"
AGENDA_SUM = "Time"
AGENDA_MIND = "Mind"
AGENDA_SUM_TEXT = "{items} min for topics, {rest} for opening and closing, of {length}."
AGENDA_OVER = "That is {over} more than we have."
AGENDA_EMPTY = "Nothing is on the agenda yet."
AGENDA_YES = "No <objection>: this is our agenda"
AGENDA_ADD = "Add a topic"
AGENDA_TAKE = "Take something over from last time"
AGENDA_ORDER = "Move a topic to the front"
AGENDA_DROP = "Take a topic off"
AGENDA_TIME = "Change the minutes of a topic"
AGENDA_KIND = "Change what we want of a topic"
AGENDA_CONSENTED = "Nobody objected to the agenda"
AGENDA_WAS_PREPARED = "Your method makes the agenda in the meeting; this one was prepared."
AGENDA_MIXED = "Your method keeps decisions and other work in meetings of their own."
AGENDA_LEAVES = "{name} leaves at {time}; decisions planned after that: {titles}"
TOPIC_ASK = (
    "A topic: title / what we want of it / minutes, like: Quiet hours / decide / 20. "
    "Enter if that is all"
)
TOPIC_LINE = Line(
    say="What do we want to talk about today?",
    cue="Collect the topics",
    why="A topic without a wished outcome and a time runs away with the meeting.",
)
KIND_ASK = "What do we want of “{title}”?"
KIND_REPORT = "Hear a report"
KIND_EXPLORE = "Explore it together"
KIND_DECIDE = "Decide"
KIND_ELECT = "Select somebody for a role"
KIND_REVIEW = "Review a decision that stands"
WHICH_TOPIC = "Which topic?"
WHICH_TAKE = "Which of these do we take over? Several with commas"
MINUTES_OF = "How many minutes for “{title}”?"
ITEM_ROW = "{number}. {title} · {kind} · {minutes} min"
ITEM_ROW_BY = "{number}. {title} · {kind} · {minutes} min · {by}"
ITEM_ROW_OPEN = "{number}. {title} · {kind}"
ADDED = "Added: {title}"
MOVED = "Moved to the front: {title}"
KINDS = {
    "report": "report",
    "explore": "explore",
    "decide": "decide",
    "elect": "select",
    "review": "review",
}
