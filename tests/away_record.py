"""A circle that reviews five decisions while Kim is away: kept together, adjusted, ended, kept.

Bikes and Keys are extended in one round, Lamps is adjusted, Noise ends, and Shed is
kept by itself. By its rule the circle waits for Kim.
"""

from __future__ import annotations

from pathlib import Path

from commanding import Hand
from standing_record import standing_in

from sociocli.domain.item import Item, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.people import Attendee
from sociocli.domain.proposal import Decision
from sociocli.domain.standing import StandingDecision
from sociocli.record.markdown import render
from sociocli.record.minutes_file import minutes_yaml, read_minutes

__all__ = [
    "AWAY", "MET", "MINUTES", "NUMBERS", "UNTIL", "decision", "item", "reviews_without_kim",
    "topics",
]  # fmt: skip

MET, UNTIL = "2026-11-22-operations", "2026-11-24"
MINUTES = f"minutes/operations/{MET}.yaml"
# The number of each decision in the minutes.
NUMBERS = {"bikes": "1.1", "keys": "1.2", "lamps": "2", "noise": "3", "shed": "4"}
CIRCLE = """\
name: Operations
settings: {{absence_rule: {rule}}}
members:
- {{id: ana, name: Ana}}
- {{id: ben, name: Ben}}
- {{id: kim, name: Kim}}
- {{id: zoe, name: Zoe}}
"""
DECISION = """\
---
format: sociocli/decision/1
title: {title}
status: in_force
adopted: 2026-01-10
review: 2026-11-20
owner: ana
minutes: "2026-01-10-operations#{n}"
---

{title} as ever.
"""
FIRST = Minutes(
    "2026-01-10-operations",
    "operations",
    "2026-01-10",
    people=tuple(Attendee(one.lower(), one) for one in ("Ana", "Ben", "Kim")),
    items=tuple(
        Item(
            name.capitalize(),
            outcome=Outcome.ADOPTED,
            number=n,
            decision=Decision(f"{name.capitalize()} as ever.", "2026-11-20", owner="ana"),
        )
        for n, name in enumerate(NUMBERS, 1)
    ),
)
AGENDA = """\
format: sociocli/agenda/1
name: evening
circle: operations
date: 2026-11-22
time: "19:00"
minutes: 60
opening: [gather]
items:
- title: Reviews that are due
  kind: review
  minutes: 6
  decisions: [decisions/operations/2026-01-10-bikes, decisions/operations/2026-01-10-keys]
- {title: Lamps, kind: review, minutes: 6, decision: decisions/operations/2026-01-10-lamps}
- {title: Noise, kind: review, minutes: 6, decision: decisions/operations/2026-01-10-noise}
- {title: Shed, kind: review, minutes: 6, decision: decisions/operations/2026-01-10-shed}
closing: [close]
"""
AWAY = """\
begins: 2026-11-22T19:00:00+01:00
answers:
- {ask: gather/here, answer: everybody-but}
- {ask: gather/missing, answer: "WHO"}
- {ask: "attendance/*", answer: absent, always: true}
- {ask: meeting/facilitator, answer: ana}
- {ask: meeting/secretary, answer: ben}
- {ask: item-2/review/choice, answer: adjust}
- {ask: item-2/proposal/text, answer: Lamps off at ten.}
- {ask: item-3/review/choice, answer: end}
- {ask: item-4/review/choice, answer: keep}
- {ask: "item-*/proposal/review", answer: 6 months, always: true}
- {ask: "item-*/consent-*/*", answer: consent, always: true}
"""


def reviews_without_kim(hand: Hand, rule: str = "lazy", away: str = "kim") -> Hand:
    """Hold the meeting.

    Args:
        hand: Somebody in an empty record.
        rule: The circle's rule for absent members.
        away: Who is not there, with commas between them.

    """
    hand.writes("sociocli.yaml", "name: Mill Court\n")
    circle = CIRCLE.format(rule=rule)
    if "zoe" not in away:
        circle = circle.replace("- {id: zoe, name: Zoe}\n", "")
    hand.writes("circles/operations.yaml", circle)
    for n, name in enumerate(NUMBERS, 1):
        text = DECISION.format(title=name.capitalize(), n=n)
        hand.writes(f"decisions/operations/2026-01-10-{name}.md", text)
    minutes = minutes_yaml(FIRST).decode()
    hand.writes("minutes/operations/2026-01-10-operations.yaml", minutes)
    hand.writes("minutes/operations/2026-01-10-operations.md", render(FIRST))
    hand.types("minutes", "accept", "2026-01-10-operations", "--date", "2026-01-20")
    hand.writes("agendas/evening.yaml", AGENDA)
    answers = hand.writes("../away.yaml", AWAY.replace("WHO", away))
    assert hand.types("meet", "evening", "--answers", str(answers)) == 0, hand.err
    return hand


def decision(hand: Hand, name: str) -> StandingDecision:
    """Return a decision as its file has it."""
    path = hand.folder / f"decisions/operations/2026-01-10-{name}.md"
    return standing_in(StandingDecision, path)


def item(hand: Hand, name: str) -> Item:
    """Return the item of the minutes, or the part of one, in which a decision was reviewed."""
    number, _, part = NUMBERS[name].partition(".")
    found = read_minutes(hand.folder / MINUTES).items[int(number) - 1]
    return found.parts[int(part) - 1] if part else found


def topics(hand: Hand) -> list[Path]:
    """Return the topics of the backlog."""
    return sorted((hand.folder / "backlog").rglob("*.yaml"))
