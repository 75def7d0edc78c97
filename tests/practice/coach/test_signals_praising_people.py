"""What was done well with people."""

from __future__ import annotations

import pytest
from coached import does, play, quiet, says, scene

from sociocli.domain.agenda import NamedStep, Step
from sociocli.domain.scenario import Interruption, Meaning, Override, Stance

CHECK_IN = (Step(NamedStep.GATHER), Step(NamedStep.CHECK_IN))
TURN = "item-1/reactions/ben"
REACTS = Stance("ben", reacts="Rules are kept slowly.")
DEBATES = Stance("kim", interrupts=(Interruption("reactions/ben", "No!", Meaning.DEBATE),))
UPSET = Stance("ben", reacts="I have had enough.", reacts_means=Meaning.UPSET)
NEWS = Stance("ana", 0, says=(("check-in", "My father is in hospital."),))


def test_signal_turns() -> None:
    """Whoever asks somebody to wait for their turn is praised."""
    assert play(scene(REACTS, DEBATES)).of("turns") == [(TURN, "kim", "")]
    assert "turns" not in play(scene(REACTS, DEBATES), quiet(TURN)).praises


def test_a_hard_word_keeps_turns_as_well_but_is_not_praised() -> None:
    """“Do not be silly” is no way to ask for a turn."""
    hard = says(TURN, "turn", "One at a time, that is silly.", "kim")
    played = play(scene(REACTS, DEBATES), hard, quiet(TURN))
    assert "turns" not in played.praises


def test_signal_finish() -> None:
    """Whoever turns back to the one who was interrupted is praised, and only after that."""
    waits = says(TURN, "turn", "One at a time, please.", "kim")
    back = says(TURN, "ask", "What else, Ben?", "ben")
    played = play(scene(REACTS, DEBATES), waits, back)
    assert played.of("finish") == [(TURN, "ben", "")]
    assert "finish" not in play(scene(REACTS, DEBATES), waits).praises
    assert "finish" not in play(scene(REACTS), back).praises


def test_advice_and_words_to_others_do_not_give_the_word_back() -> None:
    """The word goes back to the one who was interrupted, and not to anybody else."""
    waits = says(TURN, "turn", "One at a time, please.", "kim")
    advice = says(TURN, "solve", "What if we tried it?", "ben")
    other = says(TURN, "thank", "Thank you.", "ana")
    assert "finish" not in play(scene(REACTS, DEBATES), waits, advice, other).praises


@pytest.mark.parametrize(
    ("move", "words", "praised"),
    [
        ("care", "What do you need just now?", True),
        ("own", "Shall we take a break, Ben?", True),
        ("explain", "It is not so bad.", False),
    ],
)
def test_signal_need(move: str, words: str, *, praised: bool) -> None:
    """Whoever asks somebody upset what they need is praised."""
    played = play(scene(UPSET), says(TURN, move, words, "ben"), quiet(TURN))
    assert played.of("need") == ([(TURN, "ben", "I have had enough.")] if praised else [])


@pytest.mark.parametrize(("then", "praised"), [("", True), ("solve", False)])
def test_signal_news(then: str, *, praised: bool) -> None:
    """Whoever thanks for news and leaves it at that is praised."""
    thanks = says("check-in/ana", "thank", "Thank you, Ana.", "ana")
    more = (says("check-in/ana", then, "Ring the ward.", "ana"),) if then else ()
    played = play(scene(NEWS, opening=CHECK_IN), thanks, *more)
    found = [("check-in/ana", "ana", "My father is in hospital.")]
    assert played.of("news") == (found if praised else [])


@pytest.mark.parametrize(
    ("move", "words", "praised"),
    [
        ("hat", "", True),
        ("own", "I say this as a member: ten is late.", True),
        ("own", "Ten is late.", False),
    ],
)
def test_signal_hat(move: str, words: str, *, praised: bool) -> None:
    """Whoever says as whom they speak is praised."""
    played = play(scene(), says(TURN, move, words, "all"))
    assert ("hat" in played.praises) is praised


def test_the_sentence_that_names_the_hat_is_quoted() -> None:
    """Of several sentences the one is quoted in which the praised thing is."""
    hat = says(TURN, "hat", "Wait. I say this as a member. Ten is late.", "all")
    assert play(scene(), hat).of("hat") == [(TURN, "", "I say this as a member.")]


def test_own_words_in_place_of_the_hat_must_name_it() -> None:
    """Whoever chooses to speak as a member, and types something else, has named no hat."""
    words = "but you already know that, and can we all agree?"
    assert "hat" not in play(scene(), says(TURN, "hat", words, "all")).praises


@pytest.mark.parametrize(
    ("stances", "before", "key", "words"),
    [
        ((UPSET,), (), TURN, "Do you need to be so dramatic?"),
        ((REACTS, DEBATES), (says(TURN, "turn", "One at a time.", "kim"),), TURN, "But why, Ben?"),
        ((NEWS,), (), "check-in/ana", "Thank you, but that is silly."),
    ],
)
def test_an_unkind_word_is_not_praised(
    stances: tuple[Stance, ...], before: tuple[Override, ...], key: str, words: str
) -> None:
    """To care, to give the word back and to thank are praised where no hard word is in it."""
    person = key.rpartition("/")[2]
    unkind = says(key, "own", words, person)
    played = play(scene(*stances, opening=CHECK_IN), *before, unkind, quiet(key))
    assert [one for one in played.praises if one in ("need", "finish", "news")] == []


def test_a_hat_at_the_own_turn_is_praised_too() -> None:
    """At one's own turn the hat may stand in what is noted."""
    played = play(scene(), does("item-1/reactions/you", "As a member: I like ten."))
    assert played.of("hat") == [("item-1/reactions/you", "", "As a member: I like ten.")]


def test_the_hats_of_others_are_their_own() -> None:
    """What is noted of somebody else's turn is not the facilitator's, nor is a turn without."""
    noted = does("item-1/reactions/ana", "As a member: I like ten.")
    own = does("item-1/reactions/you", "Ten is late.")
    assert "hat" not in play(scene(), noted, own).praises


def test_thanks_to_somebody_else_are_no_thanks_for_the_news() -> None:
    """It is the one who brought the news who is thanked."""
    other = says("check-in/ana", "thank", "Thank you, Kim.", "kim")
    assert "news" not in play(scene(NEWS, opening=CHECK_IN), other).praises


def test_signal_better() -> None:
    """Whoever asks at the check-out what could be better is praised, in the words."""
    asks = says("check-out/*", "own", "What would make the next one better?", "all")
    found = [quote for _, _, quote in play(scene(), asks).of("better")]
    assert found == ["What would make the next one better?"]


@pytest.mark.parametrize("words", ["Thank you all.", "That went better than last time."])
def test_whoever_does_not_ask_is_not_praised_for_asking(words: str) -> None:
    """A sentence that states how it was asks nothing."""
    assert "better" not in play(scene(), says("check-out/*", "own", words, "all")).praises
