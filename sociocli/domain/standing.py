"""What stands now: decisions, terms, actions and the backlog of a circle.

Minutes are history; these are the present. A meeting changes both, afterwards
only commands and hands change the present. Each value is one file of the record.

Source: product.md section 4 (present and history); process.md 3.9, 3.11 and
3.13; record-needs.md N14 to N16, N19, N24, N25.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sociocli.domain.agenda import AgendaProposal
from sociocli.domain.day import is_day
from sociocli.domain.item import Kind, Outcome
from sociocli.domain.proposal import Concern, Measure, Pending
from sociocli.errors import BadRequest

__all__ = [
    "ActionState",
    "Answer",
    "BacklogTopic",
    "DecisionStatus",
    "HandedOver",
    "OutsideMeeting",
    "Revisit",
    "SilenceMeans",
    "StandingAction",
    "StandingDecision",
    "Term",
    "TermState",
    "Waiting",
]

_NO_DAY = "“{text}” is not a date; write it like 2026-11-22."


class DecisionStatus(StrEnum):
    """Whether a decision holds.

    `asked`: put to the members outside a meeting, answers are awaited.
    `pending`: adopted, and the answers of absent members are awaited first.
    `declined`: asked outside a meeting and not adopted there.
    """

    IN_FORCE = "in_force"
    PENDING = "pending"
    ASKED = "asked"
    ENDED = "ended"
    REPLACED = "replaced"
    DECLINED = "declined"


class SilenceMeans(StrEnum):
    """What it means if a member does not answer until the deadline (process.md 3.11)."""

    CONSENT = "consent"
    ABSENT = "absent"


class TermState(StrEnum):
    """Whether somebody holds a role: `pending` until another circle or the person has said yes."""

    HOLDS = "holds"
    PENDING = "pending"
    ENDED = "ended"


class ActionState(StrEnum):
    """What has become of an action."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answered to a proposal outside a meeting: "consent" or "objection"."""

    who: str
    answer: str
    reason: str = ""
    date: str = ""

    def __post_init__(self) -> None:
        if self.answer not in ("consent", "objection"):
            message = f"An answer is consent or objection, and “{self.answer}” is neither."
            raise BadRequest(message)
        _need_days(self.date)


@dataclass(frozen=True, slots=True)
class OutsideMeeting:
    """How a decision was put to the members outside a meeting (process.md 3.11).

    Args:
        how: By which means, in words: "mail", "form", "forum".
        link: Where it is, or "".
        opened: The day it was put to them.
        closes: The last day for an answer.
        silence: What no answer means.
        answers: Who answered what.
        closed: The day on which it was closed, or "".
        brought: The minutes of the meeting that heard of it, or "".

    """

    how: str = ""
    link: str = ""
    opened: str = ""
    closes: str = ""
    silence: SilenceMeans = SilenceMeans.ABSENT
    answers: tuple[Answer, ...] = ()
    closed: str = ""
    brought: str = ""

    def __post_init__(self) -> None:
        _need_days(self.opened, self.closes, self.closed)


