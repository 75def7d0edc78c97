"""Agendas and formats as files: found, extended, written."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.domain.agenda import Agenda, AgendaItem, AgendaProposal, ComposedKind, NamedStep, Step
from sociocli.domain.item import Kind
from sociocli.errors import BadRequest
from sociocli.record import agenda_file
from sociocli.record.agenda_file import (
    agenda_yaml,
    find_agenda,
    formats,
    listed,
    path_of,
    prepared,
    read_agenda,
    shipped_folder,
)

SHIPPED = ("circle-meeting", "decision", "selection", "short-meeting")
TODAY = "2026-11-22"


def put(root: Path, name: str, text: str) -> Path:
    """Write an agenda or a format into a record."""
    path = root / "agendas" / f"{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def meeting(root: Path, circle: str, date: str, more: str = "") -> Path:
    """Write a prepared agenda into a record."""
    return put(root, f"{circle}-{date}", f"circle: {circle}\ndate: {date}\n{more}")


def minutes_of(agenda: Agenda) -> list[int]:
    """Return the minutes of all steps and items."""
    return [one.minutes for one in (*agenda.opening, *agenda.items, *agenda.closing)]


def test_our_formats_come_with_the_program() -> None:
    """The four formats lie where the program finds them, each says what it is for."""
    assert {path.stem for path in shipped_folder().glob("*.yaml")} >= set(SHIPPED)
    for name in SHIPPED:
        agenda = read_agenda(shipped_folder() / f"{name}.yaml")
        assert agenda.name == name
        assert agenda.why.endswith(".")
        assert not agenda.date


@pytest.mark.parametrize(("name", "items"), [("circle-meeting", 45), ("short-meeting", 22)])
def test_the_minutes_of_meetings_add_up(name: str, items: int) -> None:
    """Opening, items and closing of a meeting without items leave them their time."""
    agenda = read_agenda(shipped_folder() / f"{name}.yaml")
    assert agenda.minutes - sum(minutes_of(agenda)) == items


@pytest.mark.parametrize("name", ["decision", "selection"])
def test_the_minutes_of_single_processes_add_up(name: str) -> None:
    """One decision or one selection fills its meeting exactly."""
    agenda = read_agenda(shipped_folder() / f"{name}.yaml")
    assert sum(minutes_of(agenda)) == agenda.minutes


def test_the_circle_meeting_has_the_times_of_the_school() -> None:
    """Five for check-in, three for admin, two for the agenda; one and four at the end."""
    agenda = read_agenda(shipped_folder() / "circle-meeting.yaml")
    by_name = {step.name: step.minutes for step in (*agenda.opening, *agenda.closing)}
    assert tuple(by_name) == tuple(NamedStep)
    admin = ("attendance", "duration", "minutes", "news", "next")
    assert by_name[NamedStep.CHECK_IN] == 5
    assert sum(by_name[NamedStep(name)] for name in admin) == 3
    assert by_name[NamedStep.AGENDA] == 2
    assert (by_name[NamedStep.BACKLOG], by_name[NamedStep.CHECK_OUT]) == (1, 4)


def test_inside_a_wheel_the_formats_lie_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our formats are found in the installed package, else beside it."""
    package = tmp_path / "sociocli"
    monkeypatch.setattr(agenda_file, "__file__", str(package / "record" / "agenda_file.py"))
    assert shipped_folder() == tmp_path / "agendas"
    (package / "agendas").mkdir(parents=True)
    assert shipped_folder() == package / "agendas"


def test_steps_are_names_or_details(tmp_path: Path) -> None:
    """A step is a name, a name with minutes, or what to do; names have usual minutes."""
    path = put(
        tmp_path,
        "evening",
        "opening:\n- gather\n- check-in\n- {name: attendance, minutes: 7}\n"
        "- {do: round, say: What is new?, title: News, minutes: 9, keep: no}\n"
        "items:\n- {title: Garden, kind: explore, minutes: 20}\n"
        "- {title: Silence, do: silence, minutes: 2}\nclosing: [check-out]\n",
    )
    agenda = read_agenda(path)
    assert agenda.opening == (
        Step(NamedStep.GATHER),
        Step(NamedStep.CHECK_IN, minutes=5),
        Step(NamedStep.ATTENDANCE, minutes=7),
        Step(do=ComposedKind.ROUND, say="What is new?", title="News", minutes=9, keep=False),
    )
    assert agenda.items == (
        AgendaItem("Garden", Kind.EXPLORE, minutes=20),
        AgendaItem("Silence", do=ComposedKind.SILENCE, minutes=2),
    )
    assert agenda.closing == (Step(NamedStep.CHECK_OUT, minutes=4),)


