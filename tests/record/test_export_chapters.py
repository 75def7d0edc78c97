"""What the handbook says of each circle on a day."""

from __future__ import annotations

from pathlib import Path

import pytest
from exporting import house, put, put_text

from sociocli.domain.circle import Circle, CircleRole, Organisation
from sociocli.domain.proposal import Measure, Pending
from sociocli.domain.standing import DecisionStatus, StandingDecision, Term
from sociocli.record.circle_file import circle_ids, circle_path, read_circle
from sociocli.record.export_chapters import Chapter, Held, chapters
from sociocli.record.index import Index
from sociocli.record.item_reading import ItemReading


def told(root: Path, day: str = "2026-11-22", only: str = "") -> dict[str, Chapter]:
    """Return the chapters of a record by name, in their order."""
    index = Index(root)
    circles = [read_circle(circle_path(root, one), Organisation()) for one in circle_ids(root)]
    reading = ItemReading(root, index.things("minutes"))
    return {one.name: one for one in chapters(index, circles, day, reading, only=only)}


def in_tree(*circles: Circle) -> list[tuple[str, int]]:
    """Return the ids and depths of circles in the order of the chapters."""
    index = Index(Path("/nonexistent-record"))
    found = chapters(index, circles, "2026-11-22", lambda _: None)
    return [(one.name, one.depth) for one in found]


def test_circles_stand_below_those_they_belong_to() -> None:
    """By name on each level, wherever they stand in the list."""
    assert in_tree(
        Circle("z", "Z"), Circle("c", "C", parent="b"), Circle("b", "B", parent="z"),
        Circle("a", "A", parent="z"), Circle("y", "Y"),
    ) == [("Y", 0), ("Z", 0), ("A", 1), ("B", 1), ("C", 2)]  # fmt: skip


def test_a_broken_tree_loses_no_circle() -> None:
    """Circles in a ring, their own parent, or below nobody are told once each."""
    found = in_tree(
        Circle("a", "A", parent="b"), Circle("b", "B", parent="a"), Circle("c", "C", parent="b"),
        Circle("d", "D", parent="d"), Circle("e", "E", parent="gone"),
    )  # fmt: skip
    assert sorted(name for name, _ in found) == ["A", "B", "C", "D", "E"]


def test_a_thousand_circles_in_one_line_are_told() -> None:
    """However deep the tree is, nothing runs out."""
    line = [Circle(f"c{n}", f"C{n}", parent=f"c{n - 1}" if n else "") for n in range(1500)]
    assert in_tree(*line)[-1] == ("C1499", 1499)


@pytest.mark.parametrize(
    ("day", "texts"),
    [
        ("2026-01-09", {"Garden": [], "Operations": []}),
        ("2026-02-01", {"Garden": ["Two bins."], "Operations": ["Quiet from 23:00."]}),
        ("2026-07-10", {"Garden": ["Two bins."], "Operations": ["Quiet from 22:00."]}),
        ("2026-08-31", {"Garden": ["Two bins."], "Operations": ["Quiet from 22:00."]}),
        ("2026-09-01", {"Garden": ["One heap."], "Operations": ["Quiet from 22:00."]}),
        ("2027-09-02", {"Garden": [], "Operations": ["Quiet from 22:00."]}),
    ],
)
def test_the_texts_are_those_of_the_day(
    tmp_path: Path, day: str, texts: dict[str, list[str]]
) -> None:
    """Which decisions held, and what they said: by their own days and by those of their reviews."""
    found = told(house(tmp_path), day)
    assert {name: [one.text for one in one.decisions] for name, one in found.items()} == texts


def test_days_and_owner_are_those_of_the_day(tmp_path: Path) -> None:
    """The review that was set then, and no change that came later."""
    (before,) = told(house(tmp_path), "2026-07-09")["Operations"].decisions
    (after,) = told(tmp_path, "2026-07-10")["Operations"].decisions
    assert (before.review, before.owner, len(before.changes)) == ("2026-07-10", "Ana", 0)
    assert (after.review, after.owner, len(after.changes)) == ("2027-01-10", "Ana", 1)
    assert before.anchor == after.anchor == "operations-2026-01-10-quiet-hours"


