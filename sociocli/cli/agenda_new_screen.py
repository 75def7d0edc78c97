"""The next agenda on a terminal: one list, one letter to change it, Enter to take it.

Knows lines that are typed. Must not know what an agenda is made from.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sociocli.cli import agenda_new_wording as words
from sociocli.cli.agenda_new_plan import Plan
from sociocli.domain.next_agenda import Proposed

__all__ = ["change", "changed_by_hand"]

LONGEST = 600


def changed_by_hand(
    plan: Plan, read: Callable[[str], str], write: Callable[[Plan, str], None]
) -> Plan | None:
    """Show a plan until somebody takes it.

    Args:
        plan: The plan as the record proposes it.
        read: Reads a line after a prompt.
        write: Shows the plan, and a sentence about what was typed last, or "".

    Returns:
        The plan as it was taken, or None if nothing is to be written.

    """
    trouble = ""
    while True:
        write(plan, trouble)
        typed = read(words.PROMPT).split()
        if not typed:
            return plan
        if typed[0].casefold() in ("q", "quit"):
            return None
        plan, trouble = change(plan, typed)


def change(plan: Plan, typed: list[str]) -> tuple[Plan, str]:
    """Return a plan with one change, or the same one with what is wrong.

    Args:
        plan: The plan.
        typed: A letter and its numbers.

    """
    letter, numbers = typed[0].casefold(), typed[1:]
    wanted = {"d": 1, "m": 2, "t": 2, "a": 1}.get(letter)
    known = all(one.isascii() and one.isdigit() and len(one) < len("1000") for one in numbers)
    if wanted != len(numbers) or not known:
        return plan, words.NOT_UNDERSTOOD.format(text=" ".join(typed))
    first, *more = (int(one) for one in numbers)
    among = (*plan.dropped, *plan.left) if letter == "a" else plan.on
    if not 1 <= first <= len(among):
        return plan, words.NO_SUCH.format(number=first)
    one = among[first - 1]
    rest = tuple(other for n, other in enumerate(among, 1) if n != first)
    if letter == "a":
        dropped = tuple(other for other in plan.dropped if other is not one)
        left = tuple(other for other in plan.left if other is not one)
        return replace(plan, on=(*plan.on, one), dropped=dropped, left=left), ""
    if letter == "d":
        return replace(plan, on=rest, dropped=(one, *plan.dropped)), ""
    if letter == "m":
        return _moved(plan, one, rest, more[0])
    return _timed(plan, first, one, more[0])


def _moved(plan: Plan, one: Proposed, rest: tuple[Proposed, ...], to: int) -> tuple[Plan, str]:
    if not 1 <= to <= len(plan.on):
        return plan, words.NO_SUCH.format(number=to)
    return replace(plan, on=(*rest[: to - 1], one, *rest[to - 1 :])), ""


def _timed(plan: Plan, number: int, one: Proposed, minutes: int) -> tuple[Plan, str]:
    if not 1 <= minutes <= LONGEST:
        return plan, words.NO_SUCH.format(number=minutes)
    new = replace(one, item=replace(one.item, minutes=minutes))
    on = tuple(new if n == number else other for n, other in enumerate(plan.on, 1))
    return replace(plan, on=on), ""
