"""Commands over several files that are cut off between two of them, and given again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from away_record import reviews_without_kim
from commanding import TINY, Hand

from sociocli.errors import RecordError
from sociocli.record import beginning, changes, save, standing_change

NAME = "2026-11-22-operations"
QUIET = "2026-11-22-quiet-hours"
CIRCLE = """\
name: Operations
settings: {absence_rule: %s}
members:
- {id: ana, name: Ana}
- {id: ben, name: Ben}
- {id: kim, name: Kim}
"""
ANSWERS = """\
begins: 2026-11-22T19:02:00+01:00
answers:
- {ask: gather/here, answer: everybody-but}
- {ask: gather/missing, answer: kim}
- {ask: attendance/kim, answer: absent}
- {ask: meeting/facilitator, answer: ana}
- {ask: meeting/secretary, answer: ben}
- {ask: "item-1/consent-1/*", answer: consent, always: true}
"""
ASKED = (
    *("decisions", "ask", "Paint the hall", "--text", "White.", "--review", "6 months"),
    *("--closes", "2026-11-29", "--date", "2026-11-22"),
)
OBJECTS = ("--reason", "The smell.", "--date", "2026-11-23")
HALL = "2026-11-22-paint-the-hall"
COMMANDS = {
    "consent to minutes": ("answer", NAME, "kim", "consent", "--date", "2026-11-23"),
    "objection to minutes": ("answer", NAME, "kim", "objection", *OBJECTS),
    "consent to a decision": ("answer", QUIET, "kim", "consent", "--date", "2026-11-23"),
    "objection to a decision": ("answer", QUIET, "kim", "objection", *OBJECTS),
    "settle": ("decisions", "settle", QUIET, "--date", "2027-01-22"),
    "settle all": ("decisions", "settle", "--date", "2027-01-22"),
    "accept": ("minutes", "accept", NAME, "--date", "2026-11-25"),
    "accept in a meeting": ("minutes", "accept", NAME, "--in", "2026-11-25-operations"),
    "correct": ("minutes", "correct", NAME, "It was 23:00.", "--date", "2026-11-25"),
    "close": ("decisions", "close", HALL, "--date", "2026-11-30"),
    "pull": ("decisions", "pull", HALL, "--by", "ben", "--date", "2026-11-24"),
}


def files(folder: Path) -> dict[str, bytes]:
    """Return all files of a record."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def cut_off(hand: Hand, after: int, module: ModuleType = changes) -> Callable[[], int]:
    """Let the disk vanish after so many files; return how often it was written to."""
    written: list[str] = []

    def write(path: Path, data: bytes, *, root: Path) -> None:
        written.append(path.name)
        if len(written) > after:
            sentence = "The disk is gone."
            raise RecordError(sentence)
        save.write_whole(path, data, root=root)

    hand.patch.setattr(module, "write_whole", write)
    return lambda: len(written)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_was_cut_off_is_made_whole_by_giving_it_again(hand: Hand, name: str) -> None:
    """Wherever it stopped, afterwards everything is as if it had never stopped."""
    rule = "lazy" if "settle" in name else "hold"
    hand.writes("sociocli.yaml", "name: Mill Court\n")
    hand.writes("circles/operations.yaml", CIRCLE % rule)
    hand.writes("agendas/tiny.yaml", TINY)
    answers = hand.writes("../answers.yaml", ANSWERS)
    assert hand.types("meet", "tiny", "--answers", str(answers)) == 0, hand.err
    assert hand.types(*ASKED) == 0, hand.err
    told = ("decisions", "answered", HALL, "ana", "objection", *OBJECTS)
    assert hand.types(*told) == 0, hand.err
    later = "format: sociocli/minutes/1\nid: {0}-operations\ncircle: operations\ndate: {0}\n"
    hand.writes("minutes/operations/2026-11-25-operations.yaml", later.format("2026-11-25"))
    made_whole(hand, *COMMANDS[name])


def made_whole(hand: Hand, *command: str, one_by_one: bool = False) -> None:
    """Cut a command off after each of its files, and give it again; it may do several things."""
    kept = hand.folder.with_name("kept")
    shutil.copytree(hand.folder, kept)
    count = cut_off(hand, 99)
    assert hand.types(*command) == 0, hand.err
    whole, several = files(hand.folder), count()
    assert several > 1
    for stop in range(several):
        shutil.copytree(kept, hand.folder, dirs_exist_ok=True)
        for path in files(hand.folder).keys() - files(kept).keys():
            (hand.folder / path).unlink()
        cut_off(hand, stop)
        assert hand.types(*command) == 3
        again = "Give the same command again then" in hand.err
        assert one_by_one or (stop == 0) != again, hand.err
        cut_off(hand, 99)
        assert hand.types(*command) == 0, (stop, hand.err)
        assert files(hand.folder) == whole, stop


