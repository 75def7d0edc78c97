"""Signals in the consent round: how it is asked, who is heard, what is taken for what.

Source: process.md 6, numbers 1, 2, 11 and 13 to 16, and 3.3 (C7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sociocli.domain.scenario import Meaning
from sociocli.practice import signals_wording as words
from sociocli.practice.course import Exchange
from sociocli.practice.moves import Move
from sociocli.practice.signal import Area, Noticed, Signal, Watched

__all__ = ["SIGNALS"]

_CONSENT = ("consent", "everybody")
_FOLLOWS_UP = (Move.ASK, Move.RESTATE, Move.CARE, Move.AIM)
_SHRUG = re.compile(
    r"\b(whatever|pass|shrugs?|i guess|i suppose|as you (like|wish|want)|if you say so"
    r"|(do not|don['’]?t) (mind|care)|however you)\b",
    re.IGNORECASE,
)


def _hesitations(seen: Watched) -> Iterator[tuple[Exchange, str]]:
    """Yield answers of consent given where somebody hesitated, and nobody asked."""
    for one in seen.at("consent"):
        person, answer = one.place.person, one.answer
        if not person or one.place.part or answer is None or answer.answer not in _CONSENT:
            continue
        heard = [said for said in one.heard_of(person) if said.means is Meaning.HESITATION]
        followed = [
            step
            for step in one.said
            if step.said and step.said.move in _FOLLOWS_UP and step.said.to in (person, "all")
        ]
        if heard and not followed:
            yield one, heard[-1].text


def _shrugs(seen: Watched) -> Iterator[Noticed]:
    for one, quote in _hesitations(seen):
        if _SHRUG.search(quote) and one.answer is not None:
            yield Noticed("15", one.answer.at, one.place.person, quote)


SIGNALS = (Signal("15", Area.CONSENT, _shrugs, words.SHRUGGED),)
