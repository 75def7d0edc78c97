"""Plain data: what files and journals hold, before it means anything."""

from __future__ import annotations

from typing import TypeAlias

__all__ = ["Plain"]

Plain: TypeAlias = "str | int | bool | list[Plain] | dict[str, Plain] | None"
