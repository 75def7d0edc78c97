"""What is said before a meeting begins, of what is missing."""

from __future__ import annotations

# One sentence for each; `many` where it is about several.
ONE = {
    "acceptance": "The minutes of {about} are not accepted yet.",
    "answers": "The time to answer is over: {about}.",
    "terms": "The term has ended, and it is not on the agenda: {about}.",
    "expired": "Has run out, and is not on the agenda: {about}.",
    "reviews": "Its review is overdue, and not on the agenda: {about}.",
    "actions": "Is overdue, and not on the agenda: {about}.",
    "decides": "To be decided, and a {kind} circle only recommends: {about}.",
    "proposal": "To be decided, and no text is prepared: {about}.",
    "bringer": "Whoever brings it is no member of the circle: {about}.",
    "gone": "On the agenda, and not in the record: {about}.",
    "on_leave": "On leave: {about}.",
}
MANY = {
    **ONE,
    "terms": "{count} terms have ended, and are not on the agenda: {about}.",
    "expired": "{count} decisions have run out, and are not on the agenda: {about}.",
    "reviews": "{count} reviews are overdue, and not on the agenda: {about}.",
    "actions": "{count} actions are overdue, and not on the agenda: {about}.",
    "decides": "{count} are to be decided, and a {kind} circle only recommends: {about}.",
    "proposal": "{count} are to be decided, and no text is prepared: {about}.",
    "bringer": "{count} items are brought by somebody who is no member: {about}.",
}
HEAD = "Before you begin, for your information:"
ROW = "- {sentence}"
AND_MORE = "{about} and {count} more"
UNREADABLE = "A file cannot be read: {first}"
UNREADABLE_MANY = "{count} files cannot be read, the first is: {first}"
OF_AGENDA = "{name}: {sentence}"
