"""The files of the organisation and of its circles.

Knows `sociocli.yaml` and `circles/ID.yaml`: who belongs to a circle, by which
method it decides, and which single settings of the method it has changed.
Must not know what the settings do.

The organisation's settings hold for every circle, a circle's own win.
Source: product.md section 4; process.md section 8.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass, fields, replace
from pathlib import Path

from sociocli.domain.circle import Circle, CircleRole, Organisation
from sociocli.domain.circle_kinds import CircleKind, kind_called
from sociocli.domain.method import METHODS, Method
from sociocli.domain.people import Person
from sociocli.errors import BadRequest
from sociocli.record import check_wording as words
from sociocli.record.disk import read_whole
from sociocli.record.finding import line_at
from sociocli.record.minutes_file import refuse_other_format
from sociocli.record.plain import from_node
from sociocli.record.wording import NEED_MAP
from sociocli.record.yaml_tree import SIZE_LIMIT, Node, read_yaml

__all__ = [
    "CIRCLE_FORMAT",
    "ORGANISATION_FORMAT",
    "CircleFile",
    "OrganisationFile",
    "circle_ids",
    "circle_of_node",
    "circle_path",
    "organisation_of_node",
    "read_circle",
    "read_organisation",
]

CIRCLE_FORMAT = "sociocli/circle/1"
ORGANISATION_FORMAT = "sociocli/organisation/1"
_EXTRAS = ("format", "settings")


@dataclass(frozen=True, slots=True)
class OrganisationFile:
    """The keys of `sociocli.yaml`, but for `format` and `settings`."""

    name: str = ""
    mission: str = ""
    method: str = "sofa"
    kinds: tuple[CircleKind, ...] = ()
    vocabulary: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CircleFile:
    """The keys of a circle's file, but for `format` and `settings`; "" is what is not said."""

    name: str = ""
    aim: str = ""
    domain: str = ""
    kind: str = ""
    parent: str = ""
    members: tuple[Person, ...] = ()
    roles: tuple[CircleRole, ...] = ()
    rhythm: str = ""
    method: str = ""
    vocabulary: tuple[tuple[str, str], ...] = ()


def read_organisation(root: Path, findings: list[tuple[int, str]] | None = None) -> Organisation:
    """Read `sociocli.yaml`; without it all is as it comes with the program.

    Args:
        root: The record folder.
        findings: Takes line and sentence of unknown keys; without it they are refused.

    Raises:
        BadRequest: If something in the file is wrong, with its line.

    """
    path = root / "sociocli.yaml"
    if not path.exists():
        return Organisation()
    node = _tree(path, ORGANISATION_FORMAT, str(path))
    return organisation_of_node(node, str(path), findings)


def organisation_of_node(
    node: Node, shown: str, findings: list[tuple[int, str]] | None = None
) -> Organisation:
    """Make the organisation from the tree of its file; see `read_organisation`."""
    said = from_node(OrganisationFile, node, shown, extras=_EXTRAS, findings=findings)
    method = _method(said.method, node, shown)
    rules = _changed(method, node, shown, findings)
    return Organisation(
        said.name, said.mission, said.method, _words(said.vocabulary), rules, said.kinds
    )


def circle_path(root: Path, circle: str) -> Path:
    """Return where the file of a circle stands."""
    return root / "circles" / f"{circle}.yaml"


def circle_ids(root: Path) -> tuple[str, ...]:
    """List the ids of the circles in a record, in the order of the alphabet."""
    found = (root / "circles").glob("*.yaml")
    return tuple(sorted(path.stem for path in found if not path.name.startswith(".")))


def read_circle(
    path: Path,
    organisation: Organisation,
    findings: list[tuple[int, str]] | None = None,
    *,
    shown: str = "",
) -> Circle:
    """Read the file of a circle.

    Args:
        path: The file; its name is the id of the circle.
        organisation: What holds for all circles.
        findings: Takes line and sentence of unknown keys; without it they are refused.
        shown: How the file is called in sentences, if not by its path.

    Raises:
        BadRequest: If something in the file is wrong, with its line.

    """
    name = shown or str(path)
    node = _tree(path, CIRCLE_FORMAT, name)
    return circle_of_node(node, path.stem, name, organisation, findings)


