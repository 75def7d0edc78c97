from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from playing import answered, heard, playing, says, with_people

from sociocli.domain.scenario import Meaning, Stance, Worry
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.moves import Move

KIM = "item-1/consent-1/kim"
ASKING = "item-1/questions/kim"
OBJECTION = "item-1/objection-1/understood"
RAISED = (answered(KIM, "objection"), answered(f"{KIM}/reason", "No."))
WORRY = Worry("No.", because="The choir.", harms="No songs.", words=("choir",))
PEOPLE = with_people(
    kim={
        "asked": ("Nothing.",),
        "argued": ("Fine.",),
        "restated": ("Just so.",),
        "redirected": ("Later.",),
        "cared": ("Water.",),
    },
    ben={"ideas": ("A list.",)},
    ana={"answers": ("As written.",)},
)


def kim(key: str, *entries: Any, **stance: Any) -> list[tuple[str, str, str]]:
    """Return how the circle reacts at a question."""
    return heard(playing(Stance("kim", **stance), people=PEOPLE), key, *entries)


@pytest.mark.parametrize(
    ("move", "said", "stance", "reply"),
    [
        (Move.ASK, "", {}, ("Nothing.", "consent")),
        (Move.ASK, "", {"asked": "All is well."}, ("All is well.", "consent")),
        (Move.ASK, "", {"worries": (WORRY,)}, ("The choir.", "objection")),
        (Move.CARE, "", {"worries": (WORRY,)}, ("The choir.", "objection")),
        (Move.CARE, "", {}, ("Water.", "talk")),
        (Move.EXPLAIN, "But no.", {}, ("Fine.", "talk")),
        (Move.EXPLAIN, "But no.", {"worries": (WORRY,)}, ("Fine.", "hesitation")),
        (Move.PRESS, "", {"worries": (WORRY,)}, ("Fine.", "hesitation")),
        (Move.RESTATE, "Songs.", {"worries": (WORRY,)}, ("Not quite. The choir.", "objection")),
        (Move.RESTATE, "The choir.", {"worries": (WORRY,)}, ("Just so.", "yes")),
        (Move.RESTATE, "So.", {}, ("Just so.", "talk")),
        (Move.AIM, "", {"worries": (WORRY,)}, ("No songs.", "objection")),
        (Move.SOLVE, "", {"worries": (WORRY,)}, (words.NO_ADVICE, "talk")),
        (Move.TURN, "", {}, ("Later.", "talk")),
        (Move.LATER, "", {}, ("Later.", "talk")),
    ],
)
def test_people_react_to_what_is_said_to_them(
    move: Move, said: str, stance: dict[str, Any], reply: tuple[str, str]
) -> None:
    """Asked they open up, argued with they close, told to wait they wait."""
    assert kim(KIM, says(KIM, move, "kim", said), **stance) == [("kim", *reply)]


def test_a_wish_shows_itself_when_it_is_asked_about() -> None:
    """Asked what would happen somebody says that it was a wish, and says it back likewise."""
    wish = Worry("Green!", because="I like green.", only_wish=True, words=("green",))
    reply = [("kim", "I like green.", "preference")]
    assert kim(KIM, says(KIM, Move.ASK, "kim"), worries=(wish,)) == reply
    back = says(KIM, Move.RESTATE, "kim", "You want green.")
    assert kim(KIM, back, worries=(wish,)) == reply


def test_understanding_alone_may_settle_it() -> None:
    """Said back with its reason, some objections are taken back at once."""
    worry = Worry("No.", words=("choir",), takes_back="Then it is all right.")
    back = says(KIM, Move.RESTATE, "kim", "The choir.")
    assert kim(KIM, back, worries=(worry,)) == [("kim", "Then it is all right.", "withdraws")]


def test_told_to_wait_somebody_may_find_the_question_inside() -> None:
    """An opinion among the questions becomes a question once, and the author answers."""
    stance = {"asks": "Why?", "asks_means": Meaning.ATTACK, "asks_inside": "How long?"}
    later = says(ASKING, Move.LATER, "kim")
    once = kim(ASKING, later, **stance)
    assert once == [("kim", "How long?", "question"), ("ana", "As written.", "answer")]
    assert kim(ASKING, later, later, **stance) == [("kim", "Later.", "talk")]
    assert kim(ASKING, says(ASKING, Move.TURN, "kim"), **stance) == [("kim", "Later.", "talk")]


def test_outside_decisions_somebody_asked_tells_what_they_know() -> None:
    """At other steps nobody speaks of worries; what they know is told."""
    asked = says("check-in/kim", Move.ASK, "kim")
    assert kim("check-in/kim", asked, item=0, knows="I have the key.") == [
        ("kim", "I have the key.", "talk")
    ]
    said = kim("check-in/kim", asked, worries=(WORRY,))
    assert [(who, text in words.ALL_SAID, means) for who, text, means in said] == [
        ("kim", True, "talk")
    ]


