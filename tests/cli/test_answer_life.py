"""The life of a decision that is adjusted while somebody is away: one file, and its history."""

from __future__ import annotations

import pytest
from away_record import MET, decision, item, reviews_without_kim, topics
from commanding import Hand
from gitting import git, git_says

from sociocli.domain.item import Outcome
from sociocli.domain.standing import DecisionStatus

LAMPS = "decisions/operations/2026-01-10-lamps.md"
WHO = ("-c", "user.name=a", "-c", "user.email=a@example.org")
OLD, NEW = "Lamps as ever.", "Lamps off at ten."
LATER = """\
format: sociocli/agenda/1
name: later
circle: operations
date: 2026-12-22
time: "19:00"
minutes: 60
opening: [gather]
items:
- {title: Lamps, kind: review, minutes: 6, decision: decisions/operations/2026-01-10-lamps}
closing: [close]
"""
ENDS = """\
begins: 2026-12-22T19:00:00+01:00
answers:
- {ask: gather/here, answer: everybody}
- {ask: meeting/facilitator, answer: ana}
- {ask: meeting/secretary, answer: ben}
- {ask: item-1/review/choice, answer: end}
- {ask: "item-1/consent-1/*", answer: consent, always: true}
"""

# What the usual opening and closing ask besides.
ON = """\
- {ask: minutes/last, answer: stand}
- {ask: agenda/consent, answer: "yes"}
- {ask: "close/end", answer: ready}
"""


def commits(hand: Hand) -> None:
    """Keep what is there."""
    git(hand.folder, "add", "--all")
    git(hand.folder, *WHO, "commit", "--quiet", "--message", "One more")


def text_on(hand: Hand, day: str) -> str:
    """Return what the decision said on a day."""
    assert hand.types("decisions", "show", "lamps", "--as-of", day) == 0, hand.err
    return hand.out


@pytest.fixture
def adjusted(hand: Hand) -> Hand:
    """Return somebody whose circle has adjusted a decision, and waits for Kim."""
    git(hand.folder, "init", "--quiet")
    hand.writes(".gitattributes", "* text=auto eol=lf\n")
    reviews_without_kim(hand)
    commits(hand)
    return hand


def test_while_somebody_is_awaited_it_holds_as_it_was(adjusted: Hand) -> None:
    """No second file is made; what is to come stands in the file itself, and in the mail."""
    now = decision(adjusted, "lamps")
    assert (now.text, now.status) == (OLD, DecisionStatus.IN_FORCE)
    assert now.waiting is not None
    assert (now.waiting.text, now.waiting.review) == (NEW, "2027-05-22")
    assert len(list((adjusted.folder / "decisions").rglob("*.md"))) == 5
    assert OLD in text_on(adjusted, "2026-11-23")
    assert adjusted.types("decisions", "show", "lamps") == 0
    assert f"text: {NEW}" in adjusted.out
    assert adjusted.types("check", "--date", "2026-11-24") == 0, adjusted.out
    assert adjusted.types("export", "handbook") == 0
    chapter = adjusted.out.partition("Lamps")[2]
    assert OLD in chapter
    assert "Kim" in chapter
    assert NEW not in chapter
    assert "2026-11-22-operations#2" not in chapter


def test_what_waits_after_its_last_day_is_late_and_found(adjusted: Hand) -> None:
    """For reviews of all kinds, until somebody settles them."""
    names = ("bikes", "keys", "lamps", "noise", "shed")
    assert adjusted.types("due", "--date", "2026-11-24") == 0, adjusted.out
    assert adjusted.types("due", "--date", "2026-11-25") == 1
    late = [line for line in adjusted.out.splitlines() if "answers" in line and "late" in line]
    assert [name for name in names if any(name in line for line in late)] == list(names)
    assert adjusted.types("check", "--date", "2026-11-25") == 1
    found = [line for line in adjusted.out.splitlines() if "time for answers ended" in line]
    assert [name for name in names if any(name in line for line in found)] == list(names)
    assert adjusted.types("decisions", "settle", "--date", "2026-11-25") == 0
    assert adjusted.types("check", "--date", "2026-11-25") == 0, adjusted.out


