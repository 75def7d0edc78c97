"""What is said while the file of a circle is changed."""

from __future__ import annotations

CHANGED_NOW = "{path} was changed by somebody else in this very moment; nothing was written."
NOT_EMPTY = "The list “{key}” would not have become empty; nothing was changed."
