"""Patterns of keys."""

from __future__ import annotations

import pytest

from sociocli.practice.answers.pattern import matches


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("attendance/kim", "attendance/kim"),
        ("attendance/*", "attendance/kim"),
        ("attendance/*", "attendance/kim~2"),
        ("item-*/consent-*/*", "item-12/consent-3/ana"),
        ("item-1/**", "item-1/consent-1/ben/reason"),
        ("item-1/**", "item-1"),
        ("**", "gather/names"),
        ("**/reason", "item-1/consent-1/ben/reason"),
        ("**/reason", "reason"),
        ("a/**/d", "a/b/c/d"),
        ("attendance/kim*", "attendance/kim"),
    ],
)
def test_matches(pattern: str, key: str) -> None:
    """One star is one part or a piece of one, two stars any number of parts."""
    assert matches(pattern, key)


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("attendance/kim", "attendance/kim~2"),
        ("attendance/*", "attendance/kim/why"),
        ("attendance/*", "attendance"),
        ("*", "attendance/kim"),
        ("item-1", "item-11"),
        ("item-.", "item-1"),
        ("item-1/**/ana", "item-1/consent-1/ben"),
        ("", "attendance"),
    ],
)
def test_does_not_match(pattern: str, key: str) -> None:
    """A star never reaches over a slash, and no other character is special."""
    assert not matches(pattern, key)
