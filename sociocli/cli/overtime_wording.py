"""What `practice log`, `ladder` and `portfolio` say.

Places are named: `{count}`. Nothing here praises or grades: it says what was done.
Source: product.md rule 8 and section 7; formats.md 3.1; process.md 6 (signals).
"""

from __future__ import annotations

# Help.
LOG = "Show what you practised and facilitated, week by week. It is kept on this computer only."
LADDER = "Show sizes of groups with what to look at, and what you did there. Nothing is locked."
PORTFOLIO = "Write what you facilitated and practised as Markdown. No levels, no scores."
OPTION_WEEKS = "How many weeks back."
OPTION_AS = "Who you are in this record, by id or name; kept privately from then on."
OPTION_TO_FILE = "Write it into this new file; without it, it is printed."

# Who is meant.
WHO = "Who are you in this record? (a name, or Enter for nobody) "
WHO_UNASKED = (
    "To see what you facilitated for real, say once who you are in this record, "
    "as one of {names}: --as ID"
)
WHO_NOBODY = "Nobody here is called “{typed}”. Known are: {names}."
WHO_NO_MINUTES = "No minutes here name anybody yet, so nobody can be “{typed}”. Leave --as out."
WHO_SEVERAL = "“{typed}” may be several people; say one of: {ids}."
WHO_MORE = "and {count} more"
NEED_WEEKS = "The number of weeks is between 1 and {most}."

# The log.
NOTHING_YET = """\
Nothing is practised yet. A quarter of an hour is enough to begin:
  sociocli practice"""
NEAR = "What you wanted to do"
NEAR_ONE = "{by}, {when}: {what}"
NEAR_REVIEW = "look again at what others said: sociocli practice reflect --show"
NEAR_DAYS = {-1: "yesterday", 0: "today", 1: "tomorrow"}
NEAR_AHEAD = "in {count} days"
NEAR_AGO = "{count} days ago"
WEEKS = "Week by week"
WEEK_OF = "WEEK OF"
MIN = "MIN"
MET = "MET"
LEGEND = "MIN and #: minutes practised."
LEGEND_MET = "MIN and #: minutes practised. MET: an o for each meeting facilitated."
PRACTISED = "Practised"
NONE_IN_WEEKS = "Nothing in these {count} weeks; earlier ones: --weeks N"
EARLIER_ONE = "1 session is earlier than that: --weeks N"
EARLIER = "{count} sessions are earlier than that: --weeks N"
SESSION = "{day}  {title}"
SORTS = {"drill": "a drill", "rehearsal": "a rehearsal"}
MINUTES = "{count} min"
GROUP_OF = "{count} people"
ONLY_YOU = "1 person"
NOT_FINISHED = "left before the end"
NO_MINUTE = "less than a minute"
TO_LOOK_AT = "To look at: {what}."
WENT_WELL = "Went well: {what}."
REAL = "Facilitated for real, as {name}"
REAL_SUM = "{meetings} since {first}."
ONE_MEETING = "1 meeting"
MEETINGS = "{count} meetings"
REAL_PARTS_ONE = "In 1 of them somebody else facilitated a part."
REAL_PARTS = "In {count} of them somebody else facilitated a part."
REAL_SIZES = "Sizes: {sizes}."
REAL_KINDS = "Items: {kinds}."
SIZE = "{size} people ({count})"
REAL_NONE = "The minutes here name no meeting that {name} facilitated."
REAL_LAST = "The last ones:"
REAL_PART = " (in part)"

# One of a kind, and several.
KINDS = {
    "report": ("1 report", "{count} reports"),
    "explore": ("1 exploration", "{count} explorations"),
    "decide": ("1 decision", "{count} decisions"),
    "elect": ("1 selection", "{count} selections"),
    "review": ("1 review", "{count} reviews"),
}
OTHER_KIND = "{kind} ({count})"
KIND_WORDS = {
    "report": "report",
    "explore": "exploration",
    "decide": "decision",
    "elect": "selection",
    "review": "review",
}

