"""The text of a decision on a page: lists stay lists, and nothing else means anything."""

from __future__ import annotations

import pytest
from evenings import HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sociocli.record.export_passage import passage

ALLOWED = (
    "blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close", "inline",
    "bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close",
    "list_item_open", "list_item_close",
)  # fmt: skip
INSIDE = ("text", "hardbreak", "softbreak", "text_special")
RULES = """\
Rules for the house:
- no music after 22:00
- keys:
  1. front door
  2. back door
     near the bins
* no cats
and a line after
second line
3) third
"""


def html(text: str) -> str:
    """Return what a reader of Markdown makes of a passage."""
    return MarkdownIt("commonmark").render(passage(text)).replace("\n", "")


def test_lists_stay_lists() -> None:
    """Marks, numbers, lists within lists and lines that go on are kept as they were meant."""
    assert html(RULES) == (
        "<blockquote><p>Rules for the house:</p>"
        "<ul><li>no music after 22:00</li>"
        "<li>keys:<ol><li>front door</li><li>back door<br />near the bins</li></ol></li>"
        "<li>no cats</li></ul>"
        "<p>and a line after<br />second line</p>"
        '<ol start="3"><li>third</li></ol></blockquote>'
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("One line.", "> One line."),
        ("Two\nlines", "> Two\\\n> lines"),
        ("Two\n\nparagraphs", "> Two\n>\n> paragraphs"),
        ("# no heading", "> \\# no heading"),
        ("-", "> \\-"),
        ("- # no heading", "> - \\# no heading"),
        ("- a\n\n- b", "> - a\n>\n> - b"),
        ("text\n- a", "> text\n>\n> - a"),
        ("2.1 of the rules", "> 2.1 of the rules"),
        ("    set in", "> &nbsp;&nbsp;&nbsp;&nbsp;set in"),
        ("", ">"),
    ],
)
def test_the_page_is_written_so(text: str, shown: str) -> None:
    """Only what is at risk is escaped, so that the page stays readable in an editor."""
    assert passage(text) == shown


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    """No heading, code, HTML, link, table or quote arises within a passage."""
    for said in (text, f"- {text}", f"1. a\n   - {text}", f"before\n{text}\nafter"):
        tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(passage(said))
        assert [one.type for one in tokens if one.type not in ALLOWED] == []
        inner = [child.type for one in tokens for child in one.children or ()]
        assert [kind for kind in inner if kind not in INSIDE] == []


LINES = st.lists(
    st.text(alphabet=" -*+#>`~=_<&[](){}|\\!1.)ab:\u202e\t", max_size=12), max_size=12
).map("\n".join)


@given(LINES)
def test_whatever_is_typed_the_page_keeps_its_structure(text: str) -> None:
    """A passage is one block quote, and what follows it stands outside."""
    tokens = MarkdownIt("commonmark").enable("table").parse(f"{passage(text)}\n\n## Ours\n")
    assert [one.type for one in tokens[:-3] if one.type not in ALLOWED] == []
    assert tokens[0].type == "blockquote_open"
    assert [one.type for one in tokens[-4:]] == [
        "blockquote_close", "heading_open", "inline", "heading_close",
    ]  # fmt: skip


@given(LINES)
def test_no_word_is_lost(text: str) -> None:
    """Every letter and digit of the text is on the page, in its order."""
    tokens = MarkdownIt("commonmark").parse(passage(text))
    shown = "".join(
        child.content
        for one in tokens
        for child in one.children or ()
        if child.type in ("text", "text_special")
    )
    wanted = [letter for letter in text if letter in "ab"]
    assert [
        letter for letter in shown.replace("\u27e8U+202E\u27e9", "") if letter in "ab"
    ] == wanted
