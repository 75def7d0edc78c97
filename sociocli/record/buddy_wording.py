"""The sentences of files for buddies."""

from __future__ import annotations

__all__ = ["CHANGED_MEANWHILE", "NO_STEPS", "TOP", "TOP_REAL", "UNSAVED"]

TOP = (
    "# A meeting in steps, for a buddy: what would you say, and what do you think of it?\n"
    "# Go through it with: sociocli practice step FILE\n"
    "# Or write behind would-say: and comment: below, and send it back. Please change\n"
    "# nothing else. Names of people and circles are not the real ones.\n"
)
TOP_REAL = (
    "# A meeting in steps, for a buddy: what would you say, and what do you think of it?\n"
    "# Go through it with: sociocli practice step FILE\n"
    "# Or write behind would-say: and comment: below, and send it back. Please change\n"
    "# nothing else. The names in it are real: it is for nobody else.\n"
)
NO_STEPS = "There is no step in this file."
CHANGED_MEANWHILE = (
    "Somebody else has changed {path} meanwhile, so nothing was written over it. Go on with:"
    " sociocli practice step FILE"
)
UNSAVED = "{trouble} What you typed last is not in it: “{text}”"
