"""Sentences of `sociocli practice check`."""

from __future__ import annotations

__all__ = ["ARGUMENT_FILES", "CHECK", "GOOD", "ONE_GOOD"]

CHECK = (
    "Find mistakes in scenarios that you wrote: play every course, and see what the coach says.\n\n"
    "Without a file it looks at those that come with the program. Nothing is changed."
)
ARGUMENT_FILES = "Files of scenarios, or names of ours."
GOOD = "{count} scenarios, and each course comes out as it says."
ONE_GOOD = "Nothing is wrong with it: each course comes out as it says."
