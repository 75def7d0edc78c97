"""A practice on a full disk: at its beginning, in the middle, and when it is put into the log."""

from __future__ import annotations

import errno
import os

import pytest
from commanding import Hand
from sitting import BEGINS, TO_THE_END, folders, sits

from sociocli.record import disk, drafts, journal_file, lock, practice_log, private_lines, save

WRITERS = (save, journal_file, private_lines, lock, drafts)


def full(hand: Hand, after: int, why: int = errno.ENOSPC) -> list[int]:
    """Let the disk be full after so many pieces; return where they are counted."""
    count = [0]
    write_all = disk.write_all

    def write(fd: int, data: bytes) -> None:
        count[0] += 1
        if count[0] > after:
            write_all(fd, data[: len(data) // 2])
            raise OSError(why, os.strerror(why))
        write_all(fd, data)

    for module in WRITERS:
        hand.patch.setattr(module, "write_all", write)
    return count


@pytest.mark.parametrize("after", [0, 1, 2, 3, 4, 10, 20, 26])
def test_a_full_disk_is_said_and_nothing_before_it_is_lost(hand: Hand, after: int) -> None:
    """Wherever the disk is full it is said in a sentence; what was answered before counts."""
    sits(hand, *BEGINS, *TO_THE_END, "", "")
    full(hand, after)
    assert hand.types("practice", "./bell.yaml", "--plain") == 3
    assert hand.err.startswith("sociocli: The disk is full")
    assert "Traceback" not in hand.err
    full(hand, 10_000)
    answered = len((folders()[0] / "journal").read_bytes().splitlines()) if after > 3 else 0
    assert answered >= after - 3
    lines = sits(hand, "")
    assert hand.types("practice", "--plain") == 0
    assert any("You go on with" in line for line in lines.written) is (after > 3)


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO])
def test_a_practice_that_the_log_has_no_room_for_is_not_lost(hand: Hand, why: int) -> None:
    """It stays open at its end, and is in the log once somebody comes back to it."""
    sits(hand, *BEGINS, *TO_THE_END, "", "")
    counted = full(hand, 10_000)
    assert hand.types("practice", "./bell.yaml", "--plain") == 0
    whole = counted[0]
    sits(hand, *BEGINS, *TO_THE_END, "", "")
    full(hand, whole - 1, why)
    assert hand.types("practice", "./bell.yaml", "--plain") == 3
    assert "come back to its end with: sociocli practice" in hand.err
    assert len(hand.err.splitlines()) == 1
    full(hand, 10_000)
    sits(hand, *[""] * 3)
    assert hand.types("practice", "--plain") == 0
    assert [one.what for one in practice_log.read().sessions] == ["bell", "bell"]
    assert folders() == []
