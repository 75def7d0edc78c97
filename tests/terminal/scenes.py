"""Scenes and questions of a toy meeting, for the tests of the terminal."""

from __future__ import annotations

from typing import Any

import pytest

from sociocli.process.asking import AsideGiven, Ready, Undo
from sociocli.process.choosing import Choose, Option, Pick, Slip
from sociocli.process.message import Line, say
from sociocli.process.scene import Fact, ItemPlace, RoundView, Scene, Table, Times, Turn
from sociocli.process.writing import TakesTurn, Write

NAMES = (
    ("ana", "Ana Lopez"),
    ("ben", "Ben"),
    ("bea", "Bea"),
    ("cleo", "Cleo"),
    ("dan", "Dan"),
    ("zoe", "Zoë Ångström"),
    ("lei", "李雷"),
    ("noa", "נועה"),
)
PROPOSAL = (
    "From 22:00 to 7:00 it is quiet in the common house. Whoever wants to celebrate longer "
    "tells the house group a week before; it asks the neighbours and answers within three days."
)
HOSTILE = [
    "\x1b[31mred\x1b[0m",
    "\x1b]52;c;Y3VybA==\x07",
    "\x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\",
    "\x9b31m",
    "over\rwritten",
    "back\b\b\bspace",
    "bell\x07",
    "del\x7f",
    "\u202egnirts",
    "\u2066isolate\u2069",
    "\u200bzero",
    "\u2028line",
    "\ud800surrogate",
    "\ufdd0unassigned",
    "\U000e0041tag",
    "[red]markup[/]",
    ":smile:",
    "[/docs]",
]

LINE = Line(
    say="This is the decision itself. Do you see any <objection>, that is, a reason why this "
    "would hurt our <aim>?",
    cue="Round: any objection?",
    why="We ask for objections, not for agreement: silence is not consent, and a reason helps us "
    "all.",
)


def table(text: str = PROPOSAL) -> Table:
    """A text on the table with two facts."""
    return Table(
        say("The proposal, version 2"),
        text,
        (Fact(say("Looked at again"), "2027-02-22"), Fact(say("Looks after it"), "Ana Lopez")),
    )


def round_view(now: str = "ben", people: tuple[str, ...] = ()) -> RoundView:
    """A round in which it is the turn of one person."""
    order = people or tuple(person for person, _ in NAMES)
    at = order.index(now)
    turns = [Turn.SPOKEN] * at + [Turn.SPEAKING] + [Turn.WAITING] * (len(order) - at - 1)
    following = order[at + 1] if at + 1 < len(order) else ""
    return RoundView(order, tuple(turns), now, following)


def scene(**changes: object) -> Scene:
    """A scene of a consent round; each part may be changed."""
    values: dict[str, object] = {
        "circle": "Operations",
        "step": say("Consent round"),
        "item": ItemPlace(2, 5, "Quiet hours in the common house", "decide"),
        "table": table(),
        "round": round_view(),
        "names": NAMES,
        "line": LINE.given(),
        "times": Times(at=0, planned=20 * 60, used=6 * 60, end="20:30", left=50 * 60),
    }
    values.update(changes)
    return Scene(**values)  # type: ignore[arg-type]


def consent(where: Scene | None = None, *, key: str = "item-2/consent-1/ben") -> Choose:
    """Ask Ben for his consent."""
    return Choose(
        key=key,
        words=say("{name}: do you see an <objection>?", name="Ben"),
        scene=where or scene(),
        options=(
            Option("consent", "c", say("no <objection>")),
            Option("objection", "o", say("<objection>")),
        ),
        decisive=True,
    )


def everybody(where: Scene | None = None) -> Choose:
    """Ask for one by one or for everybody at once."""
    return Choose(
        key="item-2/consent-1/round",
        words=say("How do we ask?"),
        scene=where or scene(round=None),
        options=(
            Option("one-by-one", "r", say("One after the other")),
            Option("all", "e", say("Everybody <consents>"), ("ana", "ben", "cleo")),
        ),
        decisive=True,
    )


def turn(where: Scene | None = None, **changes: object) -> TakesTurn:
    """Ben's turn in a round."""
    values: dict[str, object] = {
        "key": "item-2/reactions/ben",
        "words": say("{name}", name="Ben"),
        "scene": where or scene(),
        "person": "ben",
    }
    values.update(changes)
    return TakesTurn(**values)  # type: ignore[arg-type]


def write(where: Scene | None = None, **changes: object) -> Write:
    """Something to write."""
    values: dict[str, object] = {
        "key": "item-2/proposal/text",
        "words": say("What is proposed?"),
        "scene": where or scene(round=None),
    }
    values.update(changes)
    return Write(**values)  # type: ignore[arg-type]


def pick(where: Scene | None = None, **changes: object) -> Pick:
    """People to pick."""
    values: dict[str, object] = {
        "key": "duration/leaving",
        "words": say("Who has to leave early?"),
        "scene": where or scene(round=None, table=None),
        "among": NAMES,
    }
    values.update(changes)
    return Pick(**values)  # type: ignore[arg-type]


def slip(where: Scene | None = None, **changes: object) -> Slip:
    """Ben's slip."""
    values: dict[str, object] = {
        "key": "item-3/secretary/slips/ben",
        "words": say("{name}: who should be {role}?", name="Ben", role="secretary"),
        "scene": where or scene(),
        "person": "ben",
        "among": NAMES,
    }
    values.update(changes)
    return Slip(**values)  # type: ignore[arg-type]


def ready(where: Scene | None = None, **changes: object) -> Ready:
    """Waiting until the room is ready."""
    values: dict[str, object] = {
        "key": "check-in/silence",
        "words": say("A minute of silence."),
        "scene": where or scene(round=None, table=None),
    }
    values.update(changes)
    return Ready(**values)  # type: ignore[arg-type]


class LeftByAWayOut:
    """A question that ends in a way out, as the runner sees it."""

    def __init__(self, question: Any) -> None:
        self.question = question

    def put_to(self, room: Any) -> None:
        """Put the question; the way out that was taken is of no interest here."""
        with pytest.raises((Undo, AsideGiven)):
            self.question.put_to(room)
