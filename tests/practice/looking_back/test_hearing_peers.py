"""Reading what peers wrote."""

from __future__ import annotations

from talking import talk

from sociocli.domain.practised import Answered, HeardFromPeers, OwnAction, PeerAnswers
from sociocli.practice.looking_back import reflecting_wording as words
from sociocli.practice.looking_back.hearing_peers import hearing_peers, questions_answered

FIRST, SECOND, *_ = words.FOR_PEERS
ANA = PeerAnswers("Ana", answers=(Answered(SECOND, "When you waited."), Answered(FIRST, "Zen.")))
BEN = PeerAnswers("Ben", answers=(Answered(FIRST, "Asking."), Answered("Beside", "Hello!")))
ONE = PeerAnswers("", answers=(Answered(FIRST, "Zeal."),))
TWO = PeerAnswers("", answers=(Answered(FIRST, "Aim."),))


def test_questions_come_in_their_order() -> None:
    """Questions that nobody answered are left out; what stands beside them comes last."""
    assert questions_answered([ANA, BEN]) == (FIRST, SECOND, "Beside")
    assert questions_answered([]) == ()


def test_all_answers_to_a_question_lie_on_the_table() -> None:
    """Each question stands with everything that was written to it, with names."""
    held = talk(lambda: hearing_peers([ANA, BEN])).defaults()
    held.ends()
    table = held.question("heard/1").scene.table
    assert table.text == f"{FIRST}\n\nAna:\nZen.\n\nBen:\nAsking."
    assert "Ben" not in held.question("heard/2").scene.table.text


def test_no_hand_is_followed_where_no_names_stand() -> None:
    """Answers under no name stand in an order that does not say whose they are."""
    orders = []
    for peers in ([ONE, TWO], [TWO, ONE]):
        held = talk(lambda peers=peers: hearing_peers(peers)).defaults()
        held.ends()
        orders.append(held.question("heard/1").scene.table.text)
    assert orders[0] == orders[1] == f"{FIRST}\n\nSomebody:\nAim.\n\nSomebody:\nZeal."


def test_what_was_heard_is_kept_in_own_words() -> None:
    """Own words, actions and the day of the review come back with what the peers wrote."""
    found = (
        talk(lambda: hearing_peers([ANA]))
        .asks("heard/1").answer("I rush.")
        .asks("heard/2").answer("")
        .asks("role-itself").answer("Two of us")
        .asks("thanks").answer("ready")
        .asks("action-1").answer("Wait")
        .asks("action-1/by").answer("2 weeks")
        .asks("action-2").answer("")
        .asks("review").answer("3 months")
        .ends()
    )  # fmt: skip
    assert found == HeardFromPeers(
        "2026-11-22",
        (ANA,),
        (Answered(FIRST, "I rush."), Answered(words.ROLE_ITSELF, "Two of us")),
        (OwnAction("Wait", "2026-12-06"),),
        "2027-02-22",
    )


def test_nothing_need_be_written() -> None:
    """Whoever passes over everything still keeps what the peers wrote, and thanks them."""
    held = talk(lambda: hearing_peers([BEN])).defaults()
    found = held.ends()
    assert found.peers == (BEN,)
    assert found.heard == ()
    assert "thanks" in held.keys
