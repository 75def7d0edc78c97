"""An agenda in the making, and how it is shown: what is on it, why, and what does not fit.

Knows values and words. Must not know files, nor who answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sociocli.cli import agenda_new_wording as words
from sociocli.cli.agenda_new_found import CircleNow
from sociocli.domain.agenda import Agenda
from sociocli.domain.agenda_cut import cut_to_time, missed, with_early_leavers
from sociocli.domain.day import minutes_between
from sociocli.domain.next_agenda import Proposed, Why
from sociocli.record.long_day import long_day
from sociocli.record.minutes_wording import KINDS

__all__ = ["Plan", "begun", "shown", "why_of"]

# So many of what does not fit are shown; of the others it is said how many there are.
LEFT_SHOWN = 7


@dataclass(frozen=True, slots=True)
class Plan:
    """An agenda in the making.

    Args:
        agenda: The prepared agenda without its items.
        frame: The minutes of its opening and closing.
        before: The minutes of its opening.
        on: The items, in their order.
        left: What is proposed and does not fit.
        dropped: What somebody took out by hand, the latest first.
        leaves: When people leave who leave early.

    """

    agenda: Agenda
    frame: int
    before: int
    on: tuple[Proposed, ...] = ()
    left: tuple[Proposed, ...] = ()
    dropped: tuple[Proposed, ...] = ()
    leaves: tuple[tuple[str, str], ...] = ()

    @property
    def used(self) -> int:
        """The minutes of its items."""
        return sum(one.item.minutes for one in self.on)

    @property
    def free(self) -> int:
        """The minutes that are left; negative if there are too few."""
        return self.agenda.minutes - self.frame - self.used

    def deadlines(self) -> Mapping[str, int]:
        """Return after how many minutes of items each early leaver has gone."""
        return {
            person: minutes_between(self.agenda.time, time) - self.before
            for person, time in self.leaves
        }

    def too_late(self) -> tuple[Proposed, ...]:
        """Return the items that end after somebody has left whom they need."""
        return missed(self.on, self.deadlines())

    def finished(self) -> Agenda:
        """Return the agenda with its items."""
        return replace(self.agenda, items=tuple(one.item for one in self.on))


def begun(plan: Plan, asked: Sequence[Proposed], found: Sequence[Proposed]) -> Plan:
    """Return a plan with what fits, in an order that heeds who leaves early.

    Args:
        plan: The plan without items.
        asked: What was asked for by name; it always comes.
        found: What the record proposes, the most pressing first.

    """
    titles = [one.item.title.casefold() for one in asked]
    others = [one for one in found if one.item.title.casefold() not in titles]
    first = [one for one in others if one.why in (Why.ACTIONS, Why.OUTSIDE)]
    rest = [one for one in others if one not in first]
    cut = cut_to_time((*first, *asked, *rest), plan.agenda.minutes - plan.frame)
    on = with_early_leavers(cut.taken, plan.deadlines())
    return replace(plan, on=on, left=cut.left)


def why_of(one: Proposed, now: CircleNow, on: str) -> str:
    """Return in one line why something comes on the agenda."""
    key = one.why.value
    late = one.day and one.day < on
    if one.why is Why.ACTIONS:
        key += ("_one" if one.count == 1 else "") + ("_late" if one.late else "")
    elif one.why is Why.OUTSIDE and one.note:
        key += "_how"
    elif one.why in (Why.PENDING, Why.BACKLOG) and one.day:
        key += "_day"
    elif one.why in (Why.EXPIRES, Why.TERM) and late:
        key += "_late"
    elif one.why is Why.DUE and one.count > 1:
        key += "_many"
    return words.WHY[key].format(
        count=one.count,
        late=one.late,
        day=one.day,
        note=one.note,
        who=", ".join(now.name(person) for person in one.needs),
        source=one.item.continues,
    )


def shown(plan: Plan, now: CircleNow) -> str:
    """Return a plan as lines of text: the items with their reasons, and what does not fit."""
    lines = [_head(plan, now), _sum(plan)]
    if now.to_accept:
        lines.append(words.ACCEPT.format(day=now.to_accept))
    lines.append("")
    if not plan.on:
        lines.append(words.NOTHING)
    for n, one in enumerate(plan.on, 1):
        lines += _rows(n, one, plan, now)
    for who, time in plan.leaves:
        titles = [one.item.title for one in plan.too_late() if who in one.needs]
        if titles:
            said = words.LEAVES.format(who=now.name(who), time=time, titles=", ".join(titles))
            lines += ["", said]
    lines += _not_on(plan, now)
    return "\n".join(lines)


def _not_on(plan: Plan, now: CircleNow) -> list[str]:
    """Return what is proposed and not on it: what was taken out, and what does not fit."""
    lines: list[str] = []
    if plan.dropped:
        lines += ["", words.DROPPED]
        for n, one in enumerate(plan.dropped, 1):
            lines += _rows(n, one, plan, now)
    if plan.left:
        lines += ["", words.LEFT]
        for n, one in enumerate(plan.left[:LEFT_SHOWN], len(plan.dropped) + 1):
            lines += _rows(n, one, plan, now)
        more = len(plan.left) - LEFT_SHOWN
        if more > 0:
            lines.append(words.LEFT_MORE.format(count=more))
    return lines


def _head(plan: Plan, now: CircleNow) -> str:
    agenda = plan.agenda
    line = words.HEAD_TIME if agenda.time else words.HEAD
    return line.format(title=now.circle.name, day=long_day(agenda.date), time=agenda.time)


def _sum(plan: Plan) -> str:
    line = words.SUM if plan.free >= 0 else words.SUM_OVER
    return line.format(
        minutes=plan.agenda.minutes,
        frame=plan.frame,
        items=plan.used,
        free=plan.free,
        over=-plan.free,
    )


def _rows(number: int, one: Proposed, plan: Plan, now: CircleNow) -> list[str]:
    item = one.item
    kind = KINDS[item.kind].lower() if item.kind else ""
    title = " ".join(item.title.split())
    row = words.ROW.format(number=number, minutes=item.minutes, kind=kind, title=title)
    if one.why is Why.ASKED:
        return [row]
    return [row, words.WHY_ROW.format(why=why_of(one, now, plan.agenda.date))]
