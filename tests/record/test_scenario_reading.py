"""A scenario read with all its mistakes, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.errors import BadRequest
from sociocli.record.scenario_reading import read_with_mistakes

GOOD = """\
format: sociocli/scenario/1
name: mine
title: Mine
about: Nothing.
you: you
secretary: rosa
people:
- {id: you, name: You}
- rosa
- {id: eve, name: Eve}
guests: [eve]
items:
- {title: One, kind: decide}
stances:
- person: rosa
  reacts: Well.
courses:
- name: good
"""


def read(folder: Path, text: str) -> list[tuple[int, str]]:
    """Return line and sentence of what is wrong in a file of this text."""
    path = folder / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return [(one.line, one.what) for one in read_with_mistakes(path).findings]


def test_a_good_file_has_no_findings(tmp_path: Path) -> None:
    """What is right is read as it stands."""
    assert read(tmp_path, GOOD) == []
    scenario = read_with_mistakes(tmp_path / "mine.yaml").scenario
    assert scenario is not None
    assert scenario.stances[0].reacts == "Well."


def test_an_unknown_key_is_named_with_the_nearest(tmp_path: Path) -> None:
    """A key with a slip does not stop the reading."""
    found = read(tmp_path, GOOD.replace("reacts:", "react:"))
    assert found == [(16, "“react” is not known here; did you mean “reacts”?")]
    assert read_with_mistakes(tmp_path / "mine.yaml").scenario is not None


def test_every_wrong_value_is_found_at_once(tmp_path: Path) -> None:
    """Two wrong values in two parts are two findings, and an unknown key is one too."""
    text = GOOD.replace("kind: decide", "kind: deside").replace("reacts: Well.", "minutes: long")
    found = read(tmp_path, text.replace("- name: good", "- name: good\n  end: adopted"))
    assert [line for line, _ in found] == [13, 16, 19]
    assert read_with_mistakes(tmp_path / "mine.yaml").scenario is None


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("- person: rosa", "- person: rose", 15, "“rosa”?"),
        ("secretary: rosa", "secretary: nobody", 6, "“nobody” is not one of those"),
        ("guests: [eve]", "guests: [ever]", 11, "“eve”?"),
        ("you: you", "you: me", 5, "“me” is not one of those"),
        ("  reacts: Well.", "  reacts: Well.\n  item: 2", 17, "the last one is 1"),
    ],
)
def test_whoever_is_not_there_is_named_with_the_line(
    tmp_path: Path, old: str, new: str, line: int, what: str
) -> None:
    """A stance of nobody, a secretary, a guest or an item that is not there has its line."""
    found = read(tmp_path, GOOD.replace(old, new))
    assert [at for at, _ in found] == [line]
    assert what in found[0][1]


def test_what_belongs_to_no_part_has_its_line_too(tmp_path: Path) -> None:
    """A method that nobody knows is found as well."""
    found = read(tmp_path, GOOD.replace("title: Mine", "title: Mine\nmethod: mine-too"))
    assert found[0][0] == 4
    assert "mine-too" in found[0][1]


@pytest.mark.parametrize("text", ["a: [\n", "format: sociocli/agenda/1\n", "\x00\x01"])
def test_what_cannot_be_read_is_refused(tmp_path: Path, text: str) -> None:
    """No YAML, and another kind of file, are no scenario with mistakes."""
    with pytest.raises(BadRequest, match=r"mine\.yaml"):
        read(tmp_path, text)
