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


LIBRARY = ("you", "rosa", "kim", "eve")


def read(folder: Path, text: str) -> list[tuple[int, str]]:
    """Return line and sentence of what is wrong in a file of this text."""
    path = folder / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return [(one.line, one.what) for one in read_with_mistakes(path, LIBRARY).findings]


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


def test_nobody_is_advised_to_mean_a_stranger(tmp_path: Path) -> None:
    """An id that nobody knows is no advice for those who name the right one."""
    found = read(tmp_path, GOOD.replace("- rosa\n", "- rosalinda\n"))
    assert found
    assert not [what for _, what in found if "rosalinda" in what]
    assert (
        "rosalinda" in dict(read_with_mistakes(tmp_path / "mine.yaml", LIBRARY).strangers).values()
    )


def test_a_length_of_nothing_has_its_line(tmp_path: Path) -> None:
    """No meeting takes no time, and the file says where."""
    assert read(tmp_path, GOOD.replace("title: Mine", "title: Mine\nlength: 0")) == [
        (4, "The length of a scenario is from 1 to 1440 minutes, not “0”.")
    ]


@pytest.mark.parametrize("text", ["a: [\n", "format: sociocli/agenda/1\n", "\x00\x01"])
def test_what_cannot_be_read_is_refused(tmp_path: Path, text: str) -> None:
    """No YAML, and another kind of file, are no scenario with mistakes."""
    with pytest.raises(BadRequest, match=r"mine\.yaml"):
        read(tmp_path, text)


REVIEW = GOOD.replace(
    "items:\n- {title: One, kind: decide}\n",
    """decisions:
- name: quiet-hours
  text: Quiet from ten.
  adopted: 2025-11-22
  review: 2026-11-22
  criteria: [The children sleep.]
  concerns: [The choir has no room.]
items:
- {title: One, kind: review, decision: quiet-hours}
- title: Both
  kind: review
  decisions: [quiet-hours]
""",
)


def test_what_the_circle_holds_already_is_read(tmp_path: Path) -> None:
    """A decision in force, with its days, its signs and what was feared, in plain lines."""
    assert read(tmp_path, REVIEW) == []
    scenario = read_with_mistakes(tmp_path / "mine.yaml").scenario
    assert scenario is not None
    (held,) = scenario.decisions
    assert (held.adopted, held.review) == ("2025-11-22", "2026-11-22")
    assert (held.criteria, held.concerns[0].text) == (
        ("The children sleep.",),
        "The choir has no room.",
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("decision: quiet-hours}", "decision: quiet-hour}", 20, "do you mean “quiet-hours”?"),
        ("decision: quiet-hours}", "decision: boiler}", 20, "“boiler” is not one of the decisions"),
        ("[quiet-hours]", "[quiet-hours, boiler]", 23, "“boiler” is not one of the decisions"),
        ("2026-11-22", "in a year", 16, "“in a year” is not a date"),
        ("  text: Quiet from ten.\n", "", 13, "“text” is missing"),
        ("name: quiet-hours", "name: Quiet hours", 13, "may only hold a-z"),
        ("  criteria:", "  criterias:", 17, "did you mean “criteria”?"),
        (
            "items:",
            "- {name: quiet-hours, text: Quiet from nine.}\nitems:",
            19,
            "Two decisions are called “quiet-hours”",
        ),
    ],
)
def test_a_mistake_in_what_is_decided_has_its_line(
    tmp_path: Path, old: str, new: str, line: int, what: str
) -> None:
    """A decision that is not there or stands twice, a day that is none, a key with a slip."""
    found = read(tmp_path, REVIEW.replace(old, new, 1))
    assert (line, True) in [(at, what in said) for at, said in found]


def test_a_review_needs_something_to_look_at(tmp_path: Path) -> None:
    """A review in a scenario without decisions is told what to write, and where."""
    found = read(tmp_path, GOOD.replace("kind: decide", "kind: review"))
    assert [line for line, _ in found] == [13]
    assert "under `decisions`" in found[0][1]
