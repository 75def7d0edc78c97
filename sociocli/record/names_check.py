"""Names of files that collide or cannot be on another system, and copies that syncing makes.

Knows paths only, of any file below a record. Never opens anything.
Source: reliability.md 4.3 and 5.4 (what ext4, exFAT and NTFS do with names).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from sociocli.record import names_wording as words
from sociocli.record.finding import Finding

__all__ = ["LONGEST_PATH", "check_names", "is_sync_copy"]

LONGEST_PATH = 180
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?: *\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile('[<>:"|?*\\\\\x00-\x1f\x7f]')
_ENDINGS = r"(?:ya?ml|md|json|txt|csv|ics|j2)"
_COPIES = (
    re.compile(rf".+ \d{{1,2}}\.{_ENDINGS}", re.IGNORECASE),
    re.compile(rf".+ \(\d{{1,2}}\)\.{_ENDINGS}", re.IGNORECASE),
    re.compile(r".*conflicted copy.*", re.IGNORECASE),
    re.compile(r".*\.sync-conflict-.*", re.IGNORECASE),
    re.compile(r".*_conf\(\d+\).*", re.IGNORECASE),
    re.compile(r".*\.(?:orig|rej)"),
    re.compile(r"\..+\.icloud"),
)


def check_names(paths: Sequence[str], links: Sequence[str] = ()) -> list[Finding]:
    """Check the names of files and folders.

    Args:
        paths: Files and folders below the record, with slashes.
        links: Those that are symbolic links or no ordinary files.

    Returns:
        What was found; a folder's name is named once, not again with each file in it.

    """
    findings = [Finding(path, 0, words.LINK, words.LINK_REMEDY) for path in links]
    for path in sorted((*paths, *links)):
        findings += _one(path)
    findings += _colliding(sorted((*paths, *links)))
    return findings


def is_sync_copy(name: str) -> bool:
    """Tell whether a file's name is one that syncing or merging gives to a copy."""
    return any(pattern.fullmatch(name) for pattern in _COPIES)


def _one(path: str) -> Iterator[Finding]:
    name = path.rpartition("/")[2]
    odd = _FORBIDDEN.search(name)
    if odd:
        what = words.FORBIDDEN.format(character=odd[0] if odd[0].isprintable() else repr(odd[0]))
        yield Finding(path, 0, what, words.RENAME)
    if _RESERVED.fullmatch(name):
        yield Finding(path, 0, words.RESERVED.format(name=name), words.RENAME)
    if name.endswith((".", " ")) or name.startswith(" "):
        yield Finding(path, 0, words.EDGE, words.RENAME)
    if len(path) > LONGEST_PATH:
        what = words.TOO_LONG.format(length=len(path), most=LONGEST_PATH)
        yield Finding(path, 0, what, words.SHORTER)
    if is_sync_copy(name):
        yield Finding(path, 0, words.COPY, words.COPY_REMEDY)


def _colliding(paths: Sequence[str]) -> Iterator[Finding]:
    """Yield paths that are the same where case or the form of accents is not told apart."""
    first: dict[str, str] = {}
    for path in paths:
        other = first.setdefault(_same(path), path)
        folder = path.rpartition("/")[0]
        if other != path and other.rpartition("/")[0] == folder:
            yield Finding(path, 0, words.COLLIDES.format(other=other), words.COLLIDES_REMEDY)


def _same(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
