from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from terminal import scenes
from terminal.plain_driver import sit_plainly

from sociocli.process.choosing import Choose, Option
from sociocli.process.message import say
from sociocli.terminal.choosing import ChooseTalk, letters_of


def quick() -> Choose:
    """A quick consent."""
    return Choose(
        key="agenda/consent",
        words=say("We work from this agenda."),
        options=(Option("yes", "y", say("Nobody objects")), Option("no", "n", say("Somebody"))),
        quick=True,
    )


def test_enter_alone_never_decides() -> None:
    """A decisive question without a letter stays, however often Enter is pressed."""
    talk = ChooseTalk(scenes.consent(), {})
    assert not talk.enter("")
    assert not talk.enter("")
    assert "Nothing was chosen" in talk.error
    assert talk.answer == []


def test_only_the_exact_letter_counts() -> None:
    """A word that begins with the letter, or two letters, are no answer."""
    talk = ChooseTalk(scenes.consent(), {})
    for typed in ("consent", "cc", "co", "y", "1"):
        assert not talk.enter(typed)
    assert talk.enter("C")
    assert talk.answer == ["consent"]


def test_a_decisive_answer_is_read_back_with_the_name() -> None:
    """The answer is read back as a sentence with the name of the one who gave it."""
    talk = ChooseTalk(scenes.consent(), {})
    talk.enter("o")
    assert talk.read_back() == "Ben: objection"


@pytest.mark.parametrize(
    ("asked", "recalled"),
    [
        ("Is it ours to decide?", "Recorded: Is it ours to decide? Nobody objects"),
        ("We stop here.", "Recorded: We stop here. Nobody objects"),
        ("{name} leads us", "Recorded: Ben leads us: Nobody objects"),
        ("Anybody?\nWrite it down", "Recorded: Anybody? Nobody objects"),
        (
            "We look for " + "calm, " * 20,
            f"Recorded: We look for {'calm, ' * 9}calm,… Nobody objects",
        ),
    ],
)
def test_an_answer_is_recalled_with_what_was_asked(asked: str, recalled: str) -> None:
    """On the screen of something else it says to what it was the answer."""
    talk = ChooseTalk(replace(quick(), words=say(asked, name="Ben")), {})
    talk.type("y")
    assert talk.recalled() == recalled


def test_an_answer_of_somebody_is_recalled_with_the_name_once() -> None:
    """The name stands there, and not twice where the question says it."""
    named = ChooseTalk(scenes.consent(), {})
    named.enter("o")
    assert named.recalled() == "Recorded: Ben: do you see an objection? objection"
    unnamed = ChooseTalk(replace(scenes.consent(), words=say("Any objection?")), {})
    unnamed.enter("o")
    assert unnamed.recalled() == "Recorded: Ben: Any objection? objection"


def test_what_enter_would_do_is_said_before() -> None:
    """While a letter stands in the line, the screen says what Enter would record."""
    asked = ChooseTalk(scenes.consent(), {}).asked("o")
    assert asked.hint == "Enter: Ben: objection"
    assert [letter.meant for letter in asked.letters] == [False, True]


def test_everybody_consents_needs_a_second_confirmation() -> None:
    """An answer for many shows the names it answers for and wants a y."""
    talk = ChooseTalk(scenes.everybody(), {})
    assert not talk.enter("e")
    asked = talk.asked("")
    assert asked.names == ("Ana Lopez", "Ben", "Cleo")
    assert "3 people" in asked.words
    assert talk.page == 1
    assert talk.enter("y")
    assert talk.answer == ["all"]
    assert talk.read_back() == "Recorded: Everybody consents (Ana Lopez, Ben, Cleo)"


def test_everybody_consents_is_taken_back_by_anything_else() -> None:
    """Enter alone, or any other letter, takes the answer for many back."""
    for typed in ("", "n", "e", "yes"):
        talk = ChooseTalk(scenes.everybody(), {})
        talk.enter("e")
        assert not talk.enter(typed)
        assert talk.error == "Nothing was recorded. Please choose again."
        assert talk.asked("").letters
        assert talk.answer == []


