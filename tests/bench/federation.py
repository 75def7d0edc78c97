"""The record of a large federation: so many meetings, and what follows from them.

Every kind of file is made with the program's own nouns and writer, some hundred
bodies of each; the names, days, identities and a part of the words are then set
anew for every meeting, as writing each of 50,000 would take a quarter of an
hour. The Markdown beside the minutes is as long as a real one, and cheaper. The
same numbers always give the same record.

    record of 1,000 meetings: 20 circles, 1,000 minutes of about 8 KB with their Markdown,
    500 decisions (a third in force), 200 terms, 1,500 actions (a tenth open),
    300 topics, 20 agendas, 20 circles
"""

from __future__ import annotations

import datetime as dt
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Acceptance, Action, Minutes, NextMeeting, Status, Topic
from sociocli.domain.people import Attendee
from sociocli.domain.proposal import (
    Concern,
    ConsentRound,
    Decision,
    Objection,
    ObjectionState,
    Proposal,
    QuestionAsked,
    Resolution,
    Version,
)
from sociocli.domain.standing import (
    ActionState,
    BacklogTopic,
    DecisionStatus,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.record.minutes_file import minutes_yaml
from sociocli.record.standing_file import Standing, standing_bytes

__all__ = ["COMMON", "RARE", "TODAY", "add_meeting", "federation"]

TODAY = dt.date(2026, 11, 22)
COMMON, RARE = "quiet", "xylophone"
MEETINGS_OF_A_CIRCLE = 50
BODIES = 120
WEEK = dt.timedelta(days=14)
_PEOPLE = ("ana", "ben", "kim", "lea", "mo", "zoe", "ifeoma", "jan")
_NAMES = {"zoe": "Zoë", "mo": "Mohamed", "ifeoma": "Ifeọma", "jan": "Jan (garden)"}
_MANY_WORDS = (
    "circle consent budget kitchen garden noise hours house common room door key repair "
    "water children evening guests party rule trial review money roof heating bicycle "
    "cellar workshop neighbour quiet lamp chair bread meeting letter city council rent "
    "share purpose harvest compost visitor parking music Sunday winter spring electric "
    "solar insurance cleaning plan"
)
_WORDS = _MANY_WORDS.split()


def federation(where: Path, meetings: int) -> dict[str, int]:
    """Make a record, or leave it as it is if it is there already.

    Args:
        where: Its folder.
        meetings: How many meetings it has seen.

    Returns:
        How many files of each part it has.

    """
    done = where / "made"
    if not done.exists():
        shutil.rmtree(where, ignore_errors=True)
        _write(where / "record", meetings)
        done.write_text("", encoding="utf-8")
    parts = ("minutes", "decisions", "terms", "actions", "backlog", "agendas", "circles")
    ending = {"decisions": "*.md"}
    return {
        part: sum(1 for _ in (where / "record" / part).rglob(ending.get(part, "*.yaml")))
        for part in parts
    }


def add_meeting(record: Path, number: int) -> None:
    """Add one meeting to the first circle, and what follows from it."""
    maker = _Maker(record, 7)
    maker.meeting("circle-0000", 900 + number)


def _write(record: Path, meetings: int) -> None:
    record.mkdir(parents=True)
    (record / "sociocli.yaml").write_text("format: sociocli/organisation/1\nname: Federation\n")
    maker = _Maker(record, meetings)
    for number in range(meetings):
        circle = f"circle-{number // MEETINGS_OF_A_CIRCLE:04d}"
        maker.meeting(circle, number % MEETINGS_OF_A_CIRCLE)


class _Maker:
    """Writes the files of one meeting after the other."""

    def __init__(self, record: Path, seed: int) -> None:
        self._record = record
        self._chance = random.Random(f"federation {seed}")
        self._made: dict[str, list[str]] = {}
        self._folders: dict[Path, bool] = {}

    def meeting(self, circle: str, number: int) -> None:
        """Write what one meeting leaves behind."""
        chance = self._chance
        if number == 0:
            self._put(f"circles/{circle}.yaml", _CIRCLE.format(circle=circle))
            self._put(f"agendas/{circle}-2026-11-29.yaml", _AGENDA.format(circle=circle))
        day = TODAY - WEEK * (MEETINGS_OF_A_CIRCLE - min(number, MEETINGS_OF_A_CIRCLE) - 1)
        last = number >= MEETINGS_OF_A_CIRCLE - 1
        values = {
            "2001-01-01": day.isoformat(),
            "2002-02-02": (day + dt.timedelta(days=chance.randrange(30, 400))).isoformat(),
            "somewhere": circle,
            "CIRCLE": circle.upper(),
            "zebra": f"{chance.choice(_WORDS)} {chance.choice(_WORDS)} {number}",
            "yesterday": chance.choice(_WORDS),
        }
        name = f"{values['2001-01-01']}-{circle}" + (f"-{number}" if number >= 900 else "")
        minutes = self._body("minutes-draft" if last else "minutes", _minutes(last=last), values)
        if chance.random() < 0.002:
            minutes = minutes.replace("everybody", RARE, 1)
        self._put(f"minutes/{circle}/{name}.yaml", minutes)
        self._put(f"minutes/{circle}/{name}.md", _markdown(minutes))
        for part, ending, kind, make in self._follows(number):
            text = self._body(kind, make, values)
            slug = f"{kind}-{number}-{chance.randrange(10**6)}".replace("_", "-")
            self._put(f"{part}/{circle}/{values['2001-01-01']}-{slug}{ending}", text)

    def _follows(self, number: int) -> list[tuple[str, str, str, Callable[[random.Random], str]]]:
        chance = self._chance
        found: list[tuple[str, str, str, Callable[[random.Random], str]]] = []
        if number % 2 == 0:
            status = DecisionStatus.IN_FORCE if chance.random() < 0.35 else DecisionStatus.ENDED
            found.append(("decisions", ".md", f"decision-{status}", _decision(status)))
        if number % 5 == 0:
            state = TermState.HOLDS if number >= MEETINGS_OF_A_CIRCLE - 15 else TermState.ENDED
            found.append(("terms", ".yaml", f"term-{state}", _term(state)))
        for _ in range(1 + number % 2):
            doing = ActionState.OPEN if chance.random() < 0.1 else ActionState.DONE
            found.append(("actions", ".yaml", f"action-{doing}", _action(doing)))
        if number % 10 in (0, 3, 6):
            found.append(("backlog", ".yaml", "topic", _topic))
        return found

    def _body(self, kind: str, make: Callable[[random.Random], str], values: dict[str, str]) -> str:
        known = self._made.setdefault(kind, [])
        if len(known) < BODIES:
            known.append(make(self._chance))
        text = self._chance.choice(known)
        for old, new in values.items():
            text = text.replace(old, new)
        return text

    def _put(self, name: str, text: str) -> None:
        path = self._record / name
        if path.parent not in self._folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders[path.parent] = True
        path.write_text(text, encoding="utf-8", newline="\n")


def _said(chance: random.Random, length: int) -> str:
    words = [chance.choice(_WORDS) for _ in range(length)]
    for at in range(0, length, 9):
        words[at] = words[at].capitalize()
    if chance.random() < 0.3:
        words[length // 2] = chance.choice(("“café”", "Straße", "会議", "اجتماع", "🌱"))
    return " ".join(words) + "."


def _text(chance: random.Random, lines: int) -> str:
    return "\n".join(_said(chance, chance.randrange(9, 14)) for _ in range(lines))


def _item(chance: random.Random, number: int) -> Item:
    text = _text(chance, 5)
    versions = (
        Version(text, "2002-02-02", owner=chance.choice(_PEOPLE), by="ana"),
        Version(text + "\nFor zebra as well.", "2002-02-02", because=_said(chance, 8)),
    )
    return Item(
        f"{_said(chance, 3).rstrip('.')} yesterday", Kind.DECIDE, Outcome.ADOPTED, number,
        method="sofa", planned=20, used=18, summary=_text(chance, 2),
        questions=(_said(chance, 9), _said(chance, 7)),
        proposal=Proposal(
            _said(chance, 14), versions,
            tuple(QuestionAsked(_said(chance, 8), _said(chance, 9)) for _ in range(3)),
            tuple(_said(chance, 10) for _ in range(4)),
        ),
        rounds=(ConsentRound(1, 6, 1, 1, 0, 8), ConsentRound(2, 8, 0, 0, 0, 8)),
        objections=(
            Objection(
                _said(chance, 9), 1, resolved=Resolution.SHORTEN_TERM, how=_said(chance, 6),
                state=ObjectionState.INTEGRATED,
            ),
        ),
        concerns=(Concern(_said(chance, 8), "kim"),),
        decision=Decision(versions[1].text, "2002-02-02", criteria=(_said(chance, 6),)),
    )  # fmt: skip


def _minutes(*, last: bool) -> Callable[[random.Random], str]:
    def make(chance: random.Random) -> str:
        made = Minutes(
            "2001-01-01-somewhere", "somewhere", "2001-01-01", "19:02", "20:58",
            facilitator="ana", secretary="ben",
            people=tuple(Attendee(one, _NAMES.get(one, one.title())) for one in _PEOPLE),
            announcements=(_said(chance, 12),),
            check_in=tuple(_said(chance, 7) for _ in range(3)),
            items=tuple(_item(chance, n) for n in (1, 2)),
            notes=(_text(chance, 3), "everybody was heard"),
            actions=(Action("Write to the zebra", ("kim",), "2002-02-02"),),
            backlog=(Topic(_said(chance, 4), Kind.EXPLORE),),
            next=NextMeeting("2002-02-02", "19:00"),
        )  # fmt: skip
        if not last:
            accepted = Acceptance("2002-02-02", "2002-02-02-somewhere")
            made = replace(made, status=Status.ACCEPTED, accepted=accepted)
        return minutes_yaml(made).decode()

    return make


def _markdown(minutes: str) -> str:
    """Return a text like that of rendered minutes, two thirds as long."""
    lines = [line.strip(" -") for line in minutes.split("\n")]
    said = [f"> {line.partition(': ')[2] or line}" for line in lines if len(line) > 40]
    return "# Minutes\n\n" + "\n".join(said) + "\n"


def _standing(value: Standing) -> str:
    return standing_bytes(value).decode()


def _decision(status: DecisionStatus) -> Callable[[random.Random], str]:
    def make(chance: random.Random) -> str:
        ended = "" if status is DecisionStatus.IN_FORCE else "2002-02-02"
        title = f"{_said(chance, 4).rstrip('.')} zebra"
        review = "2002-02-02"
        return _standing(
            StandingDecision(
                title, status, "2001-01-01", review, ended=ended, owner=chance.choice(_PEOPLE),
                criteria=(_said(chance, 7),), concerns=(Concern(_said(chance, 8), "kim"),),
                minutes="2001-01-01-somewhere#1", text=_text(chance, 8),
            )
        )  # fmt: skip

    return make


def _term(state: TermState) -> Callable[[random.Random], str]:
    def make(chance: random.Random) -> str:
        role = chance.choice(("secretary", "facilitator", "delegate", "leader"))
        ended = "2002-02-02" if state is TermState.ENDED else ""
        return _standing(
            Term(
                role, chance.choice(_PEOPLE), role.title(), "2001-01-01", "2002-02-02", state, ended
            )
        )

    return make


def _action(state: ActionState) -> Callable[[random.Random], str]:
    def make(chance: random.Random) -> str:
        return _standing(
            StandingAction(
                f"{_said(chance, 5).rstrip('.')} zebra", (chance.choice(_PEOPLE),), "2002-02-02",
                state=state, closed="" if state is ActionState.OPEN else "2002-02-02",
                minutes="2001-01-01-somewhere#2",
            )
        )  # fmt: skip

    return make


def _topic(chance: random.Random) -> str:
    title = f"{_said(chance, 5).rstrip('.')} zebra"
    return _standing(BacklogTopic(title, Kind.EXPLORE, by="ana", since="2001-01-01"))


_CIRCLE = """\
format: sociocli/circle/1
id: {circle}
name: The {circle}
aim: A house in which people live together.
members:
- {{id: ana, name: Ana}}
- {{id: ben, name: Ben}}
- {{id: kim, name: Kim}}
roles:
- {{id: secretary, title: Secretary}}
"""
_AGENDA = """\
format: sociocli/agenda/1
title: The next evening
extends: circle-meeting
circle: {circle}
date: 2026-11-29
items:
- title: Quiet hours
  kind: decide
"""
