"""What tests of things kept over time have: sessions, and minutes in a record."""

from __future__ import annotations

from collections.abc import Callable

from commanding import Hand, _Answering

from sociocli.cli import alone
from sociocli.domain.practised import Practised, Sort
from sociocli.process.asking import Pause
from sociocli.process.running import Timepiece
from sociocli.terminal import plain
from sociocli.terminal.outfit import Outfit

__all__ = ["DRILL", "HIDDEN", "REHEARSAL", "meets", "pauses", "sits"]

HIDDEN = Practised(
    day="2026-11-20",
    what="hidden-objection",
    title="A question that hides something",
    size=5,
    kinds=("decide",),
    minutes=14,
    method="sofa",
    noticed=(9, 17, 17),
    praised=("aim-quoted",),
    finished=True,
)
DRILL = Practised(
    day="2026-11-02",
    what="objections",
    sort=Sort.DRILL,
    title="Objection or preference?",
    minutes=4,
)
REHEARSAL = Practised(
    day="2026-08-30", what="tomorrow", sort=Sort.REHEARSAL, size=8, minutes=40, finished=True
)


def meets(
    hand: Hand,
    date: str,
    facilitator: str = "ana",
    *,
    circle: str = "operations",
    people: tuple[str, ...] = ("ana", "ben", "kim"),
    kinds: tuple[str, ...] = ("decide",),
    also: tuple[str, ...] = (),
    secretary: str = "ben",
    process: str = "",
    absent: tuple[str, ...] = (),
) -> None:
    """Write minutes of a meeting into the record."""
    listed = [f"- {{id: {one}, name: {one.title()}, part: member}}" for one in people]
    listed += [
        f"- {{id: {one}, name: {one.title()}, part: member, presence: absent}}" for one in absent
    ]
    lines = [
        "format: sociocli/minutes/1",
        f"id: {date}-{circle}",
        f"circle: {circle}",
        f"date: {date}",
        'began: "19:00"',
        'ended: "20:10"',
        "status: draft",
        "method: sofa",
        f"facilitator: {facilitator}",
        *([f"facilitated_also: [{', '.join(also)}]"] if also else []),
        f"secretary: {secretary}",
        "people:",
        *listed,
        "items:",
    ]
    for n, kind in enumerate(kinds, 1):
        outcome = {"decide": "adopted", "elect": "elected"}.get(kind, "reported")
        lines += [f"- title: Topic {n}", f"  kind: {kind}", f"  outcome: {outcome}"]
        if process and n == len(kinds):
            lines += ["  process:", f"  - {process}"]
    hand.writes(f"minutes/{circle}/{date}-{circle}.yaml", "\n".join(lines) + "\n")


def sits(
    hand: Hand, answers: str, until: str = "", then: Callable[[], object] | None = None
) -> list[str]:
    """Let somebody sit at a terminal and answer by keyboard."""
    heard: list[str] = []

    def room(clock: Timepiece, outfit: Outfit) -> _Answering:
        del outfit
        return _Answering(answers, clock.read(), (until, then), heard)

    hand.patch.setattr(alone, "at_terminal", lambda: True)
    hand.patch.setattr(plain, "PlainRoom", room)
    hand.patch.setenv("TERM", "dumb")
    return heard


def pauses() -> None:
    """Leave."""
    raise Pause(0)
