"""Signals while an objection is met: what was understood before, and what is tried."""

from __future__ import annotations

import pytest
from coached import KIM, WORRY, does, play, quiet, says, scene

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import Kind
from sociocli.domain.scenario import Override, Stance, Worry

OBJECTION = "item-1/objection-1"


def test_signal_19() -> None:
    """A way that is chosen before anybody has spoken of the aim is noticed."""
    played = play(scene(KIM), does(f"{OBJECTION}/harms"))
    assert played.of("19") == [(f"{OBJECTION}/option", "kim", "")]
    assert played.signals == ["19"]


@pytest.mark.parametrize("words", ["", "How does it touch our aim?"])
def test_whoever_asks_for_the_aim_in_words_is_told_nothing(words: str) -> None:
    """The aim may be asked for by a move, or in any words."""
    asks = says(f"{OBJECTION}/understood", "own" if words else "aim", words)
    assert play(scene(KIM), asks, does(f"{OBJECTION}/harms")).signals == []


def test_the_aim_is_no_signal_where_a_method_measures_otherwise() -> None:
    """A method with another yardstick than the aim is not told to use it."""
    played = play(scene(KIM, method="holacracy"), does(f"{OBJECTION}/harms"))
    assert "19" not in played.signals


@pytest.mark.parametrize(
    ("overrides", "key"),
    [
        (
            (
                quiet(f"{OBJECTION}/*"),
                does(f"{OBJECTION}/understood"),
                *[does(f"{OBJECTION}/confirmed", "yes")],
            ),
            "confirmed",
        ),
        ((says(f"{OBJECTION}/understood", "solve", "A shorter time?", "kim"),), "understood"),
    ],
)
def test_signal_20(overrides: tuple[Override, ...], key: str) -> None:
    """Mending before the objector has said “that is it” is noticed."""
    played = play(scene(KIM), *overrides)
    assert [(where, person) for where, person, _ in played.of("20")] == [
        (f"{OBJECTION}/{key}", "kim")
    ]


def test_an_objection_that_its_owner_finds_well_said_was_understood() -> None:
    """Whoever says “yes, that is it” to their own first words was understood."""
    plain = Stance("kim", worries=(Worry("Too long.", met=WORRY.met),))
    assert play(scene(plain), does(f"{OBJECTION}/understood")).signals == []


def test_an_objection_to_a_candidate_that_is_not_said_back_is_noticed() -> None:
    """A way that is chosen at once, with nothing said back, is noticed in selections too."""
    item = AgendaItem("The pen", Kind.ELECT, 20, role="secretary", term="12 months")
    people = [Stance(one, nominates="ben") for one in ("rosa", "ana", "ben")]
    kim = Stance("kim", nominates="ben", worries=(WORRY,), about=(("ben", "1"),))
    played = play(
        scene(*people, kim, item=item),
        Override("item-1/candidate", list=("ben",)),
        quiet(f"{OBJECTION}/*"),
        does(f"{OBJECTION}/understood"),
        does(f"{OBJECTION}/way", "shorten_term"),
    )
    assert played.of("20") == [(f"{OBJECTION}/way", "kim", "")]


def test_whoever_asks_again_after_a_not_quite_is_told_nothing() -> None:
    """A first try that misses is no mistake; to go on with it would be."""
    played = play(scene(KIM), does(f"{OBJECTION}/understood", "You are against rules."))
    assert played.signals == []


def test_signal_21() -> None:
    """An objector who is the only one asked for ideas is noticed."""
    played = play(scene(KIM), quiet(f"{OBJECTION}/ideas"))
    assert played.of("21") == [(f"{OBJECTION}/ideas", "kim", "")]
    assert played.signals == ["21"]


@pytest.mark.parametrize("way", ["drop", "withdraw_proposal"])
def test_signal_22(way: str) -> None:
    """A proposal that is given up before anything was tried is noticed."""
    played = play(scene(KIM), does(f"{OBJECTION}/option", way))
    assert played.of("22") == [(f"{OBJECTION}/option", "kim", "")]
    assert played.signals == ["22"]


def test_a_proposal_that_its_author_wants_back_may_go() -> None:
    """Where the author would rather take it back, there is nothing to remark."""
    author = Stance("rosa", withdraws="I would rather take it back.", withdraws_after=1)
    assert play(scene(KIM, author)).of("22") == []


def test_signal_23() -> None:
    """An objection that is noted as settled against its owner's words is noticed."""
    played = play(
        scene(KIM),
        does(f"{OBJECTION}/option", "condition"),
        does(f"{OBJECTION}/stands", "no"),
    )
    assert played.of("23") == [
        (f"{OBJECTION}/stands", "kim", "The choir would still be without a room.")
    ]
    assert played.signals == ["23"]


def test_only_its_owner_takes_an_objection_back() -> None:
    """A withdrawal that its owner did not speak of is noticed."""
    played = play(
        scene(KIM),
        does(f"{OBJECTION}/option", "withdraw_objection"),
        does(f"{OBJECTION}/withdraw", "withdraw"),
    )
    assert [key for key, _, _ in played.of("23")] == [f"{OBJECTION}/withdraw"]
