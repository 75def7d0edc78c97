"""Signals about turns, time and hats."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coached import ITEM, does, play, quiet, says, scene

from sociocli.domain.agenda import NamedStep, Step
from sociocli.domain.scenario import Override, Stance
from sociocli.practice.coach.coach import watch

CHECK_IN = (Step(NamedStep.GATHER), Step(NamedStep.CHECK_IN))


def called(*who: str) -> tuple[Override, ...]:
    """Return that these are called to the front of one round after the other."""
    rounds = ("check-in/*", "item-1/questions/*", "item-1/reactions/*")
    found: list[Override] = []
    for n, (key, person) in enumerate(zip(rounds, who, strict=False), 1):
        repeated = "" if n == 1 else f"~{n}"
        found += [
            Override(key, way="round"),
            does(f"aside/round{repeated}", "who"),
            Override(f"aside/round/who{repeated}", list=(person,)),
        ]
    return tuple(found)


def test_signal_39() -> None:
    """Whoever calls the same person to the front in three rounds hears of it."""
    played = play(scene(opening=CHECK_IN), *called("kim", "kim", "kim"))
    assert played.of("39") == [("aside/round/who~3", "kim", "")]
    assert played.signals == ["39"]


@pytest.mark.parametrize("who", [("kim", "ana", "kim"), ("kim", "kim")])
def test_a_starter_who_changes_is_no_signal(who: tuple[str, ...]) -> None:
    """Two rounds, or different people, are the facilitator's choice."""
    assert play(scene(opening=CHECK_IN), *called(*who)).signals == []


LONG = Stance("kim", reacts="Where shall I begin.", minutes=4)


def test_signal_40() -> None:
    """One voice that fills the rounds of an item, with nothing said about it, is noticed."""
    played = play(scene(LONG), quiet("item-1/reactions/kim"))
    assert played.of("40") == [("item-1/reactions/kim", "kim", "Where shall I begin.")]
    assert played.signals == ["40"]


@pytest.mark.parametrize(
    ("move", "words", "to"),
    [
        ("turn", "One at a time, please.", "all"),
        ("own", "Thank you, Kim. One more sentence.", "kim"),
        ("thank", "Thank you. Two minutes each, please.", "kim"),
    ],
)
def test_a_word_about_the_time_is_enough(move: str, words: str, to: str) -> None:
    """Whoever says something about turns or time is told nothing."""
    word = says("item-1/reactions/kim", move, words, to)
    assert play(scene(LONG), word, quiet("item-1/reactions/kim")).signals == []


def test_voices_that_are_all_long_are_no_signal() -> None:
    """Where everybody has much to say nobody dominates."""
    stances = [replace(LONG, person=one) for one in ("kim", "ana", "ben", "rosa")]
    assert "40" not in play(scene(*stances), quiet("item-1/reactions/*")).signals


def test_what_an_item_is_not_over_yet_is_not_judged() -> None:
    """The others may still speak: it is looked at once the item is over."""
    played = play(scene(LONG), quiet("item-1/reactions/kim"))
    end = next(n for n, one in enumerate(played.entries) if one.key == "item-1/restate")
    assert watch(played.cast, played.entries[:end]) == ()
    assert "40" in played.signals


def test_an_item_that_is_over_is_judged_while_the_meeting_goes_on() -> None:
    """The next item has begun: there is nothing more to wait for."""
    two = replace(scene(LONG), items=(ITEM, replace(ITEM, title="Bins")))
    played = play(two, quiet("item-1/reactions/kim"))
    begun = next(n for n, one in enumerate(played.entries) if one.key.startswith("item-2/"))
    assert "40" not in [one.signal for one in watch(played.cast, played.entries[:begun])]
    assert "40" in [one.signal for one in watch(played.cast, played.entries[: begun + 1])]


@pytest.mark.parametrize(("answer", "seen"), [("5", []), ("go-on", ["40", "41"])])
def test_a_trade_of_time_is_a_word_about_it(answer: str, seen: list[str]) -> None:
    """Where the circle was asked about the time, nobody can say that nobody minded it."""
    played = play(
        scene(LONG, item=replace(ITEM, minutes=1)),
        quiet("item-1/reactions/kim"),
        does("item-1/overrun", answer),
    )
    assert sorted(played.signals) == seen


SHORT = replace(ITEM, minutes=1)


def test_signal_41() -> None:
    """An item that goes on beyond its time with no trade is noticed."""
    played = play(scene(item=SHORT), does("item-1/overrun", "go-on"))
    assert len(played.of("41")) == 1
    assert played.signals == ["41"]


def test_time_that_somebody_objects_to_is_no_time() -> None:
    """To ask for five minutes and take them against an objection is to go on silently."""
    refused = does("item-1/overrun/consent", "no")
    assert play(scene(item=SHORT), does("item-1/overrun", "5"), refused).signals == ["41"]


def test_a_trade_is_no_signal() -> None:
    """Time that the circle has given is no overrun."""
    assert play(scene(item=SHORT)).signals == []


def test_a_little_beyond_the_time_is_no_signal() -> None:
    """To finish a sentence needs no trade: a fifth more is free."""
    played = play(scene(item=SHORT), does("item-1/overrun", "go-on"))
    (key, _, _), *_ = played.of("41")
    over = next(n for n, one in enumerate(played.entries) if one.key == "item-1/overrun")
    noticed = next(n for n, one in enumerate(played.entries) if one.key == key)
    assert noticed > over


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("I would rather have ten o'clock.", "I would rather"),
        ("I think it is too strict.", "I think it is too"),
        ("In my opinion ten is fine.", "In my opinion"),
        ("I don't like it.", "I don't like"),
    ],
)
def test_signal_42(words: str, seen: str) -> None:
    """An opinion of the facilitator without a hat is noticed, in the words."""
    played = play(scene(), says("item-1/reactions/ana", "own", words, "all"))
    assert played.of("42") == [("item-1/reactions/ana", "", seen)]


@pytest.mark.parametrize(
    ("move", "words"),
    [
        ("own", "As a member: I would rather have ten o'clock."),
        ("hat", "I prefer ten."),
        ("own", "I would like to hear Ana first."),
        ("own", "I'd like everybody to say one sentence."),
        ("own", "I think that is a question for later."),
        ("own", "What would you like?"),
        ("own", "I would rather hear Ana first."),
    ],
)
def test_a_hat_or_a_word_about_the_process_is_no_signal(move: str, words: str) -> None:
    """An opinion with a hat is fine, and to lead is no opinion."""
    assert play(scene(), says("item-1/reactions/ana", move, words, "all")).of("42") == []
