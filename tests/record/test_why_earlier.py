"""Who held a role before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from record.why_record import is_put, write

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.standing import StandingDecision, Term, TermState
from sociocli.record.index import Index
from sociocli.record.why import Happened, history

NOW = Term("note-taker", "kim", title="Notes", start="2026-05-01", until="2027-05-01")
FIRST = Term(
    "Note taker", "ana", start="2024-05-01", until="2025-05-01", state=TermState.ENDED,
    ended="2025-02-01", because="She moved away.",
)  # fmt: skip
SECOND = Term("note-taker", "ben", title="Notes", start="2025-02-01", until="2026-05-01")


def told(root: Path, asked: str) -> list[tuple[str, str, list[str]]]:
    """Return day, sentence and lines of what is told."""
    found = history(root, Index(root), asked, "2026-06-01").happened
    return [(one.date, one.what, [line.text for line in one.lines]) for one in found]


def test_the_chain_of_terms_is_told_in_its_order(tmp_path: Path) -> None:
    """Who held the role before, from when until when, and why somebody stopped early."""
    write(tmp_path, "2024-05-01")
    (tmp_path / "circles").mkdir()
    members = "members:\n- {id: kim, name: Kim}\n"
    (tmp_path / "circles" / "operations.yaml").write_text(members, encoding="utf-8")
    now = is_put(tmp_path, NOW, "2026-05-01-note-taker")
    is_put(tmp_path, SECOND, "2025-02-01-note-taker")
    first = is_put(tmp_path, FIRST, "2024-05-01-note-taker")

    assert told(tmp_path, now) == [
        ("2024-05-01", "Ana held the role “Note taker”, until 2025-02-01.",
         ["It ended: She moved away."]),
        ("2025-02-01", "Ben held the role “Notes”, until 2026-05-01.", []),
        ("2026-05-01", "Kim holds the role “Notes”, until 2027-05-01.", []),
    ]  # fmt: skip
    found = history(tmp_path, Index(tmp_path), now, "2026-06-01")
    assert found.happened[0].place == first
    assert [one.id for one in found.stands] == [now]


def test_nobody_held_it_before_the_first(tmp_path: Path) -> None:
    """Later terms belong to those who came later."""
    is_put(tmp_path, NOW, "2026-05-01-note-taker")
    first = is_put(tmp_path, FIRST, "2024-05-01-note-taker")
    assert [what for _, what, _ in told(tmp_path, first)] == [
        "The term of ana ended: She moved away."
    ]


@pytest.mark.parametrize(
    "other",
    [
        replace(SECOND, role="cook"),
        replace(SECOND, state=TermState.PENDING),
        replace(SECOND, start="2026-05-01"),
        replace(SECOND, role="كاتب"),
    ],
)
def test_other_terms_are_not_in_the_chain(tmp_path: Path, other: Term) -> None:
    """Another role, a seat beside it, and somebody whose yes never came."""
    now = is_put(tmp_path, NOW, "2026-05-01-note-taker")
    is_put(tmp_path, other, "2025-02-01-other")
    assert len(told(tmp_path, now)) == 1


def test_another_circle_has_its_own_chain(tmp_path: Path) -> None:
    """The same role in another circle is another role."""
    now = is_put(tmp_path, NOW, "2026-05-01-note-taker")
    before = tmp_path / f"{is_put(tmp_path, SECOND, '2025-02-01-note-taker')}.yaml"
    (tmp_path / "terms" / "garden").mkdir()
    before.rename(tmp_path / "terms" / "garden" / before.name)
    assert len(told(tmp_path, now)) == 1


def test_a_term_without_days_is_told_as_far_as_it_is_known(tmp_path: Path) -> None:
    """Nothing is guessed of a begin or an end that nobody wrote down."""
    now = is_put(tmp_path, NOW, "2026-05-01-note-taker")
    is_put(tmp_path, Term("note-taker", "Zoe"), "2020-01-01-note-taker")
    assert told(tmp_path, now)[0] == ("", "Zoe held the role “note-taker”.", [])


def test_a_selection_in_minutes_has_its_chain_too(tmp_path: Path) -> None:
    """Asked about the item, the terms before the one that came of it are told."""
    write(tmp_path, "2026-05-01", Item("Notes", Kind.ELECT, Outcome.ELECTED, 1))
    place = "2026-05-01-operations#1"
    is_put(tmp_path, replace(NOW, minutes=place), "2026-05-01-note-taker")
    is_put(tmp_path, SECOND, "2025-02-01-note-taker")
    assert "Ben held the role “Notes”, until 2026-05-01." in [
        what for _, what, _ in told(tmp_path, place)
    ]


def test_a_decision_tells_of_no_terms_before_those_it_made(tmp_path: Path) -> None:
    """The chain belongs to whom the question was about."""
    write(tmp_path, "2026-05-01", Item("Notes", Kind.DECIDE, Outcome.ADOPTED, 1))
    place = "2026-05-01-operations#1"
    decision = StandingDecision("Notes", adopted="2026-05-01", minutes=place, text="X.")
    identity = is_put(tmp_path, decision, "2026-05-01-notes")
    is_put(tmp_path, replace(NOW, minutes=place), "2026-05-01-note-taker")
    is_put(tmp_path, SECOND, "2025-02-01-note-taker")
    happened = history(tmp_path, Index(tmp_path), identity, "2026-06-01").happened
    assert all(isinstance(one, Happened) and "Ben held" not in one.what for one in happened)