# What the coach noticed, in a few words each (process.md 6).
SIGNALS = {
    1: "asked for agreement instead of objections",
    2: "asked “would you” instead of doing it",
    3: "somebody passed over in the questions",
    4: "opinions among the clarifying questions",
    5: "an attack answered as if it were a question",
    6: "somebody passed over in the reactions",
    7: "a debate among the reactions",
    8: "reactions had to be justified",
    9: "the text polished to please everybody",
    10: "changes taken in without saying so",
    11: "a question about the text left open",
    12: "another proposal put in its place",
    13: "the round stopped at the first objection",
    14: "one answer written down for several",
    15: "a shrug taken for consent",
    16: "a hesitation passed over",
    17: "argued with an objection",
    18: "an objection had to be proved",
    19: "an objection not tied to the aim",
    20: "solved before it was understood",
    21: "only the objector asked for ideas",
    22: "let go at the first objection",
    23: "an objection noted as settled that was not",
    24: "several objections at once",
    25: "no term and no review",
    26: "nobody looks after it, or nothing tells whether it works",
    27: "a measure without a limit or a person",
    28: "the decision not announced",
    29: "nominations counted",
    30: "asked first who wants the role",
    31: "names before qualities",
    32: "talk against somebody who was nominated",
    33: "the change round pressed for agreement",
    34: "the candidate not asked last",
    35: "made the proposal though named oneself",
    36: "a candidate's no pressed, or not heard",
    37: "a topic without its time",
    38: "the agenda not asked for, or changed alone",
    39: "always the same person began",
    40: "one voice took most of the time",
    41: "over time without a word",
    42: "an own opinion without saying in which role",
    43: "decided for somebody who was not there",
    44: "a guest's answer taken for consent",
    45: "news of the check-in solved",
    46: "no check-out, or only praise asked for",
    47: "something promised and not written down",
    48: "decided what another circle decides",
}
# What went well, by the names of `practice signals`.
PRAISES = {
    "objections": "asked for objections",
    "hesitation": "asked about a hesitation",
    "all-heard": "heard everybody first",
    "term": "set a review day",
    "said-back": "said an objection back",
    "aim": "asked about the aim",
    "ideas": "asked others for ideas",
    "measure": "said who watches and when to stop",
    "qualities": "proposed on the qualities",
    "hand-over": "gave the proposal into other hands",
    "free-no": "let a no be free",
    "turns": "kept the turns",
    "finish": "gave the word back",
    "need": "asked what somebody needs",
    "news": "thanked for news and left it",
    "hat": "said as whom you speak",
    "better": "asked what could be better",
}
SIGNAL_UNKNOWN = "number {number} of the list"
TIMES = "{what} ({count} times)"

# The ladder.
LADDER_FIRST = (
    "Practising alone is a warm-up beside this ladder, not its first rung. "
    "Nothing is locked, and nothing is ticked off: look where a question speaks to you."
)
RUNG = "{name}  {title}"
RUNG_SIZE = "{name}  {title}, {least} to {most} people"
HOSTS = "You host: {what}."
LOOK_AT = "Look at: {what}."
DONE_BOTH = "What you did: facilitated {meetings} of this size, practised the size {times}."
DONE_MEETINGS = "What you did: facilitated {meetings} of this size."
DONE_PRACTISED = "What you did: practised with a group of this size {times}."
DONE_WITH_KIND = "{meetings} ({count} with a selection or review)"
DONE_ALONE = "What you did: {sessions}, {minutes}."
ONE_MINUTE = "1 minute"
MINUTES_IN_ALL = "{count} minutes"
ONE_SESSION = "1 session"
SESSIONS = "{count} sessions"
ONCE = "once"
MANY_TIMES = "{count} times"
ASK_YOURSELF = "Ask yourself: {question}"

# The portfolio.
PORTFOLIO_EXISTS = "{path} is there already; it was left as it is. Name another file with --to."
PORTFOLIO_NO_FOLDER = "There is no folder {path}."
PORTFOLIO_WRITTEN = "Written to {path}. Read it before you show it to others."
PORTFOLIO_EMPTY = "There is nothing to show yet: nothing facilitated here, nothing practised."
