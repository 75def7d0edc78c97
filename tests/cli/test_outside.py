"""`sociocli decisions ask`, `answered`, `pull` and `close`."""

from __future__ import annotations

import pytest
from commanding import Hand
from standing_record import standing_in

from sociocli.domain.standing import BacklogTopic, StandingDecision

HALL = "2026-11-22-paint-the-hall"
FILE = f"decisions/operations/{HALL}.md"
ASK = (
    *("decisions", "ask", "Paint the hall", "--text", "White.", "--review", "6 months"),
    *("--closes", "2026-11-29", "--date", "2026-11-22"),
)
CIRCLE = """\
name: Operations
settings: {absence_rule: hold}
members:
- {id: ana, name: Ana}
- {id: ben, name: Ben}
- {id: max, name: Max, right: advisory}
"""


@pytest.fixture
def asked(hand: Hand) -> Hand:
    """Return somebody whose circle is asked by mail."""
    hand.writes("sociocli.yaml", "name: Mill Court\n")
    hand.writes("circles/operations.yaml", CIRCLE)
    assert hand.types(*ASK) == 0, hand.err
    return hand


def decision(hand: Hand) -> StandingDecision:
    """Return the decision as its file has it."""
    return standing_in(StandingDecision, hand.folder / FILE)


def answers(hand: Hand, who: str, word: str, *more: str) -> int:
    """Note an answer on the day after."""
    return hand.types("decisions", "answered", HALL, who, word, "--date", "2026-11-23", *more)


def test_it_is_asked(asked: Hand) -> None:
    """What is asked has a file with its last day, and does not hold yet."""
    assert asked.out.splitlines() == [
        "“Paint the hall” is asked until 2026-11-29. No answer means that somebody was absent.",
        f"new        {FILE}",
        "It is looked at again on 2027-05-22.",
    ]
    now = decision(asked)
    assert (now.status, now.text, now.review) == ("asked", "White.", "2027-05-22")
    assert now.outside is not None
    assert (now.outside.how, now.outside.opened, now.outside.closes) == (
        "mail",
        "2026-11-22",
        "2026-11-29",
    )
    asked.types("decisions")
    assert "Paint" not in asked.out


def test_all_consent_and_it_is_in_force(asked: Hand) -> None:
    """Each answer says who is awaited; when all have answered, it can be closed."""
    assert answers(asked, "Ana", "consent") == 0
    assert asked.out.splitlines() == [
        "Ana: consent. Answered: 1 of 2.",
        "Still awaited until 2026-11-29: Ben.",
    ]
    answers(asked, "ben", "consent")
    assert f"sociocli decisions close {HALL}" in asked.out
    assert asked.types("decisions", "close", HALL, "--date", "2026-11-24") == 0
    assert (
        asked.out.splitlines()[0] == "“Paint the hall” is in force. The next meeting hears of it."
    )
    assert (decision(asked).status, decision(asked).adopted) == ("in_force", "2026-11-24")


def test_an_objection_blocks_it(asked: Hand) -> None:
    """After the last day it comes to the next meeting, with the reason."""
    assert answers(asked, "ben", "objection", "--reason", "Too \x1b[2J white") == 0
    assert f"sociocli decisions pull {HALL}" in asked.out
    assert asked.types("decisions", "close", HALL, "--date", "2026-11-30") == 0
    assert "is not adopted; it comes to the next meeting" in asked.out
    topic = standing_in(
        BacklogTopic, asked.folder / "backlog/operations/2026-11-30-paint-the-hall.yaml"
    )
    assert "white" in topic.why
    assert decision(asked).status == "declined"


def test_who_was_silent_is_awaited_by_the_rule(asked: Hand) -> None:
    """Silence that means absence leaves the decision to the circle's rule, and `answer`."""
    answers(asked, "ana", "consent")
    asked.types("decisions", "close", HALL, "--date", "2026-11-30")
    assert "waits for Ben by the circle's rule" in asked.out
    assert decision(asked).status == "pending"
    assert asked.types("answer", HALL, "ben", "consent", "--date", "2026-12-01") == 0
    assert (decision(asked).status, decision(asked).adopted) == ("in_force", "2026-12-01")


def test_any_member_brings_it_to_a_meeting(asked: Hand) -> None:
    """Also a member without a say may pull it; the asking is over then."""
    assert asked.types("decisions", "pull", HALL, "--by", "Max", "--date", "2026-11-23") == 0
    assert "new        backlog/operations/2026-11-23-paint-the-hall.yaml" in asked.out
    assert answers(asked, "ana", "consent") == 2
    assert "its status is declined" in asked.err


def test_comments_in_the_file_stay(asked: Hand) -> None:
    """What people wrote into the file survives an answer."""
    path = asked.folder / FILE
    path.write_text(path.read_text().replace("---\n", "---\n# sent on Sunday\n", 1))
    answers(asked, "ana", "consent")
    assert "# sent on Sunday\n" in path.read_text(encoding="utf-8")


def test_the_text_comes_from_a_file(asked: Hand) -> None:
    """A long text stands in a file; without a review day it is said."""
    path = asked.writes("../text.md", "One.\n\n- Two.\n")
    line = ("decisions", "ask", "Rules", "--file", str(path), "--closes", "2030-01-01")
    assert asked.types(*line) == 0
    assert "--review" in asked.err
    (made,) = asked.folder.glob("decisions/operations/*-rules.md")
    assert standing_in(StandingDecision, made).text == "One.\n\n- Two."


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        (f"answered {HALL} max consent", 2, "Max has no say"),
        (f"answered {HALL} eve consent", 2, "members are: Ana (ana), Ben (ben), Max (max)"),
        (f"answered {HALL} ana maybe", 2, "consent or objection"),
        (f"answered {HALL} ana objection --date 2026-11-23", 2, "needs its reason"),
        ("answered nowhere ana consent", 2, "There is no"),
        (f"close {HALL} --date 2026-11-29", 2, "still awaited: Ana, Ben"),
        (f"pull {HALL} --by eve", 2, "not a member"),
        ("ask New --closes 2030-01-01", 4, "--text"),
        ("ask New --text x", 4, "--closes"),
        ("ask New --text x --file y --closes 2030-01-01", 2, "not with both"),
        ("ask New --file nowhere --closes 2030-01-01", 2, "no file nowhere"),
        ("ask New --text x --closes 2020-01-01", 2, "is before the day"),
        ("ask New --text x --closes 2030-01-01 --silence no", 2, "not “no”"),
        ("ask New --text x --closes 2030-01-01 --circle garden", 2, "garden"),
        ("ask New --text x --closes 2030-01-01 --supersedes y", 2, "There is no"),
    ],
)
def test_what_cannot_be_changes_nothing(line: str, code: int, sentence: str, asked: Hand) -> None:
    """A wrong line is one sentence, and no file is touched."""
    before = {path: path.read_bytes() for path in asked.folder.rglob("*.*")}
    assert asked.types("decisions", *line.split()) == code
    assert sentence in asked.err
    assert {path: path.read_bytes() for path in asked.folder.rglob("*.*")} == before


def test_a_record_of_minutes_only_keeps_no_decisions(hand: Hand) -> None:
    """Without a present it says how to get one."""
    assert hand.types(*ASK) == 2
    assert "sociocli init" in hand.err


def test_a_circle_without_members_asks_nobody(asked: Hand) -> None:
    """Where nobody can answer, nobody is asked."""
    asked.writes("circles/operations.yaml", "name: Operations\n")
    assert asked.types(*ASK) == 2
    assert "circle member add" in asked.err
