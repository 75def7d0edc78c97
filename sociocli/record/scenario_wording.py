"""Sentences about files of scenarios."""

from __future__ import annotations

__all__ = ["NO_SCENARIO", "NO_SESSION"]

NO_SCENARIO = "There is no scenario “{name}”. There are: {known}."
NO_SESSION = "What this practice was begun with cannot be read: {path}. Begin it anew."
