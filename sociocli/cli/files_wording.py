"""The word that stands before a file of the record that a command has written or left."""

from __future__ import annotations

NEW = "new        {path}"
CHANGED = "changed    {path}"
REMOVED = "removed    {path}"
WROTE = "wrote      {path}"
THERE = "there      {path}"
ALREADY = "The very same stands there already, so nothing was written."
SAME = "unchanged  {path}"
KEPT = "kept       {path}"
