"""What the coach says about what was written otherwise; named places: {person} and {quote}.

Source: process.md 2.1, 3.8 and 4.2, in our own words.
"""

from __future__ import annotations

from sociocli.practice.coach.signal import Told

__all__ = ["MOVED", "NOT_THERE"]

MOVED = Told(
    watches="somebody moves in the change round and is noted as staying, or the other way round, "
    "or with another name",
    what="{person} said “{quote}”, and that was noted otherwise.",
    why="The proposal rests on who stands where, and why. A move that is not noted is a reason "
    "that is lost.",
    instead="{person}, do I have it right: do you stay, or whom do you name now?",
)
NOT_THERE = Told(
    watches="somebody who has not come yet is noted as here, or an answer is written down for them",
    what="Something was written down for {person}, and they had not come yet.",
    why="Nobody can answer a question that they have not heard. How those are asked who are "
    "missing, a rule says.",
    instead="{person} is not here yet. I note that, and ask again when they come.",
)
