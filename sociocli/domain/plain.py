"""Plain data: what files and journals hold, before it means anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

__all__ = ["Plain", "maps_in", "text_in"]

Plain: TypeAlias = "str | int | bool | list[Plain] | dict[str, Plain] | None"


def text_in(plain: Mapping[str, Plain], key: str) -> str:
    """Return the text that stands behind a key, or ""; what else stands there is passed over."""
    value = plain.get(key, "")
    return value if isinstance(value, str) else ""


def maps_in(plain: Mapping[str, Plain], key: str) -> list[dict[str, Plain]]:
    """Return the maps in the list that stands behind a key; what else it holds is passed over."""
    value = plain.get(key, [])
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
