"""Signals in the round of questions: what is skipped, and what is taken for a question.

Source: process.md 6, numbers 3 to 5, and 3.3 (C3).
"""

from __future__ import annotations

from collections.abc import Iterator

from sociocli.domain.scenario import Meaning
from sociocli.practice import signals_wording as words
from sociocli.practice.rounds_cut import cut_short
from sociocli.practice.signal import Area, Noticed, Signal, Watched

__all__ = ["SIGNALS"]

_OVER = "pass"


def _skipped(seen: Watched) -> Iterator[Noticed]:
    """The rest of the round is left out, or somebody is passed over who asked."""
    for at, person in cut_short(seen, "questions"):
        yield Noticed("3", at, person)
    for one in seen.at("questions"):
        person, answer = one.place.person, one.answer
        if answer is None or answer.answer != _OVER or one.place.part:
            continue
        asked = [said for said in one.heard_of(person) if said.means is Meaning.QUESTION]
        if asked:
            yield Noticed("3", answer.at, person, asked[0].text)


SIGNALS = (Signal("3", Area.CONSENT, _skipped, words.QUESTIONS_CUT),)
