from __future__ import annotations

from dataclasses import replace

from playing import QUIET, play, playing, with_people

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.character import Temper
from sociocli.domain.item import Kind, Outcome
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Interruption, Meaning, Met, Override, Stance, Worry
from sociocli.practice.circle.moves import Move

KIM = "item-1/consent-1/kim"
WORRY = Worry(
    "I object.",
    because="The choir.",
    words=("choir",),
    met=(Met(by=Resolution.AMEND, words=("eleven",), writes="Quiet from eleven."),),
)


def test_it_finds_consent_and_says_who_tells_the_others() -> None:
    """Without any worry the proposal is adopted as it was brought."""
    played = play(playing())
    item = played.minutes.items[0]
    assert (item.outcome, item.decision.text) == (Outcome.ADOPTED, "Quiet from ten.")
    assert item.decision.announce


def test_it_understands_before_it_mends() -> None:
    """It asks an open question, says it back, asks all for ideas, and writes what helps."""
    played = play(playing(Stance("kim", worries=(WORRY,))))
    assert played.moves("item-1/objection-1/understood") == [(Move.ASK, "kim")]
    assert played.answer("item-1/objection-1/understood") == "The choir."
    assert played.moves("item-1/objection-1/ideas") == [(Move.IDEAS, "all")]
    assert played.minutes.items[0].decision.text == "Quiet from eleven."


def test_it_sorts_what_it_hears() -> None:
    """Hesitation is asked about, a view among the questions waits, and so does a reply."""
    people = with_people(ben={"tempers": (Temper.AGREEABLE,), "consents": ("Whatever.",)})
    played = play(
        playing(
            Stance("kim", asks="Why?", asks_means=Meaning.ATTACK),
            Stance("ana", interrupts=(Interruption("reactions/kim", "No!"),)),
            people=people,
        )
    )
    assert played.moves("item-1/questions/kim") == [(Move.LATER, "kim")]
    assert played.moves("item-1/reactions/kim") == [(Move.TURN, "ana")]
    assert played.moves("item-1/consent-1/ben") == [(Move.ASK, "ben")]


def test_it_stops_who_interrupts_before_it_cares_for_who_was_interrupted() -> None:
    """Several things that have to be said are said one after the other."""
    upset = Stance("kim", reacts="It hurts.", reacts_means=Meaning.UPSET)
    reply = Stance("ana", interrupts=(Interruption("reactions/kim", "No!"),))
    played = play(playing(upset, reply))
    assert played.moves("item-1/reactions/kim") == [(Move.TURN, "ana"), (Move.CARE, "kim")]


def test_a_wish_is_asked_about_and_no_objection() -> None:
    """Somebody who only wishes is asked, says so, and consent is written down."""
    wish = Worry("I object. Green!", because="I like green.", only_wish=True)
    played = play(playing(Stance("kim", worries=(wish,))))
    assert played.moves(KIM) == [(Move.ASK, "kim")]
    assert played.answer(KIM) == "consent"


def test_it_notes_who_comes_late() -> None:
    """Somebody late is marked at the beginning and noted when they come."""
    played = play(playing(Stance("kim", comes="item-1/reactions")))
    assert played.answer("attendance/kim") == "late"
    assert [one.aside.way for one in played.entries if one.aside] == ["arrived"]
    assert played.answer(KIM) == "consent"


def test_it_lets_an_author_take_a_proposal_back() -> None:
    """Where the author would rather not, nobody insists."""
    stances = (
        Stance("ana", withdraws="I take it back.", withdraws_after=2),
        Stance("kim", worries=(WORRY,)),
        Stance("ben", worries=(WORRY,)),
    )
    assert play(playing(*stances)).minutes.items[0].outcome is Outcome.WITHDRAWN


def test_it_fills_a_role_for_which_names_were_written() -> None:
    """In a selection the people write their slips, and somebody takes it on."""
    role = AgendaItem("Secretary", Kind.ELECT, minutes=10, role="secretary")
    stances = [Stance(one, nominates="ben") for one in ("ana", "kim")]
    played = play(playing(*stances, items=(role,)))
    assert played.answer("item-1/slips/kim") == ["ben"]
    assert played.minutes.items[0].selection.holder == ("ben",)


def test_a_course_answers_otherwise_once_or_every_time() -> None:
    """An override takes the place of one answer; with `always`, of each."""
    once = play(playing(), Override("item-1/reactions/*", answer="pass"))
    always = play(playing(), Override("item-1/reactions/*", answer="pass", always=True))
    assert _passed(once.entries) == 1
    assert _passed(always.entries) == 4


def _passed(entries: object) -> int:
    return [one.answer for one in entries].count("pass")


def test_a_course_says_something_else_or_nothing() -> None:
    """A move may be said first, to whose turn it is; or nothing is said at all."""
    said = play(playing(), Override(KIM, say="press", words="Come on."))
    assert said.moves(KIM) == [(Move.PRESS, "kim")]
    silent = play(
        playing(Stance("kim", worries=(replace(WORRY, hidden="Hm."),))), Override(KIM, silent=True)
    )
    assert silent.moves(KIM) == []
    assert silent.answer(KIM) == "consent"


def test_a_course_takes_a_way_out() -> None:
    """A way out of the meeting is taken where the course says so, with its own answers."""
    played = play(
        playing(),
        Override("item-1/questions/*", way="round"),
        Override("aside/round", answer="end"),
        Override("aside/round/consent", answer="yes"),
    )
    keys = [one.key for one in played.entries if one.key.startswith("item-1/questions/")]
    assert len(keys) == 1
    assert played.minutes.items[0].title == QUIET.title
