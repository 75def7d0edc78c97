from __future__ import annotations

from typing import Any

import pytest
from playing import answered, heard, playing, says, with_people

from sociocli.domain.character import Temper
from sociocli.domain.scenario import Meaning, Met, Stance, Worry
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.moves import Move

KIM = "item-1/consent-1/kim"
WORRY = Worry("I object.", because="The choir.", hidden="Hm.", met=(Met(words=("eleven",)),))


def kim(*entries: Any, key: str = KIM, **stance: Any) -> list[tuple[str, str]]:
    """Return what Kim says in the round, and what it means."""
    cast = playing(Stance("kim", **stance))
    return [(text, means) for who, text, means in heard(cast, key, *entries) if who == "kim"]


@pytest.mark.parametrize(
    ("stance", "entries", "said"),
    [
        ({}, [], ("No objection.", "consent")),
        (
            {"consents": "Green, but fine.", "consents_means": Meaning.PREFERENCE},
            [],
            ("Green, but fine.", "preference"),
        ),
        ({"worries": (WORRY,)}, [], ("Hm.", "hesitation")),
        (
            {"worries": (WORRY,)},
            [says("item-1/reactions/kim", Move.ASK, "kim"), answered("item-1/reactions/kim")],
            ("I object.", "objection"),
        ),
        (
            {"worries": (WORRY,)},
            [says("item-1/reactions/kim", Move.PRESS, "kim"), answered("item-1/reactions/kim")],
            (words.CLOSED, "hesitation"),
        ),
        (
            {"worries": (WORRY,)},
            [answered("item-1/version-2/text", "From eleven.")],
            ("No objection.", "consent"),
        ),
        ({"worries": (Worry("Green!", only_wish=True),)}, [], ("Green!", "objection")),
        (
            {"worries": (Worry("Green!", because="I like green.", only_wish=True),)},
            [says("item-1/reactions/kim", Move.ASK, "kim"), answered("item-1/reactions/kim")],
            ("No objection.", "consent"),
        ),
    ],
)
def test_the_answer_shows_what_somebody_has_on_their_mind(
    stance: dict[str, Any], entries: list[Any], said: tuple[str, str]
) -> None:
    """A worry is said, hidden, shrugged at or met; without one they consent in their way."""
    assert kim(*entries, **stance) == [said]


def test_whoever_was_met_thanks_for_it() -> None:
    """In the next round the owner of an objection says that it is met."""
    worry = Worry("I object.", thanks="With eleven I can.", met=(Met(words=("eleven",)),))
    entries = [
        answered(KIM, "objection"),
        answered(f"{KIM}/reason", "I object."),
        answered("item-1/version-2/text", "From eleven."),
    ]
    said = kim(*entries, key="item-1/consent-2/kim", worries=(worry,))
    assert said == [("With eleven I can.", "consent")]


def test_nobody_thanks_twice() -> None:
    """Whoever has said that it no longer stands consents in the next round without thanks."""
    worry = Worry("I object.", thanks="With eleven I can.", met=(Met(words=("eleven",)),))
    entries = [
        answered(KIM, "objection"),
        answered(f"{KIM}/reason", "I object."),
        answered("item-1/version-2/text", "From eleven."),
        answered("item-1/objection-1/stands", "no"),
    ]
    said = kim(*entries, key="item-1/consent-2/kim", worries=(worry,))
    assert [means for _, means in said] == ["consent"]
    assert said[0][0] != worry.thanks


def test_of_two_that_were_met_the_later_one_is_thanked_for() -> None:
    """Somebody whose second worry is met says so, and not once more that the first was."""
    one = Worry("One.", thanks="Thanks for one.", met=(Met(words=("eleven",)),))
    two = Worry("Two.", thanks="Thanks for two.", met=(Met(words=("not on friday",)),))
    entries = [
        answered(KIM, "objection"),
        answered(f"{KIM}/reason", "One."),
        answered("item-1/version-2/text", "From eleven."),
        answered("item-1/objection-1/stands", "no"),
        answered("item-1/consent-2/kim", "objection"),
        answered("item-1/consent-2/kim/reason", "Two."),
        answered("item-1/version-3/text", "From eleven, but not on Friday."),
    ]
    said = kim(*entries, key="item-1/consent-3/kim", worries=(one, two))
    assert said == [("Thanks for two.", "consent")]


def test_asked_for_the_reason_they_say_as_much_as_they_were_asked() -> None:
    """The real reason comes out where somebody has asked before; else the phrase."""
    reason = f"{KIM}/reason"
    objects = answered(KIM, "objection")
    assert kim(objects, key=reason, worries=(WORRY,)) == [("I object.", "objection")]
    asked = says(KIM, Move.ASK, "kim")
    assert kim(asked, objects, key=reason, worries=(WORRY,)) == [("The choir.", "objection")]
    assert kim(objects, key=reason, asked="It is nothing.") == [("It is nothing.", "consent")]


def test_whoever_agrees_too_fast_hesitates_until_asked() -> None:
    """A “whatever you want” is no answer yet; asked, it becomes one."""
    people = with_people(kim={"tempers": (Temper.AGREEABLE,), "consents": ("Whatever.",)})
    cast = playing(people=people)
    assert heard(cast, KIM) == [("kim", "Whatever.", "hesitation")]
    asked = [says(KIM, Move.ASK, "kim"), answered(KIM, "consent")]
    assert heard(cast, "item-1/consent-2/kim", *asked) == [("kim", "Whatever.", "consent")]


def test_counted_names_are_protested_against_by_one() -> None:
    """Where names were counted the sceptic says so, and nobody else."""
    people = with_people(ben={"tempers": (Temper.SCEPTICAL,)})
    cast = playing(people=people)
    counted = [
        answered("item-1/candidate", ["ana"]),
        answered("item-1/candidate/reasons", "Most of you named her."),
    ]
    said = {one: heard(cast, f"item-1/consent-1/{one}", *counted) for one in ("ana", "ben", "kim")}
    assert [len(one) for one in said.values()] == [1, 2, 1]
    assert said["ben"][1] == ("ben", words.PROTEST, "protest")


ASKS = {"consents": "Also on Sundays?", "consents_means": Meaning.QUESTION, "asked": "Fine then."}


def test_a_question_in_the_round_is_answered_by_whoever_brought_the_text() -> None:
    """It is asked at one's turn, answered by the author, and then the turn comes again."""
    cast = playing(Stance("kim", **ASKS), Stance("ana", answers=(("kim", "Every day."),)))
    asked = [("kim", "Also on Sundays?", "question")]
    assert heard(cast, KIM) == asked
    taken = answered(KIM, "question")
    assert heard(cast, f"{KIM}/question", taken) == asked
    noted = answered(f"{KIM}/question", "Also on Sundays?")
    answer = heard(cast, f"{KIM}/question/answer", taken, noted)
    assert answer == [("ana", "Every day.", "answer")]
    then = (answered(f"{KIM}/question/answer", "Every day."), answered(f"{KIM}/question/then"))
    assert heard(cast, f"{KIM}~2", taken, noted, *then) == [("kim", "Fine then.", "consent")]


def test_whoever_asks_and_has_a_worry_says_the_worry() -> None:
    """A question comes only where nothing is against it."""
    assert kim(**ASKS, worries=(Worry("I object."),)) == [("I object.", "objection")]
