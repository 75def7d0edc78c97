from __future__ import annotations

from dataclasses import replace

from playing import PEOPLE, answered, heard, memory, playing, with_people

from sociocli.domain.character import Temper
from sociocli.domain.scenario import Meaning, Met, Stance, Worry
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.speech import speech

KIM = "item-1/reactions/kim"
OUT = "check-out/kim"
ADOPTED = answered("item-1/adopted", None)


def test_at_simple_steps_people_have_lines_of_their_own_or_of_their_kind() -> None:
    """A scenario's line goes before one that is drawn; nobody speaks for the learner."""
    people = with_people(kim={"check_in": ("Hello.",), "reacts": ("Good.",)})
    assert heard(playing(people=people), "check-in/kim") == [("kim", "Hello.", "talk")]
    own = Stance("kim", 0, says=(("check-in", "My cat!"),), meanings=(("check-in", "upset"),))
    assert heard(playing(own, people=people), "check-in/kim") == [("kim", "My cat!", "upset")]
    assert heard(playing(people=people), KIM) == [("kim", "Good.", "reaction")]
    assert heard(playing(people=people), "check-in/you") == []


def test_a_reaction_says_what_it_means() -> None:
    """A scenario names the meaning; a drawn line has that of the temper."""
    wish = Stance("kim", reacts="Green.", reacts_means=Meaning.PREFERENCE)
    assert heard(playing(wish), KIM) == [("kim", "Green.", "preference")]
    strays = with_people(kim={"reacts": ("An umbrella.",), "tempers": (Temper.STRAYS,)})
    assert heard(playing(people=strays), KIM) == [("kim", "An umbrella.", "off-topic")]


def test_in_a_second_round_of_reactions_nobody_repeats_themselves() -> None:
    """What was said is said."""
    said = heard(playing(Stance("kim", reacts="Green.")), "item-1/reactions-2/kim")
    assert said == [("kim", words.NOTHING_TO_ADD, "reaction")]


def test_what_nobody_heard_in_time_is_said_at_the_end() -> None:
    """A worry that was passed over comes at the check-out, if it was decided all the same."""
    worry = Worry("No.", hidden="Hm.", afterwards="I did not dare.", met=(Met(words=("late",)),))
    cast = playing(
        Stance("kim", worries=(worry,)), people=with_people(kim={"check_out": ("Bye.",)})
    )
    assert heard(cast, OUT, ADOPTED) == [("kim", "I did not dare.", "objection")]
    assert heard(cast, OUT, answered("item-1/drop/consent", "yes")) == [("kim", "Bye.", "talk")]
    later = answered("item-1/version-2/text", "Quiet when it is late.")
    assert heard(cast, OUT, later, ADOPTED) == [("kim", "Bye.", "talk")]


def test_a_worry_without_last_words_names_the_item() -> None:
    """Where the scenario says nothing of it the worry is said in general."""
    said = heard(playing(Stance("kim", worries=(Worry("No."),))), OUT, ADOPTED)
    assert said == [("kim", words.AFTERWARDS.format(title="Quiet hours"), "objection")]


def test_a_worry_about_somebody_who_was_chosen_comes_at_the_end_too() -> None:
    """It is said if that person got the role, and not if the place was left open."""
    stance = Stance("kim", worries=(Worry("Not Ben."),), about=(("ben", "1"),))
    cast = playing(stance, people=with_people(kim={"check_out": ("Bye.",)}))
    chosen = [answered("item-1/candidate", ["ben"]), answered("item-1/announced", None)]
    assert heard(cast, OUT, *chosen)[0][2] == "objection"
    left_open = [chosen[0], answered("item-1/open/consent", "yes"), chosen[1]]
    assert heard(cast, OUT, *left_open) == [("kim", "Bye.", "talk")]


def test_whoever_was_chosen_against_their_no_says_so_at_the_end() -> None:
    """Nobody claims that they did not get to say what they said."""
    stance = Stance("kim", worries=(Worry("I cannot."),), declines=1)
    proposed, end = answered("item-1/candidate", ["kim"]), answered("item-1/announced", None)
    no = answered("item-1/consent-1/kim", "consent")
    said = heard(playing(stance), OUT, proposed, no, end)
    assert said == [("kim", words.AFTERWARDS_CHOSEN, "objection")]
    unheard = heard(playing(stance), OUT, proposed, end)
    assert unheard == [("kim", words.AFTERWARDS.format(title="Quiet hours"), "objection")]


def test_whoever_is_not_here_says_nothing() -> None:
    """At the turn of somebody who has not come it is said that they are missing."""
    cast = playing(Stance("kim", comes="check-out"))
    assert heard(cast, KIM) == [("kim", words.NOT_HERE, "talk")]
    assert heard(cast, "attendance/kim") == []


def test_everything_takes_time() -> None:
    """Words take seconds; a stance may say that somebody speaks for minutes."""
    cast = playing(Stance("kim", reacts="One two three four five."), Stance("ben", minutes=3))
    cast = replace(cast, people=with_people(ben={"reacts": ("Well.",)}))
    remembered = memory(cast, [])
    assert [one.seconds for one in speech(cast, remembered, KIM)] == [3]
    assert [one.seconds for one in speech(cast, remembered, "item-1/reactions/ben")] == [180]


def test_another_seed_may_draw_another_line_and_the_same_seed_never() -> None:
    """Lines are drawn by seed and place."""
    lines = tuple(f"Line {n}." for n in range(9))
    people = tuple(replace(one, check_in=lines) for one in PEOPLE)
    said = [heard(playing(people=people, seed=seed), "check-in/kim") for seed in range(9)]
    assert said == [heard(playing(people=people, seed=seed), "check-in/kim") for seed in range(9)]
    assert any(one != said[0] for one in said)
