from __future__ import annotations

from typing import Any

import pytest
from playing import answered, heard, letting, playing, says

from sociocli.domain.scenario import Met, Stance, Worry
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.moves import Move

KIM = "item-1/consent-1/kim"
HERE = "item-1/objection-1"
WORRY = Worry(
    "I object.",
    because="The choir rehearses.",
    harms="Nobody could sing.",
    words=("choir",),
    met=(Met(words=("eleven",)),),
    idea="Eleven.",
    thanks="Thank you.",
    still="Still ten.",
    surface="Too early.",
)
RAISED = (answered(KIM, "objection"), answered(f"{KIM}/reason", "I object."))
HIT = answered(f"{HERE}/understood", "The choir!")
MISS = answered(f"{HERE}/understood", "You are tired.")
ELEVEN = answered("item-1/version-2/text", "Quiet from eleven.")
ARGUED = says(f"{HERE}/understood", Move.EXPLAIN, "kim")
ASKED = says(f"{HERE}/understood", Move.ASK, "kim")


def kim(part: str, *entries: Any, worry: Worry | None = WORRY) -> list[tuple[str, str]]:
    """Return what Kim says about her objection, and what it means."""
    cast = playing(Stance("kim", worries=(worry,) if worry else (), asked="It is nothing."))
    said = heard(cast, f"{HERE}/{part}", *RAISED, *entries)
    return [(text, means) for who, text, means in said if who == "kim"]


@pytest.mark.parametrize(
    ("part", "entries", "said"),
    [
        ("understood", [], ("Too early.", "objection")),
        ("understood", [MISS], ("The choir rehearses.", "objection")),
        ("confirmed", [HIT], (words.THAT_IS_IT, "yes")),
        ("confirmed", [MISS], ("Not quite. The choir rehearses.", "no")),
        ("confirmed", [MISS, MISS], (words.NEAR, "yes")),
        ("harms", [], ("Nobody could sing.", "objection")),
        ("ideas", [], ("Eleven.", "idea")),
        ("stands", [], ("Still ten.", "objection")),
        ("stands", [ELEVEN], ("Thank you.", "consent")),
        ("withdraw", [], ("Still ten.", "objection")),
        ("withdraw", [ELEVEN], ("Thank you.", "withdraws")),
        ("possible", [], ("Eleven.", "yes")),
    ],
)
def test_an_objection_sounds_as_it_was_dealt_with(
    part: str, entries: list[Any], said: tuple[str, str]
) -> None:
    """First the surface, then the reason; understood or not; met or still standing."""
    assert kim(part, *entries) == [said]


def test_argued_with_somebody_says_no_more() -> None:
    """Whoever is argued with shrugs, also when asked whether that is it."""
    again = answered(f"{HERE}/understood", "x")
    assert kim("understood", ARGUED, answered("item-1/restate", "go-on")) == [
        (words.CLOSED, "hesitation")
    ]
    assert kim("confirmed", ARGUED, again) == [(words.CLOSED_ANSWER, "hesitation")]


@pytest.mark.parametrize("part", ["understood", "confirmed", "harms", "ideas"])
def test_whoever_has_closed_up_tells_nothing_until_somebody_asks(part: str) -> None:
    """Neither the reason nor the harm nor an idea comes from somebody who was argued with."""
    told = (WORRY.because, WORRY.harms, WORRY.idea, words.NOT_QUITE.format(because=WORRY.because))
    ((line, means),) = kim(part, MISS, ARGUED, answered("item-1/restate", "go-on"))
    assert means == "hesitation"
    assert line not in told
    ((line, _),) = kim(part, MISS, ARGUED, ASKED, answered("item-1/restate", "go-on"))
    assert line in told


def test_asked_again_after_an_argument_they_open_up() -> None:
    """An open question undoes the closing."""
    said = kim("confirmed", ARGUED, ASKED, HIT)
    assert said == [(words.THAT_IS_IT, "yes")]


def test_a_long_reason_is_said_whole_only_once() -> None:
    """Whoever has told the reason says its first sentence when it comes to it again."""
    long = Worry("No.", because="It is the choir; forty people. They come on Fridays. At ten.")
    asked = says(KIM, Move.ASK, "kim")
    cast = playing(Stance("kim", worries=(long,)))
    assert heard(cast, KIM, asked)[0][1] == long.because
    note = answered(KIM, "objection")
    assert heard(cast, f"{KIM}/reason", asked, note)[0][1] == "It is the choir."
    noted = (asked, *RAISED)
    assert heard(cast, f"{HERE}/understood", *noted)[0][1] == "It is the choir."
    again = says(f"{HERE}/understood", Move.ASK, "kim")
    said = heard(cast, f"{HERE}/understood", *noted, again)[0][1]
    assert said == words.AS_I_SAID.format(because="It is the choir.")


def test_understanding_may_be_enough() -> None:
    """Some take an objection back once they are understood, some say that it was a wish."""
    enough = Worry("I object.", words=("choir",), takes_back="Then it is all right.")
    assert kim("confirmed", HIT, worry=enough) == [("Then it is all right.", "withdraws")]
    assert kim("withdraw", HIT, worry=enough) == [("Then it is all right.", "withdraws")]
    wish = Worry("Green!", because="I like green.", words=("choir",), only_wish=True)
    assert kim("confirmed", HIT, worry=wish) == [("I like green.", "withdraws")]


def test_without_ways_nothing_makes_it_possible() -> None:
    """A worry that nothing meets is a no."""
    assert kim("possible", worry=Worry("No.")) == [(words.NOT_POSSIBLE, "no")]
    assert kim("ideas", worry=Worry("No.")) == [(words.NO_IDEA, "idea")]
    assert kim("harms", worry=Worry("No.")) == [(words.HARMS_UNKNOWN, "objection")]


def test_whoever_has_no_objection_says_so_when_treated_as_an_objector() -> None:
    """An objection that was noted without reason is taken back."""
    assert kim("understood", worry=None) == [("It is nothing.", "consent")]
    assert kim("confirmed", HIT, worry=None) == [("It is nothing.", "withdraws")]
    assert kim("harms", worry=None) == []


def test_a_candidate_is_heard_before_the_objection_has_a_number() -> None:
    """Asked what would make it possible, a candidate speaks of their own worry."""
    worry = Worry("Not me.", idea="A shorter term.", met=(Met(words=("term",)),))
    cast = playing(Stance("kim", worries=(worry,), declines=1))
    entries = [answered("item-1/candidate", ["kim"]), answered(KIM, "objection")]
    said = heard(cast, f"{HERE}/possible", *entries)
    assert said == [("kim", "A shorter term.", "yes")]


def test_nobody_speaks_for_somebody_who_has_left_or_is_the_learner() -> None:
    """An objection whose owner is gone, or is you, has no voice of its own."""
    assert kim("understood", letting("item-1/restate", "left", who="kim")) == []
    cast = playing()
    yours = "item-1/consent-1/you"
    mine = [answered(yours, "objection"), answered(f"{yours}/reason", "No.")]
    assert heard(cast, f"{HERE}/understood", *mine) == []
