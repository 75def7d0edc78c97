"""Unfinished merges in any file, and raw HTML in the text of a decision."""

from __future__ import annotations

import pytest

from sociocli.record.check_text import conflicts, raw_html


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n<<<<<<< HEAD\n", [2, 7]),
        (b"a\r\n<<<<<<< HEAD\r\n", [2]),
        (b"Title\n=======\n\n>>>>>>> a quote in a mail\n", []),
        (b"\0\n<<<<<<< HEAD\n", []),
        (b"  <<<<<<< HEAD\n<<<<<<<no\n", []),
        ("ä\n<<<<<<< é\n".encode("latin-1"), [2]),
    ],
)
def test_each_unfinished_merge_is_found(data: bytes, lines: list[int]) -> None:
    """Where a merge begins is found; headings and quotes of mails are not taken for one."""
    assert [one.line for one in conflicts(data, "x")] == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("<b>loud</b>", [5]),
        ("quiet\n<!-- hidden", [6]),
        ("<div\nclass=x>", [5]),
        ("</section>", [5]),
        ("<br/>", [5]),
        ("<img src=x onerror=alert(1)>", [5]),
        ("<?php ?>\n<!DOCTYPE html>", [5, 6]),
        ("```\n<b>\n```\n<b>", [8]),
        ("~~~~\n~~~\n<b>\n~~~~\n<i>", [9]),
        ("`<b>` and ``<i> ` ``", []),
        ("1 < 2, x<y and a <b c", []),
        ("<https://example.org/a?b=c> <ana@example.org>", []),
        ("\\<b> and &lt;b&gt;", []),
        ("I <3 it <- here", []),
    ],
)
def test_raw_html_is_told_from_text(text: str, lines: list[int]) -> None:
    """Tags and comments are found; code, addresses and comparisons are text."""
    assert [one.line for one in raw_html(text, "x", 5)] == lines
