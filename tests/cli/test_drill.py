"""`sociocli practice drill`: the list, a session from a file, at a terminal, and stopped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commanding import Hand

from sociocli.cli import drill as drill_command
from sociocli.cli import drill_wording
from sociocli.domain.method import METHODS
from sociocli.domain.practised import Sort
from sociocli.practice.drills.drill_session import choose_exercises
from sociocli.process.asking import Pause
from sociocli.record import practice_log
from sociocli.record.drill_file import find_drill
from sociocli.record.drill_memory import DrillMemory

OWN = """\
format: sociocli/drill/1
title: Our own
about: What was that?
form: sort
exercises:
- {id: one, text: I would rather have rye., answer: preference, why: another wish.}
- {id: two, text: Who pays?, answer: question, why: it asks.}
"""
ANSWERS = """\
begins: 2026-11-22T19:02:00+01:00
answers:
- {ask: "one/heard", answer: preference}
- {ask: "two/heard", answer: concern}
"""


@pytest.fixture
def own(hand: Hand) -> Path:
    """Return a drill of one's own, beside the record."""
    hand.writes("../answers.yaml", ANSWERS)
    return hand.writes("../own.yaml", OWN)


def types(hand: Hand, *arguments: str) -> int:
    """Type the command."""
    return hand.types("practice", "drill", *arguments)


def test_the_list(hand: Hand) -> None:
    """Without a name the drills stand in a table, with their minutes and what waits."""
    assert types(hand) == 0
    line = next(line for line in hand.out.splitlines() if line.startswith("objection-or-not"))
    assert line.split()[:4] == ["objection-or-not", "170", "new", "5"]
    assert hand.err == "Begin one: sociocli practice drill objection-or-not\n"
    first = hand.out
    assert types(hand, "--list") == 0
    assert hand.out == first


def test_what_waits(hand: Hand) -> None:
    """What was missed is counted where it waits, and never twice as new."""
    hand.writes("../a.yaml", 'begins: 2026-11-22T19:00:00+01:00\nanswers:\n'
                '- {ask: "*/whose", answer: unclear, always: true}\n')  # fmt: skip
    assert types(hand, "whose-is-it", "--answers", "../a.yaml") == 0
    assert types(hand, "--json") == 0
    one = next(one for one in json.loads(hand.out) if one["id"] == "whose-is-it")
    assert one["exercises"] == one["new"] + 8
    assert 1 <= one["back"] <= 8
    assert types(hand) == 0
    line = next(line for line in hand.out.splitlines() if line.startswith("whose-is-it"))
    assert f"{one['back']} back, {one['new']} new" in line
    assert hand.err == "Begin one: sociocli practice drill whose-is-it\n"


def test_a_session_from_a_file(hand: Hand, own: Path) -> None:
    """With a file of answers a session is held by the clock of the file, and closes."""
    assert types(hand, str(own), "--answers", "../answers.yaml") == 0
    assert "PRACTICE: Our own" in hand.out
    assert "You said concern; most say question:\n  “Who pays?”" in hand.out
    tries = DrillMemory("own/own").tries()
    assert [
        (one.exercise, one.day, one.held) for one in sorted(tries, key=lambda o: o.exercise)
    ] == [
        ("one", "2026-11-22", True),
        ("two", "2026-11-22", False),
    ]
    assert hand.files() == []


def test_a_session_stands_in_the_log(hand: Hand, own: Path) -> None:
    """What was tried is kept as one session of practice, with the drill's name and title."""
    types(hand, str(own), "--answers", "../answers.yaml")
    sessions = practice_log.read().sessions
    assert [(one.sort, one.size) for one in sessions] == [(Sort.DRILL, 0)]
    assert sessions[0].title


def test_a_mistake_in_a_file_of_ones_own(hand: Hand, own: Path) -> None:
    """What is wrong in one's own drill is said with file and line."""
    hand.writes("../own.yaml", OWN.replace("answer: question", "answer: quest"))
    assert types(hand, str(own), "--answers", "../answers.yaml") == 2
    assert f"{own}:7: " in hand.err


def test_what_was_missed_comes_first_next_time(hand: Hand, own: Path) -> None:
    """The next session begins with what was missed in the last one."""
    types(hand, str(own), "--answers", "../answers.yaml")
    later = ANSWERS.replace("11-22", "11-23")
    hand.writes("../answers.yaml", later)
    assert types(hand, str(own), "--exercises", "1", "--answers", "../answers.yaml") == 0
    assert "Who pays?" in hand.out
    assert "You looked at 1 of 1." in hand.out
    assert "answers.yaml:3: this answer was never asked for: one/heard." in hand.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nothing",), "There is no drill “nothing”"),
        (("objection-or-not", "--method", "s4"), "sofa, s3, classical, holacracy"),
        (("objection-or-not", "--exercises", "-1"), "at least one"),
        (("objection-or-not", "--answers", "none.yaml"), "There is no file of answers"),
        (("none.yaml",), "There is no file none.yaml"),
    ],
)
def test_what_is_wrong(hand: Hand, arguments: tuple[str, ...], words: str) -> None:
    """What was typed wrongly is said in a sentence."""
    hand.patch.setattr(drill_command, "at_terminal", lambda: True)
    assert types(hand, *arguments) == 2
    assert words in hand.err


def test_nobody_at_a_terminal(hand: Hand) -> None:
    """Without a terminal and without answers nothing can be asked."""
    assert types(hand, "objection-or-not") == 4
    assert "A drill needs a terminal" in hand.err


def test_an_answer_that_is_missing(hand: Hand, own: Path) -> None:
    """A file that does not answer everything is said to lack it; what was done is kept."""
    hand.writes("../answers.yaml", ANSWERS.replace('"two/heard"', '"three/heard"'))
    assert types(hand, str(own), "--answers", "../answers.yaml") == 4
    assert "two/heard" in hand.err
    assert all(one.exercise == "one" for one in DrillMemory("own/own").tries())


def test_at_the_keyboard_line_by_line(hand: Hand, own: Path) -> None:
    """At a terminal somebody answers; the session is marked as practice by its room."""
    hand.patch.setattr(drill_command, "at_terminal", lambda: True)
    heard = hand.sits_answering(ANSWERS)
    assert types(hand, str(own), "--plain") == 0
    assert "one/reasons" in heard
    assert "You looked at 2 of 2." in hand.out
    assert (hand.state.home / "practice").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("happening", "code"), [(Pause(0), 0), (Pause(143), 143), (KeyboardInterrupt(), 130)]
)
def test_stopped_in_between(hand: Hand, own: Path, happening: BaseException, code: int) -> None:
    """However a session is stopped, what was done is kept, and that is said."""

    def stop() -> None:
        raise happening

    first, second = choose_exercises(find_drill(str(own)), (), "2026-11-22", "3")
    hand.patch.setattr(drill_command, "at_terminal", lambda: True)
    hand.sits_answering(ANSWERS, f"{second.id}/heard", stop)
    assert types(hand, str(own), "--plain", "--seed", "3") == code
    assert "You looked at 1 of 2.\nStopped here. What you finished is kept." in hand.out
    assert [one.exercise for one in DrillMemory("own/own").tries()] == [first.id]


def test_the_options_of_the_help(hand: Hand) -> None:
    """The methods that the help names are those there are."""
    assert all(name in drill_wording.OPTION_METHOD for name in METHODS)
