"""Signals about a proposed candidate."""

from __future__ import annotations

import pytest
from coached import does, play, says, scene

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import Kind
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Met, Override, Stance, Worry

PEN = AgendaItem("The pen", Kind.ELECT, 20, role="secretary", term="12 months")
NAMED = tuple(Stance(one, nominates="ben") for one in ("rosa", "ana", "kim"))
NEVER = Worry("I really cannot.", because="My mother is ill.")
IF = Worry(
    "I would rather not.",
    idea="With somebody beside me I could.",
    met=(Met(Resolution.ROLE_SUPPORT, writes="Ana sits beside Ben."),),
)


def declines(worry: Worry) -> Stance:
    """Return Ben, who does not want to."""
    return Stance("ben", nominates="ana", worries=(worry,), declines=1)


def test_signal_34() -> None:
    """A candidate who is called before the others have answered is noticed."""
    played = play(
        scene(*NAMED, item=PEN),
        Override("item-1/consent-1/rosa", way="round"),
        does("aside/round", "who"),
        Override("aside/round/who", list=("ben",)),
    )
    assert (played.of("34"), played.signals) == ([("aside/round/who", "ben", "")], ["34"])


@pytest.mark.parametrize("key", ["item-1/reasons/ana", "item-1/candidate/reasons"])
def test_to_ask_who_would_do_it_before_the_round_is_noticed(key: str) -> None:
    """Willingness is asked last, also once the names are open."""
    played = play(scene(*NAMED, item=PEN), says(key, "own", "Would you like to do it?", "all"))
    assert played.of("34") == [(key, "", "Would you like to do it")]
    assert played.signals == ["34"]


def test_to_call_somebody_else_first_is_no_signal() -> None:
    """The order of the others is the facilitator's."""
    played = play(
        scene(*NAMED, item=PEN),
        Override("item-1/consent-1/rosa", way="round"),
        does("aside/round", "who"),
        Override("aside/round/who", list=("kim",)),
    )
    assert played.signals == []


@pytest.mark.parametrize("method", ["s3", "holacracy"])
def test_where_the_candidate_answers_like_all_others_the_order_is_free(method: str) -> None:
    """What is right in one school is not in another."""
    played = play(
        scene(*NAMED, item=PEN, method=method),
        Override("item-1/consent-1/rosa", way="round"),
        does("aside/round", "who"),
        Override("aside/round/who", list=("ben",)),
    )
    assert "34" not in played.signals


ME = Stance("kim", nominates="you")


def test_signal_35() -> None:
    """A facilitator who was named and makes the proposal all the same is noticed."""
    played = play(scene(*NAMED[:2], ME, item=PEN), does("item-1/proposes", "facilitator"))
    assert (played.of("35"), played.signals) == ([("item-1/proposes", "", "")], ["35"])


def test_a_facilitator_who_proposes_themselves_is_noticed() -> None:
    """Nobody had named them, and they propose themselves."""
    played = play(scene(*NAMED, item=PEN), Override("item-1/candidate", list=("you",)))
    assert played.of("35") == [("item-1/candidate", "", "")]


def test_whoever_lets_somebody_else_propose_is_told_nothing() -> None:
    """To be named is no mistake."""
    assert play(scene(*NAMED[:2], ME, item=PEN)).signals == []
    handed = play(
        scene(*NAMED[:2], ME, item=PEN),
        does("item-1/hand-over", "hand-over"),
        Override("aside/hand-over", list=("rosa",)),
        does("item-1/proposes", "facilitator"),
    )
    assert handed.signals == []


def test_signal_36() -> None:
    """A “yes, if” that is written down as a no is noticed."""
    played = play(scene(*NAMED, declines(IF), item=PEN), does("item-1/objection-1/possible", "no"))
    key = "item-1/objection-1/possible"
    assert played.of("36") == [(key, "ben", "With somebody beside me I could.")]
    assert played.signals == ["36"]


def test_a_no_that_is_pushed_at_twice_is_noticed() -> None:
    """Once may be asking; twice is pushing."""
    press = says("item-1/consent-1/ben", "press", "Could you not live with it?")
    once = play(scene(*NAMED, declines(NEVER), item=PEN), press)
    twice = play(scene(*NAMED, declines(NEVER), item=PEN), press, press)
    assert once.of("36") == []
    assert twice.of("36") == [("item-1/consent-1/ben", "ben", "I really cannot.")]


def test_to_ask_twice_is_not_to_push() -> None:
    """Questions about what is behind a no are questions."""
    asks = says("item-1/consent-1/ben", "ask", "What is behind it?")
    assert play(scene(*NAMED, declines(NEVER), item=PEN), asks, asks).of("36") == []


def test_a_no_to_the_question_what_it_takes_is_a_no() -> None:
    """Whoever has been asked and said no is not worked on any further."""
    key = "item-1/objection-1/possible"
    played = play(scene(*NAMED, declines(NEVER), item=PEN), does(key, "yes"))
    assert [(where, person) for where, person, _ in played.of("36")] == [(key, "ben")]


def test_a_no_that_is_noted_as_a_yes_is_noticed() -> None:
    """Only the candidate takes it on."""
    played = play(
        scene(*NAMED, declines(NEVER), item=PEN, method="s3"),
        does("item-1/consent-1/ben", "consent"),
        does("item-1/accept/ben", "accept"),
    )
    assert played.of("36") == [
        ("item-1/consent-1/ben", "ben", "I really cannot."),
        ("item-1/accept/ben", "ben", "I really cannot."),
    ]


def test_a_no_in_the_round_that_is_noted_as_a_yes_is_the_no_of_a_candidate() -> None:
    """It is no objection that was misheard: whoever is proposed may say no."""
    takes = does("item-1/consent-1/ben", "consent")
    played = play(scene(*NAMED, declines(NEVER), item=PEN), takes)
    assert played.of("36") == [("item-1/consent-1/ben", "ben", "I really cannot.")]
    assert played.of("heard-as") == []


@pytest.mark.parametrize("worry", [NEVER, IF])
def test_a_candidate_who_is_asked_once_and_heard_is_no_signal(worry: Worry) -> None:
    """A no that stays a no, and a yes that gets what it needs, are both well heard."""
    assert play(scene(*NAMED, declines(worry), item=PEN)).signals == []
