"""What is wrong with the text of a file, whatever it is: unfinished merges, raw HTML.

Must not know what the files are.
Source: reliability.md 5.2 and finding 14 (what an unclosed tag does to a page).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sociocli.record import check_record_wording as words
from sociocli.record import check_wording, standing_wording, wording
from sociocli.record.finding import Finding
from sociocli.record.yaml_tree import Node

__all__ = ["conflicts", "raw_html", "text_above"]

_CONFLICT = re.compile(rb"^<{7} ", re.MULTILINE)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_TAG = re.compile(r"(?<!\\)<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|!--|\?|![A-Z]|!\[CDATA\[)")
# At the beginning of a line these begin a block of HTML before they are closed.
_BLOCK = re.compile(
    r" {0,3}</?(?:script|pre|style|textarea|div|table|p|ul|ol|li|h[1-6]|details|section|iframe"
    r"|form|blockquote|center|hr|body|html|head)(?:[\s>]|/>|$)",
    re.IGNORECASE,
)


def conflicts(data: bytes, path: str) -> Iterator[Finding]:
    """Yield each place of a file where a merge is unfinished.

    Args:
        data: What the file holds; what is no text has no such places.
        path: The file, below the record.

    """
    if b"\0" in data:
        return
    for found in _CONFLICT.finditer(data):
        line = len(re.findall(rb"\r\n|\r|\n", data[: found.start()])) + 1
        yield Finding(path, line, wording.UNFINISHED_MERGE)


def raw_html(text: str, path: str, first: int) -> Iterator[Finding]:
    """Yield each line of a text of Markdown that holds raw HTML outside of code.

    Args:
        text: The text.
        path: The file it stands in.
        first: The line of the file in which it begins.

    """
    fence = ""
    for number, line in enumerate(text.split("\n"), first):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip(" `~\r"):
                fence = ""
            continue
        if mark:
            fence = mark[1]
        elif _TAG.search(_CODE.sub("", line)) or _BLOCK.match(line):
            yield Finding(path, number, check_wording.RAW_HTML, words.RAW_HTML_REMEDY)


def text_above(node: Node, path: str) -> Iterator[Finding]:
    """Yield a text that stands among the facts of a decision, and take it out of the tree.

    Args:
        node: The tree of the facts.
        path: The file.

    """
    for key, line, _ in node.pairs:
        if key == "text":
            yield Finding(path, line, standing_wording.TEXT_BELOW, words.TEXT_ABOVE_REMEDY)
    node.pairs = [pair for pair in node.pairs if pair[0] != "text"]
