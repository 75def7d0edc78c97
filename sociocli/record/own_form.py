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

__all__ = ["UNSAID", "plain_of_own_form"]

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
_HYPHENS = tuple(" " * n + "- " for n in range(_STEP * (_DEEPEST + 2)))
# What no line is: it stands behind the last one.
_END = "\0"
# Keys whose values nobody looks for.
UNSAID = ("format", "hash")

Place = tuple[int, str, bool]
"""Where a key stands in its line, the key, and whether its value is looked for."""

_NOWHERE: Place = (-1, "", False)
# What stands before the colon, as it is found again in every file, and what it is.
_HEADS: dict[str, Place] = {}
_OPENING: dict[str, Place] = {}
_MOST_HEADS = 2000


class _NotOurs(Exception):
    """This is not surely of our form."""


def plain_of_own_form(text: str, said: list[str] | None = None) -> dict[str, Plain] | None:
    """Read a text that the program itself has written.

    Args:
        text: The text of a file, or of a front matter.
        said: Takes every text in it that somebody may look for, in their order.

    Returns:
        What it holds, or None if it is not surely in our own form.

    """
    lines = text.split("\n")
    if lines[-1] or " \n" in text or _ODD.search(text):
        return None
    lines[-1] = _END
    reader = _Reader(lines, [] if said is None else said)
    try:
        found, end = reader.mapping(1 if text.startswith("#") else 0, 0, 0)
    except _NotOurs:
        return None
    return found if end == len(lines) - 1 else None


class _Reader:
    """Reads the lines of one text; `at` is the line, `indent` the spaces before it."""

    def __init__(self, lines: list[str], said: list[str]) -> None:
        self._lines = lines
        self._said = said

    def mapping(self, at: int, indent: int, depth: int) -> tuple[dict[str, Plain], int]:
        """Read the lines of “key: value” from `at` on that stand at `indent`."""
        found: dict[str, Plain] = {}
        lines, said = self._lines, self._said
        while True:
            head, colon, rest = lines[at].partition(": ")
            if colon:
                column, key, is_said = _HEADS.get(head) or _place(head, _HEADS, 0)
            else:
                column, key, is_said = _OPENING.get(head) or _place(head, _OPENING, 1)
            if column != indent:
                break
            if key in found:
                raise _NotOurs
            if not colon:
                found[key], at = self._below(at + 1, indent, depth)
            elif rest[0] in _INDICATORS:
                found[key], at = self._marked(rest, at, indent, is_said=is_said)
            elif ": " in rest or " #" in rest or rest[-1] == ":":
                raise _NotOurs
            else:
                found[key] = rest
                at += 1
                if is_said:
                    said.append(rest)
        if not found:
            raise _NotOurs
        return found, at

    def _below(self, at: int, indent: int, depth: int) -> tuple[Plain, int]:
        """Read the value of a key whose line ends with its colon."""
        depth = _deeper(depth)
        if self._lines[at].startswith(_HYPHENS[indent]):
            return self._sequence(at, indent, depth)
        return self.mapping(at, indent + _STEP, depth)

    def _sequence(self, at: int, indent: int, depth: int) -> tuple[list[Plain], int]:
        found: list[Plain] = []
        lines, said = self._lines, self._said
        inner = indent + _STEP
        hyphen, spaces = _HYPHENS[indent], " " * inner
        depth = _deeper(depth)
        while lines[at].startswith(hyphen):
            rest = lines[at][inner:]
            value: Plain
            if rest[0] not in _INDICATORS:
                if ": " in rest or rest[-1] == ":":
                    lines[at] = spaces + rest
                    value, at = self.mapping(at, inner, depth)
                elif " #" in rest:
                    raise _NotOurs
                else:
                    value = rest
                    said.append(rest)
                    at += 1
            elif rest[:2] == "- ":
                lines[at] = spaces + rest
                value, at = self._sequence(at, inner, depth)
            else:
                value, at = self._marked(rest, at, indent)
            found.append(value)
        return found, at

    def _marked(
        self, rest: str, at: int, indent: int, *, is_said: bool = True
    ) -> tuple[Plain, int]:
        """Read a value that begins with a character of its own: a quote, a bar, a bracket."""
        if rest == "[]":
            return [], at + 1
        if rest == "{}":
            return {}, at + 1
        if rest[0] == '"':
            text = _unquoted(rest)
            at += 1
        elif rest in ("|", "|-"):
            text, at = self._block(at + 1, indent + _STEP, "" if rest == "|-" else "\n")
        else:
            raise _NotOurs
        if is_said:
            self._said.append(text)
        return text, at

    def _block(self, at: int, indent: int, end: str) -> tuple[str, int]:
        lines, spaces = self._lines, " " * indent
        first = at
        while not lines[at] or lines[at].startswith(spaces):
            at += 1
        if first == at or not lines[at - 1] or lines[first][indent : indent + 1] in ("", " "):
            raise _NotOurs
        return "\n".join(lines[first:at]).replace(f"\n{spaces}", "\n")[indent:] + end, at


def _deeper(depth: int) -> int:
    """Return the depth of what stands within; the strict reader says where it is too deep."""
    if depth >= _DEEPEST:
        raise _NotOurs
    return depth + 1


def _place(head: str, known: dict[str, Place], more: int) -> Place:
    """Return where a key stands in its line; nowhere if it is none, or has no colon."""
    bare = head.lstrip(" ")
    key = bare[: len(bare) - more]
    if more and bare[-1:] != ":":
        return _NOWHERE
    place = _NOWHERE
    if len(key) <= _LONGEST and (key.isidentifier() or _KEY.match(key)):
        place = (len(head) - len(bare), key, key not in UNSAID)
    if len(known) >= _MOST_HEADS:
        known.clear()
    known[head] = place
    return place


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
