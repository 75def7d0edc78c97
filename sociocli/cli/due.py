"""`sociocli due`: what is late, near and later.

One of the commands that people wait for: it asks the index and prints plain
lines. Must not know what is due; that is `record/due.py`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sociocli.cli import standing_wording as words
from sociocli.cli.listing import print_json
from sociocli.cli.saying import say, say_aside
from sociocli.cli.standing import far, people_in, print_things, say_troubles, short
from sociocli.cli.which_circle import circle_wanted
from sociocli.domain.due import NEAR, Due, Sort, sort_of
from sociocli.record.due import dues
from sociocli.record.index import Index

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["list_due"]


def list_due(
    root: Path, today: str, circle: str = "", within: int = NEAR, *, json: bool = False
) -> int:
    """List what is due, the latest first.

    Args:
        root: The record folder.
        today: Today's day, or another one to look from.
        circle: Only this circle, if it is given.
        within: Within how many days something is near.
        json: Whether to print one JSON document.

    Returns:
        The exit code: 1 if something is late.

    Raises:
        BadRequest: If there is no such circle.

    """
    circle = circle_wanted(root, circle)
    index = Index(root)
    found = dues(index, today, circle)
    sorts = [sort_of(one.day, today, within) for one in found]
    late = sum(sort is Sort.LATE for sort in sorts)
    if json:
        print_json(_plain(one, sort) for one, sort in zip(found, sorts, strict=True))
    elif found:
        _print(index, found, sorts, today)
    else:
        say(words.NOTHING_DUE)
    say_troubles(index)
    if not json and found:
        late_words = words.ONE_LATE if late == 1 else words.MANY_LATE.format(count=late)
        say_aside(late_words if late else words.NOTHING_LATE)
    return 1 if late else 0


def _print(index: Index, found: list[Due], sorts: list[Sort], today: str) -> None:
    circles = any(one.circle != found[0].circle for one in found)
    people = people_in(index)
    ways: dict[str, str] = {}
    rows: list[tuple[str, ...]] = []
    before = None
    for one, sort in zip(found, sorts, strict=True):
        if sort is not before:
            rows += [("",) * len(words.DUE_COLUMNS)] * (before is not None)
            rows.append((words.SORTS[sort], "", "", "", ""))
            before = sort
        when = ways.get(one.day)
        if when is None:
            when = ways[one.day] = far(one.day, today)
        who = f"{people(one.who, one.circle)}: {one.title}" if one.who else one.title
        rows.append((one.day, when, words.OF[one.of], short(one.id, circles=circles), who))
    print_things(words.DUE_COLUMNS, rows)


def _plain(one: Due, sort: Sort) -> Mapping[str, object]:
    return {
        "day": one.day,
        "sort": sort.value,
        "what": one.of.value,
        "id": one.id,
        "circle": one.circle,
        "title": one.title,
        "who": list(one.who),
    }
