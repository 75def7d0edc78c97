"""Where a value stands in the text of a file."""

from __future__ import annotations

from sociocli.record.patch_text import Patch, child_of, children_of
from sociocli.record.yaml_tree import parse


def test_children_are_values_or_items() -> None:
    """A mapping has values, a list has items, a text has none."""
    root = parse("a: [x, y]\nb: z\n", "")
    assert [child.kind for child in children_of(root)] == ["list", "text"]
    assert [child.text for child in children_of(root.pairs[0][2])] == ["x", "y"]
    assert children_of(root.pairs[1][2]) == []


def test_a_child_is_found_by_key_or_index_of_its_kind() -> None:
    """An index finds nothing in a mapping, a key nothing in a list."""
    root = parse("a: [x, y]\n", "")
    items = root.pairs[0][2]
    assert child_of(root, "a") is items
    assert [child_of(root, 0), child_of(items, "a"), child_of(items, -1), child_of(items, 2)] == [
        None
    ] * 4


def test_a_text_is_changed_without_being_read_again() -> None:
    """The class only cuts and puts; whoever calls checks the result."""
    text = "a: 1\nb: 2\n"
    assert Patch(text, ()).set(parse(text, ""), ("b",), "3", inside_flow=False) == (
        'a: 1\nb: "3"\n'
    )
    assert Patch(text, ()).drop(parse(text, ""), 0) == "b: 2\n"
