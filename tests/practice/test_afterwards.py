"""After a practice: looking back, and trying again from any moment."""

from __future__ import annotations

from talking import talk

from sociocli.practice.afterwards import Again, look_back

MOMENTS = (Again(12, "A pause was taken for consent."), Again(30, "Nobody looks after it."))


def test_enter_is_enough() -> None:
    """Enter ends the practice; the debrief stands on that screen."""
    talked = talk(lambda: look_back("Well heard.", MOMENTS)).defaults()
    assert talked.ends() is None
    assert talked.question("practice/debrief").scene.table.text == "Well heard."


def test_one_tries_again_from_a_moment() -> None:
    """Whoever picks a moment goes on from just before it."""
    talked = (
        talk(lambda: look_back("", MOMENTS))
        .asks("practice/debrief")
        .answer("ready")
        .asks("practice/again")
        .answer("again")
    )
    assert talked.asks("practice/from").answer("1").ends() == 30


def test_one_begins_once_more() -> None:
    """The whole practice may be begun anew."""
    assert (
        talk(lambda: look_back("", ()))
        .asks("practice/debrief")
        .answer("ready")
        .asks("practice/again")
        .answer("all")
        .ends()
        == 0
    )


def test_without_moments_there_is_none_to_choose() -> None:
    """Where nothing was noticed, nothing is offered to go back to."""
    talked = (
        talk(lambda: look_back("", ()))
        .asks("practice/debrief")
        .answer("ready")
        .asks("practice/again")
        .refuses("again")
    )
    talked.answer("enough").ends()
