"""Plain columns, findings and JSON."""

from __future__ import annotations

import io
import json
import os
import shutil
import tracemalloc

import pytest

from sociocli.cli import listing
from sociocli.cli.listing import print_findings, print_json, print_rows
from sociocli.cli.saying import say, say_aside
from sociocli.record.finding import Finding

HOSTILE = "a\x1b[31mb\u202ec"
SHOWN = "a␛[31mb<U+202E>c"


def test_columns_are_as_wide_as_they_need(capsys: pytest.CaptureFixture[str]) -> None:
    """Columns stand below each other, with wide characters too, and no spaces at the end."""
    print_rows(("NAME", "WHAT"), (("a", "one"), ("김치", "two"), ("long name", "")))
    assert capsys.readouterr().out == "NAME       WHAT\na          one\n김치       two\nlong name\n"


def test_nothing_in_a_file_acts_on_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Text from files is shown cleaned, in columns, sentences, remarks and findings."""
    print_rows(("A", "B"), ((HOSTILE, f"{HOSTILE}\nx"),))
    say(HOSTILE)
    say_aside(HOSTILE)
    print_findings([Finding("x", 1, HOSTILE)], "", json=False)
    print_json(HOSTILE)
    shown = capsys.readouterr()
    assert shown.out.count(SHOWN) == 4
    assert SHOWN in shown.err
    assert "\x1b" not in shown.out + shown.err
    assert "\u202e" not in shown.out + shown.err


def test_json_holds_the_text_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    """A program that reads the JSON gets what stands in the file."""
    print_json({"text": HOSTILE})
    assert json.loads(capsys.readouterr().out) == {"text": HOSTILE}


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [{}],
        ["x", [], 1],
        [{"n": n} for n in range(2001)],
        [{"a": HOSTILE, "b": ["x", {"c": "\n"}], "d": {}}, None],
    ],
)
def test_an_iterator_is_printed_as_the_list_of_it(
    rows: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    """What is made while it is printed looks as if it had been made before."""
    print_json(rows)
    whole = capsys.readouterr().out
    print_json(iter(rows))
    assert capsys.readouterr().out == whole


class Nowhere(io.TextIOBase):
    """Takes text and keeps how much there was of it."""

    length = 0

    def write(self, text: str) -> int:
        """Take text."""
        self.length += len(text)
        return len(text)


def test_long_lists_take_little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of rows go out as they are made, and are not kept a second time."""
    rows = [[f"{n:060}", "x", f"title {n}"] for n in range(10_000)]
    out = Nowhere()
    monkeypatch.setattr(listing.sys, "stdout", out)
    tracemalloc.start()
    try:
        print_rows(("ID", "WHAT", "TITLE"), rows)
        print_json(rows)
        print_json({"title": f"title {n}", "who": ["x"]} for n in range(10_000))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert out.length > 2_000_000
    assert most < 500_000


def test_the_last_column_ends_at_the_edge_of_the_screen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal no line wraps; into a file or pipe nothing is cut."""
    monkeypatch.setattr(shutil, "get_terminal_size", lambda _: os.terminal_size((20, 24)))
    rows = (("name", "a long text that does not fit"),)
    print_rows(("NAME", "WHAT"), rows)
    assert "does not fit" in capsys.readouterr().out
    monkeypatch.setattr(listing.sys.stdout, "isatty", lambda: True)
    print_rows(("NAME", "WHAT"), rows)
    assert capsys.readouterr().out == "NAME  WHAT\nname  a long text t…\n"
