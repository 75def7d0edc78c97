"""Text from people as Markdown: shown as it stands, and nothing else."""

from __future__ import annotations

import pytest
from evenings import HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sociocli.record.quoting import bullet, inline, link, quote

HARMLESS = ("blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close", "inline")
PIECES = st.sampled_from(
    [
        *"#*_-+=`~[]()<>!&|@\\:.;$^{}'\" \n",
        "a",
        "1",
        "1.",
        "  ",
        "amp;",
        "<!--",
        "```",
        "é",
        "\n\n",
        "---",
    ]
)


def parsed(text: str) -> list[Token]:
    """Return what a reader of Markdown makes of a text."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def visible(tokens: list[Token]) -> list[str]:
    """Return the lines of text that a reader sees."""
    lines: list[str] = []
    for token in tokens:
        text = ""
        for child in token.children or ():
            assert child.type in {"text", "hardbreak", "softbreak"}, child
            text += child.content if child.type == "text" else "\n"
        lines += text.split("\n") if token.type == "inline" else []
    return lines


def expected(text: str) -> list[str]:
    """Return what a reader is to see: every line, with its indent."""
    lines = []
    for line in text.split("\n"):
        words = line.strip(" ")
        indent = len(line.rstrip(" ")) - len(words)
        if words:
            lines.append("\u00a0" * indent + words)
    return lines


@pytest.mark.parametrize("text", HOSTILE)
def test_a_quote_shows_the_text_and_does_nothing_else(text: str) -> None:
    """A hostile text in a block quote is a paragraph of its own characters."""
    tokens = parsed(quote(text))
    assert all(token.type in HARMLESS for token in tokens)
    assert visible(tokens) == expected(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_line_shows_the_text_and_does_nothing_else(text: str) -> None:
    """A hostile text in a line of ours, or as a heading, keeps its characters."""
    for before, kind in (
        ("Owner: ", "paragraph_open"),
        ("", "paragraph_open"),
        ("## ", "heading_open"),
    ):
        tokens = parsed(before + inline(text))
        assert tokens[0].type == kind
        label = before if before == "Owner: " else ""
        assert visible(tokens) == [label + " ".join(part.strip() for part in text.split("\n"))]


@pytest.mark.parametrize("text", HOSTILE)
def test_an_entry_of_a_list_stays_one_entry(text: str) -> None:
    """A hostile text in a list makes one entry, whatever its lines look like."""
    tokens = parsed(bullet(text) + "\n" + bullet("after"))
    assert [token.type for token in tokens].count("list_item_open") == 2
    assert visible(tokens) == [*expected(text), "after"]


@given(st.lists(PIECES, max_size=24).map("".join))
def test_any_text_is_shown_as_it_stands(text: str) -> None:
    """No mixture of characters of Markdown acts, in a quote, a line, or a list."""
    tokens = parsed(quote(text))
    assert all(token.type in HARMLESS for token in tokens)
    assert visible(tokens) == expected(text)
    words = " ".join(part.strip(" ") for part in text.split("\n")).strip(" ")
    assert visible(parsed(f"Owner: {inline(text)}.")) == [f"Owner: {words}."]
    assert visible(parsed(bullet(text))) == expected(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a␛\\[31mb"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("a\x9bb", "a⟨U+009B⟩b"),
        ("a\x7fb", "a␡b"),
        ("a\tb", "a   b"),
    ],
)
def test_what_hides_is_shown(text: str, shown: str) -> None:
    """Controls and what turns text round become visible."""
    assert inline(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "We meet at 19:30 - sharp.",
        "C# costs $5, 50% off!",
        "snake_case",
        "ana@example.org",
        "1.5 kg",
        "-5 °C",
    ],
)
def test_plain_words_stay_plain(text: str) -> None:
    """What is not at risk is not escaped, so that the file reads well in an editor."""
    assert inline(text) == text


def test_only_plain_addresses_are_links() -> None:
    """An address of the web is a link, anything else is text."""
    assert link("https://example.org/a_b?c=1&d=2") == "<https://example.org/a_b?c=1&d=2>"
    assert link("javascript:alert(1)") == "javascript:alert(1)"
    assert link("https://example.org/><script>") == "https://example.org/>&lt;script>"
