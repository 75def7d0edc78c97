"""Faults in who is there and what they say, found by what the good course comes to.

Knows which questions each item has, from playing. Must not know courses.
Source: domain/scenario.py and stance.py (when a line is said).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sociocli.domain.agenda import NamedStep
from sociocli.domain.scenario import Meaning, Scenario, Stance, Worry
from sociocli.domain.text import slug
from sociocli.practice.answers.branches import BRANCHES
from sociocli.practice.circle.place import Place, place_of
from sociocli.practice.circle.worrying import is_read
from sociocli.practice.faults import faults_wording as words
from sociocli.practice.faults.fault import Fault, Where, nearest

__all__ = ["Asked", "faults_of_people", "faults_of_stances", "nobody"]

_ALL = "all"
_ADOPTED = ("adopted", "adopted_pending", "elected", "kept", "adjusted", "")
# Lines that belong to one step, by their keys; some of them only to somebody's turn.
_BY_STEP = {
    "asks": "questions",
    "reacts": "reactions",
    "quality": "qualifications",
    "nominates": "slips",
    "because": "reasons",
    "moves": "change",
    "offers": "amendments",
}
_LATE = ("message", "arrives")
# The steps that come if an agenda has them; who is here may be asked at any time.
_PLANNED = tuple(one.value for one in NamedStep if one is not NamedStep.ATTENDANCE)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which questions come in a scenario.

    Args:
        places: The places of all questions that came in any of its courses.

    """

    places: tuple[Place, ...]

    def steps(self, item: int) -> tuple[str, ...]:
        """Return the steps of an item, also with their parts: `frame`, `gather/here`."""
        found = dict.fromkeys(("message", "arrives"))
        for one in self.places:
            if one.item == item:
                found[one.phase] = None
                if one.part:
                    found[f"{one.phase}/{one.part}"] = None
        return tuple(found)

    def turns(self, item: int) -> tuple[str, ...]:
        """Return the turns of an item, as interruptions name them."""
        return tuple(dict.fromkeys(one.turn for one in self.places if one.item == item))

    def comes_to(self, step: str) -> bool:
        """Tell whether a question begins with these words."""
        return any(one.key.startswith(step) for one in self.places)

    def has_turns(self, phase: str, item: int) -> bool:
        """Tell whether people have their turn at a step of an item."""
        of_item = [one for one in self.places if (one.phase, one.item) == (phase, item)]
        return any(one.person or phase == "amendments" for one in of_item)


def _elsewhere(asked: Asked) -> tuple[str, ...]:
    """Return the steps that only branches have, with and without their parts.

    A branch of a step that is in no agenda comes as little as the step itself.
    """
    found: list[str] = []
    for pattern, _ in BRANCHES:
        place = place_of(pattern.replace("item-*", "item-1").replace("-*", "-1").replace("/**", ""))
        if place.phase not in _PLANNED or asked.comes_to(place.phase):
            found += [place.phase, f"{place.phase}/{place.part}"]
    return tuple(dict.fromkeys(found))


# Who is there.


def faults_of_people(scenario: Scenario, library: Sequence[str]) -> Iterator[Fault]:
    """Yield the faults in who is there.

    Args:
        scenario: The scenario.
        library: The ids of the people whom it may name.

    """
    seen: list[str] = []
    for place, one in enumerate(scenario.people):
        if one.id in seen:
            yield Fault(("people", place), words.PERSON_TWICE.format(person=one.id))
        seen.append(one.id)
        if not one.name and one.id not in library:
            yield nobody(place, one.id, library)
        wanted = slug(one.name or one.id, "person")
        if one.id in scenario.guests and one.name and wanted != one.id:
            told = words.GUEST_ID.format(person=one.id, wanted=wanted)
            yield Fault(("people", place), told)


def nobody(place: int, person: str, library: Sequence[str]) -> Fault:
    """Return the fault that nobody in the library is called so.

    Args:
        place: Where they stand among the people.
        person: The id that is given alone.
        library: The ids of the people whom a scenario may name.

    """
    near = nearest(person, library)
    return Fault(("people", place), words.NO_SUCH_PERSON.format(person=person, near=near))


# What they want.


def faults_of_stances(scenario: Scenario, asked: Asked) -> Iterator[Fault]:
    """Yield the faults in what people want and say.

    Args:
        scenario: The scenario.
        asked: Which questions come in it.

    """
    seen: list[tuple[str, int, str]] = []
    for place, stance in enumerate(scenario.stances):
        where: Where = ("stances", place)
        if stance.person == scenario.you:
            yield Fault(where, words.YOU_SPEAK.format(person=stance.person))
            continue
        again = (stance.person, stance.item, stance.role)
        if again in seen:
            told = words.STANCE_TWICE.format(person=stance.person, item=stance.item)
            yield Fault(where, told)
        seen.append(again)
        for find in (_lines, _answers, _interrupts, _late, _names, _worries):
            yield from find(scenario, asked, stance, where)


