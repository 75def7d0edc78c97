"""Where the record is, and what things in it are called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sociocli.errors import BadRequest, RecordError
from sociocli.record.folder import RecordFolder, find_root


def put(root: Path, *files: str) -> RecordFolder:
    """Return a record with empty files."""
    for file in files:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text("")
    return RecordFolder(root)


def test_the_folder_named_is_the_record(tmp_path: Path) -> None:
    """`-C` is taken as it is, seen from the current folder."""
    put(tmp_path, "sociocli.yaml", "sub/x")
    assert find_root("sub", tmp_path) == tmp_path / "sub"
    assert find_root("../" + tmp_path.name, tmp_path) == tmp_path
    assert find_root(str(tmp_path), Path("/")) == tmp_path


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    """The sentence names what was typed."""
    with pytest.raises(BadRequest, match="no folder nowhere"):
        find_root("nowhere", tmp_path)


def test_the_nearest_record_upwards_is_found(tmp_path: Path) -> None:
    """Like git, from deep inside; without any, the current folder."""
    put(tmp_path, "sociocli.yaml", "minutes/ops/x", "inner/sociocli.yaml", "inner/a/b")
    assert find_root("", tmp_path / "minutes" / "ops") == tmp_path
    assert find_root("", tmp_path / "inner" / "a") == tmp_path / "inner"


def test_without_a_record_the_current_folder_is_it(tmp_path: Path) -> None:
    """A folder called sociocli.yaml makes no record."""
    (tmp_path / "sociocli.yaml").mkdir()
    assert find_root("", tmp_path) == tmp_path


def test_things_lie_where_the_contract_says(tmp_path: Path) -> None:
    """The paths of product.md section 4."""
    record = RecordFolder(tmp_path)
    assert record.minutes_path("ops", "2026-11-22-ops") == "minutes/ops/2026-11-22-ops.yaml"
    assert record.markdown_path("ops", "2026-11-22-ops") == "minutes/ops/2026-11-22-ops.md"
    assert record.circle_path("ops") == "circles/ops.yaml"
    assert record.at("circles/ops.yaml") == tmp_path / "circles" / "ops.yaml"


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    """Names differ in more than case, and those of open meetings count as well."""
    record = RecordFolder(tmp_path)
    day, part = "2026-11-22", "minutes/operations"
    assert record.free_id(day, "operations", part) == "2026-11-22-operations"
    put(tmp_path, f"{part}/2026-11-22-Operations.YAML", f"{part}/2026-11-22-operations.md")
    assert record.free_id(day, "operations", part) == "2026-11-22-operations-2"
    taken = ["2026-11-22-Operations-2"]
    assert record.free_id(day, "operations", part, taken) == "2026-11-22-operations-3"


def test_names_of_one_day_and_title_are_alike(tmp_path: Path) -> None:
    """Those with a number count, those with more words, and other files, do not."""
    folder = RecordFolder(tmp_path)
    assert folder.alike("2026-11-22", "Bake", "actions/a") == ()
    names = ("bake.yaml", "bake-2.yaml", "bake-bread.yaml", "bake.md", "bake-2 (copy).yaml")
    for name in names:
        path = tmp_path / "actions" / "a" / f"2026-11-22-{name}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert sorted(folder.alike("2026-11-22", "Bake!", "actions/a")) == [
        "2026-11-22-bake",
        "2026-11-22-bake-2",
    ]


def test_a_name_without_latin_letters_takes_that_of_its_kind(tmp_path: Path) -> None:
    """No name is empty."""
    record = RecordFolder(tmp_path)
    assert record.free_id("2026-11-22", "조용한 시간", "decisions/ops") == "2026-11-22-decision"
    assert record.free_id("2026-11-22", "💬", "backlog/ops") == "2026-11-22-backlog"


@pytest.fixture
def record(tmp_path: Path) -> RecordFolder:
    """Return a small record."""
    return put(
        tmp_path, "sociocli.yaml", "circles/operations.yaml", "circles/garden.yaml",
        "agendas/operations-2026-11-29.yaml",
        "minutes/operations/2026-11-22-operations.yaml",
        "minutes/operations/2026-11-22-operations.md",
        "minutes/operations/.2026-11-22-operations.yaml.tmp-12",
        "minutes/operations/2026-11-22-operations 2.yaml",
        "minutes/garden/2026-11-22-garden.yaml", "minutes/old/2020-01-01-old.yaml",
        "decisions/operations/2026-11-22-quiet-hours.md",
        "terms/operations/2026-11-22-secretary.yaml", "terms/garden/2026-11-22-secretary.yaml",
    )  # fmt: skip


def test_identities_are_paths_without_ending(record: RecordFolder) -> None:
    """Derived files, temporary ones and copies of syncing programs are none."""
    assert record.identities("minutes") == (
        "minutes/garden/2026-11-22-garden",
        "minutes/old/2020-01-01-old",
        "minutes/operations/2026-11-22-operations",
    )
    assert record.identities("circles") == ("circles/garden", "circles/operations")
    assert record.identities("actions") == ()
    assert record.file_of("decisions/operations/2026-11-22-quiet-hours").is_file()


@pytest.mark.parametrize(
    "words",
    [
        "2026-11-22-operations",
        "minutes/operations/2026-11-22-operations",
        "minutes/operations/2026-11-22-operations.yaml",
        "./minutes/operations/2026-11-22-operations.md",
        "operations/2026-11-22-operations",
    ],
)
def test_a_thing_is_found_by_path_or_last_part(record: RecordFolder, words: str) -> None:
    """Whatever a person copies from a listing or a shell."""
    assert record.resolve(words) == "minutes/operations/2026-11-22-operations"
    assert record.resolve(words, "minutes") == "minutes/operations/2026-11-22-operations"


def test_a_thing_is_found_without_its_day(record: RecordFolder) -> None:
    """Nobody must remember the day of a decision that has a name of its own."""
    assert record.resolve("quiet-hours") == "decisions/operations/2026-11-22-quiet-hours"
    with pytest.raises(BadRequest, match=r"terms/garden/.*, terms/operations/"):
        record.resolve("secretary")


def test_several_are_listed(record: RecordFolder) -> None:
    """A last part that is not unique names the candidates, with exit code 2."""
    with pytest.raises(BadRequest, match=r"terms/garden/.*, terms/operations/") as caught:
        record.resolve("2026-11-22-secretary")
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("words", ["../../etc/passwd", "", "/etc/passwd", "zzz\0", "*"])
def test_what_people_type_is_never_a_path(record: RecordFolder, words: str) -> None:
    """Nothing outside the record is found."""
    with pytest.raises(BadRequest, match="There is no"):
        record.resolve(words)


def test_a_near_name_is_offered(record: RecordFolder) -> None:
    """A typing mistake is met with a question, never with a guess."""
    with pytest.raises(BadRequest, match="did you mean 2026-11-22-quiet-hours"):
        record.resolve("2026-11-22-quite-hours")


def test_minutes_are_listed_newest_first(tmp_path: Path) -> None:
    """By day, and those of one day by their number."""
    names = [
        "2026-11-08-team-2",
        "2026-11-22-team-2",
        "2026-11-22-team-2-2",
        "2026-11-22-team-2-10",
    ]
    record = put(tmp_path, *[f"minutes/team-2/{name}.yaml" for name in names])
    assert record.minutes_of("team-2") == tuple(reversed(names))
    assert record.minutes_of("none") == ()


def test_circles_are_those_with_a_file_or_minutes(record: RecordFolder) -> None:
    """A record that began without files for circles knows them by their minutes."""
    assert record.circles() == ("garden", "old", "operations")


def test_a_folder_that_may_not_be_read_is_said(
    record: RecordFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trouble with the disk is not an empty record."""

    def refuses(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("os.scandir", refuses)
    with pytest.raises(RecordError, match="not allowed"):
        record.circles()


def test_a_place_that_cannot_be_looked_at_is_no_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking upwards never stumbles over folders of others."""

    def refuses(_: Path) -> bool:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "is_file", refuses)
    assert find_root("", tmp_path) == tmp_path


def test_a_record_that_may_only_be_read_is_said_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the meeting, not after it, people hear that the minutes cannot be written now."""
    assert RecordFolder(tmp_path).warning() == ""
    monkeypatch.setattr(os, "access", lambda path, _: path != tmp_path)
    assert str(tmp_path) in RecordFolder(tmp_path).warning()
