"""Signals while an objection is met: what was understood before, and what is tried."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coached import KIM, WORRY, does, play, quiet, says, scene

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import Kind
from sociocli.domain.scenario import Override, Stance, Worry
from sociocli.practice.circle.wording import THAT_IS_IT
from sociocli.practice.coach.debrief import remark

OBJECTION = "item-1/objection-1"


def test_signal_19() -> None:
    """What the objector said about the aim is not written down: that is noticed, with the words."""
    played = play(scene(KIM), does(f"{OBJECTION}/harms"))
    assert played.of("19") == [(f"{OBJECTION}/harms", "kim", WORRY.harms)]
    assert played.signals == ["19"]
    said = remark(played.cast, played.mistakes[0])
    assert said.startswith("A way was chosen, and nothing was written about how Kim's objection")
    assert f"“{WORRY.harms}”" in said


def test_where_nothing_is_known_about_the_aim_nothing_is_quoted() -> None:
    """Somebody who cannot say how it touches the aim is not quoted as if they had."""
    vague = Stance("kim", worries=(replace(WORRY, harms=""),))
    played = play(scene(vague), does(f"{OBJECTION}/harms"))
    assert played.of("19") == [(f"{OBJECTION}/harms", "kim", "")]


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


@pytest.mark.parametrize("also", [(), (says(f"{OBJECTION}/confirmed", "thank", to="kim"),)])
def test_a_yes_that_was_not_said_is_noticed(also: tuple[Override, ...]) -> None:
    """Whoever looks away and says “if you say so” has not said that this is it."""
    played = play(
        scene(KIM),
        says(f"{OBJECTION}/understood", "press", to="kim"),
        quiet(f"{OBJECTION}/understood"),
        does(f"{OBJECTION}/understood", "You are against rules."),
        quiet(f"{OBJECTION}/confirmed"),
        *also,
        does(f"{OBJECTION}/confirmed", "yes"),
    )
    assert played.of("20") == [(f"{OBJECTION}/confirmed", "kim", "(looks away) If you say so.")]
    assert "mended" not in remark(played.cast, played.mistakes[-1])


def test_whoever_takes_their_yes_back_has_not_confirmed_it() -> None:
    """A yes, then a push, and then “do as you like”: that is no yes any more."""
    played = play(
        scene(KIM),
        says(f"{OBJECTION}/confirmed", "press", to="kim"),
        does(f"{OBJECTION}/confirmed", "yes"),
    )
    heard = [one.text for step in played.steps for one in step.speech if one.person == "kim"]
    assert THAT_IS_IT in heard
    assert [key for key, _, _ in played.of("20")] == [f"{OBJECTION}/confirmed"]


def test_whoever_says_yes_in_the_end_has_confirmed_it() -> None:
    """A “not quite” that is put right at the same question needs no other say-back."""
    right = says(f"{OBJECTION}/confirmed", "restate", "The choir has no room.", to="kim")
    played = play(
        scene(KIM),
        does(f"{OBJECTION}/understood", "You are against rules."),
        right,
        does(f"{OBJECTION}/confirmed", "yes"),
    )
    assert played.of("20") == []


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


IDEA = "A shorter time, and then we look."
IDEAS = f"{OBJECTION}/ideas"
WITH_IDEA = Stance("kim", worries=(replace(WORRY, idea=IDEA),))


@pytest.mark.parametrize(
    ("written", "alone"),
    [
        ("", True),
        (IDEA, True),
        ("A shorter time", True),
        (f"{IDEA}\nA list on the door.", False),
        ("A list on the door.", False),
    ],
)
def test_ideas_that_are_written_down_were_somebodys(written: str, *, alone: bool) -> None:
    """With ideas of others on the list nobody was left alone; the objector's own are not theirs."""
    played = play(scene(WITH_IDEA), quiet(IDEAS), does(IDEAS, written))
    assert played.signals == (["21"] if alone else [])


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
