"""The sentences about several files that are changed by one command."""

from __future__ import annotations

CHANGED_NOW = "{path} was changed by somebody else in this very moment; nothing was written."