def test_ideas_come_from_the_others_when_they_are_asked_for() -> None:
    """Own ideas first, for this objection if there are some; the owner had the word before."""
    stances = (
        Stance("kim", idea="Mine.", worries=(WORRY,)),
        Stance("ana", ideas=(("kim", "For Kim."), ("ben", "For Ben."))),
    )
    cast = playing(*stances, people=PEOPLE)
    said = heard(cast, OBJECTION, *RAISED, says(OBJECTION, Move.IDEAS))
    assert said == [("ana", "For Kim.", "idea"), ("ben", "A list.", "idea")]


@pytest.mark.parametrize("step", ["reactions", "restate", "consent-1"])
def test_nobody_has_an_idea_for_what_nobody_has_said(step: str) -> None:
    """Before somebody has said what stands against it, people ask what the idea is for."""
    hidden = Worry("No.", because="The night.", hidden="Hm.")
    stances = (Stance("kim", worries=(hidden,)), Stance("ana", idea="A bell."))
    key = "item-1/restate" if step == "restate" else f"item-1/{step}/kim"
    ideas = says(key, Move.IDEAS)
    cast = playing(*stances)
    assert heard(cast, key, ideas) == [("ana", words.FOR_WHAT, "question")]
    told = (says(key, Move.ASK, "kim"), answered(key))
    assert heard(cast, key, *told, ideas) == [("ana", "A bell.", "idea")]


def test_ideas_for_a_topic_need_no_objection() -> None:
    """Where ideas are gathered, everybody may have one."""
    key = "item-1/ideas/kim"
    said = heard(playing(Stance("ana", idea="A bell.")), key, says(key, Move.IDEAS))
    assert said == [("ana", "A bell.", "idea")]


@pytest.mark.parametrize("move", [Move.AIM, Move.RESTATE])
def test_whoever_has_closed_up_says_no_more_than_that(move: Move) -> None:
    """Asked about the aim, or said back without the reason, somebody who is closed looks away."""
    pressed = says(KIM, Move.PRESS, "kim")
    said = kim(KIM, pressed, says(KIM, move, "kim", "Songs."), worries=(WORRY,))
    assert said == [("kim", words.CLOSED_ANSWER, "hesitation")]


def test_asked_a_second_time_somebody_tells_what_the_question_waits_for() -> None:
    """With the reason out, “what is behind that?” at the harm brings the harm, then the idea."""
    worry = replace(WORRY, idea="Eleven.")
    told = (says(OBJECTION, Move.ASK, "kim"), answered(OBJECTION, "The choir."))
    for part, line in (("harms", ("No songs.", "objection")), ("ideas", ("Eleven.", "idea"))):
        key = OBJECTION.replace("understood", part)
        said = kim(key, *RAISED, *told, says(key, Move.ASK, "kim"), worries=(worry,))
        assert said == [("kim", *line)]


def test_a_wish_is_called_one_when_somebody_asks_about_the_aim() -> None:
    """What would hurt the aim? Nothing; it was a wish, and the second time it is short."""
    wish = Worry("Green!", because="I like green.", only_wish=True)
    aim = says(KIM, Move.AIM, "kim")
    assert kim(KIM, aim, worries=(wish,)) == [("kim", "I like green.", "preference")]
    assert kim(KIM, aim, aim, worries=(wish,)) == [("kim", words.SETTLED, "consent")]


def test_what_is_said_when_asked_in_the_round_is_no_answer_elsewhere() -> None:
    """Asked behind a reaction nobody says that they have no objection."""
    key = "item-1/reactions/kim"
    ((_, text, means),) = kim(key, says(key, Move.ASK, "kim"), asked="No. I would say it.")
    assert (text in words.ALL_SAID, means) == (True, "talk")


def test_an_idea_for_all_serves_where_there_is_none_for_this_objection() -> None:
    """Somebody with an idea for another objection falls back on the one for any."""
    stance = Stance("ana", ideas=(("ben", "For Ben."),), idea="For any.")
    objects = Stance("kim", worries=(WORRY,))
    said = heard(playing(stance, objects), OBJECTION, *RAISED, says(OBJECTION, Move.IDEAS))
    assert said == [("ana", "For any.", "idea")]


def test_an_objection_that_was_noted_and_never_said_brings_no_idea_for_a_hidden_one() -> None:
    """Whoever is noted as an objector without having one is met with ideas for any topic."""
    hidden = Stance("ben", worries=(Worry("No.", because="The night.", hidden="Hm."),))
    cast = playing(hidden, Stance("ana", idea="A bell."), people=PEOPLE)
    said = heard(cast, OBJECTION, *RAISED, says(OBJECTION, Move.IDEAS))
    assert said == [("ben", "A list.", "idea")]


def test_what_is_said_to_nobody_changes_nothing() -> None:
    """After a sentence to all it is still the same person's turn, and they speak."""
    opening = says(KIM, Move.OWN, "all", "This is the decision itself.")
    assert kim(KIM, opening, consents="None.") == [("kim", "None.", "consent")]
    assert kim(KIM, says(KIM, Move.THANK, "kim"), consents="None.") == []
    assert kim(KIM, says(KIM, Move.ASK, "stranger"), consents="None.") == []
