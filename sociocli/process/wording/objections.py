"""The sentences of working with objections (process.md 3.4, 3.6, 3.7, 3.10)."""

from __future__ import annotations

from sociocli.process.message import Line

# Names of the phases.
COLLECT = "The <objection>s"
UNDERSTAND = "Understanding an <objection>"
SOMEBODY = "somebody"
TEST = "Does it count as an <objection>?"
EXPLORE = "Ideas for the <objection>"
FACT_OBJECTION = "<Objection> of {name}"

# C8 Collect and order.
COLLECT_LINE = Line(
    say="Thank you. There are {count} <objection>s; we hear each in a sentence, then one by one.",
    cue="{count} <objection>s, one by one",
    why="Mixed together no objection is ever really understood.",
)
COLLECT_ASK = "In which order do we take them?"
AS_SPOKEN = "As they were spoken"
ANOTHER_ORDER = "Another order"
TOO_MANY = "There are many: it goes back to be worked over"
ORDER_ASK = (
    "Which come first? First what breaks a law, an agreement or another circle's <domain>,"
    " then what would settle the rest, then what touches the same sentence"
)

# C9 Understand.
UNDERSTAND_LINE = Line(
    say="{name}, walk us through it: what goes wrong, and what would be the first sign?",
    cue="{name} explains, we ask",
    why="An objection is a gift to everybody once it is understood; nobody has to prove anything.",
)
UNDERSTOOD_ASK = "Say it back: what did we understand? (Enter: just what was said)"
CONFIRM_LINE = Line(
    say="Let me say it back: “{understood}” Is that it?",
    cue="Is that it?",
    why="Solving before understanding solves something else.",
)
CONFIRM_ASK = "{name}: is that it?"
CONFIRM_YES = "Yes, that is it"
CONFIRM_NO = "Not yet"
WITHDRAW = "I take my <objection> back"
HARMS_LINE = Line(
    say="To all: how does that touch our <aim>? {aim}",
    cue="How does it touch the <aim>?",
    why="The circle looks for the link together; that is not the objector's task alone.",
)
HARMS_ASK = "Which part of the <aim> does it touch? (Nothing if that is not known yet)"

# Objectors who are not here.
OWNER_AWAY_LINE = Line(
    say="{name} is not here to explain this: {reason}",
    cue="{name} cannot explain it now",
    why="Somebody must be able to answer questions, or we solve what we only guess.",
)
OWNER_AWAY_ASK = "{name} objects but is not here. What do we do?"
AWAY_PROXY = "Somebody here can explain it for them"
AWAY_HOLD = "We wait until they can explain it"
AWAY_GO_ON = "We go on; it holds only once they have answered"
PROXY_ASK = "Who explains it?"
AWAY_HOW = "{name} is asked before it holds"

# C9t Test.
TEST_LINE_GROUP = Line(
    say="Is anybody not yet convinced that this counts as an <objection>?",
    cue="Does anybody doubt it?",
    why="Looking together, a circle finds out whether there is harm in it or a wish.",
)
TEST_LINE_FACILITATOR = Line(
    say="Would this set us back, newly and surely, or is it more that something else is nicer?",
    cue="Harm, or something nicer?",
    why="Only whether there is a reason for harm is looked at, not whether the reason is right.",
)
TEST_ASK = "Does it count as an <objection> here?"
TEST_YES = "It counts"
TEST_NO = "It does not count as one here"
TEST_SKIP = "We do not test it"
TEST_WHY = "Why not? One phrase, said with thanks"
QUALIFIED = "counts"
NOT_QUALIFIED = "does not count here: {why}"

