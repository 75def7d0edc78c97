"""A parser's complaints in plain words."""

from __future__ import annotations

import pytest
import yaml

from sociocli.errors import BadRequest
from sociocli.record import wording, yaml_tree
from sociocli.record.yaml_tree import parse

CASES = [
    ("note: Ana said: yes", 1, wording.COLON),
    ("a: 1\n b: 2", 2, wording.COLON_FIRST),
    ("key\nother: 1", 2, wording.COLON_FIRST),
    ("a: 'x\nb: 1\n", 1, wording.QUOTE_OPEN),
    ('a: 1\nb: "x', 2, wording.QUOTE_OPEN),
    ("a: 1\nb: [1, 2\nc: d", 2, wording.BRACKET_OPEN),
    ("a: {b: 1", 1, wording.BRACKET_OPEN),
    ("\ta: 1", 1, wording.TAB),
    ("a:\n\tb: 1", 2, wording.TAB),
    ("- a\nb: 1", 2, wording.INDENTATION),
    ("a: |\n  x\n y: 1", 3, wording.INDENTATION),
    ("a: @x", 1, wording.NEEDS_QUOTES),
    ("a: `x", 1, wording.NEEDS_QUOTES),
    ("a: %x", 1, wording.NEEDS_QUOTES),
    ('a: "C:\\dir"', 1, wording.BACKSLASH),
    ("a: 1\nb\n", 2, wording.NO_COLON),
    ("a: }", 1, wording.NOT_YAML),
]


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(("text", "line", "sentence"), CASES)
def test_a_complaint_is_a_sentence_with_its_line(
    text: str, line: int, sentence: str, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both parsers' complaints become the same sentence and line."""
    chosen = getattr(yaml, loader)
    monkeypatch.setattr(yaml_tree, "_events", lambda given: iter(yaml.parse(given, Loader=chosen)))
    with pytest.raises(BadRequest) as caught:
        parse(text, "f.yaml")
    assert (caught.value.plain_sentence, caught.value.line) == (sentence, line)


def test_a_number_that_is_no_character_is_about_the_backslash(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also an error that is none of YAML's own becomes a sentence."""
    monkeypatch.setattr(
        yaml_tree, "_events", lambda given: iter(yaml.parse(given, Loader=yaml.SafeLoader))
    )
    with pytest.raises(BadRequest) as caught:
        parse('a: "\\U00ffffff"', "f")
    assert caught.value.plain_sentence == wording.BACKSLASH
