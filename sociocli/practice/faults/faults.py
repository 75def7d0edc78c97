"""All faults of a scenario, for the trainer who wrote it: by reading it, and by playing it.

Must not know files or lines. Source: issue 4, section 1 ("practice check").
"""

from __future__ import annotations

from collections.abc import Sequence

from sociocli.domain.character import Character
from sociocli.domain.scenario import Course, Scenario
from sociocli.practice.circle.cast import cast_of
from sociocli.practice.circle.place import place_of
from sociocli.practice.faults.fault import Fault
from sociocli.practice.faults.faults_of_courses import faults_of_courses, faults_of_plan, play_all
from sociocli.practice.faults.faults_of_people import Asked, faults_of_people, faults_of_stances

__all__ = ["faults"]

_PLAIN = Course("")


def faults(
    scenario: Scenario, library: Sequence[Character], known: Sequence[str]
) -> tuple[Fault, ...]:
    """Return the faults of a scenario; those that only playing shows, if it can be played.

    Args:
        scenario: The scenario.
        library: The people whom it may name by their id alone.
        known: The names of the scenarios that there are.

    """
    ids = [one.id for one in library]
    found = [*faults_of_people(scenario, ids), *faults_of_plan(scenario, known)]
    if any(not one.name and one.id not in ids for one in scenario.people):
        return tuple(found)
    cast = cast_of(scenario, library)
    played = play_all(cast, scenario.courses)
    plain = play_all(cast, (_PLAIN,))
    places = [
        place_of(entry.key)
        for one in (*plain, *played)
        if one.played is not None
        for entry in one.played.entries
    ]
    asked = Asked(tuple(dict.fromkeys(places)))
    found += [*faults_of_stances(scenario, asked), *faults_of_courses(cast, played)]
    return tuple(found)
