"""What the private files of practice say to people.

Places are named: `{path}`. Source: product.md rule 8.
"""

from __future__ import annotations

LOG_UNCHANGED = "What was practised before is kept as it was."
LINE_PASSED_OVER = "Line {line} of {path} cannot be read; it is passed over."
