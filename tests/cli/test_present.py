"""What stands and waits in a record, as a meeting is begun with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sociocli.cli.bringing import bring
from sociocli.cli.present import with_holders
from sociocli.domain.circle import Circle, CircleRole
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Concern, Pending, Proposal, Version
from sociocli.domain.standing import (
    ActionState,
    BacklogTopic,
    DecisionStatus,
    OutsideMeeting,
    Revisit,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.process.brought import Brought, KnownTerm
from sociocli.record.minutes_file import minutes_yaml
from sociocli.record.plain import from_plain, to_plain
from sociocli.record.standing_file import PART_OF, Standing, standing_bytes

TODAY = "2026-11-22"
QUIET = StandingDecision(
    "Quiet hours", adopted="2026-05-01", review="2026-11-01", owner="ana",
    concerns=(Concern("The choir"),), text="Quiet from ten.\n\nAlways.",
    revisits=(Revisit("2026-08-01", Outcome.KEPT, "2026-08-01-operations#1"),),
)  # fmt: skip


def stands(root: Path, name: str, value: Standing, circle: str = "operations") -> str:
    """Write a file of what stands; return its identity."""
    identity = f"{PART_OF[type(value)]}/{circle}/{name}"
    path = root / (identity + (".md" if isinstance(value, StandingDecision) else ".yaml"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(standing_bytes(value))
    return identity


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Return a record with a present, and one circle."""
    (tmp_path / "circles").mkdir()
    (tmp_path / "sociocli.yaml").write_text("name: House\n")
    (tmp_path / "circles/operations.yaml").write_text(
        "name: Operations\nmembers:\n- {id: ana}\n- {id: ben}\n"
        "roles:\n- {id: secretary, title: Secretary, holder: ana}\n- {id: cook}\n"
    )
    return tmp_path


def write_minutes(root: Path, minutes: Minutes) -> None:
    """Let a circle have met."""
    folder = root / "minutes" / minutes.circle
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{minutes.id}.yaml").write_bytes(minutes_yaml(minutes))


def test_all_that_stands_for_the_circle_is_brought(record: Path) -> None:
    """Decisions, terms, actions and topics come with their identities; other circles' do not."""
    quiet = stands(record, "2026-05-01-quiet-hours", QUIET)
    stands(record, "2026-05-01-old", StandingDecision("Old", DecisionStatus.ENDED, text="Old."))
    stands(record, "2026-05-01-other", StandingDecision("Other", text="Other."), "garden")
    term = stands(record, "2026-05-22-secretary", Term("secretary", "ben", until="2026-11-30"))
    over = Term("cook", "ana", state=TermState.ENDED, ended="2026-06-01")
    stands(record, "2025-05-22-cook", over)
    hall = stands(record, "2026-11-01-hall", StandingAction("Book the hall", ("ben",), "soon"))
    done = stands(record, "2026-11-01-door", StandingAction("Door", state=ActionState.DONE))
    noise = stands(record, "2026-11-01-noise", BacklogTopic("Noise", order=2))
    first = stands(record, "2026-11-02-first", BacklogTopic("First", order=1, minutes=5))
    brought = bring(record, "", "operations", TODAY)
    assert brought.has_present
    assert [one.id for one in brought.standing] == [quiet]
    assert brought.standing[0].title == "Quiet hours"
    assert brought.standing[0].adopted == "2026-08-01"
    assert brought.standing[0].decision.text == "Quiet from ten.\n\nAlways."
    assert brought.standing[0].decision.concerns == (Concern("The choir"),)
    assert [one.id for one in brought.terms] == [term]
    assert [one.id for one in brought.actions] == [done, hall]
    assert [one.id for one in brought.backlog] == [first, noise]
    assert brought.circle.holder("secretary") == "ben"
    assert from_plain(Brought, to_plain(brought)) == brought


def test_a_look_that_waits_for_answers_counts_for_no_length(record: Path) -> None:
    """How long a decision was given is counted from the last look that holds."""
    waits = replace(
        QUIET,
        revisits=(*QUIET.revisits, Revisit("2026-11-20", Outcome.KEPT, "m#1")),
        pending=Pending(("ben",), "hold"),
    )
    stands(record, "2026-05-01-quiet-hours", waits)
    brought = bring(record, "", "operations", TODAY)
    assert brought.standing[0].adopted == "2026-08-01"


