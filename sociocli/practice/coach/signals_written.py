"""Signals about what is written down beside the consent round's own answers.

Somebody moves and is noted as staying, or something is written for somebody who is
not there. What is heard otherwise in a consent round stands in `signals_consenting.py`.
Must not know why it was written so.

Source: process.md 4.2 (E6: stay or move), 2.1 (who is here) and 3.8 (those who are absent).
"""

from __future__ import annotations

from collections.abc import Iterator

from sociocli.domain.scenario import Meaning
from sociocli.practice.circle.remembered import text_of
from sociocli.practice.coach import signals_written_wording as words
from sociocli.practice.coach.course import EVERYBODY, Exchange
from sociocli.practice.coach.signal import Area, Noticed, Signal, Watched

__all__ = ["SIGNALS"]

_OTHERWISE = ((Meaning.MOVES, "keep"), (Meaning.STAYS, "other"))
_ANSWERS = ("consent", EVERYBODY, "concern", "abstain", "objection")


def _moved(seen: Watched) -> Iterator[Noticed]:
    """Somebody moves and is noted as staying, or the other way round, or with another name."""
    for one in seen.at("change"):
        answer, person = one.answer, one.place.person
        heard = one.heard_of(person)
        if answer is None or not heard:
            continue
        turned = not one.place.part and (heard[-1].means, answer.answer) in _OTHERWISE
        if turned or (
            one.place.part == "name" and _is_another(seen, heard[-1].text, answer.answer)
        ):
            yield Noticed("moved", answer.at, person, heard[-1].text)


def _is_another(seen: Watched, said: str, picked: object) -> bool:
    """Tell whether somebody was named, and somebody else is noted."""
    names = [seen.cast.name(text_of(one)) for one in picked] if isinstance(picked, list) else []
    known = [one.name for one in seen.cast.people]
    return said in known and said not in names


def _not_there(seen: Watched) -> Iterator[Noticed]:
    """Somebody who has not come is noted as here, or an answer is written down for them."""
    members = [one.id for one in seen.cast.brought.circle.members]
    for one in seen.at("gather"):
        answer = one.answer
        if answer is not None and one.place.part == "here" and answer.answer == EVERYBODY:
            missing = tuple(one for one in members if one not in answer.here)
            if missing:
                yield Noticed("not-there", answer.at, missing[0], others=missing[1:])
    for one in seen.at("attendance", "consent"):
        answer, person = one.answer, one.place.person
        if answer is None or one.place.part or person not in seen.cast.played():
            continue
        if person not in answer.here and _is_written(one):
            yield Noticed("not-there", answer.at, person)


def _is_written(one: Exchange) -> bool:
    answer = one.answer.answer if one.answer is not None else None
    return answer == "here" if one.place.phase == "attendance" else answer in _ANSWERS


SIGNALS = (
    Signal("moved", Area.SELECTION, _moved, words.MOVED),
    Signal("not-there", Area.MINUTES, _not_there, words.NOT_THERE),
)
