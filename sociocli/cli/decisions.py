"""`sociocli decisions`: list them.

One of the commands that people wait for: it asks the index only. What held on
another day is in `decisions_then.py`, what changes them in `decisions_change.py`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sociocli.cli import standing_wording as words
from sociocli.cli.listing import print_json
from sociocli.cli.standing import named, people_in, print_things, say_nothing, say_troubles, short
from sociocli.cli.which_circle import circle_wanted
from sociocli.record.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sociocli.record.things import Thing

__all__ = ["list_decisions", "plain_row"]

_OVER = ("ended", "replaced")


def list_decisions(
    root: Path, today: str, circle: str = "", *, json: bool = False, which: str = ""
) -> None:
    """List decisions, by identity.

    Args:
        root: The record folder.
        today: Today's day.
        circle: Only this circle, if it is given.
        json: Whether to print one JSON document.
        which: "" for those in force, or "ended", "expired", "all".

    Raises:
        BadRequest: If there is no such circle.

    """
    circle = circle_wanted(root, circle)
    index = Index(root)
    found = [one for one in _of_states(index, circle, which) if _wanted(one, today, which)]
    if json:
        print_json(_plain_rows(found, today))
    elif not found:
        say_nothing(root, words.NO_DECISIONS[which])
    elif which:
        circles = named(found)
        rows = [_row(one, _status(one, today), circles=circles) for one in found]
        print_things(words.DECISION_COLUMNS_ALL, rows)
    else:
        circles, people = named(found), people_in(index)
        rows = [
            (short(t.id, circles=circles), t.day, people(t.who, t.circle), t.title) for t in found
        ]
        print_things(words.DECISION_COLUMNS, rows)
    say_troubles(index)


def _row(thing: Thing, status: str, *, circles: bool) -> tuple[str, ...]:
    shown = words.STATUS.get(status, status)
    return short(thing.id, circles=circles), shown, _since(thing, status), thing.title


def _of_states(index: Index, circle: str, which: str) -> list[Thing]:
    states = {
        "": ("in_force", "pending"),
        "ended": _OVER,
        "expired": ("in_force", "pending"),
        "all": (),
    }
    return index.things("decisions", circle=circle, states=states[which])


def _wanted(thing: Thing, today: str, which: str) -> bool:
    if which in ("ended", "all"):
        return True
    if which == "expired":
        return _ran_out(thing, today)
    if thing.state == "pending" and not _holds_meanwhile(thing):
        return False
    return thing.begins <= today and not _ran_out(thing, today)


def _ran_out(thing: Thing, today: str) -> bool:
    return thing.state not in _OVER and "" < thing.ends < today


def _holds_meanwhile(thing: Thing) -> bool:
    pending = thing.plain.get("pending")
    return isinstance(pending, dict) and pending.get("in_force") in (True, "true", "yes")


def _status(thing: Thing, today: str) -> str:
    if _ran_out(thing, today) and thing.state in ("in_force", "pending"):
        return "expired"
    return thing.state


def _since(thing: Thing, status: str) -> str:
    return thing.ends if status in ("expired", *_OVER) else thing.begins


def _plain_rows(found: list[Thing], today: str) -> Iterator[dict[str, object]]:
    """Return what is said of each; there may be thousands, and none is kept, nor its file."""
    found.reverse()
    while found:
        yield plain_row(found.pop(), today)


def plain_row(thing: Thing, today: str) -> dict[str, object]:
    """Return what a list as JSON says of a decision.

    Args:
        thing: The decision.
        today: Today's day.

    """
    return {
        "id": thing.id,
        "circle": thing.circle,
        "title": thing.title,
        "status": _status(thing, today),
        "adopted": thing.begins,
        "review": thing.day,
        "expires": thing.plain.get("expires", ""),
        "ended": thing.plain.get("ended", ""),
        "owner": ", ".join(thing.who),
        "minutes": thing.plain.get("minutes", ""),
    }
