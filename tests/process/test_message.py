"""Messages: sentences with places, in which text from people stays data."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sociocli.process.message import NOTHING, Line, Message, Spoken, say


def test_places_and_words_are_filled() -> None:
    """Named places get their values, words of the field the circle's own words."""
    message = say("{name} sees an <objection>. <Consent> waits for {n}.", name="Ana", n=2)
    assert message.text() == "Ana sees an objection. Consent waits for 2."
    own = {"objection": "Einwand", "consent": "zustimmung"}
    assert message.text(own) == "Ana sees an Einwand. Zustimmung waits for 2."


def test_a_place_without_value_stays_empty() -> None:
    """A place for which nothing was given is empty, never a crash."""
    assert Message("Hello {name}!").text() == "Hello !"


@given(st.text())
def test_text_from_people_is_never_a_place_or_a_word(text: str) -> None:
    """Whatever people type is shown as they typed it."""
    assert say("{what}|", what=text).text({"aim": "Ziel"}) == f"{text}|"
    assert say("{a}{b}", a="{b} <aim>", b=text).text({"aim": "Ziel"}) == f"{{b}} <aim>{text}"


def test_an_empty_message_is_false() -> None:
    """No message is false, any other one is true."""
    assert not NOTHING
    assert say("Hello.")


def test_a_line_is_given_with_its_values() -> None:
    """Sentence, cue and reason of a facilitator's line get the same values."""
    line = Line(say="{name}, please.", cue="Ask {name}", why="It is {name}'s turn.")
    spoken = line.given(name="Kim")
    assert spoken.say.text() == "Kim, please."
    assert spoken.cue.text() == "Ask Kim"
    assert spoken.why.text() == "It is Kim's turn."
    assert not Spoken().say
