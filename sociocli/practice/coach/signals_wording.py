"""What the coach says about each signal, as to a friend: what, why, and what instead.

Named places: {person} and {quote}. Never a grade, never a claim about tone.
Source: process.md 3.4 and 6, in our own words.
"""

from __future__ import annotations

from sociocli.practice.coach.signal import Told

__all__ = [
    "ANOTHER_PROPOSAL",
    "ARGUED",
    "ASKS_FOR_AGREEMENT",
    "ASKS_WHAT_WOULD_BE",
    "ATTACK_ANSWERED",
    "BUNDLED",
    "CHANGED_SILENTLY",
    "DROPPED",
    "HEARD_AS",
    "HESITATED",
    "LEFT_ALONE",
    "LEFT_OUT",
    "NOT_ANNOUNCED",
    "NO_AIM",
    "NO_OWNER",
    "NO_TERM",
    "POLISHED",
    "PRESSED",
    "QUESTIONS_CUT",
    "REACTIONS_CUT",
    "REACTIONS_DEBATED",
    "REACTION_JUSTIFIED",
    "ROUND_STOPPED",
    "SHRUGGED",
    "SOLVED_TOO_SOON",
    "TAKEN_FOR_SETTLED",
    "UNCLEAR_TEXT",
    "UNWATCHED",
    "VIEW_AS_QUESTION",
]

# The questions and the reactions.

QUESTIONS_CUT = Told(
    watches="the questions end before everybody was asked, or a question is passed over",
    what="In the questions it went on without {person}.",
    why="Whoever could not ask answers for what they guess, and the guess comes back later as an "
    "<objection>.",
    instead="{person}, what do you need to know to understand what it says?",
)
VIEW_AS_QUESTION = Told(
    watches="a reaction, wish or objection among the questions, and nobody says where its place is",
    what="Among the questions {person} said “{quote}”, and it was left standing there.",
    why="One view among the questions brings the next one, and those who still need to "
    "understand the text are lost on the way.",
    instead="I hear a view in that, and it gets its turn in a minute. Is there a question in it?",
)
ATTACK_ANSWERED = Told(
    watches="an attack in the form of a question is answered with an explanation",
    what="{person} asked “{quote}”, and got an explanation.",
    why="Behind it stands a view, not a gap in knowing. An answer invites the next attack, and the "
    "view itself is not heard.",
    instead="There is a worry in that, {person}. Keep it for the reactions, there it has room.",
)
REACTIONS_CUT = Told(
    watches="the reactions end before everybody has had a turn, or one is passed over",
    what="In the reactions it went on without {person}.",
    why="What finds no room in the reactions comes back in the consent round, and is harder there.",
    instead="Before we go on: is there anything that must be said first? {person}?",
)
REACTIONS_DEBATED = Told(
    watches="somebody answers a reaction and nobody minds, or the facilitator answers it",
    what="In the reactions, at “{quote}”, it became a talk to and fro.",
    why="As soon as one is answered the others begin to speak to each other, and those who say "
    "little say nothing at all.",
    instead="We let the reactions stand next to each other; nobody answers here.",
)
REACTION_JUSTIFIED = Told(
    watches="“but”, “why do you feel” or pressing after a reaction",
    what="{person} reacted (“{quote}”) and was met with a but, a why or a push.",
    why="A reaction is a gift of what somebody sees. Whoever has to account for it gives a "
    "smaller one next time.",
    instead="Thank you, {person}. Who is next?",
)

# The text on its way into the round.

POLISHED = Told(
    watches="more than two amendments are taken before the first consent round",
    what="The third change was taken before anybody was asked for objections: “{quote}”.",
    why="Taste has no end. What hurts shows in the consent round, and only that needs mending.",
    instead="I leave it at these two. Let us ask for objections and mend what hurts.",
)
CHANGED_SILENTLY = Told(
    watches="the text is changed at the read-back, and nobody is told which change was taken",
    what="At the read-back the text became “{quote}”, and nobody was told what had changed.",
    why="People answer for the text they remember. A change that they did not notice feels like a "
    "trick afterwards.",
    instead="I have changed one thing: this. Now the whole text again, please.",
)
UNCLEAR_TEXT = Told(
    watches="a question about the text in the consent round stays without an answer",
    what="In the consent round {person} had a question about the text, and the round went on.",
    why="Whoever does not understand the text consents to a guess.",
    instead="Let us pause the round for that. What do you need explained, {person}?",
)
ANOTHER_PROPOSAL = Told(
    watches="another proposal takes the place of the one on the table",
    what="Another proposal took the place of the one on the table, before anything else was tried.",
    why="Two proposals at a time split a circle into sides. The first one may need one sentence "
    "only.",
    instead="One at a time: shall we finish this one first, or does anybody object to dropping it?",
)

# The consent round.

