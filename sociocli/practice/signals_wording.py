"""What the coach says about each signal, as to a friend: what, why, and what instead.

Named places: {person} and {quote}. Never a grade, never a claim about tone.
Source: process.md 3.4 and 6, in our own words.
"""

from __future__ import annotations

from sociocli.practice.signal import Told

__all__ = [
    "ARGUED",
    "QUESTIONS_CUT",
    "SHRUGGED",
]

QUESTIONS_CUT = Told(
    watches="the questions end before everybody was asked, or a question is passed over",
    what="The questions went on without {person}.",
    why="Whoever could not ask answers for what they guess, and the guess comes back later as an "
    "<objection>.",
    instead="{person}, what do you need to know to understand what it says?",
)
SHRUGGED = Told(
    watches="“whatever”, a shrug or a pass is written down as consent, and nobody asks",
    what="{person} said “{quote}”, and consent was written down.",
    why="Not caring is fine, but then it is a yes that somebody has said. A shrug may hide what "
    "we need to hear.",
    instead="{person}, not caring is fine. Do you see any reason against it, or none?",
)
ARGUED = Told(
    watches="“but”, or an explanation, to somebody who objects",
    what="{person} said “{quote}”, and the proposal was defended.",
    why="Whoever has to defend what worries them says less and less. What they see is what we are "
    "after.",
    instead="{person}, walk us through it: what goes wrong, and what would be the first sign?",
)
