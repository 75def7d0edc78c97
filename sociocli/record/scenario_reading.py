"""A scenario read with all its mistakes, for checking: nothing stops at the first one.

Knows the parts of the file that are read by themselves. Must not know how a
scenario is played. Source: product.md section 4 (YAML).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sociocli.domain.agenda import AgendaItem, Step
from sociocli.domain.character import Character
from sociocli.domain.decided import Decided
from sociocli.domain.item import Kind
from sociocli.domain.scenario import Course, Scenario, Stance
from sociocli.errors import BadRequest
from sociocli.record import scenario_wording as words
from sociocli.record.disk import read_whole
from sociocli.record.finding import Finding, finding_of
from sociocli.record.minutes_file import refuse_other_format
from sociocli.record.plain import from_node
from sociocli.record.scenario_file import SCENARIO
from sociocli.record.yaml_tree import SIZE_LIMIT, Node, read_yaml

__all__ = ["Read", "read_with_mistakes"]

# The lists whose parts are read one by one, and what they are.
_PARTS: dict[str, type] = {
    "people": Character,
    "decisions": Decided,
    "opening": Step,
    "items": AgendaItem,
    "closing": Step,
    "stances": Stance,
    "courses": Course,
}


@dataclass(frozen=True, slots=True)
class Read:
    """A scenario as it was read.

    Args:
        path: How its file is called.
        node: The tree of the file.
        findings: What is wrong with keys and values.
        scenario: The scenario; None if a value is so wrong that it cannot be one.
        strangers: Place among the people, from 0, and id of each who is named by an id
            alone and is none of those one knows.

    """

    path: str
    node: Node
    findings: tuple[Finding, ...]
    scenario: Scenario | None
    strangers: tuple[tuple[int, str], ...] = ()


def read_with_mistakes(path: Path, known: Sequence[str] = ()) -> Read:
    """Read a scenario and note every wrong key and value.

    Args:
        path: Its file.
        known: The ids of the people whom it may name by these alone.

    Raises:
        BadRequest: If it cannot be read at all: no YAML, or another kind of file.

    """
    name = str(path)
    node = read_yaml(read_whole(path, SIZE_LIMIT), name)
    refuse_other_format(node, SCENARIO, name)
    unknown: list[tuple[int, str]] = []
    strangers = tuple(_strangers(node, known))
    try:
        scenario = from_node(Scenario, node, name, extras=("format",), findings=unknown)
    except BadRequest as wrong:
        parts = [
            *_wrong_parts(node, name),
            *_not_there(node, name, strangers),
            *_not_decided(node, name),
        ]
        found = tuple(dict.fromkeys((*parts, *(() if parts else (finding_of(wrong, name),)))))
        return Read(name, node, found, None, strangers)
    listed = (*(Finding(name, line, what) for line, what in unknown), *_nothing_there(node, name))
    return Read(name, node, listed, scenario, strangers)


def _wrong_parts(node: Node, name: str) -> Iterator[Finding]:
    """Yield what is wrong in each part of the file by itself."""
    for key, kind in _PARTS.items():
        for part in _items(node, key):
            unknown: list[tuple[int, str]] = []
            try:
                from_node(kind, part, name, findings=unknown)
            except BadRequest as wrong:
                yield finding_of(wrong, name)
            for line, what in unknown:
                yield Finding(name, line, what)


def _strangers(node: Node, known: Sequence[str]) -> Iterator[tuple[int, str]]:
    for place, one in enumerate(_items(node, "people")):
        person = _id_of(one)
        if person and one.get("name") is None and person not in known:
            yield place, person


def _not_there(node: Node, name: str, strangers: Sequence[tuple[int, str]]) -> Iterator[Finding]:
    """Yield who is named and is not among the people, and items that there are not."""
    ids = [_id_of(one) for one in _items(node, "people")]
    named = [one for key in ("you", "secretary") if (one := node.get(key)) is not None]
    named += _items(node, "guests")
    stances = _items(node, "stances")
    named += [one for stance in stances if (one := stance.get("person")) is not None]
    for one in named:
        if one.text and one.text not in ids:
            sentences = (words.NOT_THERE, words.NOT_THERE_NEAR)
            meant = [person for person in ids if person not in dict(strangers).values()]
            yield Finding(name, one.line, _unknown(one.text, meant, *sentences))
    last = len(_items(node, "items"))
    for stance in stances:
        item = stance.get("item")
        if item is not None and item.text.isdigit() and int(item.text) > last:
            yield Finding(name, item.line, words.NO_ITEM.format(item=item.text, last=last))


def _not_decided(node: Node, name: str) -> Iterator[Finding]:
    """Yield decisions that an item names and that there are not, and names that stand twice."""
    known: list[str] = []
    for one in _items(node, "decisions"):
        own = one.get("name") or one
        if own.text and own.text in known:
            yield Finding(name, own.line, words.DECIDED_TWICE.format(name=own.text))
        known.append(own.text)
    for item in _items(node, "items"):
        alone = item.get("decision")
        for one in [*([alone] if alone is not None else []), *_items(item, "decisions")]:
            if one.text and one.text not in known:
                sentences = (words.NOT_DECIDED, words.NOT_DECIDED_NEAR)
                yield Finding(name, one.line, _unknown(one.text, known, *sentences))


def _nothing_there(node: Node, name: str) -> Iterator[Finding]:
    """Yield the reviews of a scenario in which nothing is decided yet: nobody can read it."""
    if _items(node, "decisions"):
        return
    for item in _items(node, "items"):
        kind = item.get("kind")
        if kind is not None and kind.text == Kind.REVIEW.value:
            yield Finding(name, kind.line, words.NOTHING_TO_REVIEW)


def _items(node: Node, key: str) -> list[Node]:
    listed = node.get(key)
    return listed.items if listed is not None else []


def _id_of(node: Node) -> str:
    """Return the id of somebody, whether it stands alone or with all that they say."""
    known = node.get("id")
    return known.text if known is not None else node.text


def _unknown(text: str, known: Sequence[str], sentence: str, sentence_near: str) -> str:
    near = difflib.get_close_matches(text, known, 1)
    if near:
        return sentence_near.format(name=text, near=near[0])
    return sentence.format(name=text)
