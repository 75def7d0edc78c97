"""Other names for people and circles: whole words, parts, possessives, ids."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.practice.buddy.pseudonyms import Pseudonyms

PEOPLE = {
    "ana": ["Ana Kovač"],
    "ben": ["Ben"],
    "will": ["Will"],
    "juergen": ["Jürgen Groß-Weiß"],
    "minjun": ["박민준 [MJ]"],
    "person": ["Ольга Ёлкина"],
    "mary-ann-o-neil": ["Mary-Ann O'Neil"],
    "thomas": ["Thomas"],
    "thomas-bass": ["Thomas (bass)"],
    "laila": ["ليلى حداد"],
}


@pytest.fixture
def names() -> Pseudonyms:
    """Return other names for ten people of a circle called Operations."""
    return Pseudonyms(
        PEOPLE, "Operations", others=("Garden", "Operations"), organisation="Mill Court"
    )


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Ana Kovač asks.", "{ana} asks."),
        ("I heard Ana.", "I heard {ana}."),
        ("Kovač said so.", "{ana} said so."),
        ("ANA!", "{ana}!"),
        ("ana does it", "{ana} does it"),
        ("Ana's idea and Ana’s bread", "{ana}'s idea and {ana}’s bread"),
        ("Anas Vorschlag", "{ana}s Vorschlag"),
        ("Anabel and Banana", "Anabel and Banana"),
        ("Ana\nKovač", "{ana}"),
        ("Will will do it.", "{will} will do it."),
        ("Good will is there.", "Good will is there."),
        ("GROSS, Groß-Weiß, Jürgens Rad", "GROSS, {juergen}, {juergen}s Rad"),
        ("박민준, 민준이, MJs Rad", "{minjun}, {minjun}이, {minjun}s Rad"),
        ("one person, Ольга", "one person, {person}"),
        ("Mary-Ann O’Neil; Mary", "{mary-ann-o-neil}; {mary-ann-o-neil}"),
        ("O'Neil's", "{mary-ann-o-neil}'s"),
        ("Thomas (bass) and Thomas", "{thomas-bass} and {thomas}"),
        ("قالت ليلى نعم", "قالت {laila} نعم"),
        ("Ana, Ben", "{ana}, {ben}"),
        ("", ""),
    ],
)  # fmt: skip
def test_people_get_other_names(names: Pseudonyms, text: str, other: str) -> None:
    """Whatever a person is called, the other name stands there, and other words stay."""
    assert names(text) == other.format(**names.given)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("We of Operations met.", "We of the circle met."),
        ("Operations met. Operations agreed.", "The circle met. The circle agreed."),
        ("The Operations circle met", "The circle met"),
        ("in the Operations circle", "in the circle"),
        ("Mill Court's roof", "The circle's roof"),
        ("Ask Garden about it", "Ask another circle about it"),
        ("the operations manual", "the operations manual"),
    ],
)
def test_circles_are_called_the_circle(names: Pseudonyms, text: str, other: str) -> None:
    """Circle and organisation lose their names, and the sentences still read."""
    assert names(text) == other


def test_a_name_that_two_have_is_somebody() -> None:
    """Where a first name alone may mean two people, it becomes nobody in particular."""
    names = Pseudonyms({"ana-k": ["Ana Kovač"], "ana-l": ["Ana Lind"]})
    assert names("Ana") == "somebody"
    assert names("Ana Lind") == names.given["ana-l"]
    assert names("Kovač") == names.given["ana-k"]


def test_other_names_are_nobodys() -> None:
    """No other name is one that somebody has, or that stands in a text already."""
    names = Pseudonyms({"alex": ["Alex"], "b": ["Robin Hood"]}, texts=["Sascha, our neighbour"])
    assert not {*names.given.values()} & {"Alex", "Robin", "Sascha"}
    assert names("Alex met Robin") == f"{names.given['alex']} met {names.given['b']}"


def test_whoever_is_called_you_is_named_only_where_they_are() -> None:
    """A name that is also a common word is replaced alone and within a sentence, not elsewhere."""
    names = Pseudonyms({"you": ["You"]})
    other = names.given["you"]
    assert names("You") == other
    assert names("What is behind that for you? You know best, and you said so.") == (
        "What is behind that for you? You know best, and you said so."
    )
    assert names("I heard You") == f"I heard {other}"


def test_there_are_names_for_a_hundred() -> None:
    """When the names are used up, there are Person A, Person B and so on, each once."""
    names = Pseudonyms({f"p-{n}": [f"Xq{n}"] for n in range(100)})
    assert len({*names.given.values()}) == 100
    assert "Person A" in names.given.values()
    assert "Person AA" in names.given.values()


def test_the_same_people_get_the_same_names() -> None:
    """Whoever shares a meeting twice shares the same names."""
    assert Pseudonyms(PEOPLE).given == Pseudonyms(PEOPLE).given


def test_what_stayed_is_listed(names: Pseudonyms) -> None:
    """Capitals within sentences, unknown beginnings, addresses and long numbers are to look at."""
    names("The bus to Zagreb is late. Benson waits. We wait since 2026-11-22.")
    names("Ask Ana, or write to otto@example.org or 0664 1234567. Tomorrow on Monday I go.")
    assert names.stayed() == ("Zagreb", "Benson", "otto@example.org", "0664 1234567")


def test_what_is_written_small_elsewhere_is_no_name(names: Pseudonyms) -> None:
    """A word that begins a sentence and is written small elsewhere is not listed."""
    names("Bread is out. We like bread.")
    assert names.stayed() == ()


@given(st.text(max_size=60), st.sampled_from(list(PEOPLE)))
def test_no_text_keeps_a_whole_name(around: str, person: str) -> None:
    """Wherever a full name stands as a whole word, in whatever text, it is gone."""
    names = Pseudonyms(PEOPLE)
    name = PEOPLE[person][0]
    told = names(f"{around} {name} {around}")
    assert not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told)
