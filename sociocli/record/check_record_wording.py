"""What `check` says of what stands, of circles, and of the record as a whole.

Whole sentences: what is wrong, and what to do about it.
"""

from __future__ import annotations

# What is named and is not there.
NO_SUCH = {
    "minutes": "There are no minutes “{name}” in this record.",
    "decisions": "There is no decision “{name}” in this record.",
    "actions": "There is no action “{name}” in this record.",
    "backlog": "There is no topic “{name}” in the backlog.",
}
NO_SUCH_REMEDY = "Correct the name, or take it out."
SEVERAL = "“{name}” means several things here: {found}."
SEVERAL_REMEDY = "Write the whole of one of them."
NO_ITEM = "The minutes {meeting} have no item {number}."
NO_ITEM_REMEDY = "Correct the number; there are: {numbers}."
NONE = "none"
NOBODY = "Nobody in this record has the id “{person}”."
NOBODY_REMEDY = "Correct it, or write the name of somebody from outside in full."
BEFORE = "“{key}” is {said}, before it began on {first}."
BEFORE_REMEDY = "Correct one of the two."

# Circles.
EMPTY_CIRCLE = "This file says nothing of the circle."
EMPTY_CIRCLE_REMEDY = (
    "Bring back what stood here (git log -p shows it), or write its name, aim and members."
)
NO_PARENT = "There is no circle “{circle}” in this record to be linked to."
CIRCLES_ARE = "There are: {known}."
ROUND = "The circles are each other's parents: {way}."
ROUND_REMEDY = "Take one parent out."
NO_MEMBER = "“{person}” holds the role “{role}” and is not a member of this circle."
NO_MEMBER_REMEDY = "Correct the id, or add this person to the circle's members."
OTHER_HOLDER = "“{person}” stands here as holder, and {file} says: {others}."
OTHER_HOLDER_REMEDY = "Take “holder” and “until” out here; the term says it."
TERM_OVER = "The term of “{person}” as “{role}” ended on {until}."
ROLE_OVER_REMEDY = "Select anew, or write the new “until”."
TERM_OVER_REMEDY = "Select anew, or end it with: state: ended, and the day as “ended”."
BOTH_LINKS = "“{person}” holds both “{one}” and “{two}”, so one voice goes both ways."
BOTH_LINKS_REMEDY = "Select somebody else for one of the two roles."

# Decisions.
NO_STATUS = "It is not said whether this decision holds."
NO_STATUS_REMEDY = "Add “status”, like: status: in_force"
NO_TEXT = "This decision has no text."
NO_TEXT_REMEDY = "Write the text in force below the second line of hyphens."
NO_END = "It has ended, and it is not said when."
NO_END_REMEDY = "Add “ended” with the day."
ENDED_AND_HOLDS = "It ended on {day}, and is said to hold all the same."
ENDED_AND_HOLDS_REMEDY = "Write status: ended, or take the day out."
ENDED_AND_HELD_REMEDY = "Write state: ended, or take the day out."
REPLACED_AND_HOLDS = "It was replaced, and is said to hold all the same."
REPLACED_AND_HOLDS_REMEDY = "Write status: replaced, or take “superseded_by” out."
REPLACED_BY_NONE = "It was replaced, and it is not said by what."
REPLACED_BY_NONE_REMEDY = "Add “superseded_by”, or write status: ended."
EXPIRED = "It expired on {day}, and is said to hold all the same."
EXPIRED_REMEDY = "Decide it anew, or write status: ended, and the day as “ended”."
NO_REVIEW = "Nobody will look at it again: it has no day of review."
NO_REVIEW_REMEDY = "Add “review” with a day."
NOBODY_AWAITED = "It waits for answers, and it is not written whose."
NOBODY_AWAITED_REMEDY = "Add “pending” with “who”."
PENDING_OVER = "The time for answers ended on {day}."
PENDING_OVER_REMEDY = "Write down what came of it, or give a new day."
NOT_ASKED = "It was put to the members outside a meeting, and it is not written how."
NOT_ASKED_REMEDY = "Add “outside” with “how” and “closes”."
ASKED_OVER_REMEDY = "Close it, or give a new day."
NOT_ADOPTED = "The item {place} did not adopt this; it ended as {outcome}."
NOT_ADOPTED_REMEDY = "Name the item that adopted it."
OTHER_TEXT = "The text below is not the one that {place} adopted."
OTHER_TEXT_REMEDY = (
    "Bring the adopted text back, or let a meeting adopt the change and name it under “revisits”."
)
NOT_REPLACED = "This replaces {other}, and that one does not say so."
NOT_REPLACED_REMEDY = "Write in {path}: superseded_by: {id}"
REPLACES_NOT = "This was replaced by {other}, and that one does not say so."
REPLACES_NOT_REMEDY = "Write in {path}: supersedes: {id}"
TEXT_ABOVE_REMEDY = "Move it there."
RAW_HTML_REMEDY = "Take it out; a decision is plain text."

# Terms.
NO_ROLE = "There is no role “{role}” in the file of the circle {circle}."
NO_ROLE_REMEDY = "Correct it, or add the role there; there are: {known}."
NEAR_ROLE = "The circle {circle} has no role “{role}”; did you mean “{near}”?"
NEAR_ROLE_REMEDY = "Correct it, or choose a name that differs more."
SEATS = "“{role}” has {count} holders and {seats} to be held; the first is in {other}."
SEATS_REMEDY = "End the term of whoever does not hold it, or write “seats” in the circle's file."

# Actions.
NO_OWNER = "Nobody has this action."
NO_OWNER_REMEDY = "Add “who”, or drop it."
CLOSED_AND_OPEN = "It was closed on {day}, and is said to be open all the same."
CLOSED_AND_OPEN_REMEDY = "Write state: done, or take the day out."
NOT_CLOSED = "It is done or dropped, and it is not said when."
NOT_CLOSED_REMEDY = "Add “closed” with the day."

# The record as a whole.
NO_RECORD = (
    "There is no record here: no sociocli.yaml, and no folder of minutes. Go to one, or name it: "
    "sociocli -C FOLDER check"
)
NO_CIRCLE = "There is no circle “{circle}” in this record; there are: {known}."
NO_CIRCLES = "There is no circle “{circle}” in this record; it has none yet."
UNION = "“merge=union” keeps both sides of every change, so decisions are lost without a word."
UNION_REMEDY = "Take it out of this line."
NO_ATTRIBUTES = "The record is in git, and there is no .gitattributes that keeps line ends."
NO_ATTRIBUTES_REMEDY = "Write into it: * text=auto eol=lf"
SCHEMA_STALE = "This schema is not the one of this edition of the program."
SCHEMA_MISSING = "This schema is missing; the first lines of files name it to editors."
SCHEMA_REMEDY = "Write them anew with: sociocli schema --write"
