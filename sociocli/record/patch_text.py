"""Cutting one stretch of YAML text out and putting another in its place.

Knows where in the text a value, its key or hyphen and the comments behind it
stand. Must not check what it has done; `patch.py` reads the result again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sociocli.domain.plain import Plain
from sociocli.errors import Bug
from sociocli.record.yaml_text import flow_text, write_yaml
from sociocli.record.yaml_tree import Node

__all__ = ["Patch", "child_of", "children_of"]

_KEY = re.compile(r'(?:"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|.*?)[ \t]*:(?=\s|$)', re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\r|\n|\Z")


@dataclass(frozen=True, slots=True)
class _Lines:
    """A value as lines: what follows the colon or the hyphen, and the lines below."""

    head: str
    body: str


class Patch:
    """A text and the ways of changing one place in it.

    Args:
        text: The text of a file.
        order: The order of the keys where something is added.
        in_one_line: Whether values are written in one line, whatever they hold.

    """

    def __init__(self, text: str, order: Sequence[str], *, in_one_line: bool = False) -> None:
        self._text = text
        self._in_one_line = in_one_line
        self._order = order
        self._newline = "\r\n" if "\r\n" in text else "\n"

    def set(
        self, node: Node, keys: tuple[str | int, ...], value: Plain, *, inside_flow: bool
    ) -> str:
        """Return the text with the value put at the keys below a node."""
        first, rest = keys[0], keys[1:]
        flow = inside_flow or node.style in {"{", "["}
        child = child_of(node, first)
        if child is None:
            return self._insert(node, first, _nested(rest, value), flow=flow)
        if rest and not _leads_on(child, rest[0]):
            rest, value = (), _nested(rest, value)
        if rest:
            return self.set(child, rest, value, inside_flow=flow)
        if flow:
            return self._splice(
                child.start, self._tight_end(child), self._spaced(child.start, flow_text(value))
            )
        return self._replace(node, child, first, value)

    # Replacing.

    def _replace(self, parent: Node, child: Node, key: str | int, value: Plain) -> str:
        """Put a new value behind a key or a hyphen, keeping what else is in the line."""
        new = self._lines(parent, key, value)
        end = self._tight_end(child)
        begin = self._begin(parent, child)
        first_line_end = self._line_end(begin)
        if child.start >= first_line_end and end > child.start:
            return self._replace_below(begin, child, new, end)
        head = self._spaced(child.start, new.head) if new.head else ""
        start = child.start if head else self._back(child.start)
        line_end = self._line_end(end)
        body = self._newline + new.body if new.body else ""
        return self._text[:start] + head + self._text[end:line_end] + body + self._text[line_end:]

    def _replace_below(self, begin: int, child: Node, new: _Lines, end: int) -> str:
        """Replace a value that begins in a line below its key."""
        line_end = self._line_end(begin)
        key = _KEY.match(self._text, begin) if child.key_start >= 0 else None
        at = key.end() if key else begin + 1
        start = self._text[:at] + new.head + self._text[at:line_end]
        if not new.body:
            return start + self._text[end:]
        block = new.head.startswith(" |")  # comments below it would become part of the text
        between = self._text[line_end : self._line_start(child.start)]
        middle = self._newline if block else between
        return start + middle + new.body + self._text[self._line_end(end) :]

    # Taking out.

    def drop(self, parent: Node, position: int) -> str:
        """Return the text without one of the children of a node."""
        children = children_of(parent)
        child = children[position]
        flow = bool(parent.style)
        begin, end = self._begin(parent, child), self._tight_end(child)
        later = children[position + 1] if position + 1 < len(children) else None
        if flow:
            before = self._tight_end(children[position - 1]) if position else begin
            after = end if later is None else self._begin(parent, later)
            start, stop = self._flow_stretch((before, begin, end, after), last=later is None)
            return self._splice(start, stop, "")
        if (
            position == 0
            and later is not None
            and self._line_start(begin) + self._margin(begin) < begin
        ):
            return self._splice(begin, self._begin(parent, later), "")
        start = self._line_start(begin)
        line_end = self._line_end(end)
        gap = _LINE_END.match(self._text, line_end)
        return self._splice(start, gap.end() if gap else line_end, "")

    def _flow_stretch(self, at: tuple[int, int, int, int], *, last: bool) -> tuple[int, int]:
        """Return what goes with an entry between brackets; comments of its neighbours stay.

        `at` is the end of the one before, its own begin and end, the begin of the next.
        """
        before, begin, end, after = at
        if last:
            noted = "#" in self._text[before:begin]  # then the comma before it stays, too
            return (len(self._text[:begin].rstrip()) if noted else before), end
        line_end = self._line_end(end)
        alone = not self._text[self._line_start(begin) : begin].strip()
        if alone and line_end < after and self._text[end:line_end].lstrip().startswith(","):
            gap = _LINE_END.match(self._text, line_end)
            return self._line_start(begin), gap.end() if gap else line_end
        return begin, after

    def _begin(self, parent: Node, child: Node) -> int:
        """Return where the key or the hyphen of a child stands."""
        if child.key_start >= 0:
            return child.key_start
        return child.start if parent.style else self._hyphen(parent, child)

    # Adding.

    def _insert(self, node: Node, key: str | int, value: Plain, *, flow: bool) -> str:
        if node.kind == "map" and isinstance(key, str):
            before = self._before(node, key)
            if flow:
                return self._insert_flow(node, before, flow_text({key: value})[1:-1])
            return self._insert_block(node, before, self._written({key: value}))
        if node.kind == "list" and key == len(node.items):
            before = node.items[-1] if node.items else None
            if flow:
                return self._insert_flow(node, before, flow_text(value))
            return self._insert_block(node, before, self._written([value]))
        message = f"There is no place for {key!r} in a {node.kind}."
        raise Bug(message)

    def _before(self, node: Node, key: str) -> Node | None:
        """Return the value after which a missing key is put; None for the first place."""
        if key not in self._order:
            return node.pairs[-1][2] if node.pairs else None
        earlier = self._order[: self._order.index(key)]
        found = [value for known, _, value in node.pairs if known in earlier]
        return found[-1] if found else None

    def _insert_flow(self, node: Node, before: Node | None, new: str) -> str:
        if before is not None:
            return self._splice(self._tight_end(before), self._tight_end(before), ", " + new)
        at = node.start + 1
        more = ", " if node.pairs or node.items else ""
        return self._splice(at, at, new + more)

    def _insert_block(self, node: Node, before: Node | None, new: str) -> str:
        margin = " " * self._column(node.start)
        lines = self._indented(new, margin).removesuffix(self._newline)
        if before is not None:
            at = self._line_end(max(self._tight_end(before), 0))
            return self._splice(at, at, self._newline + lines)
        if node.pairs:
            return self._splice(
                node.start, node.start, lines[len(margin) :] + self._newline + margin
            )
        end = len(self._text)
        gap = "" if not self._text or self._text.endswith(("\n", "\r")) else self._newline
        return self._splice(end, end, gap + lines + self._newline)

    # The text.

    def _lines(self, parent: Node, key: str | int, value: Plain) -> _Lines:
        """Return a value as it is written behind a key or a hyphen of its parent."""
        margin = " " * self._column(parent.start)
        if isinstance(key, int):
            written, lead = self._written([value]), len("-")
        else:
            written, lead = self._written({"k": value}), len("k:")
        head, _, body = written[lead:].partition("\n")
        return _Lines(head, self._indented(body, margin).removesuffix(self._newline))

    def _written(self, data: dict[str, Plain] | list[Plain]) -> str:
        """Return a mapping or a list of one as the lines of a block."""
        if not self._in_one_line:
            return write_yaml(data)
        if isinstance(data, list):
            return f"- {flow_text(data[0])}\n"
        return f"{flow_text(data)[1:-1]}\n"

    def _indented(self, lines: str, margin: str) -> str:
        indented = re.sub(r"^(?=[^\n])", margin, lines, flags=re.MULTILINE)
        return indented.replace("\n", self._newline)

    def _spaced(self, at: int, head: str) -> str:
        """Return what follows a colon or hyphen, with a space only if none is there."""
        before = self._text[at - 1 : at]
        return head.lstrip(" ") if before in " \t[{," else " " + head.lstrip(" ")

    def _tight_end(self, node: Node) -> int:
        """Return where a node really ends, without the comments and gaps behind it."""
        if node.kind != "text" and not node.style:
            children = children_of(node)
            return self._tight_end(children[-1]) if children else node.start
        if node.style in {"|", ">"}:
            return node.start + len(self._text[node.start : node.end].rstrip())
        return node.end

    def _line_end(self, at: int) -> int:
        found = _LINE_END.search(self._text, at)
        return found.start() if found else len(self._text)

    def _line_start(self, at: int) -> int:
        return max(self._text.rfind("\n", 0, at), self._text.rfind("\r", 0, at)) + 1

    def _column(self, at: int) -> int:
        return at - self._line_start(at)

    def _margin(self, at: int) -> int:
        """Return how many spaces the line of a place begins with."""
        line = self._text[self._line_start(at) : at]
        return len(line) - len(line.lstrip(" "))

    def _back(self, at: int) -> int:
        """Return the place after the last character that is no space."""
        return len(self._text[:at].rstrip(" \t"))

    def _hyphen(self, parent: Node, item: Node) -> int:
        """Return where the hyphen of a list item stands: in the column of its list."""
        column, at = self._column(parent.start), item.start
        while True:
            start = self._line_start(at)
            if start + column < item.start and self._text[start + column] == "-":
                return start + column
            at = start - 1

    def _splice(self, start: int, end: int, new: str) -> str:
        return self._text[:start] + new + self._text[end:]


def children_of(node: Node) -> list[Node]:
    """Return the values of a mapping or the items of a list."""
    return [value for _, _, value in node.pairs] if node.kind == "map" else node.items


def child_of(node: Node, key: str | int) -> Node | None:
    """Return what stands at a key or an index, or None."""
    if isinstance(key, int):
        return node.items[key] if node.kind == "list" and 0 <= key < len(node.items) else None
    return node.get(key) if node.kind == "map" else None


def _leads_on(node: Node, key: str | int) -> bool:
    """Tell whether a key can be found or added below a node as it is written."""
    if isinstance(key, int):
        return node.kind == "list" and bool(node.items)
    return node.kind == "map" and bool(node.pairs)


def _nested(keys: tuple[str | int, ...], value: Plain) -> Plain:
    """Wrap a value into the mappings and lists that are still missing."""
    for key in reversed(keys):
        value = [value] if isinstance(key, int) else {key: value}
    return value
