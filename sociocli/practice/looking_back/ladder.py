"""The ladder of hosting: rungs by the size of the group, as questions to look at.

No rung is locked, reached or passed. Beside each stands what one did at that size;
competence is shown among people. Pure; must not know how it is shown.

Source: formats.md 3.1; product.md section 7.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sociocli.domain.practised import Facilitated, Practised, Sort
from sociocli.practice.looking_back import ladder_wording as words

__all__ = ["RUNGS", "Done", "Rung", "done_at"]


@dataclass(frozen=True, slots=True)
class Rung:
    """A size of group, and what there is to look at.

    Args:
        name: Its number, as it is called.
        title: The kind of group.
        least: The smallest group; 1 for practising alone.
        most: The largest; 0 if there is none, or if no size tells it.
        hosts: What one hosts there.
        look_at: Abilities to look at.
        sign: The question one may ask oneself; no gate.
        kinds: Kinds of process that make it; () if the size alone does.

    """

    name: str
    title: str
    least: int
    most: int
    hosts: str
    look_at: str
    sign: str
    kinds: tuple[str, ...] = ()


RUNGS = (
    Rung("0", words.ALONE, 1, 1, words.ALONE_HOSTS, words.ALONE_LOOK, words.ALONE_SIGN),
    Rung("1", words.CREW, 3, 5, words.CREW_HOSTS, words.CREW_LOOK, words.CREW_SIGN),
    Rung("1b", words.PAIR, 2, 2, words.PAIR_HOSTS, words.PAIR_LOOK, words.PAIR_SIGN),
    Rung("2", words.CIRCLE, 5, 7, words.CIRCLE_HOSTS, words.CIRCLE_LOOK, words.CIRCLE_SIGN),
    Rung(
        "3", words.FRICTION, 5, 9, words.FRICTION_HOSTS, words.FRICTION_LOOK, words.FRICTION_SIGN,
        kinds=("elect", "review"),
    ),
    Rung("4", words.LAUNCH, 5, 12, words.LAUNCH_HOSTS, words.LAUNCH_LOOK, words.LAUNCH_SIGN),
    Rung("5", words.SEVERAL, 10, 40, words.SEVERAL_HOSTS, words.SEVERAL_LOOK, words.SEVERAL_SIGN),
    Rung(
        "6", words.GATHERING, 15, 50,
        words.GATHERING_HOSTS, words.GATHERING_LOOK, words.GATHERING_SIGN,
    ),
    Rung(
        "7", words.CONGREGATION, 50, 150,
        words.CONGREGATION_HOSTS, words.CONGREGATION_LOOK, words.CONGREGATION_SIGN,
    ),
    Rung("8", words.NETWORK, 0, 0, words.NETWORK_HOSTS, words.NETWORK_LOOK, words.NETWORK_SIGN),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Done:
    """What somebody did at the size of a rung.

    Args:
        meetings: Meetings of this size that they facilitated, also in part.
        of_kinds: Those among them with one of the kinds of the rung.
        sessions: Sessions of practice with a simulated group of this size that came to
            their end; at the warm-up all sessions, with drills.
        minutes: Minutes of these sessions.

    """

    meetings: int = 0
    of_kinds: int = 0
    sessions: int = 0
    minutes: int = 0

    def __bool__(self) -> bool:
        return bool(self.meetings or self.sessions)


def done_at(rung: Rung, practised: Sequence[Practised], facilitated: Sequence[Facilitated]) -> Done:
    """Return what was done at a rung.

    Args:
        rung: The rung.
        practised: All sessions of practice.
        facilitated: All meetings.

    """
    if rung.most == 1:
        sessions = list(practised)
        return Done(sessions=len(sessions), minutes=sum(one.minutes for one in sessions))
    rooms = [one for one in practised if one.finished and one.sort is not Sort.DRILL]
    simulated = [one for one in rooms if rung.least <= one.size <= rung.most]
    meetings = [one for one in facilitated if one.size and rung.least <= one.size <= rung.most]
    of_kinds = [one for one in meetings if any(kind in rung.kinds for kind in one.kinds)]
    return Done(len(meetings), len(of_kinds), len(simulated), sum(one.minutes for one in simulated))
