"""A fast reader for files in exactly the form in which this program writes them.

Knows the form of `yaml_text.write_yaml`, line by line: blocks two spaces deep,
plain or doubly quoted texts in one line, literal blocks. Whatever is not surely
of that form is nobody's fault: the answer is None, and the strict reader reads
the file, says what is wrong with it, or accepts it. What is returned is the
same as the strict reader returns, and nothing that it refuses is returned
(tests/record/test_own_form.py runs both over the same files). What each field
takes is looked at in the same go; the nouns themselves are not needed for it.

Source: performance.md section 5 (the parse is the only step that hurts).
"""

from __future__ import annotations

import re

from sociocli.domain.plain import Plain
from sociocli.record.plain_check import EVERYTHING, Kind, Shape, shape_of

__all__ = ["noun_of_own_form", "plain_of_own_form"]

# What the writer puts in quotes, as an escape, or not into a file at all. (Few files need these
# patterns, and to make them takes longer than to read a file.)
_ODD = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
# Those of them that are one byte in a file.
_ODD_BYTES = bytes((*range(0x0A), *range(0x0B, 0x20), 0x7F))
_QUOTED = r'(?:[^"\\]|\\(?:["\\nteNLP]|x[0-9A-F]{2}|u(?!D[89A-F])[0-9A-F]{4}|U000[0-9A-F]{5}))*'
_ESCAPE = r"\\(?:x(..)|u(....)|U(.{8})|(.))"
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
# A plain text that ends with one of these is none of ours.
_ENDINGS = ": "
_DEEPEST = 30
_STEP = 2
_HYPHENS = tuple(" " * n + "- " for n in range(_STEP * (_DEEPEST + 2)))
# What no line is: it stands behind the last one.
_END = "\0"
_EMPTY = ("[]", "{}")


def plain_of_own_form(text: str) -> dict[str, Plain] | None:
    """Read a text that the program itself has written.

    Args:
        text: The text of a file, or of a front matter.

    Returns:
        What it holds, or None if it is not surely in our own form.

    """
    return None if re.search(_ODD, text) else _plain(text, [], EVERYTHING)


def noun_of_own_form(data: bytes, noun: str, said: list[str]) -> dict[str, Plain] | None:
    """Read a noun from bytes that the program itself has written.

    Args:
        data: The bytes of a file, or of a front matter.
        noun: The noun, a key of `noun_shapes.SHAPES`, or "" for anything.
        said: Takes every text in it that somebody may look for, in their order.

    Returns:
        What it holds, or None if it is not surely in our own form, or no such noun.

    """
    if len(data.translate(None, _ODD_BYTES)) < len(data):
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    if _may_be_odd(data) and re.search(_ODD, text):
        return None
    return _plain(text, said, shape_of(noun) if noun else EVERYTHING)


def _may_be_odd(data: bytes) -> bool:
    """Tell whether something odd may be among what is not ASCII; a single byte is found fast."""
    if b"\xc2" in data or b"\xef" in data:
        return True
    return any(one in data and b"\xe2\x80" + one in data for one in (b"\xa8", b"\xa9"))


def _plain(text: str, said: list[str], shape: Shape) -> dict[str, Plain] | None:
    lines = text.split("\n")
    if lines[-1]:
        return None
    lines[-1] = _END
    try:
        found, end = _Reader(lines, said).mapping(1 if text.startswith("#") else 0, 0, 0, shape)
    except (ValueError, IndexError):  # an empty value stands in quotes
        return None
    return found if end == len(lines) - 1 else None


