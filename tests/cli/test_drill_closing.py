"""The last screen of a drill."""

from __future__ import annotations

import re

import pytest
from drilling import drill_of, remark

from sociocli.cli.drill_closing import say_closing
from sociocli.domain.drill import Tried
from sociocli.terminal.width import columns

DAY = "2026-11-22"
NAMES = ("a1", "a2", "a3", "a4")
DRILL = drill_of(*(remark(name) for name in NAMES), next="say it aloud.")


def said(
    capsys: pytest.CaptureFixture[str],
    *tried: Tried,
    of: int = 4,
    back: dict[str, str] | None = None,
    width: int = 80,
    drill: object = DRILL,
) -> str:
    """Return what is said at the end."""
    say_closing(drill, tried, of, back or {}, width)  # type: ignore[arg-type]
    return capsys.readouterr().out


def tried(name: str, heard: str = "objection", *, held: bool = True) -> Tried:
    """Return a try of an objection."""
    return Tried(name, DAY, held=held, heard=heard, most="objection")


def test_what_was_heard_in_another_way(capsys: pytest.CaptureFixture[str]) -> None:
    """What one heard otherwise than most stands together, sentence by sentence; no points."""
    out = said(
        capsys,
        tried("a1", "concern", held=False),
        tried("a2"),
        tried("a3", "concern", held=False),
        tried("a4", "reaction", held=False),
        back={"a1": DAY, "a3": DAY, "a4": DAY},
    )
    assert "You looked at 4 of 4." in out
    assert "You said concern; most say objection:\n  “Remark a1.”\n  “Remark a3.”\n" in out
    assert "You said reaction; most say objection:\n  “Remark a4.”\n" in out
    assert "Remark a2." not in out
    assert "Coming back: 3 at the next session." in out
    assert not re.search(r"right|wrong|%|points?|score|level", out)


def test_when_they_come_back(capsys: pytest.CaptureFixture[str]) -> None:
    """The days are said as people say them."""
    back = {"a1": DAY, "a2": "2026-11-23", "a3": "2026-11-25", "a4": "2026-11-25"}
    out = said(capsys, *(tried(name) for name in NAMES), back=back)
    assert "Coming back: 1 at the next session, 1 tomorrow, 2 in 3 days." in out


def test_what_is_next(capsys: pytest.CaptureFixture[str]) -> None:
    """At the end stand what to try next, and whom one could ask."""
    out = said(capsys, tried("a1"))
    assert "Nothing of this comes back" in out
    assert out.endswith("To try next: say it aloud.\nWhom could you ask to do this with you?\n")
    assert "another one: sociocli practice drill" in said(
        capsys, tried("a1"), drill=drill_of(remark("a1"))
    )


def test_an_interrupted_session(capsys: pytest.CaptureFixture[str]) -> None:
    """Who stops in between reads that what was done is kept, or that there was nothing."""
    out = said(capsys, tried("a1"))
    assert "You looked at 1 of 4.\nStopped here. What you finished is kept." in out
    assert "nothing was kept" in said(capsys)


def test_a_drill_without_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing was heard, what comes back is listed all the same."""
    out = said(capsys, Tried("a1", DAY, held=False), back={"a1": DAY})
    assert "Comes back at the next session:\n  “Remark a1.”" in out


@pytest.mark.parametrize("width", [80, 40, 10])
def test_it_fits_the_screen(capsys: pytest.CaptureFixture[str], width: int) -> None:
    """No line is wider than the screen, and nothing in a text acts on the terminal."""
    long = drill_of(remark("a1", text="[/b] \x1b[31m " + "مرحبا " * 40), title="T" * 200)
    out = said(capsys, tried("a1", "concern", held=False), width=width, drill=long)
    assert "\x1b" not in out
    assert max(columns(line) for line in out.splitlines()) <= max(20, width)
