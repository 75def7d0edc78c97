"""Signals about the proposal as a package: what is changed how, and what is missing in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coached import ITEM, KIM, TEXT, does, play, says, scene

from sociocli.domain.agenda import AgendaItem, AgendaProposal
from sociocli.domain.scenario import Override

AMENDMENT = (
    does("item-1/amendments", "amendment"),
    does("item-1/amendment", "Also on feast days."),
    does("item-1/amendment/ruling", "taken"),
    does("item-1/proposal/text", TEXT + " Also on feast days."),
)


def lacking(part: str) -> AgendaItem:
    """Return the item with a proposal that lacks a part."""
    proposal = ITEM.proposal or AgendaProposal()
    empty: AgendaProposal = replace(proposal, **{part: () if part == "criteria" else ""})
    return replace(ITEM, proposal=empty)


def amendments(count: int) -> tuple[Override, ...]:
    """Return so many amendments that are taken, each with another text."""
    found: list[Override] = []
    for number in range(1, count + 1):
        repeated = "" if number == 1 else f"~{number}"
        found += [
            does(f"item-1/amendments{repeated}", "amendment"),
            does(f"item-1/amendment{repeated}", f"Change {number}."),
            does(f"item-1/amendment/ruling{repeated}", "taken"),
            does(f"item-1/proposal/text{repeated}", f"{TEXT} Change {number}."),
        ]
    return tuple(found)


def test_signal_9() -> None:
    """The third amendment before the first consent round is noticed, in its words."""
    played = play(scene(), *amendments(3))
    assert played.of("9") == [("item-1/amendment/ruling~3", "", "Change 3.")]
    assert played.signals == ["9"]


def test_two_amendments_are_no_signal() -> None:
    """A little sharpening of the wording is what that step is for."""
    assert play(scene(), *amendments(2)).signals == []


def test_signal_10() -> None:
    """A text that is changed at the read-back without a word is noticed."""
    other = TEXT + " Not on Fridays."
    played = play(scene(), does("item-1/restate", "text"), does("item-1/proposal/text", other))
    assert played.of("10") == [("item-1/proposal/text", "", other)]
    assert played.signals == ["10"]


def test_whoever_says_what_has_changed_is_told_nothing() -> None:
    """A word to all about the change is all that is wanted."""
    played = play(
        scene(),
        does("item-1/restate", "text"),
        does("item-1/proposal/text", TEXT + " Not on Fridays."),
        says("item-1/restate~2", "own", "I have added the Fridays.", to="all"),
    )
    assert played.signals == []


def test_signal_12() -> None:
    """Another proposal in the place of the live one is noticed, if it is the first way."""
    played = play(
        scene(KIM),
        does("item-1/objection-1/option", "replace"),
        does("item-1/version-2/text", "The choir pays for a sound-proof door."),
    )
    assert played.of("12") == [("item-1/objection-1/option", "", "")]


def test_an_amendment_that_is_another_proposal_is_noticed() -> None:
    """What shares hardly a word with the old text is no amendment of it."""
    other = "The choir pays for a thick door."
    played = play(
        scene(),
        does("item-1/amendments", "amendment"),
        does("item-1/amendment", "A door instead."),
        does("item-1/amendment/ruling", "anew"),
        does("item-1/proposal/text", other),
    )
    assert played.of("12") == [("item-1/proposal/text", "", other)]


def test_an_amendment_of_the_text_is_no_other_proposal() -> None:
    """What keeps most of the old text is an amendment."""
    assert play(scene(), *AMENDMENT).signals == []


def test_signal_25() -> None:
    """A proposal without a review day that goes into the round is noticed."""
    played = play(scene(item=lacking("review")))
    assert played.of("25") == [("item-1/restate", "", "")]
    assert played.signals == ["25"]


def test_a_review_day_that_is_added_at_the_read_back_is_in_time() -> None:
    """The read-back is there to see what is missing."""
    played = play(
        scene(item=lacking("review")),
        does("item-1/restate", "review"),
        does("item-1/proposal/review", "6 months"),
    )
    assert played.signals == []


def test_a_method_without_review_days_does_not_miss_them() -> None:
    """Where decisions may be changed at any time, no review day is asked for."""
    assert "25" not in play(scene(item=lacking("review"), method="holacracy")).signals


@pytest.mark.parametrize("part", ["owner", "criteria"])
def test_signal_26(part: str) -> None:
    """A decision that nobody looks after, or that has no sign of success, is noticed."""
    played = play(scene(item=lacking(part)))
    assert played.of("26") == [("item-1/adopted", "", "")]
    assert played.signals == ["26"]


@pytest.mark.parametrize("part", ["who", "stop-if"])
def test_signal_27(part: str) -> None:
    """What is watched by nobody, or without a point at which one stops, is noticed."""
    lacks = (
        Override("item-1/version-2/measure/who", answer="")
        if part == "who"
        else does("item-1/version-2/measure/stop-if")
    )
    played = play(
        scene(KIM),
        does("item-1/objection-1/option", "measure"),
        does("item-1/version-2/measure", "Evenings without a room"),
        lacks,
    )
    assert played.of("27") == [("item-1/version-2/measure/stop-if", "", "Evenings without a room")]


def test_a_worry_that_is_watched_well_is_no_signal() -> None:
    """Somebody who looks, and a point at which one stops, are all that is wanted."""
    played = play(
        scene(KIM),
        does("item-1/objection-1/option", "measure"),
        does("item-1/version-2/measure", "Evenings without a room for the choir"),
    )
    assert played.of("27") == []


def test_signal_28() -> None:
    """A decision of which nobody is told to hear is noticed."""
    played = play(scene(), does("item-1/announce"))
    assert played.of("28") == [("item-1/announce", "", "")]
    assert played.signals == ["28"]
