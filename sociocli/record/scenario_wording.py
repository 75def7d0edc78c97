"""Sentences about files of scenarios."""

from __future__ import annotations

__all__ = ["NO_SCENARIO"]

NO_SCENARIO = "There is no scenario “{name}”. There are: {known}."