@pytest.mark.parametrize(
    ("minutes", "check_in", "admin"), [(30, 3, 1), (90, 8, 2), (120, 10, 2), (5, 1, 1)]
)
def test_usual_minutes_follow_the_length(
    tmp_path: Path, minutes: int, check_in: int, admin: int
) -> None:
    """Steps without minutes get their share of an hour's meeting, a minute at least."""
    path = put(tmp_path, "x", f"minutes: {minutes}\nopening: [check-in, attendance]\n")
    assert [step.minutes for step in read_agenda(path).opening] == [check_in, admin]


def test_an_agenda_takes_the_rest_from_its_format(tmp_path: Path) -> None:
    """What a file leaves out comes from what it extends; lists are replaced as a whole."""
    put(tmp_path, "ours", "extends: short-meeting\ntitle: Our meeting\nclosing: [close]\n")
    path = put(tmp_path, "x", "extends: ours\ncircle: a\ndate: 2026-11-29\nitems: [{title: A}]\n")
    agenda = read_agenda(path)
    assert (agenda.name, agenda.title, agenda.minutes) == ("x", "Our meeting", 30)
    assert agenda.opening == read_agenda(shipped_folder() / "short-meeting.yaml").opening
    assert agenda.closing == (Step(NamedStep.CLOSE),)
    assert agenda.items == (AgendaItem("A"),)


def test_a_longer_meeting_stretches_its_format(tmp_path: Path) -> None:
    """With more time than the format, its steps grow in proportion."""
    path = meeting(tmp_path, "a", "2026-11-29", "minutes: 120\n")
    agenda = read_agenda(path, tmp_path)
    assert (agenda.title, agenda.minutes) == ("Circle meeting", 120)
    assert agenda.minutes - sum(minutes_of(agenda)) == 90


def test_a_prepared_agenda_without_steps_is_a_circle_meeting(tmp_path: Path) -> None:
    """A prepared agenda may hold nothing but its items."""
    agenda = read_agenda(meeting(tmp_path, "a", "2026-11-29", "items: [{title: A}]\n"))
    assert agenda.opening == read_agenda(shipped_folder() / "circle-meeting.yaml").opening


def test_a_format_may_extend_ours_of_the_same_name(tmp_path: Path) -> None:
    """A circle's own circle-meeting can build on ours."""
    put(tmp_path, "circle-meeting", "extends: circle-meeting\nminutes: 90\n")
    found = find_agenda(tmp_path, "circle-meeting", TODAY)
    assert (found.own, found.agenda.minutes) == (True, 90)
    assert found.agenda.closing[-1] == Step(NamedStep.CLOSE)


