"""Who is told how far a long reading has come: nobody, until the command line says so."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["Watching"]


class Watching:
    """Told of every step: how many files are done, and of how many."""

    tell: Callable[[int, int], None] | None = None
