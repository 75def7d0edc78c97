"""Every rule of a record: one way through all its files, and what is wrong with each.

Knows in which order files are opened so that each is read once: what others
refer to comes first, and what several say of one thing is looked at last. The
rules themselves stand in modules of their own, by theme. Never writes.

Source: product.md sections 3 and 4; record-files.md 5.5; reliability.md 4.3 and 5.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from sociocli.domain.agenda import Agenda
from sociocli.domain.circle import Circle, Organisation
from sociocli.domain.minutes import Minutes
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.errors import BadRequest
from sociocli.record import agenda_file, minutes_file, minutes_rules, names_wording
from sociocli.record import check_record_wording as words
from sociocli.record.agenda_check import check_agenda
from sociocli.record.check_circles import check_circle
from sociocli.record.check_decisions import check_decision, check_succession
from sociocli.record.check_facts import Facts, check_day_of_file
from sociocli.record.check_files import Files
from sociocli.record.check_history import Link, check_links, links_of
from sociocli.record.check_places import check_places, is_read
from sociocli.record.check_read import Held
from sociocli.record.check_shared import check_attributes, check_schemas
from sociocli.record.check_terms import check_seats, check_term, holding
from sociocli.record.check_text import raw_html, text_above
from sociocli.record.check_walk import Tree, walk
from sociocli.record.check_work import check_action, check_references_of_agenda, check_topic
from sociocli.record.circle_file import (
    CIRCLE_FORMAT,
    ORGANISATION_FORMAT,
    circle_of_node,
    organisation_of_node,
)
from sociocli.record.finding import Finding
from sociocli.record.folder import ORGANISATION, PARTS
from sociocli.record.minutes_check import check_minutes
from sociocli.record.names_check import check_names
from sociocli.record.plain import from_node
from sociocli.record.standing_file import FORMATS, STANDING, Standing
from sociocli.record.yaml_tree import Node

__all__ = ["Checked", "check_record"]

_FIRST = ("circles", "minutes")


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, and how many files were looked at."""

    findings: tuple[Finding, ...]
    files: int


def check_record(
    root: Path, today: str, *, within: Sequence[str] = (), circle: str = ""
) -> Checked:
    """Check a record.

    Args:
        root: The record folder.
        today: The day on which it is checked.
        within: Only these files and folders, below the record; all if none is given.
            The whole record is read all the same, as they refer to the rest.
        circle: Only what belongs to this circle, if it is given.

    Raises:
        BadRequest: If there is no record, or no such circle.
        RecordError: If the disk makes trouble.

    """
    tree = walk(root)
    whole = ORGANISATION in tree.files
    if not whole and not any(path.partition("/")[0] in PARTS for path in tree.files):
        raise BadRequest(words.NO_RECORD)
    check = _Check(Files(root), tree, _facts(tree, today, whole=whole))
    if circle and circle not in check.known_circles():
        known = ", ".join(check.known_circles())
        sentence = words.NO_CIRCLE if known else words.NO_CIRCLES
        raise BadRequest(sentence.format(circle=circle, known=known))
    every = check.all()

    def wanted(path: str) -> bool:
        inside = not within or any(path == one or path.startswith(f"{one}/") for one in within)
        return inside and (not circle or check.circle_of(path) == circle)

    findings = (one for one in dict.fromkeys(every) if wanted(one.path))
    return Checked(tuple(sorted(findings)), sum(1 for path in tree.files if wanted(path)))


def _facts(tree: Tree, today: str, *, whole: bool) -> Facts:
    """Return what the names of the files tell."""
    identities = {
        part: [path.rpartition(".")[0] for path in tree.part(part) if is_read(path)]
        for part in PARTS
    }
    circles = tuple(one.rpartition("/")[2] for one in identities["circles"])
    return Facts(today, whole, circles, identities)


