"""Reading a file for the index: two readers, one answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.item import Kind, Outcome
from sociocli.domain.proposal import Concern, Pending
from sociocli.domain.standing import (
    ActionState,
    BacklogTopic,
    DecisionStatus,
    HandedOver,
    Revisit,
    StandingAction,
    StandingDecision,
    Term,
)
from sociocli.record import index_reading
from sociocli.record.index_reading import NOUNS, Read, read_file, read_thing
from sociocli.record.minutes_file import FORMAT
from sociocli.record.standing_file import FORMATS, STANDING, standing_bytes

MEETINGS = Path(__file__).parent.parent / "meetings"
MINUTES = sorted(MEETINGS.glob("*/minutes.yaml"))
EDITOR = "# yaml-language-server: $schema=../../x.json\n"

STAND = {
    "decisions/ops/2026-11-22-a": StandingDecision(
        "Quiet hours", DecisionStatus.PENDING, "2026-11-22", "2027-02-22", owner="ana",
        criteria=("Nobody complains", "It lasts"), concerns=(Concern("Teenagers"),),
        pending=Pending(("kim",), "silent", "2026-12-01"),
        revisits=(Revisit("2026-12-06", Outcome.KEPT, "2026-12-06-ops#1"),),
        text="Quiet from 22:00.\n\n---\n\nNot on Sundays: see # below.",
    ),
    "terms/ops/2026-11-22-b": Term("secretary", "Zoë (bass)", "Secretary", "2026-11-22"),
    "actions/ops/2026-11-22-c": StandingAction(
        "Book: the #hall", ("ana", "ben"), "before the party", "2 weeks",
        handed=(HandedOver(("kim",), "2026-11-25"),),
    ),
    "backlog/ops/2026-11-22-d": BacklogTopic("Noise", Kind.EXPLORE, 3, 20, why="One\nTwo\n"),
}  # fmt: skip


def both(data: bytes, identity: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Read, Read]:
    """Read a file with the fast reader before the strict one, and with the strict one alone."""
    first = read_thing(data, identity, "x")
    with monkeypatch.context() as without:
        without.setattr(index_reading, "_quickly", lambda *_: None)
        return first, read_thing(data, identity, "x")


def changed(data: bytes) -> list[bytes]:
    """Return a file with every line left out, doubled, indented, emptied, and mis-spelled."""
    lines = data.split(b"\n")
    found = []
    for n, line in enumerate(lines):
        key = line.partition(b":")[0]
        changes = (
            [], [line, line], [b"  " + line], [key + b":"], [key + b": x"], [line + b"x"],
            [key + b": []"], [key + b": {}"], [line.replace(b": ", b":", 1)], [key + b': ""'],
            [line, b"<<<<<<< ours"], [b"- " + line], [line + b" "], [line + b"\r"], [b"---"],
        )  # fmt: skip
        found += [b"\n".join([*lines[:n], *new, *lines[n + 1 :]]) for new in changes]
    return found


@pytest.mark.parametrize("identity", STAND)
@pytest.mark.parametrize("editor", ["", EDITOR])
def test_what_stands_is_read_alike(
    identity: str, editor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands is read alike by both readers, also after any small change by hand."""
    data = standing_bytes(STAND[identity], editor)
    assert index_reading._quickly(identity, data, []) is not None
    for one in (data, *changed(data)):
        first, second = both(one, identity, monkeypatch)
        assert first == second


@pytest.mark.parametrize("path", MINUTES, ids=lambda path: path.parent.name)
def test_minutes_are_read_alike(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Recorded minutes are read alike by both readers, and by the fast one."""
    identity, data = "minutes/ops/2026-11-22-ops", path.read_bytes()
    assert index_reading._quickly(identity, data, []) is not None
    first, second = both(data, identity, monkeypatch)
    assert first == second
    assert first.thing is not None


def test_changed_minutes_are_read_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """After any small change by hand, minutes are read, or refused, alike."""
    path = min(MINUTES, key=lambda one: one.stat().st_size)
    refused = 0
    for one in changed(path.read_bytes())[::3]:
        first, second = both(one, "minutes/ops/2026-11-22-ops", monkeypatch)
        assert first == second
        refused += first.finding is not None
    assert refused > 50


WRONG = {
    "format: sociocli/minutes/2": "another edition",
    "outcome: nonsense": "an unknown word",
    "number: many": "no number",
    "number: 1234567890": "too large a number",
    "items: x": "a text for a list",
    "people:\n  id: x": "a mapping for a list",
    "id: [": "an open bracket",
}


@given(st.data())
def test_any_mixture_is_read_alike(data: st.DataObject) -> None:
    """Values put where they do not belong are refused by both readers, or by none."""
    with pytest.MonkeyPatch.context() as patch:
        lines = MINUTES[0].read_text(encoding="utf-8").split("\n")
        for _ in range(data.draw(st.integers(1, 3))):
            at = data.draw(st.integers(0, len(lines) - 1))
            other = data.draw(st.sampled_from([*lines, *WRONG]))
            key, colon, _ = lines[at].partition(": ")
            lines[at] = key + colon + other.strip("- ").partition(": ")[2] if colon else other
        first, second = both("\n".join(lines).encode(), "minutes/ops/2026-11-22-ops", patch)
        assert first == second


def test_the_formats_are_those_of_the_files() -> None:
    """What the fast reader takes for a file's format and noun is what its writer takes."""
    assert NOUNS["minutes"][0] == FORMAT
    for part, cls in STANDING.items():
        assert NOUNS[part] == (FORMATS[cls], cls.__name__)


def test_states_and_people_are_found() -> None:
    """A thing knows its state, its days and its people."""
    data = standing_bytes(StandingAction("Paint", ("ana\x1fx",), state=ActionState.DONE))
    thing = read_thing(data, "actions/ops/2026-11-22-paint", "x").thing
    assert thing is not None
    assert (thing.state, thing.begins, thing.who) == ("done", "2026-11-22", ("ana x",))


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    """A file that is no file, is too large or is not there is said, and stops nothing."""
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "large.yaml").write_bytes(b"#" * 1_000_001)
    for name in ("folder.yaml", "large.yaml", "gone.yaml"):
        read = read_file(tmp_path / name, "circles/x", name)
        assert read.thing is None
        assert read.finding is not None
        assert read.finding.path == name
