"""What a meeting is begun with: the circle, the agenda, and what was left open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from commanding import TINY
from evenings import evening

from sociocli.cli.bringing import SeveralCircles, bring
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import CircleAtTheTime, Minutes
from sociocli.domain.proposal import Decision
from sociocli.errors import BadRequest
from sociocli.record.minutes_file import minutes_yaml

TODAY = "2026-11-22"


def write(root: Path, name: str, text: str) -> None:
    """Write a file of the record."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def held(root: Path, day: str, *items: Item, circle: str = "operations") -> Minutes:
    """Let a circle have met."""
    minutes = replace(
        evening(), id=f"{day}-{circle}", circle=circle, date=day, items=items,
        about=CircleAtTheTime("The Operations", "A warm house", "The boilers"),
    )  # fmt: skip
    write(root, f"minutes/{circle}/{minutes.id}.yaml", minutes_yaml(minutes).decode())
    return minutes


def decided(text: str) -> Item:
    """Return an item with a decision."""
    return Item("Heat", Kind.DECIDE, Outcome.ADOPTED, 1, decision=Decision(text))


def test_an_empty_folder_brings_a_format_only(tmp_path: Path) -> None:
    """The first meeting knows nothing yet; it takes the format circle-meeting."""
    brought = bring(tmp_path, "", "", TODAY)
    assert (brought.circle.id, brought.last, brought.earlier, brought.standing) == (
        "",
        None,
        (),
        (),
    )
    assert brought.agenda.name == "circle-meeting"
    assert list(tmp_path.iterdir()) == []


def test_without_a_file_the_last_minutes_know_the_circle(tmp_path: Path) -> None:
    """What the last minutes remember of the circle stands in for its file."""
    held(tmp_path, "2026-11-08")
    last = held(tmp_path, "2026-11-15")
    brought = bring(tmp_path, "", "", TODAY)
    assert brought.last is not None
    assert brought.last.id == last.id
    circle = brought.circle
    assert (circle.id, circle.name, circle.aim) == ("operations", "The Operations", "A warm house")
    assert circle.domain == "The boilers"


def test_a_circle_that_never_met_has_its_name_only(tmp_path: Path) -> None:
    """A circle that is only named on the command line is called as its id."""
    circle = bring(tmp_path, "", "garden", TODAY).circle
    assert (circle.id, circle.name) == ("garden", "garden")


def test_the_file_of_a_circle_wins(tmp_path: Path) -> None:
    """A circle's own file says what holds for it, with the organisation behind it."""
    held(tmp_path, "2026-11-15")
    write(tmp_path, "sociocli.yaml", "name: House\nmethod: s3\n")
    write(tmp_path, "circles/operations.yaml", "name: Boilers\naim: Cold rooms\n")
    circle = bring(tmp_path, "", "", TODAY).circle
    assert (circle.name, circle.aim, circle.method.name) == ("Boilers", "Cold rooms", "s3")


@pytest.mark.parametrize(
    ("text", "above"), [("name: Everybody\n", "Everybody"), ("name: [\n", ""), (None, "")]
)
def test_the_circle_above_has_its_name(text: str | None, above: str, tmp_path: Path) -> None:
    """It is taken from that circle's own file, as long as there is one that can be read."""
    write(tmp_path, "circles/operations.yaml", "name: Boilers\nparent: general\n")
    if text:
        write(tmp_path, "circles/general.yaml", text)
    circle = bring(tmp_path, "", "operations", TODAY).circle
    assert (circle.parent, circle.above) == ("general", above)


def test_of_several_circles_one_must_be_said(tmp_path: Path) -> None:
    """Which circle meets is said by the option, by the agenda, or must be asked."""
    held(tmp_path, "2026-11-15")
    write(tmp_path, "circles/garden.yaml", "name: Garden\n")
    with pytest.raises(SeveralCircles, match="garden, operations") as caught:
        bring(tmp_path, "", "", TODAY)
    assert caught.value.circles == ("garden", "operations")
    assert bring(tmp_path, "", "garden", TODAY).circle.name == "Garden"
    write(tmp_path, "agendas/garden-2026-11-29.yaml", TINY + "circle: garden\ndate: 2026-11-29\n")
    assert bring(tmp_path, "garden-2026-11-29", "", TODAY).circle.name == "Garden"
    with pytest.raises(BadRequest, match="garden, operations"):
        bring(tmp_path, "", "zoo", TODAY)


def test_minutes_from_which_an_item_goes_on_are_brought(tmp_path: Path) -> None:
    """Each of them once, the last minutes first; minutes that are not there are named."""
    old = held(tmp_path, "2026-10-01", decided("Old."))
    last = held(tmp_path, "2026-11-15", decided("New."))
    second = "- {title: More, kind: decide, continues: 2026-10-01-operations#1}\n"
    items = TINY.replace(
        "closing:", f"  continues: minutes/operations/2026-10-01-operations#1\n{second}closing:"
    )
    write(tmp_path, "agendas/tiny.yaml", items)
    brought = bring(tmp_path, "tiny", "", TODAY)
    assert [minutes.id for minutes in brought.earlier] == [last.id, old.id]
    write(tmp_path, "agendas/tiny.yaml", items.replace("2026-10-01", "2026-10-02"))
    with pytest.raises(BadRequest, match="2026-10-02-operations, which are not in this record"):
        bring(tmp_path, "tiny", "", TODAY)


def test_standing_decisions_are_brought_to_a_review(tmp_path: Path) -> None:
    """Only a meeting that reviews something reads the decisions, the newest first."""
    held(tmp_path, "2026-10-01", decided("Old."), Item("News", Kind.REPORT, Outcome.REPORTED))
    held(tmp_path, "2026-11-15", replace(decided("New."), number=0))
    write(tmp_path, "agendas/tiny.yaml", TINY)
    assert bring(tmp_path, "tiny", "", TODAY).standing == ()
    write(tmp_path, "agendas/tiny.yaml", TINY.replace("kind: decide", "kind: review"))
    standing = bring(tmp_path, "tiny", "", TODAY).standing
    assert [(one.id, one.decision.text) for one in standing] == [
        ("2026-11-15-operations#1", "New."),
        ("2026-10-01-operations#1", "Old."),
    ]


def test_minutes_that_are_broken_are_named(tmp_path: Path) -> None:
    """A mistake in the last minutes is named with file and line before the meeting begins."""
    write(tmp_path, "minutes/operations/2026-11-15-operations.yaml", "id: x\ndate: [\n")
    with pytest.raises(BadRequest, match=r"minutes/operations/2026-11-15-operations\.yaml:\d"):
        bring(tmp_path, "", "", TODAY)
