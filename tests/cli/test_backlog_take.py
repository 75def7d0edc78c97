"""`sociocli backlog take`."""

from __future__ import annotations

import pytest
from commanding import Hand
from standing_record import house

TOPIC = """\
format: sociocli/topic/1
title: Noise at night
kind: decide
minutes: 15
by: ben
wished: a rule
continues: 2026-10-01-operations#2
proposal: {text: "Quiet from 22:00.", review: 6 months}
"""
HEAD = "format: sociocli/agenda/1\ncircle: {circle}\ndate: 2026-11-29\nminutes: 90   # long\n"
ITEM = """\
- title: Noise at night
  kind: decide
  minutes: 15
  by: ben
  wished: a rule
  proposal:
    text: "Quiet from 22:00."
    review: 6 months
  continues: 2026-10-01-operations#2
  topic: backlog/operations/2026-11-01-noise
"""
AGENDA = "agendas/operations-2026-11-29.yaml"
NAMES = ("2026-11-01-noise", "operations-2026-11-29")


@pytest.fixture
def kept(hand: Hand) -> Hand:
    """Return somebody with a topic and the minutes it goes on from."""
    house(hand)
    hand.writes("backlog/operations/2026-11-01-noise.yaml", TOPIC)
    return hand


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("items:\n# first\n- title: Old   # the old one\n  kind: report\n", None),
        ("", "items:\n"),
        ("items: []\n", "items:\n"),
    ],
)
def test_a_topic_becomes_the_last_item(kept: Hand, before: str, after: str | None) -> None:
    """The item names the topic and carries all that is known of it; nothing else changes."""
    head = HEAD.format(circle="operations")
    kept.writes(AGENDA, head + before)
    assert kept.types("backlog", "take", *NAMES) == 0
    assert kept.out == f"changed    {AGENDA}\n"
    done = (kept.folder / AGENDA).read_text(encoding="utf-8")
    assert done.replace('"Quiet from 22:00."', "Quiet from 22:00.") == head + (
        before if after is None else after
    ) + ITEM.replace('"Quiet from 22:00."', "Quiet from 22:00.")
    assert (kept.folder / "backlog/operations/2026-11-01-noise.yaml").read_text() == TOPIC


@pytest.mark.parametrize(
    ("agenda", "names", "said"),
    [
        (HEAD.format(circle="operations") + "items:\n" + ITEM, NAMES, "has this topic already"),
        (HEAD.format(circle="garden"), NAMES, "is an agenda of the circle Garden"),
        (HEAD.format(circle="operations"), (NAMES[0], "operations-2026-12-01"), "did you mean"),
        (HEAD.format(circle="operations"), ("2026-11-01-nois", NAMES[1]), "did you mean"),
        ("date: soon\n", NAMES, AGENDA),
    ],
)
def test_what_cannot_be_taken_is_said(
    kept: Hand, agenda: str, names: tuple[str, str], said: str
) -> None:
    """What does not fit is refused in a sentence, and the agenda stays as it is."""
    kept.writes(AGENDA, agenda)
    assert kept.types("backlog", "take", *names) == 2
    assert said in kept.err
    assert (kept.folder / AGENDA).read_text() == agenda


def test_what_the_agenda_lacks_then_is_said(kept: Hand) -> None:
    """What the check of the agenda finds afterwards is named at once."""
    kept.writes(AGENDA, HEAD.format(circle="operations").replace("90", "5"))
    assert kept.types("backlog", "take", *NAMES) == 0
    assert AGENDA in kept.err
