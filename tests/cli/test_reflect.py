"""`sociocli practice reflect`, and conversations of one person with the program."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest
from commanding import Hand
from overtime import pauses, sits

from sociocli.cli import alone
from sociocli.domain.practised import (
    Answered,
    HeardFromPeers,
    OwnAction,
    PeerAnswers,
    Reflection,
)
from sociocli.errors import RecordError
from sociocli.record import journal_file
from sociocli.record.journal_lines import line_of
from sociocli.record.practice_log import practice_home
from sociocli.record.reflection_file import PEERS, REFLECTIONS, keep, kept_reflections

ANSWERS = """\
begins: 2026-11-22T19:02:00+01:00
answers:
- {ask: self/hosted, answer: A crew of five}
- {ask: action-1, answer: Ask Ben to host}
"""
HOSTED = "What did you host, and for how many people?"


@pytest.fixture
def learner(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> Hand:
    """Return somebody who practised a little, on 2026-11-22."""
    monkeypatch.setattr("sociocli.cli.app_practice_reflect.today", lambda: "2026-11-22")
    return hand


def held(hand: Hand, answers: str = ANSWERS) -> int:
    """Reflect with answers from a file."""
    path = hand.writes("../answers.yaml", answers)
    return hand.types("practice", "reflect", "--answers", str(path))


def test_answers_from_a_file(learner: Hand) -> None:
    """What is answered is kept as one dated file, and nothing else is left behind."""
    assert held(learner) == 0
    assert kept_reflections()[0] == [
        Reflection(
            "2026-11-22",
            (Answered(HOSTED, "A crew of five"),),
            (OwnAction("Ask Ben to host", "2026-12-06"),),
        )
    ]
    assert "reflections/2026-11-22.yaml" in learner.err
    assert [path.name for path in practice_home().iterdir()] == [REFLECTIONS]
    assert learner.files() == []


def test_nothing_written_nothing_kept(learner: Hand) -> None:
    """Who passes over everything leaves no file."""
    assert held(learner, "begins: 2026-11-22T19:02:00\nanswers: []\n") == 0
    assert "nothing is kept" in learner.err
    assert kept_reflections() == ([], [])


def test_answers_that_nobody_asked_for(learner: Hand) -> None:
    """They are named, nothing is kept, and nothing stands half open."""
    assert held(learner, ANSWERS + "- {ask: self/nothing, answer: x}\n") == 2
    assert ":5: this answer was never asked for" in learner.err
    assert kept_reflections() == ([], [])
    assert not list(practice_home().glob("*/journal"))


def test_nobody_at_a_terminal(learner: Hand) -> None:
    """Without a terminal nothing is begun."""
    assert learner.types("practice", "reflect") == 4
    assert "needs a terminal" in learner.err
    assert not practice_home().exists()


def test_a_file_of_answers_that_is_not_there(learner: Hand) -> None:
    """A missing file is said."""
    assert learner.types("practice", "reflect", "--answers", "no.yaml") == 2


def test_stopped_and_gone_on_with(learner: Hand) -> None:
    """What was answered before stopping stands; the same command goes on behind it."""
    sits(learner, ANSWERS, "self/went-well", pauses)
    assert learner.types("practice", "reflect") == 0
    assert "Go on with: sociocli practice reflect" in learner.err
    assert kept_reflections() == ([], [])
    heard = sits(learner, "answers:\n- {ask: self/next, answer: Wait}\n")
    assert learner.types("practice", "reflect") == 0
    assert heard[0] == "Going on where you stopped. Answers kept: 1."
    assert heard[1] == "self/went-well"
    assert [one.answer for one in kept_reflections()[0][0].answers] == ["A crew of five", "Wait"]


def test_stopped_before_anything_was_said(learner: Hand) -> None:
    """Then nothing is left behind."""
    sits(learner, ANSWERS, "self/hosted", pauses)
    assert learner.types("practice", "reflect") == 0
    assert "nothing is left behind" in learner.err
    assert list(practice_home().iterdir()) == []


def test_begun_anew(learner: Hand) -> None:
    """What was open is kept as it stood, and the first question comes again."""
    sits(learner, ANSWERS, "self/went-well", pauses)
    learner.types("practice", "reflect")
    heard = sits(learner, "answers:\n- {ask: self/next, answer: Wait}\n")
    assert learner.types("practice", "reflect", "--anew") == 0
    assert "self/hosted" in heard
    assert "kept as it stood" in learner.err
    kept, _ = kept_reflections()
    assert [one.answers[0].answer for one in kept] == ["A crew of five", "Wait"]
    assert [path.name for path in practice_home().iterdir()] == [REFLECTIONS]


def test_anew_with_nothing_open(learner: Hand) -> None:
    """Where nothing is open it simply begins."""
    sits(learner, ANSWERS)
    assert learner.types("practice", "reflect", "--anew") == 0
    assert "kept as it stood" not in learner.err


def test_ctrl_c(learner: Hand) -> None:
    """A signal that ends the program says how to go on."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    sits(learner, ANSWERS, "self/went-well", interrupt)
    assert learner.types("practice", "reflect") == 130
    assert "Go on with: sociocli practice reflect" in learner.err


