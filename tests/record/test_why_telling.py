"""An item of minutes told in lines."""

from __future__ import annotations

from record.why_record import PEOPLE, adopted

from sociocli.domain.item import Item, Kind, NextStep, Outcome
from sociocli.domain.minutes import Action, Minutes
from sociocli.domain.proposal import (
    Amendment,
    Concern,
    Counts,
    Decision,
    Measure,
    Objection,
    Pending,
    Proposal,
    Taken,
    Version,
)
from sociocli.domain.selection import Selection
from sociocli.record.minutes_view import MinutesView
from sociocli.record.why_telling import item_told

VIEW = MinutesView(Minutes("2026-02-01-operations", "operations", "2026-02-01", people=PEOPLE))


def told(item: Item, *actions: Action) -> list[str]:
    """Return the lines of an item, indented by their depth."""
    return [f"{'  ' * one.depth}{one.text}" for one in item_told(item, VIEW, actions)]


def test_versions_and_objections_stand_in_their_order() -> None:
    """Need, first version, what was objected to it, what that changed, and the second round."""
    assert told(adopted(), Action("Put up a sign", ("kim",))) == [
        "Need: Children cannot sleep.",
        "Proposed by Ben:",
        "  Quiet from 22:00.",
        "  Review: 2026-06-01",
        "Objection: The choir.",
        "  Understood as: They sing until 22:30.",
        "  It would harm: the house as a home",
        "  Now: integrated, by changing the proposal",
        "Consent round: 2 consented, 1 objected, 3 entitled",
        "Changed to version 2, because: the choir sings",
        "  Quiet from 23:00.",
        "  Review: 2026-03-01 (before: 2026-06-01)",
        "Consent round: 3 consented, 3 entitled",
        "Concern of Kim: Fridays may be hard.",
        "  Owner: Ben",
        "Answered later: Kim",
        "Action: Put up a sign (Kim)",
    ]


def test_only_what_changed_is_told_of_a_version() -> None:
    """If the text stays, it is not told twice; what was taken away is said."""
    first = Version("Quiet.", "2026-06-01", owner="ben", criteria=("Sleep",))
    measure = Measure("Complaints")
    second = Version("Quiet.", owner="ben", criteria=("Sleep",), measures=(measure,))
    item = Item("Quiet", proposal=Proposal(versions=(first, second)))
    assert told(item)[5:] == [
        "Changed to version 2:",
        "  The text stays the same.",
        "  Review: none (before: 2026-06-01)",
        "  We watch: Complaints",
    ]


def test_what_was_decided_without_versions_is_told() -> None:
    """A decision that no version shows stands there with its text and its concerns."""
    decision = Decision("Keep it.", "2027-01-01", concerns=(Concern("Dust"),))
    item = Item("Tools", Kind.REVIEW, Outcome.KEPT, decision=decision)
    assert told(item) == ["Decided:", "  Keep it.", "  Review: 2027-01-01", "Concern: Dust"]


def test_what_else_there_is_to_know() -> None:
    """Waiting, what comes, numbers, reasons, notes, ideas and amendments are told."""
    item = Item(
        "Cook",
        Kind.ELECT,
        Outcome.DEFERRED,
        counts=Counts(in_favour=2, against=1),
        summary="Two want it.",
        ideas=("Both",),
        notes=("Late",),
        process=("Quick",),
        result="Open",
        objections=(Objection("Too early", against=0),),
        selection=Selection("cook", reasons="Knows pots."),
        pending=Pending(("kim",), "lazy", "2026-02-03"),
        next=NextStep("spring", "ana", what="ask round"),
    )
    assert told(item) == [
        "Heard: Two want it.",
        "Objection: Too early",
        "  Now: still open",
        "Open",
        "In numbers: 2 in favour, 1 against",
        "Reasons: Knows pots.",
        "Idea: Both",
        "Noted: Late",
        "How it went: Quick",
        f"Waits for Kim until 2026-02-03: {VIEW.absence('lazy')}",
        "To come: ask round",
        "Comes back: spring",
        "Goes to: Ana",
    ]


def test_parts_and_offers_are_told() -> None:
    """What was offered stands with the first version, and parts stand deeper."""
    amendment = Amendment("Later", Taken.PARKED)
    part = Item("Half", outcome=Outcome.ADOPTED, decision=Decision("One."))
    proposal = Proposal(versions=(Version("All."),), amendments=(amendment,))
    item = Item("Whole", outcome=Outcome.SPLIT, proposal=proposal, parts=(part,))
    assert told(item) == [
        "Proposed:",
        "  All.",
        f"Offered: Later ({VIEW.amended(Taken.PARKED)})",
        "Half: Adopted.",
        "  Decided:",
        "    One.",
    ]
