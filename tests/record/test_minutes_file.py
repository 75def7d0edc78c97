"""Minutes as YAML: what is written is read again, and looks as the contract says."""

from __future__ import annotations

from pathlib import Path

import pytest
from any_noun import made
from evenings import ID, evening, record
from hypothesis import given

from sociocli.domain.item import Item
from sociocli.domain.minutes import Minutes
from sociocli.errors import BadRequest, RecordError
from sociocli.record.minutes_file import minutes_of_node, minutes_yaml, read_minutes
from sociocli.record.yaml_tree import read_yaml


@given(made(Minutes))
def test_what_is_written_is_read_again(minutes: Minutes) -> None:
    """Any minutes are the same after they were written and read."""
    assert minutes_of_node(read_yaml(minutes_yaml(minutes), "x"), "x") == minutes


def test_the_evening_is_read_again(tmp_path: Path) -> None:
    """Minutes with something of everything are the same after a turn through the file."""
    assert read_minutes(record(tmp_path)) == evening()


def test_parts_of_items_are_read_again() -> None:
    """Items within items keep their depth."""
    minutes = Minutes(
        ID, "a", "2026-11-22", items=(Item("A", parts=(Item("B", parts=(Item("C"),)),)),)
    )
    assert minutes_of_node(read_yaml(minutes_yaml(minutes), "x"), "x") == minutes


def test_the_file_looks_as_the_contract_says() -> None:
    """The keys stand in the order of the contract, days plain, times quoted."""
    text = minutes_yaml(evening()).decode()
    assert text.startswith(
        "format: sociocli/minutes/1\n"
        "id: 2026-11-22-operations\n"
        "circle: operations\n"
        "date: 2026-11-22\n"
        'began: "19:02"\n'
        'ended: "20:28"\n'
        'planned_begin: "19:00"\n'
        'planned_end: "20:30"\n'
        "status: draft\n"
    )
    keys = [line.split(":")[0] for line in text.split("\n") if line and line[0].isalpha()]
    wanted = ["format", "id", "circle", "date", "began", "ended", "status", "method", "facilitator"]
    wanted += ["secretary", "people", "items", "actions", "backlog", "next"]
    assert [key for key in keys if key in wanted] == wanted
    for line in (
        "- id: ana\n  name: Ana\n  part: member\n",
        "- title: Quiet hours in the common house\n  kind: decide\n  outcome: adopted\n",
        "    review: 2027-02-22\n",
        "  - reason: The choir could no longer rehearse.\n    against: 1\n",
        "    text: |-\n      Quiet hours from 22:00 to 7:00,\n      except for the choir",
        'next:\n  date: 2026-12-06\n  time: "19:00"\n',
    ):
        assert line in text


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("id: a\n", 1, "format: sociocli/minutes/1"),
        ("format: sociocli/minutes/2\n", 1, "another edition"),
        ("# hello\nformat: sociocli/agenda/1\n", 2, "sociocli/agenda/1"),
        ("- a\n", 1, "name: text"),
        ("format: sociocli/minutes/1\nid: a\ncircle: b\n", 1, "date"),
        ("format: sociocli/minutes/1\nid: a\ncircle: b\ndate: c\nstatus: done\n", 5, "accepted"),
    ],
)
def test_what_is_no_file_of_minutes_is_refused(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    """A file that is something else is refused with its line and what is wanted."""
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadRequest, match=words) as refused:
        read_minutes(path, shown="minutes/x.yaml")
    assert refused.value.line == line
    assert refused.value.path == "minutes/x.yaml"


def test_unknown_keys_do_not_hinder_reading(tmp_path: Path) -> None:
    """Reading passes over keys it does not know, and names them to who asks."""
    path = record(tmp_path)
    path.write_bytes(path.read_bytes() + b"colour: blue\nx-mine: 1\n")
    assert read_minutes(path) == evening()
    found: list[tuple[int, str]] = []
    read_minutes(path, found)
    assert [sentence for _, sentence in found] == ["“colour” is not known here."]


def test_a_missing_file_is_trouble_with_the_record(tmp_path: Path) -> None:
    """A file that is not there is no mistake in a file."""
    with pytest.raises(RecordError):
        read_minutes(tmp_path / "none.yaml")
