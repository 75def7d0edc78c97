"""Every rule of a record: one way through all its files, and what is wrong with each.

Knows in which order files must be read so that each is read once: what others
refer to comes first. The rules themselves stand in modules of their own; see
`_OF_PART`. Never writes.

Source: product.md sections 3 and 4; record-files.md 5.5; reliability.md 4.3 and 5.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar, cast

from sociocli.domain.agenda import Agenda
from sociocli.domain.circle import Circle, Organisation
from sociocli.domain.minutes import Minutes
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.errors import BadRequest, RecordError
from sociocli.record import agenda_file, minutes_file
from sociocli.record import check_record_wording as words
from sociocli.record.agenda_check import check_agenda
from sociocli.record.check_circles import check_circle
from sociocli.record.check_decisions import check_decision, check_succession
from sociocli.record.check_facts import Facts, Meeting
from sociocli.record.check_places import check_places, is_read
from sociocli.record.check_read import Held, read_on
from sociocli.record.check_shared import check_attributes, check_schemas
from sociocli.record.check_terms import check_seats, check_term, holding
from sociocli.record.check_text import conflicts, raw_html
from sociocli.record.check_walk import Tree, walk
from sociocli.record.check_work import check_action, check_references_of_agenda, check_topic
from sociocli.record.circle_file import (
    CIRCLE_FORMAT,
    ORGANISATION_FORMAT,
    circle_of_node,
    organisation_of_node,
)
from sociocli.record.disk import read_whole
from sociocli.record.finding import Finding, finding_of
from sociocli.record.folder import ORGANISATION, PARTS
from sociocli.record.minutes_check import check_minutes
from sociocli.record.minutes_file import refuse_other_format
from sociocli.record.names_check import check_names
from sociocli.record.names_wording import FILE_LATER, FILE_LATER_REMEDY, TWICE, TWICE_REMEDY
from sociocli.record.plain import from_node
from sociocli.record.standing_file import FORMATS, STANDING, Standing, front_matter
from sociocli.record.yaml_tree import SIZE_LIMIT, Node, decode, parse

__all__ = ["Checked", "check_record"]

T = TypeVar("T")
Make = Callable[[Node, list[tuple[int, str]]], T]
_FIRST = ("circles", "minutes")
_DAY = len("2026-11-22")


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
    check = _Check(root, tree, today, whole=whole)
    if circle and circle not in check.known_circles():
        known = ", ".join(check.known_circles())
        raise BadRequest(words.NO_CIRCLE.format(circle=circle, known=known))
    check.all()

    def wanted(path: str) -> bool:
        inside = not within or any(path == one or path.startswith(f"{one}/") for one in within)
        return inside and (not circle or check.circle_of(path) == circle)

    findings = (one for one in dict.fromkeys(check.findings) if wanted(one.path))
    return Checked(tuple(sorted(findings)), sum(1 for path in tree.files if wanted(path)))


@dataclass(slots=True)
class _Check:
    """One way through a record."""

    root: Path
    tree: Tree
    today: str
    whole: bool
    findings: list[Finding] = field(default_factory=list)
    _facts: Facts | None = None
    _decisions: dict[str, Held[StandingDecision]] = field(default_factory=dict)
    _terms: dict[str, Held[Term]] = field(default_factory=dict)
    _circles: list[Held[Circle]] = field(default_factory=list)
    _agendas: dict[str, str] = field(default_factory=dict)
    _copies: dict[tuple[str, str, bytes], str] = field(default_factory=dict)
    _names_schema: bool = False

    @property
    def facts(self) -> Facts:
        """What is known of the record."""
        if self._facts is None:
            ids = {part: [path.rpartition(".")[0] for path in self._of(part)] for part in PARTS}
            circles = tuple(one.rpartition("/")[2] for one in ids["circles"])
            self._facts = Facts(self.today, self.whole, {}, circles, ids)
        return self._facts

    def known_circles(self) -> tuple[str, ...]:
        """Return the ids of circles that have a file or a folder."""
        folders = [path.split("/")[1] for path in self.tree.folders if path.count("/") == 1]
        return tuple(sorted(dict.fromkeys([*self.facts.circle_ids, *folders])))

    def circle_of(self, path: str) -> str:
        """Return the circle that a file belongs to, or ""."""
        part, _, rest = path.partition("/")
        if part == "circles":
            return rest.removesuffix(".yaml")
        return self._agendas.get(path, "") if part == "agendas" else rest.partition("/")[0]

    def all(self) -> None:
        """Go through all files."""
        names = (*self.tree.files, *self.tree.folders)
        self.findings += check_names(names, self.tree.links)
        self.findings += check_places(self.tree, self.facts.circle_ids, whole=self.whole)
        self._read_circles()
        self._read_minutes()
        for path in self.tree.files:
            part = path.partition("/")[0]
            if part not in _FIRST and path != ORGANISATION:
                self._read_other(path, part)
        self._together()

    def _of(self, part: str) -> list[str]:
        return [path for path in self.tree.part(part) if is_read(path)]

    # Reading.

    def _data(self, path: str) -> bytes | None:
        """Read a file, and note what is wrong with its text as such."""
        try:
            data = read_whole(self.root / path, SIZE_LIMIT, follow=False)
        except BadRequest as wrong:
            if path.partition("/")[0] in PARTS:
                self.findings.append(finding_of(wrong, path))
            return None
        except RecordError as wrong:
            self.findings.append(Finding(path, 0, wrong.sentence))
            return None
        self.findings += conflicts(data, path)
        self._names_schema = self._names_schema or data.startswith(b"# yaml-language-server:")
        return data

    def _tree(self, path: str, data: bytes, part: str) -> tuple[Node, str, int] | None:
        """Return the tree of a file, and the text below it with its line, if it can be read."""
        try:
            text = decode(data, path)
            if part != "decisions":
                return parse(text, path), "", 0
            front, body = front_matter(text, path)
            first = text.count("\n", 0, len(text) - len(body)) + 1
            body = body.replace("\r\n", "\n").replace("\r", "\n")
            return parse("\n" + front, path), body, first
        except BadRequest as wrong:
            self.findings.append(finding_of(wrong, path))
            return None

    def _held(
        self, path: str, node: Node, wanted: str, make: Make[T], *, lack: bool = False
    ) -> Held[T] | None:
        """Make a value from the tree of its file, and note all that is wrong with it."""
        try:
            refuse_other_format(node, wanted, path, may_lack=lack)
        except BadRequest as wrong:
            self.findings.append(finding_of(wrong, path))
            if node.get("format") is not None:
                return None
        read = read_on(make, node)
        self.findings += [Finding(path, line, what) for line, what in read.wrong]
        return None if read.value is None else Held(read.value, node, path, read.cut)

    # Circles and minutes, to which the rest refers.

    def _read_circles(self) -> None:
        organisation = Organisation()
        data = self._data(ORGANISATION) if self.whole else None
        tree = self._tree(ORGANISATION, data, "") if data is not None else None
        if tree:
            held = self._held(
                ORGANISATION, tree[0], ORGANISATION_FORMAT,
                lambda node, unknown: organisation_of_node(node, ORGANISATION, unknown), lack=True,
            )  # fmt: skip
            organisation = held.value if held else organisation
        known: dict[str, Circle] = {}
        for path in self._of("circles"):
            circle = self._circle(path, organisation)
            if circle:
                known[circle.value.id] = circle.value
                self._circles.append(circle)
        self._facts = replace(self.facts, circles=known)

    def _circle(self, path: str, organisation: Organisation) -> Held[Circle] | None:
        data = self._data(path)
        tree = self._tree(path, data, "circles") if data is not None else None
        if tree is None:
            return None
        name = path.rpartition("/")[2].removesuffix(".yaml")
        return self._held(
            path, tree[0], CIRCLE_FORMAT,
            lambda node, unknown: circle_of_node(node, name, path, organisation, unknown),
            lack=True,
        )  # fmt: skip

    def _read_minutes(self) -> None:
        self.findings += check_minutes(self.root)
        for path in self._of("minutes"):
            if not path.endswith(".yaml"):
                continue
            data = self._data(path)
            tree = self._tree(path, data, "minutes") if data is not None else None
            held = self._minutes(path, tree[0]) if tree else None
            if held:
                self.facts.meetings[held.name] = Meeting.of(held.value)
                self.facts.guests.update((one.id, True) for one in held.value.people)

    def _minutes(self, path: str, node: Node) -> Held[Minutes] | None:
        def make(tree: Node, unknown: list[tuple[int, str]]) -> Minutes:
            return from_node(Minutes, tree, path, extras=("format",), findings=unknown)

        return self._held(path, node, minutes_file.FORMAT, make)

    # The rest.

    def _read_other(self, path: str, part: str) -> None:
        data = self._data(path)
        if data is None or part not in PARTS or not is_read(path):
            return
        tree = self._tree(path, data, part)
        if part in STANDING:
            self._copied(path, part, data)
        if tree is None:
            return
        node, body, first = tree
        if part == "agendas":
            self._agenda(path, node)
            return
        if part == "decisions":
            self.findings += raw_html(body, path, first)
            self._text_above(path, node)
        cls = STANDING[part]

        def make(tree: Node, unknown: list[tuple[int, str]]) -> Standing:
            value = from_node(cls, tree, path, extras=("format",), findings=unknown)
            if isinstance(value, StandingDecision):
                return replace(value, text=body.strip("\n"))
            return value

        held = self._held(path, node, FORMATS[cls], make)
        if held:
            self.findings += self._rules(held)

    def _rules(self, held: Held[Standing]) -> Iterator[Finding]:
        value = held.value
        yield from self._later_than_its_minutes(held)
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
        self.findings += check_agenda(self.root / path, self.root)
        held = self._held(
            path, node, agenda_file.FORMAT,
            lambda tree, unknown: from_node(
                Agenda, tree, path, extras=("format",), findings=unknown
            ),
        )  # fmt: skip
        if held:
            self._agendas[path] = held.value.circle
            self.findings += check_references_of_agenda(held, self.facts)

    def _text_above(self, path: str, node: Node) -> None:
        for key, line, _ in node.pairs:
            if key == "text":
                todo = words.TEXT_ABOVE_REMEDY
                self.findings.append(Finding(path, line, words.TEXT_ABOVE, todo))
        node.pairs = [pair for pair in node.pairs if pair[0] != "text"]

    def _copied(self, path: str, part: str, data: bytes) -> None:
        """Note a file that stands in two places with the same content."""
        key = (part, path.rpartition("/")[2], hashlib.sha256(data).digest())
        other = self._copies.setdefault(key, path)
        if other != path:
            self.findings.append(Finding(path, 0, TWICE.format(other=other), TWICE_REMEDY))

    def _later_than_its_minutes(self, held: Held[Standing]) -> Iterator[Finding]:
        """Yield a thing whose name is of a later day than the meeting that made it."""
        key = "from" if isinstance(held.value, BacklogTopic) else "minutes"
        said = held.node.get(key)
        meeting = (
            self.facts.meetings.get(said.text.partition("#")[0].rpartition("/")[2])
            if (said)
            else None
        )
        day = held.name[:_DAY]
        if meeting and meeting.date < day and not isinstance(held.value, Term):
            what = FILE_LATER.format(day=day, date=meeting.date)
            yield held.finding(what, FILE_LATER_REMEDY, key)

    def _together(self) -> None:
        """Check what several files say of one thing."""
        terms = holding(self._terms, self.facts)
        for circle in self._circles:
            self.findings += check_circle(circle, self.facts, terms)
        self.findings += check_seats(terms, self.facts)
        self.findings += check_succession(self._decisions, self.facts)
        self.findings += check_attributes(self.root, self.tree)
        self.findings += check_schemas(self.root, self.tree, named=self._names_schema)


_KEPT = ("supersedes", "superseded_by", "holder")


def _slim(node: Node) -> Node:
    """Return only the lines that are asked for once all files are read."""
    pairs = [(key, line, Node("text", line)) for key, line, _ in node.pairs if key in _KEPT]
    return Node("map", node.line, pairs=pairs)
