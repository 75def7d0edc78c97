"""Taking a topic off today's agenda: it goes somewhere."""

from __future__ import annotations

import pytest
from rooms import room
from talking import talk

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import ItemState, Kind, NextStep, Outcome
from sociocli.domain.minutes import Topic
from sociocli.process.take_off import take_off


@pytest.mark.parametrize(
    ("where", "outcome", "step", "topics"),
    [
        ("next", Outcome.DEFERRED, NextStep("next meeting"), []),
        (
            "backlog",
            Outcome.DEFERRED,
            NextStep("in the backlog"),
            [Topic("Noise", Kind.DECIDE, item=1)],
        ),
        ("away", Outcome.DROPPED, None, []),
    ],
)
def test_a_topic_goes_somewhere(
    where: str, outcome: Outcome, step: NextStep | None, topics: list[Topic]
) -> None:
    """A topic goes to the next meeting, to the backlog, or is let go in so many words."""
    here = room()
    item = here.put_on(AgendaItem("Noise", Kind.DECIDE))
    talk(lambda: take_off(here, "k", item)).asks("k/where").answer(where).ends()
    assert (item.outcome, item.next, here.topics) == (outcome, step, topics)
    assert (item.state, here.to_come(), len(here.items)) == (ItemState.ENDED, [], 1)
    assert here.agenda_changes[0].what == "Taken off: Noise"


def test_enter_keeps_it_for_the_next_meeting() -> None:
    """Enter never lets a topic go."""
    here = room()
    item = here.put_on(AgendaItem("Noise", Kind.DECIDE))
    talk(lambda: take_off(here, "k", item)).defaults().ends()
    assert item.outcome is Outcome.DEFERRED


def test_a_topic_goes_only_once() -> None:
    """A topic that was taken off while the question waited is not taken off twice."""
    here = room()
    item, _ = (here.put_on(AgendaItem(title, Kind.DECIDE)) for title in ("Noise", "Roof"))
    talked = (
        talk(lambda: take_off(here, "k", item)).asks("k/where").aside("agenda", what="take-off")
    )
    talked.asks("aside/agenda/which").answer("item-1").asks("aside/agenda/consent").answer("yes")
    talked.asks("aside/agenda/where").answer("away").asks("k/where").answer("next").ends()
    assert item.outcome is Outcome.DROPPED
    assert len(here.agenda_changes) == 1
