"""Signals in the round of questions."""

from __future__ import annotations

import pytest
from coached import does, play, quiet, says, scene

from sociocli.domain.scenario import Meaning, Override, Stance
from sociocli.practice.coach.debrief import remark

ASKS = Stance("ana", asks="Does quiet mean silent?")
FEELS = Stance("ben", asks="I find it too strict.", asks_means=Meaning.REACTION)
ATTACKS = Stance("ben", asks="Why not forbid breathing too?", asks_means=Meaning.ATTACK)


@pytest.mark.parametrize(
    ("override", "found"),
    [
        (
            (does("item-1/questions/ana", "pass"),),
            ("item-1/questions/ana", "ana", "Does quiet mean silent?"),
        ),
        (
            (Override("item-1/questions/ben", way="round"), does("aside/round", "end")),
            ("aside/round/consent", "kim", ""),
        ),
    ],
)
def test_signal_3(override: tuple[Override, ...], found: tuple[str, str, str]) -> None:
    """Whoever asks and is passed over, or is left out with the rest of the round, is noticed."""
    played = play(scene(ASKS), *override)
    assert (played.of("3"), played.signals) == ([found], ["3"])


def test_a_question_that_was_answered_aloud_was_not_passed_over() -> None:
    """Where the author has answered, whatever is noted of the turn leaves no question open."""
    answers = Stance("rosa", answers=(("ana", "No, only quiet."),))
    assert play(scene(ASKS, answers), does("item-1/questions/ana", "pass")).of("3") == []


def test_whoever_had_spoken_when_the_round_was_ended_is_not_named() -> None:
    """Where only the one is left whose turn it is, and who has spoken, nobody was passed over."""
    last = [one.key for one in play(scene(ASKS)).entries if "/questions/" in one.key][-1]
    cut = Override(last, way="round"), does("aside/round", "end")
    assert last.rpartition("/")[2] not in ("you", "rosa")
    assert play(scene(ASKS), *cut).of("3") == []


def test_all_are_named_who_had_no_turn_and_nobody_who_had_spoken() -> None:
    """Where the rest is left out those are named of whom nothing was heard, and all of them."""
    first = next(one.key for one in play(scene(ASKS)).entries if "/questions/" in one.key)
    cut = Override(first, way="round"), does("aside/round", "end")
    played = play(scene(ASKS), *cut)
    (found,) = played.mistakes
    spoke = first.rpartition("/")[2]
    others = [one for one in ("ana", "ben", "kim") if one != spoke]
    assert [found.person, *found.others] == others  # Rosa is the author, and one had spoken
    names = " and ".join(one.title() for one in others)
    assert remark(played.cast, found).startswith(f"In the questions it went on without {names}.")


def test_a_question_that_is_heard_is_no_signal() -> None:
    """Where everybody is asked, nothing is skipped."""
    assert play(scene(ASKS)).signals == []


def test_a_circle_that_would_not_leave_out_the_rest_has_skipped_nobody() -> None:
    """Where somebody minds, the round goes on, and there is nothing to remark."""
    played = play(
        scene(ASKS),
        Override("item-1/questions/ben", way="round"),
        does("aside/round", "end"),
        does("aside/round/consent", "no"),
    )
    assert played.signals == []


@pytest.mark.parametrize("stance", [FEELS, ATTACKS])
def test_signal_4(stance: Stance) -> None:
    """A view among the questions that nobody sends to its place is noticed, in its words."""
    played = play(scene(stance), quiet("item-1/questions/ben"))
    assert played.of("4") == [("item-1/questions/ben", "ben", stance.asks)]
    assert played.signals == ["4"]


@pytest.mark.parametrize("move", ["later", "ask", "turn"])
def test_a_view_that_is_sent_to_its_place_is_no_signal(move: str) -> None:
    """Whoever says where a view belongs, or asks for the question in it, has done well."""
    played = play(scene(FEELS), says("item-1/questions/ben", move), quiet("item-1/questions/ben"))
    assert played.signals == []


def test_signal_5() -> None:
    """An attack that gets an explanation is noticed, once and as nothing else."""
    explains = says("item-1/questions/ben", "explain")
    played = play(scene(ATTACKS), explains, quiet("item-1/questions/ben"))
    assert played.of("5") == [("item-1/questions/ben", "ben", ATTACKS.asks)]
    assert played.signals == ["5"]