@dataclass(slots=True)
class _Check:
    """One way through a record."""

    files: Files
    tree: Tree
    facts: Facts
    _decisions: dict[str, Held[StandingDecision]] = field(default_factory=dict)
    _terms: dict[str, Held[Term]] = field(default_factory=dict)
    _circles: list[Held[Circle]] = field(default_factory=list)
    _agendas: dict[str, str] = field(default_factory=dict)
    _links: list[Link] = field(default_factory=list)
    _copies: dict[tuple[str, str, bytes], str] = field(default_factory=dict)

    def known_circles(self) -> tuple[str, ...]:
        """Return the ids of circles that have a file or a folder."""
        parts = [path.split("/") for path in self.tree.folders if path.count("/") == 1]
        folders = [circle for part, circle in parts if part in PARTS]
        return tuple(sorted(dict.fromkeys([*self.facts.circle_ids, *folders])))

    def circle_of(self, path: str) -> str:
        """Return the circle that a file belongs to, or ""."""
        part, _, rest = path.partition("/")
        if part == "circles":
            return rest.removesuffix(".yaml")
        return self._agendas.get(path, "") if part == "agendas" else rest.partition("/")[0]

    def all(self) -> list[Finding]:
        """Go through all files."""
        found, whole = self.files.findings, self.facts.whole
        found += check_names((*self.tree.files, *self.tree.folders), self.tree.links)
        found += check_places(self.tree, self.facts.circle_ids, whole=whole)
        self._read_circles()
        self._read_minutes()
        for path in self.tree.files:
            part = path.partition("/")[0]
            if part not in _FIRST and path != ORGANISATION:
                self._read(path, part)
        self._together()
        return found

    # Circles and minutes, to which the rest refers.

    def _read_circles(self) -> None:
        organisation = self._organisation() if self.facts.whole else Organisation()
        for path in self.tree.files:
            if path.startswith("circles/") and is_read(path):
                circle = self._circle(path, organisation)
                if circle:
                    self.facts.circles[circle.value.id] = circle.value
                    self._circles.append(circle)

    def _organisation(self) -> Organisation:
        tree = self.files.tree(ORGANISATION, self.files.data(ORGANISATION))
        if tree is None:
            return Organisation()
        held = self.files.held(
            ORGANISATION,
            tree.node,
            ORGANISATION_FORMAT,
            lambda node, unknown: organisation_of_node(node, ORGANISATION, unknown),
            may_lack=True,
        )
        return held.value if held else Organisation()

    def _circle(self, path: str, organisation: Organisation) -> Held[Circle] | None:
        tree = self.files.tree(path, self.files.data(path))
        if tree is None:
            return None
        name = path.rpartition("/")[2].removesuffix(".yaml")
        return self.files.held(
            path,
            tree.node,
            CIRCLE_FORMAT,
            lambda node, unknown: circle_of_node(node, name, path, organisation, unknown),
            may_lack=True,
        )

    def _read_minutes(self) -> None:
        read: dict[str, bool] = {}

        def seen(minutes: minutes_rules.Held) -> None:
            read[minutes.path] = True
            self.facts.learn(minutes.minutes)
            self._links += links_of(minutes)

        self.files.findings += check_minutes(self.files.root, seen=seen)
        for path in self.tree.part("minutes"):
            if is_read(path) and path not in read:
                self._read_on(path)

    def _read_on(self, path: str) -> None:
        """Read minutes past the mistake at which the others stopped."""
        tree = self.files.tree(path, self.files.data(path))
        if tree is None:
            return
        held = self.files.held(
            path,
            tree.node,
            minutes_file.FORMAT,
            lambda node, unknown: from_node(
                Minutes, node, path, extras=("format",), findings=unknown
            ),
        )
        if held:
            self.facts.learn(held.value)

    # The rest.

    def _read(self, path: str, part: str) -> None:
        data = self.files.data(path)
        if data is None or part not in PARTS or not is_read(path):
            return
        if part in STANDING:
            self._copied(path, part, data)
        tree = self.files.tree(path, data)
        if tree is None:
            return
        if part == "agendas":
            self._agenda(path, tree.node)
            return
        if part == "decisions":
            self.files.findings += raw_html(tree.text, path, tree.line)
            self.files.findings += text_above(tree.node, path)
        cls = STANDING[part]

        def make(node: Node, unknown: list[tuple[int, str]]) -> Standing:
            value = from_node(cls, node, path, extras=("format",), findings=unknown)
            if isinstance(value, StandingDecision):
                return replace(value, text=tree.text.strip("\n"))
            return value

        held = self.files.held(path, tree.node, FORMATS[cls], make)
        if held:
            self.files.findings += self._rules(held)

    def _rules(self, held: Held[Standing]) -> Iterator[Finding]:
        value = held.value
        yield from check_day_of_file(held, self.facts)
        if isinstance(value, StandingDecision):
            decision = cast("Held[StandingDecision]", held)
            yield from check_decision(decision, self.facts)
            kept = replace(value, text="")
            self._decisions[held.id] = Held(kept, _slim(held.node), held.path)
        elif isinstance(value, Term):
            term = cast("Held[Term]", held)
            yield from check_term(term, self.facts)
            self._terms[held.id] = replace(term, node=_slim(held.node))
        elif isinstance(value, StandingAction):
            yield from check_action(cast("Held[StandingAction]", held), self.facts)
        else:
            yield from check_topic(cast("Held[BacklogTopic]", held), self.facts)

    def _agenda(self, path: str, node: Node) -> None:
        self.files.findings += check_agenda(
            self.files.root / path, self.files.root, self.facts.today
        )
        held = self.files.held(
            path,
            node,
            agenda_file.FORMAT,
            lambda tree, unknown: from_node(
                Agenda, tree, path, extras=("format",), findings=unknown
            ),
        )
        if held:
            self._agendas[path] = held.value.circle
            self.files.findings += check_references_of_agenda(held, self.facts)

    def _copied(self, path: str, part: str, data: bytes) -> None:
        """Note a file that stands in two places with the same content."""
        key = (part, path.rpartition("/")[2], hashlib.sha256(data).digest())
        other = self._copies.setdefault(key, path)
        if other != path:
            what = names_wording.TWICE.format(other=other)
            self.files.findings.append(Finding(path, 0, what, names_wording.TWICE_REMEDY))

    # What several files say of one thing.

    def _together(self) -> None:
        found = self.files.findings
        terms = holding(self._terms, self.facts)
        for circle in self._circles:
            found += check_circle(circle, self.facts, terms)
        found += check_seats(terms, self.facts)
        found += check_succession(self._decisions, self.facts)
        found += check_links(self._links, self.facts)
        found += check_attributes(self.files.root, self.tree)
        found += check_schemas(self.files.root, self.tree, named=self.files.names_schema)


_KEPT = ("supersedes", "superseded_by", "holder")


def _slim(node: Node) -> Node:
    """Return only the lines that are asked for once all files are read."""
    pairs = [(key, line, Node("text", line)) for key, line, _ in node.pairs if key in _KEPT]
    return Node("map", node.line, pairs=pairs)
