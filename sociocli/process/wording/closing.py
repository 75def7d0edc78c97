"""The sentences of items that are heard or explored, and of the closing (M9 to M15)."""

from __future__ import annotations

from sociocli.process.message import Line

# M9 Report.
REPORT = "Report"
REPORT_LINE = Line(
    say="This is only for information. We hear {by}; then we ask what needs explaining.",
    cue="Listen; questions come after",
    why="In a report nobody gives an opinion and nothing is decided by accident.",
)
REPORT_ASK = "What should the minutes say of it? (Enter for nothing)"
QUESTION_ASK = "A question, and its answer? One line, or Enter if there are none"
QUESTION_LINE = Line(
    say="What do you need explained?",
    cue="Questions, no opinions",
    why="A report is finished when no question is open.",
)
SOMEBODY = "whoever brings it"
HEARD = "The decision"
HEARD_OF = "Decided outside a meeting ({how})"

# M10 Explore.
EXPLORE = "Exploration"
IDEAS = "Round of ideas"
EXPLORE_LINE = Line(
    say="We gather, we do not decide. First we hear from {by} what it is about.",
    cue="First: what is it about?",
    why="Ideas grow on each other as long as nobody has to defend one.",
)
EXPLORE_QUESTION_LINE = Line(
    say="Before the ideas: what do you need explained?",
    cue="Questions first, then ideas",
    why="Whoever has understood what it is about has ideas that fit.",
)
IDEAS_LINE = Line(
    say="One idea or thought each. We build on each other and do not rebut.",
    cue="One idea each",
    why="Going round hears the quiet ones and slows the quick ones down.",
)
IDEAS_MORE = "Another round, or is that enough?"
IDEAS_ENOUGH = "That is enough"
IDEAS_AGAIN = "Another round"
HARVEST_ASK = "What do we take from this? (Enter to leave it at the ideas)"
HARVEST_LINE = Line(
    say="What have we heard? Who says it in two sentences?",
    cue="Harvest in two sentences",
    why="Without a harvest the same talk comes back next month.",
)
EXPLORED_ASK = "How do we leave it?"
LEFT_EXPLORED = "Explored: that was what we wanted"
LEFT_RECOMMENDED = "With a recommendation to somebody"
LEFT_DELEGATED = "Somebody works on it"
LEFT_REFERRED = "Another <circle> takes it"
LEFT_DEFERRED = "It comes back another time"
LEFT_OPEN = "Nothing came of it"
TO_WHOM = "To whom?"
WHO_WORKS = "Who takes it on? A person or a group"
WHAT_BACK = "What do they bring back?"
BACK_WHEN = "When does it come back? A date, or what must have happened by then"

# After an item, and between items.
READ_BACK = "Read back"
READ_BACK_ASK = "Please read back what is written. Enter if it is right"
READ_BACK_LINE = Line(
    say="Please read us what you have written for this item.",
    cue="Read back what is written",
    why="It takes half a minute now, and an hour if it is wrong and found out next month.",
)
OUTCOME = "Outcome"
UNTIL = "Until"
REVIEWED = "Looked at again"
LOOKS_AFTER = "Looks after it"
WILL_DO = "To do"
NOTED = "Noted"
HOLDS = "Holds the role"
WAITS_FOR = "Comes back"
AWAITED = "Still to answer"
AWAITED_UNTIL = "{names}, until {until}"
SHORT_TIME = Line(
    say="We have {left} minutes left, and the closing needs {closing}. What about “{title}”?",
    cue="Time for one more?",
    why="Stop the topics in time: the closing is where agreements are kept from getting lost.",
)
SHORT_ASK = "The time is nearly used up. What about “{title}”?"
SHORT_TAKE = "We take it anyway and meet {minutes} minutes longer"
SHORT_LEAVE = "We leave it, and all that is still to come, for another time"
OWNER_FACILITATES = (
    "{name} brings this topic and facilitates. Say which hat you speak in, or hand over."
)
BACK_TO = "Back to item {number}: {title}"

