"""`sociocli meet AGENDA --rehearse`: tomorrow's meeting tonight, with simulated people.

Reads the record as a meeting would, and writes nothing into it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sociocli.cli import practice_wording as words
from sociocli.cli.bringing import bring
from sociocli.cli.clock import local_now
from sociocli.cli.practice import Practise, another_seed, hold_session
from sociocli.cli.preflight_wording import HEAD
from sociocli.domain.people import Part, Person
from sociocli.errors import BadRequest
from sociocli.practice.circle.improvising import improvised
from sociocli.practice.rehearsal.session import Coached, Session
from sociocli.record.folder import RecordFolder, find_root
from sociocli.record.scenario_file import library, worries

__all__ = ["Rehearse", "rehearse"]

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Rehearse:
    """What was said on the command line.

    Args:
        folder: The record folder, or "".
        agenda: The agenda, or "".
        circle: The circle, or "".
        answers: A file of answers, or "".
        plain: Whether it is held line by line.
        date: The day, or "" for today.
        seed: Draws what people want and say; 0 for another rehearsal each time.

    """

    folder: str = ""
    agenda: str = ""
    circle: str = ""
    answers: str = ""
    plain: bool = False
    date: str = ""
    seed: int = 0


def rehearse(wanted: Rehearse) -> int:
    """Rehearse an agenda with simulated people under the members' own names.

    Args:
        wanted: What was said on the command line.

    Returns:
        The exit code.

    Raises:
        BadRequest: If there is no such agenda, or nobody is known who could be played.

    """
    record = RecordFolder(find_root(wanted.folder, Path.cwd()))
    today = wanted.date or local_now().date().isoformat()
    brought = bring(record.root, wanted.agenda, wanted.circle, today)
    circle, last = brought.circle, brought.last
    members = circle.members or tuple(
        Person(one.id, one.name, one.right)
        for one in (last.people if last else ())
        if one.part is Part.MEMBER
    )
    if len(members) < _FEWEST:
        raise BadRequest(words.NO_MEMBERS)
    if not brought.agenda.items:
        raise BadRequest(words.NO_ITEMS.format(agenda=brought.agenda.name))
    held = circle.holder("facilitator")
    you = held if held in [one.id for one in members] else members[0].id
    agenda = brought.agenda
    agenda = replace(agenda, date=agenda.date or today, time=agenda.time or "19:00")
    circle = replace(circle, members=members)
    missing = brought.missing
    brought = replace(brought, agenda=agenda, circle=circle, missing=())
    cast = improvised(brought, library(), worries(), you, wanted.seed or another_seed())
    session = Session(
        agenda.name,
        agenda.title or agenda.name,
        cast,
        rehearsal=True,
        about=_about(cast.name(you), missing),
        coached=Coached.ASKED,
        sentences=not wanted.answers,
    )
    return hold_session(Practise(answers=wanted.answers, plain=wanted.plain), session)


def _about(name: str, missing: Sequence[str]) -> str:
    """Return what is said before it begins, with what the real meeting would still lack."""
    told = (words.REHEARSAL_ABOUT.format(name=name), *((HEAD, *missing) if missing else ()))
    return "\n\n".join(told)