@dataclass(frozen=True, slots=True)
class Revisit:
    """A later meeting that looked at a decision, and what came of it.

    `minutes` names the item, like 2026-11-22-operations#3. `since` is the day from
    which it holds, if answers were awaited first.
    """

    date: str
    outcome: Outcome
    minutes: str = ""
    since: str = ""

    @property
    def gave_text(self) -> bool:
        """Whether the text in force may be another one since."""
        without = (Outcome.KEPT, Outcome.ENDED, Outcome.REPLACED, Outcome.DEFERRED)
        return self.outcome not in without

    @property
    def holds_from(self) -> str:
        """The day from which what came of it holds."""
        return self.since or self.date


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a review changes as soon as the absent have answered; without a text it stays."""

    text: str = ""
    review: str = ""
    expires: str = ""
    owner: str = ""
    criteria: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    concerns: tuple[Concern, ...] = ()

    def __post_init__(self) -> None:
        _need_days(self.review, self.expires)


@dataclass(frozen=True, slots=True)
class StandingDecision:
    """A decision of a circle, with its text in force below the front matter.

    Days are text like 2026-11-22. `minutes` names the item that first adopted it,
    like 2026-11-22-operations#1, and `revisits` all later ones, so that the text
    of any day can be found; `supersedes` and `superseded_by` name other decisions
    by their identity. `because` says why it has ended. `waiting` is what its
    last review changes, as soon as the absent have answered.
    """

    title: str
    status: DecisionStatus = DecisionStatus.IN_FORCE
    adopted: str = ""
    review: str = ""
    expires: str = ""
    ended: str = ""
    because: str = ""
    owner: str = ""
    criteria: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    concerns: tuple[Concern, ...] = ()
    supersedes: str = ""
    superseded_by: str = ""
    minutes: str = ""
    pending: Pending | None = None
    outside: OutsideMeeting | None = None
    revisits: tuple[Revisit, ...] = ()
    waiting: Waiting | None = None
    text: str = ""

    def __post_init__(self) -> None:
        _need_title(self.title, "A decision needs a title.")
        _need_days(self.adopted, self.review, self.expires, self.ended)

    @property
    def of_text(self) -> str:
        """The item of minutes that adopted the text in force, or "" if that is not known."""
        changed = [one.minutes for one in self.agreed_revisits if one.gave_text]
        return changed[-1] if changed else self.minutes

    @property
    def agreed_revisits(self) -> tuple[Revisit, ...]:
        """The later meetings whose result holds: none that waits, none that came to nothing."""
        seen = self.revisits[:-1] if self.waits_at_review else self.revisits
        return tuple(one for one in seen if one.outcome is not Outcome.DEFERRED)

    @property
    def of_pending(self) -> str:
        """The item of minutes after which answers are awaited: the last that looked at it."""
        return self.revisits[-1].minutes if self.revisits else self.minutes

    @property
    def waits_at_review(self) -> bool:
        """Whether it is in force, and what a review made of it waits for answers."""
        waits = self.pending is not None and self.pending.holds_back
        return self.status is DecisionStatus.IN_FORCE and waits

    @property
    def is_unheard(self) -> bool:
        """Whether it was decided outside a meeting, and no meeting has heard of it yet."""
        declined = self.status is DecisionStatus.DECLINED  # that comes back as a topic
        asked = self.outside is not None and bool(self.outside.closed)
        return asked and not declined and not (self.outside and self.outside.brought)

    def holds_on(self, day: str) -> bool:
        """Tell whether it held on a day, as far as this file says; its text may have changed.

        What has ended, and it is not written when, is not known to have held on any day.
        """
        if self.status in (DecisionStatus.ASKED, DecisionStatus.DECLINED):
            return False
        if self.status is DecisionStatus.PENDING and not (self.pending and self.pending.in_force):
            return False
        if self.status in (DecisionStatus.ENDED, DecisionStatus.REPLACED) and not self.ended:
            return False
        begun = not self.adopted or self.adopted <= day
        over = (self.ended and self.ended <= day) or (self.expires and self.expires < day)
        return begun and not over


@dataclass(frozen=True, slots=True)
class Term:
    """Who holds a role, from when until when (process.md 4.5).

    One file for each holder. `role` is the id of the role in the circle's file,
    `holder` the id or the name of a person.
    """

    role: str
    holder: str
    title: str = ""
    start: str = field(default="", metadata={"key": "from"})
    until: str = ""
    state: TermState = TermState.HOLDS
    ended: str = ""
    because: str = ""
    minutes: str = ""
    pending: Pending | None = None

    def __post_init__(self) -> None:
        _need_title(self.role, "A term needs the id of its role.")
        _need_title(self.holder, "A term needs somebody who holds the role.")
        _need_days(self.start, self.until, self.ended)

    def holds_on(self, day: str) -> bool:
        """Tell whether somebody held the role on a day; a term that ran out still holds.

        Whoever was selected goes on until somebody else is (process.md 4.3);
        that the term has ended is due, and said. One that has ended, and it is not
        written when, is not known to have held on any day.
        """
        if self.state is TermState.PENDING:
            return False
        if self.state is TermState.ENDED and not self.ended:
            return False
        return (not self.start or self.start <= day) and not (self.ended and self.ended <= day)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Who had an action before, and until when."""

    who: tuple[str, ...] = field(default=(), metadata={"one": True})
    date: str = ""


@dataclass(frozen=True, slots=True)
class StandingAction:
    """Something that somebody does; nobody, one or many have it (record-needs.md N24).

    `by` is a day, or loose words ("before the party"). `every` is a length like
    "2 weeks" or "1 month": once done, it comes again. `minutes` names the item
    it comes from.
    """

    what: str
    who: tuple[str, ...] = field(default=(), metadata={"one": True})
    by: str = ""
    every: str = ""
    state: ActionState = ActionState.OPEN
    closed: str = ""
    note: str = ""
    minutes: str = ""
    handed: tuple[HandedOver, ...] = ()

    def __post_init__(self) -> None:
        _need_title(self.what, "An action needs to say what is to be done.")
        _need_days(self.closed)


@dataclass(frozen=True, slots=True)
class BacklogTopic:
    """A topic that waits for a meeting (process.md M13; record-needs.md N14, N25).

    Args:
        title: The topic.
        kind: What is wanted of it, if that is known.
        order: Its place: lower comes first, 0 for none; then by date.
        minutes: How long it is thought to take, or 0.
        by: Who brings it.
        when: A day or a trigger in words before which it need not come.
        why: Why it matters.
        wished: The wished result.
        link: Where more is to be read.
        since: The day from which it waits.
        origin: The item of minutes it came from, like 2026-11-22-operations#3.
        continues: The item of minutes that it goes on from, with its history.
        decision: The decision a review is about.
        role: The role a selection is about.
        term: How long the role is to be held.
        proposal: A text that is proposed already.

    """

    title: str
    kind: Kind | None = None
    order: int = 0
    minutes: int = 0
    by: str = ""
    when: str = ""
    why: str = ""
    wished: str = ""
    link: str = ""
    since: str = ""
    origin: str = field(default="", metadata={"key": "from"})
    continues: str = ""
    decision: str = ""
    role: str = ""
    term: str = ""
    proposal: AgendaProposal | None = None

    def __post_init__(self) -> None:
        _need_title(self.title, "A topic needs a title.")
        _need_days(self.since)


def _need_title(text: str, sentence: str) -> None:
    if not text:
        raise BadRequest(sentence)


def _need_days(*days: str) -> None:
    for text in days:
        if text and not is_day(text):
            raise BadRequest(_NO_DAY.format(text=text))
