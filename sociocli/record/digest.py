"""The hash by which bytes are compared with those of before.

From where `hashlib` has it: what that loads besides takes longer than to hash a
thousand files, and no command that people wait for needs it.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # this Python keeps it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
