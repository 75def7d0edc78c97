"""`sociocli answer` where decisions and terms have files of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from commanding import TINY, Hand
from standing_record import standing_in

from sociocli.domain.item import Outcome
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import StandingDecision, Term, TermState
from sociocli.record.minutes_file import minutes_yaml, read_minutes
from sociocli.record.standing_file import standing_bytes

NAME = "2026-11-22-operations"
YAML = f"minutes/operations/{NAME}.yaml"
QUIET = "decisions/operations/2026-11-22-quiet-hours"
TOPIC = "backlog/operations/2026-11-23-quiet-hours"
CIRCLE = """\
name: Operations
settings: {{absence_rule: {rule}}}
members:
- {{id: ana, name: Ana}}
- {{id: ben, name: Ben}}
- {{id: kim, name: Kim}}
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
def pending(hand: Hand, request: pytest.FixtureRequest) -> Hand:
    """Return somebody whose circle has decided without Kim, who is awaited."""
    hand.writes("sociocli.yaml", "name: Mill Court\n")
    rule = getattr(request, "param", "hold")
    hand.writes("circles/operations.yaml", CIRCLE.format(rule=rule))
    hand.writes("agendas/tiny.yaml", TINY)
    path = hand.writes("../answers.yaml", KIM_AWAY)
    code = hand.types("meet", "tiny", "--answers", str(path))
    assert code == 0, hand.err
    assert decision(hand).status == "pending"
    return hand


def decision(hand: Hand) -> StandingDecision:
    """Return the decision as its file has it."""
    return standing_in(StandingDecision, hand.folder / f"{QUIET}.md")


def outcome(hand: Hand) -> str:
    """Return what the minutes say of the item."""
    return read_minutes(hand.folder / YAML).items[0].outcome.value


def files(hand: Hand) -> dict[str, bytes]:
    """Return all files of the record."""
    found = [path for path in hand.folder.rglob("*") if path.is_file()]
    return {path.relative_to(hand.folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("which", [NAME, QUIET, "2026-11-22-quiet-hours", f"{NAME}#1"])
def test_a_consent_goes_to_both(which: str, pending: Hand) -> None:
    """Minutes and decision are changed together, whichever of them is named."""
    assert pending.types("answer", which, "kim", "consent", "--date", "2026-11-23") == 0
    assert pending.out.startswith("Kim: consent. Quiet hours: ")
    assert f"changed    {QUIET}.md" in pending.out
    assert (decision(pending).status, decision(pending).adopted) == ("in_force", "2026-11-23")
    assert outcome(pending) == "adopted"
    assert pending.types("minutes", "check") == 0, pending.out


def test_what_people_wrote_into_the_decision_stays(pending: Hand) -> None:
    """Comments and keys of others survive the answer."""
    path = pending.folder / f"{QUIET}.md"
    text = path.read_text(encoding="utf-8").replace("---\n", "---\n# ours\nx-room: blue\n", 1)
    path.write_text(text, encoding="utf-8")
    pending.types("answer", NAME, "kim", "consent")
    now = path.read_text(encoding="utf-8")
    assert now.startswith("---\n# ours\nx-room: blue\n")
    assert "status: in_force" in now


def test_an_objection_brings_it_to_the_next_meeting(pending: Hand) -> None:
    """The decision is not adopted, and a topic of the backlog waits with the reason."""
    line = ("answer", NAME, "kim", "objection", "--reason", "The choir", "--date", "2026-11-23")
    assert pending.types(*line) == 0
    assert f"new        {TOPIC}.yaml" in pending.out
    assert decision(pending).status == "declined"
    assert outcome(pending) == "deferred"
    topic = (pending.folder / f"{TOPIC}.yaml").read_text(encoding="utf-8")
    assert "Objection after the meeting: The choir" in topic
    assert f'continues: "{NAME}#1"' in topic or f"continues: {NAME}#1" in topic


def test_accepted_minutes_stay_as_they_are(pending: Hand) -> None:
    """Once minutes are accepted, only the decision changes; it is found by the minutes too."""
    pending.types("minutes", "accept", NAME, "--how", "by mail", "--date", "2026-11-23")
    before = (pending.folder / YAML).read_bytes()
    assert pending.types("answer", NAME, "kim", "consent", "--date", "2026-11-24") == 0
    assert pending.out.splitlines() == [
        "Kim: consent. Quiet hours: in force.",
        f"changed    {QUIET}.md",
    ]
    assert (pending.folder / YAML).read_bytes() == before
    assert decision(pending).status == "in_force"
    assert pending.types("answer", NAME, "kim", "consent", "--date", "2026-11-24") == 2
    assert "accepted" in pending.err


@pytest.mark.parametrize("pending", ["lazy"], indirect=True)
def test_after_the_deadline_nothing_changes(pending: Hand) -> None:
    """Where silence means consent, an answer after the deadline is refused."""
    before = files(pending)
    for which in (NAME, QUIET):
        line = ("answer", which, "kim", "objection", "--reason", "x", "--date", "2027-01-01")
        assert pending.types(*line) == 2
        assert "The time to answer ended" in pending.err
    assert files(pending) == before


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (f"{QUIET} max consent", "awaited are: Kim (kim)"),
        (f"{QUIET} ana consent", "does not wait for an answer of Ana"),
        (f"{QUIET} kim perhaps", "consent or objection"),
        (f"{QUIET} kim objection", "needs its reason"),
        (f"{QUIET} kim consent --date 2020-01-01", "cannot be older"),
        (f"{NAME}#7 kim consent", "No item"),
        ("nowhere kim consent", "There is no"),
    ],
)
def test_what_cannot_be_taken_changes_nothing(line: str, sentence: str, pending: Hand) -> None:
    """A wrong answer is one sentence with exit code 2, and no file is touched."""
    before = files(pending)
    assert pending.types("answer", *line.split()) == 2
    assert sentence in pending.err
    assert files(pending) == before


