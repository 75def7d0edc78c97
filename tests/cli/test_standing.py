"""What the commands over what stands share."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from commanding import Hand

from sociocli.cli.standing import far, people_in, print_things, say_facts, short
from sociocli.record.index import Index
from sociocli.record.things import Thing


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("", "no day"),
        ("2026-11-22", "today"),
        ("2026-11-23", "tomorrow"),
        ("2026-11-21", "1 day late"),
        ("2026-11-19", "3 days late"),
        ("2026-12-05", "in 13 days"),
        ("2026-12-06", "in 2 weeks"),
        ("2026-11-08", "2 weeks late"),
        ("2027-02-22", "in 3 months"),
        ("2029-11-22", "in 3 years"),
        ("2020-11-22", "6 years late"),
    ],
)
def test_how_far_a_day_is_away(day: str, said: str) -> None:
    """A day is said in the unit that people count in."""
    assert far(day, "2026-11-22") == said


def test_short_ids_can_be_typed() -> None:
    """An id is as short as it can be: its last part, with the circle where there are several."""
    assert short("actions/house/2026-11-22-bake", circles=False) == "2026-11-22-bake"
    assert short("actions/house/2026-11-22-bake", circles=True) == "house/2026-11-22-bake"


def test_facts_are_wrapped_and_made_visible(capsys: pytest.CaptureFixture[str]) -> None:
    """Facts stand one below the other, long ones wrapped, and none acts on the terminal."""
    facts = {"why": "word " * 30, "who": ["ana", "ben"], "note": "\x1b[31m", "other": "x"}
    say_facts(facts, {"who": "Who", "why": "Why", "note": "Note"}, but=("note",))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Who: ana, ben"
    assert lines[1].startswith("Why: word")
    assert lines[2].startswith("     word")
    assert max(len(line) for line in lines) < 80
    say_facts(facts, {"note": "Note"})
    assert capsys.readouterr().out == "Note: ␛[31m\n"


def test_facts_within_a_fact_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    """What was asked outside a meeting stands line by line, each answer behind its name."""
    asked = {
        "how": "mail",
        "silence": "absent",
        "link": "",
        "answers": [
            {"who": "ana", "answer": "consent"},
            {"who": "kim", "answer": "objection", "reason": "Pipes freeze."},
        ],
    }
    awaited = {"who": ["kim", "ben"], "rule": "hold", "in_force": True}
    names = {"outside": "Asked", "pending": "Awaited", "revisits": "Looked at"}
    looked = [{"date": "2026-12-06", "outcome": "kept", "minutes": "m#2"}, {"date": "2027-01-10"}]
    say_facts({"outside": asked, "pending": awaited, "revisits": looked}, names)
    assert capsys.readouterr().out.splitlines() == [
        "Asked:     by: mail",
        "           no answer means: that somebody was absent",
        "           ana: consent",
        "           kim: objection, Pipes freeze.",
        "Awaited:   from: kim, ben",
        "           rule: it waits for their answers",
        "           in force meanwhile: yes",
        "Looked at: 2026-12-06: kept, m#2",
        "           2027-01-10",
    ]


HEAD = ("ID", "WHO", "TITLE")
LONG = "2026-11-22-" + "x" * 40
NARROW = """\
WHO                       TITLE
    ID
ana                       Bake b
    {long}
{nobody}  wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww…

"""


def test_an_id_is_never_cut(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a narrow terminal each id has a line of its own, and only other texts are cut."""
    rows = [(LONG, "ana", "Bake\nb"), ("", "n" * 40, "w" * 90)]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    print_things(HEAD, rows)
    wanted = NARROW.format(long=LONG, nobody="n" * 23 + "…").rstrip("\n") + "\n"
    assert capsys.readouterr().out == wanted


@pytest.mark.parametrize("terminal", [True, False])
def test_where_there_is_room_a_row_is_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, terminal: bool
) -> None:
    """Where there is room, or nobody looks on, each row is one line; only a screen cuts it."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    monkeypatch.setenv("COLUMNS", "80")
    print_things(HEAD, [("2026-11-22-bake", "ana", "w" * 90)])
    line = capsys.readouterr().out.splitlines()[1]
    full = "2026-11-22-bake  ana  " + "w" * 90
    assert line == (full[:79] + "…" if terminal else full)


def test_an_id_in_the_last_column_is_never_cut_either(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the id stands last, it gets its own line as soon as it would not fit."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    print_things(("WHO", "UNTIL", "ID"), [("ana", "2026-11-22", LONG)])
    assert capsys.readouterr().out.splitlines()[2:] == ["ana  2026-11-22", f"    {LONG}"]


class _Asked(Index):
    """An index that remembers what it was asked for."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.parts: list[str] = []

    def things(self, part: str, **how: Any) -> list[Thing]:
        """Remember the question."""
        self.parts.append(part)
        return super().things(part, **how)


def test_somebody_whom_no_circle_knows_is_not_searched_for(hand: Hand) -> None:
    """Where the files of circles say who belongs to them, nothing else is read for a name."""
    for number in range(9):
        hand.writes(f"circles/c-{number}.yaml", f"id: c-{number}\nname: C\nmembers: [ana]\n")
    index = _Asked(hand.folder)
    called = people_in(index)
    assert called(["zoe", "ana"], "c-1") == "zoe, ana"
    assert [called(["mo"], f"c-{number}") for number in range(9)] == ["mo"] * 9
    assert index.parts == ["circles"]
