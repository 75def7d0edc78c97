"""What `check` finds: where it is, what is wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sociocli.errors import BadRequest

if TYPE_CHECKING:  # the reader takes long to load, and quick commands read nothing
    from sociocli.record.yaml_tree import Node

__all__ = ["Finding", "finding_of", "line_at"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong with a file.

    Args:
        path: The file, below the record folder, with "/" on every platform.
        line: The line, from 1; 0 if it is about the file as a whole.
        what: What is wrong, as a sentence.
        todo: What to do, as a sentence, or "" if the first one says it.

    """

    path: str
    line: int
    what: str
    todo: str = ""

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.what} {self.todo}".rstrip()


def finding_of(error: BadRequest, path: str) -> Finding:
    """Return what was refused while reading a file as a finding."""
    return Finding(path, error.line, error.plain_sentence)


def line_at(node: Node, *steps: str | int) -> int:
    """Return the line of a value, or of the nearest thing above it that is there.

    Args:
        node: The tree of a file.
        steps: Keys, and places in lists from 0.

    """
    line = node.line
    for step in steps:
        inner = _inner(node, step)
        if inner is None:
            return line
        node, line = inner
    return line


def _inner(node: Node, step: str | int) -> tuple[Node, int] | None:
    if isinstance(step, int):
        if node.kind == "list" and step < len(node.items):
            return node.items[step], node.items[step].line
        return (node, node.line) if node.kind == "text" else None
    return next(((value, line) for key, line, value in node.pairs if key == step), None)
