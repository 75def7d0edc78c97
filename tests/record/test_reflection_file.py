"""Private files of what somebody wrote about themselves."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sociocli.domain.practised import (
    Answered,
    HeardFromPeers,
    OwnAction,
    PeerAnswers,
    Quotes,
    Reflection,
)
from sociocli.errors import RecordError
from sociocli.record.reflection_file import (
    PEERS,
    REFLECTIONS,
    keep,
    kept_peers,
    kept_reflections,
)

WRITTEN = Reflection(
    "2026-11-22",
    (Answered("Was it so?", "no\n  indented\n\n- أمينة: \x1b[31m #x"), Answered("And?", "010")),
    (OwnAction("Rest", "2026-12-06"),),
    ("yes",),
)
HEARD = HeardFromPeers(
    "2026-11-22",
    (
        PeerAnswers("Ana", "a circle", Quotes.NAMED, (Answered("Q?", "A."),)),
        PeerAnswers("", "", Quotes.NO, ()),
    ),
    (Answered("Q?", "Mine"),),
    (OwnAction("Rest", "2026-12-06"),),
    "2027-02-22",
    ("a note",),
)


def test_a_reflection_comes_back_as_it_was(tmp_path: Path) -> None:
    """Whatever was written is read again to the letter, and its file is for its owner only."""
    path = keep(REFLECTIONS, "2026-11-22", WRITTEN, tmp_path / "home")
    assert kept_reflections(tmp_path / "home") == ([WRITTEN], [])
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.read_text().startswith("format: sociocli/reflection/1\ndate: 2026-11-22\n")


def test_what_was_heard_comes_back_as_it_was(tmp_path: Path) -> None:
    """Answers of peers keep who wrote them, and what they allow."""
    path = keep(PEERS, "2026-11-22", HEARD, tmp_path)
    assert kept_peers(tmp_path) == ([HEARD], [])
    assert 'quotes: "no"' in path.read_text()


def test_a_second_one_on_the_same_day_has_its_own_file(tmp_path: Path) -> None:
    """Names are not used twice, and files come in the order of days and numbers."""
    for n in range(11):
        keep(REFLECTIONS, "2026-11-22", Reflection("2026-11-22", (), (), (str(n),)), tmp_path)
    keep(REFLECTIONS, "2026-11-01", Reflection("2026-11-01"), tmp_path)
    assert [one.notes for one in kept_reflections(tmp_path)[0]] == [
        (),
        *((str(n),) for n in range(11)),
    ]


def test_the_same_is_not_kept_twice(tmp_path: Path) -> None:
    """A program that was cut off after writing finds what it wrote, under whatever number."""
    for one in (WRITTEN, Reflection("2026-11-22", (), (), ("other",))) * 2:
        keep(REFLECTIONS, "2026-11-22", one, tmp_path)
    assert len(kept_reflections(tmp_path)[0]) == 2


def test_something_else_of_the_same_name(tmp_path: Path) -> None:
    """What cannot be read is never written over."""
    (tmp_path / REFLECTIONS / "2026-11-22.yaml").mkdir(parents=True)
    assert keep(REFLECTIONS, "2026-11-22", WRITTEN, tmp_path).name == "2026-11-22-2.yaml"


def test_nothing_yet(tmp_path: Path) -> None:
    """Where nothing was written nothing is found, and looking makes nothing."""
    assert kept_reflections(tmp_path / "home") == ([], [])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    ["", "x", "format: sociocli/minutes/1\n", "a: [\n", "format: sociocli/reflection/1\n", "\x00"],
)
def test_a_broken_file_costs_only_itself(tmp_path: Path, text: str) -> None:
    """A file that was changed by hand into something else is named; the others are read."""
    keep(REFLECTIONS, "2026-11-22", WRITTEN, tmp_path)
    (tmp_path / REFLECTIONS / "2026-11-20.yaml").write_text(text)
    found, troubles = kept_reflections(tmp_path)
    assert found == [WRITTEN]
    assert "2026-11-20.yaml" in troubles[0]


def test_a_key_of_ones_own_does_not_hinder(tmp_path: Path) -> None:
    """People may add to the file by hand."""
    path = keep(REFLECTIONS, "2026-11-22", WRITTEN, tmp_path)
    path.write_text(path.read_text() + "mood: calm\n")
    assert kept_reflections(tmp_path) == ([WRITTEN], [])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """What cannot be written is said."""
    tmp_path.chmod(0o500)
    with pytest.raises(RecordError):
        keep(REFLECTIONS, "2026-11-22", WRITTEN, tmp_path)
    tmp_path.chmod(0o700)
