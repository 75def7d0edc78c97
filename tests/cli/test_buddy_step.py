"""Going through a file at the command line: from a file of answers, and at a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from commanding import Hand

from sociocli.cli import buddy_step
from sociocli.domain.buddy import BuddyFile, BuddyStep
from sociocli.process.asking import Pause
from sociocli.record.buddy_file import read_buddy, write_buddy
from sociocli.terminal import plain

STEPS = tuple(BuddyStep(n, "Item 1", asked=f"What now, {n}?", done=f"did {n}") for n in (1, 2, 3))
ANSWERS = """\
answers:
- {ask: by, answer: Noor}
- {ask: step-1/would-say, answer: "I would ask: what for?"}
- {ask: step-1/comment, answer: "Kind."}
- {ask: step-3/comment, answer: "Two\\nlines"}
- {ask: whole, answer: "Thank you."}
"""


@pytest.fixture
def path(hand: Hand) -> Path:
    """Return a file of three steps."""
    found = hand.folder / "f.yaml"
    write_buddy(found, BuddyFile("m", "A meeting", STEPS))
    return found


def test_answers_of_a_file_get_into_the_file(hand: Hand, path: Path) -> None:
    """What a file of answers says is written, and the rest is left empty."""
    answers = hand.writes("../a.yaml", ANSWERS)
    assert hand.types("practice", "step", "f.yaml", "--answers", str(answers)) == 0
    file = read_buddy(path)
    assert (file.by, file.gone_through, file.whole) == ("Noor", 3, "Thank you.")
    assert [(one.would_say, one.comment) for one in file.steps] == [
        ("I would ask: what for?", "Kind."), ("", ""), ("", "Two\nlines"),
    ]  # fmt: skip
    assert "What you wrote is in f.yaml; send it back." in hand.err


def test_answers_that_nothing_asks_for_are_named(hand: Hand, path: Path) -> None:
    """A mistyped key in a file of answers is said with its line."""
    answers = hand.writes("../a.yaml", "answers:\n- {ask: step-9/comment, answer: x}\n")
    assert hand.types("practice", "step", "f.yaml", "--answers", str(answers)) == 0
    assert "a.yaml:2: this answer was never asked for: step-9/comment." in hand.err


def sit(hand: Hand, monkeypatch: pytest.MonkeyPatch, *typed: str) -> None:
    """Sit at a terminal and type lines; after the last one it is paused."""
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(buddy_step, "at_terminal", lambda: True)
    left = [*typed]

    class Lines:
        def write(self, text: str) -> None:
            print(text)

        def read(self, prompt: str, *, hidden: bool = False) -> str:
            if not left:
                raise Pause
            return left.pop(0)

        def pasted(self) -> list[str]:
            return []

        def drain(self) -> None:
            """Drop nothing."""

        def close(self) -> None:
            """Let nothing go."""

    monkeypatch.setattr(plain, "TerminalLines", Lines)


def test_stopping_loses_nothing(hand: Hand, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops finds all that was written in the file, and goes on at the same question."""
    sit(hand, monkeypatch, "Noor", "first", "second", "third")
    assert hand.types("practice", "step", "f.yaml") == 0
    assert "This is practice." in hand.out
    assert "You have gone through 1 of 3 steps" in " ".join(hand.err.split())
    file = read_buddy(path)
    assert (file.by, file.gone_through) == ("Noor", 1)
    assert (file.steps[0].would_say, file.steps[0].comment) == ("first", "second")
    assert file.steps[1].would_say == "third"
    sit(hand, monkeypatch, "fourth", "", "", "all")
    assert hand.types("practice", "step", "f.yaml") == 0
    assert "did 2" in hand.out
    assert "did 1" not in hand.out
    file = read_buddy(path)
    assert (file.gone_through, file.whole) == (3, "all")
    assert file.steps[1].comment == "fourth"


def test_one_step_back_is_possible_after_stopping(
    hand: Hand, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written before one stopped can be taken back as well."""
    sit(hand, monkeypatch, "Noor", "first", "second")
    hand.types("practice", "step", "f.yaml")
    sit(hand, monkeypatch, "/u", "better")
    hand.types("practice", "step", "f.yaml")
    assert read_buddy(path).steps[0].comment == "better"


def test_somebody_must_be_there(hand: Hand, path: Path) -> None:
    """Without a terminal and without answers nobody can go through it."""
    assert hand.types("practice", "step", "f.yaml") == 4


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("no.yaml",), "There is no file no.yaml."),
        ((".",), "There is no file ."),
        (("f.yaml", "--answers", "no.yaml"), "no.yaml"),
        (("other.yaml",), "other.yaml:1: "),
    ],
)
def test_wrong_files_are_refused(
    hand: Hand, path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """A file that is not there, or is of another kind, is refused with a sentence."""
    hand.writes("other.yaml", "format: sociocli/circle/1\nname: X\n")
    assert hand.types("practice", "step", *arguments) == 2
    assert sentence in hand.err
