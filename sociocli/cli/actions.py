"""`sociocli actions`: list what somebody is to do.

One of the commands that people wait for: it asks the index only. What changes
actions is in `actions_change.py`.

Source: record-needs.md N24.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sociocli.cli import standing_wording as words
from sociocli.cli.listing import print_json
from sociocli.cli.standing import named, people_in, print_things, say_nothing, say_troubles, short
from sociocli.cli.which_circle import circle_wanted
from sociocli.record.index import Index

if TYPE_CHECKING:
    from sociocli.record.things import Thing

__all__ = ["ActionsWanted", "list_actions"]


class ActionsWanted(NamedTuple):
    """Which actions are asked for, besides the open ones of a circle.

    Args:
        mine: Only those of whoever sits at the keyboard.
        who: Only those of this person.
        overdue: Only those whose day has passed.
        over: Those that are done or dropped.
        all: All of them.

    """

    mine: bool = False
    who: str = ""
    overdue: bool = False
    over: bool = False
    all: bool = False


_OPEN = ActionsWanted()


def list_actions(
    root: Path, today: str, circle: str = "", *, json: bool = False, wanted: ActionsWanted = _OPEN
) -> None:
    """List actions, by their day; those without a day come last.

    Args:
        root: The record folder.
        today: Today's day.
        circle: Only this circle, if it is given.
        json: Whether to print one JSON document.
        wanted: Which of them are asked for.

    Raises:
        BadRequest: If there is no such circle, or nobody knows who “mine” is.

    """
    circle = circle_wanted(root, circle)
    index = Index(root)
    states = () if wanted.all else ("done", "dropped") if wanted.over else ("open",)
    found = index.things("actions", circle=circle, states=states)
    who = _person(index, root, circle, wanted)
    if who:
        found = [one for one in found if who in one.who]
    if wanted.overdue:
        found = [one for one in found if _late(one, today)]
    found.sort(key=lambda one: (one.day or "~", one.id))
    plainly = wanted == _OPEN
    if json:
        print_json([_plain(one, today) for one in found])
    elif not found:
        say_nothing(root, words.NO_ACTIONS if plainly else words.NO_ACTIONS_SUCH)
    else:
        _print(index, found, today, states=wanted.all or wanted.over)
    say_troubles(index)


def _person(index: Index, root: Path, circle: str, wanted: ActionsWanted) -> str:
    if not (wanted.who or wanted.mine):
        return ""
    from sociocli.cli.standing_given import myself, sure_person

    return sure_person(index, circle, wanted.who) if wanted.who else myself(index, root)


def _print(index: Index, found: list[Thing], today: str, *, states: bool) -> None:
    circles, people = named(found), people_in(index)
    rows = []
    for one in found:
        by = words.LATE.format(day=one.day) if _late(one, today) else one.day or _words(one)
        who = people(one.who, one.circle) or words.NOBODY
        state = (words.ACTION_STATE.get(one.state, one.state),) if states else ()
        rows.append((short(one.id, circles=circles), *state, by, who, one.title))
    print_things(words.ACTION_COLUMNS_ALL if states else words.ACTION_COLUMNS, rows)


def _late(one: Thing, today: str) -> bool:
    return one.state == "open" and "" < one.day < today


def _words(one: Thing) -> str:
    """Return the loose words of an action that has no day."""
    by = one.plain.get("by")
    return by if isinstance(by, str) else ""


def _plain(one: Thing, today: str) -> dict[str, object]:
    plain = one.plain
    return {
        "id": one.id,
        "circle": one.circle,
        "what": one.title,
        "who": list(one.who),
        "by": one.day or _words(one),
        "late": _late(one, today),
        "state": one.state,
        "every": plain.get("every", ""),
        "closed": plain.get("closed", ""),
        "note": plain.get("note", ""),
        "minutes": plain.get("minutes", ""),
        "handed": plain.get("handed", []),
    }
