"""What people say while an objection is worked on.

Knows how a worry sounds before and after somebody has understood it. Must not
know which way a facilitator should choose.
Source: process.md 3.3 (C8 to C11) and 3.6; 4.2 for candidates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sociocli.domain.scenario import Meaning, Met, Utterance, Worry
from sociocli.domain.utterance import Utterances
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.lines import drawn, shortly
from sociocli.practice.circle.listening import has_told
from sociocli.practice.circle.place import Place
from sociocli.practice.circle.remembered import ItemMemory, PersonMemory
from sociocli.practice.circle.worrying import met_by, worked_on

if TYPE_CHECKING:  # the memory listens to what is said here
    from sociocli.practice.circle.memory import Memory

__all__ = ["at_objection"]


@dataclass(frozen=True, slots=True)
class _Objection:
    """An objection that is worked on.

    Args:
        owner: Whose it is.
        worry: What is behind it.
        known: What has happened in the item.
        met: The way in which what lies on the table meets it; None if it does not.
        told: Whether its owner has said the reason behind it.

    """

    owner: str
    worry: Worry
    known: ItemMemory
    met: Met | None
    told: bool

    @property
    def dealt(self) -> PersonMemory:
        """How its owner was dealt with."""
        return self.known.person(self.owner)

    @property
    def goes(self) -> bool:
        """Whether its owner has none any more: understanding was enough, or it was a wish."""
        enough = bool(self.worry.takes_back) and self.dealt.understood
        return enough or (self.worry.only_wish and self.told)

    @property
    def thanks(self) -> str:
        """What its owner says now that it is met, and in which way."""
        return (self.met.thanks if self.met else "") or self.worry.thanks or words.MET

    @property
    def reason(self) -> str:
        """What is behind it."""
        return self.worry.because or self.worry.says


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
    met = met_by(cast, known, worry)
    told = has_told(cast, known, place, raised.owner, worry)
    return (says(_Objection(raised.owner, worry, known, met, told)),) if says else ()


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
    if one.goes:
        return Utterance(one.owner, words.SETTLED, Meaning.CONSENT)
    if one.told:
        return Utterance(one.owner, shortly(one.reason), Meaning.OBJECTION)
    if one.dealt.opened or one.dealt.misses:
        means = Meaning.PREFERENCE if one.worry.only_wish else Meaning.OBJECTION
        return Utterance(one.owner, one.reason, means)
    return Utterance(one.owner, one.worry.surface or one.worry.says, Meaning.OBJECTION)


def _confirms(one: _Objection) -> Utterance:
    """Somebody hears their objection said back, and says whether that is it."""
    if one.dealt.closed:
        return Utterance(one.owner, words.CLOSED_ANSWER, Meaning.HESITATION)
    if one.goes or one.worry.only_wish:
        return Utterance(one.owner, _that_it_is_gone(one), Meaning.WITHDRAWS)
    if one.dealt.understood:
        return Utterance(one.owner, words.THAT_IS_IT, Meaning.YES)
    if one.dealt.misses <= 1:
        return Utterance(one.owner, words.NOT_QUITE.format(because=one.reason), Meaning.NO)
    return Utterance(one.owner, words.NEAR, Meaning.YES)


def _that_it_is_gone(one: _Objection) -> str:
    """Return how somebody says that nothing is left of it: a wish is called one once."""
    if one.worry.only_wish:
        return words.SETTLED if one.told else one.reason
    return one.worry.takes_back


def _harms(one: _Objection) -> Utterance:
    if one.dealt.closed:
        return Utterance(one.owner, words.CLOSED_ANSWER, Meaning.HESITATION)
    if one.goes or one.worry.only_wish:
        means = Meaning.CONSENT if one.goes else Meaning.PREFERENCE
        return Utterance(one.owner, _that_it_is_gone(one), means)
    return Utterance(one.owner, one.worry.harms or words.HARMS_UNKNOWN, Meaning.OBJECTION)


def _idea(one: _Objection) -> Utterance:
    """The objector first; the others are heard once somebody asks them."""
    if one.dealt.closed:
        return Utterance(one.owner, words.CLOSED, Meaning.HESITATION)
    return Utterance(one.owner, one.worry.idea or words.NO_IDEA, Meaning.IDEA)


def _possible(one: _Objection) -> Utterance:
    if one.worry.met:
        line = one.worry.idea or one.worry.because or one.worry.says
        return Utterance(one.owner, line, Meaning.YES)
    return Utterance(one.owner, words.NOT_POSSIBLE, Meaning.NO)


def _takes_back(one: _Objection) -> Utterance:
    if one.goes or one.worry.only_wish:
        return Utterance(one.owner, _that_it_is_gone(one), Meaning.WITHDRAWS)
    if one.met is not None:
        return Utterance(one.owner, one.thanks, Meaning.WITHDRAWS)
    return Utterance(one.owner, one.worry.still or words.STILL, Meaning.OBJECTION)


def _stands(one: _Objection) -> Utterance:
    if one.goes or one.worry.only_wish:
        return Utterance(one.owner, _that_it_is_gone(one), Meaning.CONSENT)
    if one.met is not None:
        return Utterance(one.owner, one.thanks, Meaning.CONSENT)
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