def circle_of_node(
    node: Node,
    id: str,  # noqa: A002 - the argument's name
    shown: str,
    organisation: Organisation,
    findings: list[tuple[int, str]] | None = None,
) -> Circle:
    """Make a circle from the tree of its file; see `read_circle`."""
    said = from_node(CircleFile, node, shown, extras=_EXTRAS, findings=findings)
    _refuse_twice(said, node, shown)
    usual = _method(said.method or organisation.method, node, shown)
    method = _of_organisation(organisation, usual)
    return Circle(
        id=id,
        name=said.name or id,
        aim=said.aim,
        domain=said.domain,
        parent=said.parent,
        members=said.members,
        roles=said.roles,
        method=_changed(method, node, shown, findings),
        vocabulary=_words((*organisation.vocabulary, *said.vocabulary)),
        kind=_kind(said.kind, organisation, node, shown),
        rhythm=said.rhythm,
    )


def _tree(path: Path, wanted: str, shown: str) -> Node:
    node = read_yaml(read_whole(path, SIZE_LIMIT), shown)
    refuse_other_format(node, wanted, shown, may_lack=True)
    return node


def _kind(name: str, organisation: Organisation, node: Node, shown: str) -> str:
    """Return the name of a kind as it is known here."""
    try:
        return kind_called(name, organisation.kinds).name if name else ""
    except BadRequest as wrong:
        raise BadRequest(wrong.plain_sentence, shown, line_at(node, "kind")) from None


def _words(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Return the vocabulary with the later of two words for the same one."""
    return tuple({known.strip().lower(): own for known, own in pairs}.items())


def _method(name: str, node: Node, shown: str) -> Method:
    method = METHODS.get(name)
    if method is None:
        said = node.get("method")
        sentence = words.UNKNOWN_METHOD.format(method=name, allowed=", ".join(METHODS))
        raise BadRequest(sentence, shown, said.line if said else node.line)
    return method


def _of_organisation(organisation: Organisation, method: Method) -> Method:
    """Return a method with the settings that the organisation has changed."""
    usual, rules = METHODS[organisation.method], organisation.rules
    names = [field.name for field in fields(Method)]
    changes = {
        name: getattr(rules, name) for name in names if getattr(rules, name) != getattr(usual, name)
    }
    return replace(method, **changes)


def _changed(
    method: Method, node: Node, shown: str, findings: list[tuple[int, str]] | None
) -> Method:
    """Return a method with the settings of a file; hyphens count as underscores."""
    settings = node.get("settings")
    if settings is None or (settings.kind == "text" and not settings.text):
        return method
    if settings.kind != "map":
        raise BadRequest(NEED_MAP.format(key="settings"), shown, settings.line)
    known = [field.name for field in fields(Method) if field.name != "name"]
    pairs = []
    for key, line, value in settings.pairs:
        name = key.strip().lower().replace("-", "_").replace(" ", "_")
        if name not in known and not name.startswith("x_"):
            sentence = _unknown_setting(key, name, known)
            if findings is None:
                raise BadRequest(sentence, shown, line)
            findings.append((line, sentence))
        if name in known:
            pairs.append((name, line, value))
    tidied = Node("map", settings.line, pairs=pairs)
    return from_node(Method, tidied, shown, base=method)


def _unknown_setting(key: str, name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    sentence = words.UNKNOWN_SETTING_NEAR if near else words.UNKNOWN_SETTING
    return sentence.format(key=key, near="".join(near))


def _refuse_twice(said: CircleFile, node: Node, shown: str) -> None:
    """Refuse two members, or two roles, with one id."""
    for key, ids in (
        ("members", [person.id for person in said.members]),
        ("roles", [role.id for role in said.roles]),
    ):
        twice = next((one for n, one in enumerate(ids) if one in ids[:n]), None)
        listed = node.get(key)
        if twice is not None and listed is not None:
            at = len(ids) - 1 - ids[::-1].index(twice)
            line = listed.items[at].line if listed.items else listed.line
            raise BadRequest(words.TWICE.format(key=key, id=twice), shown, line)
