"""C10 and C11: the ways of meeting an objection, and whether it still stands then.

Always at hand: change it, shorten it, measure it. Then the others: try it in a
smaller place, add a safeguard or a condition, decide a part, watch only, support
somebody, find out first, hand it on, take something back, let it go. Each change
of the package is a new version, with the objection as its reason; then its owner
is asked whether the objection still stands.

Must not know in which order objections are taken.
Source: process.md 3.3 (T25 to T29), 3.7 and 3.10.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from sociocli.domain.proposal import ObjectionState, Resolution
from sociocli.process.amending import amended
from sociocli.process.asking import Gone, Steps, ask_of
from sociocli.process.choosing import Choose, Option
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.package import add_version, put_beside
from sociocli.process.parking import author_here, decide_otherwise, park, withdraw
from sociocli.process.questions import choose, tell
from sociocli.process.room import Room
from sociocli.process.wording import objections as words

__all__ = ["Movement", "options", "resolve", "still_stands", "stuck"]


class Movement(Enum):
    """What came of trying a way of meeting an objection."""

    NONE = auto()
    SETTLED = auto()
    CLOSED = auto()
    LATER = auto()
    ANEW = auto()


# All ways of 3.7 in the order in which they are offered, with a key for the first ones.
_CODES: tuple[tuple[Resolution, str, str], ...] = (
    (Resolution.AMEND, "a", words.CODE_AMEND),
    (Resolution.SHORTEN_TERM, "s", words.CODE_SHORTEN_TERM),
    (Resolution.MEASURE, "m", words.CODE_MEASURE),
    (Resolution.WITHDRAW_OBJECTION, "w", words.CODE_WITHDRAW_OBJECTION),
    (Resolution.TRIAL_SCOPE, "", words.CODE_TRIAL_SCOPE),
    (Resolution.SAFEGUARD, "", words.CODE_SAFEGUARD),
    (Resolution.CONDITION, "", words.CODE_CONDITION),
    (Resolution.SPLIT, "", words.CODE_SPLIT),
    (Resolution.MONITOR_ONLY, "", words.CODE_MONITOR_ONLY),
    (Resolution.DEFER_OBJECTION, "", words.CODE_DEFER_OBJECTION),
    (Resolution.ROLE_SUPPORT, "", words.CODE_ROLE_SUPPORT),
    (Resolution.REPLACE, "", words.CODE_REPLACE),
    (Resolution.PAUSE, "", words.CODE_PAUSE),
    (Resolution.INFO, "", words.CODE_INFO),
    (Resolution.DELEGATE, "", words.CODE_DELEGATE),
    (Resolution.ASK_UP, "", words.CODE_ASK_UP),
    (Resolution.ESCALATE, "", words.CODE_ESCALATE),
    (Resolution.OTHER_METHOD, "", words.CODE_OTHER_METHOD),
    (Resolution.DROP, "", words.CODE_DROP),
    (Resolution.WITHDRAW_PROPOSAL, "", words.CODE_WITHDRAW_PROPOSAL),
)
_PARKED = (
    Resolution.INFO,
    Resolution.DELEGATE,
    Resolution.ASK_UP,
    Resolution.ESCALATE,
    Resolution.DROP,
)
# The ways out of being stuck that a method may name (3.10).
_EXITS: dict[str, str] = {
    "delegate": words.CODE_DELEGATE,
    "defer": words.CODE_DEFER,
    "ask_up": words.CODE_ASK_UP,
    "escalate": words.CODE_ESCALATE,
    "other_method": words.CODE_OTHER_METHOD,
    "withdraw": words.CODE_WITHDRAW_PROPOSAL,
}


def options(room: Room, item: ItemLog, *, own: bool) -> tuple[Option, ...]:
    """Return the ways of meeting an objection that are open here.

    Args:
        room: The room.
        item: The item.
        own: True if the objection's owner speaks for it, and may take it back.

    """
    closed = [
        code
        for code, is_open in (
            (Resolution.WITHDRAW_OBJECTION, own),
            (Resolution.OTHER_METHOD, room.method.majority_fallback),
            (Resolution.WITHDRAW_PROPOSAL, bool(author_here(room, item))),
        )
        if not is_open
    ]
    return tuple(
        Option(code.value, letter, say(what), rare=not letter)
        for code, letter, what in _CODES
        if code not in closed
    )


def resolve(room: Room, item: ItemLog, place: int, code: Resolution, voice: str) -> Steps[Movement]:
    """Try one way of meeting an objection.

    Args:
        room: The room.
        item: The item.
        place: The place of the objection in the item's log.
        code: The way.
        voice: The id of who speaks for the objection: its owner, or a proxy.

    Raises:
        LeaveItem: If the proposal is parked by it.

    """
    if code in _PARKED:
        yield from park(room, item, code.value)
    elif code is Resolution.OTHER_METHOD:
        yield from decide_otherwise(room, item)
    elif code is Resolution.WITHDRAW_PROPOSAL:
        yield from withdraw(room, item, freely=False)
    elif code is Resolution.WITHDRAW_OBJECTION:
        return (yield from _take_back(room, item, place))
    elif code is Resolution.PAUSE:
        return Movement.LATER
    else:
        return (yield from _amend(room, item, place, code, voice))
    return Movement.NONE  # the circle did not want to put the proposal down


def _take_back(room: Room, item: ItemLog, place: int) -> Steps[Movement]:
    """Ask the owner, and nobody else, whether the objection is taken back."""
    objection = item.objections[place]
    question = Choose(
        key=f"{item.key}/objection-{place + 1}/withdraw",
        words=say(words.WITHDRAW_ASK, name=room.name(objection.by)),
        scene=room.scene(),
        options=(
            Option("withdraw", "w", say(words.WITHDRAW_YES)),
            Option("keep", "k", say(words.WITHDRAW_NO)),
        ),
        decisive=True,
    )
    if (yield from ask_of(room, objection.by, question)) != "withdraw":
        return Movement.NONE
    item.objections[place] = replace(
        objection,
        state=ObjectionState.WITHDRAWN,
        resolved=Resolution.WITHDRAW_OBJECTION,
        how=words.HOW_WITHDRAWN,
    )
    return Movement.CLOSED


def _amend(room: Room, item: ItemLog, place: int, code: Resolution, voice: str) -> Steps[Movement]:
    """Write a new version, with the objection as its reason, and ask its owner."""
    objection = item.objections[place]
    version = yield from amended(room, item, code, objection.reason)
    because = objection.understood or objection.reason
    if not add_version(room, item, replace(version, by="", because=because)):
        yield from tell(room, f"{item.key}/unchanged", say(words.UNCHANGED))
        return Movement.NONE
    item.objections[place] = replace(objection, resolved=code)
    if code is Resolution.REPLACE:
        return Movement.ANEW
    return (yield from still_stands(room, item, place, code, voice))


def still_stands(
    room: Room, item: ItemLog, place: int, code: Resolution, voice: str = ""
) -> Steps[Movement]:
    """Ask its owner, or whoever speaks for it, whether an objection still stands.

    Args:
        room: The room.
        item: The item, with a new version on the table.
        place: The place of the objection in the item's log.
        code: The way by which it was met.
        voice: The id of who speaks for it; its owner by default.

    """
    objection = item.objections[place]
    voice = voice or objection.by
    name = room.name(voice)
    put_beside(room, item, objection)
    question = Choose(
        key=f"{item.key}/objection-{place + 1}/stands",
        words=say(words.STANDS_ASK, name=name),
        scene=room.scene(words.STANDS_LINE.given(name=name)),
        options=(
            Option("no", "n", say(words.STANDS_NO)),
            Option("yes", "y", say(words.STANDS_YES)),
        ),
        decisive=True,
    )
    answer = yield from ask_of(room, voice, question)
    if isinstance(answer, Gone):
        item.objections[place] = replace(objection, state=ObjectionState.UNEXPLAINED)
        return Movement.CLOSED
    if answer == "yes":
        return Movement.NONE
    item.objections[place] = replace(
        objection,
        state=ObjectionState.INTEGRATED,
        resolved=code,
        how=say(words.HOW_VERSION, number=item.version).text(),
    )
    return Movement.SETTLED


def stuck(room: Room, item: ItemLog, key: str) -> Steps[None]:
    """Offer the method's ways out of being stuck; returns if the circle goes on.

    Raises:
        LeaveItem: If the circle takes one of them.

    """
    exits = [name for name in room.method.stuck_exits if name in _EXITS]
    if not author_here(room, item):
        exits = [name for name in exits if name != "withdraw"]
    ways = [Option(name, "", say(_EXITS[name])) for name in exits]
    answer = yield from choose(
        room,
        key,
        say(words.STUCK_ASK),
        (
            *ways,
            Option("drop", "", say(words.CODE_DROP)),
            Option("on", "", say(words.STUCK_ON)),
        ),
        words.STUCK_LINE,
        settling="drop",
    )
    if answer == "other_method":
        yield from decide_otherwise(room, item)
    elif answer == "withdraw":
        yield from withdraw(room, item, freely=False)
    elif answer != "on":
        yield from park(room, item, answer)
