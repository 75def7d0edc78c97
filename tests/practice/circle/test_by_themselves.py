from __future__ import annotations

from dataclasses import replace
from typing import Any

from playing import answered, heard, letting, playing, says, with_people

from sociocli.domain.character import Temper
from sociocli.domain.scenario import Interruption, Meaning, Stance
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.moves import Move

ANA, BEN, KIM = (f"item-1/reactions/{one}" for one in ("ana", "ben", "kim"))
BEN_AT_ANA = Stance("ben", interrupts=(Interruption("reactions/ana", "No!", Meaning.DEBATE),))
KIM_AFTER_BEN = Stance(
    "kim", interrupts=(Interruption("reactions/you", "Yes!", Meaning.DEBATE, after="ben"),)
)
YOU = "item-1/reactions/you"
LATE = Stance("kim", comes="item-1/reactions", says=(("arrives", "The goose!"),))


def test_lines_at_nobodys_turn_are_said_once() -> None:
    """What somebody says at a step by themselves comes the first time only."""
    stance = Stance("kim", says=(("restate", "Louder!"),), meanings=(("restate", "upset"),))
    assert heard(playing(stance), "item-1/restate") == [("kim", "Louder!", "upset")]
    assert heard(playing(stance), "item-1/restate~2", answered("item-1/restate")) == []


def test_an_objection_to_the_agenda_is_said_until_the_agenda_is_changed() -> None:
    """A topic more is no answer to somebody who objects; to bring something forward may be one."""
    says_it = (("agenda/consent", "My bus goes."),)
    stance = Stance("kim", 0, says=says_it, meanings=(("agenda/consent", "objection"),))
    first, again = "agenda/consent", "agenda/consent~2"
    said = [("kim", "My bus goes.", "objection")]
    assert heard(playing(stance), first) == said
    assert heard(playing(stance), again, answered(first, "add")) == said
    assert heard(playing(stance), again, answered(first, "front")) == []
    chat = Stance("kim", 0, says=says_it)
    assert heard(playing(chat), again, answered(first, "add")) == []


def test_a_small_change_is_offered_once() -> None:
    """At the amendments somebody offers theirs, and not again."""
    stance = Stance("kim", offers="A comma.")
    assert heard(playing(stance), "item-1/amendments") == [("kim", "A comma.", "preference")]
    assert heard(playing(stance), "item-1/amendments~2", answered("item-1/amendments")) == []


def test_an_author_takes_the_proposal_back_after_enough_objections() -> None:
    """From so many objections on the author says so wherever it can be done."""
    cast = playing(Stance("ana", withdraws="I take it back.", withdraws_after=2))
    one = [answered("item-1/consent-1/kim", "objection"), answered("item-1/consent-1/kim/reason")]
    two = [*one, answered("item-1/consent-1/ben/reason", "No.")]
    said = [("ana", "I take it back.", "withdraws")]
    assert heard(cast, "item-1/objections", *one) == []
    assert heard(cast, "item-1/objections", *two) == said
    assert heard(cast, "item-1/objection-1/option", *two) == said
    assert heard(cast, "item-1/withdraw", *two) == said


def test_somebody_speaks_at_anothers_turn() -> None:
    """The one whose turn it is says something to that, in their own way."""
    people = with_people(ana={"reacts": ("Fine.",), "interrupted": ("(stops)",)})
    said = heard(playing(BEN_AT_ANA, people=people), ANA)
    assert said == [
        ("ana", "Fine.", "reaction"),
        ("ben", "No!", "debate"),
        ("ana", "(stops)", "talk"),
    ]


def test_whoever_was_told_to_wait_waits() -> None:
    """Once is enough; those who speak out of turn by temper are told twice."""
    told = [says(KIM, Move.TURN, "ben"), answered(KIM)]
    assert heard(playing(BEN_AT_ANA), ANA, *told) == []
    people = with_people(ben={"tempers": (Temper.INTERRUPTS,)})
    assert heard(playing(BEN_AT_ANA, people=people), ANA, *told) != []
    assert heard(playing(BEN_AT_ANA, people=people), ANA, *told, *told) == []


