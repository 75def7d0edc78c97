"""Order by chance that can be repeated."""

from __future__ import annotations

from sociocli.practice.by_chance import in_order

LETTERS = "abcdefghij"


def test_the_same_seed_gives_the_same_order() -> None:
    """A seed can be given again; another one gives another order, and nothing is lost."""
    first = in_order(LETTERS, "1", str)
    assert first == in_order(LETTERS[::-1], "1", str)
    assert first != in_order(LETTERS, "2", str)
    assert sorted(first) == list(LETTERS)


def test_what_is_left_out_changes_nothing_else() -> None:
    """The rest keeps its order when one of them is not there."""
    whole = in_order(LETTERS, "1", str)
    assert in_order(LETTERS.replace("c", ""), "1", str) == [one for one in whole if one != "c"]
