from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from terminal import scenes

from sociocli.process.choosing import Pick
from sociocli.terminal.naming import completed, read_names
from sociocli.terminal.picking import PickTalk


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("ana", ("ana",)),
        ("lop", ("ana",)),
        ("zoe", ("zoe",)),
        ("angstrom", ("zoe",)),
        ("李", ("lei",)),
        ("נועה", ("noa",)),
        ("ben, cleo", ("ben", "cleo")),
        ("2", ("ben",)),
        ("ben,,", ("ben",)),
    ],
)
def test_names_are_found_by_their_beginnings(typed: str, ids: tuple[str, ...]) -> None:
    """Beginnings of words, without accents or case, and numbers of the list find people."""
    talk = PickTalk(scenes.pick(), {})
    assert talk.enter(typed)
    assert talk.answer == [ids]


@pytest.mark.parametrize("typed", ["be", "b", "xyz", "an, be", "99", "0", "na"])
def test_the_picker_never_guesses(typed: str) -> None:
    """What fits several people, or nobody, is refused with a sentence; the text stays."""
    talk = PickTalk(scenes.pick(), {})
    assert not talk.enter(typed)
    assert talk.error
    assert talk.keeps
    assert talk.answer == []


def test_several_that_fit_are_named() -> None:
    """The refusal names those who fit, so that one can type on."""
    talk = PickTalk(scenes.pick(), {})
    talk.enter("be")
    assert talk.error == "“be” fits several: Ben, Bea. Please type more of the name."


def test_what_was_wrong_goes_when_the_line_is_emptied() -> None:
    """Whoever clears the line sees again how to answer, not what was wrong with the last try."""
    talk = PickTalk(scenes.pick(), {})
    talk.enter("xyz")
    assert talk.asked("xyz").error
    talk.type("")
    assert talk.asked("").error == ""
    assert talk.asked("").hint


def test_new_names_are_read_back_first() -> None:
    """A new name needs a second Enter on the same line."""
    talk = PickTalk(scenes.pick(new_names=True), {})
    assert not talk.enter("Zora")
    assert talk.error == "New here: Zora. Enter again if that is right."
    assert talk.enter("Zora")
    assert talk.answer == [("Zora",)]


def test_a_changed_line_is_read_back_anew() -> None:
    """Changing the line after the read-back starts it again."""
    talk = PickTalk(scenes.pick(new_names=True), {})
    talk.enter("Zora")
    talk.type("Zoran")
    assert not talk.enter("Zoran")
    talk.type("Zora")
    assert not talk.enter("Zora")


def test_a_known_name_never_becomes_a_new_one() -> None:
    """With new names allowed, an ambiguous beginning is still refused."""
    talk = PickTalk(scenes.pick(new_names=True), {})
    assert not talk.enter("be")
    assert not talk.enter("be")


def test_enter_alone_gives_what_the_screen_says() -> None:
    """Enter alone gives the preset, nobody, or nothing where somebody is needed."""
    preset = PickTalk(scenes.pick(preset=("ana", "ben")), {})
    assert preset.asked("").hint == "Enter: Ana Lopez, Ben"
    assert preset.enter("")
    assert preset.answer == [("ana", "ben")]
    nobody = PickTalk(scenes.pick(), {})
    assert "Enter: nobody" in nobody.asked("").hint
    assert nobody.enter("")
    needed = PickTalk(scenes.pick(required=True, least=1), {})
    assert not needed.enter("")
    assert needed.error


@pytest.mark.parametrize(
    ("counts", "typed", "says"),
    [
        ({"least": 1, "most": 1}, "", "Please give one name."),
        ({"least": 1, "most": 1}, "ana, ben", "Please give one name."),
        ({"most": 1}, "ana, ben", "Please give one name."),
        ({"required": True}, "", "Please give at least one name."),
        ({"least": 2}, "ana, 1", "Please give at least 2 names, with commas between them."),
        ({"least": 2, "most": 2}, "ana", "Please give 2 names, with commas between them."),
        ({"least": 1, "most": 2}, "1, 2, 3", "Please give 1 to 2 names, with commas between them."),
    ],
)
def test_too_few_and_too_many_are_refused(counts: dict[str, int], typed: str, says: str) -> None:
    """It is said how many names are wanted, in words that one would say aloud."""
    talk = PickTalk(scenes.pick(**counts), {})
    assert not talk.enter(typed)
    assert talk.error == says
    assert talk.enter("ana, ben" if counts.get("least") == 2 else "ana")


@pytest.mark.parametrize(
    ("most", "new_names", "hint"),
    [
        (0, False, "Type a name or its number, several with commas between them."),
        (1, False, "Type a name or its number."),
        (0, True, "Type names with commas between them. New names are welcome."),
        (1, True, "Type a name. A new one is welcome."),
    ],
)
def test_the_hint_says_whether_several_may_be_named(
    *, most: int, new_names: bool, hint: str
) -> None:
    """Where one name is wanted, nobody reads of several."""
    talk = PickTalk(scenes.pick(least=1, most=most, new_names=new_names), {})
    assert talk.asked("").hint == hint


def test_tab_completes_only_what_is_clear() -> None:
    """Tab completes the last name if only one fits, and else leaves the line."""
    assert completed("zo", scenes.NAMES) == "Zoë Ångström"
    assert completed("ben, cl", scenes.NAMES) == "ben, Cleo"
    assert completed("be", scenes.NAMES) == "be"
    assert completed("x", scenes.NAMES) == "x"


@given(st.text(max_size=12))
def test_what_is_accepted_was_meant_by_exactly_one_reading(typed: str) -> None:
    """For every line: it is accepted only if each part fits exactly one person."""
    talk = PickTalk(Pick(key="k", among=scenes.NAMES, required=True, least=1), {})
    parts = read_names(typed, scenes.NAMES)
    if talk.enter(typed):
        assert parts
        assert all(part.clear for part in parts)
    else:
        assert not parts or not all(part.clear for part in parts)
