"""What every drill says, whatever its form.

Plain words, said to a tired volunteer; nothing here is called right or wrong.
"""

from __future__ import annotations

DRILL_KEY = "drill"
LABEL = "{label}"
AIM = "Aim"
PROPOSAL = "Proposal"
NO_OUTCOME = "This does not say how an exercise went."
NOT_IN_A_DRILL = "This is practice: there are no minutes here, and nothing was noted."
NO_FORM = "Nothing knows how to hold this exercise."
WAYS = {
    "said": "In a drill nobody is there to talk to. Say it aloud if you like.",
    "coach": "In a drill the reasons come after your answer; there is nobody else to ask.",
}
