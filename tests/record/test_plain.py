"""Nouns as plain data and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.agenda import Agenda, AgendaItem, NamedStep, Step
from sociocli.domain.circle import Circle
from sociocli.domain.item import Item, Kind, NextStep, Outcome
from sociocli.domain.method import METHODS, Method
from sociocli.domain.minutes import Minutes, NextMeeting
from sociocli.domain.people import Attendee, Part, Person
from sociocli.domain.proposal import Objection, Proposal, Version
from sociocli.domain.selection import Selection
from sociocli.errors import BadRequest, Bug
from sociocli.record.plain import from_node, from_plain, known_keys, node_of, to_plain
from sociocli.record.yaml_text import write_yaml
from sociocli.record.yaml_tree import read_yaml


def read(cls: type, text: str, **more: object) -> object:
    """Return a noun from YAML text."""
    return from_node(cls, read_yaml(text.encode(), "f.yaml"), "f.yaml", **more)


def wrong(cls: type, text: str, **more: object) -> str:
    """Return the whole sentence with which YAML text is refused."""
    with pytest.raises(BadRequest) as caught:
        read(cls, text, **more)
    return caught.value.sentence


def test_what_equals_its_default_is_left_out() -> None:
    """Only what says something is written, in the order of the fields."""
    item = Item("Noise", kind=Kind.EXPLORE, notes=("a",), used=5)
    assert list(to_plain(item).items()) == [
        ("title", "Noise"), ("kind", "explore"), ("used", 5), ("notes", ["a"]),
    ]  # fmt: skip


def test_what_is_to_be_kept_is_written_all_the_same() -> None:
    """Fields that a file must always show are listed by class."""
    keep = {Item: ("kind", "outcome"), Attendee: ("part",)}
    assert to_plain(Item("x"), keep) == {"title": "x", "kind": "decide", "outcome": "not_reached"}
    minutes = Minutes("i", "c", "d", people=(Attendee("ana", "Ana"),))
    assert to_plain(minutes, keep)["people"] == [{"id": "ana", "name": "Ana", "part": "member"}]


def test_required_fields_are_always_written() -> None:
    """An empty required text is still there."""
    assert to_plain(Minutes("", "", "")) == {"id": "", "circle": "", "date": ""}


def test_an_empty_noun_is_told_from_none() -> None:
    """A next meeting of which nothing is known yet comes back as one."""
    minutes = Minutes("i", "c", "d", next=NextMeeting())
    assert to_plain(minutes)["next"] == {}
    assert from_plain(Minutes, to_plain(minutes)) == minutes


def test_one_holder_is_written_as_a_text() -> None:
    """A tuple of one whose field says so is written as that one (product.md section 4)."""
    assert to_plain(Selection("secretary", holder=("ben",)))["holder"] == "ben"
    assert to_plain(Selection("secretary", holder=("ben", "kim")))["holder"] == ["ben", "kim"]
    assert read(Selection, "role: secretary\nholder: ben") == Selection(
        "secretary", holder=("ben",)
    )


def test_pairs_are_a_mapping() -> None:
    """A vocabulary is written and read as `word: word`, in its order."""
    circle = Circle("a", vocabulary=(("objection", "worry"), ("aim", "purpose")))
    assert to_plain(circle)["vocabulary"] == {"objection": "worry", "aim": "purpose"}
    assert read(Circle, "id: a\nvocabulary: {objection: worry, aim: purpose}") == circle
    assert read(Circle, "id: a\nvocabulary:") == Circle("a")
    assert "“vocabulary” needs lines" in wrong(Circle, "id: a\nvocabulary: [x]")
    assert "“aim” needs a text" in wrong(Circle, "id: a\nvocabulary: {aim: [x]}")


def test_a_base_takes_the_place_of_the_defaults() -> None:
    """A method is written as its difference from a known one, and read with it."""
    own = METHODS["s3"]
    assert to_plain(own, base=own) == {"name": "s3"} or to_plain(own, base=own) == {}
    changed = Method(**{**fields(own), "links": 1})
    assert to_plain(changed, base=own) == {"links": 1}
    assert read(Method, "links: 1", base=own) == changed


def fields(method: Method) -> dict[str, object]:
    """Return all settings of a method."""
    return {name: getattr(method, name) for name in Method.__dataclass_fields__}


def test_a_class_may_be_written_short() -> None:
    """Steps that only have a name are written as that name."""
    agenda = Agenda(opening=(Step(NamedStep.GATHER), Step(NamedStep.DURATION, minutes=2)))
    assert to_plain(agenda, short=(Step,))["opening"] == [
        "gather", {"name": "duration", "minutes": 2},
    ]  # fmt: skip


def test_a_single_text_is_the_first_field() -> None:
    """`[gather, check-in]` and `members: [ana]` are read as people write them."""
    agenda = read(Agenda, "opening: [gather, {do: say, say: Hello}]\nitems: [Noise]")
    assert agenda.opening[0] == Step(NamedStep.GATHER)
    assert agenda.items == (AgendaItem("Noise"),)
    assert read(Circle, "id: a\nmembers: ana") == Circle("a", members=(Person("ana"),))


def test_a_single_text_is_a_list_of_one() -> None:
    """`who: kim` is as good as `who: [kim]`, and nothing is an empty list."""
    assert read(Item, "title: a\nnotes: one").notes == ("one",)
    assert read(Item, "title: a\nnotes:").notes == ()
    assert read(Item, "title: a\nnotes: ['']").notes == ("",)


@pytest.mark.parametrize(
    ("text", "value"),
    [("yes", True), ("Yes", True), ("true", True), ("no", False), ("FALSE", False)],
)
def test_yes_and_no_are_read_in_words(text: str, value: bool) -> None:  # noqa: FBT001  # the answer
    """Yes, no, true and false, however they are written."""
    assert read(AgendaItem, f"title: a\nkeep: {text}").keep is value


@pytest.mark.parametrize(
    ("cls", "text", "sentence"),
    [
        (Minutes, "id: x\ncircle: y\ndate: z\nstatus: drft",
         "f.yaml:4: “status” cannot be “drft”; it is one of: draft, accepted."),
        (Minutes, "id: x\ncircle: y", "f.yaml:1: “date” is missing here."),
        (Item, "title: x\n\nplanned: ten",
         "f.yaml:3: “planned” needs a whole number, and “ten” is none."),
        (Item, "title: x\nplanned: 1.5",
         "f.yaml:2: “planned” needs a whole number, and “1.5” is none."),
        (Item, "title: x\nplanned: '99999999999'",
         "f.yaml:2: “planned” needs a whole number, and “99999999999” is none."),
        (Item, "title: [x]",
         "f.yaml:1: “title” needs a text, not a list and not lines of their own."),
        (Item, "title: x\nnotes: {a: b}",
         "f.yaml:2: “notes” needs a list: lines that begin with a hyphen."),
        (Item, "title: x\nproposal:\n- a",
         "f.yaml:3: “proposal” needs lines of “name: text” below it."),
        (Item, "- x", "f.yaml:1: This needs lines of “name: text”."),
        (AgendaItem, "title: x\nkeep: perhaps",
         "f.yaml:2: “keep” is yes or no, and “perhaps” is neither."),
        (Agenda, "title: x\ndate: 2026-13-01",
         "f.yaml:2: “2026-13-01” is not a date; write it like 2026-11-22."),
        (Agenda, "items:\n- title: x\n- kind: decide", "f.yaml:3: “title” is missing here."),
        (Agenda, "items:\n- title: a\n  minutes: 2000",
         "f.yaml:2: The minutes of an item are a number from 0 to 1440."),
        (Item, "title: x\ntitel: y", "f.yaml:2: “titel” is not known here; did you mean “title”?"),
        (Item, "title: x\nzzzz: y", "f.yaml:2: “zzzz” is not known here."),
        (Agenda, "items:\n- title: x\n  proposal: {txt: a}",
         "f.yaml:3: “txt” is not known here; did you mean “text”?"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_sentence_with_file_and_line(cls: type, text: str, sentence: str) -> None:
    """What is wrong, where, and what is allowed."""
    assert wrong(cls, text) == sentence


def test_unknown_keys_can_be_collected_instead() -> None:
    """A check names every unknown key, and the rest is read."""
    findings: list[tuple[int, str]] = []
    item = read(Item, "titel: x\ntitle: y\nproposal:\n  ned: z\n", findings=findings)
    assert item == Item("y", proposal=Proposal())
    assert findings == [
        (1, "“titel” is not known here; did you mean “title”?"),
        (4, "“ned” is not known here; did you mean “need”?"),
    ]


def test_keys_of_the_user_and_extra_keys_are_left_alone() -> None:
    """Keys that begin with `x-`, and those the file may have besides, are no findings."""
    text = "format: sociocli/agenda/1\ntitle: y\nx-mood: good\n"
    assert read(Agenda, text, extras=("format",)) == Agenda(title="y")
    assert "“format”" in wrong(Agenda, text)


class Colour(StrEnum):
    """A word for the test."""

    RED = "red"


@dataclass(frozen=True, slots=True)
class Renamed:
    """A noun whose key in the file is a word that Python keeps for itself."""

    begin: str = field(default="", metadata={"key": "from"})
    colour: Colour | None = None


def test_a_field_may_have_another_key() -> None:
    """The metadata name the key, in both directions."""
    assert to_plain(Renamed("x", Colour.RED)) == {"from": "x", "colour": "red"}
    assert read(Renamed, "from: x\ncolour: red") == Renamed("x", Colour.RED)
    assert read(Renamed, "colour:") == Renamed()
    assert known_keys(Renamed) == ("from", "colour")


@dataclass(frozen=True, slots=True)
class Strange:
    """A noun that no file can hold."""

    share: float = 0.5


def test_a_kind_of_field_without_a_way_is_a_bug() -> None:
    """A new kind of field is noticed at once."""
    with pytest.raises(Bug):
        to_plain(Strange())


def test_a_value_that_no_file_can_hold_is_a_bug() -> None:
    """A noun with something else in it than its type hints say is noticed."""
    with pytest.raises(Bug):
        to_plain(Item("a", notes=(0.5,)))


def test_plain_data_becomes_a_tree() -> None:
    """Numbers, yes and no and nothing read as a file would hold them."""
    node = node_of({"a": 1, "b": True, "c": [None]})
    assert [value.text for _, _, value in node.pairs] == ["1", "true", ""]
    assert node.pairs[2][2].items[0].text == ""


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
full = words.filter(bool)
items = st.builds(
    Item,
    title=full,
    kind=st.sampled_from(Kind),
    outcome=st.sampled_from(Outcome),
    planned=st.integers(0, 999),
    notes=st.lists(words, max_size=2).map(tuple),
    proposal=st.none() | st.builds(
        Proposal, need=words,
        versions=st.lists(st.builds(Version, text=full, by=words), max_size=2).map(tuple),
    ),
    objections=st.lists(st.builds(Objection, reason=full), max_size=2).map(tuple),
    selection=st.none() | st.builds(
        Selection, role=words, holder=st.lists(full, max_size=2).map(tuple), things=st.booleans()
    ),
    next=st.none() | st.builds(NextStep, when=words),
)  # fmt: skip
minutes = st.builds(
    Minutes,
    id=words,
    circle=words,
    date=words,
    people=st.lists(
        st.builds(Attendee, id=words, name=words, part=st.sampled_from(Part)), max_size=2
    ).map(tuple),
    items=st.lists(items, max_size=2).map(tuple),
)


@given(minutes)
def test_minutes_come_back_from_plain_data_and_from_yaml(value: Minutes) -> None:
    """Whatever the minutes say, they read the same."""
    plain = to_plain(value)
    assert from_plain(Minutes, plain) == value
    assert read(Minutes, write_yaml(plain)) == value