def test_a_reply_comes_only_where_the_first_one_was_let_pass() -> None:
    """A debate needs somebody who began it and was not stopped."""
    cast = playing(BEN_AT_ANA, KIM_AFTER_BEN)
    reply = [("kim", "Yes!", "debate")]
    assert heard(cast, YOU) == []
    assert heard(cast, YOU, answered(ANA)) == reply
    assert heard(cast, YOU, says(ANA, Move.LATER, "ben"), answered(ANA)) == []


def test_a_reply_to_a_reply_needs_all_of_them() -> None:
    """Where the first turn came too late nobody has replied, and so nobody replies to that."""
    third = Stance("ana", interrupts=(Interruption("reactions/kim", "Order!", after="kim"),))
    cast = playing(BEN_AT_ANA, KIM_AFTER_BEN, third)
    assert heard(cast, KIM, answered(ANA), answered(YOU))[-1] == ("ana", "Order!", "out-of-turn")
    assert heard(cast, KIM, answered(YOU), answered(ANA)) == []


def test_somebody_late_sends_word_and_comes_in() -> None:
    """They send a message at the beginning, come at their step, and it is said how to note it."""
    cast = playing(LATE)
    assert heard(cast, "gather/here") == [("kim", words.COMES_LATER, "talk")]
    late = answered("attendance/kim", "late")
    assert heard(cast, "item-1/questions/ben", late)[-2:] != _coming()
    assert heard(cast, ANA, late)[-2:] == _coming()
    arrived = letting(ANA, "arrived", who="kim")
    assert heard(cast, "item-1/restate", late, arrived) == []


def test_whoever_was_never_noted_as_away_needs_no_noting() -> None:
    """Somebody late who was written down as here comes in and sits down, and that is all."""
    here = answered("attendance/kim", "here")
    said = heard(playing(LATE), ANA, here)
    assert said[-1] == ("kim", f"{words.COMES}The goose!", "arrives")
    assert words.HOW_TO_NOTE not in [text for _, text, _ in said]
    assert heard(playing(LATE), "item-1/restate", here, answered(ANA)) == []


def test_whoever_waits_at_the_door_is_in_nobodys_way() -> None:
    """It is said again before it is decided and at the end, once each, and at their own turn."""
    cast = playing(LATE, closing=("check-out",))
    came = (answered("attendance/kim", "late"), answered(ANA))
    waits = ("kim", words.STILL_WAITING, "arrives")
    assert heard(cast, BEN, *came) == []
    assert heard(cast, "item-1/restate", *came) == [waits]
    assert heard(cast, "item-1/restate~2", *came, answered("item-1/restate", "text")) == []
    assert waits in heard(cast, "check-out/ana", *came)
    assert waits not in heard(cast, "check-out/ben", *came, answered("check-out/ana"))
    assert ("kim", words.STILL_WAITING, "talk") in heard(cast, KIM, *came)
    assert ("kim", words.NOT_HERE, "talk") in heard(cast, KIM, came[0])


def test_whoever_comes_when_their_step_is_over_comes_in_once() -> None:
    """Where the step of somebody late was left out, they come at the next one, and once."""
    cast = playing(replace(LATE, comes="item-1/ideas"), closing=("check-out",))
    came = (answered("attendance/kim", "late"),)
    assert heard(cast, ANA, *came)[-2:] == []
    assert heard(cast, "check-out/ana", *came)[-2:] == _coming()
    assert heard(cast, "check-out/ben", *came, answered("check-out/ana"))[-2:] == []


def _coming() -> list[Any]:
    return [
        ("kim", f"{words.COMES}The goose!", "arrives"),
        ("kim", words.HOW_TO_NOTE, "arrives"),
    ]
