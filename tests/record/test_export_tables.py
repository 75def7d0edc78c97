"""Tables for spreadsheets: complete, and never a formula."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from evenings import HOSTILE

from sociocli.domain.minutes import Minutes
from sociocli.domain.people import Attendee, Away, Part, Presence, Right
from sociocli.domain.proposal import Concern
from sociocli.domain.standing import (
    ActionState,
    DecisionStatus,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.record import export_tables
from sociocli.record.export_names import Names
from sociocli.record.export_tables import TABLES, csv_pieces, is_table, safe_cell, table_rows
from sociocli.record.index import Index
from sociocli.record.minutes_file import minutes_yaml
from sociocli.record.standing_file import Standing, standing_bytes

CIRCLE = """\
format: sociocli/circle/1
name: Operations
members:
- {id: ana, name: Ana}
- {id: ben, name: Ben}
roles:
- {id: secretary, title: Scribe}
"""


def put(root: Path, identity: str, value: Standing) -> None:
    """Write a file of what stands."""
    path = root / (identity + (".md" if identity.startswith("decisions") else ".yaml"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(standing_bytes(value))


def circle(root: Path) -> None:
    """Write the circle's file."""
    path = root / "circles" / "operations.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(CIRCLE, encoding="utf-8")


def table(root: Path, name: str, **how: bool) -> list[dict[str, str]]:
    """Return a table as a spreadsheet reads it."""
    index = Index(root)
    raw = b"".join(csv_pieces(name, index, Names(index.things("circles")), **how))
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_decisions(tmp_path: Path) -> None:
    """A row for each decision, with names, plain words and its whole text."""
    circle(tmp_path)
    quiet = StandingDecision(
        "Quiet",
        DecisionStatus.REPLACED,
        adopted="2026-01-10",
        review="2026-07-10",
        expires="2027-01-10",
        ended="2026-11-22",
        owner="ana",
        criteria=("sleep", "peace"),
        conditions=("if we can",),
        concerns=(Concern("parties", "ben"),),
        supersedes="decisions/operations/x",
        superseded_by="decisions/operations/y",
        minutes="2026-01-10-operations#1",
        text="Quiet from 22:00,\n- all days",
    )
    put(tmp_path, "decisions/operations/2026-01-10-quiet", quiet)
    assert table(tmp_path, "decisions") == [
        {
            "ID": "decisions/operations/2026-01-10-quiet", "Circle": "Operations",
            "Title": "Quiet", "Status": "replaced", "Decided": "2026-01-10",
            "Review": "2026-07-10", "Runs out": "2027-01-10", "Ended": "2026-11-22",
            "Owner": "Ana", "Text": "Quiet from 22:00,\n- all days",
            "Signs of success": "sleep\npeace", "Conditions": "if we can", "Concerns": "parties",
            "Takes the place of": "decisions/operations/x",
            "Replaced by": "decisions/operations/y", "Decided in": "2026-01-10-operations#1",
        }
    ]  # fmt: skip


def test_actions_and_terms(tmp_path: Path) -> None:
    """Many, one or no owners; loose days; roles and holders by their names."""
    circle(tmp_path)
    put(tmp_path, "actions/operations/2026-11-22-a", StandingAction("A", ("ana", "Zed"), "soon"))
    put(tmp_path, "actions/operations/2026-11-22-b", StandingAction(
        "B", every="1 month", state=ActionState.DONE, closed="2026-11-29", note="n",
    ))  # fmt: skip
    put(tmp_path, "terms/operations/2026-11-22-secretary", Term(
        "secretary", "ben", start="2026-11-22", until="2027-05-22", state=TermState.PENDING,
    ))  # fmt: skip
    first, second = table(tmp_path, "actions")
    assert (first["Who"], first["By"], first["State"]) == ("Ana, Zed", "soon", "open")
    assert (second["Who"], second["Every"], second["State"]) == ("", "1 month", "done")
    assert (second["Closed"], second["Note"]) == ("2026-11-29", "n")
    (term,) = table(tmp_path, "terms")
    assert (term["Role"], term["Holder"], term["State"]) == ("Scribe", "Ben", "to be confirmed")
    assert (term["From"], term["Until"]) == ("2026-11-22", "2027-05-22")


