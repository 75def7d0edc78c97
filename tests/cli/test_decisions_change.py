"""`sociocli decisions add`, `set` and `end`."""

from __future__ import annotations

import io
import sys

import pytest
from commanding import Hand
from standing_record import house, on_day

BY_HAND = """\
---
# how we wrote it
title:   Quiet hours
format: sociocli/decision/1
status: in_force
adopted: 2026-05-19
x-shelf: 3
---

Quiet from 22:00.

- also on Sundays
"""
PATH = "decisions/operations/2026-05-19-quiet-hours.md"
MINUTES = """\
format: sociocli/minutes/1
id: 2026-11-15-operations
circle: operations
date: 2026-11-15
status: draft
method: sofa
items:
- {title: Quiet hours, kind: review, outcome: ended}
"""


@pytest.fixture
def kept(hand: Hand) -> Hand:
    """Return somebody with one decision, as it was written by hand."""
    house(hand)
    hand.writes(PATH, BY_HAND)
    hand.writes("minutes/operations/2026-11-15-operations.yaml", MINUTES)
    return hand


def text(hand: Hand, path: str = PATH) -> str:
    """Return what a file holds."""
    return (hand.folder / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (("--review", "6 months"), "review: 2027-05-22\n"),
        (("--expires", "2027-12-31"), "expires: 2027-12-31\n"),
        (("--owner", "Ben Okafor"), "owner: ben\n"),
        (("--owner", "كيم"), "owner: kim\n"),
    ],
)
def test_a_fact_is_set_and_nothing_else_changes(
    kept: Hand, options: tuple[str, ...], line: str
) -> None:
    """One line comes to the front matter; every other byte stays."""
    assert kept.types("decisions", "set", "2026-05-19-quiet-hours", *options) == 0
    assert kept.out.startswith(f"changed    {PATH}\n")
    assert text(kept).replace(line, "") == BY_HAND
    assert line in text(kept)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("set", "2026-05-19-quiet-hours", "--review", "6 months"),
         ["It is looked at again on 2027-05-22."]),
        (("set", "2026-05-19-quiet-hours", "--expires", "2027-12-31"), []),
        (("set", "2026-05-19-quiet-hours", "--expires", "2026-11-21"), ["2026-11-21 has passed."]),
        (("end", "2026-05-19-quiet-hours", "--because", "Done.", "--on", "friday"),
         ["It ends on 2026-11-27."]),
        (("add", "A", "--text", "A.", "--adopted", "20.11.2026", "--expires", "1 year"),
         ["It was decided on 2026-11-20.", "It holds until 2027-11-20."]),
        (("add", "A", "--text", "A.", "--adopted", "2026-01-01", "--review", "friday"),
         ["It is looked at again on 2026-11-27."]),
    ],
)  # fmt: skip
def test_it_is_said_which_day_was_taken(
    kept: Hand, command: tuple[str, ...], said: list[str]
) -> None:
    """A length counts from the day it was decided, a weekday from today; a past day is named."""
    assert kept.types("decisions", *command) == 0
    lines = kept.out.splitlines()[1:] + kept.err.splitlines()
    assert [line for line in lines if "meeting" not in line] == said


def test_a_fact_is_taken_away(kept: Hand) -> None:
    """“none” takes a fact away, and a title is changed where it stands."""
    name = "2026-05-19-quiet-hours"
    kept.types("decisions", "set", name, "--review", "6 months", "--owner", "ana")
    kept.types("decisions", "set", name, "--review", "none", "--owner", "nobody")
    assert text(kept) == BY_HAND
    kept.types("decisions", "set", name, "--title", "Quiet\nnights")
    assert text(kept) == BY_HAND.replace("Quiet hours", "Quiet nights")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "Say what is to change"),
        (("--review", "soon"), "“soon” is not a day"),
        (("--title", ""), "needs a title"),
    ],
)
def test_what_cannot_be_set_is_said(kept: Hand, options: tuple[str, ...], said: str) -> None:
    """What is no change is refused, and the file stays."""
    assert kept.types("decisions", "set", "2026-05-19-quiet-hours", *options) == 2
    assert said in kept.err
    assert text(kept) == BY_HAND


def test_the_same_again_changes_nothing(kept: Hand) -> None:
    """What is as before is said to be."""
    assert kept.types("decisions", "set", "2026-05-19-quiet-hours", "--title", "Quiet hours") == 0
    assert "stays as it is" in kept.out
    assert text(kept) == BY_HAND


def test_an_unknown_owner_is_kept_and_said(kept: Hand) -> None:
    """A name nobody has is kept as it was given, and that is said."""
    kept.types("decisions", "set", "2026-05-19-quiet-hours", "--owner", "the neighbours")
    assert "“the neighbours” is nobody's name" in kept.err
    assert "owner: the neighbours\n" in text(kept)


def test_an_end_keeps_the_text(kept: Hand) -> None:
    """Ending marks a decision with day, reason and meeting; its text stays below."""
    code = kept.types(
        "decisions", "end", "2026-05-19-quiet-hours",
        "--because", "the hall has rules", "--in", "2026-11-15-operations#1",
    )  # fmt: skip
    assert (code, kept.err) == (0, "")
    now = text(kept)
    assert now.endswith(BY_HAND[BY_HAND.index("---\n\nQuiet") :])
    for line in (
        "status: ended",
        "ended: 2026-11-15",
        "because: the hall has rules",
        "  minutes: 2026-11-15-operations#1",
        "x-shelf: 3",
    ):
        assert f"{line}\n" in now
    assert kept.types("decisions", "--ended") == 0
    assert "2026-05-19-quiet-hours" in kept.out


