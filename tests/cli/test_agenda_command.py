"""`sociocli agenda`: list, show, new, check."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sociocli.cli.agenda import check, list_agendas, show_agenda
from sociocli.cli.agenda_new import Prepared, new_agenda
from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import Kind
from sociocli.errors import BadRequest
from sociocli.record.agenda_file import read_agenda

TODAY = "2026-11-22"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a record with one circle."""
    circle = tmp_path / "circles" / "operations.yaml"
    circle.parent.mkdir()
    circle.write_text("members: [ana, ben]\n", encoding="utf-8")
    return tmp_path


def test_a_new_agenda_is_written_and_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file holds what was said and names its format; where it is, is said."""
    items = ("Quiet hours:decide:20", "Boiler: a story:report:5")
    path = new_agenda(root, Prepared(date="2026-11-29", time="19.00", minutes=90, items=items))
    assert path == root / "agendas" / "operations-2026-11-29.yaml"
    assert path.read_text(encoding="utf-8") == (
        "format: sociocli/agenda/1\nname: operations-2026-11-29\nextends: circle-meeting\n"
        'circle: operations\ndate: 2026-11-29\ntime: "19:00"\nminutes: 90\nitems:\n'
        "- title: Quiet hours\n  kind: decide\n  minutes: 20\n"
        '- title: "Boiler: a story"\n  kind: report\n  minutes: 5\n'
    )
    shown = capsys.readouterr()
    assert shown.out == (
        "Wrote agendas/operations-2026-11-29.yaml\n"
        "Hold the meeting with: sociocli meet operations-2026-11-29\n"
        "Send it round with: sociocli agenda show operations-2026-11-29 --markdown\n"
    )
    assert shown.err == ""
    assert read_agenda(path, root).title == "Circle meeting"


def test_a_second_agenda_of_a_day_gets_its_own_name(root: Path) -> None:
    """Nothing that is there is overwritten."""
    wanted = [Prepared(date="2026-11-29", minutes=n, format="short-meeting") for n in (30, 40)]
    names = [new_agenda(root, one).name for one in wanted]
    assert names == ["operations-2026-11-29.yaml", "operations-2026-11-29-2.yaml"]
    assert check(root) == 0


def test_an_agenda_goes_where_it_is_wanted(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --out it is written there, unless something is there already."""
    out = tmp_path / "mine.yaml"
    wanted = Prepared(date="2026-11-29", out=str(out))
    assert new_agenda(root, wanted) == out
    assert f"sociocli meet {out}" in capsys.readouterr().out
    with pytest.raises(BadRequest, match="already"):
        new_agenda(root, replace(wanted, minutes=45))


