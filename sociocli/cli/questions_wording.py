"""The sentences of `sociocli agenda questions`."""

from __future__ import annotations

STRAIGHT = (
    "The questions if everybody is here and nobody objects, each with the answers allowed\n"
    "and, in brackets, the answer it takes if the file gives none:"
)
BRANCHES = "Questions that may come besides (* stands for one part of a key):"
