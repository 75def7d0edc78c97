"""Typed names, read without ever guessing: which people does a line mean?

Knows the list of names. Must not know whether the line is seen or sealed.
Source: reliability.md 2.6, the person picker.
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.people import matching
from sociocli.domain.text import fold, tidy

__all__ = ["Meant", "completed", "read_names"]

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """What one part of a line means.

    Args:
        typed: The part, tidied.
        ids: The ids that it fits; one if it is clear.

    """

    typed: str
    ids: tuple[str, ...]

    @property
    def clear(self) -> bool:
        """True if exactly one fits."""
        return len(self.ids) == 1


def read_names(line: str, among: Pairs) -> tuple[Meant, ...]:
    """Read names with commas between them; a number is the place in the list.

    Args:
        line: What was typed.
        among: Pairs of id and name.

    Returns:
        What each part means, in the order typed.

    """
    parts = [tidy(part) for part in line.replace("\n", ",").split(",")]
    return tuple(Meant(part, _ids(part, among)) for part in parts if part)


def _ids(part: str, among: Pairs) -> tuple[str, ...]:
    found = matching(part, among)
    if not found and part.isascii() and part.isdigit() and 1 <= int(part) <= len(among):
        return (among[int(part) - 1][0],)
    return found


def completed(line: str, among: Pairs) -> str:
    """Complete the last name of a line if exactly one fits, else leave it.

    Args:
        line: What was typed.
        among: Pairs of id and name.

    """
    head, comma, last = line.rpartition(",")
    found = _ids(tidy(last), among)
    if len(found) != 1:
        return line
    name = next(name for person, name in among if person == found[0])
    if fold(name) == fold(last.strip()):
        return line
    return f"{head}{comma} {name}" if comma else name