REVIEWS = {
    "consent to all of one round": (f"{NAME}#1", "consent"),
    "consent to a change": (f"{NAME}#2", "consent"),
    "consent to an end": ("2026-01-10-noise", "consent"),
    "objection to one of one round": (f"{NAME}#1.2", "objection"),
    "objection to a change": ("2026-01-10-lamps", "objection"),
    "objection to an end": (f"{NAME}#3", "objection"),
}


@pytest.mark.parametrize("name", REVIEWS)
def test_an_answer_to_a_review_that_was_cut_off_is_made_whole(hand: Hand, name: str) -> None:
    """Parts of a round, changes and ends are no different."""
    reviews_without_kim(hand)
    which, word = REVIEWS[name]
    why = OBJECTS if word == "objection" else OBJECTS[2:]
    made_whole(hand, "answer", which, "kim", word, *why)


def test_settling_reviews_that_was_cut_off_is_made_whole(hand: Hand) -> None:
    """Each decision and its item of the minutes, one after the other."""
    reviews_without_kim(hand)
    made_whole(hand, "decisions", "settle", "--date", "2027-01-22", one_by_one=True)


NEW = {
    "action": ("actions", "add", "Lamps", "--who", "ana", "--by", "2026-12-01"),
    "topic": ("backlog", "add", "Bikes", "--kind", "decide"),
    "decision": ("decisions", "add", "Bikes stay", "--text", "Outside.", "--review", "2027-01-01"),
    "term": ("terms", "add", "cook", "ana", "--until", "2027-05-01"),
    "question": ASKED,
    "agenda": ("agenda", "new", "--date", "2027-01-10", "--item", "Lamps:explore:5"),
    "agenda elsewhere": ("agenda", "new", "--date", "2027-01-10", "--out", "mine.yaml"),
}


@pytest.mark.parametrize("name", NEW)
def test_what_was_written_before_the_cut_is_not_written_twice(hand: Hand, name: str) -> None:
    """A command that is given again finds the very same there, says so and writes nothing."""
    hand.writes("sociocli.yaml", "name: Mill Court\n")
    hand.writes("circles/operations.yaml", CIRCLE % "hold")

    def write(path: Path, data: bytes, *, root: Path | None) -> None:
        save.write_whole(path, data, root=root)
        raise KeyboardInterrupt

    with hand.patch.context() as cut:
        for module in (standing_change, changes):
            cut.setattr(module, "write_whole", write)
        assert hand.types(*NEW[name]) == (0 if name.startswith("agenda") else 130)
    whole = files(hand.folder)
    assert hand.types(*NEW[name]) == 0, hand.err
    assert "so nothing was written" in hand.out
    assert "holds" not in hand.err
    assert files(hand.folder) == whole
    changed = next(
        path for path in whole if path not in {"sociocli.yaml", "circles/operations.yaml"}
    )
    (hand.folder / changed).write_bytes(whole[changed] + b"# seen\n")
    if name != "agenda elsewhere":
        assert hand.types(*NEW[name]) == 0
        assert len(files(hand.folder)) == len(whole) + 1, "what somebody changed is something else"
    else:
        assert hand.types(*NEW[name]) == 2


def test_another_day_is_another_action(hand: Hand) -> None:
    """What is to be done again on another day is written again."""
    hand.writes("circles/operations.yaml", CIRCLE % "hold")
    assert hand.types("decisions", "add", "A", "--text", "B.", "--adopted", "2026-01-01") == 0
    assert hand.types("decisions", "add", "A", "--text", "B.", "--adopted", "2026-01-02") == 0
    assert "nothing was written" not in hand.out


def test_a_beginning_that_was_cut_off_is_made_whole_by_giving_it_again(hand: Hand) -> None:
    """`init` goes on wherever it stopped, also when the circle is written but no more."""
    told = ("init", "--name", "Mill", "--circle", "Kitchen", "--aim", "Food", "--members", "Ana")
    count = cut_off(hand, 99, beginning)
    assert hand.types(*told) == 0, hand.err
    whole, several = files(hand.folder), count()
    assert "circles/kitchen.yaml" in whole
    for stop in range(1, several):
        for path in files(hand.folder):
            (hand.folder / path).unlink()
        cut_off(hand, stop, beginning)
        assert hand.types(*told) == 3
        cut_off(hand, 99, beginning)
        assert hand.types(*told) == 0, (stop, hand.err)
        assert files(hand.folder) == whole, stop


def test_a_circle_of_somebody_else_is_not_taken_for_our_own(hand: Hand) -> None:
    """A circle that says anything else stays in the way of `init` with a circle."""
    hand.writes("circles/kitchen.yaml", "name: Kitchen\naim: Feasts\n")
    told = ("init", "--name", "Mill", "--circle", "Kitchen", "--aim", "Food", "--members", "Ana")
    assert hand.types(*told) == 2
    assert "circles here already (kitchen)" in hand.err
