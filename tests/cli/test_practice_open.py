"""Open practices: going on, and what lies there broken, empty, or beside another one."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from commanding import Hand
from sitting import BEGINS, TO_THE_END, folders, sits

from sociocli.record import practice_log
from sociocli.record.lock import lock
from sociocli.record.session_file import SESSION_NAME
from sociocli.record.state import DRAFT_NAME, JOURNAL_NAME
from sociocli.terminal import live

Breaks = Callable[[Path], object]


def begun(hand: Hand) -> Path:
    """Begin a practice, stop after two questions, and return its folder."""
    sits(hand, *BEGINS, "", "")
    assert hand.types("practice", "./bell.yaml", "--plain") == 0
    (folder,) = folders()
    return folder


def session(change: Callable[[dict[str, object]], object]) -> Breaks:
    """Return what changes one thing in the file of a session."""

    def broken(folder: Path) -> None:
        path = folder / SESSION_NAME
        plain = json.loads(path.read_text())
        change(plain)
        path.write_text(json.dumps(plain))

    return broken


def written(name: str, data: bytes) -> Breaks:
    """Return what puts something else into a file."""
    return lambda folder: (folder / name).write_bytes(data)


def line_of_journal(folder: Path) -> None:
    """Break a line in the middle of a journal."""
    path = folder / JOURNAL_NAME
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:3], b"{broken\n", *lines[4:]]))


BROKEN: dict[str, Breaks] = {
    "no JSON": written(SESSION_NAME, b"{not json"),
    "a list": written(SESSION_NAME, b"[]"),
    "nothing": written(SESSION_NAME, b"null"),
    "no fields": written(SESSION_NAME, b"{}"),
    "no text": written(SESSION_NAME, b"\xff\xfe\x00"),
    "too deep": written(SESSION_NAME, b"[" * 100_000),
    "another edition": session(lambda plain: plain.update(rung="9")),
    "another coach": session(lambda plain: plain.update(coached="often")),
    "another cast": session(lambda plain: plain.update(cast="Ana")),
    "other questions": session(lambda plain: plain["cast"]["brought"]["agenda"].pop("items")),
    "no session": lambda folder: (folder / SESSION_NAME).unlink(),
    "no journal": written(JOURNAL_NAME, b"rubbish\n"),
    "a broken line": line_of_journal,
}


@pytest.mark.parametrize("breaks", BROKEN.values(), ids=BROKEN)
def test_a_broken_practice_is_said_and_put_aside_for_another(hand: Hand, breaks: Breaks) -> None:
    """One sentence says where it lies and what to do; that works, and the broken one is kept."""
    folder = begun(hand)
    breaks(folder)
    sits(hand, *[""] * 3)
    assert hand.types("practice", "--plain") == 3
    assert str(folder) in hand.err
    assert len(hand.err.splitlines()) == 1
    sits(hand, *BEGINS, "", "", "", "")
    assert hand.types("practice", "--new", "--plain") == 0
    assert [one.name for one in folders("done")] == [folder.name]
    again = sits(hand, "")
    assert hand.types("practice", "--plain") == 0
    assert any("You go on with" in line for line in again.written)


@pytest.mark.parametrize("left", [b"", b'{"half a li'])
def test_a_practice_that_a_crash_left_before_its_first_line_is_passed_over(
    hand: Hand, left: bytes
) -> None:
    """Nothing was done in it, so nothing is said, and the same can begin anew."""
    (begun(hand) / JOURNAL_NAME).write_bytes(left)
    lines = sits(hand, "")
    assert hand.types("practice", "--plain") == 0
    assert any("What would you like to practise?" in line for line in lines.written)
    begun(hand)


def test_the_practice_worked_on_last_goes_on(hand: Hand) -> None:
    """Of two that are open the one worked on last goes on, whatever their own clocks say."""
    first = begun(hand)
    with lock(first):
        sits(hand, *BEGINS, "")
        assert hand.types("practice", "./bell.yaml", "--plain", "--new") == 0
    assert len(folders()) == 2
    os.utime(first / JOURNAL_NAME, (1, 1))
    sits(hand, "", *TO_THE_END[1:], "", "")
    assert hand.types("practice", "--plain") == 0
    assert folders() == [first]


def test_what_is_put_aside_for_another_is_said_and_in_the_log(hand: Hand) -> None:
    """Whoever begins another practice hears what becomes of the open one; the log knows it."""
    begun(hand)
    lines = sits(hand, *BEGINS, "")
    assert hand.types("practice", "./bell.yaml", "--plain") == 0
    assert "Put aside, and in your log as left before the end: A bell." in lines.written
    assert [(one.what, one.finished) for one in practice_log.read().sessions] == [("bell", False)]
    assert len(folders()) == len(folders("done")) == 1
    assert hand.types("practice", "log") == 0
    assert "left before the end" in hand.out


def test_a_practice_that_runs_elsewhere_is_left_alone(hand: Hand) -> None:
    """In a second terminal another practice begins beside the one that runs."""
    first = begun(hand)
    before = (first / JOURNAL_NAME).read_bytes()
    with lock(first):
        lines = sits(hand, "")
        assert hand.types("practice", "--plain") == 0
        assert any("What would you like to practise?" in line for line in lines.written)
        sits(hand, *BEGINS, "")
        assert hand.types("practice", "./bell.yaml", "--plain") == 0
    assert len(folders()) == 2
    assert (first / JOURNAL_NAME).read_bytes() == before


@pytest.mark.parametrize("change", ["edited", "deleted"])
def test_a_practice_goes_on_as_it_was_begun(hand: Hand, change: str) -> None:
    """It does not matter what has become of the file of the scenario."""
    begun(hand)
    path = hand.folder / "bell.yaml"
    if change == "edited":
        path.write_text("format: sociocli/scenario/1\nname: other\n")
    else:
        path.unlink()
    sits(hand, "", *TO_THE_END[2:], "", "")
    assert hand.types("practice", "--plain") == 0, hand.err
    assert practice_log.read().sessions[0].what == "bell"


def test_a_half_typed_line_comes_back(hand: Hand) -> None:
    """What was being typed when the laptop went off stands there again."""
    folder = begun(hand)
    asked: list[tuple[str, str]] = []

    class Room:
        """A room that notes the half-typed line it was given."""

        def __init__(self, _clock: object, outfit: live.Outfit) -> None:
            asked.append(outfit.draft)

        def close(self) -> None:
            """Close."""

        def ready(self, _question: object) -> None:
            """Stop at once."""
            raise KeyboardInterrupt

    entry = {"key": "item-1/reactions/ana", "text": "half a sen"}
    from sociocli.record.drafts import Draft

    Draft(folder / DRAFT_NAME).keep(entry["key"], entry["text"])
    hand.patch.setattr(live, "LiveRoom", Room)
    hand.patch.setenv("TERM", "xterm")
    hand.types("practice")
    assert asked == [("item-1/reactions/ana", "half a sen")]


def test_private_files_are_for_their_owner_only(hand: Hand) -> None:
    """Folders are open to nobody else, and neither are files."""
    begun(hand)
    sits(hand, "", *TO_THE_END[2:], "", "")
    assert hand.types("practice", "--plain") == 0
    home = practice_log.practice_home()
    modes = [(path.is_dir(), path.stat().st_mode & 0o777) for path in [home, *home.rglob("*")]]
    assert set(modes) == {(True, 0o700), (False, 0o600)}


@pytest.mark.parametrize("seed", ["9" * 10, "9" * 5000, "-1", "1.5", "²"])
@pytest.mark.parametrize("more", [(), ("--answers", "answers.yaml")])
def test_a_seed_that_is_none_is_refused(hand: Hand, seed: str, more: tuple[str, ...]) -> None:
    """The seed is a number that one can write down; both doors say so."""
    sits(hand)
    assert hand.types("practice", "./bell.yaml", *more, "--seed", seed) == 2
    assert "--seed" in hand.err


def test_answers_that_do_not_fit_leave_nothing_open(hand: Hand) -> None:
    """A mistake in a file of answers is said, and no practice waits for somebody to go on."""
    sits(hand)
    for text in ("answers: [{ask: x}]", "answers:\n- {ask: '**', answer: maybe, always: true}\n"):
        hand.writes("answers.yaml", text)
        assert hand.types("practice", "./bell.yaml", "--answers", "answers.yaml") == 2
        assert "answers.yaml:" in hand.err
        assert folders() == []
