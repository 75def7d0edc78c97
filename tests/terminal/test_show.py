from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from terminal import scenes
from terminal.plain_driver import sit_plainly
from terminal.scenes import HOSTILE

from sociocli.process.message import Line
from sociocli.process.scene import Speech
from sociocli.terminal.pages import Page, compose_page
from sociocli.terminal.screen import compose
from sociocli.terminal.show import quoted, show
from sociocli.terminal.view import View


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_keeps_nothing_that_acts_on_a_terminal(text: str) -> None:
    """Whatever acts on a terminal, hides or turns text round becomes visible."""
    shown = show(text)
    assert shown.isprintable()
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for c in shown)


def test_escape_becomes_its_picture() -> None:
    """An escape character is shown as the sign for it, and no colour changes."""
    assert show("\x1b[31mred") == "␛[31mred"


def test_overrides_are_named() -> None:
    """A bidirectional override stands there by its number."""
    assert show("ab\u202ecd") == "ab<U+202E>cd"


def test_markup_stays_as_typed() -> None:
    """Brackets and colons of markup languages are only text."""
    assert show("use [bold]x[/] and :smile:") == "use [bold]x[/] and :smile:"


def test_line_breaks_stay_where_several_lines_are_wanted() -> None:
    """Line feeds stay with lines=True and become visible without it."""
    assert show("one\ntwo", lines=True) == "one\ntwo"
    assert show("one\ntwo") == "one␊two"


def test_joiners_stay() -> None:
    """Zero-width joiners shape letters in several scripts and are kept."""
    assert show("نامه‌ای") == "نامه‌ای"
    assert show("👩\u200d🌾") == "👩\u200d🌾"


def test_names_in_all_scripts_stay_as_they_are() -> None:
    """Names of people are shown as they are written."""
    for name in ("Zoë Ångström", "李雷", "נועה", "Нина", "김민수", "Jose\u0301"):
        assert show(name) == name


@given(st.text(st.characters(codec=None)))
def test_any_text_becomes_harmless(text: str) -> None:
    """For every text at all: no control character and no bidirectional control is left."""
    shown = show(text)
    bad = {"Cc", "Cs", "Cn", "Zl", "Zp"}
    assert not any(unicodedata.category(c) in bad for c in shown)
    assert not any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in shown)
    assert show(shown) == shown


def test_what_is_quoted_within_a_sentence_gets_single_marks() -> None:
    """A sentence to say that quotes somebody can be told from what it quotes."""
    assert quoted("Let me say it back: “no room”.") == "“Let me say it back: ‘no room’.”"
    line = Line("Let me say it back: “no room”.", "back", "why").given()
    where = scenes.scene(line=line, speech=(Speech("Kim", "He said “no”."),))
    view = View(scene=where)
    shown = [compose(view).text(), compose_page(view, Page.SAY).text()]
    shown.append(sit_plainly([scenes.ready(where)], "")[1].text)
    assert all("“Let me say it back: ‘no room’.”" in text for text in shown)
    assert all("“He said ‘no’.”" in text for text in (shown[0], shown[2]))
