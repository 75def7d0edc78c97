"""Keys of questions that are asked again: the second time is `key~2`.

A key stands once in a journal. Every room has one of these, made inside the
process, so that a replay gives the same keys. Must not know any question.

Source: architecture.md, "The engine".
"""

from __future__ import annotations

__all__ = ["FreshKeys"]


class FreshKeys:
    """The keys of one run."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def fresh(self, key: str) -> str:
        """Return a key, with `~2` and so on if it was used in this run.

        Args:
            key: The key of the question.

        """
        count = self._used.get(key, 0) + 1
        self._used[key] = count
        return key if count == 1 else f"{key}~{count}"
