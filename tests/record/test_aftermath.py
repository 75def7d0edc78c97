"""What a meeting's end writes into the files of what stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.domain.standing import (
    ActionState,
    BacklogTopic,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.errors import BadRequest
from sociocli.process.following import Follows
from sociocli.record.aftermath import changes_of, changes_of_circle, naming, present_of
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.plan import hash_of
from sociocli.record.standing_file import standing_bytes

BOOK = "actions/operations/2026-11-22-book-the-hall"


@pytest.fixture
def record(tmp_path: Path) -> RecordFolder:
    """Return an empty record."""
    (tmp_path / "sociocli.yaml").write_text("name: Mill Court\n")
    return RecordFolder(tmp_path)


def put(record: RecordFolder, path: str, text: str) -> None:
    """Put a file into a record."""
    file = record.at(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())


def test_what_is_new_becomes_a_new_file(record: RecordFolder) -> None:
    """It must not be there before, and is written as the writer writes it."""
    action = StandingAction("Book the hall", ("kim",))
    (change,) = changes_of(record, [Follows(BOOK, action)])

    assert (change.path, change.before) == (f"{BOOK}.yaml", "")
    assert change.data == standing_bytes(action)


def test_editors_are_told_the_schema_where_there_are_schemas(record: RecordFolder) -> None:
    """The first line of a new file names its schema."""
    record.at(".schema").mkdir()
    (change,) = changes_of(record, [Follows(BOOK, StandingAction("Book the hall"))])

    assert change.data is not None
    first = change.data.decode().splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../.schema/action.json"


def test_what_changes_keeps_everything_else(record: RecordFolder) -> None:
    """Comments, order and keys of the circle's own stay byte for byte."""
    text = (
        "# ours\nformat: sociocli/action/1\nx-colour: red\nwhat: Book the hall   # the big one\n"
        "who: kim\nstate: open\n"
    )
    put(record, f"{BOOK}.yaml", text)
    new = StandingAction("Book the hall", ("kim",), state=ActionState.DONE, closed="2026-12-01")
    (change,) = changes_of(record, [Follows(BOOK, new)])

    assert change.data is not None
    assert change.before == hash_of(text.encode())
    expected = text.replace("state: open\n", "state: done\nclosed: 2026-12-01\n")
    assert change.data.decode() == expected


def test_what_is_over_is_taken_away(record: RecordFolder) -> None:
    """It is removed only as it was read; what is gone already needs nothing."""
    put(record, f"{BOOK}.yaml", "format: sociocli/action/1\nwhat: Book\n")
    (change,) = changes_of(record, [Follows(BOOK, None), Follows(f"{BOOK}-2", None)])

    assert change.data is None
    assert change.before == hash_of(b"format: sociocli/action/1\nwhat: Book\n")


def test_a_file_that_cannot_be_read_is_not_overwritten(record: RecordFolder) -> None:
    """It is named with its line, and nothing is planned."""
    put(record, f"{BOOK}.yaml", "format: sociocli/action/1\nwhat: [\n")

    with pytest.raises(BadRequest, match=r"book-the-hall\.yaml:"):
        changes_of(record, [Follows(BOOK, StandingAction("Book the hall"))])


def test_names_are_given_once(record: RecordFolder) -> None:
    """Two things of one day and one name get a number, also beside files that are there."""
    put(record, f"{BOOK}.yaml", "format: sociocli/action/1\nwhat: Book\n")
    named = naming(record, "2026-11-22")

    given = [named("actions/operations", "Book the hall") for _ in range(2)]
    assert given == [f"{BOOK}-2", f"{BOOK}-3"]
    assert named("backlog/operations", "العربية") == "backlog/operations/2026-11-22-backlog"


def test_what_stands_is_read_by_identity(record: RecordFolder) -> None:
    """Everything that can be read is there; what cannot be is left out."""
    decision = StandingDecision("Quiet hours", text="Quiet.\n\n- really")
    values: dict[str, StandingDecision | Term | BacklogTopic] = {
        "decisions/operations/2026-11-22-quiet-hours.md": decision,
        "terms/operations/2026-11-22-secretary.yaml": Term("secretary", "ben"),
        "backlog/operations/2026-11-22-paint.yaml": BacklogTopic("Paint"),
    }
    for path, value in values.items():
        put(record, path, standing_bytes(value).decode())
    put(record, f"{BOOK}.yaml", "format: sociocli/action/1\nwhat: [\n")
    put(record, "circles/operations.yaml", "name: Operations\n")

    present = present_of(Index(record.root))
    assert present.decisions == {"decisions/operations/2026-11-22-quiet-hours": decision}
    assert present.terms == {"terms/operations/2026-11-22-secretary": Term("secretary", "ben")}
    assert present.backlog == {"backlog/operations/2026-11-22-paint": BacklogTopic("Paint")}
    assert present.actions == {}
    assert present.circles == ("operations",)


def test_a_term_takes_the_place_of_a_holder_in_the_circles_file(record: RecordFolder) -> None:
    """Who holds a role is said once; everything else in the circle's file stays."""
    text = (
        "name: Operations  # ours\nroles:\n- {id: secretary, holder: ana, until: 2026-11-20}\n"
        "- id: delegate\n  holder: kim\n"
    )
    put(record, "circles/operations.yaml", text)
    name = "terms/operations/2026-11-22-secretary"
    follows = [Follows(name, Term("secretary", "ben"))]
    (change,) = changes_of_circle(record, "operations", follows)

    assert change.data is not None
    expected = text.replace(", holder: ana, until: 2026-11-20", "")
    assert change.data.decode() == expected
    waits = [Follows(name, Term("secretary", "ben", state=TermState.PENDING))]
    assert changes_of_circle(record, "operations", waits) == ()
    assert changes_of_circle(record, "garden", follows) == ()
