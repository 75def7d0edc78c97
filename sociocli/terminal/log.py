"""What was announced lately: the last few lines, for the next few questions."""

from __future__ import annotations

__all__ = ["Log"]

_MOST = 3
_LIFE = 3


class Log:
    """Announcements and read-backs, each shown beside a few questions."""

    def __init__(self) -> None:
        self._lines: list[tuple[str, int]] = []

    def add(self, text: str) -> None:
        """Add an announcement; it is safe to be shown already."""
        if text:
            self._lines = [*self._lines, (text, _LIFE)][-_MOST:]

    def ages(self, by: int = 1) -> None:
        """Another question is asked; what is too old goes."""
        self._lines = [(text, life - by) for text, life in self._lines if life > 0]

    @property
    def recent(self) -> tuple[str, ...]:
        """The announcements that are shown now, the latest last."""
        return tuple(text for text, _ in self._lines)
