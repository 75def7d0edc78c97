"""Rounds whose rest was left out: where, and who had not had a turn.

Knows the aside that ends a round, and that nobody objected to it.
Must not know what a coach makes of it. Source: process.md 3.12 no. 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from sociocli.practice.circle.memory import remember
from sociocli.practice.circle.place import Place
from sociocli.practice.coach.course import Step
from sociocli.practice.coach.signal import Watched

__all__ = ["cut_short"]

_LATER = "later"


def cut_short(seen: Watched, *phases: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield where a round was ended early, and who had no turn in it.

    Args:
        seen: What the coach watches.
        phases: The rounds in question, like `questions`.

    Yields:
        The entry by which the circle agreed to it, and the ids of the people.

    """
    waiting: Place | None = None
    for step in seen.steps:
        if step.entry.aside is not None and step.entry.aside.way == "round":
            waiting = step.place
        ended = step.place.key == "aside/round/consent" and step.answer == "yes"
        if ended and waiting is not None and waiting.phase in phases:
            unheard = _unheard(seen, step, waiting)
            if unheard:
                yield step.at, unheard


def _unheard(seen: Watched, ended: Step, waiting: Place) -> tuple[str, ...]:
    before = seen.steps[: ended.at]
    memory = remember(seen.cast, (one.entry for one in before))
    begun = max((one.at for one in before if _begins(one, waiting)), default=-1)
    round_now = [one for one in before if one.at > begun and _same_round(one.place, waiting)]
    spoken = [
        one.place.person
        for one in round_now
        if (one.is_answer and one.answer != _LATER) or _spoke_at_turn(one)
    ]
    author = _author(seen, waiting.item) if waiting.phase == "questions" else ""
    played = seen.cast.played()
    people = [*([waiting.person] if waiting.person in played else []), *played]
    return tuple(
        person
        for person in dict.fromkeys(people)
        if person not in (seen.cast.you, author, *spoken) and memory.here(person)
    )


def _spoke_at_turn(step: Step) -> bool:
    """Tell whether something was heard from the one whose turn it is."""
    return any(one.person == step.place.person for one in step.speech)


def _begins(step: Step, waiting: Place) -> bool:
    """Tell whether a text was presented anew: the round after it is another one."""
    return step.place.item == waiting.item and step.place.phase == "present"


def _same_round(place: Place, waiting: Place) -> bool:
    same = (place.item, place.role, place.phase, place.number)
    return same == (waiting.item, waiting.role, waiting.phase, waiting.number) and not place.part


def _author(seen: Watched, number: int) -> str:
    items = seen.cast.brought.agenda.items
    return items[number - 1].by if 0 < number <= len(items) else ""
