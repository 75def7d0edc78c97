"""The first files of a record."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sociocli.domain.circle import CircleRole, Organisation
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Action, CircleAtTheTime, Minutes, ReviewedAction, Topic
from sociocli.domain.people import Attendee, Part, Person, Right
from sociocli.domain.proposal import Decision
from sociocli.domain.selection import Selection
from sociocli.domain.standing import ActionState, BacklogTopic, StandingAction, Term
from sociocli.errors import BadRequest
from sociocli.record import beginning
from sociocli.record.beginning import (
    Beginning,
    circles_of,
    minutes_of_old,
    what_stands,
    write_beginning,
)
from sociocli.record.circle_file import (
    CircleFile,
    OrganisationFile,
    read_circle,
    read_organisation,
)
from sociocli.record.index import Index
from sociocli.record.minutes_file import minutes_yaml

HOUSE = OrganisationFile("Mill Court")
CIRCLE = CircleFile("Operations", "All eat.", members=(Person("ana", "Ana"),))


def minutes(date: str, *items: Item, **more: object) -> Minutes:
    """Return minutes of operations."""
    about = CircleAtTheTime("Operations", "The house works.")
    people = (
        Attendee("ana", "Ana"),
        Attendee("zoe", "Zoe", right=Right.ON_LEAVE),
        Attendee("guest", "Guest", part=Part.GUEST),
    )
    base = Minutes(f"{date}-operations", "operations", date, about=about, people=people)
    return replace(base, items=items, **more)  # type: ignore[arg-type]


def decided(title: str) -> Item:
    """Return an item with a decision."""
    return Item(title, Kind.DECIDE, Outcome.ADOPTED, number=1, decision=Decision(f"{title}!"))


def chosen(holder: str, until: str) -> Item:
    """Return an item with a selection of a secretary."""
    selection = Selection("secretary", "Secretary", holder=(holder,), until=until)
    return Item("Secretary", Kind.ELECT, Outcome.ELECTED, number=1, selection=selection)


def test_what_stands_comes_from_all_meetings() -> None:
    """Decisions stay, later terms end earlier ones, what was done and treated is gone."""
    first = minutes(
        "2026-01-10",
        decided("Hens"),
        actions=(Action("Mend the fence", ("ana",)),),
        backlog=(Topic("Ducks"),),
    )
    second = minutes("2026-02-10", chosen("ana", "2026-08-10"))
    done = ReviewedAction(
        "actions/operations/2026-01-10-mend-the-fence", "Mend", state=ActionState.DONE
    )
    third = minutes(
        "2026-09-10",
        chosen("zoe", "2027-03-10"),
        replace(decided("Ducks"), number=2, topic="backlog/operations/2026-01-10-ducks"),
        actions_reviewed=(done,),
        actions=(Action("Buy ducks", ("zoe",)),),
    )

    before, after = what_stands((first, second)), what_stands((first, second, third))

    assert any(isinstance(one, BacklogTopic) for one in before.values())
    assert [one for one in after.values() if isinstance(one, BacklogTopic)] == []
    assert "actions/operations/2026-01-10-mend-the-fence" in before
    actions = [one.what for one in after.values() if isinstance(one, StandingAction)]
    assert actions == ["Buy ducks"]
    terms = {one.holder: one.state for one in after.values() if isinstance(one, Term)}
    assert terms == {"ana": "ended", "zoe": "holds"}
    decisions = [name for name in after if name.startswith("decisions/")]
    assert decisions == [
        "decisions/operations/2026-01-10-hens", "decisions/operations/2026-09-10-ducks"
    ]  # fmt: skip


def test_two_of_one_name_on_one_day_are_two() -> None:
    """An identity is given once, also to two circles' meetings of one day."""
    two = minutes("2026-01-10", decided("Hens"), replace(decided("Hens"), number=2))
    assert list(what_stands((two,))) == [
        "decisions/operations/2026-01-10-hens", "decisions/operations/2026-01-10-hens-2"
    ]  # fmt: skip


def test_circles_are_as_their_latest_minutes_know_them() -> None:
    """Members, not guests; aim from the last minutes that say it; roles that were filled."""
    first = minutes("2026-01-10", chosen("ana", "2026-08-10"))
    last = replace(minutes("2026-02-10"), about=None, method="s3")
    other = replace(minutes("2026-01-01"), id="x", circle="garden", about=None)
    every = (other, first, last)

    found = circles_of(every, what_stands(every), "sofa")

    assert found == {
        "garden": CircleFile(
            "garden", members=(Person("ana", "Ana"), Person("zoe", "Zoe", Right.ON_LEAVE))
        ),
        "operations": CircleFile(
            "Operations",
            "The house works.",
            members=(Person("ana", "Ana"), Person("zoe", "Zoe", Right.ON_LEAVE)),
            roles=(CircleRole("secretary", "Secretary"),),
            method="s3",
        ),
    }


