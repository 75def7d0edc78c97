"""The sentences about decisions that are put to the members outside a meeting."""

from __future__ import annotations

NOT_ASKED = "“{title}” is not being asked outside a meeting; its status is {status}."
NO_RIGHT = "{name} has no say in the decisions of this circle, so the answer does not count."
TOO_EARLY = "“{title}” was asked on {opened}; an answer cannot be older."
TOO_LATE = (
    "The last day for answers was {closes}. Close it with: sociocli decisions close {id}. "
    "Bring what is new to the next meeting."
)
STILL_OPEN = "“{title}” can be answered until {closes}; still awaited: {names}."
STILL_OBJECTED = (
    "“{title}” can be answered until {closes}, and the objection may be met until then. "
    "To bring it to a meeting now: sociocli decisions pull {id}"
)
OBJECTED = "Objection outside the meeting: {reason}"
NOBODY_ANSWERED = "Asked outside a meeting ({how}); nobody answered until {closes}."
PULLED = "Asked outside a meeting ({how}), and brought to a meeting."
PULLED_BECAUSE = "Asked outside a meeting ({how}), and brought to a meeting: {reason}"
NO_WAY = "no way named"
