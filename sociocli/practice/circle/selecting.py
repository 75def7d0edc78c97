"""What people say in a selection: qualities, reasons, staying or moving, taking it on.

Also whom they write on their slips: slips are the one thing that is answered for
people. Must not know who would be best.
Source: process.md 4.1 to 4.3.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sociocli.domain.scenario import Meaning, Utterance
from sociocli.domain.utterance import Utterances
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.lines import drawn
from sociocli.practice.circle.place import Place, place_of
from sociocli.practice.circle.worrying import worry_of

if TYPE_CHECKING:  # the memory listens to what is said here
    from sociocli.practice.circle.memory import Memory

__all__ = ["at_selection", "written_on_slip"]


def written_on_slip(
    cast: Cast, key: str, among: Sequence[tuple[str, str]], names: int = 1
) -> tuple[str, ...]:
    """Return what somebody writes on their sealed slip.

    Args:
        cast: Who plays along.
        key: The key of the slip.
        among: Pairs of id and name that may be written.
        names: How many names.

    """
    place = place_of(key)
    ids = [one for one, _ in among]
    wanted = cast.stance(place.person, place.item, place.role).nominates
    first = [wanted] if wanted in ids else []
    others = [one for one in ids if one not in (wanted, place.person)] or ids
    while others and len(first) < names:
        one = cast.draw(others, place.person, "slip", len(first))
        first.append(one)
        others.remove(one)
    return tuple(first)


def at_selection(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Return what somebody says at their turn in a selection.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: A place like `item-1/reasons/ana`.

    """
    if place.part:
        return _apart(cast, memory, place)
    if place.phase == "qualifications":
        stance = cast.stance(place.person, place.item, place.role)
        line = dict(stance.says).get("qualifications", "") or stance.quality
        return (Utterance(place.person, line or _usual(cast, place), Meaning.TALK),)
    if place.phase == "reasons":
        return _reasons(cast, memory, place)
    if place.phase in ("change", "afresh"):
        return _change(cast, memory, place)
    return _accept(cast, memory, place)


def _usual(cast: Cast, place: Place) -> str:
    """Return a quality that somebody may bring up; one after the other names another one."""
    before = list(cast.played()).index(place.person)
    return words.QUALITIES[(cast.seed + place.item + before) % len(words.QUALITIES)]


def _apart(cast: Cast, memory: Memory, place: Place) -> Utterances:
    stance = cast.stance(place.person, place.item, place.role)
    if place.phase == "change" and place.part == "reason" and stance.moves_because:
        return (Utterance(place.person, stance.moves_because, Meaning.MOVES),)
    if place.phase == "change" and place.part == "name" and stance.moves:
        return (Utterance(place.person, cast.name(stance.moves), Meaning.MOVES),)
    if place.phase == "accept" and place.part == "reason":
        worry = worry_of(cast, memory, place.person, place.item, place.role)
        return (Utterance(place.person, worry.because, Meaning.DECLINES),) if worry else ()
    return ()


def _reasons(cast: Cast, memory: Memory, place: Place) -> Utterances:
    stance = cast.stance(place.person, place.item, place.role)
    named = memory.item(place.item, place.role).slips.get(place.person, ())
    name = ", ".join(cast.name(one) for one in named)
    usual = drawn(cast, place.person, "praises", place.key)
    if usual and cast.you in named:
        usual = cast.draw(words.PRAISES_THE_LEARNER, place.key)
    line = stance.because or usual
    return (
        (Utterance(place.person, line.replace("{name}", name), stance.because_means),)
        if line
        else ()
    )


def _change(cast: Cast, memory: Memory, place: Place) -> Utterances:
    stance = cast.stance(place.person, place.item, place.role)
    named = memory.item(place.item, place.role).slips.get(place.person, ())
    if stance.moves and stance.moves not in named and place.number <= 1:
        line = stance.moves_because or cast.name(stance.moves)
        return (Utterance(place.person, line, Meaning.MOVES),)
    if not named:
        return ()
    name = ", ".join(words.THE_LEARNER if one == cast.you else cast.name(one) for one in named)
    return (Utterance(place.person, words.STAYS.format(name=name), Meaning.STAYS),)


def _accept(cast: Cast, memory: Memory, place: Place) -> Utterances:
    worry = worry_of(cast, memory, place.person, place.item, place.role)
    if worry is not None:
        return (Utterance(place.person, worry.says, Meaning.DECLINES),)
    line = cast.stance(place.person, place.item, place.role).accepts or words.TAKES_IT
    return (Utterance(place.person, line, Meaning.ACCEPTS),)