class _Reader:
    """Reads the lines of one text; `at` is the line, `indent` the spaces before it.

    Raises `ValueError` where anything is not surely of our form.
    """

    def __init__(self, lines: list[str], said: list[str]) -> None:
        self._lines = lines
        self._said = said

    def mapping(
        self, at: int, indent: int, depth: int, shape: Shape
    ) -> tuple[dict[str, Plain], int]:
        """Read the lines of “key: value” from `at` on that stand at `indent`."""
        found: dict[str, Plain] = {}
        lines, said, heads, openings = self._lines, self._said, shape.heads, shape.openings
        while True:
            head, colon, rest = lines[at].partition(": ")
            column, key, is_said, kind = heads[head] if colon else openings[head]
            if column != indent:
                break
            if key in found:
                raise ValueError
            if not colon:
                found[key], at = self._below(at + 1, indent, depth, kind)
            elif rest[0] in _INDICATORS:
                found[key], at = self._marked(rest, at, indent, kind, is_said=is_said)
            elif (
                ": " in rest
                or " #" in rest
                or rest[-1] in _ENDINGS
                or (kind.fits is not None and not kind.fits(rest))
            ):
                raise ValueError
            else:
                found[key] = rest
                at += 1
                if is_said:
                    said.append(rest)
        if not found or not shape.required <= found.keys():
            raise ValueError
        return found, at

    def _below(self, at: int, indent: int, depth: int, kind: Kind) -> tuple[Plain, int]:
        """Read the value of a key whose line ends with its colon."""
        depth = _deeper(depth)
        if self._lines[at].startswith(_HYPHENS[indent]):
            if kind.item is None:
                raise ValueError
            return self._sequence(at, indent, depth, kind.item)
        if kind.shape is None:
            raise ValueError
        return self.mapping(at, indent + _STEP, depth, kind.shape)

    def _sequence(self, at: int, indent: int, depth: int, kind: Kind) -> tuple[list[Plain], int]:
        found: list[Plain] = []
        lines, said, fits = self._lines, self._said, kind.fits
        inner = indent + _STEP
        hyphen, spaces = _HYPHENS[indent], " " * inner
        depth = _deeper(depth)
        while lines[at].startswith(hyphen):
            rest = lines[at][inner:]
            value: Plain
            if rest[0] not in _INDICATORS:
                if ": " in rest or rest[-1] == ":":
                    if kind.shape is None:
                        raise ValueError
                    lines[at] = spaces + rest
                    value, at = self.mapping(at, inner, depth, kind.shape)
                elif " #" in rest or rest[-1] == " " or (fits is not None and not fits(rest)):
                    raise ValueError
                else:
                    value = rest
                    said.append(rest)
                    at += 1
            elif rest[:2] == "- ":
                if kind.item is None:
                    raise ValueError
                lines[at] = spaces + rest
                value, at = self._sequence(at, inner, depth, kind.item)
            else:
                value, at = self._marked(rest, at, indent, kind)
            found.append(value)
        return found, at

    def _marked(
        self, rest: str, at: int, indent: int, kind: Kind, *, is_said: bool = True
    ) -> tuple[Plain, int]:
        """Read a value that begins with a character of its own: a quote, a bar, a bracket."""
        value: Plain
        if rest in _EMPTY:
            value = [] if rest == "[]" else {}
            kind.check(value)
            return value, at + 1
        if rest[0] == '"':
            value = _unquoted(rest)
            at += 1
        elif rest in ("|", "|-"):
            value, at = self._block(at + 1, indent + _STEP, "" if rest == "|-" else "\n")
        else:
            raise ValueError
        kind.check(value)
        if is_said:
            self._said.append(value)
        return value, at

    def _block(self, at: int, indent: int, end: str) -> tuple[str, int]:
        lines, spaces = self._lines, " " * indent
        first = at
        while not lines[at] or lines[at].startswith(spaces):
            at += 1
        if first == at or not lines[at - 1] or lines[first][indent : indent + 1] in ("", " "):
            raise ValueError
        text = "\n".join(lines[first:at])
        if " \n" in text or text[-1] == " ":
            raise ValueError
        return text.replace(f"\n{spaces}", "\n")[indent:] + end, at


def _deeper(depth: int) -> int:
    """Return the depth of what stands within; the strict reader says where it is too deep."""
    if depth >= _DEEPEST:
        raise ValueError
    return depth + 1


def _unquoted(text: str) -> str:
    inner = text[1:-1]
    if len(text) < 2 or text[-1] != '"':  # noqa: PLR2004 - two quotes
        raise ValueError
    if "\\" not in inner and '"' not in inner:
        return inner
    if not re.fullmatch(_QUOTED, inner):
        raise ValueError
    return re.sub(_ESCAPE, _meant, inner)


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    return chr(int(code, 16)) if code else _MEANS[found[4]]
