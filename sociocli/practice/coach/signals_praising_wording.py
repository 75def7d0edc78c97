"""What the coach says about things done well, by name; named places: {person} and {quote}.

What happened and what it is good for; never a grade, and nothing instead.
Source: process.md 3.4, 4.2 and 6, in our own words.
"""

from __future__ import annotations

from sociocli.practice.coach.signal import Told

__all__ = ["TOLD"]

TOLD: dict[str, Told] = {
    "objections": Told(
        watches="in own words it is asked for objections, and not for agreement",
        what="In your own words you asked for reasons against it: “{quote}”",
        why="That makes it easy to bring what the others need to know.",
    ),
    "hesitation": Told(
        watches="somebody hesitates in the consent round and is asked about it",
        what="{person} hesitated (“{quote}”), and you gave it room.",
        why="What has no words yet often finds them as soon as somebody wants to know.",
    ),
    "all-heard": Told(
        watches="the round is completed before an objection is taken up",
        what="An <objection> came, and you finished the round.",
        why="Now everybody's answer is their own, and you know all there is before you begin.",
    ),
    "term": Told(
        watches="a review day that was missing is set before the consent round",
        what="You saw to a day on which we look at it again: {quote}.",
        why="A yes for a while is easier to give, and it is kept, because somebody looks again.",
    ),
    "said-back": Told(
        watches="an objection is said back in words, and its owner confirms it at once",
        what="You said it back, and {person} said yes.",
        why="Whoever is understood can stop defending and help to look for a way.",
    ),
    "aim": Told(
        watches="it is asked or said how something touches the aim",
        what="You brought the <aim> into it.",
        why="By the <aim> a worry of one becomes a matter of all.",
    ),
    "ideas": Told(
        watches="ideas of others are heard before a way is chosen",
        what="You heard ideas of others before a way was chosen.",
        why="Once it is said, an <objection> belongs to the circle, and so does the way out.",
    ),
    "measure": Told(
        watches="what is watched has somebody who looks and a point at which one stops",
        what="“{quote}” is watched by somebody, and it is clear when we stop.",
        why="That is a worry taken at its word: whoever has it can let go of it for now.",
    ),
    "qualities": Told(
        watches="the reasons for a candidate take up the agreed qualities",
        what="The proposal was tied to what the circle was looking for: “{quote}”",
        why="Everybody can follow such a proposal, also those who had named somebody else.",
    ),
    "hand-over": Told(
        watches="a facilitator who was named lets somebody else propose",
        what="You were named yourself, and gave the proposal into other hands.",
        why="So nobody had to wonder who was speaking, the facilitator or the candidate.",
    ),
    "free-no": Told(
        watches="a candidate is asked once what it would take, and the no is respected",
        what="{person} said “{quote}”, and you left it at that.",
        why="Where a no is free, people dare to be named again.",
    ),
    "turns": Told(
        watches="somebody who speaks out of turn is asked to wait, without a hard word",
        what="{person} spoke out of turn, and you asked them to wait.",
        why="Those who say little rely on it that their turn is theirs.",
    ),
    "finish": Told(
        watches="whoever was interrupted gets the word back",
        what="{person} was interrupted, and you turned back to them.",
        why="The end of a sentence is often what it was about.",
    ),
    "need": Told(
        watches="somebody who is upset is asked what they need, or is offered a pause",
        what="{person} was upset, and you made room for it.",
        why="It takes a minute, and after it everybody can think again.",
    ),
    "news": Told(
        watches="what somebody brings into the check-in is thanked for and left",
        what="You thanked {person} for what they brought, and left it there.",
        why="To be heard is enough on arriving. So the next ones dare to say how they are, too.",
    ),
    "hat": Told(
        watches="the facilitator says as whom they speak",
        what="You said as whom you speak.",
        why="With the hat named, your opinion is one among others.",
    ),
    "better": Told(
        watches="at the check-out it is asked what could be better",
        what="You asked what could be better: “{quote}”",
        why="People are polite; what helps next time they say to whoever wants to know.",
    ),
}
