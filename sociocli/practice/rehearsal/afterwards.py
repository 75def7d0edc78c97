"""After a practice: the debrief on one screen, and trying again from any moment.

Must not know what is noticed, nor how a journal goes back.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from sociocli.practice.quiet_room import QuietRoom
from sociocli.practice.rehearsal import session_wording as words
from sociocli.process.asking import Ready, Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import say
from sociocli.process.scene import Table

__all__ = ["Again", "look_back"]

# So many moments stand in the list at first, each in a row of 80 columns.
_SHOWN = 8
_ROW = 70


@dataclass(frozen=True, slots=True)
class Again:
    """A moment from which one may try again.

    Args:
        at: The number of entries of the journal that stay.
        words: What happened there.

    """

    at: int
    words: str


def look_back(text: str, moments: Sequence[Again]) -> Steps[int | None]:
    """Show the debrief and ask whether to try again.

    Args:
        text: The debrief.
        moments: From where one may try again.

    Returns:
        How many entries of the journal stay for another try; None if that is it.

    """
    room = QuietRoom(words.TITLE, keeps=False)
    room.step(say(words.AFTERWARDS))
    scene = room.here(Table(say(words.DEBRIEF), text))
    shown = Ready(key="practice/debrief", words=say(words.READ), scene=scene)
    yield from ask(room, shown)
    again = (Option("again", "t", say(words.AGAIN_FROM)),) if moments else ()
    answer = yield from ask(
        room,
        Choose(
            key="practice/again",
            words=say(words.WHAT_NOW),
            scene=room.here(),
            options=(
                Option("enough", "f", say(words.ENOUGH)),
                *again,
                Option("all", "b", say(words.AGAIN_ALL)),
            ),
            preset="enough",
        ),
    )
    if answer == "enough":
        return None
    if answer == "all":
        return 0
    return (yield from _from_which(room, moments))


def _from_which(room: QuietRoom, moments: Sequence[Again]) -> Steps[int]:
    options = tuple(
        Option(str(n), "", say(words.MOMENT, what=_short(one.words)), rare=n >= _SHOWN)
        for n, one in enumerate(moments)
    )
    answer = yield from ask(
        room,
        Choose(
            key="practice/from",
            words=say(words.FROM_WHICH),
            scene=room.here(),
            options=options,
            preset=options[0].value,
        ),
    )
    return moments[int(answer)].at


def _short(text: str) -> str:
    """Return a moment in a row of its own; the debrief had it in full."""
    return textwrap.shorten(text, _ROW, placeholder=words.CUT)
