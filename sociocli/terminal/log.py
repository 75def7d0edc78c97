"""What was announced lately: the last few lines, for the next few questions."""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.process.scene import Scene

__all__ = ["Log", "Told", "beside_table"]

_MOST = 3
_LIFE = 3


@dataclass(frozen=True, slots=True)
class Told:
    """An announcement, or an answer that is read back.

    Args:
        text: What is said; safe to be shown.
        done: True for what was recorded just now.

    """

    text: str
    done: bool = False


class Log:
    """Announcements and read-backs, each shown beside a few questions."""

    def __init__(self) -> None:
        self._lines: list[tuple[Told, int]] = []

    def add(self, text: str, *, done: bool = False, life: int = _LIFE) -> None:
        """Add an announcement, or an answer that is read back, for so many questions."""
        if text:
            self._lines = [*self._lines, (Told(text, done), life)][-_MOST:]

    def ages(self, by: int = 1) -> None:
        """Another question is asked; what is too old goes."""
        self._lines = [(told, life - by) for told, life in self._lines if life > 0]

    @property
    def recent(self) -> tuple[Told, ...]:
        """The announcements that are shown now, the latest last."""
        return tuple(told for told, _ in self._lines)


def beside_table(text: str, scene: Scene) -> str:
    """Return an announcement, or nothing if the table beside it says the same."""
    table = scene.table
    said_there = table is not None and table.text and f"\n{table.text}" in text
    return "" if said_there else text
