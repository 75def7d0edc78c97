"""Which exercises come in a session: spaced, and the same for the same day and seed.

What was missed comes back at the next session; once it is held, after 1, 3, 7
and 16 days; then it is left alone. New exercises fill the rest, a few from one
setting at a time, so that nobody reads a new circle for every sentence. All of
it follows from the tries and the day; nothing else is remembered.

Source: issue 4 section 3 ("items that people keep missing come back later, spaced").
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from sociocli.domain.day import day
from sociocli.domain.drill import Drill, Exercise, Tried
from sociocli.practice.by_chance import in_order

__all__ = ["DAYS", "choose_exercises", "coming_back"]

# The days after which an exercise that was missed once is shown again, when it is held.
DAYS = (1, 3, 7, 16)
# So many new exercises in a row come from one setting.
TOGETHER = 4


def coming_back(tries: Sequence[Tried]) -> Mapping[str, str]:
    """Return which exercises come back, and from which day on.

    Args:
        tries: What was tried, in the order of time.

    Returns:
        The day for each exercise that was missed and is not settled yet; the
        day of the try itself means: at the next session.

    """
    box: dict[str, int] = {}
    due: dict[str, str] = {}
    for one in tries:
        if not one.held:
            box[one.exercise] = 0
            due[one.exercise] = one.day
        elif one.exercise in due and one.day >= due[one.exercise]:
            steps = box[one.exercise]
            if steps == len(DAYS):
                del due[one.exercise]
                continue
            box[one.exercise] = steps + 1
            due[one.exercise] = _later(one.day, DAYS[steps])
    return due


def choose_exercises(
    drill: Drill, tries: Sequence[Tried], today: str, seed: str = "", most: int = 0
) -> tuple[Exercise, ...]:
    """Choose the exercises of a session.

    Args:
        drill: The drill.
        tries: What was tried of it before, in the order of time.
        today: The day of the session.
        seed: From which the order follows; the day itself if it is "".
        most: How many; as many as the drill says if 0.

    Returns:
        What comes back first, those that wait longest in front; then what is
        new; then what was tried longest ago.

    """
    seed, most = seed or today, most or drill.at_once
    by_chance = in_order(drill.exercises, seed, lambda one: one.id)
    due = {name: since for name, since in coming_back(tries).items() if since <= today}
    back = sorted((one for one in by_chance if one.id in due), key=lambda one: due[one.id])
    last = {one.exercise: number for number, one in enumerate(tries)}
    new = _by_settings([one for one in by_chance if one.id not in last], seed)
    known = [one for one in by_chance if one.id in last and one.id not in due]
    known.sort(key=lambda one: last[one.id])
    return tuple([*back, *new, *known][: max(1, most)])


def _by_settings(exercises: list[Exercise], seed: str) -> list[Exercise]:
    """Bring exercises of one setting together, a few at a time."""
    of: dict[str, list[Exercise]] = {}
    for one in exercises:
        of.setdefault(one.setting or one.id, []).append(one)
    few = [some[n : n + TOGETHER] for some in of.values() for n in range(0, len(some), TOGETHER)]
    return [one for some in in_order(few, seed, lambda some: some[0].id) for one in some]


def _later(start: str, days: int) -> str:
    try:
        return (day(start) + dt.timedelta(days=days)).isoformat()
    except OverflowError:  # a clock at the end of the calendar
        return start
