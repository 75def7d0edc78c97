"""Reading single items of minutes by their place."""

from __future__ import annotations

from pathlib import Path

from sociocli.domain.item import Item
from sociocli.domain.minutes import Minutes
from sociocli.record import item_reading
from sociocli.record.item_reading import ItemReading
from sociocli.record.minutes_file import minutes_yaml
from sociocli.record.things import Thing


def held(root: Path, day: str, *titles: str) -> Thing:
    """Write minutes with some items."""
    name = f"{day}-operations"
    items = tuple(Item(title, number=n) for n, title in enumerate(titles, 1))
    path = root / "minutes" / "operations" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(minutes_yaml(Minutes(name, "operations", day, items=items)))
    return Thing(f"minutes/operations/{name}", "minutes", "operations", "")


def test_an_item_is_found_by_its_place(tmp_path: Path) -> None:
    """Minutes by name or whole identity, and the item by its number."""
    reading = ItemReading(tmp_path, [held(tmp_path, "2026-11-22", "Quiet hours", "Bicycles")])
    for place in ("2026-11-22-operations#2", "minutes/operations/2026-11-22-operations#2"):
        item = reading(place)
        assert item
        assert item.title == "Bicycles"


def test_what_is_not_there_is_no_item(tmp_path: Path) -> None:
    """Neither unknown minutes, nor a missing number, nor a broken file raise anything."""
    thing = held(tmp_path, "2026-11-22", "Quiet hours")
    broken = held(tmp_path, "2026-11-29", "Bicycles")
    (tmp_path / f"{broken.id}.yaml").write_text("a: [\n", encoding="utf-8")
    reading = ItemReading(tmp_path, [thing, broken])
    places = ("", "#1", "2026-11-22-operations", "2026-11-22-operations#9", "../x#1")
    assert [reading(place) for place in places] == [None] * len(places)
    assert reading("2026-11-29-operations#1") is None


def test_minutes_are_read_once_and_not_all_are_kept(tmp_path: Path) -> None:
    """Items of the same minutes cost one reading; old minutes leave the memory."""
    count = item_reading._KEPT + 1
    days = [f"{2000 + n}-01-01" for n in range(count)]
    things = [held(tmp_path, day, "One", "Two") for day in days]
    reading = ItemReading(tmp_path, things)
    first = reading(f"{days[0]}-operations#1")
    (tmp_path / f"{things[0].id}.yaml").unlink()
    assert first
    assert reading(f"{days[0]}-operations#2")
    for day in days[1:]:
        assert reading(f"{day}-operations#1")
    assert len(reading._read) == item_reading._KEPT


def test_one_broken_item_hides_no_other(tmp_path: Path) -> None:
    """What is no item is none; those beside it are read, also from a file written by hand."""
    thing = held(tmp_path, "2026-11-22", "Quiet hours")
    text = 'items:\n- title: A\n  kind: "no such kind"\n- {title: "B", number: 7}\n- just words\n'
    (tmp_path / f"{thing.id}.yaml").write_text(f"# by hand\n{text}", encoding="utf-8")
    reading = ItemReading(tmp_path, [thing])
    found = [reading(f"2026-11-22-operations#{n}") for n in (1, 2, 3, 7)]
    assert [one.title if one else "" for one in found] == ["", "", "", "B"]
