"""Drills as files: ours, and those of a trainer, with their mistakes by line."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sociocli.domain.drill_grid import Grid
from sociocli.domain.drill_sorting import Flag, Label, Remark
from sociocli.domain.drill_topics import ForWhat, Whose
from sociocli.errors import BadRequest, RecordError
from sociocli.record.drill_file import drill_names, find_drill, read_drill, shipped_drills

OWN = """\
format: sociocli/drill/1
title: Our own
about: What was that?
form: sort
settings:
- id: kitchen
  circle: Kitchen Circle
  aim: Bread.
exercises:
- id: one
  setting: kitchen
  text: I would rather have rye.
  answer: preference
  why: another wish.
- id: two
  text: "Who? [/budget] 👩‍🍳 \\e[31m"
  answer: question
  why: it asks.
"""


def written(folder: Path, text: str = OWN) -> Path:
    """Write a drill of one's own."""
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_drill_of_ones_own(tmp_path: Path) -> None:
    """A path with a slash or the ending of YAML is a file of one's own, and its id says so."""
    drill = find_drill(str(written(tmp_path)))
    assert (drill.id, drill.title, drill.minutes, drill.at_once) == ("own/own", "Our own", 5, 8)
    assert [one.id for one in drill.exercises] == ["one", "two"]
    assert drill.exercises[1].text.endswith("\x1b[31m")


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("answer: preference", "answer: preferense", 13, "preferense"),
        ("setting: kitchen", "setting: garden", 11, "no setting “garden”"),
        ("- id: two", "- id: one", 15, "stands in line 10 already"),
        ("- id: one", "- id: One", 10, "is no id"),
        ("  why: it asks.\n", "", 15, "says no reason"),
        ("form: sort", "form: sorting", 4, "no form of exercise"),
        ("about: What was that?\n", "", 1, "about"),
        ("answer: question", "answer: question\n  wy: x", 18, "why"),
        ("sociocli/drill/1", "sociocli/drill/2", 1, "drill"),
        ("  why: it asks.", "  why: it asks.\n  flags: [sad]", 19, "sad"),
        ("circle: Kitchen Circle", "circle: [Kitchen]", 7, "circle"),
    ],
)
def test_mistakes_are_named_with_their_line(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    """What is wrong in a trainer's file is said with file and line."""
    assert OWN.count(old) == 1
    path = written(tmp_path, OWN.replace(old, new))
    with pytest.raises(BadRequest) as caught:
        read_drill(path)
    assert f"{path}:{line}: " in str(caught.value)
    assert words in str(caught.value)


@pytest.mark.parametrize("rest", ["exercises: []\n", "exercises: none\n", ""])
def test_a_drill_needs_exercises(tmp_path: Path, rest: str) -> None:
    """A drill without exercises is refused."""
    with pytest.raises(BadRequest, match="needs exercises"):
        read_drill(written(tmp_path, OWN[: OWN.index("exercises:")] + rest))


def test_whose_names_circles_of_its_setting(tmp_path: Path) -> None:
    """A topic of nobody's circle is named with its line."""
    text = OWN.replace("form: sort", "form: whose").replace("answer: preference", "answer: Choir")
    with pytest.raises(BadRequest, match=r"own.yaml:10: “Choir” is no answer here"):
        read_drill(written(tmp_path, text))


def test_no_such_drill(tmp_path: Path) -> None:
    """A name that is none of ours lists ours; a file that is not there is named."""
    with pytest.raises(BadRequest, match=r"there are: .*objection-or-not"):
        find_drill("objections")
    with pytest.raises(BadRequest, match="There is no file"):
        find_drill(str(tmp_path / "none.yaml"))
    with pytest.raises(RecordError):
        read_drill(tmp_path / "none.yaml")


@pytest.mark.parametrize("name", drill_names())
def test_ours_can_be_read(name: str) -> None:
    """Every drill of ours says what it is, and has enough for a session."""
    drill = find_drill(name)
    assert drill.id == name
    assert drill.about
    assert 2 <= drill.minutes <= 10
    assert len(drill.exercises) >= drill.at_once


@pytest.mark.parametrize("name", drill_names())
def test_both_parsers_read_ours_alike(name: str) -> None:
    """Where the fast parser is missing, PyYAML's own reads the same."""
    data = (shipped_drills() / f"{name}.yaml").read_text(encoding="utf-8")
    assert yaml.load(data, yaml.SafeLoader) == yaml.load(data, yaml.CSafeLoader)


def test_the_bank_is_large_and_balanced() -> None:
    """At least 160 remarks in the eight settings and more, about as many of each label."""
    remarks = [one for one in find_drill("objection-or-not").exercises if isinstance(one, Remark)]
    assert len(remarks) >= 160
    counts = [sum(one.answer is label for one in remarks) for label in Label]
    assert min(counts) >= 30
    assert max(counts) <= 36
    places = [one.setting for one in remarks]
    assert len(dict.fromkeys(places)) == 13
    assert sum(places.count(place) >= 16 for place in dict.fromkeys(places)) == 8
    assert len(dict.fromkeys(one.text for one in remarks)) == len(remarks)
    asking = [one for one in remarks if Flag.NEEDS_A_QUESTION in one.flags]
    assert len(asking) >= 15
    assert all(len(one.ask) == 3 for one in asking)


def test_the_other_banks() -> None:
    """There are enough topics, of each kind, and enough selections."""
    topics = [o for o in find_drill("report-explore-decide").exercises if isinstance(o, ForWhat)]
    assert len(topics) >= 24
    assert (
        min(sum(o.answer == kind for o in topics) for kind in ("report", "explore", "decide")) >= 6
    )
    whose = [one for one in find_drill("whose-is-it").exercises if isinstance(one, Whose)]
    assert len(whose) >= 20
    answers = [one.answer for one in whose]
    assert min(answers.count(one) for one in dict.fromkeys(answers)) >= 3
    grids = [one for one in find_drill("weigh-the-reasons").exercises if isinstance(one, Grid)]
    assert len(grids) >= 6
    assert len(dict.fromkeys(one.setting for one in grids)) >= 6
