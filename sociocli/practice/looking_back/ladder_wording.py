"""What the rungs of the ladder say: whom one hosts, what to look at, what to ask oneself.

They are questions to look at, never levels. Source: formats.md 3.1.
"""

from __future__ import annotations

ALONE = "Alone, the warm-up"
ALONE_HOSTS = "nobody yet: scenarios, drills, a rehearsal of your own agenda"
ALONE_LOOK = "looking at yourself with interest; knowing the words"
ALONE_SIGN = "Do I know three people to ask?"

CREW = "A crew"
CREW_HOSTS = "six meetings of an hour; everybody hosts in turn"
CREW_LOOK = (
    "inviting; finding dates; keeping time; a plan that is good enough; check-in and check-out; "
    "listening without fixing; looking back together"
)
CREW_SIGN = "Could someone else host our next meeting as well as I?"

PAIR = "Two people, beside every rung"
PAIR_HOSTS = "talks of two, each asking and being asked in turn"
PAIR_LOOK = "asking and being asked; listening so that somebody can think aloud; one next step"
PAIR_SIGN = "With whom did I last talk about how I facilitate?"

CIRCLE = "A circle"
CIRCLE_HOSTS = "the standard meeting of a circle"
CIRCLE_LOOK = (
    "an agenda by consent; hearing, exploring and deciding told apart; rounds; consent; "
    "minutes; backlog"
)
CIRCLE_SIGN = "Three meetings in a row ended on time with every item closed?"

FRICTION = "A circle with friction"
FRICTION_HOSTS = "objections, selections, reviews"
FRICTION_LOOK = (
    "integrating objections; keeping my own view apart; giving and taking feedback; somebody "
    "upset in the room; reviewing an agreement"
)
FRICTION_SIGN = "Have we integrated an objection that made the result better?"

LAUNCH = "A launch, or an old group that changes"
LAUNCH_HOSTS = "the first meetings of a group; a home circle in an old organisation"
LAUNCH_LOOK = "who gave us leave to begin; inviting; writing an aim; teaching while doing"
LAUNCH_SIGN = "Would it go on without me for two meetings?"

SEVERAL = "Several circles"
SEVERAL_HOSTS = "links between circles, a general circle, handing work to the circles"
SEVERAL_LOOK = (
    "domains; two links between circles; how much everybody carries; handing over; "
    "care for the circles below"
)
SEVERAL_SIGN = "Does anything important pass only through me?"

GATHERING = "A gathering"
GATHERING_HOSTS = "open space, all-hands, a community of practice"
GATHERING_LOOK = (
    "opening and closing a large circle; hosting with others; many small groups; "
    "a path for conflicts"
)
GATHERING_SIGN = "Do most participants feel able to host a crew?"

CONGREGATION = "A congregation"
CONGREGATION_HOSTS = "gatherings again and again, many crews"
CONGREGATION_LOOK = "whom to invite; mending trust; helping others to host; stepping back"
CONGREGATION_SIGN = "Who hosts the next one?"

NETWORK = "A network of many groups"
NETWORK_HOSTS = "delegates, terms, what is shared"
NETWORK_LOOK = "who decides what is essential; who belongs; money"
NETWORK_SIGN = "What do we decide together, and what does each group decide for itself?"
