"""Reading a file for `check`: past its first mistake, as far as that can be done.

Readers stop at the first value that is wrong. Here that value is noted, cut out
of the tree, and the file is read again, so that one look names all mistakes.

Must not know what the files mean.
Source: issue 3, `check`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from sociocli.errors import BadRequest
from sociocli.record.finding import Finding, line_at
from sociocli.record.wording import MISSING
from sociocli.record.yaml_tree import Node

__all__ = ["Held", "ReadOn", "Steps", "read_on"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Steps = tuple[str | int, ...]
Unknown = list[tuple[int, str]]

_MOST = 50


@dataclass(frozen=True, slots=True)
class Held(Generic[T_co]):
    """A value of the record and where it stands.

    Args:
        value: What the file holds.
        node: The tree of the file.
        path: The file, below the record folder.
        cut: The keys of its first level whose values were wrong and are left out.

    """

    value: T_co
    node: Node
    path: str
    cut: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The identity: the path without its ending."""
        return self.path.rpartition(".")[0]

    @property
    def name(self) -> str:
        """The last part of the identity."""
        return self.id.rpartition("/")[2]

    @property
    def circle(self) -> str:
        """The circle in whose folder it lies, or ""."""
        return self.path.split("/")[1] if self.path.count("/") > 1 else ""

    def line(self, *steps: str | int) -> int:
        """Return the line to which the keys lead, 1 if there is none."""
        return line_at(self.node, *steps) or 1

    def finding(self, what: str, todo: str, *steps: str | int) -> Finding:
        """Return a finding at the line to which the keys lead."""
        return Finding(self.path, self.line(*steps), what, todo)


@dataclass(frozen=True, slots=True)
class ReadOn(Generic[T]):
    """What came of reading a tree on: the value, if any, and all that is wrong."""

    value: T | None
    wrong: tuple[tuple[int, str], ...]
    cut: tuple[str, ...]


def read_on(make: Callable[[Node, Unknown], T], node: Node) -> ReadOn[T]:
    """Read a tree, past what is wrong in it.

    Args:
        make: Makes the value from the tree; takes line and sentence of unknown
            keys, and refuses the first value that is wrong.
        node: The tree; what is wrong is taken out of it.

    """
    wrong: Unknown = []
    cut: list[tuple[str, ...]] = []
    for _ in range(_MOST):
        unknown: Unknown = []
        try:
            value = make(node, unknown)
        except BadRequest as refused:
            wrong += unknown
            sentence = refused.plain_sentence
            if not any(path and sentence == MISSING.format(key=path[-1]) for path in cut):
                wrong.append((refused.line, sentence))
            place = _place_of(node, refused)
            if place is None:
                break
            cut.append(_cut(node, place))
            continue
        return ReadOn(value, _once([*wrong, *unknown]), _first(cut))
    return ReadOn(None, _once(wrong), _first(cut))


def _once(wrong: Unknown) -> tuple[tuple[int, str], ...]:
    return tuple(sorted(dict.fromkeys(wrong)))


def _first(cut: list[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path[0] for path in cut if path))


def _place_of(node: Node, refused: BadRequest) -> Steps | None:
    """Return the place of what was refused: named by the sentence, or a whole noun."""
    found = [
        (named, len(steps), steps)
        for steps, key, line, value in _values(node, ())
        if refused.line in (line, value.line)
        and ((named := _named(key, value, refused.plain_sentence)) or value.kind == "map")
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


def _named(key: str, value: Node, sentence: str) -> int:
    said = value.kind == "text" and value.text != "" and f"“{value.text.strip()}”" in sentence
    return 2 * said + (f"“{key}”" in sentence)


def _values(node: Node, at: Steps) -> Iterator[tuple[Steps, str, int, Node]]:
    key = next((step for step in reversed(at) if isinstance(step, str)), "")
    for place, item in enumerate(node.items):
        yield (*at, place), key, item.line, item
        yield from _values(item, (*at, place))
    for name, line, value in node.pairs:
        yield (*at, name), name, line, value
        yield from _values(value, (*at, name))


def _cut(node: Node, place: Steps) -> tuple[str, ...]:
    """Take one value out of a tree, and return the keys that led to it."""
    for step in place[:-1]:
        inner = node.items[step] if isinstance(step, int) else node.get(step)
        if inner is None:
            break
        node = inner
    last = place[-1]
    if isinstance(last, int):
        del node.items[last]
    else:
        node.pairs = [pair for pair in node.pairs if pair[0] != last]
    return tuple(step for step in place if isinstance(step, str))
