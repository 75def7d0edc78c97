"""What is said at the end of an exercise in which something was typed."""

from __future__ import annotations

LABEL = "{text}"
THEN = "Next, or show me this one again another day?"
NEXT = "Next"
AGAIN = "Show me again later"
ONE_WAY = "one way to say it"
MANY_WAYS = "It is one way among many; take what suits your own voice."
QUOTED = "“{text}”"
YOURS = "You"
NOTHING_TYPED = "You typed nothing; say it aloud, and look at one way below."
