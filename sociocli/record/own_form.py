"""A fast reader for files in exactly the form in which this program writes them.

Knows the form of `yaml_text.write_yaml`, line by line: blocks two spaces deep,
plain or doubly quoted texts in one line, literal blocks. Whatever is not surely
of that form is nobody's fault: the answer is None, and the strict reader reads
the file, says what is wrong with it, or accepts it. What is returned is the
same as the strict reader returns, and nothing that it refuses is returned
(tests/record/test_own_form.py runs both over the same files).

Source: performance.md section 5 (the parse is the only step that hurts).
"""

from __future__ import annotations

import re

from sociocli.domain.plain import Plain

__all__ = ["plain_of_own_form"]

# What the writer puts in quotes, as an escape, or not into a file at all.
_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_KEY = re.compile(r"[^\W_](?:[\w -]*[\w-])?\Z")
_QUOTED = re.compile(
    r'(?:[^"\\]|\\(?:["\\nteNLP]|x[0-9A-F]{2}|u(?!D[89A-F])[0-9A-F]{4}|U000[0-9A-F]{5}))*'
)
_ESCAPE = re.compile(r"\\(?:x(..)|u(....)|U(.{8})|(.))")
_MEANS = {
    '"': '"',
    "\\": "\\",
    "n": "\n",
    "t": "\t",
    "e": "\x1b",
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}
# A plain text that begins with one of these may be something else.
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@` ")
_LONGEST = 100
_DEEPEST = 30
_STEP = 2


class _NotOurs(Exception):
    """This is not surely of our form."""


def plain_of_own_form(text: str) -> dict[str, Plain] | None:
    """Read a text that the program itself has written.

    Args:
        text: The text of a file, or of a front matter.

    Returns:
        What it holds, or None if it is not surely in our own form.

    """
    lines = text.split("\n")
    if lines.pop() or " \n" in text or "\n#" in text or _is_odd(text):
        return None
    reader = _Reader(lines)
    try:
        found, end = reader.mapping(1 if text.startswith("#") else 0, 0, 0)
    except _NotOurs:
        return None
    return found if end == len(lines) else None


def _is_odd(text: str) -> bool:
    """Tell whether a text holds what we never write; what can be printed is looked at fast."""
    return not text.replace("\n", "").isprintable() and _ODD.search(text) is not None


class _Reader:
    """Reads the lines of one text; `at` is the line, `indent` the spaces before it."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._count = len(lines)
        self._bare = [line.lstrip(" ") for line in lines]
        self._indents = [
            len(line) - len(bare) for line, bare in zip(lines, self._bare, strict=True)
        ]

    def mapping(self, at: int, indent: int, depth: int) -> tuple[dict[str, Plain], int]:
        """Read the lines of “key: value” from `at` on that stand at `indent`."""
        found: dict[str, Plain] = {}
        bare, indents, count = self._bare, self._indents, self._count
        if depth > _DEEPEST:
            raise _NotOurs
        while at < count and indents[at] == indent:
            key, colon, rest = bare[at].partition(": ")
            if not colon:
                if key[-1:] != ":":
                    raise _NotOurs
                key = key[:-1]
            if key in found or len(key) > _LONGEST or not (key.isidentifier() or _KEY.match(key)):
                raise _NotOurs
            if not colon:
                found[key], at = self._below(at + 1, indent, depth)
            elif rest[0] in _INDICATORS:
                found[key], at = self._marked(rest, at, indent)
            elif ": " in rest or " #" in rest or rest[-1] == ":":
                raise _NotOurs
            else:
                found[key] = rest
                at += 1
        if not found:
            raise _NotOurs
        return found, at

    def _below(self, at: int, indent: int, depth: int) -> tuple[Plain, int]:
        """Read the value of a key whose line ends with its colon."""
        if at < self._count and self._indents[at] == indent and self._bare[at][:2] == "- ":
            return self._sequence(at, indent, depth + 1)
        return self.mapping(at, indent + _STEP, depth + 1)

    def _sequence(self, at: int, indent: int, depth: int) -> tuple[list[Plain], int]:
        found: list[Plain] = []
        bare, indents, count = self._bare, self._indents, self._count
        if depth > _DEEPEST:
            raise _NotOurs
        while at < count and indents[at] == indent and bare[at][:2] == "- ":
            rest = bare[at][_STEP:]
            value: Plain
            if rest[0] not in _INDICATORS:
                if ": " in rest or rest[-1] == ":":
                    bare[at], indents[at] = rest, indent + _STEP
                    value, at = self.mapping(at, indent + _STEP, depth + 1)
                elif " #" in rest:
                    raise _NotOurs
                else:
                    value = rest
                    at += 1
            elif rest[:2] == "- ":
                bare[at], indents[at] = rest, indent + _STEP
                value, at = self._sequence(at, indent + _STEP, depth + 1)
            else:
                value, at = self._marked(rest, at, indent)
            found.append(value)
        return found, at

    def _marked(self, rest: str, at: int, indent: int) -> tuple[Plain, int]:
        """Read a value that begins with a character of its own: a quote, a bar, a bracket."""
        if rest[0] == '"':
            return _unquoted(rest), at + 1
        if rest in ("|", "|-"):
            return self._block(at + 1, indent + _STEP, "" if rest == "|-" else "\n")
        if rest == "[]":
            return [], at + 1
        if rest == "{}":
            return {}, at + 1
        raise _NotOurs

    def _block(self, at: int, indent: int, end: str) -> tuple[str, int]:
        lines, indents, count = self._lines, self._indents, self._count
        first = at
        while at < count and (indents[at] >= indent or not lines[at]):
            at += 1
        found = [line[indent:] for line in lines[first:at]]
        if not found or not found[-1] or found[0][:1] in ("", " "):
            raise _NotOurs
        return "\n".join(found) + end, at


def _unquoted(text: str) -> str:
    inner = text[1:-1]
    if len(text) < 2 or text[-1] != '"':  # noqa: PLR2004 - two quotes
        raise _NotOurs
    if "\\" not in inner and '"' not in inner:
        return inner
    if not _QUOTED.fullmatch(inner):
        raise _NotOurs
    return _ESCAPE.sub(_meant, inner)


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    return chr(int(code, 16)) if code else _MEANS[found[4]]
