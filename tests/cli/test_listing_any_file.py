"""Files as hands, merges and broken disks leave them: every listing goes on, in plain words.

Each round spoils one file of a record with something of everything and asks for
every list; what was spoiled, and how, follows from the number of the round.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from commanding import Hand

_LISTS = (
    ("due",),
    ("decisions", "--all"),
    ("decisions", "--as-of", "2026-11-30"),
    ("terms", "--all"),
    ("roles",),
    ("actions", "--all", "--json"),
    ("backlog",),
    ("minutes", "list"),
    ("minutes", "check"),
    ("agenda", "list"),
    ("circle", "list"),
    ("search", "quiet"),
    ("check",),
    ("why", "2026-11-22-quiet-hours-in-the-common-house"),
    ("export", "json"),
    ("export", "calendar"),
    ("export", "handbook"),
)
_BITS = (
    *(b"\t", b"\xff", b"\x00", b"\xef\xbb\xbf", b"\r\n", b"&a ", b"*a", b"[", b"}", b": ", b"- "),
    *(b"<<<<<<< HEAD\n", b"=======\n", b"|", b">", b"? ", b'"', b"'", b"#", b"---\n", b"...\n"),
    *(b"!!python/object:os.system ", b"%YAML 1.2\n", b"x: y\n", b"  ", b"\x1b[31m", b"\xc2\x85"),
    *(b"2026-02-30", b"0000-00-00", b"9999-12-31", b"10000-01-01", b"9" * 30, b"-1", b"~", b"1e9"),
    *("\u202e".encode(), "\u2028".encode(), "²".encode(), "٣".encode(), b"\xed\xa0\x80"),
    *(b"format: sociocli/decision/9\n", b"[]", b"{a: b}", b"[[x]]", b"- x"),
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _spoiled(data: bytes, chance: random.Random) -> bytes:
    """Return a file as something has left it."""
    place, bit = chance.randrange(len(data) + 1), chance.choice(_BITS)
    kind = chance.randrange(10)
    if kind == 0:
        return data[:place]
    if kind == 1:
        return data.replace(b"\n", b"\r\n")
    if kind == 2:
        return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]
    if kind == 3 or not data:
        return data[:place] + bit + data[place:]
    return _respoiled(data.splitlines(keepends=True), kind, bit, chance)


def _respoiled(lines: list[bytes], kind: int, bit: bytes, chance: random.Random) -> bytes:
    """Return lines with one that is gone, there twice, moved, or other than it was."""
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(b":")
    if kind == 4:
        lines.pop(at)
    elif kind == 5:
        lines.insert(at, lines[at])
    elif kind == 6:
        chance.shuffle(lines)
    elif kind == 7:
        lines[at] = lines[at].lstrip()
    elif kind == 8 or not colon:
        lines[at] = chance.choice((b" ", b"  ", b"- ")) + lines[at]
    else:
        lines[at] = key + b": " + bit + b"\n"
    return b"".join(lines)


def _files(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.suffix in {".yaml", ".md"})
    return sorted(path for path in found if path.is_file())


@pytest.mark.parametrize("first", range(0, 32, 16))
def test_every_list_goes_on_whatever_a_file_holds(hand: Hand, first: int) -> None:
    """It says what is wrong in sentences, ends as promised, and no control reaches a terminal."""
    assert hand.types("demo", "record", "--fast") == 0, hand.err
    record = hand.folder / "record"
    files = _files(record)
    hand.patch.setenv("XDG_CACHE_HOME", str(hand.folder / "cache"))
    for number in range(first, first + 16):
        chance = random.Random(number)
        path = chance.choice(files)
        whole = path.read_bytes()
        spoiled = whole
        for _ in range(chance.choice((1, 1, 2, 4))):
            spoiled = _spoiled(spoiled, chance)
        path.write_bytes(spoiled)
        for asked in chance.sample(_LISTS, 4):
            code = hand.types("-C", str(record), *asked)
            told = f"round {number}, {path.relative_to(record)}, {asked}:\n{spoiled!r}\n{hand.err}"
            assert code in {0, 1, 2}, told
            assert "mistake of ours" not in hand.err, told
            assert "Traceback" not in hand.out + hand.err, told
            assert not _CONTROL.search(hand.err), told
            calendar = asked[:2] == ("export", "calendar")  # its lines end in CR LF
            assert calendar or not _CONTROL.search(hand.out), told
        path.write_bytes(whole)