def test_a_full_disk_in_the_middle(learner: Hand) -> None:
    """The answer that found no room is shown, and the command to go on is the right one."""

    def full() -> None:
        def write_all(fd: int, data: bytes) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        learner.patch.setattr(journal_file, "write_all", write_all)

    sits(learner, ANSWERS, "self/hosted", full)
    assert learner.types("practice", "reflect") == 3
    assert "A crew of five" in learner.err
    assert "sociocli resume" not in learner.err


def test_a_full_disk_at_the_end(learner: Hand) -> None:
    """If the file cannot be written, all answers stay, and going on writes it."""
    real = os.replace

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    learner.patch.setattr(os, "replace", full)
    assert held(learner) == 3
    assert "All answers are saved. Go on with: sociocli practice reflect" in learner.err
    learner.patch.setattr(os, "replace", real)
    assert held(learner, "answers: []\n") == 0
    assert kept_reflections()[0][0].answers == (Answered(HOSTED, "A crew of five"),)


def test_two_programs_at_once(learner: Hand) -> None:
    """A second program is told that it is open already."""

    def second() -> None:
        learner.patch.setattr("sociocli.record.lock._TRIES", 1)
        with pytest.raises(RecordError, match="open already"):
            alone.converse(_other(learner))

    sits(learner, ANSWERS, "self/went-well", second)
    assert learner.types("practice", "reflect") == 0


def _other(hand: Hand) -> alone.Alone[Reflection]:
    from sociocli.practice.looking_back.reflecting import reflecting

    folder = practice_home() / "reflecting"
    return alone.Alone(folder, "x", lambda _: reflecting(), lambda *_: None, "again")


@pytest.mark.parametrize("damage", [b"garbage\n", b"changed"])
def test_a_journal_that_cannot_be_gone_on_with(learner: Hand, damage: bytes) -> None:
    """It stays where it is, unchanged, and is named."""
    sits(learner, ANSWERS, "self/went-well", pauses)
    learner.types("practice", "reflect")
    journal = practice_home() / "reflecting" / "journal"
    lines = journal.read_bytes().splitlines(keepends=True)
    if damage == b"changed":  # another question stood here once
        record = json.loads(lines[-1].partition(b" ")[2])
        record["key"] = "self/other"
        lines[-1] = line_of(record)
    else:
        lines.insert(1, damage)
    journal.write_bytes(b"".join(lines))
    before = journal.read_bytes()
    sits(learner, ANSWERS)
    assert learner.types("practice", "reflect") == 3
    assert str(journal) in learner.err
    assert "begin anew" in learner.err
    assert journal.read_bytes() == before


def test_showing_what_was_written(learner: Hand) -> None:
    """All earlier ones are shown, the latest first, with what was heard from peers."""
    assert learner.types("practice", "reflect", "--show") == 0
    assert "Nothing is written yet" in learner.out
    keep(
        REFLECTIONS,
        "2026-10-01",
        Reflection("2026-10-01", (Answered("Q?", "One\nTwo \x1b[31m"),), (), ("a note",)),
    )
    keep(
        PEERS,
        "2026-11-01",
        HeardFromPeers(
            "2026-11-01",
            (PeerAnswers("Ana"), PeerAnswers("")),
            (Answered("P?", "Mine"),),
            (OwnAction("Rest", "2026-12-06"),),
            "2027-02-01",
        ),
    )
    assert learner.types("practice", "reflect", "--show") == 0
    assert learner.out == (
        "2026-11-01, from Ana, somebody\n  P?\n      Mine\n"
        "  What you wanted to do\n      - 2026-12-06: Rest\n  To look at again: 2027-02-01\n"
        "\n2026-10-01\n  Q?\n      One\n      Two ␛[31m\n  Notes\n      - a note\n"
    )


def test_showing_as_json(learner: Hand) -> None:
    """One document with both."""
    keep(REFLECTIONS, "2026-10-01", Reflection("2026-10-01", (Answered("Q?", "A"),)))
    assert learner.types("practice", "reflect", "--json") == 0
    data = json.loads(learner.out)
    assert data["reflections"][0]["answers"] == [{"question": "Q?", "answer": "A"}]
    assert data["peers"] == []


def test_what_cannot_be_shown_is_said(learner: Hand) -> None:
    """A broken file is named."""
    (practice_home() / REFLECTIONS).mkdir(parents=True)
    Path(practice_home() / REFLECTIONS / "2026-10-01.yaml").write_text("x")
    assert learner.types("practice", "reflect", "--show") == 0
    assert "2026-10-01.yaml" in learner.err
