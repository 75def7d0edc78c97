"""Plain columns, findings and JSON: what commands print.

Knows the width of the terminal. Must not know what is listed. All text goes
through `show`, so that nothing in a file acts on the terminal.

Source: performance.md 7.1 (tables of a library cost a thousand times as much).
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import asdict

from sociocli.cli import record_wording as words
from sociocli.cli.saying import say, say_aside
from sociocli.record.finding import Finding
from sociocli.terminal.show import show
from sociocli.terminal.width import columns, cut

__all__ = ["print_findings", "print_json", "print_rows"]

GAP = "  "
USUAL = (80, 24)


def print_json(data: object) -> None:
    """Print one JSON document; it holds the text as it is, escaped by JSON."""
    sys.stdout.write(json.dumps(data, ensure_ascii=True, indent=2) + "\n")


def print_rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns; the last one is cut at the edge of a terminal.

    Args:
        head: The names of the columns.
        rows: As many texts in each row; no text is cut where nobody looks on.

    """
    shown = [[show(text.replace("\n", " ")) for text in row] for row in (head, *rows)]
    widths = [max(columns(row[n]) for row in shown) for n in range(len(head) - 1)]
    room = shutil.get_terminal_size(USUAL).columns if sys.stdout.isatty() else 0
    for row in shown:
        cells = [
            text + " " * (width - columns(text)) for text, width in zip(row, widths, strict=False)
        ]
        line = GAP.join((*cells, row[-1]))
        sys.stdout.write((cut(line, room) if room else line).rstrip() + "\n")


def print_findings(findings: Sequence[Finding], good: str, *, json: bool) -> int:
    """Print what a check found, one finding in a line.

    Args:
        findings: What was found.
        good: The sentence if there is nothing.
        json: Whether to print one JSON document.

    Returns:
        The exit code: 1 if something was found.

    """
    if json:
        print_json([asdict(one) for one in findings])
    elif findings:
        say("\n".join(str(one) for one in findings))
        count = len(findings)
        say_aside(words.FINDING if count == 1 else words.FINDINGS.format(count=count))
    else:
        say(good)
    return 1 if findings else 0
