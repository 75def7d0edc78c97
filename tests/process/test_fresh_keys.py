"""Keys of questions that are asked again."""

from __future__ import annotations

from sociocli.process.fresh_keys import FreshKeys


def test_a_key_that_was_used_gets_a_number() -> None:
    """The first time it stays as it is, then it is counted; each run counts for itself."""
    keys = FreshKeys()
    assert [keys.fresh(one) for one in ("a", "b", "a", "a")] == ["a", "b", "a~2", "a~3"]
    assert FreshKeys().fresh("a") == "a"
