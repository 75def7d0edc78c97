"""Who is named in a meeting: members, guests, and every name that was typed.

Knows where a meeting and what it was begun with hold people, and gathers all names
of each of them. Must not know what other names they get; `pseudonyms.py` does.

Source: process.md 3.1 (who is in the room); record-needs.md N04.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from sociocli.domain.day import is_day
from sociocli.domain.people import Attendee, Person
from sociocli.practice.buddy.retelling import Told
from sociocli.process.asking import Aside
from sociocli.process.brought import Brought
from sociocli.process.choosing import Pick, Slip
from sociocli.process.writing import Form, Write

__all__ = ["Named", "people_named"]

Named = dict[str, list[str]]
# The fields of the domain that hold somebody's id or name.
_SOMEBODY = ("by", "decided_by", "facilitator", "holder", "owner", "secretary", "who")
_COMMAS = re.compile(r"\s*[,;\n]\s*")


def people_named(brought: Brought, told: Sequence[Told]) -> Named:
    """Return the names of everybody who is named, by id, in the order in which they come up.

    Whoever has no id is called by the name itself.

    Args:
        brought: What the meeting was begun with.
        told: What was asked and answered.

    """
    found: Named = {}
    for person, name in _in_value(brought):
        _add(found, person, name)
    known: tuple[tuple[str, str], ...] = ()
    for one in told:
        if one.question.scene.names is not known:
            known = one.question.scene.names
            for person, name in known:
                _add(found, person, name)
        for name in _typed(one):
            _add(found, name, name)
    return _each_once(found)


def _add(found: Named, person: str, name: str) -> None:
    names = found.setdefault(person, [])
    if name not in names:
        names.append(name)


def _each_once(found: Named) -> Named:
    """Join those who were typed in before they had an id, with who they are."""
    ids = {name: person for person, names in found.items() for name in names if name != person}
    joined: Named = {}
    for person, names in found.items():
        for name in names:
            _add(joined, ids.get(person, person), name)
        joined.setdefault(ids.get(person, person), [])
    return joined


def _in_value(value: object) -> Iterator[tuple[str, str]]:
    """Yield pairs of id and name of the people in a value of the domain."""
    if isinstance(value, tuple):
        for one in value:
            yield from _in_value(one)
    elif isinstance(value, Person | Attendee):
        yield value.id, value.name
    elif is_dataclass(value):
        for field in fields(value):
            part = getattr(value, field.name)
            if field.name in _SOMEBODY:
                yield from _somebody(part)
            else:
                yield from _in_value(part)


def _somebody(value: object) -> Iterator[tuple[str, str]]:
    for text in value if isinstance(value, tuple) else (value,):
        if isinstance(text, str) and _may_be_a_name(text):
            yield text, text


def _typed(told: Told) -> Iterator[str]:
    """Yield the names that were typed in an answer or an aside."""
    question, entry = told.question, told.entry
    if entry.aside is not None:
        yield from _in_aside(entry.aside)
    elif isinstance(question, Pick | Slip):
        among = [person for person, _ in question.among]
        answer = entry.answer if isinstance(entry.answer, list) else []
        for one in answer:
            if isinstance(one, str) and one not in among and _may_be_a_name(one):
                yield one
    elif isinstance(question, Write) and question.form is Form.NAMES:
        if isinstance(entry.answer, str):
            yield from _split(entry.answer)
    elif question.key.split("~")[0] == "aside/correct/name" and isinstance(entry.answer, str):
        yield entry.answer


def _in_aside(aside: Aside) -> Iterator[str]:
    for value in ("who", "to"):
        text = aside.get(value)
        if text != "all":
            yield from _split(text)


def _split(text: str) -> Iterator[str]:
    for one in _COMMAS.split(text):
        if _may_be_a_name(one):
            yield one


def _may_be_a_name(text: str) -> bool:
    """Tell a name or an id from a day, a number, or loose words like "the bakers"."""
    if not text or is_day(text) or text[0].isdigit():
        return False
    return text == text.strip() and (" " not in text or not text[0].islower())
