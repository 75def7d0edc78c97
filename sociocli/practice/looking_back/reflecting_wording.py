"""The questions one asks oneself, and those one asks people who know one.

Places are named: `{day}`. Source: formats.md 3.3 and 3.4, in our words.
"""

from __future__ import annotations

# Looking back, alone.
TITLE = "Looking back, for you alone"
WELCOME = (
    "What you write stays on this computer, for you alone. "
    "Every question may be passed over with Enter."
)
STEP_SELF = "About yourself, {number} of {of}"
STEP_ROLES = "A role"
STEP_CHECKS = "{role}, {number} of {of}"
STEP_CHARACTER = "Character"
STEP_CHARACTERS = "Character, {number} of {of}"
STEP_ACTIONS = "What you will do"
SELF = {
    "hosted": "What did you host, and for how many people?",
    "went-well": "What went well in the room?",
    "least-present": "When were you least present?",
    "under-fire": "What do you do when you are criticised, or when somebody is upset?",
    "next": "What do you want to be able to do next?",
    "feedback": "Which three things do you want to hear something about from others?",
}
ROLES = {
    "facilitator": "Facilitator",
    "secretary": "Secretary",
    "leader": "Leader",
    "delegate": "Delegate",
    "host": "Host, or whoever looks after the climate",
}
LETTERS = {"facilitator": "f", "secretary": "s", "leader": "l", "delegate": "d", "host": "h"}
WHICH_ROLE = "Look at a role in particular?"
ANOTHER_ROLE = "Another role?"
NO_ROLE = "No, go on"
CHECKS = {
    "facilitator": (
        "Was everyone heard?",
        "Did people know how the meeting was going to go?",
        "Did you keep your own view apart from facilitating?",
        "Was the agenda prepared with others?",
    ),
    "secretary": (
        "Were decisions written down exactly?",
        "Were the minutes out in time?",
        "Were reviews remembered?",
        "Could people find the documents?",
    ),
    "leader": (
        "Did you go to both circles?",
        "Did you follow up on actions?",
        "Did you bring news from the wider circle?",
        "Did you give direction without pressing?",
    ),
    "delegate": (
        "Were you in both circles?",
        "Did you report all opinions of your circle, and not yours alone?",
    ),
    "host": ("Did you notice who was quiet, and what did you do?",),
}
CHARACTER_OFFER = (
    "Four more, about generosity, courage, humility and grace? They are for you alone."
)
YES = "Yes"
NO = "No"
CHARACTER = {
    "generosity": "Generosity: when did you give more than you had to, and to whom?",
    "courage": "Courage: what did you dare, and what not yet?",
    "humility": "Humility: where were you wrong, and how did you notice?",
    "grace": "Grace: what did you let go, or forgive?",
}
FIRST_ACTION = "What will you do? One to three things are enough; the first one:"
ONE_MORE = "Anything else? Enter goes on."
ACTION = "What will you do?"
ACTION_BY = "By when? A date, or 2 weeks"
ACTION_NOTED = "Noted: {what}, by {day}."
NOTE = "What would you like to note?"
NOTED = "Noted."
ONLY_IN_MEETINGS = "That belongs to meetings; here it does nothing."
NOT_HERE = "That belongs to meetings; here you may note something, or go back."

# What others are asked.
FOR_PEERS = (
    "Which skill would help me most to be better equipped for this?",
    "When did my hosting help you take part?",
    "When did it get in your way?",
    "What do I tend to avoid?",
    "What should I keep exactly as it is?",
    "Would you let me host something larger? What would you want in place for that?",
    "What could I hand to someone else?",
)
ROLE_FOR_PEERS = {
    "facilitator": (
        "When I facilitate: is everyone heard? Do you know how the meeting will go? "
        "Do I keep my own view apart? Do I prepare the agenda with others?"
    ),
    "secretary": (
        "When I am secretary: are decisions written down exactly? Are minutes out in time? "
        "Do I remember reviews? Can you find the documents?"
    ),
    "leader": (
        "When I lead: am I in both circles? Do I follow up on actions? Do I bring news from "
        "the wider circle? Do I give direction without pressing?"
    ),
    "delegate": (
        "When I am delegate: am I in both circles? Do I report all opinions of our circle, "
        "and not mine alone?"
    ),
    "host": "When I look after the climate: do I notice who is quiet?",
}
ALL_FOR_PEERS = (*FOR_PEERS, *ROLE_FOR_PEERS.values())

# Reading what they wrote.
PEERS_TITLE = "What others say, for you alone"
PEERS_WELCOME = (
    "Read it as a gift: there is nothing to explain and nothing to defend. "
    "What you write stays on this computer."
)
STEP_HEARING = "Question {number} of {of}"
STEP_AFTER = "After reading"
ON_TABLE = "You asked, and they answered"
SOMEBODY = "Somebody:"
WHAT_DID_YOU_HEAR = "What did you hear, in your own words? Enter goes on."
ROLE_ITSELF = "What should change in the role itself, or in what you were handed?"
THANKS = (
    "Thank everybody who wrote, whatever they wrote. You owe nobody an explanation. "
    "If you like, tell your circle what you heard."
)
REVIEW = "When will you look at this again? A date, or 3 months"