ASKS_FOR_AGREEMENT = Told(
    watches="agree, like, happy with, in favour: said on the way into a consent round",
    what="You said “{quote}”: that asks who is for it.",
    why="Agreement invites taste, and makes it hard to be the one who says no. A reason against is "
    "information for all.",
    instead="Does anybody see a reason why this would hurt our <aim>?",
)
ASKS_WHAT_WOULD_BE = Told(
    watches="would you, could we imagine: said on the way into a consent round",
    what="You said “{quote}”: that asks what would be.",
    why="Nobody knows afterwards whether it was decided or only talked about.",
    instead="This is the decision itself. Any <objection>?",
)
ROUND_STOPPED = Told(
    watches="an objection is taken up while others still wait in the round, by more than one "
    "question to its owner",
    what="{person} objected (“{quote}”) and was taken up at once, while others still waited.",
    why="The others do not know yet what they would have said, and the first <objection> gets all "
    "the room.",
    instead="Thank you, {person}, that has its place. First I hear everybody.",
)
LEFT_OUT = Told(
    watches="one answer is written for people who were not heard, or somebody is noted as gone who "
    "is there",
    what="The <consent> round went on without hearing {person}.",
    why="Silence is not an answer. What was not said today will stand in the way tomorrow.",
    instead="I have not heard you yet, {person}. Any <objection>?",
)
SHRUGGED = Told(
    watches="“whatever”, a shrug or a pass is written down as consent, and nobody asks",
    what="{person} said “{quote}”, and consent was written down.",
    why="Not caring is fine, but then it is a yes that somebody has said. A shrug may hide what "
    "we need to hear.",
    instead="{person}, not caring is fine. Do you see any reason against it, or none?",
)
HESITATED = Told(
    watches="a pause or an “okay” with a sigh is written down as consent, and nobody asks",
    what="{person} hesitated (“{quote}”), and consent was written down at once.",
    why="Hesitating is often an <objection> that has no words yet. Asked, it finds them.",
    instead="I heard a pause, {person}. What lies behind it?",
)
HEARD_AS = Told(
    watches="the answer in the consent round is not what was said: a wish as objection, or "
    "an objection as consent",
    what="{person} said “{quote}”, and something else was written down.",
    why="An <objection> that is passed over comes back as anger; a wish that is worked on like one "
    "costs everybody the evening. Asking tells them apart.",
    instead="{person}, would it hurt our <aim>, or would something else be nicer?",
)

# Working on objections.

ARGUED = Told(
    watches="“but”, or an explanation, to somebody who objects, also in place of saying it back",
    what="{person} said “{quote}”, and was answered with a but or an explanation.",
    why="Whoever has to defend what worries them says less and less. What they see is what we are "
    "after.",
    instead="{person}, walk us through it: what goes wrong, and what would be the first sign?",
)
PRESSED = Told(
    watches="“prove it”, “that is no objection” or “can you not live with it” to an objector",
    what="{person} said “{quote}”, and was pushed instead of asked.",
    why="Then the talk is about the person and no longer about what they see. The whole circle "
    "looks for the link to the <aim>.",
    instead="Thank you for saying it, {person}. Help us see what you see.",
)
NO_AIM = Told(
    watches="a way is chosen, and how the aim is touched is neither asked in own words nor written",
    what="A way was chosen, and nothing was written about how {person}'s <objection> touches the "
    "<aim>.",
    why="The <aim> is what makes it everybody's concern, and by it you can see whether the new "
    "text is any better.",
    instead="Which part of our <aim> is hurt by it? I write that beside it.",
)
SOLVED_TOO_SOON = Told(
    watches="it goes on to ways out, or one is suggested, before the owner has said: that is it",
    what="It went on before {person} had said: yes, that is it.",
    why="A quick fix meets what we think we heard. Nobody gives up an <objection> that was not "
    "understood.",
    instead="Let me say it back, {person}. Did I get it?",
)
LEFT_ALONE = Told(
    watches="a way is chosen, and no idea of anybody but the objector is heard or written",
    what="A way was chosen before anybody but {person} was heard with ideas.",
    why="Once it is said, an <objection> belongs to the circle. The best idea often comes from "
    "somebody who is not concerned.",
    instead="This is ours now. One idea from each of you: what would take care of it?",
)
DROPPED = Told(
    watches="letting the proposal go, or taking it back, is the first thing that is tried",
    what="The first thing that was tried was to give the proposal up.",
    why="An <objection> is the beginning of the repair, not a no. The need behind the proposal is "
    "still there tomorrow.",
    instead="We can change the text, shorten the time, or watch what you worry about. What helps?",
)
TAKEN_FOR_SETTLED = Told(
    watches="an objection is noted as settled, though its owner did not say so",
    what="{person} said “{quote}”, and the <objection> was noted as settled.",
    why="Only its owner can say that an <objection> is gone. Else it comes back when it is least "
    "wanted.",
    instead="So it still stands, {person}. What is still missing?",
)
BUNDLED = Told(
    watches="while one objection is being understood, another one is taken up",
    what="{person}'s <objection> was taken up while another one was not yet understood.",
    why="Two worries in one talk become vague, and neither is met.",
    instead="One after the other. Yours is next, {person}; it is on the list.",
)

# What a decision needs.

NO_TERM = Told(
    watches="there is no review day at the read-back",
    what="It went into the consent round without a day on which we look at it again.",
    why="A yes for a while is easy, a yes for ever is not. Without a day nobody looks again.",
    instead="Until when does it hold, and when do we look again?",
)
NO_OWNER = Told(
    watches="nobody looks after what was decided, or there is no sign by which we see how it goes",
    what="It is decided, but nobody looks after it, or there is no sign of how it goes.",
    why="What is everybody's is soon nobody's, and without a sign the review is a matter of mood.",
    instead="Who looks after it, and how shall we know that it works?",
)
UNWATCHED = Told(
    watches="something is to be watched by nobody, or without a point at which one stops",
    what="“{quote}” is to be watched, but nobody is named for it, or no point at which we stop.",
    why="A worry that is watched by nobody is not watched, and whoever has it knows that.",
    instead="Who looks at it, how often, and at what point do we stop?",
)
NOT_ANNOUNCED = Told(
    watches="nothing is written about who tells whom what was decided",
    what="It is decided, and nothing was written about who tells those whom it concerns.",
    why="Many decisions come to nothing because those who should follow them never hear of them.",
    instead="It is decided. Who tells whom, and by when?",
)
