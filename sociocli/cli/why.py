"""`sociocli why`: how something came about, as lines to read.

Must not know what belongs to a history; that is `record/why.py`.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from sociocli.cli import why_wording as words
from sociocli.cli.listing import print_json
from sociocli.cli.saying import say, say_aside
from sociocli.cli.standing import say_troubles
from sociocli.record.index import Index
from sociocli.record.why import Happened, History, history
from sociocli.terminal.show import show
from sociocli.terminal.width import wrap

__all__ = ["why"]

WIDTH = 79
STEP = 2
DAY = "2026-11-22"


def why(root: Path, today: str, asked: str, *, json: bool = False) -> None:
    """Tell how something came about.

    Args:
        root: The record folder.
        today: Today's day.
        asked: What is meant.
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If nothing, or more than one thing, is meant.

    """
    index = Index(root)
    found = history(root, index, asked, today)
    if json:
        print_json(_plain(found))
    else:
        _print(found)
    for place in found.missing:
        say_aside(words.MISSING.format(place=place))
    say_troubles(index)


def _plain(found: History) -> dict[str, object]:
    """Return a history as one document; lines say how deep they stand."""
    return asdict(found)


def _print(found: History) -> None:
    _rows(found.title, 0)
    for one in found.stands:
        label = f"{one.id} ({one.state})" if one.id else one.title
        _rows(label, STEP)
    before = True
    for day in found.happened:
        if before or day.lines:
            say()
        before = bool(day.lines)
        _print_day(day)
    say()
    say(words.NEXT)
    for sentence in found.next or (words.NOTHING_NEXT,):
        _rows(sentence, STEP)


def _print_day(one: Happened) -> None:
    head = f"{one.date or words.NO_DAY}  {one.what}"
    rows = wrap(show(head, lines=True), WIDTH - len(DAY) - STEP)
    for n, row in enumerate(rows):
        say(row if not n else f"{'':{len(DAY) + STEP}}{row}")
    if "#" in one.place:
        _rows(one.place, len(DAY) + STEP)
    for line in one.lines:
        _rows(line.text, STEP * (line.depth + 2))


def _rows(text: str, indent: int) -> None:
    """Print a text that breaks at the edge, with an indent."""
    for row in wrap(show(text, lines=True), WIDTH - indent):
        say(f"{'':{indent}}{row}".rstrip())
