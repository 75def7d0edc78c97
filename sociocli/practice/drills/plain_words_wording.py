"""What the drill of plain words says."""

from __future__ import annotations

ASKS = "{who} asks"
SOMEBODY_ASKS = "Somebody asks"
ANSWER = "What do you answer, in words that anybody knows?"
HOLDS = "What your answer holds"
FIELD = "“{word}” is a word of the field. Plainer: {plain}."
NO_FIELD = "I see no word of the field."
LENGTH = "{count} words; the one below has {model}."
LONG = "{count} words are long for somebody in doubt; the one below has {model}."