@pytest.mark.parametrize(
    ("line", "since"),
    [
        (("answer", "lamps", "kim", "consent", "--date", "2026-11-23"), "2026-11-23"),
        (("answer", f"{MET}#2", "kim", "consent", "--date", "2026-11-24"), "2026-11-24"),
        (("decisions", "settle", "--date", "2026-12-01"), "2026-11-25"),
    ],
    ids=["answered", "answered by minutes", "silent"],
)
def test_with_the_last_consent_its_text_changes(
    line: tuple[str, ...], since: str, adjusted: Hand
) -> None:
    """In the same file, from that day on; later it ends, and all its days can be told."""
    assert adjusted.types(*line) == 0, adjusted.err
    now = decision(adjusted, "lamps")
    assert (now.text, now.review, now.waiting) == (NEW, "2027-05-22", None)
    assert (now.revisits[-1].outcome, now.revisits[-1].since) == (Outcome.ADJUSTED, since)
    assert item(adjusted, "lamps").outcome is Outcome.ADJUSTED
    assert adjusted.types("decisions", "settle", "--date", "2026-12-01") == 0
    commits(adjusted)
    assert f"-{OLD}\n+{NEW}" in git_says(adjusted.folder, "log", "-p", "-1", "--", LAMPS)

    adjusted.writes("agendas/later.yaml", LATER)
    answers = adjusted.writes("../later.yaml", ENDS)
    assert adjusted.types("meet", "later", "--answers", str(answers)) == 0, adjusted.err
    ended = decision(adjusted, "lamps")
    assert (ended.status, ended.ended) == (DecisionStatus.ENDED, "2026-12-22")
    for day, text in (("2026-11-22", OLD), (since, NEW), ("2026-12-21", NEW)):
        assert text in text_on(adjusted, day)
    assert adjusted.types("decisions", "--as-of", "2026-12-22") == 0
    assert "lamps" not in adjusted.out
    assert adjusted.types("why", "lamps") == 0
    assert adjusted.out.count("2026-11-22") >= 1
    assert adjusted.types("check", "--date", "2026-12-22") in (0, 1)
    assert LAMPS not in adjusted.out


def test_after_an_objection_the_next_meeting_goes_on_with_it(adjusted: Hand) -> None:
    """The text in force never changed; the review comes first, goes on, and can end it."""
    line = ("answer", "lamps", "kim", "objection", "--reason", "Too dark", "--date", "2026-11-23")
    assert adjusted.types(*line) == 0, adjusted.err
    assert decision(adjusted, "lamps").text == OLD
    (topic,) = topics(adjusted)
    assert adjusted.types("decisions", "settle", "--date", "2026-12-01") == 0
    assert adjusted.types("check", "--date", "2026-12-01") == 0, adjusted.out
    for n in "12":
        adjusted.writes(
            f"backlog/operations/2026-11-0{n}-talk.yaml",
            f"format: sociocli/topic/1\ntitle: Talk {n}\nkind: explore\nminutes: 30\norder: {n}\n",
        )
    new = ("agenda", "new", "--circle", "operations", "--date", "2026-12-22", "--minutes", "60")
    assert adjusted.types(*new, "--yes") == 0, adjusted.err
    assert "Objection after the meeting: Too dark" in adjusted.out.partition("no time")[0]
    assert adjusted.types("agenda", "show", "operations-2026-12-22", "--markdown") == 0
    assert "- Why: Objection after the meeting: Too dark" in adjusted.out
    assert "Kim" not in adjusted.out

    choice = "- {ask: item-1/review/choice, answer: end}\n"
    answers = ENDS.replace(choice, ON)
    path = adjusted.writes("../on.yaml", answers)
    name = "operations-2026-12-22"
    assert adjusted.types("meet", name, "--answers", str(path)) == 0, adjusted.err
    now = decision(adjusted, "lamps")
    assert (now.text, now.status, now.pending) == (NEW, DecisionStatus.IN_FORCE, None)
    assert [one.outcome for one in now.revisits] == [Outcome.DEFERRED, Outcome.ADJUSTED]
    assert not topic.is_file()
    assert OLD in text_on(adjusted, "2026-12-21")
    assert NEW in text_on(adjusted, "2026-12-22")
    assert adjusted.types("why", "lamps") == 0
    assert "Too dark" in adjusted.out
