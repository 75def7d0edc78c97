"""What is missing before a meeting begins, in a few sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from commanding import TINY, TINY_ANSWERS, Hand

from sociocli.cli.preflight import preflight, said
from sociocli.domain.agenda import Agenda, AgendaItem
from sociocli.domain.circle import Circle
from sociocli.domain.item import Kind
from sociocli.domain.minutes import Minutes, Status
from sociocli.domain.next_agenda import Stands
from sociocli.domain.people import Person, Right
from sociocli.domain.standing import StandingAction
from sociocli.record.finding import Finding
from sociocli.record.minutes_file import minutes_yaml

ON = "2026-11-22"
CIRCLE = Circle("operations", members=(Person("ida", "Ida", Right.ON_LEAVE),))
LAST = Minutes("2026-11-08-operations", "operations", "2026-11-08")


def test_each_in_one_sentence() -> None:
    """Minutes, items without a text, files that cannot be read, and people by their names."""
    agenda = Agenda("x", items=(AgendaItem("Quiet\nhours", Kind.DECIDE),))
    broken = (Finding("actions/a.yaml", 3, "That is odd."),)
    assert preflight(Stands(), agenda, CIRCLE, ON, LAST, broken) == (
        "The minutes of 2026-11-08 are not accepted yet.",
        "To be decided, and no text is prepared: Quiet hours.",
        "On leave: Ida.",
        "A file cannot be read: actions/a.yaml:3: That is odd.",
    )
    accepted = replace(LAST, status=Status.ACCEPTED)
    assert preflight(Stands(), Agenda("x"), Circle("x"), ON, accepted, broken * 2) == (
        "2 files cannot be read, the first is: actions/a.yaml:3: That is odd.",
    )


def test_of_many_a_few_are_named() -> None:
    """A screen stays calm: three are named, long ones cut, and of the rest there is a number."""
    late = [StandingAction("B" * 60, by="2026-11-01")]
    late += [StandingAction(f"A{n}", by="2026-11-01") for n in range(299)]
    stands = Stands(actions=tuple((f"actions/{n}", one) for n, one in enumerate(late)))
    assert preflight(stands, Agenda("x"), Circle("x"), ON, None) == (
        f"300 actions are overdue, and not on the agenda: {'B' * 39}…, A0, A1 and 297 more.",
    )
    one = Stands(actions=(("actions/1", late[0]),))
    assert preflight(one, Agenda("x"), Circle("x"), ON, None)[0].endswith("B…")


def test_a_circle_that_only_recommends_is_told_so() -> None:
    """What it may not decide is named, with the kind that says so; nothing is stopped."""
    forum = Circle("talk", kind="forum")
    items = (AgendaItem("Cook", Kind.ELECT), AgendaItem("Tools", Kind.ELECT))
    assert preflight(Stands(), Agenda("x", items=items[:1]), forum, ON, None, decides=False) == (
        "To be decided, and a forum circle only recommends: Cook.",
    )
    assert preflight(Stands(), Agenda("x", items=items), forum, ON, None, decides=False) == (
        "2 are to be decided, and a forum circle only recommends: Cook, Tools.",
    )


def test_one_block_or_nothing() -> None:
    """What is missing is one short block; where nothing is, nothing is said."""
    assert said(()) == ()
    assert said(("A.", "B.")) == ("Before you begin, for your information:\n- A.\n- B.",)


def test_it_is_said_at_the_beginning_of_a_meeting(hand: Hand) -> None:
    """Somebody who begins a meeting hears it; a file of answers does not."""
    hand.writes("sociocli.yaml", "name: House\n")
    hand.writes("circles/operations.yaml", "members:\n- {id: ana, right: on-leave}\n- {id: ben}\n")
    hand.writes("agendas/tiny.yaml", TINY)
    hand.writes("actions/operations/2026-01-01-a.yaml", "format: sociocli/action/1\nwhat: [\n")
    heard = hand.sits_answering(TINY_ANSWERS)
    hand.types("meet", "tiny")
    told = next(text for text in heard if "Before you begin" in text)
    assert "A file cannot be read: actions/operations/2026-01-01-a.yaml:" in told
    assert "On leave: ana." in told


@pytest.mark.parametrize(
    ("kind", "present", "told"),
    [
        ("forum", False, True),
        ("forum", True, True),
        ("guild", True, True),
        ("clan", True, False),
        ("circle", False, False),
    ],
)
def test_what_kind_of_circle_decides_is_asked_of_the_record(
    hand: Hand, kind: str, *, present: bool, told: bool
) -> None:
    """Our kinds and the organisation's own are known, whether a present is kept or not."""
    if present:
        hand.writes("sociocli.yaml", "kinds:\n- {name: guild, decides: no}\n- clan\n")
    hand.writes("circles/operations.yaml", f"kind: {kind}\nmembers: [ana, ben]\n")
    hand.writes("agendas/tiny.yaml", TINY)
    heard = hand.sits_answering(TINY_ANSWERS)
    hand.types("meet", "tiny")
    sentence = f"To be decided, and a {kind} circle only recommends: Quiet hours."
    assert any(sentence in text for text in heard) is told
    assert any("item-1" in key for key in heard)  # and the meeting goes on as ever


def test_the_check_of_an_agenda_says_it_too(hand: Hand) -> None:
    """What is missing for a meeting to come is no finding; of past ones nothing is said."""
    hand.writes("sociocli.yaml", "name: House\n")
    hand.writes("circles/operations.yaml", "members:\n- {id: ana, right: on-leave}\n- {id: ben}\n")
    text = "format: sociocli/agenda/1\nname: {name}\ncircle: operations\ndate: {date}\n"
    hand.writes("agendas/next.yaml", text.format(name="next", date="2099-11-22"))
    hand.writes("agendas/old.yaml", text.format(name="old", date="2020-11-22"))
    hand.writes("agendas/met.yaml", text.format(name="met", date="2099-11-15"))
    minutes = Minutes("2099-11-15-operations", "operations", "2099-11-15", status=Status.ACCEPTED)
    hand.writes(f"minutes/operations/{minutes.id}.yaml", minutes_yaml(minutes).decode())
    assert hand.types("agenda", "check") == 0
    assert hand.out == "All agendas are in order (3).\n"
    assert hand.err == "next: On leave: ana.\n"