def _lines(scenario: Scenario, asked: Asked, stance: Stance, where: Where) -> Iterator[Fault]:
    """What belongs to steps that do not come."""
    del scenario
    steps = asked.steps(stance.item)
    known = (*steps, *_elsewhere(asked))
    for step, _ in stance.says:
        if step not in known:
            told = words.NO_SUCH_STEP.format(step=step, item=stance.item, near=nearest(step, steps))
            yield Fault((*where, "says", step), told)
    for key, step in _BY_STEP.items():
        if getattr(stance, key) and not asked.has_turns(step, stance.item):
            told = words.NEVER_SAID.format(key=key, step=step, item=stance.item)
            yield Fault((*where, key), told)
    if stance.asks_inside and not stance.asks:
        yield Fault((*where, "asks_inside"), words.INSIDE_NOTHING)
    if stance.withdraws and not stance.withdraws_after:
        yield Fault((*where, "withdraws"), words.TAKEN_BACK_NEVER)


def _answers(scenario: Scenario, asked: Asked, stance: Stance, where: Where) -> Iterator[Fault]:
    """What an author answers to nobody, or somebody who is not the author."""
    del asked
    by = scenario.items[stance.item - 1].by if stance.item else ""
    if stance.answers and by != stance.person:
        told = words.NOT_THE_AUTHOR.format(key="answers", item=stance.item, by=by or "-")
        yield Fault((*where, "answers"), told)
        return
    asks = [
        one.person for one in scenario.stances if one.item == stance.item and _has_question(one)
    ]
    known = [one.person for one in scenario.stances if one.item == stance.item]
    others = [one.id for one in scenario.people if one.id not in known]
    for person, _ in stance.answers:
        if person not in (_ALL, *asks, *others):
            told = words.ANSWERS_NOBODY.format(person=person, item=stance.item)
            yield Fault((*where, "answers", person), told)


def _has_question(one: Stance) -> bool:
    """Tell whether somebody asks about the text, in its round or when they are to consent."""
    in_the_round = bool(one.consents) and one.consents_means is Meaning.QUESTION
    return bool(one.asks or one.asks_inside) or in_the_round


def _interrupts(scenario: Scenario, asked: Asked, stance: Stance, where: Where) -> Iterator[Fault]:
    talks = [one.person for one in scenario.stances if one.item == stance.item and one.interrupts]
    turns = asked.turns(stance.item)
    for place, one in enumerate(stance.interrupts):
        here = (*where, "interrupts", place)
        if one.at not in turns:
            near = nearest(one.at, turns)
            told = words.INTERRUPTS_NOBODY.format(at=one.at, item=stance.item, near=near)
            yield Fault(here, told)
        if one.after and one.after not in talks:
            told = words.INTERRUPTS_ALONE.format(person=one.after, item=stance.item)
            yield Fault(here, told)


def _late(scenario: Scenario, asked: Asked, stance: Stance, where: Where) -> Iterator[Fault]:
    comes = any(one.comes for one in scenario.stances if one.person == stance.person)
    if stance.comes and not asked.comes_to(stance.comes):
        told = words.COMES_NEVER.format(step=stance.comes, person=stance.person)
        yield Fault((*where, "comes"), told)
    for step, _ in stance.says:
        if step in _LATE and not comes:
            told = words.LATE_LINE.format(step=step, person=stance.person)
            yield Fault((*where, "says", step), told)


def _names(scenario: Scenario, asked: Asked, stance: Stance, where: Where) -> Iterator[Fault]:
    """Whoever is named for a role, or spoken about, and is not there."""
    del asked
    ids = [one.id for one in scenario.people]
    named = {"nominates": stance.nominates, "moves": stance.moves}
    for key, person in named.items():
        if person and person not in ids:
            told = words.NO_NOMINEE.format(person=person)
            yield Fault((*where, key), told)
    for key in ("about", "ideas"):
        for person, _ in getattr(stance, key):
            if person not in ids:
                told = words.NO_SUCH_PERSON.format(person=person, near=nearest(person, ids))
                yield Fault((*where, key, person), told)


def _worries(scenario: Scenario, asked: Asked, stance: Stance, where: Where) -> Iterator[Fault]:
    del asked
    undecided = any(one.ends not in _ADOPTED for one in scenario.courses)
    for place, worry in enumerate(stance.worries):
        here = (*where, "worries", place)
        for number, met in enumerate(worry.met):
            if met.writes and not is_read(met, met.writes):
                yield Fault((*here, "met", number), words.WRITES_NOTHING)
        ends = _goes_by_itself(worry) or place + 1 in stance.about_somebody
        if not (worry.met or ends or undecided):
            yield Fault(here, words.NEVER_MET)


def _goes_by_itself(worry: Worry) -> bool:
    return worry.only_wish or bool(worry.takes_back)