@pytest.mark.parametrize(
    ("first", "line", "words"),
    [
        ("title: A\nextends: second\n", 1, "round in a circle"),
        ("extends: nothing\n", 1, "none of that name"),
        ("title: A\nextends: ../../etc/passwd\n", 2, "none of that name"),
        ("opening: [dance]\n", 1, "check-in"),
        ("opening:\n- {minutes: 5}\n", 2, "needs a name"),
        ("minutes: many\n", 1, "whole number"),
        ("minutes: 0\n", 1, "1 to 1440"),
        ("items:\n- title: A\n  kind: vote\n", 3, "decide"),
        ("items:\n- kind: decide\n", 2, "title"),
        ("title: A\ndate: 2026-11-31\n", 2, "2026-11-31"),
        ("title: A\ntime: 25:00\n", 2, "25:00"),
        ("tilte: A\n", 1, "title"),
        ("format: sociocli/minutes/1\n", 1, "sociocli/agenda/1"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, first: str, line: int, words: str) -> None:
    """What is wrong in an agenda is said with its line."""
    put(tmp_path, "second", "extends: first\n")
    path = put(tmp_path, "first", first)
    with pytest.raises(BadRequest, match=words) as refused:
        read_agenda(path, tmp_path)
    assert refused.value.line == line


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """An agenda is the same after it was written and read."""
    agenda = Agenda(
        "x",
        title="Evening",
        circle="a",
        date="2026-11-29",
        time="19:00",
        minutes=90,
        opening=(Step(NamedStep.GATHER), Step(NamedStep.CHECK_IN, minutes=6)),
        items=(
            AgendaItem(
                "A",
                Kind.DECIDE,
                minutes=20,
                by="ben",
                proposal=AgendaProposal("Text", review="6 months"),
            ),
        ),
        closing=(Step(do=ComposedKind.SAY, say="Thank you"),),
    )
    text = agenda_yaml(agenda).decode()
    assert text.startswith(
        "format: sociocli/agenda/1\nname: x\ntitle: Evening\ncircle: a\ndate: 2026-11-29\n"
        'time: "19:00"\nminutes: 90\n'
        "opening:\n- gather\n- name: check-in\n  minutes: 6\n"
    )
    assert read_agenda(put(tmp_path, "x", text)) == agenda


def test_a_circles_own_format_wins(tmp_path: Path) -> None:
    """Of two formats of one name the circle's own is taken, and listed once."""
    own = put(tmp_path, "decision", "why: Ours.\nminutes: 45\n")
    put(tmp_path, "retreat", "minutes: 300\n")
    meeting(tmp_path, "a", "2026-11-29")
    assert path_of(tmp_path, "decision") == own
    names = [(one.path.stem, one.own) for one in formats(tmp_path)]
    assert sorted(n for n in names if n[0] in (*SHIPPED, "retreat")) == [
        ("circle-meeting", False),
        ("decision", True),
        ("retreat", True),
        ("selection", False),
        ("short-meeting", False),
    ]
    assert [one.path.stem for one in prepared(tmp_path)] == ["a-2026-11-29"]
    assert "a-2026-11-29" in [one.path.stem for one in listed(tmp_path)]


def test_an_agenda_is_found_by_path_id_or_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slash or the ending makes a path, else it is an id, else a format."""
    path = meeting(tmp_path, "a", "2026-11-29")
    monkeypatch.chdir(tmp_path / "agendas")
    for name in (str(path), "a-2026-11-29.yaml", "agendas/a-2026-11-29.yaml", "a-2026-11-29"):
        assert find_agenda(tmp_path, name, TODAY).path.resolve() == path
    assert find_agenda(tmp_path, "decision", TODAY).path == shipped_folder() / "decision.yaml"
    with pytest.raises(BadRequest, match="circle-meeting, decision"):
        find_agenda(tmp_path, "desicion", TODAY)
    with pytest.raises(BadRequest, match="There is no agenda"):
        find_agenda(tmp_path, "./nothing.yaml", TODAY)


def test_without_a_name_the_next_meeting_is_taken(tmp_path: Path) -> None:
    """The earliest prepared agenda from today on that has no minutes, else the standard."""
    assert find_agenda(tmp_path, "", TODAY).path.stem == "circle-meeting"
    meeting(tmp_path, "a", "2026-11-21")
    assert find_agenda(tmp_path, "", TODAY).path.stem == "circle-meeting"
    meeting(tmp_path, "a", "2026-12-06")
    meeting(tmp_path, "a", "2026-11-22")
    assert find_agenda(tmp_path, "", TODAY).path.stem == "a-2026-11-22"
    held = tmp_path / "minutes" / "a" / "2026-11-22-a.yaml"
    held.parent.mkdir(parents=True)
    held.write_text("", encoding="utf-8")
    assert find_agenda(tmp_path, "", TODAY).path.stem == "a-2026-12-06"


def test_several_circles_are_asked_about(tmp_path: Path) -> None:
    """With meetings of several circles ahead it must be said which; a circle decides it."""
    meeting(tmp_path, "a", "2026-11-29")
    meeting(tmp_path, "b", "2026-11-28")
    with pytest.raises(BadRequest, match="a-2026-11-29, b-2026-11-28"):
        find_agenda(tmp_path, "", TODAY)
    assert find_agenda(tmp_path, "", TODAY, "a").path.stem == "a-2026-11-29"
    assert find_agenda(tmp_path, "", TODAY, "c").path.stem == "circle-meeting"


def test_without_our_formats_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation is told, not guessed around."""
    monkeypatch.setattr(agenda_file, "shipped_folder", lambda: tmp_path / "none")
    with pytest.raises(BadRequest, match="circle-meeting"):
        find_agenda(tmp_path, "", TODAY)
