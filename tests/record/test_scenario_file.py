from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.errors import BadRequest
from sociocli.record.scenario_file import (
    find_scenario,
    library,
    read_people,
    read_scenario,
    scenario_paths,
)

TOY = """\
format: sociocli/scenario/1
name: toy
title: A toy
about: Nothing in it.
you: you
people:
- {id: you, name: You}
- ana
items:
- {title: Quiet hours, kind: decide, by: ana, proposal: {text: Quiet from ten.}}
stances:
- person: ana
  interrupts:
  - {at: reactions/you, says: "No!", means: debate}
  worries:
  - {says: No., met: [{by: amend, words: [eleven], writes: From eleven.}]}
"""


def written(folder: Path, text: str) -> Path:
    """Write a file and return it."""
    path = folder / "toy.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_scenario_is_read_with_all_its_parts(tmp_path: Path) -> None:
    """People by id, the agenda, and what they want there."""
    scenario = read_scenario(written(tmp_path, TOY))
    assert [one.id for one in scenario.people] == ["you", "ana"]
    assert scenario.items[0].proposal.text == "Quiet from ten."
    stance = scenario.stances[0]
    assert stance.interrupts[0].at == "reactions/you"
    assert stance.worries[0].met[0].writes == "From eleven."


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("by: amend", "by: magic", "toy.yaml:16", "magic"),
        ("means: debate", "means: shout", "toy.yaml:14", "shout"),
        ("person: ana", "person: zoe", "toy.yaml:12", "zoe"),
        ("kind: decide", "kind: dream", "toy.yaml:10", "dream"),
        ("kind: decide,", "kind: review, decision: quiet,", "toy.yaml:10", "“quiet” is not among"),
        ("sociocli/scenario/1", "sociocli/scenario/9", "toy.yaml", "sociocli/scenario/9"),
        ("title: A toy", "titel: A toy", "toy.yaml", "tit"),
    ],
)
def test_a_mistake_is_said_with_file_and_line(
    tmp_path: Path, old: str, new: str, line: str, what: str
) -> None:
    """Somebody who writes a scenario learns where it is wrong."""
    with pytest.raises(BadRequest) as caught:
        read_scenario(written(tmp_path, TOY.replace(old, new)))
    assert line in str(caught.value)
    assert what in str(caught.value)


def test_unknown_keys_are_findings_where_they_are_collected(tmp_path: Path) -> None:
    """A check goes on after an unknown key and names its line."""
    findings: list[tuple[int, str]] = []
    read_scenario(written(tmp_path, TOY + "wheather: fine\n"), findings)
    assert [line for line, _ in findings] == [17]


def test_people_are_read_from_a_file_of_their_own(tmp_path: Path) -> None:
    """A file of people holds nothing but people, and may hold none."""
    text = "format: sociocli/people/1\npeople:\n- {id: zoe, name: Zoë, check_in: [Hello.]}\n"
    assert [one.name for one in read_people(written(tmp_path, text))] == ["Zoë"]
    assert read_people(written(tmp_path, "format: sociocli/people/1\n")) == ()


def test_a_file_of_the_same_name_does_not_hide_one_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name alone is that of a scenario of ours, whatever lies in the folder."""
    ours = scenario_paths()[0]
    (tmp_path / ours.stem).write_text(TOY)
    monkeypatch.chdir(tmp_path)
    assert find_scenario(ours.stem) == ours
    assert find_scenario(f"./{ours.stem}") == Path(ours.stem)


def test_a_scenario_is_found_by_name_or_by_path(tmp_path: Path) -> None:
    """Ours have names; others are files. What is neither is said, with the names there are."""
    ours = scenario_paths()[0]
    assert find_scenario(ours.stem) == ours
    path = written(tmp_path, TOY)
    assert find_scenario(str(path)) == path
    with pytest.raises(BadRequest, match=ours.stem):
        find_scenario("no-such-thing")


def test_every_temper_is_there_twice() -> None:
    """For each temper at least two people of the library have it."""
    from collections import Counter

    from sociocli.domain.character import Temper

    found = Counter(one for person in library() for one in person.tempers)
    assert all(found[one] >= 2 for one in Temper)
