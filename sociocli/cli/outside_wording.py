"""What the commands about decisions outside a meeting say."""

from __future__ import annotations

ASK = """Put a decision to the members outside a meeting: by mail, a form, a forum.

It is written down as asked, with its last day and with what silence means:
“consent”, or “absent”, so that the circle's rule for absent members decides.
Any member may bring it to a meeting instead; an open objection blocks it.
"""
ANSWERED = "Note what a member answered to a decision that is asked outside a meeting."
PULL = "Bring a decision that is asked outside a meeting to the next meeting instead."
CLOSE = """Close what was asked outside a meeting, when all have answered or its day has passed.

Without an objection it is in force; with one it comes to the next meeting. The
next meeting hears of it in any case.
"""
ARGUMENT_TITLE = "What it is called."
ARGUMENT_ID = "The decision, by its identity or its last part."
ARGUMENT_PERSON = "The id or the name of the member."
ARGUMENT_ANSWER = "The answer."
OPTION_TEXT = "The text that is proposed."
OPTION_FILE = "A file with the text that is proposed; - for what comes in."
OPTION_CIRCLE = "The circle whose members are asked."
OPTION_HOW = "By which means: mail, form, forum."
OPTION_LINK = "Where it is."
OPTION_CLOSES = "The last day for an answer, like 2026-12-01, or 7 days."
OPTION_SILENCE = "What no answer means: consent, or absent."
OPTION_REVIEW = "When it is looked at again, like 6 months."
OPTION_EXPIRES = "When it ends by itself."
OPTION_OWNER = "Who sees to it."
OPTION_SUPERSEDES = "The decision that it takes the place of."
OPTION_REASON_PULL = "Why it is better talked about."
OPTION_BY = "Who brings it to a meeting."

NEED_CLOSES = "Say until when answers are awaited, like: --closes 2026-12-01"
CLOSES_BEFORE = "The last day for answers, {closes}, is before the day it is asked, {opened}."
SILENCE = "What no answer means is consent or absent, not “{silence}”."
NO_MEMBERS = (
    "No member of the circle {circle} is known who could answer. "
    "Add them with: sociocli circle member add NAME --circle {id}"
)
NO_PRESENT = "This record keeps only minutes. Make it keep decisions too with: sociocli init"
NOBODY = "“{typed}” is not a member of this circle; members are: {known}."
OPENED = "“{title}” is asked until {closes}. No answer means {silence}."
TAKEN = "{name}: {answer}. Answered: {count} of {all}."
AWAITED = "Still awaited until {closes}: {names}."
ALL_ANSWERED = "All have answered. Close it with: sociocli decisions close {id}"
OBJECTED = (
    "The objection blocks it, unless it is met until {closes}. To talk about it now: "
    "sociocli decisions pull {id}"
)
NO_REVIEW = "It has no day on which it is looked at again; add one with --review."
PULLED = "“{title}” comes to the next meeting."
DECLINED = "“{title}” is not adopted; it comes to the next meeting."
IN_FORCE = "“{title}” is in force. The next meeting hears of it."
PENDING = "“{title}” waits for {names} by the circle's rule for absent members."
PENDING_UNTIL = "“{title}” waits until {until} for {names} by the circle's rule for absent members."
SILENCE_MEANS = {"consent": "consent", "absent": "that somebody was absent"}
