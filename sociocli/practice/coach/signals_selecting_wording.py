"""What the coach says about signals in a selection; named places: {person} and {quote}.

Source: process.md 4.2, 4.3 and 6, in our own words.
"""

from __future__ import annotations

from sociocli.practice.coach.signal import Told

__all__ = [
    "AGAINST_SOMEBODY",
    "CANDIDATE_EARLY",
    "COUNTED",
    "NAMES_FIRST",
    "NO_NOT_HEARD",
    "PROPOSES_ONESELF",
    "TO_ONE_NAME",
    "WHO_WANTS_IT",
]

COUNTED = Told(
    watches="names are counted, in a sentence or in the reasons for a candidate",
    what="“{quote}”: that counts names.",
    why="Once names are counted it is a vote. The reasons that were said are what the circle "
    "knows now and did not know before.",
    instead="On the reasons I heard, patience and free evenings, I propose somebody for a year.",
)
WHO_WANTS_IT = Told(
    watches="“who would like”, “any volunteers” before the slips are open",
    what="Before the names were open you asked “{quote}”.",
    why="Whoever hears the reasons first often finds that they can. Asked too early, the quiet "
    "ones have said no for good.",
    instead="Please nobody say yet who wants it or does not. Write the one whom you see in it.",
)
NAMES_FIRST = Told(
    watches="somebody is brought up before the qualities are agreed, or nobody said any",
    what="It came to names before it was clear what the role takes.",
    why="Once a name is in the room the list is written for that person, or against them.",
    instead="Qualities first, then people: what should this person bring? One thing each.",
)
AGAINST_SOMEBODY = Told(
    watches="a remark against somebody among the reasons, and nobody says where its place is",
    what="{person} said “{quote}”, and it was left standing there.",
    why="Whoever is talked down in front of everybody will not be named again, and the others "
    "think twice before they say yes.",
    instead="Only reasons for somebody here. A concern has its place in the consent round.",
)
TO_ONE_NAME = Told(
    watches="another change round with nothing new said, or “can we all agree on one”",
    what="To stay or to move became a push towards one name.",
    why="It need not be one name. Whoever is pushed moves without being convinced, and objects "
    "later or not at all.",
    instead="I have heard enough to make a proposal. We need not end up on one name.",
)
CANDIDATE_EARLY = Told(
    watches="the candidate is called before the others, or it is asked who would do it",
    what="Whether somebody would do it was to be answered before the others had spoken.",
    why="Whoever has heard the trust of all the others answers differently, and nobody has to "
    "contradict a candidate who has said yes already.",
    instead="You hear all of us first, and you answer last.",
)
PROPOSES_ONESELF = Told(
    watches="the facilitator makes the proposal, and was named or proposes themselves",
    what="You made the proposal, and you were one of those it could be.",
    why="It may be right, and still everybody wonders who was speaking. It costs one sentence to "
    "hand it over.",
    instead="I was named myself, so please will one of you make the proposal?",
)
NO_NOT_HEARD = Told(
    watches="a candidate's no is pushed at twice or noted as a yes, or their “yes, if” as a no",
    what="{person} said “{quote}”, and that was not taken as it was meant.",
    why="Asked once what it would take, somebody may find a way. After that a no is free, or the "
    "next one will not let themselves be named.",
    instead="What would you need to say yes, {person}? A no is fine.",
)
