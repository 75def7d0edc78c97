"""`sociocli search`: where words stand in the record.

One of the commands that people wait for, so it imports little. Must not know
how words are found; that is `record/search.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sociocli.cli import search_wording as words
from sociocli.cli.listing import print_json, print_marked
from sociocli.cli.saying import say, say_aside
from sociocli.domain.day import day
from sociocli.errors import BadRequest
from sociocli.record.index import Index
from sociocli.record.search import KINDS, Found, Wanted, marked, phrases_of, search

__all__ = ["find"]

_ANYTHING = Wanted(())


def find(
    root: Path,
    typed: Sequence[str],
    circle: str = "",
    *,
    narrowed: Wanted = _ANYTHING,
    json: bool = False,
) -> int:
    """Say where words stand, the best place first.

    Args:
        root: The record folder.
        typed: What somebody typed.
        circle: Only this circle, if it is given.
        narrowed: What else is asked for.
        json: Whether to print one JSON document.

    Returns:
        The exit code: 0, also if nothing was found.

    Raises:
        BadRequest: If no word was typed, or something asked for is not there.

    """
    said = " ".join(typed)
    wanted = narrowed._replace(phrases=phrases_of(typed))
    _refuse(wanted, said)
    if circle:
        from sociocli.cli.which_circle import circle_wanted

        wanted = wanted._replace(circle=circle_wanted(root, circle))
    index = Index(root)
    found = search(index, wanted._replace(limit=wanted.limit + 1))
    more = len(found) > wanted.limit
    found = found[: wanted.limit]
    if json:
        print_json([_plain(one) for one in found])
    elif found:
        for one in found:
            say(f"{one.path}:{one.line}")
            print_marked(marked(one.text, wanted.phrases), indent="  ")
    else:
        narrow = any((wanted.circle, wanted.kind, wanted.person, wanted.since, wanted.until))
        say(words.NOTHING.format(words=said, where=words.WHERE * narrow))
    for trouble in index.troubles:
        say_aside(str(trouble))
    if more and not json:
        say_aside(words.MORE.format(more=wanted.limit * 5))
    return 0


def _refuse(wanted: Wanted, said: str) -> None:
    if not wanted.phrases:
        raise BadRequest(words.NO_WORDS.format(words=said))
    if wanted.kind and wanted.kind not in KINDS:
        kinds = ", ".join(KINDS)
        raise BadRequest(words.NO_SUCH_KIND.format(kind=wanted.kind, kinds=kinds))
    for text in (wanted.since, wanted.until):
        if text:
            day(text)


def _plain(one: Found) -> dict[str, object]:
    return {
        "id": one.thing.id,
        "kind": next(kind for kind, part in KINDS.items() if part == one.thing.part),
        "circle": one.thing.circle,
        "title": one.thing.title,
        "date": one.thing.begins,
        "path": one.path,
        "line": one.line,
        "text": one.text,
    }