# C10 Explore.
EXPLORE_LINE = Line(
    say="{name}, is there a change that would take care of it? Then ideas from everybody.",
    cue="Ideas: {name} first, then all",
    why="The objection belongs to the circle now; nobody is left alone with the fix.",
)
IDEAS_ASK = "Which ideas came? One on each line"
OPTION_LINE = Line(
    say="We can change the text, shorten the time, or watch what worries you. What shall it be?",
    cue="Change, shorten, or watch?",
    why="Most objections are met by one of these three, or by two together.",
)
OPTION_ASK = "What do we do about it?"
CODE_AMEND = "Change the text"
CODE_SHORTEN_TERM = "Try it for a shorter time"
CODE_MEASURE = "Do it, and watch the worry"
CODE_TRIAL_SCOPE = "Try it in a smaller place first"
CODE_SAFEGUARD = "Add a rule for stopping, or a fallback"
CODE_CONDITION = "Do it only if something is given"
CODE_SPLIT = "Decide the part that nobody disputes"
CODE_MONITOR_ONLY = "Leave the text, and only watch"
CODE_DEFER_OBJECTION = "Decide now, and solve this afterwards"
CODE_ROLE_SUPPORT = "Give somebody support for it"
CODE_REPLACE = "Another proposal takes its place"
CODE_WITHDRAW_OBJECTION = "The <objection> is taken back by its owner"
CODE_PAUSE = "Think about it, and come back to it"
CODE_INFO = "Find something out first"
CODE_DELEGATE = "A few people work it out"
CODE_ASK_UP = "Ask the broader circle for advice"
CODE_ESCALATE = "Hand it to the broader circle"
CODE_OTHER_METHOD = "Decide it by another method"
CODE_DROP = "Let the proposal go"
CODE_WITHDRAW_PROPOSAL = "The author takes the proposal back"
WITHDRAW_ASK = "{name}: do you take your <objection> back?"
WITHDRAW_YES = "Yes, it no longer stands"
WITHDRAW_NO = "No, it stands"

# C11 Amend.
TRIAL_SCOPE_ASK = "Write into the text where it is tried, and until when"
SAFEGUARD_ASK = "Write into the text: when this happens, we do that"
SPLIT_ASK = "How does the part read that nobody disputes?"
SPLIT_REST = "What is left for another time? A title"
REPLACE_ASK = "How does the other proposal read?"
SHORTER_REVIEW = "When do we look at it again now?"
SHORTER_END = "Does it end by itself? A date or a time; nothing if not"
MEASURE_WHAT = "What do we watch?"
MEASURE_WHO = "Who watches it?"
MEASURE_OFTEN = "How often?"
MEASURE_STOP = "At which point do we stop?"
CONDITION_WHAT = "It holds only if what is given?"
CONDITION_WHO = "Who checks that?"
CONDITION_WHEN = "By when?"
CONDITION = "{what}"
CONDITION_WHO_TEXT = "{what} (checked by {who})"
CONDITION_WHEN_TEXT = "{what} (by {when})"
CONDITION_BOTH_TEXT = "{what} (checked by {who}, by {when})"
LATER_WHO = "Who takes care of it afterwards?"
LATER_WHEN = "By when?"
LATER_WHAT = "To be solved after the decision: {reason}"
LATER_OFTEN = "by {when}"
SUPPORT_WHAT = "Which support is given?"
SUPPORT_WHO = "Who gives it?"
STANDS_LINE = Line(
    say="New version. {name}, does your <objection> still stand? And does it still meet the need?",
    cue="Does it still stand?",
    why="Only its owner knows; then everybody is asked again about the new version.",
)
STANDS_ASK = "{name}: does your <objection> still stand?"
STANDS_NO = "It no longer stands"
STANDS_YES = "It still stands"
UNCHANGED = "Nothing has changed in the proposal."
HOW_VERSION = "version {number}"
HOW_WITHDRAWN = "taken back after talking about it"
HOW_LATER_ROUND = "no longer stood at version {number}"
HOW_MOOT = "not raised again when everybody was asked"
NEXT_ASK = "Which comes next?"
NEXT_OBJECTION = "The next <objection>"
NEXT_ROUND = "A <consent> round on the new version"

# Stuck (3.10).
STUCK_LINE = Line(
    say="Two rounds of ideas have not moved us. Where are we, and what would help now?",
    cue="Stuck: what now?",
    why="Going round once more seldom helps; another way of going on does.",
)
STUCK_ASK = "We are not moving. Which way do we take?"
CODE_DEFER = "Let it rest for a while"
STUCK_ON = "One more round of ideas"
