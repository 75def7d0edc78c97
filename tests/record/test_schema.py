"""The schemas say what the reader says: what it takes they take, typical mistakes they name."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from record.left_behind import record_of
from record_meetings import Recorded, recorded_meetings

from sociocli.domain.agenda import AgendaProposal
from sociocli.domain.item import Kind, Outcome
from sociocli.domain.proposal import Concern, Measure, Pending
from sociocli.domain.standing import (
    ActionState,
    Answer,
    BacklogTopic,
    DecisionStatus,
    HandedOver,
    OutsideMeeting,
    Revisit,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.record.agenda_file import shipped_folder
from sociocli.record.editor_line import editor_line, kind_of
from sociocli.record.folder import PARTS
from sociocli.record.schema import KINDS, schema_bytes, schemas, write_schemas
from sociocli.record.standing_file import PART_OF, Standing, standing_bytes

HERE = Path(__file__).parent.parent
DEMO = HERE.parent / "sociocli" / "demo"
SCHEMAS = schemas()


class _Editor(yaml.SafeLoader):
    """Reads YAML 1.2 with its own types, as the language servers of editors do."""


_Editor.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    _Editor.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )


def complaints(kind: str, text: str) -> list[str]:
    """Return what an editor says of the text of a file."""
    seen = yaml.load(text, _Editor)
    found = Draft202012Validator(SCHEMAS[kind]).iter_errors(seen)
    return [f"{'/'.join(map(str, one.path))}: {one.message}" for one in found]


def recorded() -> list[tuple[str, Path]]:
    """Return every file of a record that the repository holds, with its kind."""
    found = [("agenda", path) for path in sorted(shipped_folder().glob("*.yaml"))]
    found += [("agenda", DEMO / "agenda.yaml"), ("circle", DEMO / "operations.yaml")]
    found.append(("organisation", DEMO / "sociocli.yaml"))
    names = {"minutes.yaml": "minutes", "agenda.yaml": "agenda", "sociocli.yaml": "organisation"}
    for path in sorted((HERE / "meetings").rglob("*.yaml")):
        kind = names.get(path.name) or {"circles": "circle", "minutes": "minutes"}.get(
            path.parent.name if path.parent.name == "circles" else path.parent.parent.name
        )
        if kind:
            found.append((kind, path))
    return found


@pytest.mark.parametrize(("kind", "path"), recorded(), ids=lambda one: str(one)[-50:])
def test_every_recorded_file_satisfies_its_schema(kind: str, path: Path) -> None:
    """An editor has nothing to say of a file that the program wrote or reads."""
    assert complaints(kind, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("meeting", recorded_meetings(), ids=lambda one: one.name)
def test_what_a_meeting_leaves_behind_satisfies_its_schemas(
    tmp_path: Path, meeting: Recorded
) -> None:
    """An editor has nothing to say of any file that the end of a meeting writes."""
    record_of(meeting, tmp_path)
    seen = 0
    for path in sorted((*tmp_path.rglob("*.yaml"), *tmp_path.glob("decisions/*/*.md"))):
        kind = kind_of(path.relative_to(tmp_path).as_posix())
        text = path.read_text(encoding="utf-8")
        front = text.split("---\n")[1] if kind == "decision" else text
        assert complaints(kind, front) == [], path
        seen += 1
    assert seen


WHOLE: tuple[Standing, ...] = (
    StandingDecision(
        "Quiet hours", DecisionStatus.PENDING, "2026-11-22", "2027-02-22", "2028-11-22",
        ended="", owner="ana", criteria=("no",), conditions=("1984",),
        measures=(Measure("Complaints", "ben", "weekly", "nine"),), concerns=(Concern("Noise"),),
        supersedes="decisions/operations/2025-01-01-x", minutes="2026-11-22-operations#1",
        pending=Pending(("dora",), "lazy", "2026-11-26", in_force=True, answered=("ben",)),
        outside=OutsideMeeting(
            "mail", opened="2026-11-20", closes="2026-11-25", answers=(Answer("ben", "consent"),)
        ),
        revisits=(Revisit("2026-12-22", Outcome.KEPT, "2026-12-22-operations#2"),),
        text="Quiet.",
    ),
    Term(
        "secretary", "kim", "Secretary", "2026-11-22", "2027-05-22", TermState.ENDED,
        "2027-01-01", "moved away", "2026-11-22-operations#2", Pending((), "hold"),
    ),
    StandingAction(
        "Book the hall", ("kim", "ben"), "before the party", "2 weeks", ActionState.DONE,
        "2026-12-01", "010", "2026-11-22-operations", (HandedOver(("ana",), "2026-11-29"),),
    ),
    BacklogTopic(
        "Noise at night", Kind.DECIDE, 10, 20, "ben", "2027-01-01", "no sleep", "a rule",
        "https://example.org", "2026-11-22", "2026-11-22-operations#3",
        "2026-10-22-operations#1", "decisions/operations/2025-01-01-x", "secretary", "6 months",
        AgendaProposal("Quiet.", "sleep", "6 months", "", "ana", ("fewer",)),
    ),
)  # fmt: skip


@pytest.mark.parametrize("value", WHOLE, ids=lambda one: type(one).__name__)
def test_every_key_of_what_stands_is_known(value: Standing) -> None:
    """A file with every key filled satisfies its schema."""
    kind = kind_of(f"{PART_OF[type(value)]}/operations/x.yaml")
    text = standing_bytes(value).decode()
    if kind == "decision":
        text = text.split("---\n")[1]
    assert complaints(kind, text) == []


ACTION = "format: sociocli/action/1\nwhat: Book the hall\n"
AGENDA = "format: sociocli/agenda/1\n"
MINUTES = "format: sociocli/minutes/1\nid: a\ncircle: b\ndate: 2026-11-22\n"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("action", ACTION + "who: kim\n"),
        ("action", ACTION + "who: [kim, 010]\n"),
        ("action", ACTION + "who:\nby:\nclosed:\nhanded:\n"),
        ("action", ACTION.replace("Book the hall", "1984")),
        ("action", ACTION.replace("Book the hall", "no")),
        ("action", ACTION + "closed: 2026-11-22\n"),
        ("action", ACTION + "x-own: {anything: [goes]}\n"),
        ("action", ACTION + "handed:\n- {who: kim, date: 2026-11-22}\n"),
        ("agenda", AGENDA + "opening: [gather, check-in, {do: round, say: Why, keep: no}]\n"),
        ("agenda", AGENDA + "opening: gather\nminutes: '90'\n"),
        ("agenda", AGENDA + "items: [Quiet hours, {title: Choir, kind: decide, minutes: 20}]\n"),
        ("agenda", AGENDA + "items:\n- {title: Choir, proposal: Sing until ten}\n"),
        ("agenda", AGENDA + "items:\n- {title: Choir, proposal: , kind: }\n"),
        ("circle", "name: Operations\nmembers: [ana, {id: ben, name: Ben, right: none}]\n"),
        ("circle", "settings: {absence-hours: 24, absence hours: 3, links: '1', concerns: yes}\n"),
        ("circle", "method: s3\nvocabulary: {circle: Kreis, aim: 42}\nsettings:\n"),
        ("circle", "roles:\n- {id: delegate, link: true, until: 2027-05-22}\n"),
        ("organisation", "name: Mill Court\nx-made-by: sociocli demo\n"),
        ("minutes", MINUTES + "items:\n- {title: Choir, parts: [{title: Song}]}\n"),
        ("minutes", MINUTES + "began: '19:02'\npeople:\n- {id: ana, name: Ana}\n"),
    ],
)
def test_what_the_reader_takes_an_editor_takes(kind: str, text: str) -> None:
    """Short forms, empty values and unquoted numbers are as good in an editor as in a file."""
    assert complaints(kind, text) == []


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("action", "what: Book the hall\n", "'format' is a required"),
        ("action", "format: sociocli/action/1\n", "'what' is a required"),
        ("action", "format: sociocli/action/1\nwhat:\n", "what: None"),
        ("action", "format: sociocli/action/1\nwhat: ''\n", "what: ''"),
        ("action", ACTION.replace("action/1", "term/1"), "format: 'sociocli/action/1'"),
        ("action", ACTION + "whoo: kim\n", "'whoo' does not match"),
        ("action", ACTION + "state: finished\n", "state: 'finished'"),
        ("action", ACTION + "closed: soon\n", "closed: 'soon'"),
        ("action", ACTION + "closed: 22.11.2026\n", "closed: '22.11.2026'"),
        ("action", ACTION + "who: {name: kim}\n", "who: "),
        ("action", ACTION + "handed: {who: kim}\n", "handed: "),
        ("term", "format: sociocli/term/1\nrole: a\n", "'holder' is a required"),
        ("topic", "format: sociocli/topic/1\ntitle: x\norder: first\n", "order: 'first'"),
        ("topic", "format: sociocli/topic/1\ntitle: x\nkind: decision\n", "kind: 'decision'"),
        ("decision", "format: sociocli/decision/1\ntitle: x\ntext: y\n", "'text' does not match"),
        ("decision", "format: sociocli/decision/1\ntitle: x\nreview: 6 months\n", "review: "),
        ("agenda", AGENDA + "time: 7pm\n", "time: '7pm'"),
        ("agenda", AGENDA + "opening: [chekin]\n", "opening: "),
        ("agenda", AGENDA + "items:\n- {kind: decide}\n", "items: "),
        ("circle", "members:\n- {name: Ana}\n", "members: "),
        ("circle", "settings: {absence_ours: 24}\n", "settings: "),
        ("circle", "method: socratic\n", "method: 'socratic'"),
        ("circle", "aim: [one, two]\n", "aim: ["),
        ("minutes", MINUTES.replace("2026-11-22", "2026-22-11"), "date: '2026-22-11'"),
        ("minutes", MINUTES + "began: '25:00'\n", "began: '25:00'"),
        ("minutes", MINUTES + "items:\n- {title: x, outcome: agreed}\n", "items: "),
    ],
)
def test_an_editor_names_typical_mistakes(kind: str, text: str, words: str) -> None:
    """What the program would refuse or name is marked while people type."""
    found = complaints(kind, text)
    assert [one for one in found if words in one], found


@pytest.mark.parametrize("kind", KINDS)
def test_each_schema_is_a_schema(kind: str) -> None:
    """Every schema is one of the draft that it names, and says what it is for."""
    Draft202012Validator.check_schema(SCHEMAS[kind])
    assert SCHEMAS[kind]["description"]
    assert SCHEMAS[kind]["title"]


def test_every_part_of_a_record_has_a_schema() -> None:
    """No part of a record is without a schema, nor the organisation's file."""
    kinds = {kind_of(f"{part}/x{ending}") for part, ending in PARTS.items()}
    assert {*kinds, kind_of("sociocli.yaml")} == set(SCHEMAS)


def test_fields_carry_the_words_of_their_nouns() -> None:
    """What a noun says of its fields is what an editor shows."""
    assert SCHEMAS["topic"]["properties"]["order"]["description"] == (
        "Its place: lower comes first, 0 for none; then by date."
    )


def test_the_same_bytes_are_written_each_time(tmp_path: Path) -> None:
    """Writing twice changes nothing, and each file is where the editor's line leads."""
    paths = write_schemas(tmp_path)
    before = {path: (tmp_path / path).read_bytes() for path in paths}
    assert write_schemas(tmp_path) == paths
    assert {path: (tmp_path / path).read_bytes() for path in paths} == before
    (tmp_path / "terms" / "operations").mkdir(parents=True)
    line = editor_line(tmp_path, "terms/operations/2026-11-22-secretary.yaml").strip()
    named = tmp_path / "terms" / "operations" / line.rpartition("=")[2]
    assert json.loads(named.read_bytes()) == SCHEMAS["term"]
    assert schema_bytes(SCHEMAS["term"]) == named.read_bytes()
