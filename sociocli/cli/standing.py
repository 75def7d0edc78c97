"""What the commands over what stands share: short ids, days in words, facts, what was written.

Loaded by the quickest commands, so it imports little; what writes is elsewhere.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sociocli.cli import standing_wording as words
from sociocli.cli.listing import GAP, USUAL, print_rows
from sociocli.cli.saying import say, say_aside
from sociocli.domain.due import days_until

if TYPE_CHECKING:
    from sociocli.domain.plain import Plain
    from sociocli.record.index import Index
    from sociocli.record.things import Thing

__all__ = [
    "far",
    "named",
    "people_in",
    "print_things",
    "say_facts",
    "say_nothing",
    "say_troubles",
    "short",
]

_FEW_DAYS = 14
_FEW_WEEKS = 60
_WEEK, _YEAR = 7, 12
_MOST = 24
"""On a terminal a text before the last one takes at most so many columns."""
_LEAST = 24
"""So many columns are left to the last text of a row before its id gets a line of its own."""


def short(identity: str, *, circles: bool) -> str:
    """Return as much of an identity as one has to type.

    Args:
        identity: Like decisions/operations/2026-11-22-quiet-hours.
        circles: Whether several circles are listed, so that theirs is needed.

    """
    part, _, rest = identity.partition("/")
    del part
    return rest if circles else rest.rpartition("/")[2]


def people_in(index: Index) -> Callable[[Sequence[str], str], str]:
    """Return what says the names of people, for their ids and the circle in which they act.

    Args:
        index: What is in the record.

    """
    from sociocli.record.export_names import Names

    names = Names(index.things("circles", whole=True))
    more: dict[str, dict[str, str]] = {}

    def called(person: str, circle: str) -> str:
        name = names.person(person, circle)
        if name != person or names.has_members(circle):
            return name
        if circle not in more:  # without members in its file, its minutes know them
            from sociocli.record.people_known import people_of

            more[circle] = dict(people_of(index, circle))
        return more[circle].get(person, person)

    return lambda people, circle: ", ".join(called(one, circle) for one in people)


def named(things: Iterable[Thing]) -> bool:
    """Tell whether things of several circles are listed."""
    first = None
    for thing in things:
        if first is None:
            first = thing.circle
        elif thing.circle != first:
            return True
    return False


def far(day: str, today: str) -> str:
    """Say how far away a day is: “in 2 weeks”, “3 days late”.

    Args:
        day: A day, or "" for none.
        today: Today's day.

    """
    if not day:
        return words.NO_DAY
    away = days_until(day, today)
    if away in (0, 1):
        return words.TOMORROW if away else words.TODAY
    if away == -1:
        return words.YESTERDAY
    count, unit = _rounded(abs(away), *sorted((day, today)))
    return (words.IN if away > 0 else words.AGO).format(count=count, unit=unit)


def _rounded(days: int, first: str, last: str) -> tuple[int, str]:
    """Return how long it is from one day to a later one, in whole units of the calendar."""
    if days < _FEW_DAYS:
        return days, "days"
    if days < _FEW_WEEKS:
        return days // _WEEK, "weeks"
    months = (int(last[:4]) - int(first[:4])) * _YEAR + int(last[5:7]) - int(first[5:7])
    months -= last[8:] < first[8:]
    return (months, "months") if months < 2 * _YEAR else (months // _YEAR, "years")


def print_things(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns; where a terminal is too narrow, each id has a line of its own.

    An id is there to be typed, so it is never cut.

    Args:
        head: The names of the columns; one of them is “ID”.
        rows: As many texts in each row.

    """
    if not sys.stdout.isatty():
        print_rows(head, rows)
        return
    import shutil

    from sociocli.terminal.show import show
    from sociocli.terminal.width import columns, cut

    at, last = head.index(words.ID), len(head) - 1
    shown = [
        [
            show(text.replace("\n", " ")) if n in (at, last) else cut(show(text), _MOST)
            for n, text in enumerate(row)
        ]
        for row in (head, *rows)
    ]
    widths = [max(columns(row[n]) for row in shown) for n in range(len(head))]
    room = shutil.get_terminal_size(USUAL).columns
    spare = 0 if at == last else max(0, widths[last] - _LEAST)
    if sum(widths) + len(GAP) * last - spare <= room:
        print_rows(head, shown[1:])
        return
    for n, row in enumerate(shown):
        cells = [text + " " * (widths[m] - columns(text)) for m, text in enumerate(row) if m != at]
        say(cut(GAP.join(cells).rstrip(), room))
        if row[at]:
            say(f"{GAP * 2}{row[at]}" if n else f"{GAP * 2}{words.ID}")


def say_troubles(index: Index) -> None:
    """Name the files that could not be read; everything else was shown."""
    for one in index.troubles:
        say_aside(str(one))


def say_nothing(root: Path, sentence: str) -> None:
    """Say that a list is empty, and why if the record keeps no present.

    Args:
        root: The record folder.
        sentence: What is not there.

    """
    say(sentence)
    if not (root / "sociocli.yaml").is_file():
        say_aside(words.NOTHING_KEPT)


def say_facts(
    plain: Mapping[str, Plain], names: Mapping[str, str], but: Sequence[str] = ()
) -> None:
    """Print the facts of one thing, each in a line, long ones wrapped.

    Args:
        plain: What its file holds.
        names: How the keys are called, in the order of their lines.
        but: Keys that are not printed.

    """
    from sociocli.terminal.show import show
    from sociocli.terminal.width import wrap

    known = [key for key in names if key in plain and key not in but]
    room = max((len(names[key]) for key in known), default=0) + 2
    for key in known:
        text = "\n".join(_lines(plain[key]))
        rows = [row for line in text.split("\n") for row in wrap(show(line), 79 - room)]
        for n, row in enumerate(rows):
            say(f"{names[key] + ':' if not n else '':<{room}}{row}".rstrip())


def _lines(value: Plain) -> list[str]:
    if isinstance(value, list):
        if all(isinstance(one, str) for one in value):
            return [", ".join(str(one) for one in value)]
        return [_line(one) for one in value]
    if isinstance(value, dict):
        return [line for key, one in value.items() for line in _part(key, one)]
    return [_line(value)]


def _part(key: str, value: Plain) -> list[str]:
    """Return the lines of one fact within another; those who answered stand by name."""
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        return [_line(one) for one in value]
    if value in ("", [], {}):
        return []
    name = words.PART_FACTS.get(key, words.FACTS.get(key, key))
    return [words.PART_FACT.format(name=name, text=_said(key, value))]


def _said(key: str, value: Plain) -> str:
    text = _line(value)
    return words.PART_VALUES.get(f"{key}: {text.casefold()}", text)


def _line(value: Plain) -> str:
    """Return a value in one line, without its keys where they go without saying."""
    if isinstance(value, dict):
        said = [_line(one) for one in value.values() if one not in ("", [], {})]
        if len(said) > 1 and ("answer" in value or "outcome" in value):
            said[:2] = [words.PART_FACT.format(name=said[0], text=said[1])]
        return ", ".join(said)
    if isinstance(value, list):
        return ", ".join(_line(one) for one in value)
    return str(value)