def test_an_end_without_a_meeting_is_said(kept: Hand) -> None:
    """An end that no meeting is named for holds from the day that was given, and is remarked."""
    code = kept.types(
        "decisions", "end", "2026-05-19-quiet-hours", "--because", "x", "--on", "2026-11-20"
    )
    assert code == 0
    assert "No meeting is named" in kept.err
    assert "ended: 2026-11-20\n" in text(kept)
    assert "revisits" not in text(kept)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--because", " "), "Say why it ends"),
        (("--because", "x", "--in", "2026-11-15-operations#7"), "have no item 7"),
        (("--because", "x", "--in", "2020-01-01-nowhere"), "no “2020-01-01-nowhere”"),
    ],
)
def test_what_cannot_end_it_is_said(kept: Hand, options: tuple[str, ...], said: str) -> None:
    """An end needs a reason, and a meeting that is there if one is named."""
    assert kept.types("decisions", "end", "2026-05-19-quiet-hours", *options) == 2
    assert said in kept.err
    assert text(kept) == BY_HAND


@pytest.mark.parametrize("status", ["ended", "replaced", "declined", "asked"])
def test_what_does_not_hold_is_not_ended(kept: Hand, status: str) -> None:
    """A decision that is over, or was never in force, is not ended."""
    kept.writes(PATH, BY_HAND.replace("in_force", status))
    assert kept.types("decisions", "end", "2026-05-19-quiet-hours", "--because", "x") == 2


def test_an_old_decision_is_added(kept: Hand) -> None:
    """A decision of the days before the program gets a file of its own, named by its day."""
    code = kept.types(
        "decisions", "add", "Keys", "--text", "One key each.\nNo copies.  ",
        "--adopted", "2019-03-01", "--review", "1 year", "--owner", "ana",
    )  # fmt: skip
    assert code == 0
    assert kept.out == (
        "new        decisions/operations/2019-03-01-keys.md\nIt is looked at again on 2020-03-01.\n"
    )
    assert kept.err == "2020-03-01 has passed.\n"
    assert text(kept, "decisions/operations/2019-03-01-keys.md") == (
        "---\nformat: sociocli/decision/1\ntitle: Keys\nstatus: in_force\nadopted: 2019-03-01\n"
        "review: 2020-03-01\nowner: ana\n---\n\nOne key each.\nNo copies.\n"
    )


def test_a_text_comes_from_a_file_or_from_standard_input(
    kept: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text may stand in a file, or come through a pipe."""
    kept.writes("../keys.txt", "# Keys\n\nOne each.\n")
    kept.types("decisions", "add", "Keys", "--file", "../keys.txt")
    assert text(kept, "decisions/operations/2026-11-22-keys.md").endswith(
        "\n\n# Keys\n\nOne each.\n"
    )
    monkeypatch.setattr(sys, "stdin", io.StringIO("From a pipe.\n"))
    kept.types("decisions", "add", "Pipe", "--file", "-")
    assert text(kept, "decisions/operations/2026-11-22-pipe.md").endswith("\n\nFrom a pipe.\n")


def test_without_a_text_nothing_is_added(kept: Hand) -> None:
    """Where nobody can be asked, the option is named, and nothing is written."""
    assert kept.types("decisions", "add", "Keys") == 4
    assert "--text" in kept.err
    assert kept.types("decisions", "add", "Keys", "--text", " ") == 2
    assert kept.types("decisions", "add", "Keys", "--text", "x", "--file", "y") == 2
    assert kept.types("decisions", "add", "Keys", "--file", "nowhere.txt") == 2
    assert not (kept.folder / "decisions/operations/2026-11-22-keys.md").exists()


@pytest.mark.parametrize(
    ("editor", "code", "said"),
    [
        ("sh -c 'echo Written. > \"$1\"' sh", 0, ""),
        ("true", 2, "No text was given"),
        ("false", 2, "ended with an error"),
        ("/nowhere/editor", 2, "could not be started"),
    ],
)
def test_at_a_terminal_the_text_is_written_in_an_editor(
    kept: Hand, monkeypatch: pytest.MonkeyPatch, editor: str, code: int, said: str
) -> None:
    """At a terminal the person's own editor opens; what goes wrong there is said."""
    monkeypatch.setenv("VISUAL", editor)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert kept.types("decisions", "add", "Keys") == code
    assert said in kept.err
    path = kept.folder / "decisions/operations/2026-11-22-keys.md"
    assert path.exists() == (code == 0)
    if code == 0:
        assert path.read_text().endswith("\n\nWritten.\n")


def test_with_several_circles_one_is_named(kept: Hand) -> None:
    """With several circles the one that decided is asked for."""
    kept.writes("circles/garden.yaml", "format: sociocli/circle/1\n")
    assert kept.types("decisions", "add", "Keys", "--text", "x") == 2
    assert "--circle with one of garden, operations" in kept.err
    assert kept.types("decisions", "add", "Keys", "--text", "x", "--circle", "kitchen") == 2
    on_day(kept, "2026-12-24")
    assert kept.types("decisions", "add", "Keys", "--text", "x", "--circle", "garden") == 0
    assert kept.out == "new        decisions/garden/2026-12-24-keys.md\n"
