"""What people say while an objection is worked on.

Knows how a worry sounds before and after somebody has understood it. Must not
know which way a facilitator should choose.
Source: process.md 3.3 (C8 to C11) and 3.6; 4.2 for candidates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sociocli.domain.scenario import Meaning, Utterance, Worry
from sociocli.domain.utterance import Utterances
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.lines import drawn
from sociocli.practice.circle.memory import Memory
from sociocli.practice.circle.place import Place
from sociocli.practice.circle.remembered import ItemMemory, PersonMemory
from sociocli.practice.circle.worrying import is_met, worked_on

__all__ = ["at_objection"]


@dataclass(frozen=True, slots=True)
class _Objection:
    """An objection that is worked on.

    Args:
        owner: Whose it is.
        worry: What is behind it.
        known: What has happened in the item.
        met: Whether what lies on the table meets it.

    """

    owner: str
    worry: Worry
    known: ItemMemory
    met: bool

    @property
    def dealt(self) -> PersonMemory:
        """How its owner was dealt with."""
        return self.known.person(self.owner)

    @property
    def goes(self) -> bool:
        """Whether its owner takes it back: understanding was enough, or it was a wish."""
        enough = bool(self.worry.takes_back) or self.worry.only_wish
        return enough and self.dealt.understood


def at_objection(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Return what its owner says while an objection is worked on.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: A place like `item-1/objection-1/understood`.

    """
    known = memory.item(place.item, place.role)
    raised = known.objection(place.number)
    if raised is None or cast.character(raised.owner) is None or not memory.here(raised.owner):
        return ()
    worry = worked_on(cast, memory, place)
    if worry is None:
        return _no_worry(cast, place, raised.owner)
    says = _SAYS.get(place.part)
    met = is_met(cast, known, worry)
    return (says(_Objection(raised.owner, worry, known, met)),) if says else ()


def _no_worry(cast: Cast, place: Place, owner: str) -> Utterances:
    """Somebody is treated as an objector who has no objection."""
    if place.part not in _ASKED:
        return ()
    stance = cast.stance(owner, place.item, place.role)
    line = stance.asked or drawn(cast, owner, "asked", place.key) or words.CONSENTS
    return (Utterance(owner, line, _ASKED[place.part]),)


_ASKED = {
    "understood": Meaning.CONSENT,
    "confirmed": Meaning.WITHDRAWS,
    "stands": Meaning.CONSENT,
    "withdraw": Meaning.WITHDRAWS,
}


def _explains(one: _Objection) -> Utterance:
    if one.dealt.closed:
        return Utterance(one.owner, words.CLOSED, Meaning.HESITATION)
    line = one.worry.surface or one.worry.says
    if one.dealt.opened or one.dealt.misses:
        line = one.worry.because or line
    return Utterance(one.owner, line, Meaning.OBJECTION)


def _confirms(one: _Objection) -> Utterance:
    """Somebody hears their objection said back, and says whether that is it."""
    because = one.worry.because or one.worry.says
    if one.dealt.closed:
        return Utterance(one.owner, words.CLOSED_ANSWER, Meaning.HESITATION)
    if one.goes:
        return Utterance(one.owner, one.worry.takes_back or because, Meaning.WITHDRAWS)
    if one.dealt.understood:
        return Utterance(one.owner, words.THAT_IS_IT, Meaning.YES)
    if one.dealt.misses <= 1:
        return Utterance(one.owner, words.NOT_QUITE.format(because=because), Meaning.NO)
    return Utterance(one.owner, words.NEAR, Meaning.YES)


def _harms(one: _Objection) -> Utterance:
    return Utterance(one.owner, one.worry.harms or words.HARMS_UNKNOWN, Meaning.OBJECTION)


def _idea(one: _Objection) -> Utterance:
    """The objector first; the others are heard once somebody asks them."""
    return Utterance(one.owner, one.worry.idea or words.NO_IDEA, Meaning.IDEA)


def _possible(one: _Objection) -> Utterance:
    if one.worry.met:
        line = one.worry.idea or one.worry.because or one.worry.says
        return Utterance(one.owner, line, Meaning.YES)
    return Utterance(one.owner, words.NOT_POSSIBLE, Meaning.NO)


def _takes_back(one: _Objection) -> Utterance:
    if one.goes:
        line = one.worry.takes_back or one.worry.because or words.MET
        return Utterance(one.owner, line, Meaning.WITHDRAWS)
    if one.met:
        return Utterance(one.owner, one.worry.thanks or words.MET, Meaning.WITHDRAWS)
    return Utterance(one.owner, one.worry.still or words.STILL, Meaning.OBJECTION)


def _stands(one: _Objection) -> Utterance:
    if one.met:
        return Utterance(one.owner, one.worry.thanks or words.MET, Meaning.CONSENT)
    return Utterance(one.owner, one.worry.still or words.STILL, Meaning.OBJECTION)


_SAYS: dict[str, Callable[[_Objection], Utterance]] = {
    "understood": _explains,
    "confirmed": _confirms,
    "harms": _harms,
    "ideas": _idea,
    "possible": _possible,
    "withdraw": _takes_back,
    "stands": _stands,
}
