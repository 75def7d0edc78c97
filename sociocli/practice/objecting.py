"""What people say in the consent round, and while an objection is worked on.

Knows how a worry sounds before and after somebody has understood it. Must not
know which way a facilitator should choose.
Source: process.md 3.3 (C7 to C11), 3.5 and 3.6.
"""

from __future__ import annotations

from sociocli.domain.character import Character
from sociocli.domain.scenario import Meaning, Utterance, Worry
from sociocli.practice import wording as words
from sociocli.practice.cast import Cast
from sociocli.practice.memory import Memory
from sociocli.practice.place import Place
from sociocli.practice.worrying import is_hidden, is_met, worry_of

__all__ = ["at_consent", "at_objection", "drawn", "last_worry"]

Said = tuple[Utterance, ...]
_IDEAS = 3


def drawn(cast: Cast, person: str, kind: str, key: str) -> str:
    """Return one of the lines somebody has for an occasion, or ""."""
    character = cast.character(person)
    if character is None:
        return ""
    lines = _lines(character).get(kind, ())
    return cast.draw(lines, person, kind, key)


def _lines(character: Character) -> dict[str, tuple[str, ...]]:
    return {
        "check_in": character.check_in,
        "check_out": character.check_out,
        "asks": character.asks,
        "answers": character.answers,
        "reacts": character.reacts,
        "ideas": character.ideas,
        "consents": character.consents,
        "asked": character.asked,
        "argued": character.argued,
        "restated": character.restated,
        "redirected": character.redirected,
        "praises": character.praises,
        "knows": (character.knows,) if character.knows else (),
    }


def at_consent(cast: Cast, memory: Memory, place: Place) -> Said:
    """Return how somebody answers in the consent round, or says why they object."""
    person, item = place.person, place.item
    worry = worry_of(cast, memory, person, item)
    if place.part == "reason":
        return _reason(cast, memory, place, worry)
    if place.part in ("question", "concern"):
        return _asked(cast, place, worry)
    if place.part:
        return ()
    dealt = memory.item(item).person(person)
    if worry is not None and dealt.closed:
        return (Utterance(person, words.CLOSED, Meaning.HESITATION),)
    if worry is not None and is_hidden(memory, worry, person, item):
        return (Utterance(person, worry.hidden, Meaning.HESITATION),)
    if worry is not None:
        means = Meaning.PREFERENCE if worry.only_wish else Meaning.OBJECTION
        return (Utterance(person, worry.says, means),)
    met = _was_met(cast, memory, person, item)
    if met is not None:
        return (Utterance(person, met.thanks or words.MET, Meaning.CONSENT),)
    stance = cast.stance(person, item)
    line = stance.consents or drawn(cast, person, "consents", place.key) or words.CONSENTS
    return (Utterance(person, line, stance.consents_means),)


def _was_met(cast: Cast, memory: Memory, person: str, item: int) -> Worry | None:
    """Return the worry that somebody had voiced and that is met now."""
    if person not in memory.item(item).objectors or memory.item(item).candidate:
        return None
    worries = cast.stance(person, item).worries
    return next((one for one in worries if is_met(cast, memory, one, item)), None)


def _reason(cast: Cast, memory: Memory, place: Place, worry: Worry | None) -> Said:
    if worry is None:
        stance = cast.stance(place.person, place.item)
        line = stance.asked or drawn(cast, place.person, "asked", place.key)
        return (Utterance(place.person, line, Meaning.CONSENT),) if line else ()
    opened = memory.item(place.item).person(place.person).opened
    line = worry.because if opened and worry.because else worry.says
    return (Utterance(place.person, line, Meaning.OBJECTION),)


def _asked(cast: Cast, place: Place, worry: Worry | None) -> Said:
    """Somebody says what is behind their words, once they are asked."""
    if worry is not None and worry.only_wish:
        return (Utterance(place.person, worry.because, Meaning.PREFERENCE),)
    if worry is not None:
        return (Utterance(place.person, worry.because or worry.says, Meaning.OBJECTION),)
    stance = cast.stance(place.person, place.item)
    line = stance.asked or drawn(cast, place.person, "asked", place.key) or words.CONSENTS
    return (Utterance(place.person, line, Meaning.CONSENT),)


