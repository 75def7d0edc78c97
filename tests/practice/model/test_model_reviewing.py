"""What the model facilitator proposes in a review."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from playing import play, playing

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.decided import Decided
from sociocli.domain.item import Kind, Outcome
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Met, Override, Stance, Worry

HELD = Decided("quiet", "Quiet from ten.", adopted="2026-05-22", review="2026-11-22", owner="ana")
LOOK = AgendaItem("Quiet hours", Kind.REVIEW, by="ana", decision="quiet")
LATER = "Quiet from eleven."


def looked_at(*mets: Met, held: Decided = HELD, item: AgendaItem = LOOK, **worry: Any) -> Any:
    """Return the item of a meeting in which Kim minds what stands, unless it is met."""
    worries = (Worry("I object.", because="The choir.", met=mets, **worry),) if mets else ()
    cast = playing(Stance("kim", worries=worries), items=(item,), decisions=(held,))
    return play(cast).minutes.items[0]


@pytest.mark.parametrize(
    ("mets", "outcome", "text", "review"),
    [
        ((), Outcome.KEPT, "Quiet from ten.", "2027-05-22"),
        (
            (Met(Resolution.AMEND, words=("eleven",), writes=LATER),),
            Outcome.ADJUSTED,
            LATER,
            "2027-05-22",
        ),
        ((Met(words=("eleven",), writes=LATER),), Outcome.ADJUSTED, LATER, "2027-05-22"),
        (
            (Met(Resolution.REPLACE, words=("eleven",), writes=LATER),),
            Outcome.REPLACED,
            LATER,
            "2027-05-22",
        ),
        (
            (Met(Resolution.SHORTEN_TERM, within="2 months"),),
            Outcome.KEPT,
            "Quiet from ten.",
            "2027-01-22",
        ),
    ],
)
def test_what_would_help_is_what_is_proposed(
    mets: tuple[Met, ...], outcome: Outcome, text: str, review: str
) -> None:
    """What nobody minds is kept as long again; else it is changed as somebody would need it."""
    item = looked_at(*mets)
    assert item.outcome is outcome
    assert (item.decision.text, item.decision.review) == (text, review)
    assert item.rounds[0].objections == 0


def test_what_helps_nobody_any_more_is_ended() -> None:
    """Where only letting it go would help, the end is proposed."""
    item = looked_at(Met(Resolution.DROP))
    assert item.outcome is Outcome.ENDED
    assert item.decision is None


def test_a_wish_changes_nothing() -> None:
    """Whoever would only like it otherwise does not decide what is proposed."""
    wish = Met(Resolution.AMEND, words=("eleven",), writes=LATER)
    assert looked_at(wish, only_wish=True).outcome is Outcome.KEPT


def test_without_days_it_is_a_year() -> None:
    """Where nobody knows how long it was given, it is looked at again in a year."""
    assert looked_at(held=Decided("quiet", "Quiet.")).decision.review == "2027-11-22"


def test_one_decision_is_picked_where_the_item_names_none() -> None:
    """A review without a name takes what the circle has."""
    item = looked_at(item=replace(LOOK, decision=""))
    assert (item.revisits, item.decision.review) == ("quiet", "2027-05-22")


def test_all_that_is_said_of_the_signs_is_written_down() -> None:
    """Two who know a number are both noted, and what came true as well."""
    says = (("review/criteria", "Nine."), ("review/concerns", "None came true."))
    cast = playing(
        Stance("ben", says=says), Stance("kim", says=says[:1]), items=(LOOK,), decisions=(HELD,)
    )
    played = play(cast)
    assert played.answer("item-1/review/criteria") == "Nine.\nNine."
    assert played.answer("item-1/review/concerns") == "None came true."


def test_one_that_is_taken_out_of_several_is_kept_for_a_year() -> None:
    """What comes as an item of its own is led to its end, though the agenda does not know it."""
    items = (AgendaItem("All", Kind.REVIEW, decisions=("quiet", "boiler")),)
    held = (HELD, replace(HELD, name="boiler", title="Boiler"))
    cast = playing(items=items, decisions=held)
    does = (Override("item-1/together", "pull"), Override("item-1/together/pull", list=("boiler",)))
    first, second = play(cast, *does).minutes.items
    assert first.outcome is Outcome.SPLIT
    assert (second.revisits, second.decision.review) == ("boiler", "2027-11-22")
