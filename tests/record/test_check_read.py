"""Reading past mistakes: each is named once, in its line, and what is right is kept."""

from __future__ import annotations

import pytest

from sociocli.domain.agenda import Agenda
from sociocli.domain.standing import StandingAction
from sociocli.record.check_read import Held, ReadOn, read_on
from sociocli.record.plain import from_node
from sociocli.record.yaml_tree import Node, parse


def action(text: str) -> ReadOn[StandingAction]:
    """Read an action on."""

    def make(node: Node, unknown: list[tuple[int, str]]) -> StandingAction:
        return from_node(StandingAction, node, "x", findings=unknown)

    return read_on(make, parse(text, "x"))


def test_what_is_right_is_kept() -> None:
    """Values that are wrong are left out, all others are there."""
    read = action("what: Sweep\nwho: kim\nstate: finished\nclosed: soon\nwhoo: ben\n")
    assert read.value == StandingAction("Sweep", ("kim",))
    assert [line for line, _ in read.wrong] == [3, 4, 5]
    assert read.cut == ("state", "closed")


def test_a_needed_value_that_is_wrong_is_named_once() -> None:
    """A key that is needed and wrong is not said to be missing as well."""
    read = action("what: [a]\nstate: finished\n")
    assert read.value is None
    assert [sentence.split("”")[0] for _, sentence in read.wrong] == ["“what", "“state"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("items:\n- {title: a, kind: x, minutes: y}\n- {title: b, minutes: z}\n", [2, 2, 3]),
        ("items:\n- title: a\n  minutes: 9999\n- title: b\n  kind: x\n", [2, 5]),
        ("items:\n- [a]\n- {title: b, kind: x}\nminutes: 0\n", [1, 2, 3]),
        ("time: noon\ndate: noon\n", [1, 2]),
        ("opening: [gather, gathr, chek-in]\n", [1, 1]),
    ],
)
def test_every_mistake_of_a_file_is_named(text: str, lines: list[int]) -> None:
    """Several mistakes in one file, also in one line or deep inside, are all found."""

    def make(node: Node, unknown: list[tuple[int, str]]) -> Agenda:
        return from_node(Agenda, node, "x", findings=unknown)

    assert [line for line, _ in read_on(make, parse(text, "x")).wrong] == lines


def test_it_ends_where_nothing_can_be_left_out() -> None:
    """A file that is wrong as a whole is named once."""
    read = action("- a\n- b\n")
    assert read.value is None
    assert len(read.wrong) <= 2


def test_a_finding_stands_in_its_line() -> None:
    """A value knows its file, its identity and its circle."""
    node = parse("a: 1\nb:\n- c\n", "x")
    held = Held("value", node, "terms/operations/2026-11-22-host.yaml")
    assert (held.id, held.name) == ("terms/operations/2026-11-22-host", "2026-11-22-host")
    assert held.circle == "operations"
    assert str(held.finding("What.", "Do.", "b", 0)) == f"{held.path}:3: What. Do."
    assert Held("value", node, "sociocli.yaml").circle == ""
