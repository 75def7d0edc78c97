"""Sentences about files of scenarios."""

from __future__ import annotations

__all__ = ["NOT_THERE", "NOT_THERE_NEAR", "NO_ITEM", "NO_SCENARIO", "NO_SESSION"]

NO_SCENARIO = "There is no scenario “{name}”. There are: {known}."
NO_SESSION = "What this practice was begun with cannot be read: {path}. Begin it anew."
NOT_THERE = "“{person}” is not one of those who are there."
NOT_THERE_NEAR = "“{person}” is not one of those who are there; do you mean “{near}”?"
NO_ITEM = "There is no item {item}; the last one is {last}."
