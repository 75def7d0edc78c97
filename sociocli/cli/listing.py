"""Plain columns, findings and JSON: what commands print.

Knows the width of the terminal. Must not know what is listed. All text goes
through `show`, so that nothing in a file acts on the terminal.

Source: performance.md 7.1 (tables of a library cost a thousand times as much).
"""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from sociocli.cli.saying import say, say_aside
from sociocli.terminal.show import show
from sociocli.terminal.width import columns, cut

if TYPE_CHECKING:
    from json import JSONEncoder

    from sociocli.record.finding import Finding

__all__ = ["print_findings", "print_json", "print_marked", "print_rows"]

GAP = "  "
USUAL = (80, 24)
_AT_ONCE = 200


def print_json(data: object) -> None:
    """Print one JSON document; it holds the text as it is, escaped by JSON.

    Args:
        data: What it holds; what comes from an iterator becomes a list, and is not kept.

    """
    import json

    encoder = json.JSONEncoder(ensure_ascii=True, indent=2)
    if isinstance(data, Iterator):
        _print_list(encoder, data)
    else:
        pieces = encoder.iterencode(data)
        while some := "".join(itertools.islice(pieces, _AT_ONCE)):
            sys.stdout.write(some)
    sys.stdout.write("\n")


def _print_list(encoder: JSONEncoder, data: Iterator[object]) -> None:
    """Print what comes as a list; much at once, as every call leaves something behind."""
    before, end = "[", "\n]"
    while some := list(itertools.islice(data, _AT_ONCE)):
        sys.stdout.write(before + encoder.encode(some)[1 : -len(end)])
        before = ","
    sys.stdout.write("[]" if before == "[" else end)


def print_rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns; the last one is cut at the edge of a terminal.

    Args:
        head: The names of the columns.
        rows: As many texts in each row; no text is cut where nobody looks on.

    """
    widths = [
        max(len(head[n]), max([columns(_in_one_line(row[n])) for row in rows], default=0))
        for n in range(len(head) - 1)
    ]
    room = _room()
    lines = []
    for row in itertools.chain((head,), rows):  # there may be thousands: none is kept twice
        shown = [_in_one_line(text) for text in row]
        cells = [
            text.ljust(width if text.isascii() else width - columns(text) + len(text))
            for text, width in zip(shown, widths, strict=False)
        ]
        line = GAP.join((*cells, shown[-1])).rstrip()
        lines.append(cut(line, room).rstrip() if room else line)
        if len(lines) == _AT_ONCE:
            sys.stdout.write("\n".join(lines) + "\n")
            lines.clear()
    if lines:
        sys.stdout.write("\n".join(lines) + "\n")


def _in_one_line(text: str) -> str:
    return text if text.isprintable() else show(text.replace("\n", " "))


def _room() -> int:
    """Return the columns there are, or 0 where nobody looks on and nothing is cut."""
    if not sys.stdout.isatty():
        return 0
    import shutil

    return shutil.get_terminal_size(USUAL).columns


def print_marked(pieces: Iterable[tuple[str, bool]], *, indent: str = "") -> None:
    """Print a line some pieces of which are marked, where marks can be seen.

    A line that is too long begins shortly before its first mark.

    Args:
        pieces: The pieces in their order, and whether each is marked.
        indent: What stands before the line.

    """
    shown = [(_in_one_line(text), marked) for text, marked in pieces]
    room = _room()
    if room:
        shown = _fitting(shown, room - columns(indent))
    begin, end = ("\x1b[1m", "\x1b[22m") if _marks_are_seen() else ("", "")
    line = "".join(f"{begin}{text}{end}" if marked else text for text, marked in shown)
    sys.stdout.write(f"{indent}{line}\n")


def _marks_are_seen() -> bool:
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _fitting(pieces: list[tuple[str, bool]], room: int) -> list[tuple[str, bool]]:
    """Cut a line in front, if its first mark lies beyond the edge, and behind."""
    if pieces and not pieces[0][1] and columns(pieces[0][0]) > room // 2:
        whole = sum(columns(text) for text, _ in pieces)
        if whole > room and len(pieces) > 1:
            text = pieces[0][0]
            while columns(text) > room // 3:
                text = text[max(1, len(text) - room) :] if len(text) > 2 * room else text[1:]
            pieces = [(f"…{text}", False), *pieces[1:]]
    found = []
    for text, marked in pieces:
        fitting = cut(text, room)
        found.append((fitting, marked))
        room -= columns(fitting)
        if fitting != text or room <= 0:
            break
    return found


def print_findings(findings: Sequence[Finding], good: str, *, json: bool) -> int:
    """Print what a check found, one finding in a line.

    Args:
        findings: What was found.
        good: The sentence if there is nothing.
        json: Whether to print one JSON document.

    Returns:
        The exit code: 1 if something was found.

    """
    from sociocli.cli import record_wording as words

    if json:
        from dataclasses import asdict

        print_json([asdict(one) for one in findings])
    elif findings:
        say("\n".join(str(one) for one in findings))
        count = len(findings)
        say_aside(words.FINDING if count == 1 else words.FINDINGS.format(count=count))
    else:
        say(good)
    return 1 if findings else 0
