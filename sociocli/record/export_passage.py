"""The text of a decision as a passage of a page: its lists are lists, all else is text.

People write rules as paragraphs and lists. Those are kept as such; whatever else
means something to a reader of Markdown (headings, HTML, code, tables, quotes) is
shown as the characters that it is, so that no text changes the page around it.

Must not know what the text is about.
Source: reliability.md 4.5; issue 3, section 3 (handbook).
"""

from __future__ import annotations

import re

from sociocli.record.quoting import inline

__all__ = ["passage"]

_ENTRY = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|[0-9]{1,9}[.)]) +(?P<text>\S.*)")
_INDENT = 4


def passage(text: str) -> str:
    """Show a text as a block quote in which its lists are lists.

    Args:
        text: What a person wrote.

    Returns:
        Lines of Markdown that each begin with ">".

    """
    page = _Page()
    for line in text.strip("\n").expandtabs(_INDENT).split("\n"):
        page.add(line.rstrip(" "))
    return "\n".join(f"> {line}" if line else ">" for line in page.lines)


class _Page:
    """The lines so far, and the entries of lists in which the next one stands.

    `open` holds for each list within a list how far its mark was set in, and how
    far its text is set in on the page.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._open: list[tuple[int, int]] = []
        self._mark = ""  # that of the outermost list
        self._flows = False  # the last line is text that the next one may go on from

    def add(self, line: str) -> None:
        """Add a line of the text."""
        entry = _ENTRY.fullmatch(line)
        if entry is not None:
            self._add_entry(len(entry["indent"]), entry["mark"], entry["text"])
        elif line:
            self._add_text(line)
        else:
            self.lines.append("")
            self._flows = False

    def _add_entry(self, indent: int, mark: str, text: str) -> None:
        mark = mark if mark[0].isdigit() else "-"
        goes_on = bool(self._open) and self._mark[-1:] == mark[-1:]
        while self._open and indent < self._open[-1][0] + 2:
            self._open.pop()
        if not self._open and not goes_on:
            self._apart()
        if not self._open:
            self._mark = mark
        start = self._open[-1][1] if self._open else 0
        self.lines.append(f"{' ' * start}{mark} {inline(text)}")
        self._open.append((indent, start + len(mark) + 1))
        self._flows = True

    def _add_text(self, line: str) -> None:
        indent = len(line) - len(line.lstrip(" "))
        within = bool(self._open) and indent > self._open[-1][0]
        if self._open and not within:
            self._open.clear()
            self._apart()
        if self._flows and self.lines:
            self.lines[-1] += "\\"
        start = self._open[-1][1] if self._open else 0
        spaces = "" if self._open else "&nbsp;" * indent
        self.lines.append(" " * start + spaces + inline(line))
        self._flows = True

    def _apart(self) -> None:
        """Leave an empty line, so that what follows is no part of what was before."""
        if self.lines and self.lines[-1]:
            self.lines.append("")
        self._flows = False
