"""The history of something, in order of time."""

from __future__ import annotations

from pathlib import Path

from record.why_record import LATER, QUIET, is_put, quiet_hours, write

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.proposal import Decision
from sociocli.domain.standing import Revisit, StandingAction, StandingDecision
from sociocli.record.index import Index
from sociocli.record.why import History, history


def of(root: Path, asked: str) -> History:
    """Return the history of something, as of a day in 2026."""
    return history(root, Index(root), asked, "2026-06-01")


def test_the_way_of_a_decision_in_order_of_time(tmp_path: Path) -> None:
    """Not reached, adopted, adjusted, replaced: each on its day, with its place."""
    quiet_hours(tmp_path)
    found = of(tmp_path, QUIET)
    assert found.title == "Quiet hours"
    assert [(one.date, one.what) for one in found.happened] == [
        ("2026-01-01", "The meeting did not get to this item."),
        ("2026-02-01", "Adopted by consent."),
        ("2026-03-01", "Reviewed: the decision was adjusted. (“After a month”)"),
        ("2026-04-01", "Reviewed: the decision was replaced by a new one. (“Quiet nights”)"),
        ("2026-04-01", "Replaced by 2026-04-01-quiet-nights."),
    ]
    assert [(one.id, one.state) for one in found.stands] == [
        (QUIET, "replaced"),
        ("actions/operations/2026-02-01-put-up-a-sign", "open"),
        ("backlog/operations/2026-05-01-louder", "waits in the backlog"),
        (LATER, "in force"),
    ]
    assert sorted(found.next) == [
        "Review on 2027-04-01: Quiet nights",
        "Still open: Put up a sign (Kim)",
        "Waits in the backlog, spring: Louder?",
    ]


def test_what_was_asked_for_stands_first(tmp_path: Path) -> None:
    """Asked about the new decision, it is named before the old one."""
    quiet_hours(tmp_path)
    assert of(tmp_path, LATER).stands[0].id == LATER
    assert of(tmp_path, LATER).title == "Quiet nights"


def test_minutes_alone_tell_it_too(tmp_path: Path) -> None:
    """Without files of what stands, the same meetings tell it, and what is next."""
    quiet_hours(tmp_path, present=False)
    found = of(tmp_path, "2026-01-01-operations#2")
    assert [one.date for one in found.happened] == [
        "2026-01-01",
        "2026-02-01",
        "2026-03-01",
        "2026-04-01",
    ]
    assert found.next == ("Review on 2027-04-01",)


def test_of_a_bundle_only_its_own_part_is_told(tmp_path: Path) -> None:
    """Where several decisions were kept in one round, the part about this one is told."""
    names = ("2026-01-01-tools", "2026-01-01-lamps")
    parts = tuple(
        Item(
            name[11:].capitalize(), Kind.REVIEW, Outcome.KEPT, decision=Decision(name),
            revisits=f"decisions/operations/{name}",
        )
        for name in names
    )  # fmt: skip
    write(tmp_path, "2026-03-01", Item("Reviews", Kind.REVIEW, Outcome.KEPT, 1, parts=parts))
    revisit = (Revisit("2026-03-01", Outcome.KEPT, "2026-03-01-operations#1"),)
    for name in names:
        is_put(tmp_path, StandingDecision(name[11:].capitalize(), revisits=revisit, text="x"), name)
    found = of(tmp_path, "2026-01-01-tools")
    assert [one.id for one in found.stands] == ["decisions/operations/2026-01-01-tools"]
    (met,) = found.happened
    assert met.what == "Reviewed: the decision stays as it is."
    assert [one.text for one in met.lines] == ["Decided:", "2026-01-01-tools"]


def test_people_have_their_names(tmp_path: Path) -> None:
    """Names come from the minutes, and from the circle's file where no minutes are."""
    quiet_hours(tmp_path)
    assert "Still open: Put up a sign (Kim)" in of(tmp_path, QUIET).next
    circle = tmp_path / "circles" / "operations.yaml"
    circle.parent.mkdir()
    circle.write_text("members:\n- {id: zoe, name: Zoë}\n", encoding="utf-8")
    alone = is_put(tmp_path, StandingAction("Mop", ("zoe",)), "2026-01-01-mop")
    assert of(tmp_path, alone).next == ("Still open: Mop (Zoë)",)
