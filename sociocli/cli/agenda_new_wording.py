"""What `sociocli agenda new` says: why something comes on the agenda, and what does not fit."""

from __future__ import annotations

ACTIONS = "Actions"
REVIEWS = "Reviews that are due"

# Why something is proposed; where there is a day, and where there is none.
WHY = {
    "actions": "{count} are open",
    "actions_one": "1 is open",
    "actions_late": "{count} are open, {late} of them late",
    "actions_one_late": "1 is open, and late",
    "outside": "decided outside a meeting on {day}; the circle has not heard of it yet",
    "outside_how": "decided by {note} on {day}; the circle has not heard of it yet",
    "asked": "asked for",
    "pending": "waits for the answer of {who}",
    "pending_day": "waits for the answer of {who} until {day}",
    "again": "{note}",
    "expires": "runs out on {day}",
    "expires_late": "has run out on {day}",
    "term": "the term of {who} ends on {day}",
    "term_late": "the term of {who} has ended on {day}",
    "left_over": "left over from {source}",
    "due": "its review is due on {day}; can be extended as it is",
    "due_many": "{count} reviews are due; can be extended as they are, in one round",
    "review": "its review is due on {day}, with more to talk about than a new date",
    "vacant": "nobody holds this role",
    "backlog": "waits in the backlog",
    "backlog_day": "waits in the backlog since {day}",
    "waits": "waits for: {note}",
}

HEAD = "{title}, {day}"
HEAD_TIME = "{title}, {day}, {time}"
SUM = "{minutes} minutes: {frame} for opening and closing, {items} for items, {free} free"
SUM_OVER = "{minutes} minutes: {frame} for opening and closing, {items} for items, {over} too many"
ROW = "{number:>2}  {minutes:>3} min  {kind:<11}  {title}"
INDENT = "             "
WHY_ROW = INDENT + "{why}"
NOTHING = "The record proposes nothing for this day; topics are collected in the meeting."
ACCEPT = "The minutes of {day} are not accepted yet; the opening asks for it."
LEFT = "There is no time for these; they stay where they are:"
DROPPED = "These were taken out; they stay where they are:"
LEFT_MORE = "    and {count} more; see: sociocli backlog"
LEAVES = "{who} leaves at {time}, before this ends: {titles}"
LEAVES_NOTE = "{who} leaves at {time}"
SEND = "Send it round with: sociocli agenda show {name} --markdown"

# On a terminal.
KEYS = (
    "Enter writes it                q writes nothing\n"
    "d 3     drops the third        m 3 1  moves it to the first place\n"
    "t 3 20  gives it 20 minutes    a 1    adds the first of those below"
)
PROMPT = "> "
NOT_UNDERSTOOD = "“{text}” is none of these keys."
NO_SUCH = "There is no number {number}."
NOT_WRITTEN = "Nothing was written."
ASK_DATE = "On which day? Like 2026-11-29"

# What is wrong with what was given.
PASSED = (
    "The next meeting was to be on {day}, and that has passed; say for which day: --date 2026-11-29"
)
LEAVES_HOW = "“{text}” does not say who leaves when; write it like --leaves ana=20:00."
LEAVES_WHO = "“{who}” is nobody of this circle; there are: {known}."
LEAVES_NOBODY = "“{who}” is nobody of this circle; it has no members yet."
LEAVES_TIME = "To know who leaves too early, say when the meeting begins: --time 19:00"
NOTHING_WITHOUT = "Nothing of “{name}” is proposed, so nothing was left out; there are: {known}."
SEVERAL_WITHOUT = "“{name}” may mean several; say which: {known}."
NOTHING_AT_ALL = "Nothing is proposed, so “{name}” cannot be left out."
OPTION_LEAVES = "Who leaves early, like ana=20:00; what needs them comes before."
OPTION_WITHOUT = "Leave out what the record proposes, by its identity."
OPTION_EMPTY = "Only what is given with --item; the record proposes nothing."