def test_minutes_are_read_from_the_oldest_on(tmp_path: Path) -> None:
    """The day and the hour count, not the names of the files."""
    for name, date, began in (
        ("z", "2026-01-01", "9:00"),
        ("a", "2026-02-01", ""),
        ("b", "2025-02-01", ""),
    ):
        one = replace(minutes(date), id=name, began="" if not began else "09:00")
        path = tmp_path / "minutes" / "operations" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(minutes_yaml(one))
    assert [one.date for one in minutes_of_old(tmp_path)] == [
        "2025-02-01",
        "2026-01-01",
        "2026-02-01",
    ]
    path.write_text("format: sociocli/minutes/1\nid: [\n", encoding="utf-8")
    with pytest.raises(BadRequest, match=r"^minutes/operations/b\.yaml:\d"):
        minutes_of_old(tmp_path)


def test_the_first_files_are_written(tmp_path: Path) -> None:
    """Organisation, circle, attributes and schemas are there, and can be read again."""
    paths = write_beginning(tmp_path, Beginning(HOUSE, {"operations": CIRCLE}))

    assert paths == ("circles/operations.yaml", "sociocli.yaml", ".schema/", ".gitattributes")
    attributes = (tmp_path / ".gitattributes").read_text(encoding="utf-8")
    assert "*.yaml text eol=lf" in attributes
    assert "*.md text eol=lf" in attributes
    assert "union" not in attributes
    organisation = read_organisation(tmp_path)
    assert organisation.name == "Mill Court"
    circle = read_circle(tmp_path / "circles" / "operations.yaml", organisation)
    assert (circle.name, circle.aim, circle.members) == (
        "Operations", "All eat.", (Person("ana", "Ana"),)
    )  # fmt: skip
    for path in ("sociocli.yaml", "circles/operations.yaml"):
        first = (tmp_path / path).read_text(encoding="utf-8").splitlines()[0]
        schema = first.rpartition("=")[2]
        assert (tmp_path / path).parent.joinpath(schema).is_file()
    assert not (tmp_path / "decisions").exists()


def test_what_stands_is_written_so_that_the_index_finds_it(tmp_path: Path) -> None:
    """Every thing that follows from minutes is a file of its own that can be read."""
    standing = what_stands((minutes("2026-01-10", decided("Hens"), backlog=(Topic("Ducks"),)),))
    write_beginning(tmp_path, Beginning(HOUSE, {"operations": CIRCLE}, standing))
    index = Index(tmp_path)
    assert [one.title for one in index.things("decisions")] == ["Hens"]
    assert [one.title for one in index.things("backlog")] == ["Ducks"]
    assert index.troubles == ()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A file that says something else stops the beginning before anything is written."""
    (tmp_path / "circles").mkdir()
    mine = tmp_path / "circles" / "operations.yaml"
    mine.write_text("name: Mine\n", encoding="utf-8")
    with pytest.raises(BadRequest, match=r"^circles/operations\.yaml: .*nothing was written"):
        write_beginning(tmp_path, Beginning(HOUSE, {"operations": CIRCLE}))
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["operations.yaml"]
    assert mine.read_text(encoding="utf-8") == "name: Mine\n"


def test_attributes_and_schemas_that_are_there_stay(tmp_path: Path) -> None:
    """Both may be older than the record."""
    (tmp_path / ".gitattributes").write_text("*.png binary\n", encoding="utf-8")
    (tmp_path / ".schema").mkdir()
    (tmp_path / ".schema" / "circle.json").write_text("{}", encoding="utf-8")
    write_beginning(tmp_path, Beginning(HOUSE, {"operations": CIRCLE}))
    assert (tmp_path / ".gitattributes").read_text(encoding="utf-8") == "*.png binary\n"
    assert (tmp_path / ".schema" / "circle.json").read_text(encoding="utf-8") == "{}"
    assert (tmp_path / ".schema" / "minutes.json").is_file()


@pytest.mark.parametrize("last", range(1, 15))
def test_a_beginning_that_was_cut_off_can_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: int
) -> None:
    """Wherever it stops, the record is not begun before its last file, and then it is whole."""
    standing = what_stands((minutes("2026-01-10", decided("Hens")),))
    wanted = Beginning(HOUSE, {"operations": CIRCLE}, standing)
    whole = tmp_path / "whole"
    cut = tmp_path / "cut"
    for folder in (whole, cut):
        folder.mkdir()
    write_beginning(whole, wanted)
    real, count = beginning.write_whole, []

    def stops(path: Path, data: bytes, *, root: Path) -> None:
        count.append(path)
        if len(count) == last:
            raise KeyboardInterrupt
        real(path, data, root=root)

    monkeypatch.setattr(beginning, "write_whole", stops)
    try:
        write_beginning(cut, wanted)
    except KeyboardInterrupt:
        assert not (cut / "sociocli.yaml").exists()
    monkeypatch.setattr(beginning, "write_whole", real)
    write_beginning(cut, wanted)

    def content(folder: Path) -> dict[str, bytes]:
        files = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    assert content(cut) == content(whole)


def test_an_organisation_that_says_little_is_like_no_other() -> None:
    """A method that is the usual one is not written."""
    assert read_organisation(Path("nowhere")) == Organisation()
