"""Checks the minutes of a record, as YAML and as Markdown. Never writes anything.

Knows where minutes stand and what belongs together: the YAML, its Markdown,
the circle, the earlier minutes. What minutes must hold is in `minutes_rules.py`.

Source: product.md sections 3 and 4; reliability.md 4.5.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sociocli.domain.minutes import Minutes
from sociocli.errors import BadRequest, RecordError
from sociocli.record import check_wording as words
from sociocli.record.acceptance import hash_of_node
from sociocli.record.acceptance_rules import acceptance_rules
from sociocli.record.circle_file import circle_ids, circle_path, read_circle, read_organisation
from sociocli.record.disk import read_whole
from sociocli.record.finding import Finding, finding_of
from sociocli.record.markdown import edited_by_hand, find_template, markdown_name
from sociocli.record.minutes_file import minutes_of_node, minutes_paths
from sociocli.record.minutes_rules import Held, rules
from sociocli.record.yaml_tree import SIZE_LIMIT, Node, read_yaml

__all__ = ["check_minutes"]

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)")
_HTML = re.compile(r"(?<!\\)<(?!https?://[^\s<>]*>)[A-Za-z/!?]")
_MARKDOWN_IS = {
    "edited": (words.EDITED, words.EDITED_REMEDY),
    "outdated": (words.OUTDATED, words.RENDER_REMEDY),
    "template changed": (words.TEMPLATE_CHANGED, words.RENDER_REMEDY),
}


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known of the record around single minutes."""

    root: Path
    circles: tuple[str, ...]
    known: tuple[str, ...]
    template: Path | None
    paths: dict[str, Path] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    seen: Callable[[Held], None] | None = None

    def hash_elsewhere(self, meeting: str) -> str:
        """Return the hash of what minutes say, or "" if that tells nothing new."""
        if meeting not in self.hashes:
            self.hashes[meeting] = ""
            path = self.paths.get(meeting)
            if path is None:
                return ""
            try:
                node = read_yaml(read_whole(path, SIZE_LIMIT), str(path))
                self.note(meeting, minutes_of_node(node, str(path)), node)
            except (BadRequest, RecordError):
                return ""  # it is named where that file is checked
        return self.hashes[meeting]

    def note(self, meeting: str, minutes: Minutes, node: Node) -> None:
        """Keep the hash of minutes, unless their own hash says that they were changed."""
        now = hash_of_node(node)
        accepted = minutes.accepted
        changed = accepted is not None and accepted.hash not in ("", now)
        self.hashes[meeting] = "" if changed else now


def check_minutes(
    root: Path, paths: Sequence[Path] = (), seen: Callable[[Held], None] | None = None
) -> list[Finding]:
    """Check minutes.

    Args:
        root: The record folder.
        paths: The files to check, YAML or Markdown; all if none is given.
        seen: Is shown all minutes that can be read.

    Returns:
        What was found, by file and line.

    """
    every = minutes_paths(root)
    chosen = [path.with_suffix(".yaml") for path in paths] or list(every)
    findings: list[Finding] = []
    try:
        template = find_template(root)
    except RecordError as wrong:
        return [Finding("templates/minutes.md.j2", 0, wrong.sentence)]
    named = {path.stem: path for path in every}
    around = _Around(root, circle_ids(root), tuple(named), template, named, seen=seen)
    for path in chosen:
        findings += _one(path, around)
    if not paths:
        findings += _orphans(root)
    return sorted(dict.fromkeys(findings))


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _one(path: Path, around: _Around) -> list[Finding]:
    shown = _shown(path, around.root)
    unknown: list[tuple[int, str]] = []
    try:
        node = read_yaml(read_whole(path, SIZE_LIMIT), shown)
        minutes = minutes_of_node(node, shown, unknown)
    except BadRequest as wrong:
        return [finding_of(wrong, shown)]
    findings = [Finding(shown, line, what) for line, what in unknown]
    try:
        members = _members(minutes.circle, around)
    except BadRequest as wrong:
        members = ()
        findings.append(finding_of(wrong, _shown(Path(wrong.path), around.root)))
    held = Held(minutes, node, shown, members, around.known)
    if around.seen is not None:
        around.seen(held)
    findings += _place(path, held, around)
    findings += rules(held)
    around.note(path.stem, minutes, node)
    findings += acceptance_rules(held, around.hash_elsewhere)
    findings += _markdown(path, held, around)
    return findings


