"""Writing exports into files: as a whole, and never over somebody's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sociocli.errors import BadRequest, RecordError
from sociocli.record.export_file import refuse_others, write_pieces


def ours(head: bytes) -> bool:
    """Tell what we made."""
    return head.startswith(b"ours")


def test_pieces_become_one_file(tmp_path: Path) -> None:
    """All pieces in their order, nothing else in the folder, also over an old file."""
    path = tmp_path / "all.txt"
    path.write_bytes(b"old and much longer")
    write_pieces(path, (b"a", b"", b"b\r\n"))
    assert path.read_bytes() == b"ab\r\n"
    assert list(tmp_path.iterdir()) == [path]


def test_what_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    """If the pieces end in an error, the old file is there as it was and nothing beside it."""

    def pieces() -> Iterator[bytes]:
        yield b"new"
        message = "unreadable"
        raise BadRequest(message)

    path = tmp_path / "all.txt"
    path.write_bytes(b"old")
    with pytest.raises(BadRequest):
        write_pieces(path, pieces())
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_takes_nothing_is_said(tmp_path: Path) -> None:
    """What the disk refuses comes as one sentence."""
    with pytest.raises(RecordError):
        write_pieces(tmp_path / "gone" / "all.txt", (b"a",))


@pytest.mark.parametrize("there", [None, b"", b"ours and more"])
def test_nothing_an_empty_file_and_our_own_are_written_over(
    tmp_path: Path, there: bytes | None
) -> None:
    """Where nothing is lost, nothing is asked."""
    path = tmp_path / "x"
    if there is not None:
        path.write_bytes(there)
    refuse_others(path, ours)


def test_what_is_not_ours_is_left(tmp_path: Path) -> None:
    """Another file, a folder, a missing folder: one sentence each, and nothing is touched."""
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear Ana")
    for wrong in (path, tmp_path, tmp_path / "gone" / "x"):
        with pytest.raises(BadRequest, match=r"\.$"):
            refuse_others(wrong, ours)
    assert path.read_bytes() == b"Dear Ana"


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link could lead anywhere, so it is refused."""
    (tmp_path / "real").write_bytes(b"ours")
    (tmp_path / "link").symlink_to("real")
    with pytest.raises(RecordError):
        refuse_others(tmp_path / "link", ours)
