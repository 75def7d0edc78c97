"""`sociocli minutes`: list, show, render, check."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from evenings import ID, evening, record

from sociocli.cli.minutes import check, list_minutes, render_minutes, show_minutes
from sociocli.domain.item import Item
from sociocli.domain.minutes import Minutes
from sociocli.errors import BadRequest
from sociocli.record.markdown import render
from sociocli.record.minutes_file import minutes_yaml

OLDER = Minutes("2026-11-08-general", "general", "2026-11-08", items=(Item("Budget"),))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a record with the minutes of two circles, without their Markdown."""
    record(tmp_path)
    record(tmp_path, OLDER)
    return tmp_path


@pytest.fixture
def file(root: Path) -> Path:
    """Return where the Markdown of the evening belongs."""
    return root / "minutes" / "operations" / f"{ID}.md"


def test_the_list_is_newest_first(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line for each meeting, the newest first, in columns."""
    list_minutes(root)
    assert capsys.readouterr().out == (
        "ID                     STATUS  ITEMS\n"
        "2026-11-22-operations  draft   Quiet hours in the common house, Secretary, "
        "Solar panels, Colour of the door\n"
        "2026-11-08-general     draft   Budget\n"
    )


def test_the_list_of_one_circle(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only the minutes of a circle are listed, its broken ones too; an unknown one is said."""
    (root / "minutes" / "general" / "2026-11-08-general.yaml").write_text("{", encoding="utf-8")
    list_minutes(root, circle="operations")
    assert "general" not in capsys.readouterr().out
    list_minutes(root, circle="general")
    out = capsys.readouterr().out
    assert "2026-11-08-general" in out
    assert "operations" not in out
    with pytest.raises(BadRequest, match="garden"):
        list_minutes(root, circle="garden")


def test_the_list_as_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json a program reads the same, a broken file too."""
    (root / "minutes" / "general" / "2026-11-08-general.yaml").write_text("{", encoding="utf-8")
    list_minutes(root, json=True)
    newest, broken = json.loads(capsys.readouterr().out)
    assert newest["path"] == f"minutes/operations/{ID}.yaml"
    assert newest["items"][1] == {"title": "Secretary", "kind": "elect", "outcome": "elected"}
    assert broken == {
        "id": "2026-11-08-general",
        "path": "minutes/general/2026-11-08-general.yaml",
        "readable": False,
    }


def test_a_broken_file_does_not_hide_the_others(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be read has its line in the list."""
    (root / "minutes" / "general" / "2026-11-08-general.yaml").write_text("{", encoding="utf-8")
    list_minutes(root)
    out = capsys.readouterr().out
    assert "2026-11-08-general             cannot be read" in out
    assert "Secretary" in out


def test_an_empty_record_is_no_trouble(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without minutes there is a sentence, and nothing to show is said so."""
    list_minutes(tmp_path)
    assert capsys.readouterr().out == "There are no minutes here yet.\n"
    list_minutes(tmp_path, json=True)
    assert json.loads(capsys.readouterr().out) == []
    with pytest.raises(BadRequest, match="no minutes to show"):
        show_minutes(tmp_path)


def test_render_writes_what_is_missing(
    root: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each Markdown is made once, and then left as it is."""
    render_minutes(root)
    assert file.read_text(encoding="utf-8") == render(evening())
    assert capsys.readouterr().out == (
        f"wrote      minutes/general/2026-11-08-general.md\nwrote      minutes/operations/{ID}.md\n"
    )
    before = file.stat().st_mtime_ns
    render_minutes(root, ID)
    assert capsys.readouterr().out == f"unchanged  minutes/operations/{ID}.md\n"
    assert file.stat().st_mtime_ns == before


def test_render_follows_the_yaml(root: Path, file: Path) -> None:
    """A Markdown that nobody edited is made anew when the YAML has changed."""
    render_minutes(root, ID)
    record(root, replace(evening(), place="Barn"))
    render_minutes(root, ID)
    assert file.read_text(encoding="utf-8") == render(replace(evening(), place="Barn"))


def test_render_never_overwrites_an_edit(
    root: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A Markdown that was edited by hand is left, the others are written, and it is said."""
    render_minutes(root, ID)
    edited = file.read_text(encoding="utf-8").replace("Quiet", "Silent")
    file.write_text(edited, encoding="utf-8")
    with pytest.raises(BadRequest, match="edited by hand") as refused:
        render_minutes(root)
    assert refused.value.path == f"minutes/operations/{ID}.md"
    assert file.read_text(encoding="utf-8") == edited
    assert "wrote      minutes/general" in capsys.readouterr().out
    (root / "minutes" / "general" / "2026-11-08-general.md").write_text("mine", encoding="utf-8")
    with pytest.raises(BadRequest, match=r"minutes/general/.*, minutes/operations/"):
        render_minutes(root)


def test_with_force_the_edit_is_kept_beside_it(
    root: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --force what was edited goes into a file of its own, each time another one."""
    for name, text in ((f"{ID}.md.edited", "first"), (f"{ID}.md.edited-2", "second")):
        file.write_text(text, encoding="utf-8")
        render_minutes(root, ID, force=True)
        assert file.with_name(name).read_text(encoding="utf-8") == text
        assert file.read_text(encoding="utf-8") == render(evening())
        assert f"kept       minutes/operations/{name}\n" in capsys.readouterr().out


def test_show_prints_the_file_as_it_is(
    root: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The Markdown is shown, and beside it that it says something else than the YAML."""
    show_minutes(root)
    assert capsys.readouterr().out == render(evening())
    file.write_text("# Mine\n\x1b]0;title\x07\n", encoding="utf-8")
    show_minutes(root, f"operations/{ID}")
    shown = capsys.readouterr()
    assert shown.out == "# Mine\n␛]0;title␇\n"
    assert "edited by hand" in shown.err
    file.write_text(render(evening()), encoding="utf-8")
    show_minutes(root, str(file))
    assert capsys.readouterr().err == ""


def test_show_as_yaml_and_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The YAML as it stands, or as JSON for a program."""
    show_minutes(root, ID, yaml=True)
    assert capsys.readouterr().out == minutes_yaml(evening()).decode()
    show_minutes(root, "2026-11-08-general", json=True)
    assert json.loads(capsys.readouterr().out)["items"] == [
        {"title": "Budget", "kind": "decide", "outcome": "not_reached"}
    ]


def test_minutes_that_are_not_there_are_refused(root: Path) -> None:
    """A name that is nearly right brings the right one up."""
    with pytest.raises(BadRequest, match=ID):
        show_minutes(root, "2026-11-22-operation")


def test_check_says_what_is_wrong(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Findings give exit code 1, one in a line; a good record gives 0 and a sentence."""
    assert check(root, ID) == 1
    shown = capsys.readouterr()
    assert shown.out.startswith(
        f"minutes/operations/{ID}.md: The Markdown of these minutes is missing."
    )
    assert shown.err == "1 finding.\n"
    assert check(root) == 1
    assert "2 findings." in capsys.readouterr().err
    assert check(root, json=True) == 1
    assert [one["line"] for one in json.loads(capsys.readouterr().out)] == [0, 0]
    render_minutes(root)
    capsys.readouterr()
    assert check(root) == 0
    assert capsys.readouterr().out == "All minutes are in order (2).\n"
    assert check(root, json=True) == 0
    assert json.loads(capsys.readouterr().out) == []
