"""What people say in a rehearsal, where nothing is known of what they want."""

from __future__ import annotations

__all__ = [
    "NOT_COUNTED",
    "NO_TIME",
    "NO_TIME_BECAUSE",
    "NO_TIME_IDEA",
    "PAUSE",
    "PAUSE_ASKED",
    "WISH",
    "WISH_ONLY",
]

WISH = "I am against it. I would have done it quite differently."
WISH_ONLY = "No, it does no harm. I would only have liked it another way. No objection."
PAUSE = "Hm... well. Okay."
PAUSE_ASKED = "I was wondering who tells the others. But no, no objection."
NOT_COUNTED = "I have counted nothing, to be honest. Who of us knows a number?"
NO_TIME = "Thank you, but rather not me."
NO_TIME_BECAUSE = "My evenings are full until spring."
NO_TIME_IDEA = "If somebody took something else off me, perhaps."