def test_a_record_of_minutes_only_has_no_present(record: Path) -> None:
    """Without sociocli.yaml a meeting knows only minutes, as before."""
    stands(record, "2026-05-01-quiet-hours", QUIET)
    (record / "sociocli.yaml").unlink()
    brought = bring(record, "", "operations", TODAY)
    assert (brought.has_present, brought.standing, brought.backlog) == (False, (), ())


@pytest.mark.parametrize(
    ("status", "outside", "is_brought"),
    [
        (DecisionStatus.IN_FORCE, None, True),
        (DecisionStatus.PENDING, None, True),
        (DecisionStatus.REPLACED, None, False),
        (DecisionStatus.ASKED, OutsideMeeting("mail", closes="2026-12-01"), False),
        (DecisionStatus.IN_FORCE, OutsideMeeting("mail", closed="2026-11-20"), True),
        (DecisionStatus.DECLINED, OutsideMeeting("mail", closed="2026-11-20"), False),
        (DecisionStatus.DECLINED, OutsideMeeting(closed="2026-11-20", brought="x#1"), False),
    ],
)
def test_which_decisions_are_brought(
    record: Path, status: DecisionStatus, outside: OutsideMeeting | None, *, is_brought: bool
) -> None:
    """Those in force, those that wait for somebody, and those no meeting has heard of yet."""
    stands(record, "2026-05-01-x", StandingDecision("X", status, outside=outside, text="X."))
    assert bool(bring(record, "", "operations", TODAY).standing) is is_brought


def test_an_item_that_goes_on_brings_only_what_it_goes_on_from(record: Path) -> None:
    """Of earlier minutes the items that are gone on from are brought, with their numbers."""
    versions = Proposal(versions=(Version("Quiet."),))
    old = Minutes(
        "2026-11-01-operations", "operations", "2026-11-01",
        items=(
            Item("Other", Kind.REPORT, Outcome.REPORTED),
            Item("Noise", Kind.DECIDE, Outcome.DEFERRED, proposal=versions),
        ),
    )  # fmt: skip
    write_minutes(record, old)
    stands(record, "2026-11-01-noise", BacklogTopic("Noise", continues=f"{old.id}#2"))
    stands(record, "2026-11-01-gone", BacklogTopic("Gone", continues="2020-01-01-operations#1"))
    earlier = bring(record, "", "operations", TODAY).earlier
    assert [(one.id, [(i.number, i.title) for i in one.items]) for one in earlier] == [
        (old.id, [(2, "Noise")])
    ]


def test_names_in_an_agenda_become_identities(record: Path) -> None:
    """An agenda may name things by their last part; what is not there stays as it is written."""
    quiet = stands(record, "2026-05-01-quiet-hours", QUIET)
    hall = stands(record, "2026-11-01-hall", StandingAction("Book the hall"))
    (record / "agendas").mkdir()
    (record / "agendas/next.yaml").write_text(
        "format: sociocli/agenda/1\nname: next\ncircle: operations\ndate: 2026-11-29\nitems:\n"
        "- {title: A, kind: review, decision: 2026-05-01-quiet-hours}\n"
        "- {title: B, kind: review, decisions: [2026-05-01-quiet-hours, 2020-nothing]}\n"
        "- {title: C, kind: report, actions: [2026-11-01-hall]}\n"
        "- {title: D, kind: review, decision: 2026-05-01-operations#1}\n"
    )
    items = bring(record, "next", "", TODAY).agenda.items
    assert items[0].decision == quiet
    assert items[1].decisions == (quiet, "2020-nothing")
    assert items[2].actions == (hall,)
    assert items[3].decision == "2026-05-01-operations#1"


def test_the_latest_term_says_who_holds_a_role() -> None:
    """A term wins over the circle's file; a pending one does not hold; new roles are added."""
    circle = Circle("operations", roles=(CircleRole("secretary", "Secretary", "ana"),))
    terms = (
        KnownTerm("terms/operations/2", Term("secretary", "kim", start="2026-06-01")),
        KnownTerm("terms/operations/1", Term("secretary", "ben", start="2026-01-01")),
        KnownTerm("terms/operations/3", Term("secretary", "zoe", state=TermState.PENDING)),
        KnownTerm("terms/operations/4", Term("cook", "ana", until="2027-01-01")),
    )  # fmt: skip
    made = with_holders(circle, terms)
    assert [(role.id, role.title, role.holder) for role in made.roles] == [
        ("secretary", "Secretary", "kim"),
        ("cook", "", "ana"),
    ]
