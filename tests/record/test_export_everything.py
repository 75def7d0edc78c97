"""Everything as one document: all keys of all files, typed, whole and in order."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from evenings import HOSTILE, evening, record, said_everywhere

from sociocli.domain.standing import BacklogTopic
from sociocli.errors import BadRequest
from sociocli.record.export_everything import everything, is_everything, typed
from sociocli.record.finding import Finding
from sociocli.record.index import Index


def write(root: Path, name: str, text: str) -> None:
    """Write a file of the record."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def exported(root: Path, missed: list[Finding] | None = None, circle: str = "") -> Any:
    """Return the document as another program reads it."""
    found = [] if missed is None else missed
    raw = b"".join(everything(root, Index(root), circle=circle, missed=found.append))
    assert is_everything(raw)
    return json.loads(raw)


def test_an_empty_record_is_a_document_too(tmp_path: Path) -> None:
    """All parts are named even where nothing is in them."""
    assert exported(tmp_path) == {
        "format": "sociocli/export/1", "organisation": {}, "circles": [], "decisions": [],
        "terms": [], "actions": [], "backlog": [], "agendas": [], "minutes": [],
    }  # fmt: skip


def test_every_file_is_in_it_with_its_own_keys(tmp_path: Path) -> None:
    """Also the keys that the program does not know; numbers are numbers."""
    write(tmp_path, "sociocli.yaml", "format: sociocli/organisation/1\nname: Mill\nx-a: 1\n")
    write(tmp_path, "circles/ops.yaml", "name: Ops\nsettings: {quorum: half}\nx-b: [y, no]\n")
    write(tmp_path, "backlog/ops/2026-11-22-a.yaml",
          "format: sociocli/topic/1\ntitle: A\norder: 3\nminutes: 10\nx-c: 010\n")  # fmt: skip
    write(tmp_path, "decisions/ops/2026-11-22-d.md",
          "---\nformat: sociocli/decision/1\ntitle: D\n"
          "pending: {who: [ana], rule: ask, in_force: yes}\n"
          "---\n\nText *as typed*\n  - so\n")  # fmt: skip
    found = exported(tmp_path)
    assert found["organisation"] == {
        "format": "sociocli/organisation/1", "name": "Mill", "x-a": "1",
    }  # fmt: skip
    assert found["circles"] == [
        {"id": "circles/ops", "name": "Ops", "settings": {"quorum": "half"}, "x-b": ["y", "no"]}
    ]
    assert found["backlog"] == [
        {"id": "backlog/ops/2026-11-22-a", "circle": "ops", "format": "sociocli/topic/1",
         "title": "A", "order": 3, "minutes": 10, "x-c": "010"},
    ]  # fmt: skip
    (decision,) = found["decisions"]
    assert decision["text"] == "Text *as typed*\n  - so"
    assert decision["status"] == "in_force"
    assert decision["pending"]["in_force"] is True


def test_minutes_are_whole(tmp_path: Path) -> None:
    """Everything that the file of an evening holds, down to each objection."""
    record(tmp_path)
    (minutes,) = exported(tmp_path)["minutes"]
    item = evening().items[0]
    assert minutes["id"] == "minutes/operations/2026-11-22-operations"
    assert minutes["circle"] == "operations"
    assert len(minutes["items"]) == len(evening().items)
    assert item.decision
    assert minutes["items"][0]["decision"]["text"] == item.decision.text
    assert minutes["items"][0]["objections"][0]["against"] == item.objections[0].against


@pytest.mark.parametrize("text", [*HOSTILE, "\x1b[2J", "\u2028 \u202e", "🎉 مرحبا"])
def test_hostile_text_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    """Whatever people wrote is read back by another program, in letters that are safe anywhere."""
    record(tmp_path, replace(said_everywhere(text), id="2026-11-22-ops", circle="ops"))
    raw = b"".join(everything(tmp_path, Index(tmp_path), missed=lambda _: None))
    assert raw.isascii()
    assert b"\x1b" not in raw
    (minutes,) = json.loads(raw)["minutes"]
    assert minutes["items"][0]["title"] == text


def test_only_one_circle(tmp_path: Path) -> None:
    """With a circle only what belongs to it."""
    for circle in ("a", "b"):
        write(tmp_path, f"circles/{circle}.yaml", f"name: {circle}\n")
        write(
            tmp_path, f"actions/{circle}/2026-11-22-x.yaml", "format: sociocli/action/1\nwhat: X\n"
        )
    found = exported(tmp_path, circle="b")
    assert [one["id"] for one in (*found["circles"], *found["actions"])] == [
        "circles/b", "actions/b/2026-11-22-x",
    ]  # fmt: skip


def test_a_file_that_breaks_meanwhile_is_named(tmp_path: Path) -> None:
    """The document stays whole, and whoever asks hears what is missing, with its line."""
    path = record(tmp_path)
    index = Index(tmp_path)
    assert index.things("minutes")
    path.write_text("a: 1\na: 2\n", encoding="utf-8")
    missed: list[Finding] = []
    raw = b"".join(everything(tmp_path, index, missed=missed.append))
    assert json.loads(raw)["minutes"] == []
    assert [(one.path, one.line) for one in missed] == [
        ("minutes/operations/2026-11-22-operations.yaml", 2)
    ]


def test_an_organisation_that_is_wrong_is_named_and_shown(tmp_path: Path) -> None:
    """What can be read of it is there all the same."""
    write(tmp_path, "sociocli.yaml", "name: [Mill]\nmission: M\n")
    missed: list[Finding] = []
    assert exported(tmp_path, missed)["organisation"] == {"name": ["Mill"], "mission": "M"}
    assert len(missed) == 1
    write(tmp_path, "sociocli.yaml", "name: [\n")
    assert exported(tmp_path, missed)["organisation"] == {}
    assert len(missed) == 2


def test_the_same_record_gives_the_same_bytes(tmp_path: Path) -> None:
    """Nothing depends on the moment."""
    record(tmp_path)
    first, second = (
        b"".join(everything(tmp_path, Index(tmp_path), missed=lambda _: None)) for _ in range(2)
    )
    assert first == second


def test_what_is_no_such_thing_is_refused() -> None:
    """Types are only given where the file is what it says."""
    with pytest.raises(BadRequest):
        typed(BacklogTopic, {"order": "1"}, "x")
    assert not is_everything(b'{"format": "other"}')
