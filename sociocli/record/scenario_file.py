"""Scenarios and the people who play in them, as files that a trainer writes.

Knows where ours lie and what may stand in them. Must not know how they are
played. Source: product.md section 4 (YAML).
"""

from __future__ import annotations

from pathlib import Path

from sociocli.domain.character import Character
from sociocli.domain.scenario import Scenario, Worry
from sociocli.errors import BadRequest
from sociocli.record import scenario_wording as words
from sociocli.record.disk import read_whole
from sociocli.record.minutes_file import refuse_other_format
from sociocli.record.plain import from_node
from sociocli.record.yaml_tree import SIZE_LIMIT, Node, read_yaml

__all__ = [
    "PEOPLE",
    "SCENARIO",
    "find_scenario",
    "library",
    "read_people",
    "read_scenario",
    "scenario_paths",
    "worries",
]

SCENARIO = "sociocli/scenario/1"
PEOPLE = "sociocli/people/1"
WORRIES = "sociocli/worries/1"
ENDING = ".yaml"
_OURS = Path(__file__).resolve().parent.parent / "practice"


def read_scenario(path: Path, findings: list[tuple[int, str]] | None = None) -> Scenario:
    """Read a scenario.

    Args:
        path: Its file.
        findings: Takes line and sentence of unknown keys; without it they are refused.

    Raises:
        BadRequest: If something in it is wrong, with file and line.

    """
    node = _read(path, SCENARIO)
    try:
        return from_node(Scenario, node, str(path), extras=("format",), findings=findings)
    except BadRequest as wrong:
        if wrong.line != node.line:
            raise
        line = _line_of(wrong.plain_sentence, node) or node.line
        raise BadRequest(wrong.plain_sentence, str(path), line) from None


def _line_of(sentence: str, node: Node) -> int:
    """Return the line of the value that a sentence about the whole file quotes; 0 for none."""
    if node.text and f"“{node.text}”" in sentence:
        return node.line
    within = (*node.items, *(value for _, _, value in node.pairs))
    return next((line for one in within if (line := _line_of(sentence, one))), 0)


def read_people(path: Path) -> tuple[Character, ...]:
    """Read a file of people.

    Args:
        path: Its file.

    Raises:
        BadRequest: If something in it is wrong, with file and line.

    """
    node = _read(path, PEOPLE)
    listed = node.get("people") or Node("list")
    return tuple(from_node(Character, one, str(path)) for one in listed.items)


def _read(path: Path, wanted: str) -> Node:
    data = read_whole(path, SIZE_LIMIT)
    node = read_yaml(data, str(path))
    refuse_other_format(node, wanted, str(path))
    return node


def library() -> tuple[Character, ...]:
    """Return the people whom scenarios may name by their id alone."""
    found: list[Character] = []
    for path in sorted((_OURS / "people").glob(f"*{ENDING}")):
        found += read_people(path)
    return tuple(found)


def worries() -> tuple[Worry, ...]:
    """Return objections that fit any proposal, for rehearsals of an own agenda."""
    path = _OURS / f"worries{ENDING}"
    listed = _read(path, WORRIES).get("worries") or Node("list")
    return tuple(from_node(Worry, one, str(path)) for one in listed.items)


def scenario_paths() -> tuple[Path, ...]:
    """Return the files of our scenarios."""
    return tuple(sorted((_OURS / "scenarios").glob(f"*{ENDING}")))


def find_scenario(name: str) -> Path:
    """Return the file of a scenario.

    Args:
        name: A path if it holds a slash or ends in .yaml, else the name of one of ours.

    Raises:
        BadRequest: If there is none.

    """
    if "/" in name or name.endswith(ENDING):
        path = Path(name)
        if path.is_file():
            return path
    known = {path.stem: path for path in scenario_paths()}
    if name in known:
        return known[name]
    raise BadRequest(words.NO_SCENARIO.format(name=name, known=", ".join(known)))
