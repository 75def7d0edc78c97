"""Opening the files of a record for `check`: each once, and nothing that is wrong is lost.

Knows how a file is turned into a value past its mistakes. Must not know the
rules, or what the values mean.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from sociocli.errors import BadRequest, RecordError
from sociocli.record.check_read import Held, read_on
from sociocli.record.check_text import conflicts
from sociocli.record.disk import read_whole
from sociocli.record.finding import Finding, finding_of
from sociocli.record.folder import PARTS
from sociocli.record.minutes_file import refuse_other_format
from sociocli.record.standing_file import front_matter
from sociocli.record.yaml_tree import SIZE_LIMIT, Node, decode, parse

__all__ = ["Below", "Files", "Make"]

T = TypeVar("T")
# Makes a value from a tree; takes line and sentence of unknown keys.
Make = Callable[[Node, list[tuple[int, str]]], T]

_EDITOR = b"# yaml-language-server:"


@dataclass(frozen=True, slots=True)
class Below:
    """The tree of a file, and the text below it with the line in which it begins."""

    node: Node
    text: str = ""
    line: int = 0


@dataclass(slots=True)
class Files:
    """The files of a record.

    Args:
        root: The record folder.
        findings: What is wrong with the files that were opened.
        names_schema: Whether the first line of one of them names a schema.

    """

    root: Path
    findings: list[Finding] = field(default_factory=list)
    names_schema: bool = False

    def data(self, path: str) -> bytes | None:
        """Read a file, and note what is wrong with its text as such.

        Args:
            path: The file, below the record.

        Returns:
            Its bytes, or None if it cannot be read.

        """
        try:
            data = read_whole(self.root / path, SIZE_LIMIT, follow=False)
        except BadRequest as wrong:
            if path.partition("/")[0] in PARTS:
                self.findings.append(finding_of(wrong, path))
            return None
        except RecordError as wrong:
            self.findings.append(Finding(path, 0, wrong.sentence))
            return None
        self.findings += conflicts(data, path)
        self.names_schema = self.names_schema or _EDITOR in data[:80]
        return data

    def tree(self, path: str, data: bytes | None) -> Below | None:
        """Return the tree of a file, if it can be read.

        Args:
            path: The file; a decision has a text below its tree.
            data: Its bytes.

        """
        if data is None:
            return None
        try:
            text = decode(data, path)
            if not path.startswith("decisions/"):
                return Below(parse(text, path))
            front, body = front_matter(text, path)
            line = text.count("\n", 0, len(text) - len(body)) + 1
            body = body.replace("\r\n", "\n").replace("\r", "\n")
            return Below(parse("\n" + front, path), body, line)
        except BadRequest as wrong:
            self.findings.append(finding_of(wrong, path))
            return None

    def held(
        self, path: str, node: Node, wanted: str, make: Make[T], *, may_lack: bool = False
    ) -> Held[T] | None:
        """Make a value from the tree of its file, and note all that is wrong with it.

        Args:
            path: The file.
            node: Its tree.
            wanted: The format that it must name.
            make: Makes the value.
            may_lack: Whether the place of the file says enough without its format.

        """
        try:
            refuse_other_format(node, wanted, path, may_lack=may_lack)
        except BadRequest as wrong:
            self.findings.append(finding_of(wrong, path))
            if node.get("format") is not None:
                return None
        read = read_on(make, node)
        self.findings += [Finding(path, line, what) for line, what in read.wrong]
        return None if read.value is None else Held(read.value, node, path, read.cut)
