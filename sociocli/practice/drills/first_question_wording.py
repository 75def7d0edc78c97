"""What the drill of the first question says."""

from __future__ import annotations

LABEL = "{text}"
OBJECTS = "{who} objects"
WHICH = "What do you ask first?"
OWN = "Something else, in my own words"
TYPE = "What do you ask {who}?"
OPENS = "That opens"
LEADS = "That leads, or pushes a little"
ONE_OPENS = "One that opens"
NOT_OPEN = "I see no what, how, where or tell us: it can be answered with yes or no."
DOES = "“{question}” {why}"
