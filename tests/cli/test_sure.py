"""Asking before something goes."""

from __future__ import annotations

import io
import sys

import pytest

from sociocli.cli.sure import sure
from sociocli.errors import NeedsAnswer


class Typed(io.StringIO):
    """Somebody who types at a terminal."""

    def isatty(self) -> bool:
        """Tell that somebody sits there."""
        return True


@pytest.mark.parametrize(
    ("typed", "is_sure"),
    [
        ("yes\n", True),
        (" YES \n", True),
        ("y\n", False),
        ("no\n", False),
        ("", False),
        ("\n", False),
    ],
)
def test_only_a_typed_yes_is_one(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    is_sure: bool,  # noqa: FBT001 - a case
) -> None:
    """Everything but the whole word leaves things as they are; the question is seen as text."""
    monkeypatch.setattr(sys, "stdin", Typed(typed))
    assert sure("Remove \x1b[31m? ", yes=False) is is_sure
    assert "\x1b" not in capsys.readouterr().err


def test_nobody_is_asked_who_has_said_so_or_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """--yes asks nothing; without a terminal --yes is named."""
    for stdin in (io.StringIO("yes\n"), None):
        monkeypatch.setattr(sys, "stdin", stdin)
        assert sure("Remove?", yes=True)
        with pytest.raises(NeedsAnswer, match="--yes"):
            sure("Remove?", yes=False)