def _members(circle: str, around: _Around) -> tuple[str, ...]:
    if circle not in around.circles:
        return ()
    read = read_circle(circle_path(around.root, circle), read_organisation(around.root))
    return tuple(person.id for person in read.members)


def _place(path: Path, held: Held, around: _Around) -> Iterator[Finding]:
    """Yield where the file's name and folder say something else than the minutes."""
    minutes = held.minutes
    if minutes.id.rpartition("/")[2] != path.stem:
        what = words.ID_DIFFERS.format(id=minutes.id, file=path.stem)
        yield held.finding(what, words.ID_DIFFERS_REMEDY, "id")
    elif minutes.date and not path.stem.startswith(minutes.date):
        what = words.DATE_DIFFERS.format(date=minutes.date, file=path.stem)
        yield held.finding(what, words.DATE_DIFFERS_REMEDY, "date")
    if around.circles and minutes.circle not in around.circles:
        what = words.NO_CIRCLE.format(circle=minutes.circle)
        todo = words.KNOWN_ARE.format(known=", ".join(around.circles))
        yield held.finding(what, todo, "circle")
    elif path.parent != around.root / "minutes" and path.parent.name != minutes.circle:
        what = words.FOLDER_DIFFERS.format(circle=minutes.circle, folder=path.parent.name)
        yield held.finding(what, words.FOLDER_DIFFERS_REMEDY, "circle")


def _markdown(path: Path, held: Held, around: _Around) -> Iterator[Finding]:
    file = markdown_name(path)
    shown = _shown(file, around.root)
    if not file.is_file():
        yield Finding(shown, 0, words.NO_MARKDOWN, words.RENDER_REMEDY.format(id=path.stem))
        return
    try:
        text = read_whole(file, SIZE_LIMIT * 2).decode("utf-8")
    except (BadRequest, UnicodeDecodeError):
        yield Finding(shown, 0, words.MARKDOWN_UNREADABLE)
        return
    conflict = False
    for number, line in enumerate(text.splitlines(), 1):
        if _CONFLICT.match(line):
            if conflict:
                continue  # the file is made anew, so the first place says enough
            conflict = True
            yield Finding(shown, number, words.CONFLICT, words.CONFLICT_REMEDY.format(id=path.stem))
        elif _HTML.search(line):
            yield Finding(shown, number, words.RAW_HTML, words.RAW_HTML_REMEDY)
    try:
        state = edited_by_hand(text, held.minutes, around.template)
    except BadRequest as wrong:
        yield finding_of(wrong, _shown(Path(wrong.path), around.root))
        return
    # What was changed since its acceptance is taken back, and then the Markdown fits again.
    taken_back = state == "outdated" and not around.hashes[path.stem]
    if state != "same" and not conflict and not taken_back:
        what, todo = _MARKDOWN_IS[state]
        yield Finding(shown, 1, what, todo.format(id=path.stem))


def _orphans(root: Path) -> Iterator[Finding]:
    """Yield Markdown in the folders of minutes that belongs to no YAML."""
    for path in sorted((root / "minutes").glob("*/*.md")):
        ours = re.match(r"\d{4}-\d\d-\d\d-", path.name)
        if ours and not path.with_suffix(".yaml").is_file():
            yield Finding(_shown(path, root), 0, words.ORPHAN, words.ORPHAN_REMEDY)
