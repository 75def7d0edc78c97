"""Who somebody is in a record, and what they facilitated there.

Asks once at a terminal and keeps the answer privately; nothing about a person is
written into the record. Must not know what is shown of it.

Source: formats.md 3.5; product.md rule 6.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sociocli.cli import overtime_wording as words
from sociocli.cli.saying import say_aside
from sociocli.domain.people import matching
from sociocli.domain.practised import Facilitated
from sociocli.errors import BadRequest
from sociocli.record.facilitated import facilitated_by
from sociocli.record.index import Index
from sociocli.record.known_as import keep_known_as, known_as

__all__ = ["Real", "for_real"]

_MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Real:
    """What somebody did in a record.

    Args:
        index: What is in the record; None if no minutes are there.
        person: Their id in it, or "".
        name: Their name, or "".
        meetings: What they facilitated, by day.

    """

    index: Index | None = None
    person: str = ""
    name: str = ""
    meetings: tuple[Facilitated, ...] = ()


def for_real(root: Path, typed: str) -> Real:
    """Return what somebody facilitated in a record; nothing where no minutes are.

    Args:
        root: The record folder.
        typed: Who they say they are, or "".

    Raises:
        BadRequest: If nobody is called so, or several are.

    """
    index = Index(root)
    people = _everybody(index)
    if not people:
        if typed:
            raise BadRequest(words.WHO_NO_MINUTES.format(typed=typed))
        return Real()
    person = _who(root, people, typed)
    if not person:
        return Real(index)
    return Real(index, person, dict(people).get(person, person), facilitated_by(index, person))


def _everybody(index: Index) -> tuple[tuple[str, str], ...]:
    """Return ids and names of all who are named in minutes; a circle's own names win."""
    from sociocli.record.export_names import Names

    minutes = index.things("minutes", whole=True)
    if not minutes:
        return ()
    names = Names(index.things("circles"))
    found: dict[str, str] = {}
    for thing in sorted(minutes, key=lambda one: one.begins, reverse=True):
        for one in _people(thing.plain.get("people")):
            known = names.person(one[0], thing.circle)
            found.setdefault(one[0], known if known != one[0] else one[1])
    return tuple(sorted(found.items()))


def _people(listed: object) -> list[tuple[str, str]]:
    if not isinstance(listed, list):
        return []
    people = [one for one in listed if isinstance(one, dict) and one.get("id")]
    return [(str(one["id"]), str(one.get("name") or one["id"])) for one in people]


def _who(root: Path, people: tuple[tuple[str, str], ...], typed: str) -> str:
    if typed:
        person = _meant(people, typed)
        keep_known_as(root, person)
        return person
    known = known_as(root)
    if known is not None:
        return known
    from sociocli.cli.wiring import at_terminal

    if not at_terminal():
        say_aside(words.WHO_UNASKED.format(names=_listed(people)))
        return ""
    person = _asked(people)
    keep_known_as(root, person)
    return person


def _asked(people: tuple[tuple[str, str], ...]) -> str:
    from sociocli.cli.init_asking import Asking

    asking = Asking()
    try:
        while True:
            typed = asking.open(None, words.WHO, "--as")
            if not typed:
                return ""
            try:
                return _meant(people, typed)
            except BadRequest as wrong:
                say_aside(wrong.sentence)
    finally:
        asking.close()


def _meant(people: tuple[tuple[str, str], ...], typed: str) -> str:
    found = matching(typed, people)
    if len(found) == 1:
        return found[0]
    if found:
        raise BadRequest(words.WHO_SEVERAL.format(typed=typed, ids=", ".join(found)))
    raise BadRequest(words.WHO_NOBODY.format(typed=typed, names=_listed(people)))


def _listed(people: tuple[tuple[str, str], ...]) -> str:
    ids = [person for person, _ in people[:_MOST_NAMES]]
    more = len(people) - len(ids)
    return ", ".join([*ids, words.WHO_MORE.format(count=more)] if more else ids)