def test_a_preset_is_given_by_enter() -> None:
    """Where there is a preset, Enter gives it, and the screen says so."""
    question = replace(quick(), quick=False, preset="yes")
    talk = ChooseTalk(question, {})
    assert talk.asked("").hint == "Enter: Nobody objects"
    assert talk.enter("")
    assert talk.answer == ["yes"]
    assert talk.read_back() == ""


def test_a_quick_consent_takes_the_letter_alone() -> None:
    """Quick consent needs one key; other keys do nothing."""
    talk = ChooseTalk(quick(), {})
    assert talk.decisive
    assert not talk.type("x")
    assert not talk.enter("x")
    assert talk.error == "That is no answer here. Please type one of these: y, n"
    assert talk.type("y")
    assert talk.answer == ["yes"]


def test_many_letters_are_not_repeated_in_the_line_of_keys() -> None:
    """Two or three letters are named beside what they do; of more it is said that one is enough."""
    assert ChooseTalk(quick(), {}).asked("").keys[0].press == "y n"
    options = tuple(Option(letter, letter, say(letter)) for letter in "yafd")
    keys = ChooseTalk(replace(quick(), options=options), {}).asked("").keys
    assert keys[0].press == "a letter"


def test_options_without_letters_get_numbers_of_their_own() -> None:
    """Options without a letter, or with one that is taken, get free numbers."""
    options = tuple(
        Option(f"v{n}", letter, say("words")) for n, letter in enumerate(["a", "", "1", "a", ""])
    )
    assert letters_of(options) == ("a", "2", "1", "3", "4")


def test_many_options_are_chosen_by_their_number() -> None:
    """With more than nine options the number is typed in full."""
    options = tuple(Option(f"v{n}", "", say("words")) for n in range(1, 13))
    talk = ChooseTalk(Choose(key="k", options=options), {})
    assert talk.enter("12")
    assert talk.answer == ["v12"]


def test_rare_answers_are_shown_on_request() -> None:
    """A long list begins with what is mostly wanted; the rest comes with a plus sign."""
    talk = ChooseTalk(
        Choose(
            key="q",
            options=(
                Option("amend", "a", say("Change the text")),
                Option("split", "", say("Decide a part"), rare=True),
            ),
        ),
        {},
    )

    shown_first = [letter.letter for letter in talk.asked("").letters]
    assert shown_first == ["a", "+"]
    assert not talk.enter("1")
    assert talk.answer == []
    assert not talk.enter("+")
    assert [letter.letter for letter in talk.asked("").letters] == ["a", "1"]
    assert talk.enter("1")
    assert talk.answer == ["split"]


@pytest.mark.parametrize(
    ("letters", "what"), [("ab", "letter"), (("", ""), "number"), (("a", ""), "letter or number")]
)
@pytest.mark.parametrize("at_once", [False, True])
def test_what_is_typed_is_called_what_it_is(
    letters: Sequence[str], what: str, *, at_once: bool
) -> None:
    """Where numbers stand before the answers, nobody is told to type a letter."""
    options = tuple(Option(f"v{n}", letter, say("words")) for n, letter in enumerate(letters))
    question = Choose(key="k", words=say("Which?"), options=options, quick=at_once)
    asked = ChooseTalk(question, {}).asked("")
    how = f"The {what} is enough." if at_once else f"Type a {what}, then Enter."
    assert asked.hint == how
    assert at_once or asked.keys[0].press == f"a {what}"
    right = ChooseTalk(question, {}).letters[0]
    _, lines = sit_plainly([question], "?", right)
    assert f"Type a {what}, then Enter." in lines.text
    assert "That is no answer here. Please type one of these" in lines.text
    assert "letters" not in lines.text
