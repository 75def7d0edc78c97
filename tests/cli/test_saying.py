"""Lines on standard output and standard error."""

from __future__ import annotations

import pytest

from sociocli.cli.saying import say, say_aside

HOSTILE = "a\x1b[2J\x07b\u202ec\x9bd"
SHOWN = "a␛[2J␇b<U+202E>c<U+009B>d"


def test_nothing_that_people_wrote_acts_on_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What is said is shown as text, on either stream; only line ends stay."""
    say(f"{HOSTILE}\n{HOSTILE}")
    assert capsys.readouterr() == (f"{SHOWN}\n{SHOWN}\n", "")
    say_aside(f"{HOSTILE}\n{HOSTILE}")
    assert capsys.readouterr() == ("", f"{SHOWN}\n{SHOWN}\n")


def test_nothing_said_is_an_empty_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Without words there is an empty line."""
    say()
    assert capsys.readouterr().out == "\n"
