"""`sociocli answer`: the late answer of somebody who was absent."""

from __future__ import annotations

from pathlib import Path

import pytest
from commanding import TINY, Hand

from sociocli.cli import answer
from sociocli.record.minutes_file import read_minutes

NAME = "2026-11-22-operations"
YAML = f"minutes/operations/{NAME}.yaml"
MARKDOWN = f"minutes/operations/{NAME}.md"
CIRCLE = """\
name: Operations
settings: {absence_rule: hold}
members:
- {id: ana, name: Ana}
- {id: ben, name: Ben}
- {id: kim, name: Kim}
"""
KIM_AWAY = """\
begins: 2026-11-22T19:02:00+01:00
answers:
- {ask: gather/here, answer: everybody-but}
- {ask: gather/missing, answer: kim}
- {ask: attendance/kim, answer: absent}
- {ask: meeting/facilitator, answer: ana}
- {ask: meeting/secretary, answer: ben}
- {ask: "item-1/consent-1/*", answer: consent, always: true}
"""


@pytest.fixture
def pending(hand: Hand) -> Hand:
    """Return somebody whose circle has decided without Kim, who is awaited."""
    hand.writes("circles/operations.yaml", CIRCLE)
    hand.writes("agendas/tiny.yaml", TINY)
    path = hand.writes("../answers.yaml", KIM_AWAY)
    code = hand.types("meet", "tiny", "--answers", str(path))
    assert code == 0, hand.err
    assert outcome(hand) == "adopted_pending"
    return hand


def outcome(hand: Hand) -> str:
    """Return what became of the one item."""
    return read_minutes(hand.folder / YAML).items[0].outcome.value


def content(hand: Hand) -> list[bytes]:
    """Return the bytes of both files."""
    return [(hand.folder / name).read_bytes() for name in (YAML, MARKDOWN)]


def test_the_last_consent_adopts(pending: Hand) -> None:
    """With the last consent the decision stands, in both files."""
    assert pending.types("answer", NAME, "kim", "consent", "--date", "2026-11-23") == 0
    assert pending.out.splitlines() == [
        "Kim: consent. Quiet hours: adopted.",
        f"changed    {YAML}",
        f"changed    {YAML.replace('.yaml', '.md')}",
    ]
    assert pending.err == ""
    assert outcome(pending) == "adopted"
    assert pending.types("minutes", "check") == 0, pending.out
    markdown = (pending.folder / MARKDOWN).read_text(encoding="utf-8")
    assert "Still to answer" not in markdown
    assert "Adopted by consent." in markdown


def test_an_objection_takes_the_decision_out(pending: Hand) -> None:
    """With an objection the item comes back at the next meeting, and the check is content."""
    line = ("answer", NAME, "Kim", "objection", "--reason", "The choir \x1b[2J", "--date")
    assert pending.types(*line, "2026-11-23") == 0
    assert pending.out.startswith("Kim: objection. Quiet hours: ")
    assert outcome(pending) == "deferred"
    assert pending.types("minutes", "check") == 0, pending.out
    pending.types("minutes", "show")
    assert "\x1b" not in pending.out
    assert "Postponed." in pending.out


def test_it_can_be_given_today(pending: Hand) -> None:
    """Without a date the answer is given today; the id of the minutes may be a path."""
    assert pending.types("answer", YAML, "kim", "consent") == 0
    assert outcome(pending) == "adopted"


def test_a_markdown_edited_by_hand_is_left(pending: Hand) -> None:
    """The Markdown is made anew only if nobody has edited it; else it says how."""
    path = pending.folder / MARKDOWN
    edited = path.read_text(encoding="utf-8").replace("Quiet hours", "Noise", 1)
    path.write_text(edited, encoding="utf-8")
    assert pending.types("answer", NAME, "kim", "consent") == 0
    assert path.read_text(encoding="utf-8") == edited
    assert f"sociocli minutes render {NAME}" in pending.err
    assert outcome(pending) == "adopted"


def test_a_markdown_that_is_only_old_is_made_anew(pending: Hand) -> None:
    """A Markdown that is behind its YAML, and was not edited, is made anew."""
    path = pending.folder / YAML
    text = path.read_text(encoding="utf-8").replace("title: Quiet hours", "title: Night", 1)
    path.write_text(text, encoding="utf-8")
    assert pending.types("answer", NAME, "kim", "consent") == 0
    assert "Night" in (pending.folder / MARKDOWN).read_text(encoding="utf-8")
    assert pending.err == ""