def test_what_somebody_else_changes_meanwhile_stops_it(pending: Hand) -> None:
    """If the decision changes in this very moment, neither file is written."""
    from sociocli.cli import answer

    path = pending.folder / f"{QUIET}.md"
    original = answer.write_changes

    def slowly(*given: object) -> object:
        path.write_text(path.read_text(encoding="utf-8") + "more\n", encoding="utf-8")
        return original(*given)  # type: ignore[arg-type]

    pending.patch.setattr(answer, "write_changes", slowly)
    assert pending.types("answer", NAME, "kim", "consent") == 3
    assert "nothing was written" in pending.err
    assert outcome(pending) == "adopted_pending"
    assert decision(pending).status == "pending"


def test_a_term_begins_with_a_late_yes(pending: Hand) -> None:
    """Whoever was selected while away says yes to the term itself, known by the circle's name."""
    term = Term(
        "cook", "kim", "Cook", "2026-11-22", "2027-11-22", TermState.PENDING,
        pending=Pending(("kim",), "acceptance"),
    )  # fmt: skip
    old = Term("cook", "ana", "Cook", "2025-11-22", "2026-11-22")
    for name, one in (("2026-11-22-cook", term), ("2025-11-22-cook", old)):
        pending.writes(f"terms/operations/{name}.yaml", standing_bytes(one).decode())
    line = ("answer", "2026-11-22-cook", "Kim", "consent", "--date", "2026-11-24")
    assert pending.types(*line) == 0, pending.err
    assert pending.out.splitlines() == [
        "Kim: consent. Cook: holds from 2026-11-24.",
        "changed    terms/operations/2026-11-22-cook.yaml",
        "changed    terms/operations/2025-11-22-cook.yaml",
    ]
    ended = standing_in(Term, pending.folder / "terms/operations/2025-11-22-cook.yaml")
    assert (ended.state, ended.ended) == (TermState.ENDED, "2026-11-24")


def test_minutes_that_wait_for_nobody_are_left(pending: Hand) -> None:
    """If only the decision waits any more, only the decision changes."""
    path = pending.folder / YAML
    minutes = read_minutes(path)
    item = replace(minutes.items[0], pending=None, outcome=Outcome.ADOPTED)
    path.write_bytes(minutes_yaml(replace(minutes, items=(item,))))
    before = path.read_bytes()
    assert pending.types("answer", QUIET, "kim", "consent", "--date", "2026-11-23") == 0
    assert path.read_bytes() == before
    assert decision(pending).status == "in_force"


@pytest.mark.parametrize("which", [(NAME, "--item", "1.2"), ("2026-11-22-part-b",)])
def test_an_answer_to_a_part_is_of_that_part(which: tuple[str, ...], pending: Hand) -> None:
    """Of an item in parts, only the part that was answered changes, in both files."""
    minutes = read_minutes(pending.folder / YAML)
    parts = tuple(
        replace(minutes.items[0], title=title, number=0, proposal=None) for title in ("A", "B")
    )
    whole = replace(
        minutes.items[0], parts=parts, outcome=Outcome.SPLIT, pending=None, decision=None
    )
    (pending.folder / YAML).write_bytes(minutes_yaml(replace(minutes, items=(whole,))))
    for title in "ab":
        one = replace(decision(pending), title=title.upper())
        path = f"decisions/operations/2026-11-22-part-{title}.md"
        pending.writes(path, standing_bytes(one).decode())
    (pending.folder / f"{QUIET}.md").unlink()
    name, *more = which
    assert pending.types("answer", name, "kim", "consent", "--date", "2026-11-23", *more) == 0
    outcomes = [part.outcome for part in read_minutes(pending.folder / YAML).items[0].parts]
    assert outcomes == [Outcome.ADOPTED_PENDING, Outcome.ADOPTED]
    states = [
        standing_in(
            StandingDecision, pending.folder / f"decisions/operations/2026-11-22-part-{title}.md"
        ).status
        for title in "ab"
    ]
    assert states == ["pending", "in_force"]


@pytest.mark.parametrize("pending", ["lazy"], indirect=True)
def test_a_term_that_holds_meanwhile_is_late_as_well(pending: Hand) -> None:
    """After the last day somebody has to settle it, and silence settles it with the others."""
    waits = Pending(("kim",), "lazy", "2026-11-24", in_force=True)
    term = Term("cook", "ana", start="2026-11-22", until="2027-11-22", pending=waits)
    path = pending.writes("terms/operations/2026-11-22-cook.yaml", standing_bytes(term).decode())
    line = "terms/operations/2026-11-22-cook.yaml:"
    for day, late in (("2026-11-24", False), ("2026-11-25", True)):
        pending.types("check", "--date", day)
        found = [one for one in pending.out.splitlines() if "answers ended" in one]
        assert any(one.startswith(line) for one in found) is late
    assert pending.types("decisions", "settle", "--date", "2026-11-25") == 0
    assert "cook: holds from 2026-11-22; nobody objected until 2026-11-24." in pending.out
    assert standing_in(Term, path) == replace(term, pending=replace(waits, who=()))
