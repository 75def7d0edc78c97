from __future__ import annotations

from typing import Any

from playing import QUIET, answered, heard, playing, with_people

from sociocli.domain.character import Temper
from sociocli.domain.scenario import Meaning, Stance
from sociocli.practice.circle import wording as words

HERE = "item-1/questions/kim"
PEOPLE = with_people(
    kim={"asks": ("From when?",)}, ana={"answers": ("As written.",)}, ben={"asks": ()}
)
NONE = [("kim", words.NO_QUESTION, "talk")]


def said(*stances: Stance, entries: tuple[Any, ...] = (), people: Any = PEOPLE) -> Any:
    """Return what is said at Kim's turn among the questions."""
    return heard(playing(*stances, people=people), HERE, *entries)


def test_a_question_is_answered_by_the_author() -> None:
    """For whom the author has an answer it is that one, else one for all, else a line."""
    asks = Stance("kim", asks="Which day?")
    question = ("kim", "Which day?", "question")
    assert said(asks) == [question, ("ana", "As written.", "answer")]
    for_all = Stance("ana", answers=(("all", "Monday."),))
    assert said(asks, for_all) == [question, ("ana", "Monday.", "answer")]
    for_kim = Stance("ana", answers=(("all", "Monday."), ("kim", "Tuesday.")))
    assert said(asks, for_kim) == [question, ("ana", "Tuesday.", "answer")]


def test_what_is_no_question_gets_no_answer() -> None:
    """A view at the place of a question stands alone."""
    view = Stance("kim", asks="Why at all?", asks_means=Meaning.ATTACK)
    assert said(view) == [("kim", "Why at all?", "attack")]


def test_whoever_has_asked_or_has_nothing_asks_nothing() -> None:
    """In the next round of questions the same question does not come again."""
    asks = Stance("kim", asks="Which day?")
    assert said(asks, entries=(answered(HERE),)) == NONE
    assert said(asks, entries=(answered(HERE, "later"),)) != NONE
    assert said(Stance("kim", reacts="Good.")) == NONE


def test_where_a_scenario_says_nothing_somebody_asks_as_they_would() -> None:
    """Without any stance a question of their own is drawn, with what it means for them."""
    assert said()[0] == ("kim", "From when?", "question")
    taste = with_people(kim={"asks": ("Shorter?",), "tempers": (Temper.PREFERS,)})
    assert said(people=taste) == [("kim", "Shorter?", "preference")]
    assert said(people=with_people()) == NONE


def test_an_author_does_not_answer_themselves() -> None:
    """Where only the author is asked, their question stays without an answer."""
    cast = playing(Stance("ana", asks="Is it clear?", answers=(("all", "Yes."),)))
    assert heard(cast, "item-1/questions/ana") == [("ana", "Is it clear?", "question")]


def test_the_learner_answers_what_is_theirs() -> None:
    """Where the learner is the author nobody answers for them."""
    from dataclasses import replace

    cast = playing(
        Stance("kim", asks="Which day?"), people=PEOPLE, items=(replace(QUIET, by="you"),)
    )
    assert heard(cast, HERE) == [("kim", "Which day?", "question")]
