"""Ways in which a round, an item, or the whole meeting, ends before its straight course does.

They are raised by what is asked beside a question and caught where rounds and
items are run; everything noted so far stays in the item's log.
Source: process.md 3.3 (parking states) and M12.
"""

from __future__ import annotations

from sociocli.domain.item import NextStep, Outcome

__all__ = ["Adjourn", "ChangeKind", "EndRound", "LeaveItem", "SetAside"]


class LeaveItem(Exception):
    """The item on the table ends here.

    Args:
        outcome: How it ended.
        next: What it waits for, where the outcome wants that.

    """

    def __init__(self, outcome: Outcome, next: NextStep | None = None) -> None:  # noqa: A002
        super().__init__(outcome)
        self.outcome = outcome
        self.next = next


class SetAside(Exception):
    """The item on the table is set aside; the circle comes back to it later today."""


class ChangeKind(Exception):
    """The item on the table goes on as another kind; its log has the new one."""


class EndRound(Exception):
    """The circle leaves out the rest of the round that is going on (process.md 3.12 no. 6)."""


class Adjourn(Exception):
    """The meeting goes to its closing now."""