def last_worry(cast: Cast, memory: Memory, person: str, item: int) -> Worry | None:
    """Return the worry of somebody that is worked on, met or not."""
    now = worry_of(cast, memory, person, item)
    return now or next(iter(cast.stance(person, item).worries), None)


def at_objection(cast: Cast, memory: Memory, place: Place) -> Said:
    """Return what is said while an objection is worked on."""
    objectors = memory.item(place.item).objectors
    if not 0 < place.number <= len(objectors):
        return ()
    owner = objectors[place.number - 1]
    if cast.character(owner) is None or not memory.here(owner):
        return ()
    worry = last_worry(cast, memory, owner, place.item)
    if worry is None:
        return _no_worry(cast, place, owner)
    dealt = memory.item(place.item).person(owner)
    if place.part == "understood":
        if dealt.closed:
            return (Utterance(owner, words.CLOSED, Meaning.HESITATION),)
        line = worry.surface or worry.says
        line = (worry.because or line) if dealt.opened or dealt.misses else line
        return (Utterance(owner, line, Meaning.OBJECTION),)
    if place.part == "ideas":
        return _ideas(cast, memory, place, owner, worry)
    return tuple(_short(cast, memory, place, owner, worry))


def _no_worry(cast: Cast, place: Place, owner: str) -> Said:
    """Somebody is treated as an objector who has no objection."""
    line = cast.stance(owner, place.item).asked or drawn(cast, owner, "asked", place.key)
    means = Meaning.WITHDRAWS if place.part == "confirmed" else Meaning.CONSENT
    asked = place.part in ("understood", "confirmed", "stands", "withdraw")
    return (Utterance(owner, line or words.CONSENTS, means),) if asked else ()


def _short(cast: Cast, memory: Memory, place: Place, owner: str, worry: Worry) -> list[Utterance]:
    dealt = memory.item(place.item).person(owner)
    if place.part == "confirmed":
        return [_confirms(memory, place, owner, worry)]
    if place.part == "harms":
        return [Utterance(owner, worry.harms or words.HARMS_UNKNOWN, Meaning.OBJECTION)]
    if place.part == "possible":
        if worry.met:
            return [Utterance(owner, worry.idea or worry.because, Meaning.YES)]
        return [Utterance(owner, words.NOT_POSSIBLE, Meaning.NO)]
    if place.part == "withdraw":
        gone = bool(worry.takes_back and dealt.understood)
        line = worry.takes_back if gone else worry.still or words.STILL
        return [Utterance(owner, line, Meaning.WITHDRAWS if gone else Meaning.OBJECTION)]
    if place.part == "stands":
        if is_met(cast, memory, worry, place.item):
            return [Utterance(owner, worry.thanks or words.MET, Meaning.CONSENT)]
        return [Utterance(owner, worry.still or words.STILL, Meaning.OBJECTION)]
    return []


def _confirms(memory: Memory, place: Place, owner: str, worry: Worry) -> Utterance:
    """Somebody hears their objection said back, and says whether that is it."""
    dealt = memory.item(place.item).person(owner)
    because = worry.because or worry.says
    if dealt.closed:
        return Utterance(owner, words.CLOSED_ANSWER, Meaning.HESITATION)
    if worry.only_wish and dealt.understood:
        return Utterance(owner, because, Meaning.WITHDRAWS)
    if worry.takes_back and dealt.understood:
        return Utterance(owner, worry.takes_back, Meaning.WITHDRAWS)
    if dealt.understood:
        return Utterance(owner, words.THAT_IS_IT, Meaning.YES)
    if dealt.misses <= 1:
        return Utterance(owner, words.NOT_QUITE.format(because=because), Meaning.NO)
    return Utterance(owner, words.NEAR, Meaning.YES)


def _ideas(cast: Cast, memory: Memory, place: Place, owner: str, worry: Worry) -> Said:
    """The objector first, then some of the others."""
    said = [Utterance(owner, worry.idea, Meaning.IDEA)] if worry.idea else []
    for person in cast.played():
        line = cast.stance(person, place.item).idea
        if person != owner and line and memory.here(person) and len(said) < _IDEAS:
            said.append(Utterance(person, line, Meaning.IDEA))
    return tuple(said)
