"""What the drill of somebody who is upset says. Nothing is scored here, and nothing is wrong."""

from __future__ import annotations

LABEL = "{text}"
MOMENT = "Moment {number}"
WHAT_NOW = "What do you do?"
YOU = "You: {did}"
YOUR_WAY = "Your way through it"
DID = "{number}. {did} {why}"
OTHER_WAYS = "Other ways, moment by moment"
ELSE = "{number}. {did} {why}"
SUPPORT = "Outside of the meeting"
