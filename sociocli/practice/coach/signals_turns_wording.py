"""What the coach says about turns, time and hats; named places: {person} and {quote}.

Source: process.md 2.3 M12, 2.5, 3.1 and 6, in our own words.
"""

from __future__ import annotations

from sociocli.practice.coach.signal import Told

__all__ = ["NO_HAT", "ONE_VOICE", "OVER_TIME", "SAME_FIRST"]

SAME_FIRST = Told(
    watches="the same person is called to the front in three rounds",
    what="In three rounds {person} was called before the others.",
    why="Whoever speaks first sets the tone, and the others find themselves answering.",
    instead="Let us begin somewhere else this time, and go the other way round.",
)
ONE_VOICE = Told(
    watches="in the rounds of an item one person speaks more than twice as long as the mean, "
    "and nothing is said about it",
    what="{person} spoke more than twice as long as the others on average, and nobody minded the "
    "time.",
    why="The time of one is the time of all. Those who hear that there is little left say less "
    "than they know.",
    instead="Thank you, {person}. I hear it; one more sentence, and then I go on in the round.",
)
OVER_TIME = Told(
    watches="an item goes a fifth beyond its time, and the circle is offered no trade",
    what="The item went on well beyond its time, and the circle was not asked for more.",
    why="The minutes are taken from another item, and from people who have to leave. The circle "
    "owns its agenda.",
    instead="We are over on this one. Five more minutes here, or the rest another time? Any "
    "<objection>?",
)
NO_HAT = Told(
    watches="an opinion of the facilitator, and not as whom it is said",
    what="You said “{quote}”, and not as whom.",
    why="From the one who leads, an opinion weighs double. You may have one, as soon as it is "
    "plain who speaks.",
    instead="I say this as a member, not as facilitator.",
)
