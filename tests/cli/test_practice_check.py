"""`sociocli practice check`: for trainers who write scenarios."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commanding import Hand

from sociocli.record.scenario_file import find_scenario

OURS = find_scenario("shorter-time")


@pytest.fixture
def text() -> str:
    """Return a scenario of ours as a trainer may begin with it."""
    return OURS.read_text(encoding="utf-8")


def test_a_good_scenario_is_told_so(hand: Hand, text: str) -> None:
    """Nothing is wrong with one that is right."""
    hand.writes("mine.yaml", text)
    assert hand.types("practice", "check", "mine.yaml") == 0
    assert hand.out == "Nothing is wrong with it: each course comes out as it says.\n"


def test_mistakes_come_with_file_and_line(hand: Hand, text: str) -> None:
    """What is wrong in keys, people and courses stands in the order of the file."""
    wrong = text.replace('notices: ["17"]', 'notices: ["4"]').replace("asks:", "askes:")
    hand.writes("mine.yaml", wrong.replace("next: [measure-the-worry]", "next: [measure-worry]"))
    assert hand.types("practice", "check", "mine.yaml") == 1
    lines = hand.out.splitlines()
    assert all(line.startswith("mine.yaml:") for line in lines)
    numbers = [int(line.split(":")[1]) for line in lines]
    assert numbers == sorted(numbers)
    told = " ".join(lines)
    assert "did you mean “asks”?" in told
    assert "notices 17 in “explains-the-rule”, and not 4" in told
    assert "Do you mean “measure-the-worry”?" in told


def test_a_wrong_value_is_a_finding_too(hand: Hand, text: str) -> None:
    """A word that is none of the list is told with its line, and nothing is played."""
    hand.writes("mine.yaml", text.replace("kind: decide", "kind: deside"))
    assert hand.types("practice", "check", "mine.yaml") == 1
    assert "“deside”" in hand.out
    assert hand.err == "1 finding.\n"


@pytest.mark.parametrize("broken", ["a: [\n", "format: sociocli/agenda/1\nname: x\n"])
def test_what_cannot_be_read_is_refused(hand: Hand, broken: str) -> None:
    """A broken file, or one of another kind, is something given wrongly."""
    hand.writes("mine.yaml", broken)
    assert hand.types("practice", "check", "mine.yaml") == 2
    assert "mine.yaml:" in hand.err


def test_a_missing_scenario_is_told_with_those_that_there_are(hand: Hand) -> None:
    """Neither a file nor one of ours: the known ones are named."""
    assert hand.types("practice", "check", "nowhere") == 2
    assert "shorter-time" in hand.err


def test_a_scenario_beside_it_may_be_the_next_one(hand: Hand, text: str) -> None:
    """A trainer's own scenarios may lead on to each other."""
    hand.writes("first.yaml", text.replace("[measure-the-worry]", "[second]"))
    assert hand.types("practice", "check", "first.yaml") == 1
    hand.writes("second.yaml", text)
    assert hand.types("practice", "check", "first.yaml", "second.yaml") == 0
    assert hand.out == "2 scenarios, and each course comes out as it says.\n"


def test_a_stranger_is_named_where_they_come_in(hand: Hand, text: str) -> None:
    """Who is called as nobody in the library is said at once, and nobody is sent in a circle."""
    hand.writes("mine.yaml", text.replace("- rosa\n", "- rosalinda\n", 1))
    assert hand.types("practice", "check", "mine.yaml") == 1
    line = text.splitlines().index("- rosa") + 1
    assert f"mine.yaml:{line}: Nobody is called “rosalinda” here. Do you mean “rosa”?" in hand.out
    assert "mean “rosalinda”" not in hand.out


@pytest.mark.parametrize("step", ["check-in", "agenda/consent", "backlog/1"])
def test_a_line_at_a_step_that_is_not_planned_is_never_said(
    hand: Hand, text: str, step: str
) -> None:
    """Without that step in the opening or closing, nobody comes to say it."""
    said = f"- person: kim\n  item: 0\n  says: {{{step}: Hello.}}\ncourses:\n"
    hand.writes("mine.yaml", text.replace("courses:\n", said, 1))
    assert hand.types("practice", "check", "mine.yaml") == 1
    assert f"No question is called “{step}” in item 0" in hand.out


def test_hostile_text_does_not_act(hand: Hand, text: str) -> None:
    """Escapes and markup in a file are shown and do nothing."""
    hand.writes("mine.yaml", text.replace("name: presses", 'name: "\\e[31m[/budget] مرحبا 🎭"'))
    assert hand.types("practice", "check", "mine.yaml") == 0
    hand.writes("mine.yaml", text.replace("person: kim", 'person: "\\e[31mkim"'))
    assert hand.types("practice", "check", "mine.yaml") == 1
    assert "\x1b" not in hand.out
    assert "kim" in hand.out


def test_as_json(hand: Hand, text: str) -> None:
    """One document with path, line and sentence."""
    hand.writes("mine.yaml", text.replace("ends: adopted", "ends: dropped", 1))
    assert hand.types("practice", "check", "mine.yaml", "--json") == 1
    found = json.loads(hand.out)
    assert [one["path"] for one in found] == ["mine.yaml"]
    assert found[0]["line"] > 0
    assert "ends in “adopted”" in found[0]["what"]


def test_nothing_is_written(hand: Hand, text: str) -> None:
    """Checking leaves the folder and the private state as they were."""
    hand.writes("mine.yaml", text)
    before = sorted(hand.folder.parent.rglob("*"))
    hand.types("practice", "check", "mine.yaml")
    assert sorted(hand.folder.parent.rglob("*")) == before
    assert Path(hand.folder, "mine.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", ["asked-once", "fifteen", "tested-together"])
def test_ours_are_found_by_name(hand: Hand, name: str) -> None:
    """A scenario of ours can be checked by its name, and comes out as it says."""
    assert hand.types("practice", "check", name) == 0
