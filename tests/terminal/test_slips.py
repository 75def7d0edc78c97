from __future__ import annotations

from typing import Any

import pytest
from terminal import scenes

from sociocli.terminal.asked import Input
from sociocli.terminal.screen import compose
from sociocli.terminal.slips import SlipTalk
from sociocli.terminal.view import View


def seated(**changes: Any) -> SlipTalk:
    """A slip whose person sits at the laptop."""
    talk = SlipTalk(scenes.slip(**changes), {})
    assert not talk.enter("")
    return talk


def everything_shown(talk: SlipTalk) -> str:
    """All that the screen would show."""
    return repr(talk.asked("")) + talk.read_back()


def test_first_the_person_comes_and_the_others_look_away() -> None:
    """Nothing is typed before the person sits at the laptop."""
    talk = SlipTalk(scenes.slip(), {})
    asked = talk.asked("")
    assert "Ben, please come to the laptop." in asked.words
    assert "looks away" in asked.words
    assert talk.input is Input.NONE
    talk.enter("")
    assert talk.page == 1
    assert talk.input is Input.HIDDEN


def test_a_slip_is_confirmed_by_one_word() -> None:
    """A slip that fits is taken, and only that is said."""
    talk = seated()
    assert talk.enter("zoe")
    assert talk.answer == [("zoe",)]
    assert talk.read_back() == "Taken."


def test_a_wrong_name_is_not_repeated() -> None:
    """A name that nobody has is refused without showing what was typed."""
    talk = seated()
    assert not talk.enter("xylophon")
    assert talk.error == "Nobody here is called that; please type it again."
    assert "xylophon" not in everything_shown(talk)


def test_an_unclear_name_does_not_betray_whom_it_fits() -> None:
    """What fits several people is refused without naming them."""
    talk = seated()
    assert not talk.enter("be")
    assert talk.error == "That fits more than one person; please type more of the name."


def test_a_new_name_is_typed_twice() -> None:
    """Where others may be named, an unknown name counts when it is typed a second time."""
    talk = seated(new_names=True)
    assert not talk.enter("Zora")
    assert not talk.enter("Zorra")
    assert not talk.enter("Zora")
    assert talk.enter("Zora")
    assert talk.answer == [("Zora",)]
    assert "Zor" not in everything_shown(talk)


def test_an_empty_slip_needs_two_enters_and_the_right_to_pass() -> None:
    """Nothing typed is an empty slip only where that is allowed, and confirmed."""
    strict = seated()
    assert not strict.enter("")
    assert not strict.enter("")
    free = seated(may_pass=True)
    assert not free.enter("")
    assert free.enter("")
    assert free.answer == [()]


def test_several_seats_want_as_many_names() -> None:
    """With two seats two different names are wanted."""
    talk = seated(names=2)
    assert not talk.enter("ana")
    assert not talk.enter("ana, ana")
    assert talk.enter("ana, cleo")
    assert talk.answer == [("ana", "cleo")]


def test_the_secretary_types_unseen_as_well() -> None:
    """Slips from paper need nobody at the laptop, and are not shown either."""
    talk = SlipTalk(scenes.slip(typed_by="secretary"), {})
    assert talk.input is Input.HIDDEN
    assert "secretary types it" in talk.asked("").hint
    assert talk.enter("ana")


@pytest.mark.parametrize("comes", [True, False])
def test_over_a_slip_nobody_is_said_to_have_spoken(*, comes: bool) -> None:
    """Who has filled in a slip has handed it in; it was done in silence."""
    talk = SlipTalk(scenes.slip(), {}) if comes else seated()
    view = View(scene=talk.question.scene, asked=talk.asked(""))
    text = compose(view).text()
    assert "✓ Handed in: Ana Lopez" in text
    assert "Spoken" not in text
