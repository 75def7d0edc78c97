"""The words in which what follows from a meeting is written down."""

from __future__ import annotations

CHOSEN = "{title}: {things}"
