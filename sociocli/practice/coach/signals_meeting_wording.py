"""What the coach says about a meeting as a whole; named places: {person} and {quote}.

Source: process.md 2.3, 3.8 and 6, in our own words.
"""

from __future__ import annotations

from sociocli.practice.coach.signal import Told

__all__ = [
    "AGENDA_ALONE",
    "GUEST_ANSWERS",
    "LEFT_BEHIND",
    "NEWS_SOLVED",
    "NOT_OURS",
    "NO_CHECK_OUT",
    "NO_MINUTES",
    "WITHOUT_SOMEBODY",
]

NO_MINUTES = Told(
    watches="a topic comes on the agenda, and nobody says how long it may take",
    what="“{quote}” came on the agenda without a number of minutes.",
    why="An item without a time takes that of the others, and nobody can consent to a plan that "
    "says nothing.",
    instead="Are we hearing, gathering or deciding here, and how many minutes do we give it?",
)
AGENDA_ALONE = Told(
    watches="the agenda is agreed or changed although somebody spoke against it",
    what="{person} said “{quote}”, and the agenda was fixed all the same.",
    why="What is talked about belongs to the circle. Whoever was passed over here brings it up "
    "again in the middle of an item.",
    instead="The agenda is yours, {person}. What would have to change so that it fits?",
)
NOT_OURS = Told(
    watches="somebody says that it is not ours to decide, and it goes on as ours",
    what="{person} said “{quote}”, and it was taken up as ours without another word.",
    why="What we decide for others they need not follow, and they learn of it last.",
    instead="Whose is it, then? If it is not ours, we hand it over and say what we need.",
)
WITHOUT_SOMEBODY = Told(
    watches="somebody came in and was not asked, or the absent were spoken for in vain",
    what="{person} said “{quote}”, and it was decided as if that had not been said.",
    why="The <consent> of those who are missing is found by a rule, and of those who are here by "
    "asking. Else it is not their decision.",
    instead="Welcome, {person}. This is on the table, and you are asked as well.",
)
GUEST_ANSWERS = Told(
    watches="a guest speaks in the consent round, and nobody says that the members decide",
    what="In the consent round {person}, who is a guest, said “{quote}”, and it was left at that.",
    why="What a guest knows has its place in the questions and reactions. The answer is given by "
    "those who have to live with it.",
    instead="Thank you, {person}; we have heard you. Now the members answer.",
)
NEWS_SOLVED = Told(
    watches="what somebody brings into the check-in is answered, or gets advice",
    what="In the check-in {person} got an answer or advice.",
    why="In the check-in it is enough to be heard. Advice makes a problem of it, and the next ones "
    "say that they are fine.",
    instead="Thank you, {person}. If you like, somebody has time for you after the meeting.",
)
NO_CHECK_OUT = Told(
    watches="the check-out is left out or cut short, or it is only asked whether all is fine",
    what="The check-out was cut short, or asked for praise only.",
    why="People are polite. What would make it better they only say if somebody wants to know.",
    instead="One sentence each: how was it for you, and what would make the next one better?",
)
LEFT_BEHIND = Told(
    watches="something was promised a place on a list or is named at the end, and none is written",
    what="{person} said “{quote}”, and it is not on any list.",
    why="What is not on a list does not come back, and “later” was only another word for no.",
    instead="What did today leave behind that must not get lost? I write it down.",
)
