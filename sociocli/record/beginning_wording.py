"""What is said while the files of a new record are made."""

from __future__ import annotations

IN_THE_WAY = (
    "This file is there already and says something else, so nothing was written. "
    "Move it away, or leave its part out."
)
ATTRIBUTES = """\
# The same line ends on every computer, and no merging that nobody looks at:
# where two people changed the same lines, git asks.
*.yaml text eol=lf merge
*.md text eol=lf merge
"""