def test_what_a_new_agenda_lacks_is_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An agenda is written as it was said, and what it lacks is told at once."""
    new_agenda(root, Prepared(date="2026-11-29", items=("Quiet hours",)))
    assert "does not say what the circle wants" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Quiet hours", AgendaItem("Quiet hours")),
        ("Quiet hours:15", AgendaItem("Quiet hours", minutes=15)),
        ("Quiet: hours : Decide : 15", AgendaItem("Quiet: hours", Kind.DECIDE, minutes=15)),
        ("Solar: phase 2", AgendaItem("Solar: phase 2")),
        ("At 19:30 sharp", AgendaItem("At 19:30 sharp")),
    ],
)
def test_items_are_read_from_the_end(root: Path, text: str, item: AgendaItem) -> None:
    """Kind and minutes stand last; a title may hold colons."""
    path = new_agenda(root, Prepared(date="2026-11-29", items=(text,)))
    assert read_agenda(path, root).items == (item,)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Prepared(), "--date"),
        (Prepared(date="29.11.2026"), "2026-11-22"),
        (Prepared(date="2026-11-29", time="7 pm"), "19:30"),
        (Prepared(date="2026-11-29", circle="zoo"), "operations"),
        (Prepared(date="2026-11-29", circle="../zoo"), "there are: operations"),
        (Prepared(date="2026-11-29", format="circle"), "circle-meeting"),
        (Prepared(date="2026-11-29", format="../x"), "circle-meeting"),
        (Prepared(date="2026-11-29", items=("Quiet:decied",)), "decide"),
        (Prepared(date="2026-11-29", items=("Quiet:vote:5",)), "decide"),
        (Prepared(date="2026-11-29", items=("",)), "title"),
        (Prepared(date="2026-11-29", minutes=2000), "1440"),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_written(
    root: Path, wanted: Prepared, words: str
) -> None:
    """What was said wrongly is named with what is allowed; no file is left behind."""
    with pytest.raises(BadRequest, match=words):
        new_agenda(root, wanted)
    assert not (root / "agendas").exists()


def test_the_circle_is_asked_for_where_it_is_not_clear(root: Path, tmp_path: Path) -> None:
    """One circle is taken; of several one must be said; without any it is named."""
    (root / "circles" / "general.yaml").write_text("", encoding="utf-8")
    with pytest.raises(BadRequest, match="general, operations"):
        new_agenda(root, Prepared(date="2026-11-29"))
    with pytest.raises(BadRequest, match="--circle operations"):
        new_agenda(tmp_path / "empty", Prepared(date="2026-11-29"))
    (tmp_path / "empty").mkdir()
    path = new_agenda(tmp_path / "empty", Prepared(circle="garden", date="2026-11-29"))
    assert path.stem == "garden-2026-11-29"


def test_the_list_has_prepared_agendas_first(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Prepared agendas by day, then the formats; a circle's own are marked."""
    new_agenda(root, Prepared(date="2026-12-06", items=("A:decide:5", "B:report:5")))
    new_agenda(root, Prepared(date="2026-11-29", time="19:00", items=("A:decide:5",)))
    (root / "agendas" / "retreat.yaml").write_text(
        "why: A day away.\nminutes: 300\n", encoding="utf-8"
    )
    capsys.readouterr()
    list_agendas(root)
    lines = capsys.readouterr().out.split("\n")
    assert lines[0] == "NAME                   MINUTES  WHAT"
    assert lines[1] == "operations-2026-11-29  60       29 November 2026 19:00, 1 item"
    assert lines[2] == "operations-2026-12-06  60       6 December 2026, 2 items"
    assert "retreat                300      A day away. (the circle's own)" in lines
    assert any(
        line.startswith("circle-meeting         60       The standard meeting") for line in lines
    )
    list_agendas(root, json=True)
    first = json.loads(capsys.readouterr().out)[0]
    assert (first["name"], first["own"], first["items"]) == ("operations-2026-11-29", True, ["A"])
    assert first["path"] == "agendas/operations-2026-11-29.yaml"


def test_the_course_of_a_meeting_is_shown(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The times count from 0:00; a format says why it is there."""
    show_agenda(root, "decision", TODAY)
    assert capsys.readouterr().out == (
        "One decision\n20 minutes\n"
        "One proposal, from the need to the consent round, "
        "when a circle comes together for nothing else.\n"
        "\n"
        " 0:00       Gather\n"
        " 0:00    1  Who is here, and who does what today\n"
        " 0:01   18  Decision (decision)\n"
        " 0:19    1  Close\n"
    )


def test_an_agenda_is_shown_as_markdown_or_json(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a name the meeting that is due is shown; as Markdown, or for a program."""
    new_agenda(root, Prepared(date="2026-11-29", items=("A:decide:5",)))
    capsys.readouterr()
    show_agenda(root, "", TODAY, markdown=True)
    assert capsys.readouterr().out.startswith("# Circle meeting\n\noperations · 29 November 2026")
    show_agenda(root, "", TODAY, json=True)
    assert json.loads(capsys.readouterr().out)["items"] == [
        {"title": "A", "kind": "decide", "minutes": 5}
    ]


def test_check_says_what_is_wrong(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Findings give exit code 1; good agendas give 0 and a sentence."""
    assert check(root) == 0
    assert capsys.readouterr().out == "All agendas are in order (0).\n"
    assert check(root, "circle-meeting") == 0
    path = root / "agendas" / "x.yaml"
    path.parent.mkdir()
    path.write_text("minutes: 0\n", encoding="utf-8")
    capsys.readouterr()
    for name in ("", "x", str(path)):
        assert check(root, name) == 1
        assert capsys.readouterr().out.startswith("agendas/x.yaml:1: ")
    assert check(root, json=True) == 1
    assert json.loads(capsys.readouterr().out)[0]["path"] == "agendas/x.yaml"
    with pytest.raises(BadRequest, match="circle-meeting"):
        check(root, "nothing")
