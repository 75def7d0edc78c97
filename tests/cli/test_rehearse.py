"""`sociocli meet AGENDA --rehearse`: an own agenda with simulated people."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from commanding import TINY, Hand

from sociocli.domain.practised import Sort
from sociocli.record import practice_log
from sociocli.record.practice_log import practice_home
from sociocli.record.session_file import SESSION_NAME

CIRCLE = """\
format: sociocli/circle/1
name: Operations
aim: We live well together.
members:
- {id: ana, name: Ana}
- {id: yusuf, name: يوسف}
- {id: kim, name: "[b]Kim[/b]"}
"""
ANSWERS = """\
begins: 2026-12-06T19:00:00+01:00
answers:
- {ask: gather/here, answer: everybody}
- {ask: meeting/facilitator, answer: ana}
- {ask: meeting/secretary, answer: ana}
- {ask: "item-1/consent-1/*", answer: consent, always: true}
"""


@pytest.fixture
def prepared(hand: Hand) -> Hand:
    """Return somebody with a record, an agenda and answers."""
    hand.writes("sociocli.yaml", "format: sociocli/organisation/1\nname: Mill Court\n")
    hand.writes("circles/operations.yaml", CIRCLE)
    hand.writes("agendas/tiny.yaml", TINY)
    hand.writes("../answers.yaml", ANSWERS)
    return hand


def everything(folder: Path) -> str:
    """Return a hash of all that lies in a folder."""
    parts = [(str(p), p.read_bytes()) for p in sorted(folder.rglob("*")) if p.is_file()]
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def test_a_rehearsal_ends_with_a_debrief_and_leaves_the_record_alone(prepared: Hand) -> None:
    """An agenda is rehearsed under the members' own names; no byte of the record changes."""
    before = everything(prepared.folder)
    assert prepared.types("meet", "tiny", "--rehearse", "--answers", "../answers.yaml") == 0
    assert everything(prepared.folder) == before
    assert prepared.open() == []
    (kept,) = practice_log.read().sessions
    assert (kept.sort, kept.what, kept.size) == (Sort.REHEARSAL, "tiny", 3)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            ("circles/operations.yaml", CIRCLE.split("members:", maxsplit=1)[0]),
            "at least two members",
        ),
        (("agendas/tiny.yaml", TINY.split("items:")[0] + "closing: [close]\n"), "no items yet"),
    ],
)
def test_what_is_missing_for_a_rehearsal_is_said(
    prepared: Hand, change: tuple[str, str], words: str
) -> None:
    """Without people or without items there is nothing to rehearse, and that is said."""
    prepared.writes(*change)
    assert prepared.types("meet", "tiny", "--rehearse", "--answers", "../answers.yaml") == 2
    assert words in prepared.err


def test_an_agenda_that_is_not_there_is_named(prepared: Hand) -> None:
    """The agenda is looked for as for a meeting."""
    assert prepared.types("meet", "nowhere", "--rehearse") == 2
    assert "nowhere" in prepared.err


def test_the_members_of_the_last_minutes_are_enough(hand: Hand) -> None:
    """In a folder with minutes only, the people of the last meeting are played."""
    hand.holds_tiny()
    hand.writes("../answers.yaml", ANSWERS)
    assert hand.types("meet", "tiny", "--rehearse", "--answers", "../answers.yaml") == 0
    assert practice_log.read().sessions[0].size == 3


def test_a_rehearsal_is_repeated_by_its_seed(prepared: Hand) -> None:
    """The same seed plays the same people with the same worries; the journals are alike."""
    command = ("meet", "tiny", "--rehearse", "--answers", "../answers.yaml", "--seed")
    casts = []
    for seed in ("7", "7", "8"):
        assert prepared.types(*command, seed) == 0
        (session,) = practice_home().glob(f"done/*/{SESSION_NAME}")
        casts.append(json.loads(session.read_text(encoding="utf-8"))["cast"])
        session.unlink()
    assert casts[0] == casts[1] != casts[2]


DECISION = """\
---
format: sociocli/decision/1
title: Quiet hours
status: in_force
adopted: 2025-12-06
review: 2026-12-06
criteria: [The children sleep.]
concerns: [The choir has no room.]
---

Quiet from ten.
"""
LOOK = """\
format: sociocli/agenda/1
title: A look back
circle: operations
opening: [gather]
items:
- {title: Quiet hours, kind: review, minutes: 15, by: kim, decision: quiet-hours}
"""
REVIEWED = (
    ANSWERS
    + """\
- {ask: item-1/review/choice, answer: keep}
- {ask: item-1/proposal/review, answer: 2027-06-06}
"""
)


def test_a_review_is_rehearsed_with_the_decision_of_the_record(prepared: Hand) -> None:
    """What stands in the record lies on the table; nothing asks how it reads, nothing changes."""
    prepared.writes("decisions/operations/2025-12-06-quiet-hours.md", DECISION)
    prepared.writes("agendas/look.yaml", LOOK)
    prepared.writes("../answers.yaml", REVIEWED)
    before = everything(prepared.folder)
    assert prepared.types("meet", "look", "--rehearse", "--answers", "../answers.yaml") == 0
    assert everything(prepared.folder) == before
    (kept,) = practice_home().glob(f"done/*/{SESSION_NAME}")
    session = json.loads(kept.read_text(encoding="utf-8"))
    assert "not in the record" not in session["about"]
    (standing,) = session["cast"]["brought"]["standing"]
    assert standing["decision"]["text"] == "Quiet from ten."
    (journal,) = kept.parent.glob("journal*")
    asked = journal.read_text(encoding="utf-8")
    assert "item-1/review/read" in asked
    assert "item-1/review/text" not in asked


def test_what_the_meeting_would_lack_is_said_before_its_rehearsal(prepared: Hand) -> None:
    """A decision that is not in the record is named the night before; its text is typed then."""
    prepared.writes("../answers.yaml", REVIEWED)
    prepared.writes("agendas/look.yaml", LOOK)
    prepared.writes("decisions/operations/2025-12-06-the-boiler.md", DECISION)
    command = ("meet", "look", "--rehearse", "--answers", "../answers.yaml")
    assert prepared.types(*command) == 4
    assert "item-1/review/text" in prepared.err
    typed = REVIEWED + "- {ask: item-1/review/text, answer: Quiet.}\n"
    prepared.writes("../answers.yaml", typed)
    assert prepared.types(*command) == 0
    session, *_ = practice_home().glob(f"done/*/{SESSION_NAME}")
    told = json.loads(session.read_text(encoding="utf-8"))["about"]
    assert "On the agenda, and not in the record: quiet-hours." in told
