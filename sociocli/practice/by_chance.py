"""Order by chance that can be repeated: the same seed gives the same order.

What is added or left out does not change the order of the rest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import TypeVar

__all__ = ["in_order"]

T = TypeVar("T")


def in_order(things: Iterable[T], seed: str, name: Callable[[T], str]) -> list[T]:
    """Return things in an order found by chance.

    Args:
        things: The things.
        seed: From which the order follows.
        name: Tells them apart.

    """

    def drawn(thing: T) -> bytes:
        return hashlib.blake2b(f"{seed}\n{name(thing)}".encode(), digest_size=16).digest()

    return sorted(things, key=drawn)
