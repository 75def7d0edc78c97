"""A place that is left open: search further, rework the role, or vacant for now.

In the room's words: we have nobody for this today; what do we do with that?
Each way needs the quick consent of the circle, and has somebody who looks after
it, or a date.

Source: process.md 4.1 (T10 and the parking states), 4.3 (open search).
"""

from __future__ import annotations

from sociocli.domain.item import NextStep, Outcome
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.message import say
from sociocli.process.quick import quick_consent
from sociocli.process.room import Room
from sociocli.process.vacancy import Vacancy
from sociocli.process.wording import selection as words
from sociocli.process.wording.timekeeping import NEXT_MEETING
from sociocli.process.writing import Form, Write

__all__ = ["leave_open"]

_ASKED = {
    "search": (words.OPEN_ASK_SEARCH, Outcome.REOPENED),
    "rework": (words.OPEN_ASK_REWORK, Outcome.REOPENED),
    "delegate": (words.OPEN_ASK_DELEGATE, Outcome.DELEGATED),
    "vacant": (words.OPEN_ASK_VACANT, Outcome.VACANT),
}


def leave_open(room: Room, vacancy: Vacancy, way: str = "") -> Steps[bool]:
    """Leave the place open in one of four ways, by quick consent.

    Args:
        room: The room.
        vacancy: The place.
        way: "vacant" if that is what was chosen already.

    Returns:
        Whether it is left open; if not, the circle goes back to a proposal.

    """
    key = f"{vacancy.key}/open"
    if way != "vacant":
        way = yield from _how(room, vacancy, key)
    if way == "back":
        return False
    template, outcome = _ASKED[way]
    what = say(template, role=vacancy.title)
    if not (yield from quick_consent(room, f"{key}/consent", what)):
        return False
    who = yield from _who(room, key, way)
    when = yield from ask(
        room,
        Write(
            key=f"{key}/when",
            words=say(words.OPEN_WHEN),
            scene=room.scene(),
            form=Form.LINE,
            preset=NEXT_MEETING,
        ),
    )
    names = room.names(who)
    vacancy.search = what.text()
    if way == "vacant" and who:
        vacancy.search = say(words.COVERED_BY, names=names, when=when).text()
    output = say(words.OPEN_OUTPUT, role=vacancy.title).text() if way == "delegate" else ""
    vacancy.next = NextStep(when=when, to=names, output=output, what=vacancy.search)
    vacancy.outcome = Outcome.ELECTED if vacancy.holder else outcome
    return True


def _how(room: Room, vacancy: Vacancy, key: str) -> Steps[str]:
    return (
        yield from ask(
            room,
            Choose(
                key=f"{key}/how",
                words=say(words.OPEN_HOW, role=vacancy.title),
                scene=room.scene(words.OPEN),
                options=(
                    Option("search", "s", say(words.OPEN_SEARCH_ON)),
                    Option("rework", "r", say(words.OPEN_REWORK)),
                    Option("delegate", "d", say(words.OPEN_DELEGATE)),
                    Option("vacant", "v", say(words.OPEN_VACANT)),
                    Option("back", "b", say(words.OPEN_BACK)),
                ),
                settling="search",
            ),
        )
    )


def _who(room: Room, key: str, way: str) -> Steps[tuple[str, ...]]:
    """Ask who looks after the search, or who covers the role until then."""
    return (
        yield from ask(
            room,
            Pick(
                key=f"{key}/who",
                words=say(words.OPEN_COVERS if way == "vacant" else words.OPEN_WHO),
                scene=room.scene(),
                among=room.everybody,
                least=1 if way == "delegate" else 0,
                new_names=True,
            ),
        )
    )
