"""What a decision said on a day, told from the minutes of the meetings that agreed on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sociocli.domain.item import Item, Outcome
from sociocli.domain.plain import Plain
from sociocli.domain.proposal import Concern, Decision, Pending
from sociocli.domain.standing import DecisionStatus, Revisit, StandingDecision, Waiting
from sociocli.record.plain import to_plain
from sociocli.record.text_on import ReadItem, decision_on
from sociocli.record.things import Thing, thing_of

ID = "decisions/operations/2026-01-10-quiet-hours"
STANDS = StandingDecision(
    "Quiet hours",
    adopted="2026-01-10",
    review="2027-06-01",
    owner="kim",
    minutes="2026-01-10-operations#1",
    revisits=(
        Revisit("2026-04-10", Outcome.KEPT, "2026-04-10-operations#2"),
        Revisit("2026-07-10", Outcome.ADJUSTED, "2026-07-10-operations#1"),
        Revisit("2026-10-10", Outcome.ADJUSTED, "2026-10-10-operations#1"),
    ),
    text="Quiet from 21:00.",
)
MINUTES = {
    "2026-01-10-operations#1": Item(
        "Quiet hours",
        outcome=Outcome.ADOPTED,
        decision=Decision("Quiet from 23:00.", "2026-04-10", owner="ana", criteria=("Sleep",)),
    ),
    "2026-04-10-operations#2": Item(
        "Quiet hours",
        outcome=Outcome.KEPT,
        decision=Decision("Quiet from 23:00.", "2026-07-10", "2026-08-01"),
    ),
    "2026-07-10-operations#1": Item(
        "Quiet hours",
        outcome=Outcome.ADJUSTED,
        decision=Decision("Quiet from 22:00.", "2026-10-10", concerns=(Concern("Parties"),)),
    ),
    "2026-10-10-operations#1": Item(
        "Quiet hours",
        outcome=Outcome.ADJUSTED,
        decision=Decision("Quiet from 21:00.", "2027-06-01"),
    ),
}


def thing(value: StandingDecision = STANDS) -> Thing:
    """Return a decision as the record knows it."""
    plain: dict[str, Plain] = to_plain(value)
    return thing_of(ID, plain)


def read(place: str) -> Item | None:
    """Read an item of the minutes above."""
    return MINUTES.get(place)


def text_on(one: Thing, day: str, read_item: ReadItem) -> str | None:
    """Return the text that a decision had on a day, or None if nobody knows it."""
    found = decision_on(one, day, read_item)
    return None if found is None else found.text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2026-01-10", "Quiet from 23:00."),
        ("2026-04-09", "Quiet from 23:00."),
        ("2026-04-10", "Quiet from 23:00."),
        ("2026-07-09", "Quiet from 23:00."),
        ("2026-07-10", "Quiet from 22:00."),
        ("2026-10-09", "Quiet from 22:00."),
        ("2026-10-10", "Quiet from 21:00."),
        ("2030-01-01", "Quiet from 21:00."),
    ],
)
def test_the_text_of_a_day_is_that_of_the_latest_change(day: str, text: str) -> None:
    """A change counts from its own day on, and a review that keeps changes no text."""
    assert text_on(thing(), day, read) == text


@pytest.mark.parametrize(
    ("day", "review", "expires", "owner"),
    [
        ("2026-02-01", "2026-04-10", "", "ana"),
        ("2026-05-01", "2026-07-10", "2026-08-01", "kim"),
        ("2026-08-01", "2026-10-10", "", "kim"),
        ("2026-11-22", "2027-06-01", "", "kim"),
    ],
)
def test_the_terms_of_a_day_are_those_of_the_latest_review(
    day: str, review: str, expires: str, owner: str
) -> None:
    """Review, expiry and owner are as they stood then, also after a review that kept the text."""
    found = decision_on(thing(), day, read)
    assert found
    assert (found.review, found.expires, found.owner) == (review, expires, owner)
    assert all(one.date <= day for one in found.revisits)


def test_a_decision_that_had_run_out_before_it_was_kept_did_not_hold_between() -> None:
    """What expired and was taken up again later did not hold in the time between."""

    def expiring(place: str) -> Item | None:
        item = read(place)
        if item and item.decision and place == "2026-01-10-operations#1":
            return replace(item, decision=replace(item.decision, expires="2026-03-01"))
        return item

    days = ("2026-03-01", "2026-03-02", "2026-04-09", "2026-04-10")
    found = [decision_on(thing(), day, expiring) for day in days]
    held = [one is not None and one.holds_on(day) for one, day in zip(found, days, strict=True)]
    assert held == [True, False, False, True]


@pytest.mark.parametrize("lost", ["2026-07-10-operations#1"])
def test_a_text_that_cannot_be_read_is_not_guessed(lost: str) -> None:
    """If the minutes that changed it are gone, the text of that day is not known."""

    def without(place: str) -> Item | None:
        return None if place == lost else read(place)

    assert text_on(thing(), "2026-08-01", without) is None
    assert text_on(thing(), "2026-05-01", without) == "Quiet from 23:00."
    assert text_on(thing(), "2026-11-01", without) == "Quiet from 21:00."


def test_where_only_the_terms_are_lost_the_text_stands_without_them() -> None:
    """A later review that kept the text tells the text; older terms are left out, not guessed."""
    kept = replace(STANDS, revisits=STANDS.revisits[:1], text="Quiet from 23:00.")
    found = decision_on(thing(kept), "2026-02-01", lambda _: None)
    assert found
    assert (found.text, found.review) == ("Quiet from 23:00.", "")


def test_a_change_that_waited_for_the_absent_changed_nothing() -> None:
    """An adjustment that was pending and came to nothing is passed over."""

    def pending(place: str) -> Item | None:
        item = read(place)
        if item and place == "2026-07-10-operations#1":
            return replace(item, pending=Pending(("noor",), "ask", "2026-07-20"))
        return item

    assert text_on(thing(), "2026-08-01", pending) == "Quiet from 23:00."


def test_an_ended_decision_held_before_its_end() -> None:
    """A decision that was replaced later stands as in force on the days before."""
    old = replace(
        STANDS, status=DecisionStatus.REPLACED, ended="2026-11-01", superseded_by="decisions/x/y"
    )
    before = decision_on(thing(old), "2026-10-31", read)
    after = decision_on(thing(old), "2026-11-01", read)
    assert before
    assert before.status is DecisionStatus.IN_FORCE
    assert before.holds_on("2026-10-31")
    assert not before.superseded_by
    assert after
    assert not after.holds_on("2026-11-01")
    assert after.superseded_by == "decisions/x/y"


def test_of_an_item_with_parts_the_right_one_is_read() -> None:
    """Where one item settled several things, the part about this decision is taken."""

    def parted(place: str) -> Item | None:
        item = read(place)
        other = Item("Noise", decision=Decision("No drums."), revisits="decisions/operations/noise")
        if item and place.startswith("2026-07"):
            return Item("Both", parts=(other, replace(item, revisits=ID)))
        if item and place.startswith("2026-01"):
            return Item("Both", parts=(other, item))
        return item

    assert text_on(thing(), "2026-08-01", parted) == "Quiet from 22:00."
    assert text_on(thing(), "2026-02-01", parted) == "Quiet from 23:00."


def test_without_any_minutes_only_the_present_is_known() -> None:
    """A decision that was made outside a meeting and changed since has no older text."""
    outside = replace(STANDS, minutes="", revisits=STANDS.revisits[-1:])
    assert text_on(thing(outside), "2026-02-01", read) is None
    assert text_on(thing(outside), "2026-10-10", lambda _: None) == "Quiet from 21:00."


def test_a_change_that_waited_counts_from_the_day_on_which_all_had_agreed() -> None:
    """Accepted minutes name those who were awaited for ever; the decision knows the day."""
    waited = Pending(("kim",), "hold")
    minutes = {name: replace(item, pending=waited) for name, item in MINUTES.items()}
    seen = tuple(replace(one, since=f"{one.date[:-2]}15") for one in STANDS.revisits)
    one = thing(replace(STANDS, revisits=seen))
    texts = {day: text_on(one, f"2026-{day}", minutes.get) for day in ("07-14", "07-15", "10-14")}
    assert texts == {
        "07-14": "Quiet from 23:00.",
        "07-15": "Quiet from 22:00.",
        "10-14": "Quiet from 22:00.",
    }


def test_what_waits_or_came_to_nothing_has_changed_nothing() -> None:
    """The text in force is that of all days since the last change."""
    last = Revisit("2026-11-10", Outcome.ADJUSTED, "2026-11-10-operations#1")
    waits = replace(
        STANDS,
        revisits=(*STANDS.revisits, last),
        pending=Pending(("kim",), "hold"),
        waiting=Waiting("Quiet from 20:00."),
    )
    for one in (
        waits,
        replace(
            waits,
            pending=None,
            waiting=None,
            revisits=(*STANDS.revisits, replace(last, outcome=Outcome.DEFERRED)),
        ),
    ):
        assert text_on(thing(one), "2026-10-20", read) == "Quiet from 21:00."
        assert text_on(thing(one), "2026-12-20", read) == "Quiet from 21:00."
        assert text_on(thing(one), "2026-10-09", read) == "Quiet from 22:00."
