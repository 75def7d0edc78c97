"""After a practice: looking back, and trying again from any moment."""

from __future__ import annotations

from talking import talk

from sociocli.practice.rehearsal.afterwards import Again, look_back

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


def test_many_long_moments_stay_a_list_that_one_can_read() -> None:
    """Each moment is cut to one row; the first few are shown, the others on request."""
    many = tuple(Again(n, f"In the round, moment {n}: {'it went on ' * 20}") for n in range(12))
    talked = talk(lambda: look_back("", many)).asks("practice/debrief").answer("ready")
    talked.asks("practice/again").answer("again").asks("practice/from").answer("11")
    assert talked.ends() == 11
    shown = talked.question("practice/from").options
    assert {len(one.words.text()) <= 70 for one in shown} == {True}
    assert shown[3].words.text().startswith("In the round, moment 3: it went on it")
    assert shown[3].words.text().endswith("…")
    assert [one.rare for one in shown] == [False] * 8 + [True] * 4


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
