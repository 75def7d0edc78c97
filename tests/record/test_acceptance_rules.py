"""Accepted minutes that were changed are found, with file and line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sociocli.domain.minutes import Correction, LastMinutes, Minutes, Status
from sociocli.record.acceptance import accept, corrected, hash_of_node
from sociocli.record.markdown import render
from sociocli.record.minutes_check import check_minutes
from sociocli.record.minutes_file import minutes_yaml, read_minutes
from sociocli.record.yaml_tree import parse

FIRST, SECOND = "2026-11-22-operations", "2026-12-06-operations"
PATH = f"minutes/operations/{FIRST}.yaml"
NEXT = f"minutes/operations/{SECOND}.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a record in which a meeting has accepted the minutes of the one before."""
    first = Minutes(FIRST, "operations", "2026-11-22", notes=("The hall is booked.",))
    text = corrected(minutes_yaml(first).decode(), PATH, Correction("Ben was late."))
    text = accept(text, PATH, date="2026-12-06", meeting=SECOND)
    last = LastMinutes(FIRST, "accepted", hash=hash_of_node(parse(text, PATH)))
    second = Minutes(SECOND, "operations", "2026-12-06", last_minutes=last)
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text(text, encoding="utf-8")
    (tmp_path / NEXT).write_bytes(minutes_yaml(second))
    return tmp_path


def found(root: Path, *paths: str) -> list[str]:
    """Return what is found in the YAML files, with their Markdown in order."""
    for path in sorted(root.rglob("minutes/*/*.yaml")):
        path.with_suffix(".md").write_text(render(read_minutes(path)), encoding="utf-8")
    return [str(one) for one in check_minutes(root, [root / path for path in paths])]


