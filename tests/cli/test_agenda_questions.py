"""`sociocli agenda questions`."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from io import StringIO

from rooms import circle_meeting

from sociocli.cli.agenda_questions import questions
from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import Kind
from sociocli.process.meeting import meeting


def printed(*, as_json: bool = False) -> str:
    """Return what is printed for a circle meeting with an item of each kind."""
    out = StringIO()
    questions(partial(meeting, circle_meeting()), out, json=as_json)
    return out.getvalue()


def test_straight_course_then_branches() -> None:
    """The keys of the straight course come first, then patterns; none is in both."""
    straight, branches = printed().split("Questions that may come besides")
    assert "\nmeeting/date " in straight
    assert "\nitem-3/consent-1/ben " in straight
    assert "item-*/**/consent-*/* " not in branches
    assert "\nitem-*/**/objection-*/understood " in branches
    assert "\naside/break " in branches


def test_answers_and_defaults_stand_with_their_keys() -> None:
    """Each key is printed with its answers, and in brackets with its default."""
    lines = printed().splitlines()
    consent = next(line for line in lines if line.startswith("item-3/consent-1/ben "))
    check_in = next(line for line in lines if line.startswith("check-in/ben "))
    assert "consent, objection" in consent
    assert "[" not in consent
    assert check_in.endswith("[spoken]")


def test_as_one_json_document() -> None:
    """With --json the same is one document."""
    document = json.loads(printed(as_json=True))
    first = document["questions"][0]
    assert sorted(first) == ["allowed", "default", "key"]
    assert {"pattern": "aside/note", "allowed": "text"} in document["branches"]


def test_a_selection_whose_role_is_not_known_yet_is_one() -> None:
    """The role that is asked for is a role and none of the members."""
    brought = circle_meeting()
    item = AgendaItem("Secretary", Kind.ELECT, 10)
    out = StringIO()
    agenda = replace(brought.agenda, items=(item,))
    questions(partial(meeting, replace(brought, agenda=agenda)), out)
    straight = out.getvalue().split("Questions that may come besides")[0]
    keys = [line.split(" ")[0] for line in straight.splitlines()]
    assert "item-1/role" in keys
    assert "item-1/term" in keys
    assert not [key for key in keys if key.startswith("item-1/ana/")]
