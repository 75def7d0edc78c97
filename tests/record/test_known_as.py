"""As whom somebody is known in a record."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.record.known_as import FILE_NAME, keep_known_as, known_as


def test_each_record_has_its_own_answer(tmp_path: Path) -> None:
    """What is kept for one record says nothing of another."""
    keep_known_as(tmp_path / "one", "ana", tmp_path / "home")
    keep_known_as(tmp_path / "two", "", tmp_path / "home")
    assert known_as(tmp_path / "one", tmp_path / "home") == "ana"
    assert known_as(tmp_path / "two", tmp_path / "home") == ""
    assert known_as(tmp_path / "three", tmp_path / "home") is None


def test_it_is_private(tmp_path: Path) -> None:
    """Only its owner may read it."""
    keep_known_as(tmp_path, "ana", tmp_path / "home")
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "home" / FILE_NAME).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["", "[]", "{", '{"x": 3}', "[" * 100_000, "\udcff"])
def test_a_broken_file_is_an_empty_one(tmp_path: Path, text: str) -> None:
    """Whatever stands in the file, it is asked again, and what is kept then counts."""
    (tmp_path / FILE_NAME).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert known_as(tmp_path, tmp_path) is None
    keep_known_as(tmp_path, "ana", tmp_path)
    assert known_as(tmp_path, tmp_path) == "ana"


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    """Names that are no text for Python do not hinder."""
    odd = Path(str(tmp_path) + "/\udcffأ")
    keep_known_as(odd, "ana", tmp_path)
    assert known_as(odd, tmp_path) == "ana"