def test_attendance_has_a_row_for_each_person_of_each_meeting(tmp_path: Path) -> None:
    """Who was there, in which part, from when until when, and what they did."""
    away = (Away("19:10", "19:15"), Away("19:50"))
    people = (
        Attendee("ana", "Ana"),
        Attendee("ben", "Ben", presence=Presence.LATE, right=Right.ADVISORY, arrived="19:20"),
        Attendee("kim", "Kim", Part.GUEST, left="20:00", away=away),
        Attendee("noor", "Noor", presence=Presence.ABSENT),
    )  # fmt: skip
    name = "2026-11-22-operations"
    minutes = Minutes(name, "operations", "2026-11-22", facilitator="ana", people=people)
    path = tmp_path / "minutes" / "operations" / f"{name}.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(minutes_yaml(minutes))
    rows = [tuple(row.values())[2:] for row in table(tmp_path, "attendance")]
    day = "2026-11-22"
    assert rows == [
        (day, "ana", "Ana", "member", "here", "", "", "", "full", "facilitator"),
        (day, "ben", "Ben", "member", "came late", "19:20", "", "", "advisory", ""),
        (day, "kim", "Kim", "guest", "here", "", "20:00", "19:10 to 19:15, from 19:50", "full", ""),
        (day, "noor", "Noor", "member", "absent", "", "", "", "full", ""),
    ]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'\t=1"),
        ("  =1", "'  =1"),
        ("\n=1", "'\n=1"),
        ("\r=1", "'\u240d=1"),
        ("＝1", "'＝1"),
        ("Ben's = 1", "Ben's = 1"),
        ("'=1", "'=1"),
        ("", ""),
        ("2026-11-22", "2026-11-22"),
        ("\x1b[2J\x7f\ufeff", "\u241b[2J\ufffd\ufffd"),
    ],
)
def test_a_cell_is_never_a_formula(text: str, cell: str) -> None:
    """What a spreadsheet would carry out gets an apostrophe; controls become visible."""
    assert safe_cell(text) == cell


@pytest.mark.parametrize(
    "text", [*HOSTILE, 'a "quoted", b', "=cmd|' /C calc'!A0", "مرحبا", "🎉\n\n,"]
)
def test_hostile_text_stays_in_its_cell(tmp_path: Path, text: str) -> None:
    """One row, with the text of the file in the cell where it belongs."""
    put(tmp_path, "decisions/operations/2026-01-10-x", StandingDecision(text, text=text))
    (row,) = table(tmp_path, "decisions")
    assert row["Title"].removeprefix("'") == text
    assert row["Text"].removeprefix("'").strip() == text.strip("\n").strip()
    assert row["Title"][:1] not in ("=", "+", "-", "@")


@pytest.mark.parametrize("name", TABLES)
def test_an_empty_record_gives_the_head_alone(tmp_path: Path, name: str) -> None:
    """The columns are named even where there is nothing, and our tables are known by them."""
    index = Index(tmp_path)
    for excel in (False, True):
        raw = b"".join(csv_pieces(name, index, Names(()), excel=excel))
        assert raw.startswith("\ufeff".encode()) == excel
        assert raw.endswith(b"\r\n") == excel
        assert len(raw.splitlines()) == 1
        assert is_table(raw)
    assert not is_table(b"name,amount\n")
    assert not is_table(b"")


def test_long_tables_come_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pieces together are the table, and none holds more rows than it should."""
    monkeypatch.setattr(export_tables, "_MANY", 2)
    for n in range(5):
        put(tmp_path, f"actions/operations/2026-11-22-a{n}", StandingAction(f"Action {n}"))
    index = Index(tmp_path)
    pieces = list(csv_pieces("actions", index, Names(())))
    assert [len(piece.splitlines()) for piece in pieces] == [3, 2, 1]
    assert [row[2] for row in table_rows("actions", index, Names(()))] == [
        f"Action {n}" for n in range(5)
    ]
