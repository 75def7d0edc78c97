"""`sociocli practice portfolio`."""

from __future__ import annotations

from commanding import Hand
from markdown_it import MarkdownIt
from overtime import DRILL, HIDDEN, meets

from sociocli.domain.practised import (
    Answered,
    HeardFromPeers,
    PeerAnswers,
    Practised,
    Quotes,
)
from sociocli.record.practice_log import LOG_NAME, append, practice_home
from sociocli.record.reflection_file import PEERS, keep

QUESTION = "What should I keep exactly as it is?"


def peer(name: str, quotes: Quotes, said: str) -> PeerAnswers:
    """Return what a peer wrote."""
    return PeerAnswers(name, "facilitator", quotes, (Answered(QUESTION, said),))


def test_nothing_to_show(hand: Hand) -> None:
    """Nothing is made of nothing, and no file is written."""
    assert hand.types("practice", "portfolio", "--to", "p.md") == 0
    assert "nothing to show yet" in hand.err
    assert not (hand.folder / "p.md").exists()


def test_what_was_done_is_counted(hand: Hand) -> None:
    """Sizes, kinds, roles and practice stand there with counts and periods."""
    append(HIDDEN)
    append(DRILL)
    meets(hand, "2026-10-11", kinds=("decide", "elect"))
    meets(hand, "2026-11-08", kinds=("decide",))
    meets(hand, "2026-11-15", "ben", secretary="ana")
    hand.writes(
        "terms/operations/2026-05-22-facilitator.yaml",
        "format: sociocli/term/1\nrole: facilitator\nholder: ana\nfrom: 2026-05-22\n"
        "until: 2027-05-22\n",
    )
    assert hand.types("practice", "portfolio", "--as", "ana") == 0
    assert hand.out.startswith("# What Ana facilitated and practised\n")
    assert "Meetings: 2 (2026-10-11 to 2026-11-08)." in hand.out
    assert "| 3 | 2 | 2026-10-11 to 2026-11-08 |" in hand.out
    assert "| selection | 1 | 2026-10-11 |" in hand.out
    assert "| decision | 2 | 2026-10-11 to 2026-11-08 |" in hand.out
    assert "| facilitator | Operations | 2026-05-22 | 2027-05-22 |" in hand.out
    assert "Wrote the minutes of meetings: 1 (2026-11-15 to 2026-11-15)." in hand.out or (
        "Wrote the minutes of meetings: 1 (2026-11-15)." in hand.out
    )
    assert "| Objection or preference? | – | 1 | 2026-11-02 |" in hand.out


def test_only_practice(hand: Hand) -> None:
    """Without a record the portfolio says what was practised, under no name."""
    append(HIDDEN)
    hand.types("practice", "portfolio")
    assert hand.out.startswith("# What I facilitated and practised\n")
    assert "## Facilitated for real" not in hand.out


def test_words_of_peers_stand_there_as_they_allowed(hand: Hand) -> None:
    """Who did not allow it is not quoted; who wanted no name has none."""
    heard = HeardFromPeers(
        "2026-11-01",
        (
            peer("Ana", Quotes.NAMED, "Your calm."),
            peer("Ben", Quotes.UNNAMED, "Your timing."),
            peer("Kim", Quotes.NO, "Do not show this."),
            peer("", Quotes.NAMED, "Your rounds."),
        ),
    )
    keep(PEERS, "2026-11-01", heard)
    hand.types("practice", "portfolio")
    assert "> Your calm.\n>\n> — Ana\n" in hand.out
    assert "> Your timing.\n>\n> — somebody who knows me\n" in hand.out
    assert "> Your rounds.\n>\n> — somebody who knows me\n" in hand.out
    assert "Ben" not in hand.out
    assert "Do not show this" not in hand.out


def test_text_of_people_does_nothing_in_markdown(hand: Hand) -> None:
    """Whatever people wrote shows as they wrote it, and does nothing else."""
    evil = "<script>x</script>\n# big\n| a | b |\n[x](http://x)\n\n> deeper"
    keep(PEERS, "2026-11-01", HeardFromPeers("2026-11-01", (peer("*Ana*", Quotes.NAMED, evil),)))
    append(Practised("2026-11-20", "x", title="| a | <b>\n# c"))
    hand.types("practice", "portfolio")
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(hand.out)
    assert "<script>" not in html
    assert "<a " not in html
    assert html.count("<h1>") == 1
    assert html.count("<table>") == 1
    assert html.count("<blockquote>") == 1
    assert "<em>" not in html


def test_no_levels_no_scores(hand: Hand) -> None:
    """The portfolio names no level but to say that there are none, and nothing noticed."""
    append(HIDDEN)
    hand.types("practice", "portfolio")
    assert "%" not in hand.out
    assert "argued" not in hand.out


def test_into_a_new_file(hand: Hand) -> None:
    """A file that is there is never written over."""
    append(HIDDEN)
    assert hand.types("practice", "portfolio", "--to", "p.md") == 0
    assert hand.out == ""
    assert "Read it before you show it" in hand.err
    text = (hand.folder / "p.md").read_text()
    assert text.startswith("# What I facilitated")
    assert hand.types("practice", "portfolio", "--to", "p.md") == 2
    assert "is there already" in hand.err
    assert (hand.folder / "p.md").read_text() == text
    assert hand.types("practice", "portfolio", "--to", "no/p.md") == 2
    assert "There is no folder no." in hand.err


def test_what_cannot_be_read_is_said(hand: Hand) -> None:
    """Broken private files are named, and the rest is shown."""
    append(HIDDEN)
    with (practice_home() / LOG_NAME).open("a") as file:
        file.write("x\n")
    (practice_home() / PEERS).mkdir()
    (practice_home() / PEERS / "2026-11-01.yaml").write_text("x: [\n")
    assert hand.types("practice", "portfolio") == 0
    assert "Line 2 of" in hand.err
    assert "2026-11-01.yaml" in hand.err