# M12 and outcomes, in the words of the room.
OUTCOMES = {
    "adopted": "adopted",
    "adopted_pending": "adopted by those who were there",
    "adopted_conditionally": "adopted under a condition",
    "adopted_over_objection": "adopted although an objection remains",
    "kept": "kept as it is",
    "adjusted": "kept with a change",
    "replaced": "replaced",
    "ended": "ended",
    "elected": "selected",
    "vacant": "nobody holds the role for now",
    "reopened": "to be opened again",
    "withdrawn": "withdrawn",
    "dropped": "dropped",
    "rejected": "not adopted",
    "deferred": "comes back later",
    "delegated": "somebody works on it",
    "rework": "goes back to its authors",
    "referred": "goes to another circle",
    "escalated": "goes to the broader circle",
    "other_method": "decided in another way",
    "split": "decided in parts",
    "recommended": "recommended",
    "explored": "explored",
    "reported": "heard",
    "no_decision": "without a decision",
    "not_ours": "not ours to decide",
    "not_needed": "needs no decision of the circle",
    "not_reached": "not reached",
}

# M13 Backlog.
BACKLOG = "Backlog"
BACKLOG_LINE = Line(
    say="What did today leave behind that must not get lost?",
    cue="What must not get lost?",
    why="What is not on the list does not come back.",
)
BACKLOG_ASK = "A topic for later? One line, or Enter if that is all"
BACKLOG_TABLE = "For later"
NOT_REACHED_ASK = "What about the topics we did not reach?"
NOT_REACHED_NEXT = "They come first at the next meeting"
NOT_REACHED_BACKLOG = "They go to the <backlog>"
NEXT_MEETING = "next meeting"
IN_BACKLOG = "in the backlog"
NOT_REACHED_WHY = "not reached on {date}"

# M14 Check-out.
CHECK_OUT = "Check-out"
CHECK_OUT_LINE = Line(
    say="One sentence each: how was this meeting for you, in what we did, how we did it and "
    "between us? What would make the next one better?",
    cue="Content, process, between us",
    why="Ask for improvements aloud: politeness hides them. "
    "What is said here is not kept in the minutes.",
)
CHECK_OUT_KEPT = Line(
    say="One sentence each: how was this meeting for you, in what we did, how we did it and "
    "between us? What would make the next one better?",
    cue="Content, process, between us",
    why="Ask for improvements aloud: politeness hides them. "
    "This circle keeps in the minutes what is noted here.",
)
IMPROVE_LINE = Line(
    say="What do we want to do differently next time?",
    cue="What better next time?",
    why="Ask for improvements aloud: politeness hides them.",
)
IMPROVE_ASK = "Anything we want to do differently next time? One line, or Enter"

# M15 Close.
CLOSE = "Closing"
CLOSE_LINE = Line(
    say="This is what we decided, and who does what.",
    cue="Say what was decided",
    why="Decisions that nobody hears do not happen.",
)
CLOSE_END = Line(
    say="{name} sends the minutes round; until {until} you can correct them. We close, thank you.",
    cue="Who sends the minutes; thank you",
    why="Decisions must reach those who follow them, and mistakes whoever can correct them.",
)
PUBLISH_ASK = "Who sends the minutes round?"
CORRECTIONS_ASK = "Until when may people correct them? A date or a time span"
CLOSE_TABLE = "What we decided today"
CLOSE_NOTHING = "No decision today."
CLOSE_ASK = "Enter closes the meeting"
CAME_AWAITED = "{came}; still to answer: {awaited}"
CHOSEN = "{names}"
CHOSEN_UNTIL = "{names}, until {until}"
DO_ROW = "{what}: {who}, {by}"
DO_ROW_WHO = "{what}: {who}"
DO_ROW_BY = "{what}: nobody yet, {by}"
DO_ROW_NOBODY = "{what}: nobody yet"
TURN_NOTE = "{name}: {text}"