def test_a_missing_markdown_is_not_made(pending: Hand) -> None:
    """Who does not keep the Markdown does not get one."""
    (pending.folder / MARKDOWN).unlink()
    assert pending.types("answer", NAME, "kim", "consent") == 0
    assert not (pending.folder / MARKDOWN).exists()
    assert "is not there" in pending.err


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (f"{NAME} max consent", "not in these minutes"),
        (f"{NAME} ana consent", "waits for an answer of Ana"),
        (f"{NAME} kim perhaps", "consent or objection"),
        (f"{NAME} kim objection", "needs its reason"),
        (f"{NAME} kim consent --date tomorrow", "write it like"),
        (f"{NAME} kim consent --date 2020-01-01", "The meeting was on 2026-11-22"),
        (f"{NAME} kim consent --item 7", "No item"),
        ("2026-11-22-garden kim consent", "2026-11-22-operations"),
        ("../../etc/passwd kim consent", "There is no"),
    ],
)
def test_what_cannot_be_taken_changes_nothing(line: str, sentence: str, pending: Hand) -> None:
    """A wrong answer is one sentence with exit code 2, and no file is touched."""
    before = content(pending)
    assert pending.types("answer", *line.split()) == 2
    assert sentence in pending.err
    assert content(pending) == before


def test_minutes_that_are_accepted_are_refused(pending: Hand) -> None:
    """Accepted minutes take no late answer; file and reason are named."""
    path = pending.folder / YAML
    path.write_text(path.read_text().replace("status: draft", "status: accepted"))
    before = content(pending)
    assert pending.types("answer", NAME, "kim", "consent") == 2
    assert pending.err.startswith(f"sociocli: {YAML}: These minutes are accepted")
    assert content(pending) == before


def test_minutes_that_are_no_text_are_refused(pending: Hand) -> None:
    """A file in another encoding is named with its line."""
    (pending.folder / YAML).write_bytes(b"id: x\ntitle: Caf\xe9\n")
    assert pending.types("answer", NAME, "kim", "consent") == 2
    assert pending.err.startswith(f"sociocli: {YAML}:2: ")


def test_what_somebody_else_writes_meanwhile_is_not_lost(pending: Hand) -> None:
    """If the minutes change in this very moment, nothing is written."""
    path = pending.folder / YAML
    original = answer.take_late_answer

    def slowly(*given: object) -> object:
        path.write_text(path.read_text(encoding="utf-8") + "x-mine: 1\n", encoding="utf-8")
        return original(*given)  # type: ignore[arg-type]

    pending.patch.setattr(answer, "take_late_answer", slowly)
    assert pending.types("answer", NAME, "kim", "consent") == 3
    assert "nothing was written" in pending.err
    assert path.read_text(encoding="utf-8").endswith("x-mine: 1\n")
    assert outcome(pending) == "adopted_pending"


def test_minutes_behind_a_link_are_not_written(pending: Hand, tmp_path: Path) -> None:
    """A link in the place of the minutes is not written through."""
    path = pending.folder / YAML
    outside = tmp_path / "outside.yaml"
    path.rename(outside)
    path.symlink_to(outside)
    before = outside.read_bytes()
    assert pending.types("answer", NAME, "kim", "consent") in (2, 3)
    assert outside.read_bytes() == before


def test_what_was_objected_comes_back(pending: Hand) -> None:
    """The next meeting is offered the item with the objection that came late."""
    pending.types(
        "answer", NAME, "kim", "objection", "--reason", "The choir", "--date", "2026-11-23"
    )
    pending.types("agenda", "questions", "short-meeting")
    assert "agenda/take" in pending.out
    assert "item-1" in pending.out.split("agenda/take")[1].splitlines()[0]
    taken = (
        "begins: 2026-11-29T19:00:00+01:00\nanswers:\n"
        "- {ask: gather/here, answer: everybody}\n"
        "- {ask: meeting/facilitator, answer: ana}\n"
        "- {ask: meeting/secretary, answer: ben}\n"
        "- {ask: minutes/last, answer: stand}\n"
        "- {ask: agenda/take, answer: item-1}\n"
        '- {ask: agenda/consent, answer: "yes"}\n'
        '- {ask: "item-1/consent-*/*", answer: consent, always: true}\n'
    )
    path = pending.writes("../answers.yaml", taken)
    assert pending.types("meet", "short-meeting", "--answers", str(path)) == 0, pending.err
    minutes = read_minutes(pending.folder / "minutes/operations/2026-11-29-operations.yaml")
    (item,) = minutes.items
    assert item.outcome.value == "adopted"
    assert [one.reason for one in item.objections] == ["The choir"]
