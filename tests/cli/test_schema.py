"""`sociocli schema`: the kinds, one schema, or all of them into the record."""

from __future__ import annotations

import json

from commanding import Hand

from sociocli.record.schema import KINDS, schemas


def test_the_kinds_are_listed(hand: Hand) -> None:
    """Without a kind the kinds are listed, with the files they are for."""
    assert hand.types("schema") == 0
    assert [line.split()[0] for line in hand.out.splitlines()[1:]] == list(KINDS)
    assert max(len(line) for line in hand.out.splitlines()) < 120


def test_a_schema_is_printed(hand: Hand) -> None:
    """A kind prints its schema as one JSON document."""
    assert hand.types("schema", "term") == 0
    assert json.loads(hand.out) == schemas()["term"]
    assert hand.types("schema", "--json") == 0
    assert json.loads(hand.out) == schemas()


def test_a_kind_that_is_not_there_is_refused(hand: Hand) -> None:
    """An unknown kind is named with those there are."""
    assert hand.types("schema", "terms") == 2
    assert "there are: organisation, circle" in hand.err


def test_all_are_written_and_said(hand: Hand) -> None:
    """Writing says which are new; the second time nothing has changed."""
    assert hand.types("schema", "--write") == 0
    assert hand.out.count("wrote      .schema/") == len(KINDS)
    (hand.folder / ".schema" / "term.json").write_text("{}", encoding="utf-8")
    assert hand.types("schema", "--write") == 0
    assert hand.out.count("unchanged  .schema/") == len(KINDS) - 1
    assert "wrote      .schema/term.json\n" in hand.out
