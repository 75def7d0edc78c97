"""What holds in every meeting, whatever is answered.

A small circle, two or three items of any kinds, and everything that can happen
beside a question: whole meetings end, replay, survive a crash anywhere, and
lose no item.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from any_answers import any_course, choices, crash_anywhere, replays
from hypothesis import given, settings
from hypothesis import strategies as st
from rooms import named

from sociocli.domain.agenda import Agenda, AgendaItem, AgendaProposal, ComposedKind, Step
from sociocli.domain.agenda import NamedStep as Named
from sociocli.domain.circle import Circle
from sociocli.domain.item import Item, Kind, NextStep, Outcome
from sociocli.domain.method import METHODS
from sociocli.domain.minutes import Minutes, Topic
from sociocli.domain.proposal import Decision, Proposal, Version
from sociocli.process.asking import Steps
from sociocli.process.brought import Brought, Standing
from sociocli.process.journal import ListJournal
from sociocli.process.meeting import meeting

WHOLE = Agenda(
    minutes=60,
    opening=tuple(
        Step(Named(name), minutes=minutes)
        for name, minutes in (
            *(("gather", 0), ("check-in", 5), ("attendance", 1), ("duration", 0)),
            *(("minutes", 1), ("news", 1), ("next", 0), ("agenda", 2)),
        )
    ),
    closing=tuple(
        Step(Named(name), minutes=minutes)
        for name, minutes in (("backlog", 1), ("check-out", 4), ("close", 0))
    ),
)
SHORT = Agenda(
    minutes=5,
    opening=(
        Step(Named.ATTENDANCE),
        Step(do=ComposedKind.ROUND, title="Wishes", minutes=2),
        Step(do=ComposedKind.BREAK, minutes=1),
    ),
    closing=(Step(do=ComposedKind.POPCORN, minutes=1), Step(Named.CLOSE)),
)
LAST = Minutes(
    "2026-11-15-operations",
    "operations",
    "2026-11-15",
    facilitator="ben",
    items=(
        Item(
            "Quiet hours",
            Kind.DECIDE,
            Outcome.DEFERRED,
            number=1,
            proposal=Proposal("Sleep", (Version("Quiet from 22:00."),)),
            next=NextStep(when="next meeting"),
        ),
    ),
    backlog=(Topic("Roof"),),
)
ITEMS = (
    AgendaItem("Money", Kind.REPORT, minutes=5, by="ana"),
    AgendaItem("Noise", Kind.EXPLORE, minutes=1),
    AgendaItem("Garden", minutes=0),
    AgendaItem(
        "Bell",
        Kind.DECIDE,
        minutes=2,
        by="kim",
        proposal=AgendaProposal(text="We buy a bell.", review="6 months"),
    ),
    AgendaItem("Quiet hours", Kind.DECIDE, continues="2026-11-15-operations#1"),
    AgendaItem("Secretary", Kind.ELECT, role="secretary", minutes=10),
    AgendaItem("Cooking", Kind.REVIEW, decision="2026-05-01-cooking", by="ana"),
    AgendaItem("Silence", do=ComposedKind.SILENCE, minutes=1),
)
AGENDAS = st.tuples(
    st.sampled_from((WHOLE, SHORT)), st.lists(st.sampled_from(ITEMS), min_size=2, max_size=3)
)
# Some meetings go smoothly for a while, so that drawn answers meet every part of one.
DRAWN = st.tuples(st.integers(0, 60), choices(100)).map(lambda pair: [0] * pair[0] + pair[1])


@dataclass(frozen=True, slots=True)
class Evening:
    """A meeting as it is begun."""

    agenda: Agenda
    items: tuple[AgendaItem, ...]
    method: str = "sofa"

    def process(self) -> Callable[[], Steps[Minutes]]:
        """Return the meeting as a process."""
        circle = Circle(
            "operations",
            "Operations",
            aim="Everybody lives well together.",
            members=(named("ana"), named("ben"), named("kim")),
            method=METHODS[self.method],
        )
        made = Agenda(
            minutes=self.agenda.minutes,
            opening=self.agenda.opening,
            items=self.items,
            closing=self.agenda.closing,
        )
        cooking = (Standing("2026-05-01-cooking", Decision("Everybody cooks once a week.")),)
        brought = Brought(circle, made, LAST, (LAST,), cooking)
        return lambda: meeting(brought)


def evening(drawn: tuple[Agenda, list[AgendaItem]], method: str = "sofa") -> Evening:
    """Return a meeting with drawn items."""
    return Evening(drawn[0], tuple(drawn[1]), method)


def put_on(held: Evening, journal: ListJournal) -> int:
    """Count what was ever put on the agenda: prepared, added, or taken over."""
    count = len(held.items)
    for entry in journal.entries:
        key = entry.key.partition("~")[0]
        topic = key.startswith("agenda/topic-") or key == "aside/agenda/topic"
        if entry.aside is None and topic and entry.answer:
            count += 1
        elif entry.aside is None and key == "agenda/take" and isinstance(entry.answer, list):
            count += len(entry.answer)
    return count


@given(AGENDAS, st.sampled_from(tuple(METHODS)), DRAWN)
@settings(max_examples=60)
def test_every_meeting_ends_and_replays(
    agenda: tuple[Agenda, list[AgendaItem]], method: str, drawn: list[int]
) -> None:
    """Whatever is answered a meeting ends, and replays to the same minutes unasked."""
    held = evening(agenda, method).process()
    minutes, journal = any_course(held, drawn)
    replays(held, journal, minutes)


@given(AGENDAS, DRAWN)
@settings(max_examples=60)
def test_no_item_is_lost(agenda: tuple[Agenda, list[AgendaItem]], drawn: list[int]) -> None:
    """Every item that was ever put on the agenda stands in the minutes, with an outcome."""
    held = evening(agenda)
    minutes, journal = any_course(held.process(), drawn)
    assert len(minutes.items) == put_on(held, journal)
    assert [item.number for item in minutes.items] == list(range(1, len(minutes.items) + 1))
    assert all(item.outcome in Outcome for item in minutes.items)


@given(AGENDAS, DRAWN)
@settings(max_examples=40)
def test_what_waits_says_for_what(
    agenda: tuple[Agenda, list[AgendaItem]], drawn: list[int]
) -> None:
    """An item that was put off or not reached says when it comes back, or who has it."""
    minutes, _ = any_course(evening(agenda).process(), drawn)
    waiting = (Outcome.DEFERRED, Outcome.NOT_REACHED, Outcome.DELEGATED, Outcome.REFERRED)
    for item in minutes.items:
        if item.outcome in waiting:
            assert item.next is not None, item
            assert item.next.when or item.next.to, item


@given(AGENDAS, DRAWN)
@settings(max_examples=40)
def test_times_are_never_negative(
    agenda: tuple[Agenda, list[AgendaItem]], drawn: list[int]
) -> None:
    """No item uses less than no time, whatever breaks there were."""
    minutes, _ = any_course(evening(agenda).process(), drawn)
    assert all(item.used >= 0 for item in minutes.items)


@given(AGENDAS, DRAWN)
@settings(max_examples=10)
def test_crash_anywhere(agenda: tuple[Agenda, list[AgendaItem]], drawn: list[int]) -> None:
    """From every prefix of a journal the remaining answers lead to the same minutes."""
    held = evening(agenda).process()
    minutes, journal = any_course(held, drawn)
    crash_anywhere(held, journal, minutes, every=7)


@pytest.mark.parametrize("kind", list(Kind))
def test_crash_at_every_answer(kind: Kind) -> None:
    """For each kind of item: a crash after any single answer changes nothing."""
    items = tuple(item for item in ITEMS if item.kind is kind)
    held = Evening(WHOLE, items).process()
    minutes, journal = any_course(held, ())
    crash_anywhere(held, journal, minutes)


@given(DRAWN)
@settings(max_examples=40)
def test_an_unknown_circle_ends_too(drawn: list[int]) -> None:
    """A first meeting of which nothing is known ends, whatever is answered."""
    brought = Brought(Circle(""), WHOLE)
    minutes, journal = any_course(lambda: meeting(brought), drawn)
    replays(lambda: meeting(brought), journal, minutes)