def change(root: Path, path: str, old: str, new: str) -> int:
    """Change a text in a file once, and return the line in which it stood."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def line_of(root: Path, path: str, words: str) -> int:
    """Return the line of a file in which some words stand."""
    text = (root / path).read_text(encoding="utf-8")
    return text[: text.index(words)].count("\n") + 1


def test_accepted_minutes_are_in_order(root: Path) -> None:
    """Nothing is said of minutes that are as they were accepted."""
    assert found(root) == []


def test_a_change_is_seen_by_their_own_hash(root: Path) -> None:
    """Whatever was changed after the acceptance is one finding, at the hash."""
    change(root, PATH, "is booked", "is not booked")
    line = line_of(root, PATH, "hash:")
    (only,) = found(root)
    assert only.startswith(f"{PATH}:{line}: These minutes were accepted, and what they say")
    assert f"sociocli minutes correct {FIRST}" in only


def test_a_change_with_its_hash_is_seen_by_the_other_meeting(root: Path) -> None:
    """Who changes the hash as well is found by that in the minutes of the next meeting."""
    change(root, PATH, "is booked", "is not booked")
    text = (root / PATH).read_text(encoding="utf-8")
    old = read_minutes(root / PATH).accepted
    assert old is not None
    change(root, PATH, old.hash, hash_of_node(parse(text, PATH)))
    (only,) = found(root)
    assert only.startswith(f"{NEXT}:{line_of(root, NEXT, 'hash:')}: This meeting accepted")
    (alone,) = found(root, NEXT)
    assert alone == only


def test_taking_the_acceptance_out_is_seen(root: Path) -> None:
    """Who takes the acceptance out to change something is found by the next meeting."""
    minutes = read_minutes(root / PATH)
    new = replace(minutes, accepted=None, notes=(), status=Status.DRAFT)
    (root / PATH).write_bytes(minutes_yaml(new))
    assert [one.split(":")[0] for one in found(root)] == [NEXT]


def test_a_comment_is_no_change(root: Path) -> None:
    """Comments, line ends and keys of one's own are nobody's business."""
    text = (root / PATH).read_text(encoding="utf-8")
    own = f"# read by Kim\n{text}x-room: blue\n".replace("\n", "\r\n")
    (root / PATH).write_bytes(own.encode())
    assert found(root) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "sentence"),
    [
        (PATH, "status: accepted", "status: draft", "their status is draft"),
        (PATH, f"minutes: {SECOND}", "minutes: 2030-01-01-operations", "no minutes “2030-01-01"),
        (PATH, "date: 2026-12-06", "date: someday", "“someday” is not a day"),
        (PATH, f"Ben was late.\n  minutes: {SECOND}", "Ben was late.", "names no meeting"),
        (PATH, "Ben was late.\n  minutes: 2", "Ben was late.\n  minutes: 3", "no minutes “3026"),
        (PATH, "- text: Ben was late.", "- text: Ben\n  date: now", "“now” is not a day"),
    ],
)
def test_what_does_not_fit_is_found(
    path: str, old: str, new: str, sentence: str, root: Path
) -> None:
    """A meeting that is not there, or a correction that nobody accepted, is found."""
    change(root, path, old, new)
    assert any(sentence in one for one in found(root)), found(root)


def test_a_correction_of_the_draft_needs_no_meeting(root: Path) -> None:
    """What was corrected before minutes were accepted by mail was accepted with them."""
    draft = minutes_yaml(Minutes(FIRST, "operations", "2026-11-22")).decode()
    text = corrected(draft, PATH, Correction("Ben was late.", "2026-11-25"))
    text = accept(text, PATH, date="2026-12-01", how="by mail")
    (root / PATH).write_text(text, encoding="utf-8")
    (root / NEXT).unlink()
    (root / NEXT).with_suffix(".md").unlink(missing_ok=True)
    assert found(root) == []


def test_a_correction_after_acceptance_by_mail_needs_a_meeting(root: Path) -> None:
    """What was added after the acceptance, and no meeting has accepted, is found."""
    draft = minutes_yaml(Minutes(FIRST, "operations", "2026-11-22")).decode()
    text = accept(draft, PATH, date="2026-12-01", how="by mail")
    later = "corrections:\n- text: Ben was late.\n  date: 2026-12-02\n"
    (root / PATH).write_text(text + later, encoding="utf-8")
    (root / NEXT).unlink()
    (root / NEXT).with_suffix(".md").unlink(missing_ok=True)
    (only,) = found(root)
    assert "names no meeting" in only


def test_a_name_that_leads_elsewhere_is_not_followed(root: Path) -> None:
    """The id of other minutes never becomes a path."""
    change(root, NEXT, f"id: {FIRST}", "id: ../../*")
    assert [one for one in found(root) if "accepted the minutes" in one] == []


def test_an_acceptance_without_its_hash_is_found(root: Path) -> None:
    """Minutes that were made accepted by hand are frozen, and no change in them would be seen."""
    start = line_of(root, PATH, "status: accepted")
    text = (root / PATH).read_text(encoding="utf-8")
    block = text[text.index("accepted:\n") : text.index("notes:")]
    (root / PATH).write_text(text.replace(block, ""), encoding="utf-8")
    (line,) = found(root, PATH)
    assert line.startswith(f"{PATH}:{start}: The status is accepted, and the hash")
    assert f"sociocli minutes accept {FIRST}" in line
    hash_line = next(one for one in block.splitlines() if "hash:" in one)
    (root / PATH).write_text(text.replace(f"{hash_line}\n", ""), encoding="utf-8")
    (line,) = found(root, PATH)
    assert line.startswith(f"{PATH}:{start + 1}: The status is accepted, and the hash")


def test_a_change_since_the_acceptance_is_not_rendered(root: Path) -> None:
    """The Markdown still says what was accepted, so it is only said to take the change back."""
    assert found(root) == []
    change(root, PATH, "The hall is booked.", "The hall is free.")
    (one,) = check_minutes(root)
    assert one.path == PATH
    assert "Take the change back" in one.todo
