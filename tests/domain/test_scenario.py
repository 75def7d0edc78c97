from __future__ import annotations

from typing import Any

import pytest

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.character import Character
from sociocli.domain.decided import Decided
from sociocli.domain.scenario import Scenario, Stance
from sociocli.errors import BadRequest

PEOPLE = (Character("you", "You"), Character("ana"))

WELL = Decided("the-well", "Nobody waters at noon.")


def scenario(name: str = "toy", **more: Any) -> Scenario:
    """Return a scenario with one item and two people."""
    fields: dict[str, Any] = {"you": "you", "people": PEOPLE, "items": (AgendaItem("Talk"),)}
    return Scenario(name, "A toy", "Nothing in it.", **(fields | more))


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        ({"name": "A toy"}, "a-z"),
        ({"method": "chess"}, "no method"),
        ({"minutes": -5}, "from 1 on"),
        ({"date": ""}, "not a date"),
        ({"you": "zoe"}, "zoe"),
        ({"you": ""}, "not among"),
        ({"secretary": "zoe"}, "zoe"),
        ({"guests": ("zoe",)}, "zoe"),
        ({"stances": (Stance("zoe"),)}, "zoe"),
        ({"stances": (Stance("ana", 2),)}, "no item 2"),
        ({"decisions": (WELL, WELL)}, "Two decisions are called “the-well”"),
        ({"items": (AgendaItem("Well", decision="well"),)}, "“well” is not among the decisions"),
        ({"items": (AgendaItem("Well", decisions=("a",)),)}, "“a” is not among the decisions"),
    ],
)
def test_a_mistake_is_said_with_what_is_wrong(wrong: dict[str, Any], what: str) -> None:
    """Names that nobody has, items that there are not, and methods that nobody knows."""
    with pytest.raises(BadRequest, match=what):
        scenario(**wrong)


def test_the_agenda_is_that_of_the_meeting() -> None:
    """Title, length and items stand in the agenda that the meeting is begun with."""
    agenda = scenario(length=25).agenda
    assert (agenda.title, agenda.minutes) == ("A toy", 25)
    assert [one.title for one in agenda.items] == ["Talk"]


def test_an_item_names_what_the_circle_has_decided() -> None:
    """One decision, or several that are looked at together."""
    items = (AgendaItem("One", decision="the-well"), AgendaItem("All", decisions=("the-well",)))
    assert scenario(decisions=(WELL,), items=items).agenda.items == items
