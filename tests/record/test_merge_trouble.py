"""An unfinished merge in a text that is otherwise free."""

from __future__ import annotations

import pytest

from sociocli.errors import BadRequest
from sociocli.record.merge_trouble import refuse_unfinished_merge, unfinished_merge

CONFLICT = "<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> theirs\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (CONFLICT, 1),
        (f"One\n\n{CONFLICT}", 3),
        (CONFLICT.replace("\n", "\r\n"), 1),
        (CONFLICT.replace("=======\n", "||||||| base\nC\n=======\n"), 1),
        ("", 0),
        ("<<<<<<< HEAD\nand nothing more\n", 0),
        ("Title\n=======\n\n>>>>>>> x\n", 0),
        (f"  {CONFLICT}", 0),
        ("a <<<<<<< HEAD\n=======\n>>>>>>> b\n", 0),
    ],
)
def test_only_the_whole_figure_counts(text: str, line: int) -> None:
    """All three lines in their order are a merge; people may write any of them alone."""
    assert unfinished_merge(text) == line


def test_it_is_refused_with_its_line() -> None:
    """The sentence names the file and the line in which it begins."""
    with pytest.raises(BadRequest, match=r"^a\.md:2: This file has an unfinished merge"):
        refuse_unfinished_merge(f"\n{CONFLICT}", "a.md")
    refuse_unfinished_merge("All is well.\n", "a.md")
