"""What the drill of saying back says. Only words are looked at; the objector alone can tell."""

from __future__ import annotations

TELLS = "{who} objects"
SAY_BACK = "Say it back in one sentence"
WHAT_IT_IS = "What they told you"
WHAT_IT_HOLDS = "What your sentence holds"
HARM = "Words of the harm: {words}."
NO_HARM = "I find no word of the harm. What would go wrong, in their words?"
AIM = "Words of our aim: {words}."
NO_AIM = "No word of our aim yet. Not always needed; it helps the others to see the harm."
NO_CHECK = "You could end with a question: “Did I get it?” Only they can say."
LONG = "It is long. What could go, so that the harm is left?"