def test_a_text_that_cannot_be_told_is_not_guessed(tmp_path: Path) -> None:
    """If the minutes of then are broken, the decision is named, and nothing of later is said."""
    house(tmp_path)
    put_text(tmp_path, "minutes/operations/2026-01-10-operations.yaml", "a: [")
    (one,) = told(tmp_path, "2026-03-01")["Operations"].decisions
    assert one.unknown
    assert (one.title, one.adopted, one.text, one.review, one.changes) == (
        "Quiet hours", "2026-01-10", "", "", (),
    )  # fmt: skip
    assert not told(tmp_path, "2026-08-01")["Operations"].decisions[0].unknown


def test_holders_are_those_of_the_day(tmp_path: Path) -> None:
    """Terms say who held a role; where a circle keeps none for it, its file does."""
    house(tmp_path)
    days = ("2026-01-01", "2026-03-01", "2026-11-22", "2027-02-01")
    held = [
        {role.title: role.holders for role in told(tmp_path, day)["Operations"].roles}
        for day in days
    ]
    assert [one["Secretary"] for one in held] == [
        (),
        (Held("Ana", "since 10 January 2026, until 10 July 2026"),),
        (Held("Ben", "since 10 July 2026, until 10 January 2027"),),
        (Held("Ben", "since 10 July 2026, the term ended on 10 January 2027"),),
    ]
    assert held[2]["Facilitator"] == (Held("Ana", "until 31 December 2026"),)


def test_roles_that_only_terms_name_are_told(tmp_path: Path) -> None:
    """With all their holders, under the title that the term gives."""
    for n, holder in enumerate(("ana", "Zed")):
        term = Term("treasurer", holder, "Keeper of the box", start="2026-01-01")
        put(tmp_path, f"terms/ops/2026-01-0{n + 1}-treasurer", term)
    (role,) = told(tmp_path)["Ops"].roles
    assert role.title == "Keeper of the box"
    assert [one.name for one in role.holders] == ["ana", "Zed"]
    assert told(tmp_path, "2025-12-31")["Ops"].roles == ()


def test_members_are_told_with_what_say_they_have(tmp_path: Path) -> None:
    """The full say is the usual one and needs no word."""
    members = told(house(tmp_path))["Operations"].members
    assert [(one.name, one.say) for one in members] == [
        ("Ana", ""), ("Ben", "advises, without a say in decisions"),
    ]  # fmt: skip


def test_decisions_without_a_circle_come_last(tmp_path: Path) -> None:
    """They are in force as any other, so they are not left out."""
    house(tmp_path)
    put(tmp_path, "decisions/2026-01-01-x", StandingDecision("X", adopted="2026-01-01"))
    found = told(tmp_path)
    assert list(found) == ["Operations", "Garden", "Without a circle"]
    assert [one.title for one in found["Without a circle"].decisions] == ["X"]
    assert list(told(tmp_path, only="garden")) == ["Garden"]


def test_what_waits_for_the_absent_is_told_if_it_holds_meanwhile(tmp_path: Path) -> None:
    """A pending decision is in force only where the circle said so; measures are told in words."""
    measures = (Measure("noise", "ana", "weekly", "two complain"), Measure("costs"))
    for name, in_force in (("held", True), ("waits", False)):
        value = StandingDecision(
            name, DecisionStatus.PENDING, adopted="2026-11-01", measures=measures,
            pending=Pending(("ana", "kim"), "ask", in_force=in_force),
        )  # fmt: skip
        put(tmp_path, f"decisions/ops/2026-11-01-{name}", value)
    (one,) = told(tmp_path)["Ops"].decisions
    assert (one.title, one.waiting) == ("held", "ana and kim")
    assert one.measures == ("noise (ana), weekly; we stop if two complain", "costs")


def test_an_empty_title_is_called_by_the_file() -> None:
    """A heading is never empty."""
    index = Index(Path("/nonexistent-record"))
    circle = Circle("a", "  ", roles=(CircleRole("chair", "  "),))
    (chapter,) = chapters(index, [circle], "2026-11-22", lambda _: None)
    assert (chapter.name, chapter.roles[0].title) == ("a", "chair")
